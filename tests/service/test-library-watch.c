// SPDX-License-Identifier: GPL-3.0-or-later
/* What others do to the folders of the library while the program runs: it is noticed, soon, without anybody asking, and without the main loop being held up. */
#include "library/vacancy-block-list.h"
#include "library/vacancy-library-list.h"
#include "library/vacancy-library-store.h"
#include "posting/vacancy-thread-work.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "loop-util.h"

/* More than that nobody waits for; noticing takes a fraction of it. */
#define PATIENCE 30

typedef struct
{
  char *parent, *folder; /* of a team, in a folder of its own */
  VacancyLibraryStore *store;
  guint told;
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
put (const Fixture *fixture, const char *id, const char *title)
{
  g_autofree char *name = g_strdup_printf ("library/duty/%s.json", id);
  g_autofree char *json = g_strdup_printf ("{'format':1,'id':'%s','kind':'duty','title':'%s','body':{'en':'Work on %s.'},'variants':[],'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}",
                                           id, title, title);

  folder_put (fixture->folder, name, json);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->parent = folder_new ();
  fixture->folder = g_build_filename (fixture->parent, "team", NULL);
  put (fixture, "one", "One");
  put (fixture, "two", "Two");
  fixture->store = vacancy_library_store_new ();
  g_signal_connect_swapped (fixture->store, "notify::library", G_CALLBACK (count_cb), &fixture->told);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->store), (gpointer *) &fixture->store);
  g_object_unref (fixture->store);
  ui_wait_until (!fixture->store, PATIENCE);
  g_chmod (fixture->folder, 0700);
  folder_free (fixture->parent);
  g_free (fixture->folder);
}

static void
load (Fixture *fixture)
{
  const char *const folders[] = { fixture->folder, NULL };

  vacancy_library_store_load (fixture->store, folders);
  ui_wait_until (fixture->told == 1, PATIENCE);
}

static JdBlock *
block (const Fixture *fixture, const char *id)
{
  return jd_library_block (vacancy_library_store_get_library (fixture->store), id);
}

static gboolean
says (const Fixture *fixture, const char *id, const char *title)
{
  const JdBlock *there = block (fixture, id);

  return there && g_str_equal (there->title, title);
}

