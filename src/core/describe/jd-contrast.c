// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-contrast.h"

static void
contrast_free (gpointer data)
{
  JdContrast *contrast = data;

  g_free (contrast->label);
  g_free (contrast->before);
  g_free (contrast->after);
  g_free (contrast);
}

void
jd_version_init (JdVersion *version)
{
  version->labels = g_ptr_array_new ();
  version->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
jd_version_clear (JdVersion *version)
{
  g_clear_pointer (&version->labels, g_ptr_array_unref);
  g_clear_pointer (&version->texts, g_hash_table_unref);
}

void
jd_version_add (JdVersion *version, const char *label, const char *text)
{
  char *key = g_strdup (label);

  for (guint n = 2; g_hash_table_contains (version->texts, key); n++)
    {
      g_free (key);
      key = g_strdup_printf ("%s (%u)", label, n);
    }
  g_hash_table_insert (version->texts, key, g_strdup (text));
  g_ptr_array_add (version->labels, key);
}

void
jd_contrasts_add (GPtrArray *contrasts, const char *label, const char *before, const char *after)
{
  JdContrast *contrast;

  if (g_strcmp0 (before, after) == 0)
    return;
  contrast = g_new (JdContrast, 1);
  *contrast = (JdContrast) { g_strdup (label), g_strdup (before), g_strdup (after) };
  g_ptr_array_add (contrasts, contrast);
}

GPtrArray *
jd_version_compare (const JdVersion *before, const JdVersion *after)
{
  g_return_val_if_fail (before && after, NULL);

  GPtrArray *contrasts = g_ptr_array_new_with_free_func (contrast_free);
  for (guint i = 0; i < after->labels->len; i++)
    jd_contrasts_add (contrasts, after->labels->pdata[i], g_hash_table_lookup (before->texts, after->labels->pdata[i]), g_hash_table_lookup (after->texts, after->labels->pdata[i]));
  for (guint i = 0; i < before->labels->len; i++)
    if (!g_hash_table_contains (after->texts, before->labels->pdata[i]))
      jd_contrasts_add (contrasts, before->labels->pdata[i], g_hash_table_lookup (before->texts, before->labels->pdata[i]), NULL);
  return contrasts;
}
