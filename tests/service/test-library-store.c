// SPDX-License-Identifier: GPL-3.0-or-later
/* The library all windows share: what it is until it is read, reading it, and reading it again. */
#include "library/vacancy-library-index.h"
#include "library/vacancy-library-store.h"

#include <string.h>

#include "../core/test-library-cache.h"
#include "loop-util.h"

typedef struct
{
  char *folder, *file; /* of a team, and its only block */
  VacancyLibraryStore *store;
  guint libraries, loaded; /* how often each was told */
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
put_block (Fixture *fixture, const char *title)
{
  g_autofree char *json = g_strdup_printf ("{ \"format\": 1, \"id\": \"team-duty\", \"kind\": \"duty\", \"title\": \"%s\", \"body\": { \"en\": \"Work.\" }, \"variants\": [], \"tags\": [],"
                                           " \"families\": [], \"revision\": 1, \"history\": [], \"status\": \"approved\" }", title);

  g_assert_true (g_file_set_contents (fixture->file, json, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *duties = NULL;

  fixture->folder = g_dir_make_tmp ("vacancy-team-XXXXXX", NULL);
  duties = g_build_filename (fixture->folder, "library", "duty", NULL);
  fixture->file = g_build_filename (duties, "team-duty.json", NULL);
  g_assert_cmpint (g_mkdir_with_parents (duties, 0700), ==, 0);
  put_block (fixture, "Team");
  fixture->store = vacancy_library_store_new ();
  g_signal_connect_swapped (fixture->store, "notify::library", G_CALLBACK (count_cb), &fixture->libraries);
  g_signal_connect_swapped (fixture->store, "notify::loaded", G_CALLBACK (count_cb), &fixture->loaded);
}

/* A reading that was given up may still hold the store. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->store), (gpointer *) &fixture->store);
  g_object_unref (fixture->store);
  ui_wait_until (!fixture->store, 30);
  folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->file);
}

static void
load (Fixture *fixture, const char *added)
{
  vacancy_library_store_load (fixture->store, (const char *const[]) { added, NULL });
}

static JdBlock *
block (Fixture *fixture)
{
  return jd_library_block (vacancy_library_store_get_library (fixture->store), "team-duty");
}

/* Waits until it was read as often as that. */
static void
wait_for (Fixture *fixture, guint times)
{
  ui_wait_until (fixture->libraries == times, 60);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  JdLibrary *library = NULL;
  gboolean loaded = TRUE;
  guint count = 1;

  g_object_get (fixture->store, "library", &library, "loaded", &loaded, NULL);
  g_assert_nonnull (library);
  g_assert_true (vacancy_library_store_get_library (fixture->store) == library);
  g_assert_cmpuint (jd_library_blocks (library)->len, ==, 0);
  g_assert_false (loaded);
  g_assert_false (vacancy_library_store_is_loaded (fixture->store));
  g_assert_null (vacancy_library_store_faults (fixture->store, &count));
  g_assert_cmpuint (count, ==, 0);
}

/* The starter library is below what a person added; until it is read, it is what it was. */
static void
test_load (Fixture *fixture, gconstpointer data)
{
  JdLibrary *before = vacancy_library_store_get_library (fixture->store), *library = NULL;
  gboolean loaded = FALSE;
  guint count = 1;

  load (fixture, fixture->folder);
  g_assert_true (vacancy_library_store_get_library (fixture->store) == before);
  wait_for (fixture, 1);
  g_assert_cmpuint (fixture->loaded, ==, 1);
  g_object_get (fixture->store, "library", &library, "loaded", &loaded, NULL);
  g_assert_true (vacancy_library_store_get_library (fixture->store) == library);
  g_assert_true (loaded);
  g_assert_cmpstr (block (fixture)->title, ==, "Team");
  g_assert_cmpuint (jd_library_roles (library)->len, >, 0);
  g_assert_null (vacancy_library_store_faults (fixture->store, &count));
  g_assert_cmpuint (count, ==, 0);
}

/* What a search needs is made when nothing else is to do, before a window asks for it; and held, so that the next window has it at once. */
static void
test_index (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyLibraryIndex) index = NULL;

  load (fixture, fixture->folder);
  wait_for (fixture, 1);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  index = vacancy_library_index_get (vacancy_library_store_get_library (fixture->store));
  g_assert_cmpuint (G_OBJECT (index)->ref_count, >, 1);
  ui_wait_until (vacancy_library_index_search (index), 30);
}

/* With the same folders, and what is in them by then. */
static void
test_reload (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdLibrary) before = NULL;

  load (fixture, fixture->folder);
  wait_for (fixture, 1);
  before = jd_library_ref (vacancy_library_store_get_library (fixture->store));
  put_block (fixture, "Changed");
  vacancy_library_store_reload (fixture->store);
  wait_for (fixture, 2);
  g_assert_cmpstr (block (fixture)->title, ==, "Changed");
  /* Whoever holds the former one has it as it was. */
  g_assert_cmpstr (jd_library_block (before, "team-duty")->title, ==, "Team");
  load (fixture, NULL);
  wait_for (fixture, 3);
  g_assert_null (block (fixture));
}

/* A folder that is not there, and a file that is broken: the rest loads, and each is a line that says what is the matter. */
static void
test_faults (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", NULL), *broken = g_build_filename (fixture->folder, "library", "duty", "broken.json", NULL);
  g_autofree char *faults = NULL;
  g_auto (GStrv) lines = NULL;
  guint count = 0;

  g_assert_true (g_file_set_contents (broken, "{ \"format\": 1,", -1, NULL));
  vacancy_library_store_load (fixture->store, (const char *const[]) { nowhere, fixture->folder, NULL });
  wait_for (fixture, 1);
  g_assert_nonnull (block (fixture));
  faults = vacancy_library_store_faults (fixture->store, &count);
  lines = g_strsplit (faults, "\n", -1);
  g_assert_cmpuint (count, ==, 2);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_nonnull (strstr (lines[0], nowhere));
  g_assert_nonnull (strstr (lines[1], broken));
  g_clear_pointer (&faults, g_free);

  /* Mended, they are forgotten. */
  g_assert_cmpint (g_remove (broken), ==, 0);
  load (fixture, fixture->folder);
  wait_for (fixture, 2);
  faults = vacancy_library_store_faults (fixture->store, &count);
  g_assert_null (faults);
  g_assert_cmpuint (count, ==, 0);
}

/* Of several that are asked for at once the last is read, and told of alone. */
static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 5; i++)
    load (fixture, NULL);
  load (fixture, fixture->folder);
  wait_for (fixture, 1);
  g_assert_nonnull (block (fixture));
  /* Nor do those come later that were given up. */
  load (fixture, fixture->folder);
  wait_for (fixture, 2);
  g_assert_nonnull (block (fixture));
  g_assert_cmpuint (fixture->loaded, ==, 2);
}

