// SPDX-License-Identifier: GPL-3.0-or-later
#include "library-util.h"
#include "library/vacancy-library-index.h"
#include "library/vacancy-library-list.h"

typedef struct
{
  JdLibrary *library;
  JdSearch *search;
  VacancyLibraryList *list;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = made_library (GPOINTER_TO_UINT (data));
  fixture->search = jd_search_new (fixture->library, NULL);
  fixture->list = vacancy_library_list_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->list);
  jd_search_free (fixture->search);
  jd_library_unref (fixture->library);
}

static void
run (Fixture *fixture, VacancyLibraryQuery query)
{
  vacancy_library_list_run (fixture->list, fixture->search, fixture->library, &query);
}

/* Blocks live as long as the library, which the fixture holds. */
static JdBlock *
block_at (Fixture *fixture, guint position)
{
  g_autoptr (VacancyLibraryItem) found = g_list_model_get_item (G_LIST_MODEL (fixture->list), position);

  g_assert_nonnull (found);
  return vacancy_library_item_block (found);
}

static VacancyGroup
group_at (Fixture *fixture, guint position)
{
  g_autoptr (VacancyLibraryItem) found = g_list_model_get_item (G_LIST_MODEL (fixture->list), position);

  g_assert_nonnull (found);
  return vacancy_library_item_group (found);
}

static guint
length (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
}

/* Every block stands in exactly one group, and in the right one. */
static void
test_groups (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint counts[VACANCY_N_GROUPS] = { 0 };
  VacancyGroup former = VACANCY_GROUP_FITS;

  run (fixture, (VacancyLibraryQuery){ .kind = JD_KIND_OTHER, .section_kind = JD_KIND_DUTY, .role = "machine-learning-engineer", .level = "senior" });
  while (vacancy_library_list_show_more (fixture->list))
    ;
  for (guint i = 0; i < length (fixture); i++)
    {
      g_autoptr (VacancyLibraryItem) found = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);
      JdBlock *block = vacancy_library_item_block (found);
      const VacancyGroup group = vacancy_library_item_group (found);
      const gboolean of_kind = block->kind == JD_KIND_DUTY, of_role = jd_block_fits_role (block, "machine-learning-engineer");

      g_assert_true (g_hash_table_add (seen, block));
      g_assert_cmpint (group, ==, !of_kind ? VACANCY_GROUP_OTHER : of_role ? VACANCY_GROUP_FITS : VACANCY_GROUP_ROLES);
      g_assert_cmpint (group, >=, former);
      g_assert_cmpint (vacancy_library_item_is_first (found), ==, counts[group] == 0);
      g_assert_false (block->salary && block->salary->basis == JD_BASIS_REFERENCE);
      former = group;
      counts[group]++;
    }
  g_assert_cmpuint (counts[VACANCY_GROUP_FITS], >, 200);
  g_assert_cmpuint (counts[VACANCY_GROUP_ROLES], >, 100);
  g_assert_cmpuint (counts[VACANCY_GROUP_FITS], ==, vacancy_library_list_count (fixture->list, VACANCY_GROUP_FITS));
  g_assert_cmpuint (counts[VACANCY_GROUP_ROLES], ==, vacancy_library_list_count (fixture->list, VACANCY_GROUP_ROLES));
  g_assert_cmpuint (counts[VACANCY_GROUP_OTHER], ==, vacancy_library_list_count (fixture->list, VACANCY_GROUP_OTHER));
}

/* Where nothing is of the posting's role, what is of the section's kind is the nearest. */
static void
test_nearest_others (Fixture *fixture, gconstpointer data)
{
  guint of_kind;

  run (fixture, (VacancyLibraryQuery){ .query = "models", .kind = JD_KIND_OTHER, .section_kind = JD_KIND_QUALIFICATION, .role = "line-cook" });
  while (vacancy_library_list_show_more (fixture->list))
    ;
  of_kind = vacancy_library_list_count (fixture->list, VACANCY_GROUP_ROLES);
  g_assert_cmpuint (vacancy_library_list_count (fixture->list, VACANCY_GROUP_FITS), ==, 0);
  g_assert_cmpuint (of_kind, >, 0);
  for (guint i = 0; i < length (fixture); i++)
    {
      g_assert_cmpint (group_at (fixture, i), ==, i < of_kind ? VACANCY_GROUP_ROLES : VACANCY_GROUP_OTHER);
      g_assert_cmpint (block_at (fixture, i)->kind == JD_KIND_QUALIFICATION, ==, i < of_kind);
    }
  g_assert_cmpuint (length (fixture), >, of_kind);
}

