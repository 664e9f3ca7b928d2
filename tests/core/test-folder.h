// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* A scratch folder for tests, and the sample files. */

static inline char *
folder_new (void)
{
  GError *error = NULL;
  char *folder = g_dir_make_tmp ("vacancy-XXXXXX", &error);
  g_assert_no_error (error);
  return folder;
}

/* Removes what is there, without following links. */
static inline void
folder_remove (const char *path)
{
  struct stat info;
  if (lstat (path, &info) == 0 && S_ISDIR (info.st_mode))
    {
      g_chmod (path, 0700);
      g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
      for (const char *name = g_dir_read_name (entries); name != NULL; name = g_dir_read_name (entries))
        {
          g_autofree char *inside = g_build_filename (path, name, NULL);
          folder_remove (inside);
        }
    }
  g_remove (path);
}

static inline void
folder_free (char *path)
{
  /* Drafts have their locks beside them. */
  g_autofree char *locks = g_strconcat (path, ".locks", NULL);
  folder_remove (locks);
  folder_remove (path);
  g_free (path);
}

/* The path of @name in @folder, whose own folders are made. New string. */
static inline char *
folder_path (const char *folder, const char *name)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_assert_cmpint (g_mkdir_with_parents (parent, 0777), ==, 0);
  return path;
}

static inline void
folder_put_bytes (const char *folder, const char *name, const char *data, gssize length)
{
  g_autofree char *path = folder_path (folder, name);
  GError *error = NULL;
  /* GLib writes over a longer file without cutting off its end. */
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_assert_cmpint (truncate (path, 0), ==, 0);
  g_file_set_contents_full (path, data, length, G_FILE_SET_CONTENTS_NONE, 0666, &error);
  g_assert_no_error (error);
}

/* @text has ' for ", so that JSON can be read in C. */
static inline char *
json_text (const char *text)
{
  char *json = g_strdup (text);
  return g_strdelimit (json, "'", '"');
}

static inline void
folder_put (const char *folder, const char *name, const char *text)
{
  g_autofree char *json = json_text (text);
  folder_put_bytes (folder, name, json, -1);
}

/* Calls @test for each file of tests/core/samples/@kind; at least one. */
typedef void (*SampleFunc) (const char *path, const char *data, gsize length);

static inline void
folder_each_file (const char *path, SampleFunc test)
{
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
  guint count = 0;
  g_assert_nonnull (entries);
  for (const char *name = g_dir_read_name (entries); name != NULL; name = g_dir_read_name (entries), count++)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *data = NULL;
      gsize length;
      g_assert_true (g_file_get_contents (file, &data, &length, NULL));
      test (file, data, length);
    }
  g_assert_cmpuint (count, >, 0);
}

/* Asserts that @written is @data, and shows the first line that differs rather than two whole files. */
static inline void
assert_same_file (const char *path, const char *written, gsize length, const char *data, gsize data_length)
{
  /* Splitting looks for each line with strstr(), for which the sanitizers measure all that follows. */
  if (length == data_length && memcmp (written, data, length) == 0)
    return;
  g_auto (GStrv) lines = g_strsplit (written, "\n", -1);
  g_auto (GStrv) expected = g_strsplit (data, "\n", -1);
  for (guint i = 0; lines[i] != NULL && expected[i] != NULL; i++)
    {
      if (!g_str_equal (lines[i], expected[i]))
        g_test_message ("%s:%u", path, i + 1);
      g_assert_cmpstr (lines[i], ==, expected[i]);
    }
  g_assert_cmpuint (length, ==, data_length);
  g_assert_cmpmem (written, length, data, data_length);
}

static inline char *
sample_path (const char *name)
{
  return g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core", "samples", name, NULL);
}

static inline char *
sample_read (const char *name, gsize *length)
{
  g_autofree char *path = sample_path (name);
  char *data = NULL;
  g_assert_true (g_file_get_contents (path, &data, length, NULL));
  return data;
}
