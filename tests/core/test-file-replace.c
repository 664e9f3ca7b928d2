// SPDX-License-Identifier: GPL-3.0-or-later
/* What a write may replace, what becomes of the former content, and what dead programs left. */
#include "base/jd-file.h"

#include <string.h>
#include <sys/file.h>
#include <fcntl.h>
#include <utime.h>

#include "test-file-fixture.h"
#include "test-util.h"

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
replace (const char *path, const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL, no_backup = NULL;

  jd_file_replace (path, text, strlen (text), JD_WRITE_BACKUP, expected, &no_backup, &error);
  g_assert_no_error (error);
  g_assert_no_error (no_backup);
  assert_content (path, text);
}

static char *
etag (const char *text)
{
  return jd_file_etag (text, strlen (text));
}

/* ---- removing ---- */

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = etag ("one"), *two = etag ("two"), *link = folder_path (fixture->folder, "link");
  g_autofree char *changed = surround (fixture->path, ": the file was changed by someone else", ""), *linked = surround (link, ": expected a file, found a link", ""),
                  *folder = surround (fixture->folder, ": expected a file, found a folder", "");
  GError *error = NULL;

  replace (fixture->path, "one", "");
  g_assert_false (jd_file_remove (fixture->path, two, &error));
  assert_fault (error, JD_ERROR_REFUSED, changed);
  assert_content (fixture->path, "one");
  g_assert_cmpint (symlink ("a.vacancy", link), ==, 0);
  g_assert_false (jd_file_remove (link, one, &error));
  assert_fault (error, JD_ERROR_IO, linked);
  g_assert_false (jd_file_remove (fixture->folder, one, &error));
  assert_fault (error, JD_ERROR_IO, folder);
  g_assert_true (jd_file_remove (fixture->path, one, &error));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  /* What is gone is gone, and so is what never was. */
  g_assert_true (jd_file_remove (fixture->path, one, &error));
  g_assert_no_error (error);
}

/* ---- what is expected ---- */

static void
test_nothing_expected (Fixture *fixture, gconstpointer data)
{
  g_autofree char *message = surround (fixture->path, ": expected a name that is not in use, found one that is there already", "");
  GError *error = NULL;

  replace (fixture->path, "one", "");
  g_assert_false (jd_file_replace (fixture->path, "two", 3, 0, "", NULL, &error));
  assert_fault (error, JD_ERROR_EXISTS, message);
  assert_content (fixture->path, "one");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* A link of one's own stands for what it leads to: there, too, nothing is written over. */
static void
test_nothing_expected_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = folder_path (fixture->folder, "target");

  g_assert_cmpint (symlink ("target", fixture->path), ==, 0);
  replace (fixture->path, "one", "");
  assert_content (target, "one");
  g_assert_false (jd_file_replace (fixture->path, "two", 3, 0, "", NULL, NULL));
  assert_content (target, "one");
}

static void
test_content_expected (Fixture *fixture, gconstpointer data)
{
  g_autofree char *message = surround (fixture->path, ": the file was changed by someone else", "");
  g_autofree char *one = etag ("one"), *two = etag ("two");
  GError *error = NULL;

  replace (fixture->path, "one", NULL);
  replace (fixture->path, "two", one);
  assert_content (fixture->backup, "one");
  g_assert_false (jd_file_replace (fixture->path, "three", 5, JD_WRITE_BACKUP, one, NULL, &error));
  assert_fault (error, JD_ERROR_REFUSED, message);
  assert_content (fixture->path, "two");
  assert_content (fixture->backup, "one");
  replace (fixture->path, "three", two);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

/* The same length in the same instant is another content all the same. */
static void
test_same_length_and_time (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = etag ("one");
  struct stat info;

  replace (fixture->path, "one", NULL);
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_true (g_file_set_contents_full (fixture->path, "two", 3, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  const struct timespec times[2] = { info.st_atim, info.st_mtim };
  g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, times, 0), ==, 0);
  g_assert_false (jd_file_replace (fixture->path, "six", 3, 0, one, NULL, NULL));
  assert_content (fixture->path, "two");
}

/* Nothing is lost by writing a file anew that is gone. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = etag ("one");

  replace (fixture->path, "two", one);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* ---- the backup ---- */

/* A name that leaves no room for the sign has a backup under the beginning of it, at the end of a character. */
static void
test_backup_of_long_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *x = repeat ("x", 254), *umlauts = repeat ("ü", 127);
  g_autofree char *name = g_strconcat (x, "y", NULL), *short_name = g_strconcat (x, "~", NULL);
  g_autofree char *other = g_strconcat (umlauts, "z", NULL), *short_other = g_strconcat (umlauts, "~", NULL);
  g_autofree char *path = folder_path (fixture->folder, name), *backup = folder_path (fixture->folder, short_name);
  g_autofree char *path_2 = folder_path (fixture->folder, other), *backup_2 = folder_path (fixture->folder, short_other);

  replace (path, "one", NULL);
  replace (path, "two", NULL);
  assert_content (backup, "one");
  replace (path_2, "one", NULL);
  replace (path_2, "two", NULL);
  assert_content (backup_2, "one");
  g_assert_cmpuint (count_files (fixture->folder), ==, 4);
}

