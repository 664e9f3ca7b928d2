// SPDX-License-Identifier: GPL-3.0-or-later
/* The window of the library: there is one, it shows all blocks and one of them, and remembers how it was; by keys alone, narrow, and for who does not see it. */
#include "../core/shelf.h"
#include "library/jd-library-stack.h"
#include "manage/vacancy-block-form-private.h"
#include "manage/vacancy-block-table-private.h"
#include "manage/vacancy-block-view.h"
#include "manage/vacancy-library-sidebar.h"
#include "manage/vacancy-library-window.h"
#include "compose/jd-resolve.h"
#include "measure-util.h"
#include "page/vacancy-block-menu.h"
#include "start/vacancy-start-page.h"
#include "ui-keys.h"
#include "window-util.h"

typedef struct
{
  char *folder; /* of a team: the shelf */
  VacancyLibraryWindow *window;
  VacancyBlockTable *table;
  VacancyLibrarySidebar *sidebar;
  VacancyBlockView *view;
  GtkWidget *rows; /* the list in the table */
} Fixture;

static GtkWidget *
part (Fixture *fixture, GType type)
{
  GtkWidget *found = ui_find_type (GTK_WIDGET (fixture->window), type);

  g_assert_nonnull (found);
  return found;
}

static void
show_library (Fixture *fixture, int width, int height)
{
  g_settings_set (services ()->settings, "library-size", "(ii)", width, height);
  g_action_group_activate_action (G_ACTION_GROUP (application), "library", NULL);
  fixture->window = VACANCY_LIBRARY_WINDOW (ui_find_window (VACANCY_TYPE_LIBRARY_WINDOW));
  g_assert_nonnull (fixture->window);
  fixture->table = VACANCY_BLOCK_TABLE (part (fixture, VACANCY_TYPE_BLOCK_TABLE));
  fixture->sidebar = VACANCY_LIBRARY_SIDEBAR (part (fixture, VACANCY_TYPE_LIBRARY_SIDEBAR));
  fixture->view = VACANCY_BLOCK_VIEW (part (fixture, VACANCY_TYPE_BLOCK_VIEW));
  fixture->rows = gtk_widget_get_last_child (GTK_WIDGET (fixture->table->view));
  ui_wait_until (vacancy_block_list_get_counts (fixture->table->list), 30);
  ui_settle ();
}

/* The library is that of the test alone: its team folder stands in for the starter library, too. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *folders[] = { NULL, NULL };

  fixture->folder = shelf_write ();
  folders[0] = fixture->folder;
  g_settings_set_strv (services ()->settings, "library-folders", folders);
  show_library (fixture, 1200, 780);
  ui_wait_until (jd_library_block (vacancy_block_list_get_library (fixture->table->list), "deploy") && vacancy_block_list_get_counts (fixture->table->list), 30);
  ui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "vacancy", NULL), *own = g_build_filename (g_get_user_data_dir (), "vacancy", NULL);

  destroy_windows ();
  g_settings_reset (services ()->settings, "library-folders");
  g_settings_reset (services ()->settings, "library-columns");
  g_settings_reset (services ()->settings, "library-sort");
  vacancy_program_finish ();
  ui_settle ();
  folder_remove (state);
  folder_remove (own);
  folder_free (fixture->folder);
}

static guint
n_found (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->table->list));
}

static void
type_search (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->table->entry), text);
  ui_settle ();
}

static const char *
selected (Fixture *fixture)
{
  VacancyBlockItem *item = vacancy_block_table_get_selected (fixture->table);

  return item ? vacancy_block_item_get_block (item)->id : NULL;
}

static void
select_block (Fixture *fixture, const char *id)
{
  vacancy_block_table_select (fixture->table, id);
  ui_settle ();
  g_assert_cmpstr (selected (fixture), ==, id);
}

/* The row of the sidebar that says @name. */
static GtkListBoxRow *
choice (Fixture *fixture, const char *name)
{
  GtkWidget *label = ui_find_text (GTK_WIDGET (fixture->sidebar), name);

  g_assert_nonnull (label);
  return GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW));
}

