// SPDX-License-Identifier: GPL-3.0-or-later
/* Loading 20,000 blocks of one file each, warm; and searching 100,000. */
#include <glib/gstdio.h>

#include "bench-blocks.h"
#include "library/jd-search.h"

#define FILES 20000

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
