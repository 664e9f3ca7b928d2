// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-data-files.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "jd-library-stack.h"

struct _JdDataFiles
{
  const JdDataKind *kind;
  GPtrArray *list;   /* of items */
  GHashTable *by_id; /* borrowed from the list */
  GHashTable *paths; /* by id */
  GPtrArray *faults; /* of GError */
};

static void
fault_free (gpointer data)
{
  g_error_free (data);
}

JdDataFiles *
jd_data_files_new (const JdDataKind *kind)
{
  g_return_val_if_fail (kind, NULL);

  JdDataFiles *files = g_new0 (JdDataFiles, 1);
  files->kind = kind;
  files->list = g_ptr_array_new_with_free_func (kind->free);
  files->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  files->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  files->faults = g_ptr_array_new_with_free_func (fault_free);
  return files;
}

void
jd_data_files_free (JdDataFiles *files)
{
  g_return_if_fail (files);

  g_hash_table_unref (files->by_id);
  g_hash_table_unref (files->paths);
  g_ptr_array_unref (files->list);
  g_ptr_array_unref (files->faults);
  g_free (files);
}

/* ---- one file ---- */

static gboolean
check_id (const char *found_id, const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *id = g_strndup (name, strlen (name) - (g_str_has_suffix (name, ".json") ? strlen (".json") : 0));

  if (strcmp (found_id, id) == 0)
    return TRUE;
  g_autofree char *quoted = jd_error_quote (id), *found = jd_error_quote (found_id);
  g_autofree char *expected = g_strdup_printf (_ ("%s, as the file is named"), quoted);
  jd_error_set (error, JD_ERROR_VALUE, path, "id", expected, found);
  return FALSE;
}

gpointer
jd_data_files_read (const JdDataKind *kind, const char *path, GError **error)
{
  g_return_val_if_fail (kind && path, NULL);

  gsize length = 0;
  g_autofree char *data = jd_file_read (path, JD_JSON_MAX_SIZE, &length, error);
  g_autofree char *name = jd_file_shown_name (path);
  gpointer item = data ? kind->parse (data, length, name, error) : NULL;

  if (!item || check_id (kind->id (item), path, error))
    return item;
  kind->free (item);
  return NULL;
}

/* ---- folders ---- */

static void
take_out (JdDataFiles *files, gpointer item)
{
  g_hash_table_remove (files->by_id, files->kind->id (item));
  g_ptr_array_remove (files->list, item);
}

static void
add_file (JdDataFiles *files, const char *path)
{
  GError *fault = NULL;
  gpointer item = jd_data_files_read (files->kind, path, &fault);

  if (!item)
    {
      g_ptr_array_add (files->faults, fault);
      return;
    }
  const char *id = files->kind->id (item);
  gpointer former = jd_data_files_find (files, id);
  if (former)
    take_out (files, former);
  g_hash_table_insert (files->paths, g_strdup (id), g_strdup (path));
  g_hash_table_insert (files->by_id, (gpointer) id, item);
  g_ptr_array_add (files->list, item);
}

void
jd_data_files_add (JdDataFiles *files, const char *folder)
{
  g_return_if_fail (files && folder);

  g_autofree char *path = g_build_filename (folder, files->kind->folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) names = g_dir_open (path, 0, &error);

  for (const char *name = names ? g_dir_read_name (names) : NULL; name; name = g_dir_read_name (names))
    if (name[0] != '.' && g_str_has_suffix (name, ".json"))
      {
        g_autofree char *file = g_build_filename (path, name, NULL);
        add_file (files, file);
      }
  if (!names && !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_autofree char *shown = jd_file_shown_name (path);
      GError *fault = NULL;
      jd_error_set (&fault, JD_ERROR_IO, shown, NULL, _ ("a folder that can be read"), error->message);
      g_ptr_array_add (files->faults, fault);
    }
}

void
jd_data_files_add_stack (JdDataFiles *files, const char *const *team, const char *const *given)
{
  g_return_if_fail (files);

  g_autoptr (GPtrArray) stack = jd_library_stack (team, given);
  for (guint i = 0; i < stack->len; i++)
    jd_data_files_add (files, ((const JdStackFolder *) g_ptr_array_index (stack, i))->path);
}

void
jd_data_files_drop (JdDataFiles *files, gpointer item, GError *fault)
{
  g_return_if_fail (files && item && fault);

  g_hash_table_remove (files->paths, files->kind->id (item));
  take_out (files, item);
  g_ptr_array_add (files->faults, fault);
}

/* ---- the set ---- */

static int
compare_faults (gconstpointer a, gconstpointer b)
{
  const GError *const *one = a, *const *other = b;

  return strcmp ((*one)->message, (*other)->message);
}

void
jd_data_files_sort (JdDataFiles *files, GCompareFunc compare)
{
  g_return_if_fail (files && compare);

  g_ptr_array_sort (files->list, compare);
  g_ptr_array_sort (files->faults, compare_faults);
}

const GPtrArray *
jd_data_files_list (const JdDataFiles *files)
{
  g_return_val_if_fail (files, NULL);

  return files->list;
}

gpointer
jd_data_files_find (const JdDataFiles *files, const char *id)
{
  g_return_val_if_fail (files && id, NULL);

  return g_hash_table_lookup (files->by_id, id);
}

const char *
jd_data_files_path (const JdDataFiles *files, const char *id)
{
  g_return_val_if_fail (files && id, NULL);

  return g_hash_table_lookup (files->paths, id);
}

const GPtrArray *
jd_data_files_faults (const JdDataFiles *files)
{
  g_return_val_if_fail (files, NULL);

  return files->faults;
}