/* Pay and benefits belong under one heading. */
static void
test_rewards (Fixture *fixture, gconstpointer data)
{
  static const JdKind sections[] = { JD_KIND_SALARY, JD_KIND_BENEFIT };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      guint salaries = 0, benefits = 0;

      run (fixture, (VacancyLibraryQuery){ .kind = JD_KIND_OTHER, .section_kind = sections[i], .role = "line-cook", .level = "entry" });
      while (vacancy_library_list_show_more (fixture->list))
        ;
      for (guint j = 0; j < vacancy_library_list_count (fixture->list, VACANCY_GROUP_FITS); j++)
        {
          salaries += block_at (fixture, j)->kind == JD_KIND_SALARY;
          benefits += block_at (fixture, j)->kind == JD_KIND_BENEFIT;
        }
      g_assert_cmpuint (salaries, ==, 1);
      g_assert_cmpuint (benefits, >, 20);
      g_assert_cmpuint (salaries + benefits, ==, vacancy_library_list_count (fixture->list, VACANCY_GROUP_FITS));
    }
}

/* What is for other roles is not offered first where there is no role: that would be those of whatever role has the first name. */
static void
test_no_role (Fixture *fixture, gconstpointer data)
{
  guint fitting;

  run (fixture, (VacancyLibraryQuery){ .kind = JD_KIND_OTHER, .section_kind = JD_KIND_BENEFIT });
  while (vacancy_library_list_show_more (fixture->list))
    ;
  fitting = vacancy_library_list_count (fixture->list, VACANCY_GROUP_FITS);
  g_assert_cmpuint (fitting, >, 10);
  for (guint i = 0; i < length (fixture); i++)
    g_assert_cmpint (*block_at (fixture, i)->families == NULL && group_at (fixture, i) == VACANCY_GROUP_FITS, ==, i < fitting);
  run (fixture, (VacancyLibraryQuery){ .query = "invoices", .kind = JD_KIND_OTHER, .section_kind = JD_KIND_DUTY });
  g_assert_cmpuint (vacancy_library_list_count (fixture->list, VACANCY_GROUP_FITS), ==, 0);
  g_assert_cmpint (group_at (fixture, 0), ==, VACANCY_GROUP_ROLES);
}

static void
test_no_section (Fixture *fixture, gconstpointer data)
{
  run (fixture, (VacancyLibraryQuery){ .query = "word0", .kind = JD_KIND_OTHER, .section_kind = JD_KIND_OTHER });
  g_assert_cmpuint (vacancy_library_list_count (fixture->list, VACANCY_GROUP_FITS), ==, 0);
  g_assert_cmpuint (length (fixture), ==, 1);
  g_assert_cmpint (group_at (fixture, 0), ==, VACANCY_GROUP_OTHER);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  run (fixture, (VacancyLibraryQuery){ .query = "Needle WORD1", .kind = JD_KIND_OTHER, .section_kind = JD_KIND_DUTY, .level = "senior" });
  /* word10, word100, word110, ..., word190. */
  g_assert_cmpuint (vacancy_library_list_count (fixture->list, VACANCY_GROUP_FITS), ==, 10);
  /* word150 is for interns. */
  g_assert_cmpuint (vacancy_library_list_count (fixture->list, VACANCY_GROUP_LEVELS), ==, 1);
  vacancy_library_list_show_more (fixture->list);
  g_assert_cmpuint (length (fixture), ==, 11);
  g_assert_cmpstr (block_at (fixture, 10)->id, ==, "duty-000150");
  g_assert_cmpint (group_at (fixture, 10), ==, VACANCY_GROUP_LEVELS);

  run (fixture, (VacancyLibraryQuery){ .query = "needle word1", .kind = JD_KIND_OTHER, .section_kind = JD_KIND_DUTY, .level = "senior", .only_level = TRUE });
  vacancy_library_list_show_more (fixture->list);
  g_assert_cmpuint (length (fixture), ==, 10);
  run (fixture, (VacancyLibraryQuery){ .query = "needle word1", .kind = JD_KIND_BENEFIT, .section_kind = JD_KIND_DUTY, .level = "senior" });
  g_assert_cmpuint (length (fixture), ==, 0);
}

