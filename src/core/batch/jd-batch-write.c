// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "base/jd-file-set.h"
#include "base/jd-file-stream.h"
#include "base/jd-share.h"
#include "board/jd-board-feed.h"
#include "board/jd-board-file.h"
#include "compose/jd-compose.h"
#include "jd-batch-private.h"

/* A file that holds many, while it is written. */
typedef struct
{
  JdBoardFeed *feed;    /* NULL: the target is none, or its file is not written */
  JdFileStream *stream; /* NULL until it has something */
  char *name;           /* in the folder */
  gboolean exists;      /* there was one of that name */
  GError *error;        /* of the file as a whole */
} Feed;

typedef struct
{
  JdBatch *batch;
  JdBatchFolder folder;
  GCancellable *cancellable;
  JdBatchCount count;
  JdBatchNames *names; /* NULL: it was planned, so that the rows are told and the files have their names */
  Feed *feeds;         /* by target */
  JdBoardSeen *seen;   /* of all feeds */
  guint64 *hashes;     /* by row: of what is in a feed; NULL: nothing is put down */
  GMutex mutex;
  GCond changed;       /* the turns */
  guint naming, adding; /* number of the posting that gets its name, and that is put into files that hold many, next */
} Run;

/* What one posting is in a file that holds many. */
typedef struct
{
  guint row;
  JdBoardFeedItem *item;
} Entry;

/* What becomes of one posting. */
typedef struct
{
  GArray *entries;   /* of Entry */
  JdBatchSent *sent; /* files of its own */
} Outcome;

/* A posting as it is varied. */
typedef struct
{
  JdPosting *posting; /* NULL: it could not be made, or nothing of it is written */
  gboolean keeps_pay; /* as jd_vary() has it */
} Variant;

static void
variant_clear (gpointer data)
{
  g_clear_pointer (&((Variant *) data)->posting, jd_posting_unref);
}

static void
entry_clear (gpointer data)
{
  g_clear_pointer (&((Entry *) data)->item, jd_board_feed_item_free);
}

static gboolean
is_written (const JdBatch *batch, guint row)
{
  return batch->rows[row].state == JD_BATCH_READY || batch->rows[row].state == JD_BATCH_MISSING;
}

/* What is missing stays told. */
static void
set_written (JdBatch *batch, guint row)
{
  batch->rows[row].state = JD_BATCH_WRITTEN;
}

static void
set_left (JdBatch *batch, guint row)
{
  jd_batch_set (batch, row, JD_BATCH_LEFT, _ ("a file of that name is there already"));
}

/* ---- files of one posting ---- */

static void
write_file (Run *run, guint row, const JdBoardJob *job, JdBatchMade *made, JdBatchSent *sent)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = jd_batch_planned_name (run->batch, row);

  if ((made->text || jd_batch_make (run->batch, row, job, made, &error)) && jd_batch_put (&run->folder, row, name, made->text->str, made->text->len, &error))
    {
      set_written (run->batch, row);
      jd_batch_sent_add (sent, row, job, made->text->str, made->text->len);
    }
  else if (g_error_matches (error, JD_ERROR, JD_ERROR_EXISTS))
    set_left (run->batch, row);
  else
    jd_batch_set (run->batch, row, JD_BATCH_FAILED, error->message);
}

/* ---- files that hold many ---- */

static void
make_entry (Run *run, guint row, const JdBoardJob *job, JdBatchMade *made, GArray *entries)
{
  g_autoptr (GError) error = NULL;

  if (made->item || jd_batch_make (run->batch, row, job, made, &error))
    {
      if (run->hashes)
        run->hashes[row] = jd_board_feed_item_hash (made->item);
      const Entry entry = { row, g_steal_pointer (&made->item) };
      g_array_append_val (entries, entry);
    }
  else
    jd_batch_set (run->batch, row, JD_BATCH_FAILED, error->message);
}

