// SPDX-License-Identifier: GPL-3.0-or-later
#include "command-export.h"

#include <string.h>

char *
cli_export_path (GHashTable *taken, const char *folder, const JdPosting *posting, const char *extension)
{
  g_autofree char *name = jd_export_file_name (posting, extension);
  g_autofree char *wanted = g_build_filename (folder, name, NULL);
  g_autofree char *base = g_strndup (wanted, strlen (wanted) - strlen (extension) - 1);
  guint number = MAX (GPOINTER_TO_UINT (g_hash_table_lookup (taken, wanted)), 1);
  char *path = g_strdup (wanted);
  /* Another posting may be called like a numbered one. */
  while (g_hash_table_contains (taken, path))
    {
      g_free (path);
      path = g_strdup_printf ("%s (%u).%s", base, ++number, extension);
    }
  g_hash_table_replace (taken, g_strdup (path), GUINT_TO_POINTER (1));
  g_hash_table_replace (taken, g_steal_pointer (&wanted), GUINT_TO_POINTER (number));
  return path;
}
