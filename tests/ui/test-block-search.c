// SPDX-License-Identifier: GPL-3.0-or-later
#include "../service/library-util.h"
#include "base/jd-text.h"
#include "library/vacancy-block-search-row.h"
#include "library/vacancy-block-search.h"
#include "library/vacancy-library-index.h"
#include "library/vacancy-search-filters.h"
#include "ui-keys.h"
#include "ui-util.h"

typedef struct
{
  VacancySession *session;
  GtkWindow *window;
  GtkWidget *anchor;
  guint calls;
  JdBlock *block;
  gboolean again;
  char *typed;
} Fixture;

static void
chosen_cb (JdBlock *block, gboolean again, const char *typed, gpointer data)
{
  Fixture *fixture = data;

  fixture->calls++;
  fixture->block = block;
  fixture->again = again;
  g_free (fixture->typed);
  fixture->typed = g_strdup (typed);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->session = engineer_session ("senior");
  fixture->anchor = gtk_label_new ("/");
  gtk_box_append (GTK_BOX (box), fixture->anchor);
  fixture->window = ui_show_in_window (box, 600, 500);
  vacancy_block_search_open (fixture->anchor, fixture->session, "duties", chosen_cb, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->anchor)
    ui_wait_until (ui_find_type (fixture->anchor, GTK_TYPE_POPOVER) == NULL, 5);
  gtk_window_destroy (fixture->window);
  ui_settle ();
  g_assert_cmpuint (fixture->calls, ==, 1);
  g_assert_finalize_object (fixture->session);
  g_free (fixture->typed);
}

static GtkEditable *
entry (Fixture *fixture)
{
  return GTK_EDITABLE (ui_find_type (fixture->anchor, GTK_TYPE_TEXT));
}

static GListModel *
model (Fixture *fixture)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (ui_find_type (fixture->anchor, GTK_TYPE_LIST_VIEW))));
}

static char *
row_name (Fixture *fixture, JdBlock *block)
{
  JdPosting *posting = vacancy_session_posting (fixture->session);
  g_autoptr (GHashTable) used = vacancy_used_blocks (posting);
  const VacancyRowContext context = { .library = vacancy_session_library (fixture->session), .posting = posting, .used = used, .query = "" };

  return vacancy_block_search_row_name (block, &context);
}

static void
test_chooses (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyLibraryItem) first = NULL;

  ui_wait_until (g_list_model_get_n_items (model (fixture)) > 0, 10);
  gtk_editable_set_text (entry (fixture), "deploy");
  first = g_list_model_get_item (model (fixture), 0);
  g_signal_emit_by_name (entry (fixture), "activate");
  ui_wait_until (fixture->calls > 0, 5);
  g_assert_true (fixture->block == vacancy_library_item_block (first));
  g_assert_cmpint (fixture->block->kind, ==, JD_KIND_DUTY);
  g_assert_cmpstr (fixture->typed, ==, "deploy");
  g_assert_false (fixture->again);
  ui_wait_until (ui_find_type (fixture->anchor, GTK_TYPE_POPOVER) == NULL, 5);
}

/* A filter is completed by the key that would choose a block, and stands below the words then. */
static void
test_filters (Fixture *fixture, gconstpointer data)
{
  VacancySearchFilters *filters = VACANCY_SEARCH_FILTERS (ui_find_type (fixture->anchor, VACANCY_TYPE_SEARCH_FILTERS));
  g_autoptr (VacancyLibraryIndex) index = vacancy_library_index_get (vacancy_session_library (fixture->session));

  ui_wait_until (g_list_model_get_n_items (model (fixture)) > 0, 10);
  gtk_editable_set_text (entry (fixture), "kind:leg");
  gtk_editable_set_position (entry (fixture), -1);
  vacancy_search_filters_update (filters, vacancy_library_index_search (index));
  g_assert_nonnull (vacancy_search_filters_offered (filters));
  g_assert_true (vacancy_search_filters_key (filters, GDK_KEY_Return, 0));
  g_assert_cmpstr (gtk_editable_get_text (entry (fixture)), ==, "kind:legal ");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (filters), "Kind: Legal"));
  g_assert_cmpuint (fixture->calls, ==, 0);
  gtk_popover_popdown (GTK_POPOVER (ui_find_type (fixture->anchor, GTK_TYPE_POPOVER)));
  ui_wait_until (fixture->calls > 0, 5);
}

