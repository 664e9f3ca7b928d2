// SPDX-License-Identifier: GPL-3.0-or-later
/* The library as others change it while its window is open: it follows; what was changed in two places at once is settled; and its folders are added, moved and removed here. */
#include "library-window-util.h"
#include "change/vacancy-elsewhere-view.h"
#include "walk-util.h"
#include "change/vacancy-settle-dialog.h"
#include "change/vacancy-settle-row.h"
#include "form/vacancy-block-form-private.h"
#include "library/vacancy-library-folders.h"

#define FETCH(title, body, revision) "{'format':1,'id':'fetch','kind':'duty','title':'" title "','body':{'en':'" body "','de':'Hole {what}.'},'variants':[],'tags':[],'families':[]," \
  "'revision':" revision ",'history':[{'revision':1,'on':'2027-01-02','body':{'en':'x'}}],'status':'draft'}"

static JdBlock *
block (const char *id)
{
  return jd_library_block (vacancy_library_store_get_library (services ()->library), id);
}

static const char *
says (const char *id)
{
  return block (id) ? jd_localized_get (block (id)->body, "en", NULL) : NULL;
}

/* ---- following ---- */

/* What others write shows up, in the row and beside it, and what is selected, and how far the list is scrolled, stays. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->table->view));
  double position;

  select_block (fixture, "fetch");
  ui_settle ();
  position = gtk_adjustment_get_value (scroll);
  folder_put (fixture->folder, "library/duty/fetch.json", FETCH ("Fetch", "Fetch {what} at once.", "1"));
  ui_wait_until (g_strcmp0 (says ("fetch"), "Fetch {what} at once.") == 0, 30);
  ui_wait_until (jd_library_block (vacancy_block_list_get_library (fixture->table->list), "fetch") == block ("fetch"), 30);
  ui_settle ();
  g_assert_cmpstr (selected (fixture), ==, "fetch");
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, position);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->view), "Fetch {what} at once."));
}

static void
click (GtkWidget *within, const char *text)
{
  GtkWidget *label = ui_find_text (within, text), *button;

  g_assert_nonnull (label);
  button = GTK_IS_BUTTON (label) ? label : gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
}

/* ---- the form ---- */

static VacancyBlockForm *
open_form (Fixture *fixture)
{
  VacancyBlockForm *form;

  select_block (fixture, "fetch");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "edit", NULL);
  form = VACANCY_BLOCK_FORM (ui_find_window (VACANCY_TYPE_BLOCK_FORM));
  g_assert_nonnull (form);
  ui_settle ();
  return form;
}

static VacancySettleRow *
row_at (GtkWidget *dialog, int index)
{
  GtkWidget *list = ui_find_type (dialog, GTK_TYPE_LIST_BOX);

  return (VacancySettleRow *) gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);
}

/* What is edited stays while others write; saving puts both together, and asks only where both say something else. */
static void
test_form (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture);
  GtkWidget *dialog;

  gtk_editable_set_text (GTK_EDITABLE (form->title), "Mine");
  folder_put (fixture->folder, "library/duty/fetch.json", FETCH ("Theirs", "Bring {what}.", "2"));
  ui_wait_until (g_strcmp0 (says ("fetch"), "Bring {what}.") == 0, 30);
  ui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form->title)), ==, "Mine");
  /* As by keyboard. */
  gtk_window_set_focus_visible (GTK_WINDOW (form), TRUE);
  g_signal_emit_by_name (form->save, "clicked");
  ui_wait_until (ui_find_window (VACANCY_TYPE_SETTLE_DIALOG), 30);
  dialog = GTK_WIDGET (ui_find_window (VACANCY_TYPE_SETTLE_DIALOG));
  ui_settle ();
  g_assert_nonnull (ui_find_text (dialog, "1 place is open"));
  g_assert_true (gtk_window_get_focus_visible (GTK_WINDOW (dialog)));
  g_assert_nonnull (row_at (dialog, 1));
  g_assert_null (row_at (dialog, 2));
  /* Closed again, nothing is lost; and it is asked the next time. */
  gtk_window_close (GTK_WINDOW (dialog));
  ui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form->title)), ==, "Mine");
  gtk_window_set_focus_visible (GTK_WINDOW (form), FALSE);
  g_signal_emit_by_name (form->save, "clicked");
  ui_wait_until (ui_find_window (VACANCY_TYPE_SETTLE_DIALOG), 30);
  dialog = GTK_WIDGET (ui_find_window (VACANCY_TYPE_SETTLE_DIALOG));
  ui_settle ();
  g_assert_false (gtk_window_get_focus_visible (GTK_WINDOW (dialog)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find_type (GTK_WIDGET (row_at (dialog, 0)), GTK_TYPE_CHECK_BUTTON)), TRUE);
  ui_settle ();
  click (dialog, "Settle");
  ui_wait_until (block ("fetch") && g_str_equal (block ("fetch")->title, "Mine"), 30);
  g_assert_cmpstr (says ("fetch"), ==, "Bring {what}.");
  g_assert_cmpint (block ("fetch")->revision, ==, 3);
  ui_wait_until (!ui_find_window (VACANCY_TYPE_BLOCK_FORM), 30);
}

