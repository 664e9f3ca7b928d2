// SPDX-License-Identifier: GPL-3.0-or-later
/* Files line by line. */
#include <string.h>

#include "base/jd-file-lines.h"
#include "test-folder.h"
#include "test-util.h"

static char *folder;

/* The lines of a file with @data, with | between. */
static char *
lines_of (const char *data, gssize size)
{
  folder_put_bytes (folder, "f", data, size);
  g_autofree char *path = g_build_filename (folder, "f", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdFileLines) lines = jd_file_lines_open (path, &error);
  g_assert_no_error (error);
  GString *out = g_string_new (NULL);
  gsize length;
  for (const char *line = jd_file_lines_next (lines, &length, &error); line; line = jd_file_lines_next (lines, &length, &error))
    {
      g_assert_cmpuint (strlen (line), <=, length);
      g_string_append_printf (out, "%u:%s|", jd_file_lines_number (lines), line);
    }
  g_assert_no_error (error);
  g_assert_null (jd_file_lines_next (lines, &length, &error));
  return g_string_free (out, FALSE);
}

static void
test_lines (void)
{
  static const char *const cases[][2] = {
    { "", "" }, { "\n", "1:|" }, { "a", "1:a|" }, { "a\n", "1:a|" }, { "a\r\nb\r\n", "1:a|2:b|" }, { "a\n\nb", "1:a|2:|3:b|" }, { "\xef\xbb\xbf" "a\nb", "1:a|2:b|" }, { "\r", "1:|" }, { "a\rb", "1:a\rb|" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = lines_of (cases[i][0], -1);
      g_assert_cmpstr (lines, ==, cases[i][1]);
    }
}

/* Whatever the pieces are in which the file is read. */
static void
test_long (void)
{
  g_autoptr (GString) data = g_string_new (NULL), expected = g_string_new (NULL);
  for (guint i = 1; data->len < 300000; i++)
    {
      g_autofree char *line = g_strnfill (i * 37 % 9000, 'x');
      g_string_append_printf (data, "%s\n", line);
      g_string_append_printf (expected, "%u:%s|", i, line);
    }
  g_autofree char *lines = lines_of (data->str, (gssize) data->len);
  g_assert_cmpstr (lines, ==, expected->str);
}

static void
test_too_long (void)
{
  g_autofree char *most = g_strnfill (JD_FILE_LINE_MAX, 'x'), *more = g_strconcat ("a\n", most, "x\n", NULL);
  g_autofree char *fits = lines_of (most, -1);
  g_assert_cmpuint (strlen (fits), ==, JD_FILE_LINE_MAX + 3);
  folder_put_bytes (folder, "f", more, -1);
  g_autofree char *path = g_build_filename (folder, "f", NULL), *told = g_strconcat (path, ": line 2: expected at most 1 MiB, found more", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdFileLines) lines = jd_file_lines_open (path, &error);
  gsize length;
  g_assert_nonnull (jd_file_lines_next (lines, &length, &error));
  g_assert_null (jd_file_lines_next (lines, &length, &error));
  assert_fault (error, JD_ERROR_LIMIT, told);
}

static void
test_no_file (void)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (jd_file_lines_open (folder, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_IO);
  g_clear_error (&error);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL), *none = g_build_filename (folder, "none", NULL);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_null (jd_file_lines_open (pipe, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_IO);
  g_clear_error (&error);
  g_assert_null (jd_file_lines_open (none, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_IO);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  folder = folder_new ();
  g_test_add_func ("/file-lines/lines", test_lines);
  g_test_add_func ("/file-lines/long", test_long);
  g_test_add_func ("/file-lines/too-long", test_too_long);
  g_test_add_func ("/file-lines/no-file", test_no_file);
  int status = g_test_run ();
  folder_free (folder);
  return status;
}
