// SPDX-License-Identifier: GPL-3.0-or-later
/* Changing the library in its window: what is selected, by one form, and all of it undone. */
#include "library-window-util.h"
#include "measure-util.h"
#include "ui-keys.h"
#include "walk-util.h"
#include "change/vacancy-settle-dialog.h"
#include "form/vacancy-block-form-private.h"
#include "widgets/vacancy-choice-popover.h"

/* ---- editing ---- */

static const JdBlock *
block (const char *id)
{
  return jd_library_block (vacancy_library_store_get_library (services ()->library), id);
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

/* Nothing can be done with nothing; one block can be edited, many have to be changed alike. */
static void
test_edit_bar (Fixture *fixture, gconstpointer data)
{
  GActionGroup *actions = G_ACTION_GROUP (fixture->window);
  GtkWidget *edit = ui_find_action (GTK_WIDGET (fixture->window), "win.edit");

  g_assert_false (gtk_widget_get_mapped (edit));
  g_assert_false (g_action_group_get_action_enabled (actions, "retire"));
  select_block (fixture, "fetch");
  g_assert_true (gtk_widget_get_mapped (edit));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->window), "1 selected"));
  g_assert_true (g_action_group_get_action_enabled (actions, "edit"));
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (fixture->table->selection));
  ui_settle ();
  g_autofree char *selected = g_strdup_printf ("%u selected", n_all (fixture));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->window), selected));
  g_assert_false (g_action_group_get_action_enabled (actions, "edit"));
  g_assert_true (g_action_group_get_action_enabled (actions, "retire"));
}

static void
assert_told (Fixture *fixture, const char *text)
{
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->window), text), 30);
  ui_assert_told (gtk_window_get_focus (GTK_WINDOW (fixture->window)), text);
}

/* What was done, undone and done again is said where the keyboard is. */
static void
test_told (Fixture *fixture, gconstpointer data)
{
  select_block (fixture, "fetch");
  vacancy_block_table_focus_list (fixture->table);
  act (fixture, "retire");
  assert_told (fixture, "Retire 1 Block");
  ui_wait_until (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"), 30);
  act (fixture, "undo");
  assert_told (fixture, "Undone: Retire 1 Block");
  ui_wait_until (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "redo"), 30);
  act (fixture, "redo");
  assert_told (fixture, "Retire 1 Block");
}

/* What was changed is selected still, told with a way back, and taken back by the key of undo; also in a window that is opened anew. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  select_block (fixture, "fetch");
  act (fixture, "retire");
  ui_wait_until (block ("fetch")->status == JD_STATUS_RETIRED && ui_find_text (GTK_WIDGET (fixture->window), "Retire 1 Block"), 30);
  g_assert_cmpstr (selected (fixture), ==, "fetch");
  act (fixture, "undo");
  ui_wait_until (block ("fetch")->status == JD_STATUS_DRAFT, 30);
  ui_wait_until (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "redo"), 30);
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  show_library (fixture, 1000, 700);
  ui_wait_until (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "redo"), 30);
  act (fixture, "redo");
  ui_wait_until (block ("fetch")->status == JD_STATUS_RETIRED, 30);
}

static void
test_undo_keys (Fixture *fixture, gconstpointer data)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  ui_give_focus (GTK_WINDOW (fixture->window));
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)), 10);
  select_block (fixture, "fetch");
  vacancy_block_table_focus_list (fixture->table);
  act (fixture, "delete-blocks");
  ui_wait_until (!block ("fetch"), 30);
  ui_wait_until (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"), 30);
  ui_settle ();
  ui_press (GDK_KEY_z, GDK_CONTROL_MASK);
  ui_wait_until (block ("fetch"), 30);
  ui_wait_until (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "redo"), 30);
  ui_settle ();
  ui_press (GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  ui_wait_until (!block ("fetch"), 30);
}

/* What comes with the program is in the way of nobody: a copy of one's own takes its place, and can go again. */
static void
test_duplicate_and_move (Fixture *fixture, gconstpointer data)
{
  g_autofree char *own = jd_library_personal_folder ();
  JdLibraryPlace place;

  select_block (fixture, "fetch");
  act (fixture, "duplicate-blocks");
  ui_wait_until (selected (fixture) && !g_str_equal (selected (fixture), "fetch"), 30);
  act (fixture, "copy-blocks");
  ui_wait_until (jd_library_find_block (vacancy_library_store_get_library (services ()->library), selected (fixture), &place) && g_str_equal (place.folder, own), 30);
}

