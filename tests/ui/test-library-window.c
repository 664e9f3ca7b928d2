// SPDX-License-Identifier: GPL-3.0-or-later
/* The window of the library: there is one, it shows all blocks and one of them, and remembers how it was; by keys alone, narrow, and for who does not see it. */
#include "library-window-util.h"
#include "measure-util.h"
#include "ui-keys.h"
#include "compose/jd-resolve.h"
#include "manage/vacancy-faults-view.h"
#include "page/vacancy-block-menu.h"
#include "role/vacancy-levels-page.h"
#include "role/vacancy-role-list.h"
#include "start/vacancy-start-page.h"

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
  g_assert_cmpuint (n_found (fixture), >, 500);
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
  g_autofree char *summary = g_strdup_printf ("%u blocks\u00a0· sorted by “Levels”, descending", n_all (fixture));
  g_assert_cmpstr (gtk_label_get_text (fixture->table->summary), ==, summary);
}

static const char *
page_shown (Fixture *fixture)
{
  return adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (part (fixture, ADW_TYPE_VIEW_STACK)));
}

static gboolean
is_enabled (Fixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

/* Blocks, roles and levels are a page each, which is remembered; what is done to blocks is done where they are seen. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  select_block (fixture, "deploy");
  g_assert_true (is_enabled (fixture, "retire"));
  g_assert_cmpstr (page_shown (fixture), ==, "blocks");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "roles"));
  ui_settle ();
  g_assert_cmpstr (page_shown (fixture), ==, "roles");
  g_assert_false (is_enabled (fixture, "retire"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "find", NULL);
  g_assert_true (is_focused (fixture, part (fixture, VACANCY_TYPE_ROLE_LIST)));
  g_assert_nonnull (ui_find_text (part (fixture, VACANCY_TYPE_ROLE_LIST), "Line Cook"));
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  show_library (fixture, 1000, 700);
  g_assert_cmpstr (page_shown (fixture), ==, "roles");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "page", g_variant_new_string ("levels"));
  g_assert_nonnull (ui_find_text (part (fixture, VACANCY_TYPE_LEVELS_PAGE), "Senior"));
  g_action_group_activate_action (G_ACTION_GROUP (application), "show-block", g_variant_new_string ("deploy"));
  g_assert_cmpstr (page_shown (fixture), ==, "blocks");
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
  g_autofree char *name = g_strdup_printf ("%s, 7 blocks", team), *starter = g_strdup_printf ("Starter Library, %u blocks, read-only", n_all (fixture) - 7);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (choice (fixture, "Starter Library")), GTK_ACCESSIBLE_PROPERTY_LABEL, starter);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (choice (fixture, team)), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  choose (fixture, team);
  g_assert_cmpuint (n_found (fixture), ==, 7);
  choose (fixture, "Retired");
  g_assert_cmpuint (n_found (fixture), ==, 1);
  choose (fixture, "Legal");
  type_search (fixture, "all are welcome");
  g_assert_cmpuint (n_found (fixture), ==, 1);
  choose (fixture, "All blocks");
  type_search (fixture, "");
  g_assert_cmpuint (n_found (fixture), ==, n_all (fixture));
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
  g_assert_true (gtk_widget_get_mapped (part (fixture, VACANCY_TYPE_FAULTS_VIEW)));
  choose (fixture, "All blocks");
  g_assert_false (gtk_widget_get_mapped (part (fixture, VACANCY_TYPE_FAULTS_VIEW)));
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
  g_assert_cmpuint (n_found (fixture), ==, n_all (fixture));
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
  g_autofree char *title = g_strdup_printf ("%u Blocks Selected", n_all (fixture)), *summary = g_strdup_printf ("%u blocks, %u selected", n_all (fixture), n_all (fixture));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->view), title));
  g_assert_cmpstr (gtk_label_get_text (fixture->table->summary), ==, summary);
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
  g_assert_cmpstr (gtk_label_get_text (fixture->table->summary), ==, "7 blocks\u00a0· sorted by “Changed”, descending");
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
  type_search (fixture, "wood models");
  row = vacancy_block_table_row (fixture->table, 0);
  g_assert_nonnull (row);
  ui_wait_until (vacancy_block_list_get_uses (vacancy_block_table_get_list (fixture->table)) != NULL, 10);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Bring wood for models., Duty, All levels, ml, Used 0, Retired");
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
  g_assert_true (gtk_widget_is_ancestor (GTK_WIDGET (fixture->table), adw_leaflet_get_visible_child (leaflet)));
  g_assert_true (is_focused (fixture, fixture->table));
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "library", g_variant_new_boolean (TRUE));
  ui_settle ();
  g_assert_true (adw_flap_get_reveal_flap (flap));
  /* Who walks through the list with the arrows goes on there; who picks something is done. */
  choose (fixture, "Legal");
  g_assert_true (adw_flap_get_reveal_flap (flap));
  gtk_widget_activate (GTK_WIDGET (choice (fixture, "Legal")));
  ui_settle ();
  g_assert_false (adw_flap_get_reveal_flap (flap));
  ui_assert_sizes (fixture->window);
}