static void
rest (guint milliseconds)
{
  const gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* ---- files ---- */

/* By whatever way a program writes; and the blocks nobody touched are not read again. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = folder_path (fixture->folder, "library/duty/one.json"), *three = folder_path (fixture->folder, "library/duty/three.json");
  g_autofree char *elsewhere = g_build_filename (fixture->parent, "three.json", NULL);
  const JdBlock *other;

  load (fixture);
  other = block (fixture, "two");
  put (fixture, "one", "Other");
  ui_wait_until (says (fixture, "one", "Other"), PATIENCE);
  g_assert_true (block (fixture, "two") == other);
  put (fixture, "three", "Three");
  ui_wait_until (says (fixture, "three", "Three"), PATIENCE);
  g_assert_cmpint (g_rename (three, elsewhere), ==, 0);
  ui_wait_until (!block (fixture, "three"), PATIENCE);
  g_assert_cmpint (g_rename (elsewhere, three), ==, 0);
  ui_wait_until (says (fixture, "three", "Three"), PATIENCE);
  g_assert_cmpint (g_remove (one), ==, 0);
  ui_wait_until (!block (fixture, "one"), PATIENCE);
  g_assert_true (block (fixture, "two") == other);
}

/* Of a kind there was none of, of which the folder is new, too. */
static void
test_new_kind (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  folder_put (fixture->folder, "library/benefit/gym.json",
              "{'format':1,'id':'gym','kind':'benefit','title':'Gym','body':{'en':'A gym.'},'variants':[],'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}");
  ui_wait_until (says (fixture, "gym", "Gym"), PATIENCE);
  folder_put (fixture->folder, "library/benefit/gym.json",
              "{'format':1,'id':'gym','kind':'benefit','title':'Pool','body':{'en':'A pool.'},'variants':[],'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}");
  ui_wait_until (says (fixture, "gym", "Pool"), PATIENCE);
  folder_put (fixture->folder, "variables.json", "{'format':1,'variables':[{'name':'dish','label':{'en':'Dish'},'type':'text','help':{'en':'Food.'},'required':false}]}");
  ui_wait_until (jd_library_variable (vacancy_library_store_get_library (fixture->store), "dish"), PATIENCE);
}

/* What says the same is not told of, nor what is none of ours, nor what is being written. */
static void
test_nothing_new (Fixture *fixture, gconstpointer data)
{
  JdLibrary *before;
  g_autofree char *path = folder_path (fixture->folder, "library/duty/one.json");

  load (fixture);
  before = vacancy_library_store_get_library (fixture->store);
  put (fixture, "one", "One");
  folder_put (fixture->folder, "README.txt", "Ours.");
  folder_put (fixture->folder, "library/duty/.one.json.part", "{");
  vacancy_library_store_look (fixture->store);
  rest (1200);
  g_assert_cmpuint (fixture->told, ==, 1);
  g_assert_true (vacancy_library_store_get_library (fixture->store) == before);
  /* Asked for, it is told in any case: somebody waits. */
  vacancy_library_store_reload (fixture->store);
  ui_wait_until (fixture->told == 2, PATIENCE);
}

/* A file that says something else although it is as long, and as old. */
static void
test_same_time (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = folder_path (fixture->folder, "library/duty/one.json");
  const struct timespec past[2] = { { 1700000000, 0 }, { 1700000000, 0 } };

  g_assert_cmpint (utimensat (AT_FDCWD, path, past, 0), ==, 0);
  load (fixture);
  put (fixture, "one", "Uno");
  g_assert_cmpint (utimensat (AT_FDCWD, path, past, 0), ==, 0);
  ui_wait_until (says (fixture, "one", "Uno"), PATIENCE);
}

/* A file that a directory takes the place of, or that breaks: it is told, the rest stays, and when it is mended that is noticed. */
static void
test_broken (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = folder_path (fixture->folder, "library/duty/one.json"), *faults = NULL;
  guint count;

  load (fixture);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  ui_wait_until (!block (fixture, "one"), PATIENCE);
  faults = vacancy_library_store_faults (fixture->store, &count);
  g_assert_cmpuint (count, ==, 1);
  g_assert_nonnull (strstr (faults, path));
  g_assert_true (says (fixture, "two", "Two"));
  g_assert_cmpint (g_rmdir (path), ==, 0);
  folder_put (fixture->folder, "library/duty/one.json", "{'format':1,");
  rest (600);
  g_clear_pointer (&faults, g_free);
  faults = vacancy_library_store_faults (fixture->store, &count);
  g_assert_cmpuint (count, ==, 1);
  put (fixture, "one", "One");
  ui_wait_until (says (fixture, "one", "One"), PATIENCE);
}

/* ---- folders ---- */

/* A folder that goes is missed, with all that was in it; when it comes back, be it another of that name, what is done in it is noticed. */
static void
test_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *aside = g_build_filename (fixture->parent, "aside", NULL), *faults = NULL;
  guint count;

  load (fixture);
  g_assert_cmpint (g_rename (fixture->folder, aside), ==, 0);
  ui_wait_until (!block (fixture, "one"), PATIENCE);
  faults = vacancy_library_store_faults (fixture->store, &count);
  g_assert_cmpuint (count, ==, 1);
  g_assert_nonnull (strstr (faults, fixture->folder));
  put (fixture, "one", "New");
  ui_wait_until (says (fixture, "one", "New"), PATIENCE);
  put (fixture, "one", "Newer");
  ui_wait_until (says (fixture, "one", "Newer"), PATIENCE);
  g_assert_null (block (fixture, "two"));
  folder_remove (fixture->folder);
  ui_wait_until (!block (fixture, "one"), PATIENCE);
  g_assert_cmpint (g_rename (aside, fixture->folder), ==, 0);
  ui_wait_until (says (fixture, "two", "Two"), PATIENCE);
}