static void
wait_for_status (JdStatus status)
{
  ui_wait_until (block ("fetch")->status == status, 30);
  ui_settle ();
}

/* What is edited stays shown when it no longer fits what is searched for, is selected again when it does, and goes with another search. */
static void
test_found_no_more (Fixture *fixture, gconstpointer data)
{
  VacancyBlockList *list = fixture->table->list;

  type_search (fixture, "status:draft");
  g_assert_nonnull (open_form (fixture));
  folder_put (fixture->folder, "library/duty/fetch.json", "{'format':1,'id':'fetch','kind':'duty','title':'Bring','body':{'en':'Bring it.'},'revision':2,'status':'approved'}");
  wait_for_status (JD_STATUS_APPROVED);
  ui_wait_until (vacancy_block_list_find (list, "fetch") == G_MAXUINT, 30);
  g_assert_cmpstr (selected (fixture), ==, "fetch");
  g_assert_cmpuint (vacancy_block_table_n_selected (fixture->table), ==, 0);
  g_assert_true (gtk_widget_get_mapped (ui_find_text (GTK_WIDGET (fixture->view), "Bring it.")));
  folder_put (fixture->folder, "library/duty/fetch.json", FETCH ("Fetch", "Fetch {what}.", "3"));
  wait_for_status (JD_STATUS_DRAFT);
  ui_wait_until (vacancy_block_table_n_selected (fixture->table) == 1, 30);
  g_assert_cmpstr (selected (fixture), ==, "fetch");
  type_search (fixture, "status:retired");
  g_assert_null (selected (fixture));
}

/* ---- changed elsewhere ---- */

static GtkWidget *
elsewhere_view (Fixture *fixture)
{
  return part (fixture, VACANCY_TYPE_ELSEWHERE_VIEW);
}

/* No dialog is wider than the window it came from. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  show_library (fixture, 360, 600);
  folder_put (fixture->folder, "library/duty/fetch (Anna's conflicted copy).json", FETCH ("Theirs", "Bring {what}.", "1"));
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->sidebar), "Changed elsewhere"), 30);
  choose (fixture, "Changed elsewhere");
  click (elsewhere_view (fixture), "Settle…");
  ui_settle ();
  dialog = GTK_WIDGET (ui_find_window (VACANCY_TYPE_SETTLE_DIALOG));
  g_assert_nonnull (dialog);
  g_assert_cmpint (gtk_widget_get_width (dialog), <=, gtk_widget_get_width (GTK_WIDGET (fixture->window)));
}

/* A copy that was left beside a block stands at the side, and not among the problems; settled, it is gone, and back when that is undone. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "library", "duty", "fetch (Anna's conflicted copy).json", NULL);
  g_autoptr (GPtrArray) faults = NULL;
  GtkWidget *dialog, *before;

  folder_put (fixture->folder, "library/duty/fetch (Anna's conflicted copy).json", FETCH ("Theirs", "Bring <b>{what}</b> & more.", "1"));
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->sidebar), "Changed elsewhere"), 30);
  faults = vacancy_library_store_list_faults (services ()->library);
  g_assert_cmpuint (faults->len, ==, 0);
  choose (fixture, "Changed elsewhere");
  g_assert_true (gtk_widget_get_mapped (elsewhere_view (fixture)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->table)));
  before = gtk_widget_get_ancestor (ui_find_text (elsewhere_view (fixture), "Settle…"), GTK_TYPE_BUTTON);
  gtk_widget_grab_focus (before);
  walk_assert (fixture->window);
  gtk_widget_grab_focus (before);
  click (elsewhere_view (fixture), "Settle…");
  walk_and_leave (GTK_WIDGET (ui_find_window (VACANCY_TYPE_SETTLE_DIALOG)), before);
  click (elsewhere_view (fixture), "Settle…");
  dialog = GTK_WIDGET (ui_find_window (VACANCY_TYPE_SETTLE_DIALOG));
  g_assert_nonnull (dialog);
  g_assert_false (gtk_widget_get_sensitive (gtk_widget_get_ancestor (ui_find_text (dialog, "Settle"), GTK_TYPE_BUTTON)));
  for (int i = 0; row_at (dialog, i); i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find_type (GTK_WIDGET (row_at (dialog, i)), GTK_TYPE_CHECK_BUTTON)), TRUE);
  click (dialog, "Settle");
  ui_wait_until (!g_file_test (path, G_FILE_TEST_EXISTS), 30);
  ui_wait_until (block ("fetch")->history->len == 3, 30);
  g_assert_cmpstr (says ("fetch"), ==, "Fetch {what}.");
  ui_wait_until (ui_find_text (elsewhere_view (fixture), "Nothing to Settle") && g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"), 30);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  ui_wait_until (g_file_test (path, G_FILE_TEST_EXISTS), 30);
}

/* ---- folders ---- */

