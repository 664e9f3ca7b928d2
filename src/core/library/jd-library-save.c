// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/jd-file.h"

/* The other kind under which the folder has a block of that id, so that it would hold it twice; NULL when there is none. New string. */
static char *
find_other_kind (const char *blocks, const JdBlock *block, const char *file_name)
{
  g_autoptr (GDir) folder = g_dir_open (blocks, 0, NULL);
  const char *kind;
  while (folder != NULL && (kind = g_dir_read_name (folder)) != NULL)
    {
      if (kind[0] == '.' || g_str_equal (kind, block->kind_name))
        continue;
      g_autofree char *path = g_build_filename (blocks, kind, file_name, NULL);
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_strdup (kind);
    }
  return NULL;
}

gboolean
jd_library_save_block (const char *folder, const JdBlock *block, GError **error)
{
  g_return_val_if_fail (folder != NULL && block != NULL, FALSE);
  g_return_val_if_fail (jd_is_id (block->id) && jd_is_id (block->kind_name), FALSE); /* they become names of files */

  g_autofree char *blocks = g_build_filename (folder, "library", NULL);
  g_autofree char *file_name = g_strconcat (block->id, ".json", NULL);
  g_autofree char *path = g_build_filename (blocks, block->kind_name, file_name, NULL);
  g_autofree char *other = find_other_kind (blocks, block, file_name);
  if (other != NULL)
    {
      g_autofree char *quoted = jd_error_quote (block->id);
      g_autofree char *found = g_strdup_printf (_ ("%s, as among those of kind %s"), quoted, other);
      jd_error_set (error, JD_ERROR_DUPLICATE, path, "id", _ ("an id of its own"), found);
      return FALSE;
    }

  g_autofree char *kind_folder = g_path_get_dirname (path);
  if (g_mkdir_with_parents (kind_folder, 0777) != 0)
    {
      jd_error_set (error, JD_ERROR_IO, kind_folder, NULL, _ ("a folder that can be made"), g_strerror (errno));
      return FALSE;
    }
  gsize length;
  g_autofree char *json = jd_block_to_json (block, &length);
  return jd_file_write (path, json, length, JD_WRITE_DEFAULT, error);
}
