// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>
#include <time.h>

#include "../service/library-util.h"
#include "library/vacancy-kind-filter.h"
#include "library/vacancy-library-index.h"
#include "library/vacancy-library-pane.h"
#include "library/vacancy-library-row.h"
#include "library/vacancy-search-filters.h"
#include "side-util.h"
#include "ui-keys.h"
#include "ui-util.h"
#include "widgets/vacancy-wrap-layout.h"

typedef struct
{
  VacancySession *session;
  VacancyLibraryPane *pane;
  GtkWindow *window;
  GtkEditable *entry;
  GtkListView *view;
  GString *inserted, *told;
} Fixture;

static void
insert_cb (VacancyLibraryPane *pane, JdBlock *block, gboolean again, Fixture *fixture)
{
  g_string_append_printf (fixture->inserted, "%s%s ", block->id, again ? "+" : "");
}

static void
toast_cb (const char *text, gboolean can_undo, gpointer data)
{
  Fixture *fixture = data;

  g_string_append (fixture->told, text);
}

static GListModel *
model (Fixture *fixture)
{
  return G_LIST_MODEL (gtk_list_view_get_model (fixture->view));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = engineer_session ("senior");
  fixture->pane = VACANCY_LIBRARY_PANE (vacancy_library_pane_new ());
  fixture->inserted = g_string_new (NULL);
  fixture->told = g_string_new (NULL);
  fixture->entry = GTK_EDITABLE (ui_find_type (GTK_WIDGET (fixture->pane), GTK_TYPE_SEARCH_ENTRY));
  fixture->view = GTK_LIST_VIEW (ui_find_type (GTK_WIDGET (fixture->pane), GTK_TYPE_LIST_VIEW));
  g_signal_connect (fixture->pane, "insert", G_CALLBACK (insert_cb), fixture);
  vacancy_library_pane_set_section (fixture->pane, "duties");
  vacancy_library_pane_set_session (fixture->pane, fixture->session);
  fixture->window = ui_show_in_window (GTK_WIDGET (fixture->pane), 320, 700);
  ui_hear (GTK_WIDGET (fixture->window), toast_cb, fixture);
  ui_wait_until (g_list_model_get_n_items (model (fixture)) > 0, 10);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  ui_settle ();
  g_assert_finalize_object (fixture->session);
  g_string_free (fixture->inserted, TRUE);
  g_string_free (fixture->told, TRUE);
}

static void
searched_cb (gboolean *done)
{
  *done = TRUE;
}

/* The entry tells of a change from the main loop. */
static void
type (Fixture *fixture, const char *text)
{
  gboolean done = FALSE;
  const gulong handler = g_signal_connect_swapped (fixture->entry, "search-changed", G_CALLBACK (searched_cb), &done);

  gtk_editable_set_text (fixture->entry, text);
  ui_wait_until (done, 10);
  g_signal_handler_disconnect (fixture->entry, handler);
  ui_settle ();
}

static JdBlock *
first_block (Fixture *fixture)
{
  g_autoptr (VacancyLibraryItem) item = g_list_model_get_item (model (fixture), 0);

  g_assert_nonnull (item);
  return vacancy_library_item_block (item);
}

static VacancyLibraryRow *
first_row (Fixture *fixture)
{
  GtkWidget *row = ui_find_type (GTK_WIDGET (fixture->view), VACANCY_TYPE_LIBRARY_ROW);

  g_assert_nonnull (row);
  return VACANCY_LIBRARY_ROW (row);
}