static gboolean
open_stream (const Run *run, Feed *feed)
{
  g_autofree char *path = jd_batch_path (run->batch, feed->name);

  if (!feed->stream && !feed->error && (run->folder.existing != JD_BATCH_OVERWRITE || jd_batch_check_input (&run->folder, path, &feed->error)))
    feed->stream = jd_file_stream_begin (path, &feed->error);
  return feed->stream != NULL;
}

static void
add_entry (Run *run, Entry *entry)
{
  Feed *feed = &run->feeds[entry->row % run->batch->request.n_targets];
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (!open_stream (run, feed))
    return;
  if (jd_board_feed_add (feed->feed, g_steal_pointer (&entry->item), out, &error))
    {
      jd_file_stream_append (feed->stream, out->str, out->len);
      set_written (run->batch, entry->row);
    }
  else
    jd_batch_set (run->batch, entry->row, JD_BATCH_FAILED, error->message);
}

/* In the order of the table. Every posting has each of its turns, whatever becomes of it. */
static void
wait_for_turn (Run *run, const guint *turn, guint source)
{
  g_mutex_lock (&run->mutex);
  while (*turn != source)
    g_cond_wait (&run->changed, &run->mutex);
  g_mutex_unlock (&run->mutex);
}

static void
end_turn (Run *run, guint *turn)
{
  g_mutex_lock (&run->mutex);
  (*turn)++;
  g_cond_broadcast (&run->changed);
  g_mutex_unlock (&run->mutex);
}

static void
add_entries (Run *run, guint source, GArray *entries)
{
  wait_for_turn (run, &run->adding, source);
  for (guint i = 0; i < entries->len; i++)
    add_entry (run, &g_array_index (entries, Entry, i));
  end_turn (run, &run->adding);
}

/* The name it gets, or none when it is left as it is. */
static void
begin_feed (Run *run, guint target)
{
  Feed *feed = &run->feeds[target];
  const JdBatchTarget *where = &run->batch->request.targets[target];
  g_autofree char *ending = jd_batch_target_ending (where), *path = jd_batch_path (run->batch, ending);
  guint number = 1;

  feed->name = g_strdup (ending);
  feed->exists = g_file_test (path, G_FILE_TEST_EXISTS);
  while (run->folder.existing != JD_BATCH_OVERWRITE && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      if (run->folder.existing == JD_BATCH_LEAVE)
        return;
      g_free (feed->name);
      g_free (path);
      feed->name = g_strdup_printf ("%s (%u).%s", where->board->id, ++number, jd_board_file_extension (where->board));
      path = jd_batch_path (run->batch, feed->name);
    }
  feed->feed = jd_board_feed_new (where->board, run->seen);
}

/* What became of the file became of all its rows. */
static void
set_rows (Run *run, guint target, JdBatchState state, const char *told)
{
  JdBatch *batch = run->batch;

  for (guint row = target; row < jd_batch_length (batch); row += batch->request.n_targets)
    if (batch->rows[row].state == JD_BATCH_WRITTEN || is_written (batch, row))
      jd_batch_set (batch, row, state, told);
}

static void
name_rows (Run *run, guint target, const char *name)
{
  JdBatch *batch = run->batch;

  for (guint row = target; row < jd_batch_length (batch); row += batch->request.n_targets)
    if (batch->rows[row].state == JD_BATCH_WRITTEN)
      g_hash_table_insert (batch->renamed, GUINT_TO_POINTER (row), g_strdup (name));
}

