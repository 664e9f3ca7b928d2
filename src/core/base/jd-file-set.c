// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-file-set.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* Empty where there is no file. */
static GStrv
keys_of (const char *path)
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
jd_file_set_new (const char *const *files)
{
  g_return_val_if_fail (files, NULL);

  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (; *files; files++)
    {
      g_auto (GStrv) keys = keys_of (*files);
      for (char **key = keys; *key; key++)
        g_hash_table_add (set, g_strdup (*key));
    }
  return set;
}

gboolean
jd_file_set_has (GHashTable *set, const char *path)
{
  g_return_val_if_fail (set && path, FALSE);

  g_auto (GStrv) keys = keys_of (path);
  for (char **key = keys; *key; key++)
    if (g_hash_table_contains (set, *key))
      return TRUE;
  return FALSE;
}
