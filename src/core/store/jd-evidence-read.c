// SPDX-License-Identifier: GPL-3.0-or-later
/* Each line that begins with "{" begins an object, which lasts to the next such line. So whatever became of one, the next is found. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-json-scan.h"
#include "store/jd-evidence-private.h"

#define FAULTS_MAX 100 /* nobody reads more */

typedef struct
{
  JdEvidence *evidence; /* borrowed */
  GHashTable *by_number; /* number -> entry; borrowed */
} Reading;

/* What is damaged may be an entry that somebody mends: its number is not given to another. */
static void
add_fault (JdEvidence *evidence, GError *error)
{
  evidence->last_number++;
  if (evidence->faults->len < FAULTS_MAX)
    g_ptr_array_add (evidence->faults, error);
  else
    g_error_free (error);
}

/* ---- one object ---- */

static void
add_entry (Reading *reading, const JdValue *object, JdEvidenceEntry *entry)
{
  const gpointer number = GUINT_TO_POINTER (entry->number);

  if (g_hash_table_contains (reading->by_number, number))
    {
      const JdValue value = jd_value_member (object, "entry", JD_REQUIRED);
      g_autofree char *found = g_strdup_printf (_("%u, which an entry before it has"), entry->number);
      jd_value_fault (&value, JD_ERROR_DUPLICATE, _("a number of its own"), found);
      jd_evidence_entry_free (entry);
      return;
    }
  g_hash_table_insert (reading->by_number, number, entry);
  g_ptr_array_add (reading->evidence->entries, entry);
}

static void
read_entry (Reading *reading, JdReader *reader, const JdValue *root)
{
  JdEvidenceEntry *entry = jd_evidence_entry_read (root);

  reading->evidence->last_number = MAX (reading->evidence->last_number, entry->number);
  if (jd_reader_finish (reader, NULL))
    add_entry (reading, root, entry);
  else
    jd_evidence_entry_free (entry);
}

static void
read_content (Reading *reading, JdReader *reader, const JdValue *root)
{
  JdEvidenceContent *content = jd_evidence_content_read (root);

  if (jd_reader_finish (reader, NULL))
    g_hash_table_replace (reading->evidence->contents, content->sha256, content);
  else
    jd_evidence_content_free (content);
}

/* What a newer program writes that is neither is passed over. */
static gboolean
read_object (Reading *reading, const char *data, gsize length, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (data, length, reading->evidence->name, error);

  if (!reader)
    return FALSE;
  const JdValue root = jd_reader_root (reader);
  const JdValue entry = jd_value_member (&root, "entry", JD_OPTIONAL), content = jd_value_member (&root, "content", JD_OPTIONAL);
  if (jd_value_present (&entry))
    read_entry (reading, reader, &root);
  else if (jd_value_present (&content))
    read_content (reading, reader, &root);
  return jd_reader_finish (reader, error);
}

/* ---- the file ---- */

static gboolean
is_blank (const char *data, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (data[i]))
      return FALSE;
  return TRUE;
}

/* The begin of the next line behind @at that begins with "{", or @end. */
static const char *
next_object (const char *at, const char *end)
{
  while (at < end)
    {
      const char *line = memchr (at, '\n', (gsize) (end - at));
      if (!line || line + 1 >= end)
        return end;
      if (line[1] == '{')
        return line + 1;
      at = line + 1;
    }
  return end;
}

static guint
count_lines (const char *at, const char *end)
{
  guint count = 0;

  for (; at < end; at++)
    count += *at == '\n';
  return count;
}

/* The object at @at, which begins in @line. For a message it is read again where it stands, so that it tells the line of the file. */
static void
read_at (Reading *reading, const char *at, gsize length, guint line)
{
  GError *fault = NULL;

  if (is_blank (at, length) || read_object (reading, at, length, NULL))
    return;
  g_autoptr (GString) there = g_string_new (NULL);
  for (guint i = 1; i < line && reading->evidence->faults->len < FAULTS_MAX; i++)
    g_string_append_c (there, '\n');
  g_string_append_len (there, at, (gssize) length);
  if (!read_object (reading, there->str, there->len, &fault))
    add_fault (reading->evidence, fault);
}

/* Which entry takes back which may stand in any order, after two files were put together by hand. */
static void
take_back (Reading *reading)
{
  const GPtrArray *entries = reading->evidence->entries;

  for (guint i = 0; i < entries->len; i++)
    {
      const JdEvidenceEntry *entry = entries->pdata[i];
      JdEvidenceEntry *other = entry->takes_back > 0 ? g_hash_table_lookup (reading->by_number, GUINT_TO_POINTER (entry->takes_back)) : NULL;
      if (other && entry->act == JD_EVIDENCE_TAKEN_BACK)
        other->is_taken_back = TRUE;
    }
}

static void
read_all (Reading *reading, const char *data, gsize length)
{
  const char *const end = data + length;
  guint line = 1;

  for (const char *at = data, *next; at < end; at = next)
    {
      next = next_object (at, end);
      read_at (reading, at, (gsize) (next - at), line);
      line += count_lines (at, next);
    }
}

void
jd_evidence_read (JdEvidence *evidence, const char *data, gsize length)
{
  g_return_if_fail (evidence && data);

  g_autoptr (GHashTable) by_number = g_hash_table_new (NULL, NULL);
  Reading reading = { evidence, by_number };
  data = jd_text_skip_mark (data, &length);
  read_all (&reading, data, length);
  take_back (&reading);
}
