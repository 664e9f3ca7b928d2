// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-file.h"

#include <fcntl.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "test-file-fixture.h"
#include "test-util.h"

static void
write_text (const char *path, const char *text, JdWriteFlags flags)
{
  GError *error = NULL;
  gboolean done = jd_file_write (path, text, strlen (text), flags, &error);

  g_assert_no_error (error);
  g_assert_true (done);
}

static void
assert_content (const char *path, const char *expected)
{
  GError *error = NULL;
  gsize length;
  g_autofree char *text = jd_file_read (path, 1000, &length, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (length, ==, strlen (expected));
}

static mode_t
file_mode (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);
  return info.st_mode & 07777;
}

static void
assert_not_read (const char *path, JdErrorCode code, const char *message)
{
  GError *error = NULL;
  gsize length;
  g_autofree char *expected = g_strconcat (path, ": ", message, NULL);

  g_assert_null (jd_file_read (path, 5, &length, &error));
  assert_fault (error, code, expected);
}

static void
assert_not_written (const char *path, const char *message)
{
  GError *error = NULL;
  g_autofree char *expected = g_strconcat (path, ": expected ", message, NULL);

  g_assert_false (jd_file_write (path, "x", 1, JD_WRITE_BACKUP, &error));
  assert_fault (error, JD_ERROR_IO, expected);
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  gsize length;

  write_text (fixture->path, "", 0);
  assert_content (fixture->path, "");
  g_assert_true (jd_file_write (fixture->path, "a\0b\n", 4, 0, &error));
  g_autofree char *bytes = jd_file_read (fixture->path, 4, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (bytes, length, "a\0b\n", 4);
  g_assert_cmpint (bytes[4], ==, '\0');
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_large (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = repeat ("0123456789", 300000);
  GError *error = NULL;
  gsize length;

  write_text (fixture->path, text, 0);
  g_autofree char *read = jd_file_read (fixture->path, 3000000, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, ==, 3000000);
  g_assert_cmpstr (read, ==, text);
}

static void
test_read_faults (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pipe = folder_path (fixture->folder, "pipe");
  g_autofree char *link = folder_path (fixture->folder, "link");
  const char *unreadable = "expected a file that can be read, found ";
  g_autofree char *none = surround (unreadable, "no such file or folder", "");
  g_autofree char *circle = surround (unreadable, "links that lead in a circle", "");

  assert_not_read (fixture->path, JD_ERROR_IO, none);
  assert_not_read (fixture->folder, JD_ERROR_IO, "expected a file, found a folder");
  assert_not_read ("/dev/zero", JD_ERROR_IO, "expected a file, found a device");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_not_read (pipe, JD_ERROR_IO, "expected a file, found a pipe");
  g_assert_cmpint (symlink (link, link), ==, 0);
  assert_not_read (link, JD_ERROR_IO, circle);
  write_text (fixture->path, "123456", 0);
  assert_not_read (fixture->path, JD_ERROR_LIMIT, "expected at most 5 bytes, found more");
}

static void
test_backup (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = surround (fixture->path, "~", "");

  write_text (fixture->path, "one", JD_WRITE_BACKUP);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  write_text (fixture->path, "two", JD_WRITE_BACKUP);
  assert_content (backup, "one");
  write_text (fixture->path, "three", JD_WRITE_BACKUP);
  assert_content (backup, "two");
  assert_content (fixture->path, "three");
  write_text (fixture->path, "four", 0);
  assert_content (backup, "two");
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

/* The backup may already be another name of the file itself. */
static void
test_backup_same_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = surround (fixture->path, "~", "");

  write_text (fixture->path, "one", 0);
  g_assert_cmpint (link (fixture->path, backup), ==, 0);
  write_text (fixture->path, "two", JD_WRITE_BACKUP);
  assert_content (backup, "one");
  assert_content (fixture->path, "two");
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static void
get_info (const char *path, struct stat *info)
{
  g_assert_cmpint (stat (path, info), ==, 0);
}

/* What can be made again is not replaced by the same, but its time says that it is current. */
static void
test_derived (Fixture *fixture, gconstpointer data)
{
  const struct timespec old[2] = { { 1000, 0 }, { 1000, 0 } };
  struct stat before, after;

  write_text (fixture->path, "one", JD_WRITE_DERIVED);
  g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, old, 0), ==, 0);
  get_info (fixture->path, &before);
  write_text (fixture->path, "one", JD_WRITE_DERIVED);
  get_info (fixture->path, &after);
  g_assert_cmpuint (after.st_ino, ==, before.st_ino);
  g_assert_cmpint (after.st_mtime, >, 1000);
  for (const char *const *text = (const char *const[]){ "two", "two more", "", NULL }; *text != NULL; text++)
    {
      write_text (fixture->path, *text, JD_WRITE_DERIVED);
      assert_content (fixture->path, *text);
    }
  write_text (fixture->path, "", 0);
  get_info (fixture->path, &before);
  write_text (fixture->path, "", 0);
  get_info (fixture->path, &after);
  g_assert_cmpuint (after.st_ino, !=, before.st_ino);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_permissions (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = folder_path (fixture->folder, "new");
  mode_t mask = umask (0027);

  write_text (other, "x", 0);
  umask (mask);
  g_assert_cmpint (file_mode (other), ==, 0640);
  write_text (fixture->path, "x", 0);
  g_assert_cmpint (chmod (fixture->path, 0604), ==, 0);
  write_text (fixture->path, "y", JD_WRITE_BACKUP);
  g_assert_cmpint (file_mode (fixture->path), ==, 0604);
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = folder_path (fixture->folder, "deep/target");
  g_autofree char *second = folder_path (fixture->folder, "deep/second");
  char seen[100] = "";

  g_assert_cmpint (symlink ("deep/second", fixture->path), ==, 0);
  g_assert_cmpint (symlink ("target", second), ==, 0);
  /* To a file that is not there yet, and then to one that is. */
  write_text (fixture->path, "one", JD_WRITE_BACKUP);
  assert_content (target, "one");
  write_text (fixture->path, "two", JD_WRITE_BACKUP);
  assert_content (target, "two");
  g_assert_cmpint (readlink (fixture->path, seen, sizeof seen - 1), ==, strlen ("deep/second"));
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static void
test_write_faults (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = folder_path (fixture->folder, "a/b");
  g_autofree char *link = folder_path (fixture->folder, "link");
  g_autofree char *pipe = folder_path (fixture->folder, "pipe");
  g_autofree char *inside = g_build_filename (nowhere, "x", NULL);
  g_autofree char *long_name = repeat ("x", 300);
  g_autofree char *long_path = g_build_filename (fixture->folder, long_name, NULL);
  const char *unwritable = "a file that can be written, found ";
  g_autofree char *circle = surround (unwritable, "links that lead in a circle", "");
  g_autofree char *folder_fault = g_strdup_printf ("%s: expected a folder “%s” in which it can be made, found no such file or folder", inside, nowhere);
  g_autofree char *under_file = g_build_filename (fixture->path, "x", NULL);
  g_autofree char *file_fault = g_strdup_printf ("%s: expected a folder “%s” in which it can be made, found a file where a folder is due", under_file, fixture->path);
  GError *error = NULL;

  /* What is wrong with a folder is said of the folder. */
  g_assert_false (jd_file_write (inside, "x", 1, 0, &error));
  assert_fault (error, JD_ERROR_IO, folder_fault);
  write_text (fixture->path, "x", 0);
  g_assert_false (jd_file_write (under_file, "x", 1, 0, &error));
  assert_fault (error, JD_ERROR_IO, file_fault);
  assert_not_written (fixture->folder, "a file, found a folder");
  assert_not_written ("/dev/null", "a file, found a device");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_not_written (pipe, "a file, found a pipe");
  g_assert_cmpint (symlink (link, link), ==, 0);
  assert_not_written (link, circle);
  g_assert_false (jd_file_write (long_path, "x", 1, 0, &error));
  g_assert_true (g_str_has_suffix (error->message, ": expected a file that can be written, found a name that is too long"));
  g_clear_error (&error);
  /* One without a name is named, too. */
  g_assert_false (jd_file_write ("", "x", 1, 0, &error));
  assert_fault (error, JD_ERROR_IO, "“”: expected a file that can be written, found no such file or folder");
}

/* Renaming would get around a write protection, so it is looked at first. */
static void
test_protected (Fixture *fixture, gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("everything is writable for root");
      return;
    }
  write_text (fixture->path, "old", 0);
  g_assert_cmpint (chmod (fixture->path, 0444), ==, 0);
  assert_not_written (fixture->path, "a file that can be written, found no permission");
  assert_content (fixture->path, "old");
}

/* More than the limit for files, which ends a program that does not look; a full disk: tests/faults. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = repeat ("x", 100000);
  struct rlimit limit, small;
  GError *error = NULL;

  write_text (fixture->path, "old", 0);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  small = limit;
  small.rlim_cur = 50000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  gboolean done = jd_file_write (fixture->path, text, strlen (text), JD_WRITE_BACKUP, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (done);
  g_autofree char *expected = g_strconcat (fixture->path, ": expected a file that can be written, found more than the limit for the size of files allows", NULL);
  assert_fault (error, JD_ERROR_IO, expected);
  assert_content (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* Whoever reads while files are replaced sees a whole old or a whole new one, at every moment. */
static gpointer
replace_often (gpointer path)
{
  g_autofree char *a = repeat ("a", 5000);
  g_autofree char *b = repeat ("b", 9000);

  for (guint i = 0; i < 200; i++)
    write_text (path, i % 2 ? a : b, JD_WRITE_BACKUP);
  return NULL;
}

static void
test_never_half (Fixture *fixture, gconstpointer data)
{
  write_text (fixture->path, "a", 0);
  GThread *writer = g_thread_new ("writer", replace_often, fixture->path);
  for (guint i = 0; i < 2000; i++)
    {
      GError *error = NULL;
      gsize length;
      g_autofree char *text = jd_file_read (fixture->path, 10000, &length, &error);
      g_assert_no_error (error);
      g_assert_true (length == 1 || length == 5000 || length == 9000);
      g_assert_cmpuint (strspn (text, text[0] == 'a' ? "a" : "b"), ==, length);
    }
  g_thread_join (writer);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

/* ---- folders ---- */

static void
assert_not_made (const char *path, const char *found)
{
  g_autofree char *tail = g_strconcat (": expected a folder that can be made, found ", found, NULL);
  g_autofree char *shown = *path != '\0' ? g_strdup (path) : g_strdup ("“”");
  g_autofree char *message = surround (shown, tail, "");
  GError *error = NULL;

  g_assert_false (jd_file_make_folder (path, 0777, &error));
  assert_fault (error, JD_ERROR_IO, message);
}

static void
test_make_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *deep = g_build_filename (fixture->folder, "some", "where", NULL);
  g_autofree char *inside = g_build_filename (fixture->path, "x", NULL);
  g_autofree char *loop = folder_path (fixture->folder, "loop");
  g_autofree char *nowhere = folder_path (fixture->folder, "nowhere");

  g_assert_true (jd_file_make_folder (deep, 0777, NULL));
  g_assert_true (g_file_test (deep, G_FILE_TEST_IS_DIR));
  g_assert_true (jd_file_make_folder (deep, 0777, NULL));
  write_text (fixture->path, "text", 0);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  g_assert_cmpint (symlink ("gone", nowhere), ==, 0);
  assert_not_made ("", "no such file or folder");
  assert_not_made (fixture->path, "a file where a folder is due");
  assert_not_made (inside, "a file where a folder is due");
  assert_not_made (loop, "links that lead in a circle");
  assert_not_made (nowhere, "no such file or folder");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/file/round-trip", test_round_trip);
  add ("/file/large", test_large);
  add ("/file/read-faults", test_read_faults);
  add ("/file/backup", test_backup);
  add ("/file/backup-same-file", test_backup_same_file);
  add ("/file/derived", test_derived);
  add ("/file/permissions", test_permissions);
  add ("/file/links", test_links);
  add ("/file/write-faults", test_write_faults);
  add ("/file/protected", test_protected);
  add ("/file/full", test_full);
  add ("/file/never-half", test_never_half);
  add ("/file/make-folder", test_make_folder);
  return g_test_run ();
}
