// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jd-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The longest name most file systems take is 255 bytes; this leaves room for a number and a backup sign. */
#define NAME_MAX_BYTES 200

#define ROW(exporter) &exporter,
static const JdExporter *const exporters[] = { JD_EXPORTERS (ROW) NULL };
#undef ROW

const JdExporter *const *
jd_exporters (void)
{
  return exporters;
}

const JdExporter *
jd_exporter_find (const char *id)
{
  g_return_val_if_fail (id, NULL);

  for (guint i = 0; exporters[i]; i++)
    if (strcmp (exporters[i]->id, id) == 0)
      return exporters[i];
  return NULL;
}

char *
jd_export_one (const JdExporter *exporter, const JdDocument *document, const JdExportOptions *options, gsize *length, GError **error)
{
  g_return_val_if_fail (exporter, NULL);
  g_return_val_if_fail (document, NULL);

  g_autoptr (GByteArray) out = g_byte_array_new ();
  if (!exporter->write (&document, 1, options, out, error))
    return NULL;
  if (length)
    *length = out->len;
  g_byte_array_append (out, (const guint8 *) "", 1);
  return (char *) g_byte_array_free (g_steal_pointer (&out), FALSE);
}

static gboolean
is_refused_in_names (gunichar c)
{
  return c < 0x20 || c == 0x7f || (c < 0x80 && strchr ("/\\:*?\"<>|", (int) c));
}

static void
trim_end (GString *name, const char *signs)
{
  while (name->len > 0 && strchr (signs, name->str[name->len - 1]))
    g_string_truncate (name, name->len - 1);
}

/* Appends @text with a space for every run of signs that some file system refuses. */
static void
append_name_part (GString *name, const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      if (!is_refused_in_names (c) && c != ' ')
        g_string_append_unichar (name, c);
      else if (name->len > 0 && name->str[name->len - 1] != ' ')
        g_string_append_c (name, ' ');
    }
  trim_end (name, " ");
}

/* Windows drops dots and spaces at the end; a dot in front hides a file, a hyphen makes it look like an option. */
static void
trim_name (GString *name)
{
  gsize lead = strspn (name->str, ". -");
  g_string_erase (name, 0, (gssize) lead);
  if (name->len > NAME_MAX_BYTES)
    {
      const char *end = g_utf8_find_prev_char (name->str, name->str + NAME_MAX_BYTES + 1);
      g_string_truncate (name, (gsize) (end - name->str));
    }
  trim_end (name, ". -");
}

char *
jd_export_name_of (const char *const *parts, guint n_parts)
{
  g_return_val_if_fail (parts, NULL);

  g_autoptr (GString) name = g_string_new (NULL);
  for (guint i = 0; i < n_parts; i++)
    if (parts[i])
      {
        g_string_append (name, name->len > 0 ? " - " : "");
        append_name_part (name, parts[i]);
      }
  trim_name (name);
  if (name->len == 0)
    g_string_append (name, _("Posting"));
  return g_strdup (name->str); /* ten thousand are held at once, so that room behind them counts */
}

char *
jd_export_base_name (const JdPosting *posting)
{
  g_return_val_if_fail (posting, NULL);

  const char *const parts[] = { jd_posting_title (posting), posting->facts->company };
  return jd_export_name_of (parts, G_N_ELEMENTS (parts));
}

char *
jd_export_file_name (const JdPosting *posting, const char *extension)
{
  g_return_val_if_fail (posting, NULL);
  g_return_val_if_fail (extension, NULL);

  g_autofree char *name = jd_export_base_name (posting);
  return g_strdup_printf ("%s.%s", name, extension);
}

char *
jd_export_free_name (const JdPosting *posting, const char *extension, const char *folder)
{
  g_return_val_if_fail (posting, NULL);
  g_return_val_if_fail (extension, NULL);
  g_return_val_if_fail (folder, NULL);

  g_autofree char *base = jd_export_base_name (posting);
  char *name = g_strdup_printf ("%s.%s", base, extension);
  for (guint number = 2;; number++)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return name;
      g_free (name);
      name = g_strdup_printf ("%s (%u).%s", base, number, extension);
    }
}
