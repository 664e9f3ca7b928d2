// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "base/jd-json-scan.h"

/* The other kind under which the folder has a block of that id, so that it would hold it twice; NULL when there is none. New string. */
static char *
find_other_kind (const char *blocks, const JdBlock *block, const char *file_name)
{
  g_autoptr (GDir) folder = g_dir_open (blocks, 0, NULL);
  const char *kind;
  while (folder && (kind = g_dir_read_name (folder)))
    {
      if (kind[0] == '.' || g_str_equal (kind, block->kind_name))
        continue;
      g_autofree char *path = g_build_filename (blocks, kind, file_name, NULL);
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_strdup (kind);
    }
  return NULL;
}

/* What may be replaced at @path, as jd_file_replace() says it: the bytes that are there, when they are those of @former. New string. */
static char *
expected_etag (const char *path, const JdBlock *former)
{
  if (!former)
    return g_strdup ("");
  gsize length, former_length, there_length;
  g_autofree char *json = jd_block_to_json (former, &former_length);
  g_autofree char *data = jd_file_read (path, JD_JSON_MAX_SIZE, &length, NULL);
  g_autoptr (JdBlock) there = data ? jd_block_parse (data, length, path, NULL) : NULL;
  g_autofree char *there_json = there ? jd_block_to_json (there, &there_length) : NULL;
  gboolean is_former = there_json && there_length == former_length && memcmp (there_json, json, former_length) == 0;
  return is_former ? jd_file_etag (data, length) : jd_file_etag (json, former_length);
}

gboolean
jd_library_save_block (const char *folder, const JdBlock *block, const JdBlock *former, GError **error)
{
  g_return_val_if_fail (folder && block, FALSE);
  g_return_val_if_fail (jd_is_id (block->id) && jd_is_id (block->kind_name), FALSE); /* they become names of files */

  g_autofree char *blocks = g_build_filename (folder, "library", NULL);
  g_autofree char *file_name = g_strconcat (block->id, ".json", NULL);
  g_autofree char *path = g_build_filename (blocks, block->kind_name, file_name, NULL);
  g_autofree char *other = find_other_kind (blocks, block, file_name);
  if (other)
    {
      g_autofree char *quoted = jd_error_quote (block->id);
      g_autofree char *found = g_strdup_printf (_ ("%s, as among those of kind %s"), quoted, other);
      jd_error_set (error, JD_ERROR_DUPLICATE, path, "id", _ ("an id of its own"), found);
      return FALSE;
    }

  g_autofree char *kind_folder = g_path_get_dirname (path);
  if (!jd_file_make_folder (kind_folder, 0777, error))
    return FALSE;
  gsize length;
  g_autofree char *json = jd_block_to_json (block, &length);
  g_autofree char *expected = expected_etag (path, former);
  return jd_file_replace (path, json, length, JD_WRITE_DEFAULT, expected, NULL, error);
}
