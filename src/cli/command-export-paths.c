// SPDX-License-Identifier: GPL-3.0-or-later
#include "command-export.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* What tells files apart, however they are named, and what tells their places apart: a program that saves a posting puts another file in the same place. Empty where there is no file. */
static GStrv
file_keys (const char *path)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  GStatBuf info;
  char *place = strcmp (path, "-") != 0 ? realpath (path, NULL) : NULL;
  if (place)
    g_strv_builder_add (keys, place);
  if (place && g_stat (place, &info) == 0)
    {
      g_autofree char *file = g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64) info.st_dev, (guint64) info.st_ino);
      g_strv_builder_add (keys, file);
    }
  free (place);
  return g_strv_builder_end (keys);
}

GHashTable *
cli_export_inputs (char **files)
{
  GHashTable *inputs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (; *files; files++)
    {
      g_auto (GStrv) keys = file_keys (*files);
      for (char **key = keys; *key; key++)
        g_hash_table_add (inputs, g_strdup (*key));
    }
  return inputs;
}

gboolean
cli_export_is_input (GHashTable *inputs, const char *path)
{
  g_auto (GStrv) keys = file_keys (path);
  for (char **key = keys; *key; key++)
    if (g_hash_table_contains (inputs, *key))
      return TRUE;
  return FALSE;
}

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
