// SPDX-License-Identifier: GPL-3.0-or-later
/* Loading 100,000 blocks of one file each, warm, without a cache and through one, beside json-glib parsing the same bytes in memory on as many processors; and what of the files the next start
 * reads. */

#include "../core/test-folder.h"
#include "bench-blocks.h"
#include "bench-json.h"
#include "library/jd-library-cache.h"

#define FILES 100000

static char *
make_folder (guint files)
{
  char *folder = g_dir_make_tmp ("vacancy-bench-XXXXXX", NULL);

  bench_make_blocks (folder, files);
  return folder;
}

static JdLibrary *
load (const char *folder, JdFolderFlags flags)
{
  JdLibrary *library = jd_library_new ();
  g_autoptr (GError) error = NULL;

  if (!jd_library_add_folder (library, folder, JD_FOLDER_READ_ONLY | flags, &error))
    g_error ("%s", error->message);
  return library;
}

/* Freeing is no part of it. */
static double
measure (const char *folder, JdFolderFlags flags)
{
  const gint64 start = g_get_monotonic_time ();
  g_autoptr (JdLibrary) library = load (folder, flags);

  return (g_get_monotonic_time () - start) / 1000.0;
}

static double
measure_load (gpointer folder)
{
  return measure (folder, 0);
}

static double
measure_cached (gpointer folder)
{
  return measure (folder, JD_FOLDER_CACHED);
}

/* The first of all starts, which writes the cache. */
static double
measure_first (gpointer folder)
{
  g_autofree char *cache = jd_library_cache_path (folder);

  g_remove (cache);
  return measure (folder, JD_FOLDER_CACHED);
}

static double
measure_opened (gpointer folder)
{
  g_autoptr (JdLibrary) library = load (folder, JD_FOLDER_CACHED);

  return jd_library_n_opened (library);
}

static double
measure_files (gpointer files)
{
  return ((GPtrArray *) files)->len;
}

static void
run_json (gpointer files)
{
  bench_json_each (files, bench_json_parse_bytes, g_get_num_processors ());
}

static double
measure_json (gpointer files)
{
  return bench_wall (run_json, files, 1);
}

static void
bench_load (const char *folder)
{
  g_autoptr (JdLibrary) library = load (folder, 0);
  g_autoptr (GPtrArray) files = bench_json_read_folder (folder);
  const BenchSide peer = { "json-glib", measure_json, files }, all = { "all", measure_files, files };
  const BenchSide plain = { "library", measure_load, (gpointer) folder }, first = { "library", measure_first, (gpointer) folder };
  const BenchSide cached = { "library", measure_cached, (gpointer) folder }, opened = { "opened", measure_opened, (gpointer) folder };

  if (jd_library_blocks (library)->len != FILES || jd_library_faults (library)->len != 0 || files->len != FILES)
    g_error ("the library did not load whole");
  bench_ratio ("100,000 blocks, one file each", "ms", &plain, &peer, 1.5);
  bench_ratio ("the same, writing the cache", "ms", &first, &peer, 1.5);
  bench_ratio ("the same, through the cache", "ms", &cached, &peer, 1.5);
  bench_ratio ("files that the next start opens", "files", &opened, &all, 0.02);
}

int
main (void)
{
  bench_begin ();
  char *folder = make_folder (FILES);
  g_autofree char *cache = jd_library_cache_path (folder);

  bench_load (folder);
  g_remove (cache);
  folder_free (folder);
  return bench_result ();
}