/* As in the window of the library: begun by the menu, offered while they are typed, and each with a button that takes it away. */
static void
test_filters (Fixture *fixture, gconstpointer data)
{
  VacancySearchFilters *filters = VACANCY_SEARCH_FILTERS (ui_find_type (GTK_WIDGET (fixture->pane), VACANCY_TYPE_SEARCH_FILTERS));
  const guint before = g_list_model_get_n_items (model (fixture));

  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "filter.begin", "s", "kind:");
  ui_wait_until (vacancy_search_filters_offered (filters), 10);
  g_assert_nonnull (ui_find_text (vacancy_search_filters_offered (filters), "Legal"));
  g_assert_true (vacancy_search_filters_key (filters, GDK_KEY_Escape, 0));
  g_assert_null (vacancy_search_filters_offered (filters));
  type (fixture, "kind:legal ");
  g_assert_cmpint (first_block (fixture)->kind, ==, JD_KIND_LEGAL);
  g_assert_cmpuint (g_list_model_get_n_items (model (fixture)), <, before);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (filters), "Kind: Legal"));
  gtk_widget_activate (gtk_widget_get_first_child (GTK_WIDGET (filters)));
  ui_wait_until (*gtk_editable_get_text (fixture->entry) == '\0', 10);
  ui_wait_until (!gtk_widget_get_visible (GTK_WIDGET (filters)), 10);
}

static void
test_shows (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (ui_find_text (GTK_WIDGET (first_row (fixture)), "Fits “What you will do”"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (first_row (fixture)), "· Senior"));
  type (fixture, "deploy");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->view), "Other sections"));
  g_assert_cmpint (first_block (fixture)->kind, ==, JD_KIND_DUTY);

  vacancy_library_pane_set_section (fixture->pane, NULL);
  ui_settle ();
  g_assert_nonnull (ui_find_text (GTK_WIDGET (first_row (fixture)), "All sections"));
}

static void
assert_cards_begin_left (GtkWidget *widget)
{
  if (VACANCY_IS_WRAPPED_TEXT (widget) && gtk_widget_get_mapped (widget))
    side_assert_drawn_left (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    assert_cards_begin_left (child);
}

/* Cards read as the window does, whatever the posting's language is. */
static void
test_direction (Fixture *fixture, gconstpointer data)
{
  static const char *const languages[] = { "en", "ar" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      vacancy_session_apply (fixture->session, jd_edit_set_language (vacancy_session_posting (fixture->session), languages[i], NULL), "Language");
      vacancy_library_pane_set_session (fixture->pane, NULL);
      vacancy_library_pane_set_session (fixture->pane, fixture->session);
      ui_wait_until (g_list_model_get_n_items (model (fixture)) > 0, 10);
      ui_settle ();
      assert_cards_begin_left (GTK_WIDGET (fixture->view));
    }
}

/* Enter in the entry, and activation of a row, which is Enter or a double click. */
static void
test_insert (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = NULL;

  type (fixture, "deploy");
  expected = g_strdup_printf ("%s %s ", first_block (fixture)->id, first_block (fixture)->id);
  g_signal_emit_by_name (fixture->entry, "activate");
  g_signal_emit_by_name (fixture->view, "activate", 0);
  g_assert_cmpstr (fixture->inserted->str, ==, expected);
}

/* With Shift, and by the button, also what is in the posting already. */
static void
test_insert_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = NULL;
  GtkWidget *button;

  type (fixture, "predictions");
  vacancy_library_row_offer_insert (first_row (fixture));
  button = ui_find_type (GTK_WIDGET (first_row (fixture)), GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Insert");
  expected = g_strdup_printf ("%s+ %s+ %s+ ", first_block (fixture)->id, first_block (fixture)->id, first_block (fixture)->id);
  g_signal_emit_by_name (button, "clicked");
  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  ui_give_focus (fixture->window);
  ui_wait_until (gtk_window_is_active (fixture->window), 10);
  vacancy_library_pane_focus_search (fixture->pane);
  ui_press (GDK_KEY_Return, GDK_SHIFT_MASK);
  ui_press (GDK_KEY_Down, 0);
  ui_press (GDK_KEY_Return, GDK_SHIFT_MASK);
  ui_wait_until (g_str_equal (fixture->inserted->str, expected), 10);
}

static gboolean
is_check (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_IMAGE (widget) && gtk_widget_has_css_class (widget, "library-used");
}

static gboolean
first_is_used (Fixture *fixture)
{
  GtkWidget *check = ui_find (GTK_WIDGET (first_row (fixture)), is_check, NULL);

  return check && gtk_widget_get_visible (check);
}

static gboolean
is_in_posting (Fixture *fixture, const JdBlock *block)
{
  g_autoptr (GHashTable) used = vacancy_used_blocks (vacancy_session_posting (fixture->session));

  return g_hash_table_contains (used, block->id);
}

static void
test_used (Fixture *fixture, gconstpointer data)
{
  JdBlock *block;
  g_autoptr (JdPlacement) placement = NULL;
  g_autoptr (GError) error = NULL;

  type (fixture, "predictions");
  block = first_block (fixture);
  g_assert_false (is_in_posting (fixture, block));
  g_assert_false (first_is_used (fixture));
  placement = jd_resolve_placement (starter_library (), vacancy_session_posting (fixture->session), block, JD_FROM_EDIT, &error);
  vacancy_session_apply (fixture->session, jd_edit_insert (vacancy_session_posting (fixture->session), "duties", 0, placement, &error), "Insert");
  g_assert_no_error (error);
  g_assert_true (first_is_used (fixture));
  g_assert_true (jd_history_undo (vacancy_session_history (fixture->session)));
  g_assert_false (first_is_used (fixture));
}

static gboolean
is_page_stack (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_STACK (widget) && gtk_stack_get_child_by_name (GTK_STACK (widget), "loading");
}

static const char *
state (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (ui_find (GTK_WIDGET (fixture->pane), is_page_stack, NULL)));
}

