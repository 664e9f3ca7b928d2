// SPDX-License-Identifier: GPL-3.0-or-later
/* What was written is put down in the records of postings: all of a posting that has files of its own at once, and then what is in files with others. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-share.h"
#include "board/jd-board-reading.h"
#include "compose/jd-compose.h"
#include "jd-batch-private.h"
#include "store/jd-evidence.h"

struct _JdBatchSent
{
  JdBatchFolder *folder;
  GArray *rows;      /* guint */
  GArray *additions; /* of JdEvidenceAddition, which are its own; one for each of @rows */
};

static void
clear_addition (gpointer data)
{
  JdEvidenceAddition *addition = data;

  jd_evidence_entry_free ((JdEvidenceEntry *) addition->entry);
  g_bytes_unref (addition->bytes);
  g_bytes_unref (addition->text);
}

JdBatchSent *
jd_batch_sent_new (JdBatchFolder *folder)
{
  JdBatchSent *sent = g_new (JdBatchSent, 1);

  *sent = (JdBatchSent){ folder, g_array_new (FALSE, FALSE, sizeof (guint)), g_array_new (FALSE, FALSE, sizeof (JdEvidenceAddition)) };
  g_array_set_clear_func (sent->additions, clear_addition);
  return sent;
}

void
jd_batch_sent_free (JdBatchSent *sent)
{
  g_array_unref (sent->rows);
  g_array_unref (sent->additions);
  g_free (sent);
}

static const char *
path_of (const JdBatch *batch, guint row)
{
  return batch->request.posting ? batch->request.path : jd_batch_row_file (batch, row);
}

static gboolean
is_recorded (const JdBatch *batch, guint row)
{
  const JdBatchRecord record = batch->request.record;

  return path_of (batch, row) && (record == JD_BATCH_RECORD_ALL || (record == JD_BATCH_RECORD_BOARDS && jd_batch_row_target (batch, row)->board));
}

/* What else is told of it stays told. */
static void
tell_unrecorded (JdBatch *batch, guint row, const char *why)
{
  const JdBatchRow found = jd_batch_row (batch, row);
  /* Translators: a message follows that says what is wrong with the record of what was exported. */
  g_autofree char *line = g_strdup_printf (_ ("exported, but not recorded: %s"), why);
  g_autofree char *told = g_strdup_printf ("%s%s%s", found.told ? found.told : "", found.told ? "\n" : "", line);

  jd_batch_set (batch, row, found.state, told);
}

void
jd_batch_sent_add (JdBatchSent *sent, guint row, const JdBoardJob *job, const char *data, gsize length)
{
  const JdBatch *batch = sent->folder->batch;
  if (!is_recorded (batch, row))
    return;
  const JdBatchTarget *target = jd_batch_row_target (batch, row);
  char *reading = jd_board_reading (job);
  JdEvidenceEntry *entry = jd_evidence_entry_new (JD_EVIDENCE_EXPORTED, target->board ? target->board->id : target->exporter->id, target->board != NULL);
  const JdEvidenceAddition addition = { entry, g_bytes_new (data, length), g_bytes_new_take (reading, strlen (reading)) };

  entry->file = jd_batch_written_name (sent->folder, row);
  jd_evidence_entry_describe (entry, job->posting);
  g_array_append_val (sent->rows, row);
  g_array_append_val (sent->additions, addition);
}

void
jd_batch_sent_record (JdBatchSent *sent)
{
  JdBatch *batch = sent->folder->batch;
  g_autoptr (GError) error = NULL;

  if (sent->rows->len == 0)
    return;
  const char *path = path_of (batch, g_array_index (sent->rows, guint, 0));
  if (jd_evidence_add_all (path, (const JdEvidenceAddition *) (gpointer) sent->additions->data, sent->additions->len, &error) > 0)
    return;
  for (guint i = 0; i < sent->rows->len; i++)
    tell_unrecorded (batch, g_array_index (sent->rows, guint, i), error->message);
}

/* ---- files that hold many ---- */