static void
choose (Fixture *fixture, const char *name)
{
  gtk_list_box_select_row (GTK_LIST_BOX (ui_find_type (GTK_WIDGET (fixture->sidebar), GTK_TYPE_LIST_BOX)), choice (fixture, name));
  ui_settle ();
}

static gboolean
is_focused (Fixture *fixture, gpointer within)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus && (focus == within || gtk_widget_is_ancestor (focus, within));
}

/* ---- the window ---- */

static void
test_one (Fixture *fixture, gconstpointer data)
{
  guint count = 0;

  g_action_group_activate_action (G_ACTION_GROUP (application), "library", NULL);
  ui_settle ();
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (application)); item; item = item->next)
    count += VACANCY_IS_LIBRARY_WINDOW (item->data);
  g_assert_cmpuint (count, ==, 1);
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_null (ui_find_window (VACANCY_TYPE_LIBRARY_WINDOW));
  show_library (fixture, 900, 600);
  g_assert_cmpuint (n_found (fixture), >, 800);
}

static void
test_remembers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sort = NULL;
  gboolean descending;
  int width, height;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "close", NULL);
  ui_settle ();
  g_settings_get (services ()->settings, "library-size", "(ii)", &width, &height);
  g_assert_cmpint (width, ==, 1200);
  show_library (fixture, 1000, 700);
  g_assert_false (gtk_column_view_column_get_visible (fixture->table->columns[JD_COLUMN_STATUS]));
  g_assert_true (gtk_column_view_column_get_visible (fixture->table->columns[JD_COLUMN_TAGS]));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->table), "column.status", NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->table), "column.tags", NULL));
  gtk_column_view_sort_by_column (fixture->table->view, fixture->table->columns[JD_COLUMN_LEVELS], GTK_SORT_DESCENDING);
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();

  g_settings_get (services ()->settings, "library-sort", "(sb)", &sort, &descending);
  g_assert_cmpstr (sort, ==, "levels");
  g_assert_true (descending);
  show_library (fixture, 1000, 700);
  g_assert_true (gtk_column_view_column_get_visible (fixture->table->columns[JD_COLUMN_STATUS]));
  g_assert_false (gtk_column_view_column_get_visible (fixture->table->columns[JD_COLUMN_TAGS]));
  g_assert_cmpstr (gtk_label_get_text (fixture->table->summary), ==, "862 blocks · sorted by “Levels”, descending");
}

static void
test_from_start_page (Fixture *fixture, gconstpointer data)
{
  VacancyWindow *window;
  GtkWidget *page, *button;

  gtk_window_close (GTK_WINDOW (fixture->window));
  window = show_window (900, 700);
  page = ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_START_PAGE);
  button = ui_find_action (page, "app.library");
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_activate (button));
  ui_wait_until (ui_find_window (VACANCY_TYPE_LIBRARY_WINDOW), 10);
}

/* Quitting closes it with the others. */
static void
test_quit (Fixture *fixture, gconstpointer data)
{
  show_window (900, 700);
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  ui_wait_until (!ui_find_window (VACANCY_TYPE_LIBRARY_WINDOW) && !ui_find_window (VACANCY_TYPE_WINDOW), 10);
}

/* ---- what is shown ---- */

static void
test_sidebar (Fixture *fixture, gconstpointer data)
{
  g_autofree char *team = g_path_get_basename (fixture->folder);
  g_autofree char *name = g_strdup_printf ("%s, 7 blocks", team);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (choice (fixture, "Starter Library")), GTK_ACCESSIBLE_PROPERTY_LABEL, "Starter Library, 855 blocks, read-only");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (choice (fixture, team)), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  choose (fixture, team);
  g_assert_cmpuint (n_found (fixture), ==, 7);
  choose (fixture, "Retired");
  g_assert_cmpuint (n_found (fixture), ==, 1);
  choose (fixture, "Review date passed");
  g_assert_cmpuint (n_found (fixture), ==, 1);
  choose (fixture, "Legal");
  type_search (fixture, "all are welcome");
  g_assert_cmpuint (n_found (fixture), ==, 1);
  choose (fixture, "All blocks");
  type_search (fixture, "");
  g_assert_cmpuint (n_found (fixture), ==, 862);
}

