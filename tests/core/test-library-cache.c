// SPDX-License-Identifier: GPL-3.0-or-later
/* A library through its cache is the library without it, whatever became of the files and of the cache; and what did not change is not read again. */
#include <fcntl.h>

#include "library/jd-library-cache-private.h"
#include "library/jd-library-private.h"
#include "test-library-cache.h"
#include "test-process.h"

#define FILES (CACHED_BLOCKS + 2) /* with the level and the role */
#define EDITS 150
#define DAMAGES 200
#define PROGRAMS 4
#define LOADS 8

typedef struct
{
  char *folder, *cache;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = cached_folder_new ();
  fixture->cache = jd_library_cache_path (fixture->folder);
  g_usleep (SETTLED);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->cache);
  g_free (fixture->cache);
  folder_free (fixture->folder);
}

static char *
path_of (const Fixture *fixture, guint number)
{
  g_autofree char *name = cached_name (number);
  return g_build_filename (fixture->folder, name, NULL);
}

/* The first start reads all, and the next one nothing. */
static void
test_next_start (Fixture *fixture, gconstpointer data)
{
  struct stat info;

  g_assert_false (g_file_test (fixture->cache, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (cached_assert_same (fixture->folder), ==, FILES);
  g_assert_cmpuint (cached_assert_same (fixture->folder), ==, 0);
  /* What a library says is for its owner. */
  g_assert_cmpint (stat (fixture->cache, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

/* Without being asked for there is none. */
static void
test_plain (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdLibrary) library = cached_load (fixture->folder, 0);

  g_assert_cmpuint (jd_library_n_opened (library), ==, FILES);
  g_assert_false (g_file_test (fixture->cache, G_FILE_TEST_EXISTS));
}

/* A few files are faster read. */
static void
test_few (Fixture *fixture, gconstpointer data)
{
  char *folder = folder_new ();
  g_autofree char *cache = jd_library_cache_path (folder);

  cached_put (folder, 1, "Only this.");
  g_assert_cmpuint (cached_assert_same (folder), ==, 1);
  g_assert_false (g_file_test (cache, G_FILE_TEST_EXISTS));
  folder_free (folder);
}

/* Of as many bytes as before, written in place and with the time it had: what was changed is read, and nothing else. */
static void
test_changed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_of (fixture, 7), *former = NULL;
  struct stat info;

  cached_assert_same (fixture->folder);
  g_assert_cmpint (stat (path, &info), ==, 0);
  const struct timespec times[] = { info.st_atim, info.st_mtim };
  g_assert_true (g_file_get_contents (path, &former, NULL, NULL));
  FILE *stream = g_fopen (path, "r+");
  g_assert_nonnull (stream);
  fseek (stream, strstr (former, "number") - former, SEEK_SET);
  fputs ("NUMBER", stream);
  fclose (stream);
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
  g_assert_cmpuint (cached_assert_same (fixture->folder), ==, 1);
}

/* One of a hundred may be read each time; when there are more, all that is there now is kept. */
static void
test_written_again (Fixture *fixture, gconstpointer data)
{
  cached_assert_same (fixture->folder);
  for (guint i = 0; i < 5; i++)
    cached_put (fixture->folder, i, "Something else.");
  g_usleep (SETTLED);
  g_assert_cmpuint (cached_assert_same (fixture->folder), ==, 5);
  g_assert_cmpuint (cached_assert_same (fixture->folder), ==, 0);
}

/* A file that was changed a moment ago may be changed again without its times telling, so it is not kept. */
static void
test_just_now (Fixture *fixture, gconstpointer data)
{
  guint n_read = 0;

  /* Where the machine is busy they may have settled before they were read first. */
  for (guint tries = 0; tries < 5 && n_read < 5; tries++)
    {
      for (guint i = 0; i < 5; i++)
        cached_put (fixture->folder, i, "Something else.");
      cached_assert_same (fixture->folder);
      n_read = cached_assert_same (fixture->folder);
    }
  g_assert_cmpuint (n_read, >=, 5);
}

/* What is broken is told each time, and read once. */
static void
test_faults (Fixture *fixture, gconstpointer data)
{
  folder_put (fixture->folder, "library/duty/broken.json", "{'format':1,");
  folder_put (fixture->folder, "library/duty/other.json", "{'format':1,'id':'block-01','kind':'duty','title':'T','body':{'en':'B'}}");
  g_usleep (SETTLED);
  cached_assert_same (fixture->folder);
  g_assert_cmpuint (cached_assert_same (fixture->folder), ==, 0);
  g_autoptr (JdLibrary) library = cached_load (fixture->folder, JD_FOLDER_CACHED);
  g_assert_cmpuint (jd_library_faults (library)->len, ==, 2);
}

/* What is taken over from the library that was read before stays in the cache, too. */
static void
test_read_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdLibrary) former = cached_load (fixture->folder, JD_FOLDER_CACHED), again = jd_library_new ();

  g_usleep (2200000); /* until it is taken over */
  g_clear_pointer (&former, jd_library_unref);
  former = cached_load (fixture->folder, JD_FOLDER_CACHED);
  for (guint i = 0; i < 5; i++)
    cached_put (fixture->folder, i, "Something else.");
  g_usleep (SETTLED);
  jd_library_know (again, former);
  g_assert_true (jd_library_add_folder (again, fixture->folder, JD_FOLDER_CACHED, NULL));
  jd_library_know_no_more (again);
  g_assert_cmpuint (jd_library_n_opened (again), ==, 5);
  g_assert_cmpuint (cached_assert_same (fixture->folder), ==, 0);
}

static gboolean
is_wanted (const char *id, const char *kind, gpointer data)
{
  return g_str_equal (kind, "duty");
}

/* Those who need some blocks do not spoil it for those who need all. */
static void
test_some (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdLibrary) whole = cached_load (fixture->folder, JD_FOLDER_CACHED), some = cached_load (fixture->folder, JD_FOLDER_CACHED | JD_FOLDER_WITHOUT_BLOCKS);

  jd_library_load_blocks (some, is_wanted, NULL);
  g_assert_cmpuint (jd_library_blocks (some)->len, ==, 60);
  g_assert_cmpuint (cached_assert_same (fixture->folder), ==, 0);
}