static void
end_feed (Run *run, guint target)
{
  Feed *feed = &run->feeds[target];
  g_autoptr (GString) out = g_string_new (NULL);

  if (feed->stream && !g_cancellable_is_cancelled (run->cancellable))
    {
      jd_board_feed_end (feed->feed, out);
      jd_file_stream_append (feed->stream, out->str, out->len);
      jd_file_stream_end (g_steal_pointer (&feed->stream), run->folder.existing == JD_BATCH_OVERWRITE, &feed->error);
      if (!feed->error && run->folder.existing == JD_BATCH_KEEP_BOTH)
        name_rows (run, target, feed->name);
    }
  else if (feed->feed && g_cancellable_is_cancelled (run->cancellable))
    set_rows (run, target, JD_BATCH_STOPPED, NULL);
  if (feed->error)
    set_rows (run, target, g_error_matches (feed->error, JD_ERROR, JD_ERROR_EXISTS) ? JD_BATCH_LEFT : JD_BATCH_FAILED, feed->error->message);
  g_clear_pointer (&feed->stream, jd_file_stream_drop);
  g_clear_pointer (&feed->feed, jd_board_feed_free);
  g_clear_error (&feed->error);
  g_free (feed->name);
}

/* ---- a posting ---- */

/* What a plan would have told of the row. */
static void
look (Run *run, guint row, const JdBoardJob *job, gboolean keeps_pay, JdBatchMade *made)
{
  const Feed *feed = &run->feeds[row % run->batch->request.n_targets];

  run->batch->rows[row].exists = jd_batch_target_is_feed (jd_batch_row_target (run->batch, row)) ? feed->exists : jd_batch_is_there (run->batch, row);
  jd_batch_look (run->batch, row, job, keeps_pay, made);
}

static void
write_row (Run *run, guint row, const JdBoardJob *job, gboolean keeps_pay, const Outcome *outcome)
{
  JdBatch *batch = run->batch;
  g_auto (JdBatchMade) made = { NULL };

  if (run->names && !g_cancellable_is_cancelled (run->cancellable))
    look (run, row, job, keeps_pay, &made);
  if (!is_written (batch, row))
    return;
  if (g_cancellable_is_cancelled (run->cancellable))
    jd_batch_set (batch, row, JD_BATCH_STOPPED, NULL);
  else if (!jd_batch_target_is_feed (jd_batch_row_target (batch, row)))
    write_file (run, row, job, &made, outcome->sent);
  else if (run->feeds[row % batch->request.n_targets].feed)
    make_entry (run, row, job, &made, outcome->entries);
  else
    set_left (batch, row);
}

static void
write_variant (Run *run, guint variant, const Variant *varied, const Outcome *outcome)
{
  const guint n_targets = run->batch->request.n_targets;
  g_autoptr (JdDocument) document = jd_compose (varied->posting);
  g_autoptr (JdBoardTexts) texts = jd_board_texts_new ();

  for (guint row = variant * n_targets; row < (variant + 1) * n_targets; row++)
    {
      const JdBoardJob job = jd_batch_job (run->batch, row, varied->posting, document, texts);
      write_row (run, row, &job, varied->keeps_pay, outcome);
    }
}

static gboolean
has_work (const Run *run, guint first, guint n_rows)
{
  for (guint i = first; i < first + n_rows; i++)
    if (is_written (run->batch, i))
      return TRUE;
  return FALSE;
}

static void
fail_rows (Run *run, guint first, guint n_rows, const GError *error)
{
  for (guint i = first; i < first + n_rows; i++)
    if (is_written (run->batch, i))
      jd_batch_set (run->batch, i, JD_BATCH_FAILED, error->message);
}

/* NULL: why is told. */
static JdPosting *
load (Run *run, guint source)
{
  const guint n_rows = run->batch->n_variants * run->batch->request.n_targets;
  g_autoptr (GError) error = NULL;

  if (run->names)
    return jd_batch_begin_source (run->batch, source);
  if (!has_work (run, source * n_rows, n_rows))
    return NULL;
  JdPosting *posting = jd_batch_load (run->batch, source, &error);
  if (!posting)
    fail_rows (run, source * n_rows, n_rows, error);
  return posting;
}

/* Likewise. */
static JdPosting *
vary (Run *run, guint variant, JdPosting *posting, gboolean *keeps_pay)
{
  const guint n_targets = run->batch->request.n_targets;
  g_autoptr (GError) error = NULL;

  if (run->names)
    return jd_batch_begin_variant (run->batch, variant, posting, keeps_pay);
  if (!has_work (run, variant * n_targets, n_targets))
    return NULL;
  JdPosting *varied = jd_batch_vary (run->batch, posting, variant, keeps_pay, &error);
  if (!varied)
    fail_rows (run, variant * n_targets, n_targets, error);
  return varied;
}

