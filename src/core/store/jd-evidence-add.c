// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "base/jd-file-append.h"
#include "base/jd-json-scan.h"
#include "store/jd-evidence-private.h"

typedef struct
{
  const JdEvidenceEntry *entry; /* borrowed, like both below, which may be NULL */
  GBytes *bytes, *text;
  const char *path; /* of the record */
  guint number;     /* that it got */
} Addition;

/* "{ "format": 1, … }" with a line break behind it; FALSE when it is more than anybody reads. */
static gboolean
append_object (GByteArray *out, JdWriter *writer)
{
  gsize length;

  jd_writer_end_object (writer);
  g_autofree char *text = jd_writer_finish (writer, &length);
  g_byte_array_append (out, (const guint8 *) text, (guint) length);
  return length <= JD_JSON_MAX_SIZE;
}

static JdWriter *
begin_object (void)
{
  JdWriter *writer = jd_writer_new ();

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_int (writer, "format", 1);
  return writer;
}

/* Unless the record has it, whole. The hash, new; NULL with @error. */
static char *
add_content (const Addition *addition, const JdEvidence *record, GBytes *bytes, GByteArray *out, GError **error)
{
  JdEvidenceContent *content = jd_evidence_content_new (bytes);
  g_autoptr (GBytes) known = jd_evidence_bytes (record, content->sha256, NULL);
  char *hash = g_strdup (content->sha256);

  if (!known)
    {
      g_autoptr (JdWriter) writer = begin_object ();
      jd_evidence_content_write (writer, content);
      if (!append_object (out, writer))
        {
          jd_error_set (error, JD_ERROR_LIMIT, addition->path, NULL, _("an export of at most 16 MiB when it is compressed"), _("more"));
          g_clear_pointer (&hash, g_free);
        }
    }
  jd_evidence_content_free (content);
  return hash;
}

static gboolean
add_contents (const Addition *addition, const JdEvidence *record, JdEvidenceEntry *entry, GByteArray *out, GError **error)
{
  if (addition->bytes && !(entry->sha256 = add_content (addition, record, addition->bytes, out, error)))
    return FALSE;
  if (addition->bytes)
    entry->size = (gint64) g_bytes_get_size (addition->bytes);
  if (!addition->text)
    return TRUE;
  if (addition->bytes && g_bytes_equal (addition->bytes, addition->text))
    {
      entry->text = g_strdup (entry->sha256);
      return TRUE;
    }
  return (entry->text = add_content (addition, record, addition->text, out, error)) != NULL;
}

/* Contents stand before what names them: of a program that is killed in between nothing is left that leads nowhere. */
static GBytes *
make (const char *data, gsize length, gpointer user_data, GError **error)
{
  Addition *addition = user_data;
  g_autoptr (JdEvidence) record = jd_evidence_parse (data, length, addition->path);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (JdWriter) writer = begin_object ();
  JdEvidenceEntry entry = *addition->entry;

  entry.number = addition->number = record->last_number + 1;
  entry.sha256 = entry.text = NULL;
  const gboolean made = add_contents (addition, record, &entry, out, error);
  if (made)
    {
      jd_evidence_entry_write (writer, &entry);
      append_object (out, writer);
    }
  else
    jd_writer_end_object (writer);
  g_free (entry.sha256);
  g_free (entry.text);
  return made ? g_byte_array_free_to_bytes (g_steal_pointer (&out)) : NULL;
}

guint
jd_evidence_add (const char *path, const JdEvidenceEntry *entry, GBytes *bytes, GBytes *text, GError **error)
{
  g_return_val_if_fail (path && entry, 0);

  g_autofree char *record = jd_evidence_path (path);
  Addition addition = { entry, bytes, text, record, 0 };
  return jd_file_append (record, path, JD_EVIDENCE_MAX_SIZE, make, &addition, error) ? addition.number : 0;
}