/* ---- whatever is done to the files ---- */

static void
break_file (const char *path)
{
  FILE *stream = g_fopen (path, "a");

  g_assert_nonnull (stream);
  fputs ("}", stream);
  fclose (stream);
}

static void
swap_files (const char *one, const char *other)
{
  g_autofree char *aside = g_strconcat (one, ".aside", NULL);

  g_rename (one, aside);
  g_rename (other, one);
  g_rename (aside, other);
}

static void
link_file (const char *path, const char *other)
{
  g_remove (path);
  g_assert_cmpint (symlink (other, path), ==, 0);
}

static void
edit (const Fixture *fixture, GRand *random)
{
  const guint number = g_rand_int_range (random, 0, CACHED_BLOCKS + 5);
  g_autofree char *wording = g_strdup_printf ("Do number %03u.", g_rand_int_range (random, 0, 1000));
  g_autofree char *path = path_of (fixture, number), *other = path_of (fixture, g_rand_int_range (random, 0, CACHED_BLOCKS));

  switch (g_rand_int_range (random, 0, 9))
    {
    case 0:
      g_remove (path);
      break;
    case 1:
      break_file (path);
      break;
    case 2:
      swap_files (path, other);
      break;
    case 3:
      link_file (path, other);
      break;
    case 4:
      g_remove (path);
      g_mkdir (path, 0700);
      g_rmdir (path);
      break;
    case 5:
      g_usleep (SETTLED);
      break;
    default:
      g_remove (path);
      cached_put (fixture->folder, number, wording);
    }
}

