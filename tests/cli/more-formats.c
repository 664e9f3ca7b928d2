// SPDX-License-Identifier: GPL-3.0-or-later
/* The table of export formats with some more, so that what the flags of a format promise, and what happens when it refuses a document, is tested in the real command and the real dialog
 * whichever formats ship. Linked in place of src/core/export/jd-export.c. */
#include "base/jd-error.h"
#include "export/jd-export.h"

extern const JdExporter more_binary, more_many, more_refusing;

#undef JD_EXPORTERS
#define JD_EXPORTERS(ROW) ROW (jd_export_html) ROW (jd_export_html_fragment) ROW (jd_export_text) ROW (more_binary) ROW (more_many) ROW (more_refusing)
#include "../../src/core/export/jd-export.c"

static gboolean
write_binary (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error)
{
  g_byte_array_append (out, (const guint8 *) "\377\376", 2);
  return TRUE;
}

/* A line a document: its title. */
static gboolean
write_many (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error)
{
  for (guint i = 0; i < n_documents; i++)
    {
      g_autofree char *title = jd_node_text (documents[i]->root->first);
      g_autofree char *line = g_strconcat (title, "\n", NULL);
      g_byte_array_append (out, (const guint8 *) line, (guint) strlen (line));
    }
  return TRUE;
}

/* Not before it wrote something. */
static gboolean
write_refusing (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error)
{
  g_byte_array_append (out, (const guint8 *) "half", 4);
  g_set_error_literal (error, JD_ERROR, JD_ERROR_REFUSED, "no title fits into it");
  return FALSE;
}

const JdExporter more_binary = { "binary", "Binary", "Two bytes.", "bin", "application/octet-stream", JD_EXPORT_BINARY, write_binary };
const JdExporter more_many = { "many", "Titles", "A line a posting.", "list", "text/plain", JD_EXPORT_MANY, write_many };
const JdExporter more_refusing = { "refusing", "Refusing", "Takes nothing.", "no", "text/plain", JD_EXPORT_WRAPS, write_refusing };
