// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library-change.h"

#include <string.h>

#include "jd-change-file.h"

void
jd_file_change_free (JdFileChange *file)
{
  g_free (file->folder);
  g_free (file->path);
  g_clear_pointer (&file->before, g_bytes_unref);
  g_clear_pointer (&file->after, g_bytes_unref);
  g_free (file);
}

/* The files that were named, which may be as they were, stand beside those of the value. */
typedef struct
{
  JdLibraryChange change;
  GHashTable *by_path; /* path, borrowed -> JdFileChange, owned */
  GHashTable *ids;     /* set of strings, borrowed from blocks */
} Making;

JdLibraryChange *
jd_library_change_new (JdDeed deed)
{
  Making *making = g_new0 (Making, 1);
  making->change.files = g_ptr_array_new ();
  making->change.blocks = g_ptr_array_new_with_free_func (g_free);
  making->by_path = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) jd_file_change_free);
  making->ids = g_hash_table_new (g_str_hash, g_str_equal);
  jd_library_change_tell (&making->change, deed, 0, NULL);
  return &making->change;
}

void
jd_library_change_tell (JdLibraryChange *change, JdDeed deed, guint count, const char *name)
{
  g_return_if_fail (change);

  g_free (change->name);
  g_free (change->label);
  change->deed = deed;
  change->count = count;
  change->name = g_strdup (name);
  change->label = jd_deed_label (deed, count, name);
}

void
jd_library_change_free (JdLibraryChange *change)
{
  Making *making = (Making *) change;

  g_free (change->name);
  g_free (change->label);
  g_ptr_array_unref (change->files);
  g_hash_table_unref (making->by_path);
  g_hash_table_unref (making->ids);
  g_ptr_array_unref (change->blocks);
  g_free (making);
}

gboolean
jd_library_change_is_empty (const JdLibraryChange *change)
{
  g_return_val_if_fail (change, TRUE);

  return change->files->len == 0;
}

/* A change outlives the program, and with it the folder it was started in. New string. */
static char *
absolute (const char *folder)
{
  g_autofree char *here = g_path_is_absolute (folder) ? NULL : g_get_current_dir ();

  return here ? g_build_filename (here, folder, NULL) : g_strdup (folder);
}

/* The one at that path, which is read when it is named first. NULL with @error. */
static JdFileChange *
find (JdLibraryChange *change, const char *library, const char *name, GError **error)
{
  Making *making = (Making *) change;
  g_autofree char *folder = absolute (library), *path = g_build_filename (folder, name, NULL);
  JdFileChange *file = g_hash_table_lookup (making->by_path, path);
  g_autoptr (GError) fault = NULL;

  if (file)
    return file;
  g_autoptr (GBytes) there = jd_change_file_read (folder, path, &fault);
  if (fault)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }
  file = g_new0 (JdFileChange, 1);
  file->folder = g_steal_pointer (&folder);
  file->path = g_steal_pointer (&path);
  file->before = there ? g_bytes_ref (there) : NULL;
  file->after = g_steal_pointer (&there);
  g_hash_table_insert (making->by_path, file->path, file);
  return file;
}

gboolean
jd_library_change_get (JdLibraryChange *change, const char *folder, const char *name, GBytes **data, GError **error)
{
  g_return_val_if_fail (change && folder && name && data, FALSE);

  const JdFileChange *file = find (change, folder, name, error);
  *data = file ? file->after : NULL;
  return file != NULL;
}

gboolean
jd_library_change_differs (const JdLibraryChange *change, const char *folder, const char *name)
{
  g_return_val_if_fail (change && folder && name, FALSE);

  g_autofree char *library = absolute (folder), *path = g_build_filename (library, name, NULL);
  const JdFileChange *file = g_hash_table_lookup (((const Making *) change)->by_path, path);
  return file && !jd_change_file_is_same (file->before, file->after);
}

/* Names come from ids, or are of files that are there; never from elsewhere. */
static gboolean
is_name (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);

  return !g_path_is_absolute (name) && !g_strv_contains ((const char *const *) parts, "..");
}

gboolean
jd_library_change_put (JdLibraryChange *change, const char *folder, const char *name, GBytes *data, GError **error)
{
  g_return_val_if_fail (change && folder && name && is_name (name), FALSE);

  JdFileChange *file = find (change, folder, name, error);
  if (!file)
    return FALSE;
  const gboolean differed = !jd_change_file_is_same (file->before, file->after);
  if (data)
    g_bytes_ref (data);
  g_clear_pointer (&file->after, g_bytes_unref);
  file->after = data;
  const gboolean differs = !jd_change_file_is_same (file->before, file->after);
  if (differs && !differed)
    g_ptr_array_add (change->files, file);
  else if (!differs && differed)
    g_ptr_array_remove (change->files, file);
  return TRUE;
}

char *
jd_library_block_name (const JdBlock *block)
{
  g_return_val_if_fail (block && jd_is_id (block->id) && jd_is_id (block->kind_name), NULL);

  return g_strdup_printf ("library/%s/%s.json", block->kind_name, block->id);
}

gboolean
jd_library_change_put_block (JdLibraryChange *change, const char *folder, const JdBlock *block, GError **error)
{
  g_return_val_if_fail (change && folder && block, FALSE);

  gsize length;
  char *json = jd_block_to_json (block, &length);
  g_autoptr (GBytes) data = g_bytes_new_take (json, length);
  g_autofree char *name = jd_library_block_name (block);
  jd_library_change_add_block (change, block->id);
  return jd_library_change_put (change, folder, name, data, error);
}

void
jd_library_change_add_block (JdLibraryChange *change, const char *id)
{
  g_return_if_fail (change && id);

  Making *making = (Making *) change;
  if (g_hash_table_contains (making->ids, id))
    return;
  char *copy = g_strdup (id);
  g_ptr_array_add (change->blocks, copy);
  g_hash_table_add (making->ids, copy);
}