/* What is chosen stays when the library is read again, also when nothing of it is left. */
static void
test_reload (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = folder_path (fixture->folder, "library/duty/old.json");

  choose (fixture, "Retired");
  select_block (fixture, "old");
  g_assert_cmpint (g_remove (path), ==, 0);
  vacancy_library_store_reload (services ()->library);
  ui_wait_until (n_found (fixture) == 0, 30);
  ui_settle ();
  g_assert_true (gtk_list_box_row_is_selected (choice (fixture, "Retired")));
  g_assert_null (selected (fixture));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->table->stack), ==, "empty");
}

/* Blocks that stay are selected still, and the view says what they say now. */
static void
test_reload_selected (Fixture *fixture, gconstpointer data)
{
  select_block (fixture, "fetch");
  folder_put (fixture->folder, "library/duty/fetch.json", "{'format':1,'id':'fetch','kind':'duty','title':'Fetched','body':{'en':'Brought.'},'variants':[],'tags':[],'families':[],'revision':2,"
                                                          "'history':[],'status':'approved'}");
  vacancy_library_store_reload (services ()->library);
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->view), "Fetched"), 30);
  g_assert_cmpstr (selected (fixture), ==, "fetch");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->view), "Brought."));
}

static void
test_faults (Fixture *fixture, gconstpointer data)
{
  folder_put (fixture->folder, "library/duty/broken.json", "{");
  vacancy_library_store_reload (services ()->library);
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->sidebar), "Problems"), 30);
  ui_settle ();
  choose (fixture, "Problems");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->table->stack), ==, "faults");
  g_assert_true (strstr (gtk_string_list_get_string (fixture->table->faults, 0), "broken.json") != NULL);
  choose (fixture, "All blocks");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->table->stack), ==, "list");
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Legal");
  type_search (fixture, "monitoring rollback models");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->table->stack), ==, "empty");
  g_signal_emit_by_name (fixture->table->widen, "clicked");
  ui_settle ();
  g_assert_true (gtk_list_box_row_is_selected (choice (fixture, "All blocks")));
  type_search (fixture, "zzzz");
  g_signal_emit_by_name (fixture->table->widen, "clicked");
  ui_settle ();
  g_assert_cmpuint (n_found (fixture), ==, 862);
}

static void
test_view (Fixture *fixture, gconstpointer data)
{
  static const char *const says[] = { "Deploy models", "All levels", "Intern", "Help bring models into production.", "ml, mlops", "Ask first.", "Revision 3 · 12 November 2026 · Anna", "Shorter" };

  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->view), "No Block Selected"));
  select_block (fixture, "deploy");
  for (guint i = 0; i < G_N_ELEMENTS (says); i++)
    if (!ui_find_text (GTK_WIDGET (fixture->view), says[i]))
      g_error ("the block does not say “%s”", says[i]);
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (fixture->table->selection));
  ui_settle ();
  g_assert_null (selected (fixture));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->view), "862 Blocks Selected"));
  g_assert_cmpstr (gtk_label_get_text (fixture->table->summary), ==, "862 blocks, 862 selected");
}

