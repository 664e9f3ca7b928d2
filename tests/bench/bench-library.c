// SPDX-License-Identifier: GPL-3.0-or-later
/* Loading 20,000 blocks of one file each, warm; and searching 100,000. */
#include <glib/gstdio.h>

#include "base/jd-file.h"
#include "bench.h"
#include "library/jd-search.h"

#define FILES 20000
#define WORDS 24

static const char *const vocabulary[] = {
  "plan", "review", "deliver", "customer", "weekly", "report", "forklift", "ledger", "patient", "circuit", "release", "lesson",
  "budget", "supplier", "kitchen", "contract", "measure", "explain", "colleague", "quality", "deadline", "safety", "record", "answer",
};

static char *
words (GRand *random, guint count)
{
  GString *text = g_string_new ("Check");

  for (guint i = 0; i < count; i++)
    g_string_append_printf (text, " %s", vocabulary[g_rand_int_range (random, 0, G_N_ELEMENTS (vocabulary))]);
  return g_string_free (g_string_append_c (text, '.'), FALSE);
}

static JdBlock *
make_block (GRand *random, guint number)
{
  g_autofree char *id = g_strdup_printf ("bench-%06u", number);
  g_autofree char *title = words (random, 3);
  g_autofree char *body = words (random, WORDS);

  return jd_block_new (id, JD_KIND_DUTY, title, "en", body);
}

static char *
make_folder (guint files)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  char *folder = g_dir_make_tmp ("vacancy-bench-XXXXXX", &error);
  g_autofree char *duties = g_build_filename (folder, "library", "duty", NULL);

  g_mkdir_with_parents (duties, 0700);
  for (guint i = 0; i < files; i++)
    {
      g_autoptr (JdBlock) block = make_block (random, i);
      g_autofree char *path = g_strdup_printf ("%s/%s.json", duties, block->id);
      gsize length;
      g_autofree char *json = jd_block_to_json (block, &length);
      if (!g_file_set_contents (path, json, length, &error))
        g_error ("%s", error->message);
    }
  return folder;
}

static JdLibrary *
load (const char *folder)
{
  JdLibrary *library = jd_library_new ();
  g_autoptr (GError) error = NULL;

  if (!jd_library_add_folder (library, folder, JD_FOLDER_READ_ONLY, &error))
    g_error ("%s", error->message);
  return library;
}

static void
run_load (gpointer folder)
{
  jd_library_unref (load (folder));
}

static void
run_search (gpointer search)
{
  const JdSearchQuery query = { .query = "forklift", .kind = JD_KIND_OTHER, .limit = 50 };
  g_autoptr (GPtrArray) hits = jd_search_run (search, &query, NULL);
}

static void
remove_folder (const char *folder, guint files)
{
  for (guint i = 0; i < files; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/library/duty/bench-%06u.json", folder, i);
      g_unlink (path);
    }
  for (const char *const *part = (const char *const[]){ "library/duty", "library", "", NULL }; *part; part++)
    {
      g_autofree char *path = g_build_filename (folder, *part, NULL);
      g_rmdir (path);
    }
}

int
main (void)
{
  g_autofree char *folder = make_folder (FILES);
  g_autoptr (JdLibrary) library = load (folder);

  if (jd_library_blocks (library)->len != FILES || jd_library_faults (library)->len != 0)
    g_error ("the library did not load whole");
  bench_report ("load 20,000 blocks, one file each, warm", bench_median (run_load, folder, 5, 1), "ms", 800);

  g_autoptr (JdSearch) search = jd_search_new (library);
  bench_report ("first page of a search over 20,000 blocks", bench_median (run_search, search, 9, 5), "ms", 4);
  remove_folder (folder, FILES);
  return bench_broken;
}
