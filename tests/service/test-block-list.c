// SPDX-License-Identifier: GPL-3.0-or-later
/* The list of all blocks where the library is managed: what is found in it, in which order, and what stays the same when the library is read again. */
#include "library/vacancy-block-list.h"

#include "../core/shelf.h"
#include "loop-util.h"

typedef struct
{
  char *folder;
  VacancyBlockList *list;
  guint changes, removed, added; /* how often, and of what, was told */
} Fixture;

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  fixture->changes++;
  fixture->removed += removed;
  fixture->added += added;
}

static void
load (Fixture *fixture)
{
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (GError) error = NULL;

  jd_library_add_folder (library, fixture->folder, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  vacancy_block_list_set_library (fixture->list, library);
  ui_wait_until (vacancy_block_list_get_library (fixture->list) == library && vacancy_block_list_get_counts (fixture->list), 30);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = shelf_write ();
  fixture->list = vacancy_block_list_new ();
  g_assert_null (vacancy_block_list_get_library (fixture->list));
  load (fixture);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  /* What is still being counted, of a library that was given up, holds it. */
  ui_wait_until (G_OBJECT (fixture->list)->ref_count == 1, 30);
  g_assert_finalize_object (fixture->list);
  folder_free (fixture->folder);
}

static char *
ids (Fixture *fixture)
{
  GListModel *model = G_LIST_MODEL (fixture->list);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (VacancyBlockItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", vacancy_block_item_get_block (item)->id);
    }
  return g_string_free (text, FALSE);
}

#define assert_ids(fixture, expected) \
  G_STMT_START \
  { \
    g_autofree char *are = ids (fixture); \
    g_assert_cmpstr (are, ==, expected); \
  } \
  G_STMT_END

#define ALL "deploy fetch old only years wage equal"

static void
search (Fixture *fixture, const char *text)
{
  vacancy_block_list_search (fixture->list, &(VacancyBlockQuery){ .query = text, .kind = JD_KIND_OTHER });
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  assert_ids (fixture, ALL);
  search (fixture, "models");
  assert_ids (fixture, "deploy old");
  g_assert_cmpuint (vacancy_block_list_find (fixture->list, "old"), ==, 1);
  g_assert_cmpuint (vacancy_block_list_find (fixture->list, "wage"), ==, G_MAXUINT);
  vacancy_block_list_search (fixture->list, &(VacancyBlockQuery){ .kind = JD_KIND_OTHER, .state = JD_STATE_RETIRED });
  assert_ids (fixture, "old");
  vacancy_block_list_search (fixture->list, &(VacancyBlockQuery){ .kind = JD_KIND_LEGAL, .folder = fixture->folder });
  assert_ids (fixture, "equal");
  search (fixture, "modelx");
  assert_ids (fixture, "deploy old");
  g_assert_cmpstr (vacancy_block_list_forgiven (fixture->list), ==, "models");
  search (fixture, "models");
  g_assert_null (vacancy_block_list_forgiven (fixture->list));
  search (fixture, "zzz");
  assert_ids (fixture, "");
  search (fixture, NULL);
  assert_ids (fixture, ALL);
}

static void
test_sort (Fixture *fixture, gconstpointer data)
{
  vacancy_block_list_sort (fixture->list, JD_COLUMN_WORDING, FALSE);
  assert_ids (fixture, "equal only years deploy old fetch wage");
  vacancy_block_list_sort (fixture->list, JD_COLUMN_WORDING, TRUE);
  assert_ids (fixture, "wage fetch old deploy years only equal");
  search (fixture, "models");
  assert_ids (fixture, "old deploy");
  load (fixture);
  assert_ids (fixture, "old deploy");
  search (fixture, NULL);
  vacancy_block_list_sort (fixture->list, JD_N_COLUMNS, FALSE);
  assert_ids (fixture, ALL);
}

/* Lists keep what is selected by the object, so that of a block has to stay. */
static void
test_same_items (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyBlockItem) before = g_list_model_get_item (G_LIST_MODEL (fixture->list), 2);
  g_autoptr (VacancyBlockItem) again = g_list_model_get_item (G_LIST_MODEL (fixture->list), 2), after = NULL;

  g_assert_true (before == again);
  search (fixture, "wood");
  after = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  g_assert_true (before == after);
}

/* Nobody keeps what nobody holds. */
static void
test_items_go (Fixture *fixture, gconstpointer data)
{
  VacancyBlockItem *item = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);

  g_assert_finalize_object (item);
  item = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  g_assert_cmpstr (vacancy_block_item_get_block (item)->id, ==, "deploy");
  g_object_unref (item);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* One stretch is told, as short as can be; what says something else tells so itself. */
static void
test_reload (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyBlockItem) fetch = g_list_model_get_item (G_LIST_MODEL (fixture->list), 1), same = NULL;
  guint said = 0;

  g_signal_connect_swapped (fetch, "notify::block", G_CALLBACK (count_cb), &said);
  folder_put (fixture->folder, "library/duty/fetch.json", "{'format':1,'id':'fetch','kind':'duty','title':'Fetch','body':{'en':'Bring it.'},'variants':[],'tags':[],'families':[],'revision':2,"
                                                          "'history':[],'status':'approved'}");
  folder_put (fixture->folder, "library/duty/keep.json", "{'format':1,'id':'keep','kind':'duty','title':'Keep','body':{'en':'Keep it.'},'variants':[],'tags':[],'families':[],'revision':1,"
                                                         "'history':[],'status':'approved'}");
  load (fixture);
  assert_ids (fixture, "deploy fetch keep old only years wage equal");
  g_assert_cmpuint (fixture->changes, ==, 1);
  g_assert_cmpuint (fixture->removed, ==, 0);
  g_assert_cmpuint (fixture->added, ==, 1);
  g_assert_cmpuint (said, ==, 1);
  same = g_list_model_get_item (G_LIST_MODEL (fixture->list), 1);
  g_assert_true (same == fetch);
  g_assert_cmpint (vacancy_block_item_get_block (fetch)->revision, ==, 2);
  g_assert_cmpuint (vacancy_block_list_get_counts (fixture->list)->blocks, ==, 8);
}

/* A block that went, and came back, while somebody held its item. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyBlockItem) fetch = g_list_model_get_item (G_LIST_MODEL (fixture->list), 1), same = NULL;
  g_autofree char *path = folder_path (fixture->folder, "library/duty/fetch.json"), *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpint (g_remove (path), ==, 0);
  load (fixture);
  assert_ids (fixture, "deploy old only years wage equal");
  g_assert_cmpstr (vacancy_block_item_get_block (fetch)->id, ==, "fetch");
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  load (fixture);
  same = g_list_model_get_item (G_LIST_MODEL (fixture->list), 1);
  g_assert_true (same == fetch);
}

/* The list goes while it is still being made. */
static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (JdLibrary) library = jd_library_new ();
      VacancyBlockList *list = vacancy_block_list_new ();

      jd_library_add_folder (library, fixture->folder, JD_FOLDER_WRITABLE, NULL);
      vacancy_block_list_set_library (list, library);
      vacancy_block_list_set_library (list, vacancy_block_list_get_library (fixture->list));
      vacancy_block_list_set_library (list, library);
      g_object_unref (list);
    }
  load (fixture);
}

static void
add (void)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } cases[] = {
    { "/block-list/search", test_search },   { "/block-list/sort", test_sort },     { "/block-list/same-items", test_same_items }, { "/block-list/items-go", test_items_go },
    { "/block-list/reload", test_reload },   { "/block-list/gone", test_gone },     { "/block-list/given-up", test_given_up },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, NULL, set_up, cases[i].test, tear_down);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
