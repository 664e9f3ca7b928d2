// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jd-evidence-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/jd-list.h"

const char *const jd_evidence_act_names[] = { "exported", "copied", "posted", "closed", "taken-back", NULL };

/* ---- the value ---- */

static void
block_free (gpointer data)
{
  JdEvidenceBlock *block = data;

  g_free (block->id);
  g_free (block);
}

static JdEvidenceBlock *
block_new (const char *id, int revision)
{
  JdEvidenceBlock *block = g_new (JdEvidenceBlock, 1);

  *block = (JdEvidenceBlock) { g_strdup (id), revision };
  return block;
}

static char *
now (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_now_utc ();

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

JdEvidenceEntry *
jd_evidence_entry_new (JdEvidenceAct act, const char *target, gboolean is_board)
{
  JdEvidenceEntry *entry = g_new0 (JdEvidenceEntry, 1);

  entry->act = act;
  entry->time = now ();
  entry->target = g_strdup (target);
  entry->is_board = is_board;
  entry->program = g_strdup ("Vacancy " VACANCY_VERSION);
  entry->blocks = g_ptr_array_new_with_free_func (block_free);
  return entry;
}

void
jd_evidence_entry_free (JdEvidenceEntry *entry)
{
  if (!entry)
    return;
  char *const texts[] = { entry->time, entry->target, entry->file, entry->sha256, entry->text, entry->on, entry->url, entry->program,
                          entry->posting, entry->title, entry->level, entry->place, entry->language };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  g_ptr_array_unref (entry->blocks);
  g_clear_pointer (&entry->silenced, json_node_unref);
  g_free (entry);
}

char *
jd_evidence_entry_day (const JdEvidenceEntry *entry)
{
  g_return_val_if_fail (entry, NULL);

  if (entry->on)
    return g_strdup (entry->on);
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (entry->time, NULL);
  g_autoptr (GDateTime) local = utc ? g_date_time_to_local (utc) : NULL;
  return local ? g_date_time_format (local, "%Y-%m-%d") : g_strndup (entry->time, 10);
}

/* ---- of a posting ---- */

static void
add_blocks (JdEvidenceEntry *entry, const JdPosting *posting)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < posting->sections->len; i++)
    {
      const GPtrArray *placements = ((const JdSection *) posting->sections->pdata[i])->placements;
      for (guint k = 0; k < placements->len; k++)
        {
          const JdPlacement *placement = placements->pdata[k];
          if (placement->block && !placement->hidden && g_hash_table_add (seen, placement->block))
            g_ptr_array_add (entry->blocks, block_new (placement->block, placement->revision));
        }
    }
}

static void
add_silenced (JdEvidenceEntry *entry, const JdPosting *posting)
{
  if (posting->silenced->len == 0)
    return;
  g_autoptr (JdWriter) writer = jd_writer_new ();
  jd_writer_begin_object (writer, NULL, NULL);
  jd_silences_write (writer, posting->silenced);
  jd_writer_end_object (writer);
  g_autofree char *json = jd_writer_finish (writer, NULL);
  g_autoptr (JsonNode) object = json_from_string (json, NULL);
  entry->silenced = json_object_dup_member (json_node_get_object (object), "silenced");
}

void
jd_evidence_entry_describe (JdEvidenceEntry *entry, const JdPosting *posting)
{
  g_return_if_fail (entry && posting && !entry->posting);

  entry->posting = g_strdup (posting->id);
  entry->title = g_strdup (jd_posting_title (posting));
  entry->level = g_strdup (posting->level);
  entry->place = g_strdup (jd_posting_place (posting));
  entry->language = g_strdup (posting->language);
  add_blocks (entry, posting);
  add_silenced (entry, posting);
}

/* ---- reading ---- */

static gpointer
read_block (const JdValue *element)
{
  g_autofree char *id = jd_read_id (element, "id", JD_REQUIRED);

  return block_new (id, (int) jd_read_int (element, "revision", JD_REQUIRED, 0, G_MAXINT, 0));
}

static char *
read_time (const JdValue *object)
{
  char *text = jd_read_string (object, "time", JD_REQUIRED);
  g_autoptr (GDateTime) time = text ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  if (text && !time)
    {
      const JdValue value = jd_value_member (object, "time", JD_REQUIRED);
      g_autofree char *found = jd_error_quote (text);
      /* Translators: what stands for a point in time in a file, as in 2026-11-30T09:00:00Z */
      jd_value_fault (&value, JD_ERROR_VALUE, _("a time such as 2026-11-30T09:00:00Z"), found);
    }
  return text;
}

static char *
read_hash (const JdValue *object, const char *member)
{
  char *text = jd_read_string (object, member, JD_OPTIONAL);

  if (text && (strlen (text) != 64 || strspn (text, "0123456789abcdef") != 64))
    {
      const JdValue value = jd_value_member (object, member, JD_OPTIONAL);
      g_autofree char *found = jd_error_quote (text);
      jd_value_fault (&value, JD_ERROR_VALUE, _("a SHA-256 of 64 digits"), found);
    }
  return text;
}