/* The block may not be among those that are found, and the library may not be there yet. */
static void
test_show_block (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Legal");
  type_search (fixture, "welcome");
  g_action_group_activate_action (G_ACTION_GROUP (application), "show-block", g_variant_new_string ("deploy"));
  ui_settle ();
  g_assert_cmpstr (selected (fixture), ==, "deploy");
  g_assert_true (gtk_list_box_row_is_selected (choice (fixture, "All blocks")));
  g_action_group_activate_action (G_ACTION_GROUP (application), "show-block", g_variant_new_string ("nobody"));
  ui_settle ();
  g_assert_cmpstr (selected (fixture), ==, "deploy");
  folder_put (fixture->folder, "library/duty/nobody.json", "{'format':1,'id':'nobody','kind':'duty','title':'Nobody','body':{'en':'No.'},'variants':[],'tags':[],'families':[],'revision':1,"
                                                           "'history':[],'status':'approved'}");
  vacancy_library_store_reload (services ()->library);
  ui_wait_until (g_strcmp0 (selected (fixture), "nobody") == 0, 30);
}

/* ---- sorting ---- */

static void
test_sort (Fixture *fixture, gconstpointer data)
{
  g_autofree char *team = g_path_get_basename (fixture->folder);
  g_autoptr (VacancyBlockItem) first = NULL, last = NULL;

  choose (fixture, team);
  g_assert_cmpstr (gtk_label_get_text (fixture->table->summary), ==, "7 blocks");
  gtk_column_view_sort_by_column (fixture->table->view, fixture->table->columns[JD_COLUMN_WORDING], GTK_SORT_ASCENDING);
  ui_settle ();
  first = g_list_model_get_item (G_LIST_MODEL (fixture->table->list), 0);
  g_assert_cmpstr (vacancy_block_item_get_block (first)->id, ==, "equal");
  ui_assert_told (GTK_WIDGET (fixture->table->entry), "sorted by “Wording”");
  gtk_column_view_sort_by_column (fixture->table->view, fixture->table->columns[JD_COLUMN_CHANGED], GTK_SORT_DESCENDING);
  ui_settle ();
  last = g_list_model_get_item (G_LIST_MODEL (fixture->table->list), 6);
  g_assert_cmpstr (vacancy_block_item_get_block (last)->id, ==, "deploy");
  g_assert_cmpstr (gtk_label_get_text (fixture->table->summary), ==, "7 blocks · sorted by “Changed”, descending");
}

/* ---- keys and names ---- */

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  ui_give_focus (GTK_WINDOW (fixture->window));
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)), 10);
  ui_press (GDK_KEY_f, GDK_CONTROL_MASK);
  ui_wait_until (is_focused (fixture, fixture->table->entry), 10);
  type_search (fixture, "models");
  ui_press (GDK_KEY_Down, 0);
  ui_wait_until (is_focused (fixture, fixture->rows), 10);
  g_assert_nonnull (selected (fixture));
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (fixture->table->selection), 0));
  ui_press (GDK_KEY_Down, 0);
  ui_wait_until (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (fixture->table->selection), 1), 10);
  ui_press (GDK_KEY_Tab, 0);
  ui_wait_until (is_focused (fixture, fixture->view), 10);
  ui_press (GDK_KEY_Tab, GDK_SHIFT_MASK);
  ui_wait_until (is_focused (fixture, fixture->table), 10);
  ui_press (GDK_KEY_Down, GDK_SHIFT_MASK);
  ui_wait_until (vacancy_block_table_n_selected (fixture->table) == 2, 10);
  ui_press (GDK_KEY_Escape, 0);
  ui_press (GDK_KEY_F6, GDK_SHIFT_MASK);
  ui_wait_until (is_focused (fixture, fixture->sidebar), 10);
  ui_press (GDK_KEY_w, GDK_CONTROL_MASK);
  ui_wait_until (!ui_find_window (VACANCY_TYPE_LIBRARY_WINDOW), 10);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  ui_assert_named_once (GTK_WIDGET (fixture->window));
  type_search (fixture, "wood");
  row = vacancy_block_table_row (fixture->table, 0);
  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Bring wood for models., Duty, All levels, ml, Retired");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->table->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 block");
}

