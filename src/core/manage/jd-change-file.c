// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-change-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "library/jd-library-stack.h"

/* ---- where it is ---- */

static gboolean
is_there (const char *path)
{
  struct stat info;

  return lstat (path, &info) == 0;
}

static gboolean
fault_link (const char *path, GError **error)
{
  g_autofree char *name = jd_file_shown_name (path);

  jd_error_set (error, JD_ERROR_REFUSED, name, NULL, _("a file in the folder of the library"), _("a link that leads out of it"));
  return FALSE;
}

/* The nearest of @path and what is above it that exists; a link that leads nowhere does. New string. */
static char *
nearest (const char *path)
{
  char *at = g_strdup (path);

  while (!is_there (at) && strcmp (at, "/") != 0 && strcmp (at, ".") != 0)
    {
      char *above = g_path_get_dirname (at);

      g_free (at);
      at = above;
    }
  return at;
}

/* Paths through no links. */
static gboolean
is_below (const char *path, const char *folder)
{
  const gsize length = strlen (folder);

  return strncmp (path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/* Whether @path, which need not exist, is in @folder whatever links say. FALSE with @error. */
static gboolean
check_place (const char *folder, const char *path, GError **error)
{
  char real_folder[PATH_MAX], real_path[PATH_MAX];
  g_autofree char *at = nearest (path);

  /* A folder that is to be made has no links in it. */
  if (!realpath (folder, real_folder))
    return errno == ENOENT || fault_link (path, error);
  if (!realpath (at, real_path) || !is_below (real_path, real_folder))
    return fault_link (path, error);
  return TRUE;
}

/* ---- reading ---- */

gboolean
jd_change_file_is_same (GBytes *a, GBytes *b)
{
  return a && b ? g_bytes_equal (a, b) : a == b;
}

GBytes *
jd_change_file_read (const char *folder, const char *path, GError **error)
{
  gsize length;
  char *data;

  if (!check_place (folder, path, error) || !is_there (path))
    return NULL;
  data = jd_file_read (path, JD_JSON_MAX_SIZE, &length, error);
  return data ? g_bytes_new_take (data, length) : NULL;
}

/* ---- writing ---- */

/* A folder that vanished is not made again: what was in it would seem to be gone. */
static gboolean
check_folder (const JdFileChange *file, GError **error)
{
  g_autofree char *own = jd_library_personal_folder ();

  if (g_file_test (file->folder, G_FILE_TEST_IS_DIR) || g_str_equal (file->folder, own))
    return TRUE;
  g_autofree char *name = jd_file_shown_name (file->folder);
  const char *found = is_there (file->folder) ? _("something else") : _("no such folder");
  jd_error_set (error, JD_ERROR_IO, name, NULL, _("the folder of a library"), found);
  return FALSE;
}

/* Why nothing can be put into the folder @path, or made for it where it is not there; 0: nothing is in the way. */
static int
folder_trouble (const char *path)
{
  g_autofree char *at = nearest (path);

  if (!g_file_test (at, G_FILE_TEST_IS_DIR))
    return ENOTDIR;
  return access (at, W_OK | X_OK) == 0 ? 0 : errno;
}

static gboolean
fault_trouble (const char *path, const char *expected, int trouble, GError **error)
{
  if (trouble == 0)
    return TRUE;
  g_autofree char *name = jd_file_shown_name (path);
  jd_error_set (error, JD_ERROR_IO, name, NULL, expected, jd_error_describe_errno (trouble));
  return FALSE;
}

gboolean
jd_change_folder_check (const char *path, GError **error)
{
  return fault_trouble (path, _("a folder that can be made"), folder_trouble (path), error);
}

gboolean
jd_change_file_check (const JdFileChange *file, GBytes *to, GError **error)
{
  g_autofree char *above = g_path_get_dirname (file->path);
  int trouble = folder_trouble (above);

  if (!check_folder (file, error))
    return FALSE;
  if (trouble == ENOTDIR)
    return jd_change_folder_check (above, error);
  if (trouble == 0 && to && is_there (file->path) && access (file->path, W_OK) != 0)
    trouble = errno;
  return fault_trouble (file->path, _("a file that can be written"), trouble, error);
}

void
jd_change_file_list_missing (const JdFileChange *file, GPtrArray *made)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *at = g_path_get_dirname (file->path);

  while (!is_there (at))
    {
      char *above = g_path_get_dirname (at);

      g_ptr_array_add (missing, at);
      at = above;
    }
  for (; missing->len > 0; g_ptr_array_set_size (missing, missing->len - 1))
    if (!g_ptr_array_find_with_equal_func (made, g_ptr_array_index (missing, missing->len - 1), g_str_equal, NULL))
      g_ptr_array_add (made, g_strdup (g_ptr_array_index (missing, missing->len - 1)));
}

/* As jd_file_replace() wants it. New string. */
static char *
etag_of (GBytes *bytes)
{
  gsize length;
  const char *data = bytes ? g_bytes_get_data (bytes, &length) : NULL;

  return bytes ? jd_file_etag (data ? data : "", length) : g_strdup ("");
}

static gboolean
put (const JdFileChange *file, GBytes *to, const char *expected, gboolean quick, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (to, &length);
  g_autofree char *above = g_path_get_dirname (file->path);

  return jd_file_make_folder (above, 0777, error)
         && jd_file_replace (file->path, data ? data : "", length, quick ? JD_WRITE_DERIVED : JD_WRITE_DEFAULT, expected, NULL, error);
}

gboolean
jd_change_file_write (const JdFileChange *file, GBytes *from, GBytes *to, gboolean quick, GError **error)
{
  g_autofree char *expected = etag_of (from);

  if (!check_folder (file, error) || !check_place (file->folder, file->path, error))
    return FALSE;
  if (to)
    return put (file, to, expected, quick, error);
  return !from || jd_file_remove (file->path, expected, error);
}
