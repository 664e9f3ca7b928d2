// SPDX-License-Identifier: GPL-3.0-or-later
/* The list of all blocks of a large library: searched, sorted and read again, it never keeps the main loop for longer than a quarter of a frame lasts. */
#include <string.h>
#include <time.h>

#include "../bench/bench-blocks.h"
#include "library/vacancy-block-list.h"
#include "loop-util.h"
#include "posting/vacancy-thread-work.h"

#define BLOCKS 10000
/* Milliseconds of processor time. */
#ifdef __SANITIZE_ADDRESS__
#define MOST 80
#else
#define MOST 4
#endif

typedef struct
{
  GApplication *program;
  VacancyBlockList *list;
  guint changes, told; /* how often something was told of the list, and how long it was then */
} Fixture;

/* Made once for all cases. */
static char *folder;

static void
changed_cb (Fixture *fixture)
{
  fixture->changes++;
  fixture->told = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
}

static double
now (void)
{
  struct timespec at;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

static JdLibrary *
load (void)
{
  JdLibrary *library = jd_library_new ();

  g_assert_true (jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, NULL));
  return library;
}

/* What the main loop does until all is told; none of its turns takes long. */
static void
watch (Fixture *fixture, const char *what, double called)
{
  double longest = called;

  while (vacancy_block_list_is_searching (fixture->list) || !vacancy_block_list_get_counts (fixture->list))
    {
      const double start = now ();

      g_main_context_iteration (NULL, TRUE);
      longest = MAX (longest, now () - start);
    }
  g_test_message ("%s: %.1f ms at most", what, longest);
  g_assert_cmpfloat (longest, <, MOST);
}

#define WATCH(fixture, what, call) \
  G_STMT_START \
  { \
    const double begin = now (); \
    call; \
    watch (fixture, what, now () - begin); \
  } \
  G_STMT_END

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->program = g_application_new ("io.github.vacancy_app.Test", G_APPLICATION_NON_UNIQUE);
  fixture->list = vacancy_block_list_new ();
  vacancy_program_set (fixture->program);
  g_signal_connect_swapped (fixture->list, "items-changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ui_wait_until (G_OBJECT (fixture->list)->ref_count == 1, 30);
  g_assert_finalize_object (fixture->list);
  vacancy_program_finish ();
  vacancy_program_set (NULL);
  g_object_unref (fixture->program);
}

static void
search (Fixture *fixture, const char *text)
{
  vacancy_block_list_search (fixture->list, &(VacancyBlockQuery) { .query = text, .kind = JD_KIND_OTHER });
}

static void
set_library (Fixture *fixture)
{
  g_autoptr (JdLibrary) library = load ();

  vacancy_block_list_set_library (fixture->list, library);
  ui_wait_until (vacancy_block_list_get_library (fixture->list) == library, 60);
}

static void
test_never_blocks (Fixture *fixture, gconstpointer data)
{
  set_library (fixture);
  watch (fixture, "counting", 0);
  g_assert_cmpuint (fixture->told, ==, BLOCKS);
  WATCH (fixture, "one letter", search (fixture, "f"));
  WATCH (fixture, "two letters", search (fixture, "fo"));
  WATCH (fixture, "a word", search (fixture, "forklift"));
  WATCH (fixture, "a word that is mistyped", search (fixture, "forlkift"));
  g_assert_cmpstr (vacancy_block_list_forgiven (fixture->list), ==, "forklift");
  WATCH (fixture, "sorting few", vacancy_block_list_sort (fixture->list, JD_COLUMN_WORDING, FALSE));
  WATCH (fixture, "everything", search (fixture, ""));
  g_assert_cmpuint (fixture->told, ==, BLOCKS);
  for (JdBlockColumn column = 0; column < JD_N_COLUMNS; column++)
    WATCH (fixture, jd_block_column_id (column), vacancy_block_list_sort (fixture->list, column, column % 2 == 0));
}