/* How many places of the wording in the first row are marked. */
static guint
n_matches (Fixture *fixture)
{
  GtkWidget *inscription = ui_find_type (vacancy_block_table_row (fixture->table, 0), GTK_TYPE_INSCRIPTION);
  PangoAttrList *marks = gtk_inscription_get_attributes (GTK_INSCRIPTION (inscription));
  g_autoptr (GSList) all = marks ? pango_attr_list_get_attributes (marks) : NULL;
  const guint count = g_slist_length (all);

  g_slist_foreach (all, (GFunc) (void (*) (void)) pango_attribute_destroy, NULL);
  return count;
}

/* Also in a row that stays while one goes on typing. */
static void
test_matches (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Retired");
  g_assert_cmpuint (n_matches (fixture), ==, 0);
  type_search (fixture, "bring");
  g_assert_cmpuint (n_matches (fixture), ==, 1);
  type_search (fixture, "bring wood");
  g_assert_cmpuint (n_matches (fixture), ==, 2);
  type_search (fixture, "");
  g_assert_cmpuint (n_matches (fixture), ==, 0);
}

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
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->window), "862 selected"));
  g_assert_false (g_action_group_get_action_enabled (actions, "edit"));
  g_assert_true (g_action_group_get_action_enabled (actions, "retire"));
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
  ui_press (GDK_KEY_z, GDK_CONTROL_MASK);
  ui_wait_until (block ("fetch"), 30);
  ui_wait_until (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "redo"), 30);
  ui_settle ();
  g_test_message ("active %d, focus %s, dialog %p", gtk_window_is_active (GTK_WINDOW (fixture->window)),
                  gtk_window_get_focus (GTK_WINDOW (fixture->window)) ? G_OBJECT_TYPE_NAME (gtk_window_get_focus (GTK_WINDOW (fixture->window))) : "none",
                  (gpointer) ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
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
  VacancyBlockForm *form = open_form (fixture, "deploy");

  ui_assert_named_once (GTK_WIDGET (form));
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
  ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (form->fault)), 30);
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

/* ---- a narrow window ---- */

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  AdwLeaflet *leaflet;
  AdwFlap *flap;

  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  show_library (fixture, 360, 600);
  leaflet = ADW_LEAFLET (part (fixture, ADW_TYPE_LEAFLET));
  flap = ADW_FLAP (part (fixture, ADW_TYPE_FLAP));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 360);
  g_assert_true (adw_leaflet_get_folded (leaflet) && adw_flap_get_folded (flap) && !adw_flap_get_reveal_flap (flap));
  g_assert_false (gtk_column_view_column_get_visible (fixture->table->columns[JD_COLUMN_KIND]));

  g_action_group_activate_action (G_ACTION_GROUP (application), "show-block", g_variant_new_string ("deploy"));
  ui_settle ();
  g_assert_true (adw_leaflet_get_visible_child (leaflet) == GTK_WIDGET (fixture->view));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "back", NULL);
  ui_settle ();
  g_assert_true (adw_leaflet_get_visible_child (leaflet) == GTK_WIDGET (fixture->table));
  g_assert_true (is_focused (fixture, fixture->table));
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "library", g_variant_new_boolean (TRUE));
  ui_settle ();
  g_assert_true (adw_flap_get_reveal_flap (flap));
  choose (fixture, "Legal");
  g_assert_false (adw_flap_get_reveal_flap (flap));
  ui_assert_sizes (fixture->window);
}

/* With text twice as large nothing is cut off in a narrow window: of the list, of a block, of the form. */
static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bin;
  int least;

  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  show_library (fixture, 360, 600);
  select_block (fixture, "deploy");
  bin = gtk_widget_get_first_child (part (fixture, VACANCY_TYPE_BREAKPOINT_BIN));
  for (guint alone = 0; alone < 2; alone++)
    {
      if (alone)
        g_action_group_activate_action (G_ACTION_GROUP (application), "show-block", g_variant_new_string ("deploy"));
      ui_settle ();
      for (GtkWidget *child = gtk_widget_get_first_child (bin); child; child = gtk_widget_get_next_sibling (child))
        {
          gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
          g_test_message ("%s: %d", G_OBJECT_TYPE_NAME (child), least);
        }
      gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_test_message ("block: %d", least);
      gtk_widget_measure (GTK_WIDGET (fixture->table), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_test_message ("table: %d", least);
      gtk_widget_measure (bin, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 360);
    }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  select_block (fixture, "deploy");
  ui_assert_sizes (fixture->window);
}