/* Let go of while it is being read, it is there until that has come to its end. */
static void
test_let_go (Fixture *fixture, gconstpointer data)
{
  VacancyLibraryStore *store = vacancy_library_store_new ();

  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  vacancy_library_store_reload (store);
  g_object_unref (store);
  g_assert_nonnull (store);
  ui_wait_until (!store, 60);
}

/* The next start reads next to nothing. */
static void
test_cached (Fixture *fixture, gconstpointer data)
{
  char *folder = cached_folder_new ();

  g_usleep (SETTLED);
  load (fixture, folder);
  wait_for (fixture, 1);
  g_autoptr (VacancyLibraryStore) first = g_steal_pointer (&fixture->store);
  g_assert_cmpuint (jd_library_n_opened (vacancy_library_store_get_library (first)), >, CACHED_BLOCKS);
  fixture->store = vacancy_library_store_new ();
  g_signal_connect_swapped (fixture->store, "notify::library", G_CALLBACK (count_cb), &fixture->libraries);
  g_signal_connect_swapped (fixture->store, "notify::loaded", G_CALLBACK (count_cb), &fixture->loaded);
  fixture->libraries = fixture->loaded = 0;
  load (fixture, folder);
  wait_for (fixture, 1);
  g_assert_nonnull (jd_library_block (vacancy_library_store_get_library (fixture->store), "block-01"));
  g_assert_cmpuint (jd_library_n_opened (vacancy_library_store_get_library (fixture->store)), <=, CACHED_BLOCKS / 50);
  folder_free (folder);
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/library-store/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("cached", test_cached);
  ADD ("empty", test_empty);
  ADD ("load", test_load);
  ADD ("index", test_index);
  ADD ("reload", test_reload);
  ADD ("faults", test_faults);
  ADD ("given-up", test_given_up);
  ADD ("let-go", test_let_go);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