static gboolean
role_has (const char *id, const char *name)
{
  const JdRole *role = jd_library_role (vacancy_library_store_get_library (services ()->library), id);
  const JdRoleSection *section = g_ptr_array_index (role->sections, 0);

  for (guint i = 0; i < section->entries->len; i++)
    if (g_str_equal (((const JdRoleEntry *) g_ptr_array_index (section->entries, i))->block, name))
      return TRUE;
  return FALSE;
}

static gboolean
is_popover (GtkWidget *widget, gconstpointer data)
{
  return VACANCY_IS_CHOICE_POPOVER (widget) && gtk_widget_get_mapped (widget);
}

/* Chooses in the popover that is open what is found by @words. */
static void
choose_in_popover (Fixture *fixture, const char *words)
{
  GtkWidget *popover;
  GObject *search;

  ui_wait_until (ui_find (GTK_WIDGET (fixture->window), is_popover, NULL), 10);
  popover = ui_find (GTK_WIDGET (fixture->window), is_popover, NULL);
  ui_settle ();
  walk_assert (popover);
  search = gtk_widget_get_template_child (popover, VACANCY_TYPE_CHOICE_POPOVER, "search");
  gtk_editable_set_text (GTK_EDITABLE (search), words);
  g_signal_emit_by_name (search, "activate");
  ui_settle ();
}

/* A block that a role uses goes when another takes its place there; what a role has, it gets by name. Both are undone. */
static void
test_roles (Fixture *fixture, gconstpointer data)
{
  const char *role = "{'format':1,'id':'helper','name':{'en':'Helper'},'sections':[{'id':'duties','kind':'duty','heading':{'en':'D'},'blocks':['fetch']}]}";
  GtkWidget *dialog, *before;

  folder_put (fixture->folder, "roles/helper.json", role);
  vacancy_library_store_reload (services ()->library);
  ui_wait_until (jd_library_role (vacancy_library_store_get_library (services ()->library), "helper"), 30);
  ui_wait_until (jd_library_role (vacancy_block_list_get_library (fixture->table->list), "helper"), 30);
  select_block (fixture, "fetch");
  act (fixture, "delete-blocks");
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  dialog = GTK_WIDGET (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "Still in Use");
  walk_assert (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "replace");
  choose_in_popover (fixture, "Bring models");
  ui_wait_until (!block ("fetch"), 30);
  g_assert_true (role_has ("helper", "deploy"));
  ui_wait_until (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"), 30);
  act (fixture, "undo");
  ui_wait_until (block ("fetch"), 30);
  g_assert_false (role_has ("helper", "deploy"));

  select_block (fixture, "deploy");
  vacancy_block_table_focus_list (fixture->table);
  before = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  act (fixture, "add-to-role");
  ui_wait_until (ui_find (GTK_WIDGET (fixture->window), is_popover, NULL), 10);
  walk_popover_and_leave (ui_find (GTK_WIDGET (fixture->window), is_popover, NULL), before);
  act (fixture, "add-to-role");
  choose_in_popover (fixture, "Helper");
  ui_wait_until (role_has ("helper", "deploy"), 30);
}

/* What a role uses is not deleted, and why not is told. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  GtkWindow *told;

  select_block (fixture, "ml-deploy-models");
  act (fixture, "delete-blocks");
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  told = ui_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (told)), ==, "This Cannot Be Done");
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (told)), !=, "");
  gtk_window_destroy (told);
  g_assert_nonnull (block ("ml-deploy-models"));
}

static gboolean
is_check (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_CHECK_BUTTON (widget) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0;
}

/* A tag that some have stays until one says otherwise; it can be given to all, or taken from all, and others come with them. */
static void
test_tags (Fixture *fixture, gconstpointer data)
{
  g_autofree char *team = g_path_get_basename (fixture->folder);
  GtkWidget *dialog, *ml, *mlops;

  choose (fixture, team);
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (fixture->table->selection));
  act (fixture, "tags");
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 10);
  dialog = GTK_WIDGET (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
  ml = ui_find (dialog, is_check, "ml");
  mlops = ui_find (dialog, is_check, "mlops");
  g_assert_true (gtk_check_button_get_inconsistent (GTK_CHECK_BUTTON (ml)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ml), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (mlops), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (mlops), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (dialog, GTK_TYPE_ENTRY)), "new, other");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "apply");
  ui_wait_until (jd_block_has_tag (block ("fetch"), "new"), 30);
  g_assert_true (jd_block_has_tag (block ("fetch"), "ml") && jd_block_has_tag (block ("fetch"), "other"));
  g_assert_false (jd_block_has_tag (block ("deploy"), "mlops"));
  g_assert_true (jd_block_has_tag (block ("years"), "b"));
  g_assert_false (jd_block_has_tag (block ("fetch"), "b"));
}