static void
test_random_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  guint opened = 0, most = 0;

  for (guint i = 0; i < EDITS; i++)
    {
      for (guint k = g_rand_int_range (random, 0, 4); k > 0; k--)
        edit (fixture, random);
      opened += cached_assert_same (fixture->folder);
      most += FILES;
    }
  /* And it was of use meanwhile. */
  g_assert_cmpuint (opened * 4, <, most);
}

/* ---- whatever is done to the cache ---- */

static void
damage (GRand *random, char *bytes, gsize *length)
{
  const gsize at = (gsize) g_rand_int_range (random, 0, (gint32) *length);

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      *length = at;
      break;
    case 1:
      memset (bytes + at, 0, MIN (*length - at, 64));
      break;
    case 2:
      memmove (bytes, bytes + at, *length - at);
      *length -= at;
      break;
    default:
      bytes[at] ^= (char) (1 << g_rand_int_range (random, 0, 8));
    }
}

/* The last bytes say where all others are, so they are tried more often. */
static void
damage_end (GRand *random, char *bytes, gsize length)
{
  const gsize at = length - 1 - (gsize) g_rand_int_range (random, 0, (gint32) MIN (length, 48));

  bytes[at] ^= (char) (1 << g_rand_int_range (random, 0, 8));
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  g_autofree char *sound = NULL;
  gsize whole;

  cached_assert_same (fixture->folder);
  g_assert_true (g_file_get_contents (fixture->cache, &sound, &whole, NULL));
  for (guint i = 0; i < DAMAGES; i++)
    {
      gsize length = whole;
      g_autofree char *bytes = g_memdup2 (sound, whole);

      if (i % 4 == 0)
        damage_end (random, bytes, length);
      else
        damage (random, bytes, &length);
      cached_replace (fixture->cache, bytes, length);
      cached_assert_same (fixture->folder);
      cached_assert_same (fixture->folder); /* without what was damaged */
      g_assert_cmpuint (cached_assert_same (fixture->folder), ==, 0);
    }
}

/* In its place there is something else, or nothing can be written there. */
static void
test_in_the_way (Fixture *fixture, gconstpointer data)
{
  cached_assert_same (fixture->folder);
  g_remove (fixture->cache);
  g_assert_cmpint (mkfifo (fixture->cache, 0600), ==, 0);
  g_assert_cmpuint (cached_assert_same (fixture->folder), ==, FILES);
  g_remove (fixture->cache);
  g_assert_cmpint (g_mkdir (fixture->cache, 0700), ==, 0);
  g_assert_cmpuint (cached_assert_same (fixture->folder), ==, FILES);
  g_assert_cmpint (g_rmdir (fixture->cache), ==, 0);
}

/* The cache of another folder, put in its place. */
static void
test_of_another (Fixture *fixture, gconstpointer data)
{
  g_autofree char *moved = g_strconcat (fixture->folder, "-moved", NULL), *cache = jd_library_cache_path (moved);

  cached_assert_same (fixture->folder);
  g_assert_cmpint (g_rename (fixture->folder, moved), ==, 0);
  g_assert_cmpint (g_rename (fixture->cache, cache), ==, 0);
  g_assert_cmpuint (cached_assert_same (moved), ==, FILES);
  g_remove (cache);
  g_assert_cmpint (g_rename (moved, fixture->folder), ==, 0);
}

/* ---- several programs at once ---- */

/* One of them changes files, all of them read, and write the cache. */
static int
load_often (guint number, gpointer data)
{
  const Fixture *fixture = data;

  for (guint i = 0; i < LOADS; i++)
    {
      for (guint k = 0; number == 0 && k < 10; k++)
        {
          g_autofree char *wording = g_strdup_printf ("Do number %03u.", i * 10 + k);
          cached_put (fixture->folder, (i * 10 + k) % CACHED_BLOCKS, wording);
        }
      g_autoptr (JdLibrary) library = cached_load (fixture->folder, JD_FOLDER_CACHED);
      if (jd_library_blocks (library)->len + jd_library_faults (library)->len < CACHED_BLOCKS)
        return 1;
      g_usleep (20000);
    }
  return 0;
}