static void
show_pane (Fixture *fixture, gboolean shown)
{
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "library", g_variant_new_boolean (shown));
  ui_settle ();
}

/* The pane that lies over the blocks has the keyboard, which goes back to where it was, or on to what was chosen. */
static void
test_narrow_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar;

  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  show_library (fixture, 360, 600);
  sidebar = GTK_WIDGET (part (fixture, VACANCY_TYPE_LIBRARY_SIDEBAR));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "find", NULL);
  ui_settle ();
  GtkWidget *before = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (before);
  show_pane (fixture, TRUE);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), sidebar));
  show_pane (fixture, FALSE);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == before);
  show_pane (fixture, TRUE);
  gtk_widget_activate (GTK_WIDGET (choice (fixture, "Legal")));
  ui_settle ();
  g_assert_true (is_focused (fixture, fixture->table));
  g_assert_false (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == before);
}

/* In the height that the window was asked for: the bars at its bottom are seen. */
static void
assert_fits (GtkWidget *bin)
{
  int least;

  gtk_widget_measure (bin, GTK_ORIENTATION_VERTICAL, 360, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 600);
}

/* With text twice as large nothing is cut off in a narrow window: of the list, of a block, of the form, of the bars below. */
static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  static const char *const others[] = { "roles", "levels" };
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
      assert_fits (bin);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "page", g_variant_new_string (others[i]));
      ui_settle ();
      assert_fits (bin);
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

/* The keys of this window stand first. */
static void
test_shortcuts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *section = NULL;
  GtkWidget *overlay;

  g_action_group_activate_action (G_ACTION_GROUP (application), "shortcuts", NULL);
  ui_settle ();
  overlay = GTK_WIDGET (ui_find_window (GTK_TYPE_SHORTCUTS_WINDOW));
  g_assert_nonnull (overlay);
  g_object_get (overlay, "section-name", &section, NULL);
  g_assert_cmpstr (section, ==, "library");
  gtk_window_destroy (GTK_WINDOW (overlay));
}

static void
add (void)
{
  start_application ();
  add_library_case ("/library-window/one", test_one);
  add_library_case ("/library-window/remembers", test_remembers);
  add_library_case ("/library-window/pages", test_pages);
  add_library_case ("/library-window/from-start-page", test_from_start_page);
  add_library_case ("/library-window/sidebar", test_sidebar);
  add_library_case ("/library-window/reload", test_reload);
  add_library_case ("/library-window/reload-selected", test_reload_selected);
  add_library_case ("/library-window/faults", test_faults);
  add_library_case ("/library-window/nothing", test_nothing);
  add_library_case ("/library-window/view", test_view);
  add_library_case ("/library-window/show-block", test_show_block);
  add_library_case ("/library-window/sort", test_sort);
  add_library_case ("/library-window/keys", test_keys);
  add_library_case ("/library-window/names", test_names);
  add_library_case ("/library-window/matches", test_matches);
  add_library_case ("/library-window/narrow", test_narrow);
  add_library_case ("/library-window/narrow-focus", test_narrow_focus);
  add_library_case ("/library-window/sizes", test_sizes);
  add_library_case ("/library-window/large-text", test_large_text);
  add_library_case ("/library-window/from-line", test_from_line);
  add_library_case ("/library-window/shortcuts", test_shortcuts);
  add_library_case ("/library-window/quit", test_quit);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