/* ---- the form ---- */

static VacancyBlockForm *
open_form (Fixture *fixture, const char *id)
{
  GtkWindow *form;

  select_block (fixture, id);
  act (fixture, "edit");
  form = ui_find_window (VACANCY_TYPE_BLOCK_FORM);
  g_assert_nonnull (form);
  ui_settle ();
  return VACANCY_BLOCK_FORM (form);
}

static void
type_wording (VacancyBlockForm *form, guint index, const char *text)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (form->wordings));

  for (guint i = 0; i < index; i++)
    row = gtk_widget_get_next_sibling (row);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_find_type (row, GTK_TYPE_TEXT_VIEW))), text, -1);
}

static void
test_form (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form;

  select_block (fixture, "deploy");
  vacancy_block_table_focus_list (fixture->table);
  form = open_form (fixture, "deploy");
  ui_assert_named_once (GTK_WIDGET (form));
  walk_assert (GTK_WIDGET (form));
  gtk_editable_set_text (GTK_EDITABLE (form->title), "Deploy");
  gtk_editable_set_text (GTK_EDITABLE (form->tags), "ml, fresh");
  gtk_editable_set_text (GTK_EDITABLE (form->why), "Clearer");
  type_wording (form, 1, "Learn to bring models into production.");
  g_signal_emit_by_name (form->save, "clicked");
  ui_wait_until (!ui_find_window (VACANCY_TYPE_BLOCK_FORM), 30);
  g_assert_cmpstr (block ("deploy")->title, ==, "Deploy");
  g_assert_true (jd_block_has_tag (block ("deploy"), "fresh") && !jd_block_has_tag (block ("deploy"), "mlops"));
  g_assert_cmpint (block ("deploy")->revision, ==, 4);
  g_assert_cmpstr (((const JdRevision *) block ("deploy")->history->pdata[0])->why, ==, "Clearer");
  g_assert_cmpstr (selected (fixture), ==, "deploy");
  assert_told (fixture, "Change Block");
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->view), "Intern") && ui_find_text (GTK_WIDGET (fixture->view), "Clearer"), 10);
}

/* What is wrong is said in the form, which stays with all that was typed; what nobody changed closes without a word. */
static void
test_form_refused (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "years");

  gtk_editable_set_text (GTK_EDITABLE (form->title), "");
  g_signal_emit_by_name (form->save, "clicked");
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (form->fault)));
  gtk_editable_set_text (GTK_EDITABLE (form->title), "Years");
  gtk_editable_set_text (GTK_EDITABLE (form->review_by), "soon");
  g_signal_emit_by_name (form->save, "clicked");
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (form->fault)));
  gtk_window_close (GTK_WINDOW (form));
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 10);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (ui_find_window (ADW_TYPE_MESSAGE_DIALOG)), "discard");
  ui_wait_until (!ui_find_window (VACANCY_TYPE_BLOCK_FORM), 10);
  g_assert_cmpint (block ("years")->revision, ==, 1);
  form = open_form (fixture, "years");
  gtk_window_close (GTK_WINDOW (form));
  ui_wait_until (!ui_find_window (VACANCY_TYPE_BLOCK_FORM), 10);
}

