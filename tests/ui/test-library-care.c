// SPDX-License-Identifier: GPL-3.0-or-later
/* What the library needs, in its window: what is listed at the left and why, where problems and findings lead, and what was used last. */
#include "library-window-util.h"
#include "ui-keys.h"
#include "form/vacancy-block-form.h"
#include "form/vacancy-block-wording.h"
#include "library/vacancy-recent-blocks.h"
#include "manage/vacancy-faults-view.h"
#include "role/vacancy-ladder-findings.h"
#include "role/vacancy-level-row.h"
#include "role/vacancy-levels-page.h"
#include "role/vacancy-role-ladder-private.h"
#include "role/vacancy-role-line.h"
#include "role/vacancy-role-outline.h"
#include "role/vacancy-role-view.h"

static void
wait_for (Fixture *fixture, const char *name)
{
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->sidebar), name), 30);
  ui_settle ();
}

static void
write_and_read (Fixture *fixture, const char *name, const char *json)
{
  folder_put (fixture->folder, name, json);
  vacancy_library_store_reload (services ()->library);
}

static const char *
count_of (Fixture *fixture, const char *name)
{
  GtkWidget *box = gtk_list_box_row_get_child (choice (fixture, name));

  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (box)));
}

/* ---- blocks ---- */

static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  wait_for (fixture, "Never used");
  choose (fixture, "Review date passed");
  g_assert_cmpuint (n_found (fixture), ==, 1);
  g_assert_cmpstr (count_of (fixture, "Review date passed"), ==, "1");
  /* The kind of a block that is retired is another. */
  choose (fixture, "Never used");
  g_assert_cmpuint (n_found (fixture), ==, 6);
  choose (fixture, "All that need care");
  g_assert_cmpuint (n_found (fixture), ==, 6);
  choose (fixture, "All blocks");
  g_assert_cmpuint (n_found (fixture), ==, n_all (fixture));
}

static gboolean
is_seen (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_INSCRIPTION (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0;
}

static GtkWidget *
why_in_row (Fixture *fixture, guint position, const char *why)
{
  GtkWidget *row = vacancy_block_table_row (fixture->table, position);

  g_assert_nonnull (row);
  return ui_find (row, is_seen, why);
}

/* Seen, and heard; elsewhere there is no room for it. */
static void
test_why (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  wait_for (fixture, "Review date passed");
  choose (fixture, "Review date passed");
  row = vacancy_block_table_row (fixture->table, 0);
  g_assert_nonnull (why_in_row (fixture, 0, "To be looked at by September 30, 2026"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bring models into production., Duty, All, Intern, Senior, Lead, ml, mlops, Used 0, To be looked at by September 30, 2026");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->table->explanation)));
  choose (fixture, "All blocks");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->table->explanation)));
  type_search (fixture, "care:overdue");
  g_assert_cmpuint (n_found (fixture), ==, 1);
  g_assert_nonnull (why_in_row (fixture, 0, "To be looked at by September 30, 2026\u00a0· Used by no role, no level and no known posting\u00a0· No wording in German"));
}

/* Whoever mends the last one is told so, in place of an empty list. */
static void
test_well (Fixture *fixture, gconstpointer data)
{
  wait_for (fixture, "Review date passed");
  choose (fixture, "Review date passed");
  write_and_read (fixture, "library/duty/deploy.json", "{'format':1,'id':'deploy','kind':'duty','title':'Deploy','body':{'en':'Deploy.'},'tags':[],'families':[],'revision':4,'history':[],"
                                                       "'review_by':'2999-01-01','status':'approved'}");
  ui_wait_until (n_found (fixture) == 0, 30);
  ui_settle ();
  g_assert_true (gtk_list_box_row_is_selected (choice (fixture, "Review date passed")));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->table->stack), ==, "empty");
  g_assert_cmpstr (adw_status_page_get_title (fixture->table->empty), ==, "Nothing Needs Care");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->table->widen)));
  type_search (fixture, "xyzzy");
  g_assert_cmpstr (adw_status_page_get_title (fixture->table->empty), ==, "Nothing Found");
}