typedef struct
{
  JdBatchFolder *folder;
  const guint64 *hashes;
} Feeds;

/* Whether it is in one that is there. */
static gboolean
is_in_feed (const JdBatch *batch, guint row)
{
  return batch->rows[row].state == JD_BATCH_WRITTEN && jd_batch_target_is_feed (jd_batch_row_target (batch, row)) && is_recorded (batch, row);
}

static gboolean
has_feed (const JdBatch *batch, guint first, guint n_rows)
{
  for (guint i = first; i < first + n_rows; i++)
    if (is_in_feed (batch, i))
      return TRUE;
  return FALSE;
}

static void
tell_rows (JdBatch *batch, guint first, guint n_rows, const GError *error)
{
  for (guint i = first; i < first + n_rows; i++)
    if (is_in_feed (batch, i))
      tell_unrecorded (batch, i, error->message);
}

/* The file it is alone; FALSE with @error. */
static gboolean
make_alone (const JdBoardJob *job, guint64 hash, GString *out, GError **error)
{
  JdBoardFeedItem *item = jd_board_feed_item_new (job, error);

  if (item && jd_board_feed_item_hash (item) != hash)
    {
      jd_board_feed_item_free (item);
      g_set_error_literal (error, JD_ERROR, JD_ERROR_REFUSED, _ ("the posting was changed meanwhile"));
      return FALSE;
    }
  g_autoptr (JdBoardFeed) feed = jd_board_feed_new (job->board, NULL);
  if (!item || !jd_board_feed_add (feed, item, out, error))
    return FALSE;
  jd_board_feed_end (feed, out);
  return TRUE;
}

static void
add_row (const Feeds *feeds, JdBatchSent *sent, guint row, const JdBoardJob *job)
{
  g_autoptr (GString) alone = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (make_alone (job, feeds->hashes[row], alone, &error))
    jd_batch_sent_add (sent, row, job, alone->str, alone->len);
  else
    tell_unrecorded (feeds->folder->batch, row, error->message);
}

static void
add_variant (const Feeds *feeds, JdBatchSent *sent, JdPosting *posting, guint variant)
{
  JdBatch *batch = feeds->folder->batch;
  const guint n_targets = batch->request.n_targets, first = variant * n_targets;
  g_autoptr (GError) error = NULL;
  gboolean keeps_pay;
  g_autoptr (JdPosting) varied = jd_batch_vary (batch, posting, variant, &keeps_pay, &error);
  if (!varied)
    {
      tell_rows (batch, first, n_targets, error);
      return;
    }
  g_autoptr (JdDocument) document = jd_compose (varied);
  g_autoptr (JdBoardTexts) texts = jd_board_texts_new ();
  for (guint row = first; row < first + n_targets; row++)
    {
      const JdBoardJob job = jd_batch_job (batch, row, varied, document, texts);
      if (is_in_feed (batch, row))
        add_row (feeds, sent, row, &job);
    }
}

static void
record_source (guint source, gpointer data)
{
  const Feeds *feeds = data;
  JdBatch *batch = feeds->folder->batch;
  const guint n_variants = batch->n_variants, n_rows = n_variants * batch->request.n_targets;
  g_autoptr (GError) error = NULL;

  if (!has_feed (batch, source * n_rows, n_rows))
    return;
  g_autoptr (JdPosting) posting = jd_batch_load (batch, source, &error);
  g_autoptr (JdBatchSent) sent = jd_batch_sent_new (feeds->folder);
  if (!posting)
    tell_rows (batch, source * n_rows, n_rows, error);
  for (guint i = 0; posting && i < n_variants; i++)
    add_variant (feeds, sent, posting, source * n_variants + i);
  jd_batch_sent_record (sent);
}

void
jd_batch_record_feeds (JdBatchFolder *folder, const guint64 *hashes)
{
  Feeds feeds = { folder, hashes };

  if (folder->batch->request.record != JD_BATCH_RECORD_NOTHING)
    jd_share (folder->batch->n_sources, 1, folder->batch->n_sources, record_source, &feeds);
}
