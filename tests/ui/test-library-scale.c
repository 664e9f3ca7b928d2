// SPDX-License-Identifier: GPL-3.0-or-later
/* The window of the library with more blocks than are searched while one waits: what is found comes from a thread, into the rows that are there; and what was selected is selected again. */
#include "../bench/bench-blocks.h"
#include "describe/jd-block-text.h"
#include "library-window-util.h"

#define BLOCKS 2000

static char *scale_folder;

static void
wait (Fixture *fixture)
{
  ui_wait_until (!vacancy_block_list_is_searching (fixture->table->list), 30);
}

static guint
n_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->table->places));
}

static void
wait_for_all (Fixture *fixture)
{
  wait (fixture);
  ui_wait_until (n_rows (fixture) == n_found (fixture), 30);
  ui_settle ();
}

static void
set_up_many (Fixture *fixture, gconstpointer data)
{
  const char *folders[] = { scale_folder, NULL };

  g_settings_set_strv (services ()->settings, "library-folders", folders);
  show_library (fixture, 1200, 780);
  ui_wait_until (jd_library_block (vacancy_block_list_get_library (fixture->table->list), "bench-000000") && vacancy_block_list_get_counts (fixture->table->list), 60);
  wait_for_all (fixture);
}

static void
tear_down_many (Fixture *fixture, gconstpointer data)
{
  destroy_windows ();
  g_settings_reset (services ()->settings, "library-folders");
  g_settings_reset (services ()->settings, "library-sort");
  vacancy_program_finish ();
  ui_settle ();
}

/* Until it is looked for. */
static void
type (Fixture *fixture, const char *text)
{
  const guint searches = fixture->table->searches;

  gtk_editable_set_text (GTK_EDITABLE (fixture->table->entry), text);
  ui_wait_until (fixture->table->searches != searches, 10);
}

static char *
id_at (Fixture *fixture, guint position)
{
  g_autoptr (VacancyBlockItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->table->list), position);

  return g_strdup (vacancy_block_item_get_block (item)->id);
}

/* Nobody waits for it, and of what was typed meanwhile the last counts. */
static void
test_typing (Fixture *fixture, gconstpointer data)
{
  const guint all = n_found (fixture);

  g_assert_cmpuint (all, >=, BLOCKS);
  type (fixture, "f");
  type (fixture, "fo");
  type (fixture, "forklift routes");
  wait_for_all (fixture);
  g_assert_cmpuint (n_found (fixture), >, 0);
  g_assert_cmpuint (n_found (fixture), <, all / 10);
  type (fixture, "bench-00000");
  wait_for_all (fixture);
  g_assert_cmpuint (n_found (fixture), ==, 10);
  type (fixture, "");
  wait (fixture);
  /* Rows come some at a time; how many there are is told at once. */
  g_assert_cmpuint (n_rows (fixture), <, 100);
  g_assert_cmpuint (n_found (fixture), ==, all);
  g_autofree char *summary = g_strdup_printf ("%'u blocks", all);
  g_assert_cmpstr (gtk_label_get_text (fixture->table->summary), ==, summary);
  wait_for_all (fixture);
  g_assert_cmpuint (n_found (fixture), ==, all);
}

/* Enter takes the first of what was typed, not of what is still shown. */
static void
test_enter (Fixture *fixture, gconstpointer data)
{
  type (fixture, "harvest forecasts");
  g_signal_emit_by_name (fixture->table->entry, "activate");
  wait_for_all (fixture);
  g_autofree char *first = id_at (fixture, 0);
  g_assert_cmpstr (selected (fixture), ==, first);
}

/* By the block: at another place, behind what is told first, through a search that has it, and after reading all again. */
static void
test_selected (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = id_at (fixture, 3000);

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (fixture->table->selection), 3000, TRUE);
  gtk_column_view_sort_by_column (fixture->table->view, fixture->table->columns[JD_COLUMN_WORDING], GTK_SORT_DESCENDING);
  wait (fixture);
  /* The card does not go for that moment. */
  g_assert_cmpstr (selected (fixture), ==, id);
  wait_for_all (fixture);
  g_assert_cmpstr (selected (fixture), ==, id);
  type (fixture, id);
  wait_for_all (fixture);
  g_assert_cmpstr (selected (fixture), ==, id);
  type (fixture, "");
  wait (fixture);
  type (fixture, "e");
  wait_for_all (fixture);
  g_assert_cmpstr (selected (fixture), ==, id);
  folder_put (scale_folder, "library/duty/added.json", "{'format':1,'id':'added','kind':'duty','title':'Added','body':{'en':'Add it.'}}");
  vacancy_library_store_reload (services ()->library);
  JdLibrary *before = vacancy_block_list_get_library (fixture->table->list);
  ui_wait_until (vacancy_block_list_get_library (fixture->table->list) != before, 60);
  wait_for_all (fixture);
  g_assert_cmpstr (selected (fixture), ==, id);
  g_assert_cmpuint (vacancy_block_table_n_selected (fixture->table), ==, 1);
  type (fixture, "zzzz");
  wait_for_all (fixture);
  g_assert_null (selected (fixture));
}