/* All of one posting, since their names come before those of the next one. */
static GArray *
read_variants (Run *run, guint source)
{
  GArray *variants = g_array_new (FALSE, TRUE, sizeof (Variant));
  g_autoptr (JdPosting) posting = load (run, source);

  g_array_set_clear_func (variants, variant_clear);
  for (guint i = 0; posting && i < run->batch->n_variants; i++)
    {
      Variant variant = { NULL };
      variant.posting = vary (run, source * run->batch->n_variants + i, posting, &variant.keeps_pay);
      g_array_append_val (variants, variant);
    }
  return variants;
}

static void
stop_rows (Run *run, guint first, guint n_rows)
{
  for (guint i = first; i < first + n_rows; i++)
    if (is_written (run->batch, i))
      jd_batch_set (run->batch, i, JD_BATCH_STOPPED, NULL);
}

static void
write_source (guint source, gpointer data)
{
  Run *run = data;
  const guint n_variants = run->batch->n_variants, n_rows = n_variants * run->batch->request.n_targets;
  const gboolean stopped = g_cancellable_is_cancelled (run->cancellable);
  g_autoptr (GArray) variants = stopped ? NULL : read_variants (run, source);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (JdBatchSent) sent = jd_batch_sent_new (&run->folder);
  const Outcome outcome = { entries, sent };

  g_array_set_clear_func (entries, entry_clear);
  wait_for_turn (run, &run->naming, source);
  if (run->names && !stopped)
    jd_batch_names_choose (run->names, source);
  end_turn (run, &run->naming);
  for (guint i = 0; variants && i < variants->len; i++)
    if (g_array_index (variants, Variant, i).posting)
      write_variant (run, source * n_variants + i, &g_array_index (variants, Variant, i), &outcome);
  add_entries (run, source, entries);
  jd_batch_sent_record (sent);
  if (stopped)
    stop_rows (run, source * n_rows, n_rows);
  else
    jd_batch_count_one (&run->count);
}

gboolean
jd_batch_write (JdBatch *batch, JdBatchExisting existing, GCancellable *cancellable, JdBatchProgress progress, gpointer data, GError **error)
{
  g_return_val_if_fail (batch && batch->folder, FALSE);

  const char *const none[] = { NULL };
  if (!jd_file_make_folder (batch->folder, 0777, error))
    return FALSE;
  /* What is not replaced needs no look at it. */
  g_autoptr (GHashTable) inputs = jd_file_set_new (batch->request.posting || existing != JD_BATCH_OVERWRITE ? none : batch->request.files);
  g_autoptr (JdBatchNames) names = batch->planned ? NULL : jd_batch_names_new (batch);
  g_autoptr (JdBoardSeen) seen = jd_board_seen_new ();
  g_autofree Feed *feeds = g_new0 (Feed, batch->request.n_targets);
  g_autofree guint64 *hashes = batch->request.record == JD_BATCH_RECORD_NOTHING ? NULL : g_new0 (guint64, jd_batch_length (batch));
  Run run = { .batch = batch, .folder = { .batch = batch, .existing = existing, .inputs = inputs }, .cancellable = cancellable, .names = names, .feeds = feeds, .seen = seen, .hashes = hashes };
  run.count = (JdBatchCount) { .total = batch->n_sources, .progress = progress, .data = data };

  for (guint i = 0; i < batch->request.n_targets; i++)
    if (jd_batch_target_is_feed (&batch->request.targets[i]))
      begin_feed (&run, i);
  jd_share (batch->n_sources, 1, batch->n_sources, write_source, &run);
  for (guint i = 0; i < batch->request.n_targets; i++)
    end_feed (&run, i);
  jd_batch_record_feeds (&run.folder, hashes);
  return TRUE;
}
