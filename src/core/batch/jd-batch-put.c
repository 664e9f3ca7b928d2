// SPDX-License-Identifier: GPL-3.0-or-later
/* A file of one posting takes its place in the folder. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file-set.h"
#include "base/jd-file.h"
#include "jd-batch-private.h"

char *
jd_batch_path (const JdBatch *batch, const char *name)
{
  return g_build_filename (batch->folder, name, NULL);
}

gboolean
jd_batch_check_input (const JdBatchFolder *folder, const char *path, GError **error)
{
  if (!jd_file_set_has (folder->inputs, path))
    return TRUE;
  g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _ ("%s: is a posting that is being exported and stays as it is"), path);
  return FALSE;
}

/* "Cook (2).html" for "Cook.html", or the next number that is free. */
static char *
numbered (const char *name, const char *ending, guint number)
{
  g_autofree char *base = g_strndup (name, strlen (name) - strlen (ending) - 1);

  return g_strdup_printf ("%s (%u).%s", base, number, ending);
}

static gboolean
put_beside (JdBatchFolder *folder, guint row, const char *name, const char *data, gsize length, GError **error)
{
  g_autofree char *ending = jd_batch_target_ending (jd_batch_row_target (folder->batch, row));

  for (guint number = 2;; number++)
    {
      g_autoptr (GError) fault = NULL;
      g_autofree char *free_name = numbered (name, ending, number), *path = jd_batch_path (folder->batch, free_name);
      if (jd_file_replace (path, data, length, JD_WRITE_DERIVED, "", NULL, &fault))
        {
          g_mutex_lock (&folder->renaming);
          g_hash_table_insert (folder->batch->renamed, GUINT_TO_POINTER (row), g_steal_pointer (&free_name));
          g_mutex_unlock (&folder->renaming);
          return TRUE;
        }
      if (!g_error_matches (fault, JD_ERROR, JD_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&fault));
          return FALSE;
        }
    }
}

char *
jd_batch_written_name (JdBatchFolder *folder, guint row)
{
  g_mutex_lock (&folder->renaming);
  char *name = jd_batch_row_name (folder->batch, row);
  g_mutex_unlock (&folder->renaming);
  return name;
}

static gboolean
holds_same (const char *path, const char *data, gsize length)
{
  gsize found;
  g_autofree char *present = jd_file_read (path, length, &found, NULL);

  return present && found == length && memcmp (present, data, length) == 0;
}

/* A file that holds the same already is as good as written. */
gboolean
jd_batch_put (JdBatchFolder *folder, guint row, const char *name, const char *data, gsize length, GError **error)
{
  g_autofree char *path = jd_batch_path (folder->batch, name);
  g_autoptr (GError) fault = NULL;

  if (folder->existing == JD_BATCH_OVERWRITE)
    return jd_batch_check_input (folder, path, error) && jd_file_replace (path, data, length, JD_WRITE_DERIVED, NULL, NULL, error);
  if (jd_file_replace (path, data, length, JD_WRITE_DERIVED, "", NULL, &fault))
    return TRUE;
  const gboolean exists = g_error_matches (fault, JD_ERROR, JD_ERROR_EXISTS);
  if (exists && holds_same (path, data, length))
    return TRUE;
  if (exists && folder->existing == JD_BATCH_KEEP_BOTH)
    return put_beside (folder, row, name, data, length, error);
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}