/* All that were found, also when there is no row for each yet. */
static void
test_select_all (Fixture *fixture, gconstpointer data)
{
  type (fixture, "bench-00000");
  wait_for_all (fixture);
  type (fixture, "");
  wait (fixture);
  g_assert_cmpuint (n_rows (fixture), <, n_found (fixture));
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (fixture->table->places));
  g_assert_cmpuint (vacancy_block_table_n_selected (fixture->table), ==, n_found (fixture));
  type (fixture, "forklift");
  wait_for_all (fixture);
  g_assert_cmpuint (vacancy_block_table_n_selected (fixture->table), ==, n_found (fixture));
  g_assert_cmpuint (n_found (fixture), <, BLOCKS / 2);
}

/* A block far away is shown when it is asked for, whatever is searched for. */
static void
test_shown (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = id_at (fixture, 3500);

  type (fixture, "zzzz");
  wait_for_all (fixture);
  vacancy_block_table_select (fixture->table, id);
  wait_for_all (fixture);
  g_assert_cmpstr (selected (fixture), ==, id);
  g_assert_nonnull (vacancy_block_table_row (fixture->table, 3500));
}

static void
assert_row_says (Fixture *fixture, GtkListItem *list_item)
{
  GtkWidget *last = gtk_widget_get_last_child (gtk_list_item_get_child (list_item));
  GtkWidget *text = GTK_IS_BOX (last) ? gtk_widget_get_first_child (last) : last; /* above what care it needs */
  const JdBlock *block = vacancy_block_item_get_block (vacancy_block_place_get_item (gtk_list_item_get_item (list_item)));
  g_autofree char *says = jd_block_text_any (vacancy_block_list_get_library (fixture->table->list), NULL, block);

  g_assert_cmpstr (block->id, ==, vacancy_block_list_get_block (fixture->table->list, gtk_list_item_get_position (list_item))->id);
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (text)), ==, says);
}

static void
assert_all_rows (Fixture *fixture)
{
  g_assert_cmpuint (g_hash_table_size (fixture->table->unfilled), ==, 0);
  for (guint i = 0; i < fixture->table->bound->len; i++)
    assert_row_says (fixture, fixture->table->bound->pdata[i]);
}

/* Rows say what their blocks do wherever one looks, and all of them say it in a moment. */
static void
test_rows (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (fixture->table->scroller);

  for (guint i = 1; i < 4; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * i / 4);
      ui_settle ();
      g_assert_cmpuint (fixture->table->bound->len, >, 20);
      assert_all_rows (fixture);
    }
}

static GHashTable *
rows_of (Fixture *fixture)
{
  GHashTable *rows = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < fixture->table->bound->len; i++)
    g_hash_table_add (rows, fixture->table->bound->pdata[i]);
  return rows;
}

/* Another answer comes into the rows that are there, also where they become fewer and more. */
static void
test_same_rows (Fixture *fixture, gconstpointer data)
{
  static const char *const queries[] = { "e", "forklift", "bench-00000", "zzzz", "kind:duty", "" };
  g_autoptr (GHashTable) before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      type (fixture, queries[i]);
      wait_for_all (fixture);
      assert_all_rows (fixture);
    }
  before = rows_of (fixture);
  type (fixture, "kind:duty");
  wait_for_all (fixture);
  assert_all_rows (fixture);
  g_assert_cmpuint (fixture->table->bound->len, ==, g_hash_table_size (before));
  for (guint i = 0; i < fixture->table->bound->len; i++)
    g_assert_true (g_hash_table_contains (before, fixture->table->bound->pdata[i]));
}

static GtkListItem *
row_at (Fixture *fixture, guint position)
{
  for (guint i = 0; i < fixture->table->bound->len; i++)
    if (gtk_list_item_get_position (fixture->table->bound->pdata[i]) == position)
      return fixture->table->bound->pdata[i];
  g_error ("there is no row at %u", position);
}

/* When another library has more before it, a row goes with its block. */
static void
test_row_follows (Fixture *fixture, gconstpointer data)
{
  GtkListItem *row = row_at (fixture, 10);
  g_autofree char *id = id_at (fixture, 10), *next = NULL;
  const char *kind = jd_kind_names[vacancy_block_list_get_block (fixture->table->list, 0)->kind];
  g_autofree char *path = g_strdup_printf ("library/%s/aaa.json", kind), *text = g_strdup_printf ("{'format':1,'id':'aaa','kind':'%s','title':'AAA','body':{'en':'AAA'}}", kind);
  JdLibrary *before = vacancy_block_list_get_library (fixture->table->list);

  folder_put (scale_folder, path, text);
  vacancy_library_store_reload (services ()->library);
  ui_wait_until (vacancy_block_list_get_library (fixture->table->list) != before, 60);
  wait_for_all (fixture);
  g_assert_cmpuint (vacancy_block_list_find (fixture->table->list, "aaa"), <=, 10);
  next = id_at (fixture, 11);
  g_assert_cmpstr (next, ==, id);
  g_assert_true (row_at (fixture, 11) == row);
  assert_all_rows (fixture);
}

static void
add (void)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } cases[] = {
    { "/library-scale/typing", test_typing },         { "/library-scale/enter", test_enter }, { "/library-scale/selected", test_selected },
    { "/library-scale/select-all", test_select_all }, { "/library-scale/shown", test_shown }, { "/library-scale/rows", test_rows },
    { "/library-scale/same-rows", test_same_rows },   { "/library-scale/row-follows", test_row_follows },
  };

  start_application ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, NULL, set_up_many, cases[i].test, tear_down_many);
}

int
main (int argc, char **argv)
{
  int status;

  scale_folder = folder_new ();
  bench_make_blocks (scale_folder, BLOCKS);
  status = window_test_main (argc, argv, add);
  folder_free (scale_folder);
  return status;
}