static void
test_at_once (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (process_run_all (PROGRAMS, load_often, fixture), ==, 0);
  cached_assert_same (fixture->folder);
  g_usleep (SETTLED);
  cached_assert_same (fixture->folder);
  g_assert_cmpuint (cached_assert_same (fixture->folder), <=, 1);
}

/* ---- old ones ---- */

/* Days ago. */
static char *
put_aged (const char *folder, const char *name, guint days)
{
  const gint64 at = g_get_real_time () / G_USEC_PER_SEC - days * G_GINT64_CONSTANT (86400);
  const struct timespec times[] = { { .tv_sec = at }, { .tv_sec = at } };
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
  return path;
}

static void
assert_there (const char *path, gboolean there)
{
  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK), ==, there);
}

#define DIGITS "0123456789abcdef0123456789abcde"

/* Only what is called as caches are, is a file, and was not opened for so long. */
static void
test_old (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = folder_new (), *old = put_aged (folder, "library-" DIGITS "f.cache", 91), *young = put_aged (folder, "library-" DIGITS "e.cache", 89);
  g_autofree char *other = put_aged (folder, "library-" DIGITS ".cache", 400), *upper = put_aged (folder, "library-" DIGITS "F.cache", 400);
  g_autofree char *tail = put_aged (folder, "library-" DIGITS "f.cache.json", 400), *link = g_build_filename (folder, "library-" DIGITS "d.cache", NULL);
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  g_assert_cmpint (symlink (other, link), ==, 0);
  jd_library_caches_remove_old (folder, now);
  assert_there (old, FALSE);
  assert_there (young, TRUE);
  assert_there (other, TRUE);
  assert_there (upper, TRUE);
  assert_there (tail, TRUE);
  jd_library_caches_remove_old (folder, now + 400 * G_GINT64_CONSTANT (86400));
  assert_there (young, FALSE);
  assert_there (link, TRUE);
  folder_remove (folder);
}

/* A cache that is opened is in use, and has those go that are not. */
static void
test_in_use (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->cache), *gone = NULL;

  cached_assert_same (fixture->folder);
  const struct timespec times[] = { { .tv_sec = 1000 }, { .tv_sec = 1000 } };
  g_assert_cmpint (utimensat (AT_FDCWD, fixture->cache, times, 0), ==, 0);
  gone = put_aged (folder, "library-" DIGITS "f.cache", 91);
  g_assert_cmpuint (cached_assert_same (fixture->folder), ==, 0);
  assert_there (gone, FALSE);
  assert_there (fixture->cache, TRUE);
  struct stat info;
  g_assert_cmpint (stat (fixture->cache, &info), ==, 0);
  g_assert_cmpint (info.st_mtime, >, g_get_real_time () / G_USEC_PER_SEC - 3600);
}

int
main (int argc, char **argv)
{
  char *cache = folder_new ();

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/library-cache/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("old", test_old);
  ADD ("in-use", test_in_use);
  ADD ("next-start", test_next_start);
  ADD ("plain", test_plain);
  ADD ("few", test_few);
  ADD ("changed", test_changed);
  ADD ("written-again", test_written_again);
  ADD ("just-now", test_just_now);
  ADD ("faults", test_faults);
  ADD ("read-again", test_read_again);
  ADD ("some", test_some);
  ADD ("random-edits", test_random_edits);
  ADD ("damaged", test_damaged);
  ADD ("in-the-way", test_in_the_way);
  ADD ("of-another", test_of_another);
  ADD ("at-once", test_at_once);
#undef ADD
  const int result = g_test_run ();
  folder_free (cache);
  return result;
}