/* With Shift, also what is in the posting already. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  if (!ui_can_press_keys ())
    {
      gtk_popover_popdown (GTK_POPOVER (ui_find_type (fixture->anchor, GTK_TYPE_POPOVER)));
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  ui_wait_until (g_list_model_get_n_items (model (fixture)) > 0, 10);
  ui_give_focus (fixture->window);
  ui_wait_until (gtk_window_is_active (fixture->window), 10);
  gtk_widget_grab_focus (GTK_WIDGET (entry (fixture)));
  ui_press (GDK_KEY_Return, GDK_SHIFT_MASK);
  ui_wait_until (fixture->calls > 0, 5);
  g_assert_nonnull (fixture->block);
  g_assert_true (fixture->again);
}

/* The keyboard stays in the field: what it would choose is said, also at the ends of the list. */
static void
test_tells_selected (Fixture *fixture, gconstpointer data)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (model (fixture));
  GtkWidget *popover = ui_find_type (fixture->anchor, GTK_TYPE_POPOVER);

  ui_wait_until (g_list_model_get_n_items (model (fixture)) > 0, 10);
  if (!ui_can_press_keys ())
    {
      gtk_popover_popdown (GTK_POPOVER (popover));
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  ui_give_focus (fixture->window);
  ui_wait_until (gtk_window_is_active (fixture->window), 10);
  gtk_editable_set_text (entry (fixture), "deploy");
  gtk_widget_grab_focus (GTK_WIDGET (entry (fixture)));
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *starts = NULL;
      VacancyLibraryItem *item;

      ui_press (i == 0 ? GDK_KEY_Up : GDK_KEY_Down, 0);
      ui_wait_until (gtk_single_selection_get_selected (selection) == i, 10);
      ui_settle ();
      item = gtk_single_selection_get_selected_item (selection);
      starts = row_name (fixture, vacancy_library_item_block (item));
      ui_assert_told (GTK_WIDGET (entry (fixture)), starts);
    }
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  ui_wait_until (g_list_model_get_n_items (model (fixture)) > 0, 10);
  gtk_editable_set_text (entry (fixture), "R&D <b>");
  gtk_popover_popdown (GTK_POPOVER (ui_find_type (fixture->anchor, GTK_TYPE_POPOVER)));
  ui_wait_until (fixture->calls > 0, 5);
  g_assert_null (fixture->block);
  g_assert_cmpstr (fixture->typed, ==, "R&D <b>");
}

/* Enter where nothing was found keeps what was typed. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  ui_wait_until (g_list_model_get_n_items (model (fixture)) > 0, 10);
  gtk_editable_set_text (entry (fixture), "quetzal xylem");
  ui_wait_until (g_list_model_get_n_items (model (fixture)) == 0, 10);
  g_signal_emit_by_name (entry (fixture), "activate");
  ui_wait_until (fixture->calls > 0, 5);
  g_assert_null (fixture->block);
  g_assert_cmpstr (fixture->typed, ==, "quetzal xylem");
}

static gboolean
has_bold (GtkWidget *widget, gconstpointer data)
{
  PangoAttrList *list = GTK_IS_LABEL (widget) ? gtk_label_get_attributes (GTK_LABEL (widget)) : NULL;
  g_autoptr (PangoAttrIterator) iterator = list ? pango_attr_list_get_iterator (list) : NULL;

  if (!iterator)
    return FALSE;
  do
    if (pango_attr_iterator_get (iterator, PANGO_ATTR_WEIGHT))
      return TRUE;
  while (pango_attr_iterator_next (iterator));
  return FALSE;
}

static void
test_bold (Fixture *fixture, gconstpointer data)
{
  ui_wait_until (g_list_model_get_n_items (model (fixture)) > 0, 10);
  gtk_editable_set_text (entry (fixture), "deploy forecasts");
  ui_settle ();
  g_assert_nonnull (ui_find (fixture->anchor, has_bold, NULL));
  gtk_popover_popdown (GTK_POPOVER (ui_find_type (fixture->anchor, GTK_TYPE_POPOVER)));
  ui_wait_until (fixture->calls > 0, 5);
}

/* The row it belongs to may go away while it is open. */
static void
test_anchor_goes (Fixture *fixture, gconstpointer data)
{
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (fixture->anchor)), fixture->anchor);
  fixture->anchor = NULL;
  ui_wait_until (fixture->calls > 0, 5);
  g_assert_null (fixture->block);
  g_assert_cmpstr (fixture->typed, ==, "");
}

/* Of a block that is a page long a row shows the beginning. */
static void
test_long (void)
{
  g_autofree char *text = g_strnfill (30000, 'W'), *json = g_strdup_printf ("{\"format\":1,\"id\":\"a\",\"kind\":\"duty\",\"title\":\"T\",\"body\":{\"en\":\"%s\"}}", text);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdBlock) block = jd_block_parse (json, strlen (json), "a.json", &error);
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (JdPosting) posting = jd_posting_new ("p", "en");
  g_autoptr (GHashTable) used = vacancy_used_blocks (posting);
  const VacancyRowContext context = { .library = library, .posting = posting, .used = used, .query = "" };
  GtkWidget *row = g_object_ref_sink (vacancy_block_search_row_new ());

  g_assert_no_error (error);
  vacancy_block_search_row_bind (VACANCY_BLOCK_SEARCH_ROW (row), block, &context);
  g_assert_cmpint (ui_longest_text (row), ==, JD_TEXT_SHOWN);
  g_object_unref (row);
}

#define add(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

static void
add_tests (void)
{
  g_test_add_func ("/block-search/long", test_long);
  add ("/block-search/chooses", test_chooses);
  add ("/block-search/filters", test_filters);
  add ("/block-search/again", test_again);
  add ("/block-search/tells-selected", test_tells_selected);
  add ("/block-search/escape", test_escape);
  add ("/block-search/nothing", test_nothing);
  add ("/block-search/bold", test_bold);
  add ("/block-search/anchor-goes", test_anchor_goes);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
