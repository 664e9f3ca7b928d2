// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-different.h"

#include <glib/gi18n-lib.h>

#include "base/jd-json-read.h"
#include "model/jd-list.h"

char *
jd_different_line (const char *posting, const char *placement)
{
  g_return_val_if_fail (posting && placement, NULL);
  return g_strconcat (posting, "#", placement, NULL);
}

static gpointer
read_entry (const JdValue *element)
{
  JdValue list = jd_value_member (element, "texts", JD_REQUIRED);
  GStrv texts = jd_read_strings (element, "texts", JD_REQUIRED);
  const guint count = g_strv_length (texts);

  if (jd_value_present (&list) && (count < 2 || count > JD_DIFFERENT_MOST))
    {
      g_autofree char *expected = g_strdup_printf (_("2 to %d texts"), JD_DIFFERENT_MOST), *found = g_strdup_printf ("%u", count);

      jd_value_fault (&list, JD_ERROR_VALUE, expected, found);
    }
  return texts;
}

static void
free_texts (gpointer texts)
{
  g_strfreev (texts);
}

GPtrArray *
jd_different_parse (const char *data, gsize length, const char *file, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (data, length, file, error);

  if (!reader)
    return NULL;
  JdValue root = jd_reader_root (reader);
  g_autoptr (GPtrArray) entries = jd_list_read (&root, "different", JD_REQUIRED, read_entry, free_texts);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&entries) : NULL;
}