static void
act (Fixture *fixture, const char *action, GVariant *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, target);
}

static gboolean
has_folders (const char *first, const char *second)
{
  g_auto (GStrv) folders = vacancy_library_folders_get (services ()->settings);

  return g_strcmp0 (folders[0], first) == 0 && g_strcmp0 (folders[0] ? folders[1] : NULL, second) == 0;
}

/* By the button in the message. */
static void
take_back (Fixture *fixture)
{
  ui_wait_until (ui_find_action (GTK_WIDGET (fixture->window), "win.set-folders"), 10);
  g_signal_emit_by_name (ui_find_action (GTK_WIDGET (fixture->window), "win.set-folders"), "clicked");
  ui_settle ();
}

/* Each of it is told with a way back; a folder that is not there can be removed, too. */
static void
test_folders (Fixture *fixture, gconstpointer data)
{
  g_autofree char *more = folder_new (), *name = g_path_get_basename (more), *letters = g_build_filename (more, "letters", NULL);

  act (fixture, "add-folder-at", g_variant_new_bytestring (more));
  ui_wait_until (has_folders (fixture->folder, more), 30);
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->sidebar), name), 30);
  ui_settle ();
  act (fixture, "move-folder", g_variant_new ("(^ayi)", more, -1));
  g_assert_true (has_folders (more, fixture->folder));
  ui_settle ();
  take_back (fixture);
  ui_wait_until (has_folders (fixture->folder, more), 30);
  act (fixture, "remove-folder", g_variant_new_bytestring (more));
  g_assert_true (has_folders (fixture->folder, NULL));
  ui_settle ();
  take_back (fixture);
  ui_wait_until (has_folders (fixture->folder, more), 30);
  folder_remove (more);
  ui_wait_until (vacancy_block_list_get_counts (fixture->table->list) && ui_find_text (GTK_WIDGET (fixture->sidebar), "Problems"), 30);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->sidebar), name));
  act (fixture, "remove-folder", g_variant_new_bytestring (more));
  ui_wait_until (!ui_find_text (GTK_WIDGET (fixture->sidebar), name), 30);
  g_assert_cmpint (g_mkdir_with_parents (letters, 0700), ==, 0);
  act (fixture, "add-folder-at", g_variant_new_bytestring (more));
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  g_assert_true (has_folders (fixture->folder, NULL));
  folder_remove (more);
}

static void
add (void)
{
  start_application ();
  add_library_case ("/library-elsewhere/follows", test_follows);
  add_library_case ("/library-elsewhere/form", test_form);
  add_library_case ("/library-elsewhere/found-no-more", test_found_no_more);
  add_library_case ("/library-elsewhere/copy", test_copy);
  add_library_case ("/library-elsewhere/narrow", test_narrow);
  add_library_case ("/library-elsewhere/folders", test_folders);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