/* ---- a line of a posting ---- */

/* What the item of @menu that shows a block would show; NULL: it has none. New string. */
static char *
shows_block (GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      char *action = NULL, *target = section ? shows_block (section) : NULL;

      if (target)
        return target;
      if (g_menu_model_get_item_attribute (menu, i, "action", "s", &action) && g_str_equal (action, "app.show-block"))
        g_menu_model_get_item_attribute (menu, i, "target", "s", &target);
      g_free (action);
      if (target)
        return target;
    }
  return NULL;
}

/* Its menu leads to the block, as long as the line is of one. */
static void
test_from_line (Fixture *fixture, gconstpointer data)
{
  JdLibrary *library = vacancy_library_store_get_library (services ()->library);
  g_autoptr (JdPosting) posting = jd_resolve_new (library, "test", "line-cook", "entry", "en", NULL, NULL, NULL);
  VacancySession *session = vacancy_session_new (library, posting, NULL, NULL);
  const JdPlacement *placement = g_ptr_array_index (jd_posting_section (posting, "duties", NULL)->placements, 0);
  const VacancyPageContext context = { .session = session, .selection = vacancy_selection_new () };
  g_autoptr (GMenuModel) menu = vacancy_block_menu_new (&context, placement), without = NULL;
  g_autoptr (JdPosting) detached = jd_edit_detach (posting, placement->id, NULL);
  g_autofree char *block = shows_block (menu), *none = NULL;

  g_assert_cmpstr (block, ==, placement->block);
  g_action_group_activate_action (G_ACTION_GROUP (application), "show-block", g_variant_new_string (block));
  ui_settle ();
  g_assert_cmpstr (selected (fixture), ==, placement->block);
  without = vacancy_block_menu_new (&context, jd_posting_placement (detached, placement->id, NULL, NULL));
  none = shows_block (without);
  g_assert_null (none);
  vacancy_session_discard (session);
  g_object_unref (context.selection);
  g_assert_finalize_object (session);
}

static void
add (void)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } cases[] = {
    { "/library-window/one", test_one },
    { "/library-window/remembers", test_remembers },
    { "/library-window/from-start-page", test_from_start_page },
    { "/library-window/sidebar", test_sidebar },
    { "/library-window/reload", test_reload },
    { "/library-window/reload-selected", test_reload_selected },
    { "/library-window/faults", test_faults },
    { "/library-window/nothing", test_nothing },
    { "/library-window/view", test_view },
    { "/library-window/show-block", test_show_block },
    { "/library-window/sort", test_sort },
    { "/library-window/keys", test_keys },
    { "/library-window/names", test_names },
    { "/library-window/matches", test_matches },
    { "/library-window/edit-bar", test_edit_bar },
    { "/library-window/undo", test_undo },
    { "/library-window/undo-keys", test_undo_keys },
    { "/library-window/duplicate-and-move", test_duplicate_and_move },
    { "/library-window/refused", test_refused },
    { "/library-window/tags", test_tags },
    { "/library-window/form", test_form },
    { "/library-window/form-refused", test_form_refused },
    { "/library-window/form-outside", test_form_outside },
    { "/library-window/form-new", test_form_new },
    { "/library-window/write", test_write },
    { "/library-window/form-sizes", test_form_sizes },
    { "/library-window/narrow", test_narrow },
    { "/library-window/sizes", test_sizes },
    { "/library-window/large-text", test_large_text },
    { "/library-window/from-line", test_from_line },
    { "/library-window/quit", test_quit },
  };

  start_application ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, NULL, set_up, cases[i].test, tear_down);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