static void
test_nothing_found (Fixture *fixture, gconstpointer data)
{
  VacancyKindFilter *kinds = VACANCY_KIND_FILTER (ui_find_type (GTK_WIDGET (fixture->pane), VACANCY_TYPE_KIND_FILTER));
  GtkWidget *button;

  type (fixture, "R&D <b> nothing at all");
  g_assert_cmpstr (state (fixture), ==, "empty");
  button = ui_find_text (GTK_WIDGET (fixture->pane), "Clear Search");
  g_assert_nonnull (button);
  gtk_widget_activate (gtk_widget_get_parent (button));
  ui_wait_until (*gtk_editable_get_text (fixture->entry) == '\0', 5);
  g_assert_cmpstr (state (fixture), ==, "list");

  /* Words that only another kind has. */
  vacancy_kind_filter_set_kind (kinds, JD_KIND_LEGAL);
  type (fixture, "deploy");
  g_assert_cmpstr (state (fixture), ==, "empty");
  button = ui_find_text (GTK_WIDGET (fixture->pane), "Search All Kinds");
  gtk_widget_activate (gtk_widget_get_parent (button));
  ui_wait_until (vacancy_kind_filter_get_kind (kinds) == JD_KIND_OTHER, 5);
  g_assert_cmpstr (state (fixture), ==, "list");
}

static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  VacancyKindFilter *kinds = VACANCY_KIND_FILTER (ui_find_type (GTK_WIDGET (fixture->pane), VACANCY_TYPE_KIND_FILTER));

  for (JdKind kind = 0; kind < JD_N_KINDS; kind++)
    {
      vacancy_kind_filter_set_kind (kinds, kind);
      g_assert_cmpint (vacancy_kind_filter_get_kind (kinds), ==, kind);
      for (guint i = 0; i < g_list_model_get_n_items (model (fixture)); i++)
        {
          g_autoptr (VacancyLibraryItem) item = g_list_model_get_item (model (fixture), i);
          g_assert_cmpint (vacancy_library_item_block (item)->kind, ==, kind);
        }
    }
}

static gboolean
contains_text (GtkWidget *widget, gconstpointer text)
{
  return ui_text_of (widget) && strstr (ui_text_of (widget), text);
}