/* The one that was there is freed meanwhile. */
static void
test_read_again (Fixture *fixture, gconstpointer data)
{
  set_library (fixture);
  watch (fixture, "counting", 0);
  fixture->changes = 0;
  g_autoptr (JdLibrary) next = load ();
  WATCH (fixture, "the next library", vacancy_block_list_set_library (fixture->list, next));
  for (guint i = 0; i < 3 || vacancy_block_list_get_library (fixture->list) != next; i++)
    {
      const double start = now ();
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpfloat (now () - start, <, MOST);
      if (vacancy_block_list_get_library (fixture->list) == next)
        break;
    }
  watch (fixture, "counting again", 0);
  /* Nothing is another. */
  g_assert_cmpuint (fixture->changes, ==, 0);
}

/* Of what was asked for while something was looked for, only the last is answered. */
static void
test_last_counts (Fixture *fixture, gconstpointer data)
{
  set_library (fixture);
  watch (fixture, "counting", 0);
  fixture->changes = 0;
  search (fixture, "f");
  search (fixture, "fo");
  search (fixture, "no such words");
  vacancy_block_list_sort (fixture->list, JD_COLUMN_TAGS, FALSE);
  watch (fixture, "the last", 0);
  g_assert_cmpuint (fixture->changes, ==, 1);
  g_assert_cmpuint (fixture->told, ==, 0);
}

/* A posting that uses one block. New. */
static JdWhereUsed *
used_new (void)
{
  static const char text[] = "{ 'format': 1, 'id': '6f1e1c6e-7d0a-4f5e-9c8e-0a1b2c3d4e5f', 'language': 'en', 'facts': {'title':'Sous Chef'}, 'variables': {}, 'resolved': { 'params': {}, 'variables': [] }, 'removed': [],"
                             " 'sections': [ { 'id': 'duties', 'kind': 'duty', 'heading': 'Duties', 'variables': {}, 'placements': [ { 'id': 'text-1', 'kind': 'duty', 'state': 'linked', 'block': 'bench-000006',"
                             " 'revision': 1, 'base_hash': 'x', 'base': 'Say it.', 'variables': {}, 'why': { 'from': 'edit' } } ] } ] }";
  g_autofree char *data = g_strdelimit (g_strdup (text), "'", '"');
  GError *error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_parse (data, strlen (data), "x", &error);
  JdWhereUsed *used = jd_where_used_new ();

  g_assert_no_error (error);
  jd_where_used_add_posting (used, "/tmp/kitchen.vacancy", posting);
  return used;
}

/* Who uses blocks is forgotten while that is looked for, and the search has what it began with. */
static void
test_used (Fixture *fixture, gconstpointer data)
{
  set_library (fixture);
  watch (fixture, "counting", 0);
  for (guint i = 0; i < 6; i++)
    {
      JdWhereUsed *used = used_new ();

      search (fixture, "");
      watch (fixture, "everything", 0);
      vacancy_block_list_set_used (fixture->list, used);
      search (fixture, i % 2 == 0 ? "used:sous-chef" : "Used:Sous-Chef");
      g_assert_true (vacancy_block_list_is_searching (fixture->list));
      vacancy_block_list_set_used (fixture->list, NULL);
      jd_where_used_unref (used);
      watch (fixture, "who uses a block", 0);
      g_assert_cmpuint (fixture->told, ==, 1);
      g_assert_cmpstr (vacancy_block_list_get_block (fixture->list, 0)->id, ==, "bench-000006");
    }
}

static void
add (void)
{
  folder = folder_new ();
  bench_make_blocks (folder, BLOCKS);
  g_test_add ("/block-list-large/never-blocks", Fixture, NULL, set_up, test_never_blocks, tear_down);
  g_test_add ("/block-list-large/read-again", Fixture, NULL, set_up, test_read_again, tear_down);
  g_test_add ("/block-list-large/last-counts", Fixture, NULL, set_up, test_last_counts, tear_down);
  g_test_add ("/block-list-large/used", Fixture, NULL, set_up, test_used, tear_down);
}

int
main (int argc, char **argv)
{
  const int status = loop_test_main (argc, argv, add);

  folder_free (folder);
  return status;
}