/* Somebody else saved the block meanwhile: nobody's words are lost. */
static void
test_form_outside (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "fetch");

  folder_put (fixture->folder, "library/duty/fetch.json", "{'format':1,'id':'fetch','kind':'duty','title':'Theirs','body':{'en':'Theirs.'},'variants':[],'tags':[],'families':[],'revision':9,"
                                                          "'history':[],'status':'approved'}");
  gtk_editable_set_text (GTK_EDITABLE (form->title), "Mine");
  g_signal_emit_by_name (form->save, "clicked");
  ui_wait_until (ui_find_window (VACANCY_TYPE_SETTLE_DIALOG), 30);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form->title)), ==, "Mine");
  gtk_window_destroy (GTK_WINDOW (form));
}

/* A block of one's own, of each kind that can be written, with another wording. */
static void
test_form_new (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form;
  GtkWidget *add;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "new-block", g_variant_new_string ("legal"));
  form = VACANCY_BLOCK_FORM (ui_find_window (VACANCY_TYPE_BLOCK_FORM));
  g_assert_nonnull (form);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (form->jurisdiction)) && !gtk_widget_get_mapped (GTK_WIDGET (form->necessity)));
  gtk_editable_set_text (GTK_EDITABLE (form->title), "A notice");
  gtk_switch_set_active (form->lock, TRUE);
  type_wording (form, 0, "Everybody is **welcome**.");
  add = gtk_widget_get_next_sibling (GTK_WIDGET (form->wordings));
  g_signal_emit_by_name (add, "clicked");
  ui_settle ();
  type_wording (form, 1, "All others, too.");
  g_signal_emit_by_name (form->save, "clicked");
  ui_settle ();
  /* It is for the same as the first. */
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (form->fault)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find (GTK_WIDGET (form), is_check, "Senior")), TRUE);
  g_signal_emit_by_name (form->save, "clicked");
  ui_wait_until (!ui_find_window (VACANCY_TYPE_BLOCK_FORM), 30);
  ui_wait_until (selected (fixture), 30);
  g_assert_cmpstr (block (selected (fixture))->title, ==, "A notice");
  g_assert_cmpint (block (selected (fixture))->lock, ==, TRUE);
  g_assert_cmpuint (block (selected (fixture))->variants->len, ==, 1);
}

/* What nobody says yet can be said. */
static void
test_write (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form;

  choose (fixture, "Legal");
  type_search (fixture, "tag:x zzzz *Qqqq*");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->table->write)));
  g_signal_emit_by_name (fixture->table->write, "clicked");
  form = VACANCY_BLOCK_FORM (ui_find_window (VACANCY_TYPE_BLOCK_FORM));
  g_assert_nonnull (form);
  g_assert_cmpint (form->draft->kind, ==, JD_KIND_LEGAL);
  g_assert_cmpstr (((const JdDraftWording *) form->draft->wordings->pdata[0])->text, ==, "zzzz \\*Qqqq\\*");
  gtk_editable_set_text (GTK_EDITABLE (form->title), "Said");
  gtk_editable_set_text (GTK_EDITABLE (form->jurisdiction), "California");
  g_signal_emit_by_name (form->save, "clicked");
  ui_wait_until (!ui_find_window (VACANCY_TYPE_BLOCK_FORM), 30);
  ui_wait_until (selected (fixture), 30);
  g_assert_cmpstr (block (selected (fixture))->jurisdiction, ==, "US-CA");
  type_search (fixture, "tag:x");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->table->write)));
}

static void
test_form_sizes (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "deploy");

  ui_assert_sizes (form);
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
add (void)
{
  start_application ();
  add_library_case ("/library-editing/edit-bar", test_edit_bar);
  add_library_case ("/library-editing/undo", test_undo);
  add_library_case ("/library-editing/told", test_told);
  add_library_case ("/library-editing/undo-keys", test_undo_keys);
  add_library_case ("/library-editing/duplicate-and-move", test_duplicate_and_move);
  add_library_case ("/library-editing/refused", test_refused);
  add_library_case ("/library-editing/roles", test_roles);
  add_library_case ("/library-editing/tags", test_tags);
  add_library_case ("/library-editing/form", test_form);
  add_library_case ("/library-editing/form-refused", test_form_refused);
  add_library_case ("/library-editing/form-outside", test_form_outside);
  add_library_case ("/library-editing/form-new", test_form_new);
  add_library_case ("/library-editing/write", test_write);
  add_library_case ("/library-editing/form-sizes", test_form_sizes);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