/* Wordings show the values of the posting, as they are now. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  vacancy_library_pane_set_section (fixture->pane, NULL);
  type (fixture, "kind:summary learns from data");
  g_assert_nonnull (ui_find (GTK_WIDGET (fixture->view), contains_text, "At Northwind & <b>Sons</b> you"));
  vacancy_session_apply (fixture->session, jd_edit_set_value (vacancy_session_posting (fixture->session), "company", "Zephyr & Co", &error), "Company");
  g_assert_no_error (error);
  g_assert_nonnull (ui_find (GTK_WIDGET (fixture->view), contains_text, "At Zephyr & Co you"));
  g_assert_null (ui_find (GTK_WIDGET (fixture->view), contains_text, "Northwind"));
}

static void
test_other_levels (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdLibrary) library = made_library (100);

  vacancy_session_set_library (fixture->session, library);
  type (fixture, "word50");
  ui_wait_until (g_list_model_get_n_items (model (fixture)) == 1, 10);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->view), "Only at other levels"));
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpstr (fixture->inserted->str, ==, "");
  g_assert_cmpstr (fixture->told->str, ==, "“Word 50” has no wording for Senior");
  vacancy_session_set_library (fixture->session, starter_library ());
}

/* A block of 10,000 characters is as high as one of four lines, and markup in it is text. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("vacancy-long-XXXXXX", NULL);
  g_autofree char *duties = g_build_filename (folder, "library", "duty", NULL);
  g_autofree char *path = g_build_filename (duties, "x-long.json", NULL);
  g_autofree char *faulty = g_build_filename (duties, "x-faulty.json", NULL);
  g_autoptr (GString) json = g_string_new ("{ \"format\": 1, \"id\": \"x-long\", \"kind\": \"duty\", \"title\": \"R&D <b>\", \"body\": { \"en\": \"<b>qqzzqq</b> & ");
  g_autoptr (JdLibrary) library = jd_library_new ();

  for (guint i = 0; i < 1000; i++)
    g_string_append (json, "<i>long😀مرحبا");
  g_string_append (json, "\" }, \"variants\": [], \"tags\": [\"a&b\"], \"families\": [], \"revision\": 1, \"history\": [], \"status\": \"approved\" }");
  g_assert_cmpint (g_mkdir_with_parents (duties, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, json->str, -1, NULL));
  g_assert_true (g_file_set_contents (faulty, "{", -1, NULL));
  g_assert_true (jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, NULL));
  g_assert_true (jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, NULL));
  folder_remove (folder);

  vacancy_session_set_library (fixture->session, library);
  type (fixture, "qqzzqq");
  ui_wait_until (g_list_model_get_n_items (model (fixture)) == 1, 10);
  ui_settle ();
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (first_row (fixture))), <, 200);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->pane), "1 problem in the library"));
  vacancy_session_set_library (fixture->session, starter_library ());
}

/* The list grows as it is scrolled. */
static void
test_scrolls (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view));
  const guint before = g_list_model_get_n_items (model (fixture));

  g_assert_cmpuint (before, <, 50);
  ui_wait_until (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment), 10);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  ui_wait_until (g_list_model_get_n_items (model (fixture)) > before, 5);
  type (fixture, "a");
  g_assert_cmpuint (g_list_model_get_n_items (model (fixture)), ==, before);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
}

/* Every row says in its name what it is. */
static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (first_row (fixture)));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, "Search blocks by wording, title or tag");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (ui_find_type (GTK_WIDGET (fixture->pane), VACANCY_TYPE_KIND_FILTER)), GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static GtkWidget *
focus (Fixture *fixture)
{
  return gtk_window_get_focus (fixture->window);
}

static gboolean
focus_is_in (Fixture *fixture, gpointer widget)
{
  return focus (fixture) && (focus (fixture) == widget || gtk_widget_is_ancestor (focus (fixture), widget));
}