/* "board" or "format" names what it went to; a place of the person's own has neither. */
static void
read_target (const JdValue *object, JdEvidenceEntry *entry)
{
  const JdValue board = jd_value_member (object, "board", JD_OPTIONAL);

  entry->is_board = jd_value_present (&board);
  entry->target = jd_read_string (object, entry->is_board ? "board" : "target", JD_OPTIONAL);
}

static void
read_posting (const JdValue *object, JdEvidenceEntry *entry)
{
  const JdValue posting = jd_value_member (object, "posting", JD_OPTIONAL);

  if (!jd_value_present (&posting))
    return;
  entry->posting = jd_read_string (&posting, "id", JD_OPTIONAL);
  entry->title = jd_read_string (&posting, "title", JD_OPTIONAL);
  entry->level = jd_read_string (&posting, "level", JD_OPTIONAL);
  entry->place = jd_read_string (&posting, "place", JD_OPTIONAL);
  entry->language = jd_read_string (&posting, "language", JD_OPTIONAL);
  g_clear_pointer (&entry->blocks, g_ptr_array_unref);
  entry->blocks = jd_list_read (&posting, "blocks", JD_OPTIONAL, read_block, block_free);
  const JdValue silenced = jd_value_member (&posting, "silenced", JD_OPTIONAL);
  if (jd_value_present (&silenced))
    entry->silenced = jd_json_node_copy (silenced.node);
}

JdEvidenceEntry *
jd_evidence_entry_read (const JdValue *object)
{
  g_return_val_if_fail (object, NULL);

  JdEvidenceEntry *entry = g_new0 (JdEvidenceEntry, 1);
  entry->blocks = g_ptr_array_new_with_free_func (block_free);
  entry->number = (guint) jd_read_int (object, "entry", JD_REQUIRED, 1, G_MAXINT, 1);
  entry->time = read_time (object);
  entry->act = (JdEvidenceAct) jd_read_choice (object, "what", JD_REQUIRED, jd_evidence_act_names, JD_EVIDENCE_EXPORTED);
  read_target (object, entry);
  entry->file = jd_read_string (object, "file", JD_OPTIONAL);
  entry->sha256 = read_hash (object, "sha256");
  entry->size = jd_read_int (object, "size", JD_OPTIONAL, 0, G_MAXINT64, 0);
  entry->text = read_hash (object, "text_sha256");
  entry->on = jd_read_date (object, "on", JD_OPTIONAL);
  entry->url = jd_read_string (object, "url", JD_OPTIONAL);
  entry->takes_back = (guint) jd_read_int (object, "takes_back", JD_OPTIONAL, 1, G_MAXINT, 0);
  entry->program = jd_read_string (object, "program", JD_OPTIONAL);
  read_posting (object, entry);
  return entry;
}

/* ---- writing ---- */

/* What a person typed, or a file is called, may be anything; what is empty is left out. */
static void
write_cleaned (JdWriter *writer, const char *member, const char *text)
{
  g_autofree char *clean = text ? jd_text_clean (text, -1, JD_TEXT_LINE, NULL) : NULL;

  if (clean && *clean != '\0')
    jd_writer_string (writer, member, clean);
}

static void
write_block (JdWriter *writer, gconstpointer element)
{
  const JdEvidenceBlock *block = element;

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "id", block->id);
  jd_writer_int (writer, "revision", block->revision);
  jd_writer_end_object (writer);
}

static void
write_posting (JdWriter *writer, const JdEvidenceEntry *entry)
{
  jd_writer_begin_object (writer, "posting", NULL);
  jd_writer_string (writer, "id", entry->posting);
  write_cleaned (writer, "title", entry->title);
  write_cleaned (writer, "level", entry->level);
  write_cleaned (writer, "place", entry->place);
  write_cleaned (writer, "language", entry->language);
  jd_list_write (writer, "blocks", entry->blocks, write_block);
  if (entry->silenced)
    jd_writer_node (writer, "silenced", entry->silenced);
  jd_writer_end_object (writer);
}

void
jd_evidence_entry_write (JdWriter *writer, const JdEvidenceEntry *entry)
{
  g_return_if_fail (writer && entry);

  jd_writer_int (writer, "entry", entry->number);
  jd_writer_string (writer, "time", entry->time);
  jd_writer_string (writer, "what", jd_evidence_act_names[entry->act]);
  write_cleaned (writer, entry->is_board ? "board" : "target", entry->target);
  write_cleaned (writer, "file", entry->file);
  jd_writer_string (writer, "sha256", entry->sha256);
  if (entry->sha256)
    jd_writer_int (writer, "size", entry->size);
  jd_writer_string (writer, "text_sha256", entry->text);
  jd_writer_string (writer, "on", entry->on);
  write_cleaned (writer, "url", entry->url);
  if (entry->takes_back > 0)
    jd_writer_int (writer, "takes_back", entry->takes_back);
  jd_writer_string (writer, "program", entry->program);
  if (entry->posting)
    write_posting (writer, entry);
}