/* ---- what checks found in a block ---- */

#define PADDED "“In order to”: More words than are needed."

static AdwMessageDialog *
question (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->window))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

static gboolean
is_finding (GtkWidget *widget, gconstpointer message)
{
  return ADW_IS_ACTION_ROW (widget) && gtk_widget_get_mapped (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), message);
}

static GtkWidget *
finding_row (Fixture *fixture)
{
  return ui_find (GTK_WIDGET (fixture->view), is_finding, PADDED);
}

/* Beside a block stands what was found in it, and what could stand there; with a reason it is silent in the block, and Undo has it told again. */
static void
test_findings (Fixture *fixture, gconstpointer data)
{
  write_and_read (fixture, "library/duty/deploy.json", "{'format':1,'id':'deploy','kind':'duty','title':'Deploy','body':{'en':'In order to help, you deploy.'},'tags':[],'families':[],"
                                                       "'revision':4,'history':[],'status':'approved'}");
  select_block (fixture, "deploy");
  ui_wait_until (finding_row (fixture), 30);
  g_assert_true (g_str_has_suffix (adw_action_row_get_subtitle (ADW_ACTION_ROW (finding_row (fixture))), "\n→ To"));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (finding_row (fixture))), ==, "win.edit");
  g_signal_emit_by_name (ui_find_type (finding_row (fixture), GTK_TYPE_BUTTON), "clicked");
  ui_settle ();
  AdwMessageDialog *dialog = question (fixture);
  g_assert_cmpstr (adw_message_dialog_get_body (dialog), ==, PADDED);
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW)), "We say it so");
  adw_message_dialog_response (dialog, "done");
  ui_wait_until (!finding_row (fixture), 30);
  const JdBlock *block = jd_library_block (vacancy_block_list_get_library (fixture->table->list), "deploy");
  g_assert_cmpuint (block->silenced->len, ==, 1);
  g_assert_cmpstr (((JdSilence *) g_ptr_array_index (block->silenced, 0))->reason, ==, "We say it so");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  ui_wait_until (finding_row (fixture), 30);
}

/* ---- problems ---- */

#define TIE "{'format':1,'id':'tie','kind':'duty','title':'Tie','body':{'en':'Say it.'},'variants':[{'when':{'level':['senior']},'body':{'en':'One.'}}," \
            "{'when':{'level':['senior']},'body':{'en':'Two.'}}],'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}"
#define ROLE "{'format':1,'id':'diver','name':{'en':'Diver'},'sections':[{'id':'a','kind':'duty','heading':{'en':'A'},'blocks':['fetch']}," \
             "{'id':'b','kind':'duty','heading':{'en':'B'},'blocks':['deploy','nobody']}]}"
#define LEVEL "{'format':1,'id':'chief','order':90,'name':{'en':'Chief'},'title_pattern':{'en':'{role}'},'inherits':'nowhere','scope':'do','params':{},'ops':[],'limits':{},'boards':{}}"

/* The button of the problem whose message has @part. */
static GtkWidget *
find_button (Fixture *fixture, const char *part_of_message)
{
  GtkWidget *view = part (fixture, VACANCY_TYPE_FAULTS_VIEW), *list = ui_find_type (view, GTK_TYPE_LIST_VIEW);

  for (GtkWidget *row = gtk_widget_get_first_child (list); row; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *label = ui_find_type (row, GTK_TYPE_LABEL);

      if (label && strstr (gtk_label_get_text (GTK_LABEL (label)), part_of_message))
        return ui_find_type (row, GTK_TYPE_BUTTON);
    }
  return NULL;
}

static GtkWidget *
button_of (Fixture *fixture, const char *part_of_message)
{
  ui_wait_until (find_button (fixture, part_of_message), 30);
  return find_button (fixture, part_of_message);
}