/* A backup that cannot be made is told as such, and the file is written. */
static void
test_no_backup (Fixture *fixture, gconstpointer data)
{
  g_autofree char *message = surround (fixture->backup, ": expected a place for the former content, which was not kept, found a folder", "");
  GError *error = NULL, *no_backup = NULL;

  g_free (folder_path (fixture->folder, "a.vacancy~/x"));
  replace (fixture->path, "one", NULL);
  g_assert_true (jd_file_replace (fixture->path, "two", 3, JD_WRITE_BACKUP, NULL, &no_backup, &error));
  g_assert_no_error (error);
  assert_fault (no_backup, JD_ERROR_IO, message);
  assert_content (fixture->path, "two");
  g_assert_true (jd_file_write (fixture->path, "three", 5, JD_WRITE_BACKUP, NULL));
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

/* A link in place of the backup goes; what it leads to is nobody's backup. */
static void
test_backup_is_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = folder_path (fixture->folder, "other");

  replace (other, "other", NULL);
  g_assert_cmpint (symlink ("other", fixture->backup), ==, 0);
  replace (fixture->path, "one", NULL);
  replace (fixture->path, "two", NULL);
  assert_content (fixture->backup, "one");
  assert_content (other, "other");
}

/* ---- what dead programs left ---- */

#define OLD "0123456789abcdef"

static char *
put_old (const char *folder, const char *name)
{
  const struct utimbuf day_ago = { time (NULL) - 86400, time (NULL) - 86400 };
  char *path = folder_path (folder, name);

  g_assert_true (g_file_set_contents (path, "left", 4, NULL));
  g_assert_cmpint (utime (path, &day_ago), ==, 0);
  return path;
}

/* Only what is surely ours and surely left behind goes, once somebody writes in the folder. */
static void
test_collected (Fixture *fixture, gconstpointer data)
{
  static const char *const others[] = { "." OLD ".temp", "." OLD ".tmp~", "." OLD "0.tmp", OLD ".tmp", ".0123456789abcdeg.tmp", ".0123456789ABCDEF.tmp", ".0123456789abcde.tmp", ".tmp" };
  g_autofree char *left = put_old (fixture->folder, "." OLD ".tmp");
  g_autofree char *also_left = put_old (fixture->folder, ".fedcba9876543210.tmp");
  g_autofree char *young = folder_path (fixture->folder, ".1111111111111111.tmp");
  g_autofree char *in_use = put_old (fixture->folder, ".2222222222222222.tmp");
  g_autofree char *twice = put_old (fixture->folder, ".3333333333333333.tmp");
  g_autofree char *second = folder_path (fixture->folder, "second");
  g_autofree char *link = folder_path (fixture->folder, ".4444444444444444.tmp");
  g_autofree char *target = put_old (fixture->folder, "target");
  g_autofree char *theirs = put_old (fixture->folder, ".6666666666666666.tmp");
  int fd = open (in_use, O_RDONLY | O_CLOEXEC);

  g_free (folder_path (fixture->folder, ".5555555555555555.tmp/x"));
  g_assert_true (g_file_set_contents (young, "young", 5, NULL));
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  g_assert_cmpint (linkat (AT_FDCWD, twice, AT_FDCWD, second, 0), ==, 0);
  g_assert_cmpint (symlink ("target", link), ==, 0);
  if (geteuid () == 0)
    g_assert_cmpint (chown (theirs, 1234, 1234), ==, 0);
  else
    g_assert_cmpint (g_remove (theirs), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_free (put_old (fixture->folder, others[i]));

  replace (fixture->path, "one", NULL);
  close (fd);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (also_left, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1 + (geteuid () == 0 ? 8 : 7) + G_N_ELEMENTS (others));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* First, so that no folder of a test before it had the number that this one gets. */
  add ("/file-replace/collected", test_collected);
  add ("/file-replace/nothing-expected", test_nothing_expected);
  add ("/file-replace/nothing-expected-link", test_nothing_expected_link);
  add ("/file-replace/content-expected", test_content_expected);
  add ("/file-replace/same-length-and-time", test_same_length_and_time);
  add ("/file-replace/gone", test_gone);
  add ("/file-replace/backup-of-long-names", test_backup_of_long_names);
  add ("/file-replace/no-backup", test_no_backup);
  add ("/file-replace/backup-is-link", test_backup_is_link);
  add ("/file-replace/remove", test_remove);
  return g_test_run ();
}