/* With all that is above it, as a disk that is not mounted. */
static void
test_not_mounted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *aside = g_strconcat (fixture->parent, "-aside", NULL);

  g_assert_cmpint (g_rename (fixture->parent, aside), ==, 0);
  load (fixture);
  g_assert_null (block (fixture, "one"));
  g_assert_cmpint (g_rename (aside, fixture->parent), ==, 0);
  ui_wait_until (says (fixture, "one", "One"), PATIENCE);
}

static gboolean
is_writable (const Fixture *fixture)
{
  JdLibraryPlace place;

  return jd_library_find_block (vacancy_library_store_get_library (fixture->store), "one", &place) && place.writable;
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("nothing is read-only to root");
      return;
    }
  load (fixture);
  g_assert_true (is_writable (fixture));
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  ui_wait_until (!is_writable (fixture), PATIENCE);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  ui_wait_until (is_writable (fixture), PATIENCE);
}

/* ---- many at once ---- */

#define MANY 10000
#define LONGEST_MS 8.0

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* Lets the loop work until that is so, and gives the longest the processor was at work for one round of it: how long that takes on a clock is up to who else is at work. */
static double
longest_until_says (const Fixture *fixture, VacancyBlockList *list, const char *title)
{
  const gint64 deadline = g_get_monotonic_time () + 120 * G_TIME_SPAN_SECOND;
  double longest = 0;

  for (;;)
    {
      const double before = cpu_ms ();

      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
      longest = MAX (longest, cpu_ms () - before);
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      if (vacancy_block_list_get_counts (list) && jd_library_block (vacancy_block_list_get_library (list), "many-000000")
          && g_str_equal (jd_library_block (vacancy_block_list_get_library (list), "many-000000")->title, title))
        return longest;
    }
}

static void
put_many (const Fixture *fixture, const char *title)
{
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%06u", i);

      put (fixture, id, title);
    }
}

static gpointer
change_many (gpointer fixture)
{
  put_many (fixture, "After");
  return NULL;
}

/* Somebody brings ten thousand files from elsewhere while blocks are looked at: nothing is held up, what is shown and who holds it stays. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyBlockList) list = vacancy_block_list_new ();
  g_autoptr (VacancyBlockItem) item = NULL, same = NULL;
  g_autoptr (GApplication) program = g_application_new ("io.github.vacancy_app.Test", G_APPLICATION_NON_UNIQUE);
  double longest;
  GThread *writer;

  vacancy_program_set (program);
  put_many (fixture, "Before");
  load (fixture);
  vacancy_block_list_set_library (list, vacancy_library_store_get_library (fixture->store));
  longest_until_says (fixture, list, "Before");
  item = g_list_model_get_item (G_LIST_MODEL (list), vacancy_block_list_find (list, "many-000000"));
  g_signal_connect_swapped (fixture->store, "notify::library", G_CALLBACK (count_cb), &fixture->told);
  writer = g_thread_new ("writer", change_many, fixture);
  for (;;)
    {
      const double before = cpu_ms ();

      g_main_context_iteration (NULL, FALSE);
      longest = cpu_ms () - before;
      if (longest > LONGEST_MS || says (fixture, "many-009999", "After"))
        break;
      g_usleep (500);
    }
  g_thread_join (writer);
  g_assert_cmpfloat (longest, <=, LONGEST_MS);
  vacancy_block_list_set_library (list, vacancy_library_store_get_library (fixture->store));
  longest = longest_until_says (fixture, list, "After");
  g_test_message ("the longest round took %.1f ms", longest);
  g_assert_cmpfloat (longest, <=, LONGEST_MS);
  same = g_list_model_get_item (G_LIST_MODEL (list), vacancy_block_list_find (list, "many-000000"));
  g_assert_true (same == item);
  vacancy_program_finish ();
  vacancy_program_set (NULL);
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/library-watch/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("changes", test_changes);
  ADD ("new-kind", test_new_kind);
  ADD ("nothing-new", test_nothing_new);
  ADD ("same-time", test_same_time);
  ADD ("broken", test_broken);
  ADD ("comes-back", test_comes_back);
  ADD ("not-mounted", test_not_mounted);
  ADD ("read-only", test_read_only);
  ADD ("many", test_many);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