static void
open_problems (Fixture *fixture, const char *name, const char *json)
{
  write_and_read (fixture, name, json);
  wait_for (fixture, "Problems");
  choose (fixture, "Problems");
}

static void
test_fault_of_block (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button, *form, *focus;

  open_problems (fixture, "library/duty/tie.json", TIE);
  button = button_of (fixture, "say different things");
  g_assert_null (find_button (fixture, "variants["));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Edit _Block…");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Edit Block…: tie");
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
  form = GTK_WIDGET (ui_find_window (VACANCY_TYPE_BLOCK_FORM));
  g_assert_nonnull (form);
  focus = gtk_window_get_focus (GTK_WINDOW (form));
  focus = focus ? gtk_widget_get_ancestor (focus, VACANCY_TYPE_BLOCK_WORDING) : NULL;
  g_assert_nonnull (focus);
  g_assert_cmpuint (vacancy_block_wording_get (VACANCY_BLOCK_WORDING (focus))->variant, ==, 2);
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
test_fault_of_role (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;
  guint section, place;

  open_problems (fixture, "roles/diver.json", ROLE);
  g_signal_emit_by_name (button_of (fixture, "“nobody”"), "clicked");
  ui_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus && gtk_widget_is_ancestor (focus, part (fixture, VACANCY_TYPE_ROLE_OUTLINE)));
  g_assert_true (vacancy_role_line_where (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW), &section, &place));
  g_assert_cmpuint (section, ==, 1);
  g_assert_cmpuint (place, ==, 1);
}

static void
test_fault_of_level (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus, *row;

  open_problems (fixture, "levels/chief.json", LEVEL);
  g_signal_emit_by_name (button_of (fixture, "“nowhere”"), "clicked");
  ui_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  row = focus ? gtk_widget_get_ancestor (focus, VACANCY_TYPE_LEVEL_ROW) : NULL;
  g_assert_nonnull (row);
  g_assert_cmpstr (vacancy_level_row_get_id (VACANCY_LEVEL_ROW (row)), ==, "chief");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
}

static void
test_fault_of_file (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  open_problems (fixture, "library/duty/broken.json", "{");
  button = button_of (fixture, "broken.json");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Show in _Files");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Show in Files: broken.json");
  /* Once all is mended, that is said in place of the list. */
  folder_put (fixture->folder, "library/duty/broken.json", "{'format':1,'id':'broken','kind':'duty','title':'Whole','body':{'en':'Whole.'},'variants':[],'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}");
  vacancy_library_store_reload (services ()->library);
  ui_wait_until (!find_button (fixture, "broken.json"), 30);
  g_assert_nonnull (find_button (fixture, "“what”"));
  folder_put (fixture->folder, "library/duty/fetch.json", "{'format':1,'id':'fetch','kind':'duty','title':'Fetch','body':{'en':'Fetch.'},'variants':[],'tags':[],'families':[],'revision':1,'history':[],'status':'draft'}");
  vacancy_library_store_reload (services ()->library);
  ui_wait_until (gtk_widget_get_mapped (ui_find_text (part (fixture, VACANCY_TYPE_FAULTS_VIEW), "No Problems")), 30);
  ui_settle ();
  g_assert_cmpstr (count_of (fixture, "Problems"), ==, "0");
}

/* By the keyboard alone: F6 and Tab come to the list, Enter opens. */
static void
test_fault_by_keys (Fixture *fixture, gconstpointer data)
{
  open_problems (fixture, "levels/chief.json", LEVEL);
  gtk_widget_grab_focus (GTK_WIDGET (choice (fixture, "Problems")));
  ui_press (GDK_KEY_F6, 0);
  ui_settle ();
  g_assert_true (is_focused (fixture, part (fixture, VACANCY_TYPE_FAULTS_VIEW)));
  /* From the button to its row, and to the next. */
  ui_press (GDK_KEY_Down, 0);
  ui_press (GDK_KEY_Down, 0);
  ui_press (GDK_KEY_Return, 0);
  ui_settle ();
  g_assert_true (is_focused (fixture, part (fixture, VACANCY_TYPE_LEVELS_PAGE)));
}