/* Tab goes into the list and out of it, whatever its length; arrows walk in it. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = GTK_WIDGET (fixture->pane);
  GtkWidget *kinds = ui_find_type (pane, VACANCY_TYPE_KIND_FILTER);
  GtkWidget *before;

  vacancy_library_pane_focus_search (fixture->pane);
  for (guint i = 0; i < 20 && !focus_is_in (fixture, fixture->view); i++)
    g_assert_true (gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD));
  g_assert_true (focus_is_in (fixture, fixture->view));
  before = focus (fixture);
  g_assert_true (gtk_widget_child_focus (pane, GTK_DIR_DOWN));
  g_assert_true (focus_is_in (fixture, fixture->view));
  g_assert_true (focus (fixture) != before);
  g_assert_false (gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (pane, GTK_DIR_TAB_BACKWARD));
  g_assert_true (focus_is_in (fixture, kinds));
}

/* A pane of the usual width shows a level in full; what is too long is the name of the section. */
static void
test_heading (Fixture *fixture, gconstpointer data)
{
  JdPosting *posting = vacancy_session_posting (fixture->session);
  GtkWidget *heading, *level;
  g_autoptr (GError) error = NULL;

  vacancy_session_apply (fixture->session, jd_edit_set_heading (posting, "duties", "What you and all the others here will do from the first day on", &error), "Heading");
  g_assert_no_error (error);
  ui_settle ();
  heading = ui_find (GTK_WIDGET (fixture->view), contains_text, "What you and all");
  level = ui_find_text (GTK_WIDGET (fixture->view), "· Senior");
  g_assert_true (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (heading))));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (level))));
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (heading))), ==, 1);
}

/* Rows are made for what is seen and a little more, and of few widgets. */
static guint
count_widgets (GtkWidget *root)
{
  guint count = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    count += count_widgets (child);
  return count;
}

static void
test_light (Fixture *fixture, gconstpointer data)
{
  const guint rows = g_list_model_get_n_items (model (fixture));

  g_assert_cmpuint (rows, <=, 32);
  g_assert_cmpuint (count_widgets (GTK_WIDGET (fixture->view)), <=, 8 * rows + 10);
}

/* With thousands of blocks a key press costs what it costs with a few. In processor time, since test machines are busy; the figures are in the log. */
static void
test_many (void)
{
  g_autoptr (JdLibrary) library = made_library (g_test_slow () ? 100000 : 5000);
  g_autoptr (JdPosting) posting = engineer_posting (library, "senior");
  g_autoptr (VacancySession) session = vacancy_session_new (library, posting, NULL, NULL);
  VacancyLibraryPane *pane = VACANCY_LIBRARY_PANE (vacancy_library_pane_new ());
  GtkListView *view = GTK_LIST_VIEW (ui_find_type (GTK_WIDGET (pane), GTK_TYPE_LIST_VIEW));
  GtkEditable *entry = GTK_EDITABLE (ui_find_type (GTK_WIDGET (pane), GTK_TYPE_SEARCH_ENTRY));
  const char *const keys[] = { "n", "ne", "nee", "need", "needle", "needle w", "w", "wo", "word9" };
  GtkWindow *window;
  double worst = 0;

  vacancy_library_pane_set_section (pane, "duties");
  vacancy_library_pane_set_session (pane, session);
  window = ui_show_in_window (GTK_WIDGET (pane), 320, 700);
  ui_wait_until (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))) > 0, 60);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_editable_set_text (entry, keys[i]);
      const clock_t start = clock ();
      g_signal_emit_by_name (entry, "search-changed");
      const double spent = (double) (clock () - start) / CLOCKS_PER_SEC;
      g_test_message ("%s: %.2f ms", keys[i], spent * 1000);
      worst = MAX (worst, spent);
      ui_settle ();
    }
  g_test_message ("worst key press: %.2f ms", worst * 1000);
  g_assert_cmpfloat (worst, <, 0.1);
  gtk_window_destroy (window);
  ui_settle ();
}

#define add(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

static void
add_tests (void)
{
  add ("/library-pane/shows", test_shows);
  add ("/library-pane/filters", test_filters);
  add ("/library-pane/direction", test_direction);
  add ("/library-pane/insert", test_insert);
  add ("/library-pane/insert-again", test_insert_again);
  add ("/library-pane/used", test_used);
  add ("/library-pane/nothing-found", test_nothing_found);
  add ("/library-pane/kinds", test_kinds);
  add ("/library-pane/follows", test_follows);
  add ("/library-pane/other-levels", test_other_levels);
  add ("/library-pane/long", test_long);
  add ("/library-pane/scrolls", test_scrolls);
  add ("/library-pane/accessible", test_accessible);
  add ("/library-pane/tab", test_tab);
  add ("/library-pane/heading", test_heading);
  add ("/library-pane/light", test_light);
  g_test_add_func ("/library-pane/many", test_many);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