/* Rows cost their layout, so few come at once; they come without the rows before them being touched. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  const VacancyLibraryQuery query = { .query = "tag:made", .kind = JD_KIND_OTHER, .section_kind = JD_KIND_DUTY };
  JdBlock *first;

  run (fixture, query);
  g_assert_cmpuint (vacancy_library_list_count (fixture->list, VACANCY_GROUP_FITS), ==, GPOINTER_TO_UINT (data));
  g_assert_cmpuint (length (fixture), <, 50);
  first = block_at (fixture, 0);
  while (vacancy_library_list_show_more (fixture->list))
    ;
  g_assert_cmpuint (length (fixture), ==, GPOINTER_TO_UINT (data));
  g_assert_true (block_at (fixture, 0) == first);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->list), GPOINTER_TO_UINT (data)));

  vacancy_library_list_run (fixture->list, NULL, NULL, &query);
  g_assert_cmpuint (length (fixture), ==, 0);
  g_assert_cmpuint (vacancy_library_list_count (fixture->list, VACANCY_GROUP_FITS), ==, 0);
}

static void
changed_cb (GListModel *list, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%u -%u +%u;", position, removed, added);
}

/* Items that stay are not told of when rows are kept; else a search is one change of everything. */
static void
test_keep_rows (Fixture *fixture, gconstpointer data)
{
  VacancyLibraryQuery query = { .query = "needle word1", .kind = JD_KIND_OTHER, .section_kind = JD_KIND_DUTY, .level = "senior", .only_level = TRUE, .keep_rows = TRUE };
  g_autoptr (GString) log = g_string_new (NULL);
  JdBlock *first, *last;

  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (changed_cb), log);
  run (fixture, query);
  g_assert_cmpstr (log->str, ==, "0 -0 +8;");
  first = block_at (fixture, 0);
  last = block_at (fixture, 7);
  g_string_truncate (log, 0);
  run (fixture, query);
  g_assert_cmpstr (log->str, ==, "");
  /* One page more, and then the first again: what is behind it goes. */
  g_assert_true (vacancy_library_list_show_more (fixture->list));
  run (fixture, query);
  g_assert_cmpstr (log->str, ==, "8 -0 +2;8 -2 +0;");
  g_assert_true (block_at (fixture, 0) == first && block_at (fixture, 7) == last);
  g_string_truncate (log, 0);
  query.query = "needle word10";
  run (fixture, query);
  g_assert_cmpstr (log->str, ==, "2 -6 +0;");
  g_string_truncate (log, 0);
  query.keep_rows = FALSE;
  run (fixture, query);
  g_assert_cmpstr (log->str, ==, "0 -2 +2;");
}

/* For those who do not see the list: all that there is, however little is shown. */
static void
test_found_text (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *query, *text;
  } cases[] = {
    { "needle word1", "11 blocks found" },
    { "word10 needle word100", "1 block found" },
    { "nothing of the kind", "No blocks found" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      run (fixture, (VacancyLibraryQuery){ .query = cases[i].query, .kind = JD_KIND_OTHER, .section_kind = JD_KIND_DUTY, .level = "senior" });
      text = vacancy_library_list_found_text (fixture->list);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Two windows share one index; it goes when nobody wants it. */
static void
test_index (void)
{
  g_autoptr (JdLibrary) library = made_library (10);
  VacancyLibraryIndex *one = vacancy_library_index_get (library);
  VacancyLibraryIndex *two = vacancy_library_index_get (library);

  g_assert_true (one == two);
  ui_wait_until (vacancy_library_index_search (one) != NULL, 10);
  g_object_unref (two);
  g_assert_finalize_object (one);
  one = vacancy_library_index_get (library);
  ui_wait_until (vacancy_library_index_search (one) != NULL, 10);
  g_assert_finalize_object (one);
}

#define add(path, n, test) g_test_add (path, Fixture, GUINT_TO_POINTER (n), set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *scratch = ui_scratch_init ();
  int status;

  g_test_init (&argc, &argv, NULL);
  add ("/library-list/groups", 300, test_groups);
  add ("/library-list/nearest-others", 10, test_nearest_others);
  add ("/library-list/rewards", 10, test_rewards);
  add ("/library-list/no-role", 10, test_no_role);
  add ("/library-list/no-section", 300, test_no_section);
  add ("/library-list/search", 200, test_search);
  add ("/library-list/pages", 400, test_pages);
  add ("/library-list/keep-rows", 200, test_keep_rows);
  add ("/library-list/found-text", 200, test_found_text);
  g_test_add_func ("/library-list/index", test_index);
  status = g_test_run ();
  folder_remove (scratch);
  return status;
}