/* ---- ladders ---- */

#define CLIMB(id, order, years) "{'format':1,'id':'" id "','order':" order ",'name':{'en':'" id "'},'title_pattern':{'en':'{role}'},'scope':'do','params':{'years_min':" years "},'ops':[],'limits':{},'boards':{}}"

/* What does not fit leads to the cell where it shows. */
static void
test_ladder_finding (Fixture *fixture, gconstpointer data)
{
  VacancyRoleLadder *ladder = VACANCY_ROLE_LADDER (part (fixture, VACANCY_TYPE_ROLE_LADDER));
  GtkWidget *row, *title;

  folder_put (fixture->folder, "levels/senior.json", CLIMB ("senior", "40", "1"));
  folder_put (fixture->folder, "levels/mid.json", CLIMB ("mid", "30", "5"));
  write_and_read (fixture, "roles/diver.json", "{'format':1,'id':'diver','name':{'en':'Diver'},'sections':[{'id':'a','kind':'duty','heading':{'en':'A'},'blocks':['fetch']}]}");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "page", g_variant_new_string ("levels"));
  ui_wait_until (ui_find_text (part (fixture, VACANCY_TYPE_LADDER_FINDINGS), "Diver"), 30);
  ui_settle ();
  title = ui_find_text (part (fixture, VACANCY_TYPE_LADDER_FINDINGS), "Diver");
  row = gtk_widget_get_ancestor (title, ADW_TYPE_ACTION_ROW);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  adw_action_row_activate (ADW_ACTION_ROW (row));
  ui_wait_until (ladder->ladder && g_str_equal (ladder->ladder->role->id, "diver") && is_focused (fixture, ladder), 30);
  ui_settle ();
  g_assert_nonnull (jd_ladder_finding_at (ladder->ladder, ladder->row, ladder->column));
  g_assert_true (is_focused (fixture, vacancy_role_ladder_find_cell (ladder, ladder->row, ladder->column)));
}

/* ---- used last ---- */

static void
test_recent (Fixture *fixture, gconstpointer data)
{
  const char *const first[] = { "fetch", NULL }, *const later[] = { "years", "gone", NULL };

  g_assert_null (ui_find_text (GTK_WIDGET (fixture->sidebar), "Recently used"));
  vacancy_recent_blocks_note (services ()->settings, first);
  vacancy_recent_blocks_note (services ()->settings, later);
  wait_for (fixture, "Recently used");
  choose (fixture, "Recently used");
  g_assert_cmpuint (n_found (fixture), ==, 2);
  g_assert_cmpstr (vacancy_block_list_get_block (fixture->table->list, 0)->id, ==, "years");
  g_assert_cmpstr (vacancy_block_list_get_block (fixture->table->list, 1)->id, ==, "fetch");
  vacancy_recent_blocks_note (services ()->settings, first);
  ui_wait_until (g_str_equal (vacancy_block_list_get_block (fixture->table->list, 0)->id, "fetch"), 30);
  g_settings_reset (services ()->settings, VACANCY_RECENT_BLOCKS_KEY);
}

static void
add (void)
{
  start_application ();
  add_library_case ("/library-care/kinds", test_kinds);
  add_library_case ("/library-care/why", test_why);
  add_library_case ("/library-care/well", test_well);
  add_library_case ("/library-care/findings", test_findings);
  add_library_case ("/library-care/fault-of-block", test_fault_of_block);
  add_library_case ("/library-care/fault-of-role", test_fault_of_role);
  add_library_case ("/library-care/fault-of-level", test_fault_of_level);
  add_library_case ("/library-care/fault-of-file", test_fault_of_file);
  add_library_case ("/library-care/fault-by-keys", test_fault_by_keys);
  add_library_case ("/library-care/ladder-finding", test_ladder_finding);
  add_library_case ("/library-care/recent", test_recent);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
