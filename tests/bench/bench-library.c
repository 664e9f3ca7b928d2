// SPDX-License-Identifier: GPL-3.0-or-later
/* Loading 20,000 blocks of one file each, warm; and searching 100,000. */
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "bench-blocks.h"
#include "library/jd-search.h"

#define FILES 20000
#define SEARCHED 100000

static char *
make_folder (guint files)
{
  char *folder = g_dir_make_tmp ("vacancy-bench-XXXXXX", NULL);

  bench_make_blocks (folder, files);
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

typedef struct
{
  JdSearch *search;
  const char *query;
} Asked;

static void
run_search (gpointer data)
{
  const Asked *asked = data;
  const JdSearchQuery query = { .query = asked->query, .kind = JD_KIND_OTHER, .role = "bench", .first_kind = "duty", .limit = 50 };
  g_autoptr (GPtrArray) hits = jd_search_run (asked->search, &query, NULL);
}

/* In MB. */
static double
resident (void)
{
  FILE *file = fopen ("/proc/self/statm", "r");
  unsigned long all, pages = 0;

  if (!file || fscanf (file, "%lu %lu", &all, &pages) != 2)
    g_error ("cannot read the size of this program");
  fclose (file);
  return pages * (double) sysconf (_SC_PAGESIZE) / 1e6;
}

/* Each key of a word, many words, nothing at all and everything: the slowest counts. */
static void
bench_search (const char *folder)
{
  static const char *const queries[] = { "", "f", "fo", "forklift", "budget supplier kitchen", "nothing like this", "zzz" };
  g_autoptr (JdLibrary) library = load (folder);
  const double before = resident ();
  g_autoptr (JdSearch) search = jd_search_new (library, NULL);
  const double index = resident () - before;
  double slowest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      Asked asked = { search, queries[i] };
      const double took = bench_median (run_search, &asked, 9, 5);

      g_print ("  \"%s\": %.3f ms\n", queries[i], took);
      slowest = MAX (slowest, took);
    }
  bench_report ("first page of a search over 100,000 blocks, the slowest of these", slowest, "ms", 4);
  bench_report ("index of 100,000 blocks", index, "MB", 150);
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
  g_autofree char *large = make_folder (SEARCHED);
  g_autoptr (JdLibrary) library = load (folder);

  if (jd_library_blocks (library)->len != FILES || jd_library_faults (library)->len != 0)
    g_error ("the library did not load whole");
  bench_report ("load 20,000 blocks, one file each, warm", bench_median (run_load, folder, 5, 1), "ms", 800);
  remove_folder (folder, FILES);
  bench_search (large);
  remove_folder (large, SEARCHED);
  return bench_broken;
}
