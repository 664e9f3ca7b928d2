// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "base/jd-file-append.h"
#include "base/jd-json-scan.h"
#include "store/jd-evidence-private.h"

/* What a record grows by. */
typedef struct
{
  const char *path; /* of the record */
  const JdEvidenceAddition *additions;
  guint n_additions;
  guint number; /* that the first got */
} Growth;

/* What is to stand behind the record as it is. */
typedef struct
{
  const char *path;
  const JdEvidence *record;
  GHashTable *added; /* hashes of contents that are in @out */
  GByteArray *out;
} Writing;

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

static gboolean
is_there (const Writing *writing, const char *hash)
{
  g_autoptr (GBytes) known = jd_evidence_bytes (writing->record, hash, NULL);

  return known || g_hash_table_contains (writing->added, hash);
}

static gboolean
write_content (const Writing *writing, const JdEvidenceContent *content, GError **error)
{
  g_autoptr (JdWriter) writer = begin_object ();

  jd_evidence_content_write (writer, content);
  g_hash_table_add (writing->added, g_strdup (content->sha256));
  if (append_object (writing->out, writer))
    return TRUE;
  jd_error_set (error, JD_ERROR_LIMIT, writing->path, NULL, _("an export of at most 16 MiB when it is compressed"), _("more"));
  return FALSE;
}

/* Unless the record has it, whole. The hash, new; NULL with @error. */
static char *
add_content (const Writing *writing, GBytes *bytes, GError **error)
{
  JdEvidenceContent *content = jd_evidence_content_new (bytes);
  const gboolean is_added = is_there (writing, content->sha256) || write_content (writing, content, error);
  char *hash = is_added ? g_strdup (content->sha256) : NULL;

  jd_evidence_content_free (content);
  return hash;
}

static gboolean
add_contents (const Writing *writing, const JdEvidenceAddition *addition, JdEvidenceEntry *entry, GError **error)
{
  if (addition->bytes && !(entry->sha256 = add_content (writing, addition->bytes, error)))
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
  return (entry->text = add_content (writing, addition->text, error)) != NULL;
}

static void
write_entry (const Writing *writing, const JdEvidenceEntry *entry)
{
  g_autoptr (JdWriter) writer = begin_object ();

  jd_evidence_entry_write (writer, entry);
  append_object (writing->out, writer);
}

/* Contents stand before what names them: of a program that is killed in between nothing is left that leads nowhere. */
static gboolean
add (const Writing *writing, const JdEvidenceAddition *addition, guint number, GError **error)
{
  JdEvidenceEntry entry = *addition->entry;

  entry.number = number;
  entry.sha256 = entry.text = NULL;
  const gboolean is_added = add_contents (writing, addition, &entry, error);
  if (is_added)
    write_entry (writing, &entry);
  g_free (entry.sha256);
  g_free (entry.text);
  return is_added;
}

static GBytes *
make (const char *data, gsize length, gpointer user_data, GError **error)
{
  Growth *growth = user_data;
  g_autoptr (JdEvidence) record = jd_evidence_parse (data, length, growth->path);
  g_autoptr (GHashTable) added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  const Writing writing = { growth->path, record, added, out };

  growth->number = record->last_number + 1;
  for (guint i = 0; i < growth->n_additions; i++)
    if (!add (&writing, &growth->additions[i], growth->number + i, error))
      return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

guint
jd_evidence_add_all (const char *path, const JdEvidenceAddition *additions, guint n_additions, GError **error)
{
  g_return_val_if_fail (path && additions && n_additions > 0, 0);

  g_autofree char *record = jd_evidence_path (path);
  Growth growth = { record, additions, n_additions, 0 };
  return jd_file_append (record, path, JD_EVIDENCE_MAX_SIZE, make, &growth, error) ? growth.number : 0;
}

guint
jd_evidence_add (const char *path, const JdEvidenceEntry *entry, GBytes *bytes, GBytes *text, GError **error)
{
  g_return_val_if_fail (entry, 0);

  const JdEvidenceAddition addition = { entry, bytes, text };
  return jd_evidence_add_all (path, &addition, 1, error);
}
