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
  GError *error;        /* of the file as a whole */
} Feed;

typedef struct
{
  JdBatch *batch;
  JdBatchExisting existing;
  GCancellable *cancellable;
  JdBatchCount count;
  GHashTable *inputs; /* nothing of an export may cost the posting it is made of */
  Feed *feeds;        /* by target */
  GMutex mutex;
  GCond changed;      /* turn */
  guint turn;         /* number of the posting that is put into files that hold many next */
} Run;

/* What one posting is in a file that holds many. */
typedef struct
{
  guint row;
  JdBoardFeedItem *item;
} Entry;

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

static char *
path_of (const JdBatch *batch, const char *name)
{
  return g_build_filename (batch->folder, name, NULL);
}

static gboolean
check_input (const Run *run, const char *path, GError **error)
{
  if (!jd_file_set_has (run->inputs, path))
    return TRUE;
  g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _ ("%s: is a posting that is being exported and stays as it is"), path);
  return FALSE;
}

/* ---- files of one posting ---- */

/* "Cook (2).html" for "Cook.html", or the next number that is free. */
static char *
numbered (const char *name, const char *ending, guint number)
{
  g_autofree char *base = g_strndup (name, strlen (name) - strlen (ending) - 1);

  return g_strdup_printf ("%s (%u).%s", base, number, ending);
}

static gboolean
put_beside (Run *run, guint row, const char *name, const char *data, gsize length, GError **error)
{
  g_autofree char *ending = jd_batch_target_ending (jd_batch_row_target (run->batch, row));

  for (guint number = 2;; number++)
    {
      g_autoptr (GError) fault = NULL;
      g_autofree char *free_name = numbered (name, ending, number), *path = path_of (run->batch, free_name);
      if (jd_file_replace (path, data, length, JD_WRITE_DERIVED, "", NULL, &fault))
        {
          g_mutex_lock (&run->mutex);
          g_hash_table_insert (run->batch->renamed, GUINT_TO_POINTER (row), g_steal_pointer (&free_name));
          g_mutex_unlock (&run->mutex);
          return TRUE;
        }
      if (!g_error_matches (fault, JD_ERROR, JD_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&fault));
          return FALSE;
        }
    }
}

static gboolean
holds_same (const char *path, const char *data, gsize length)
{
  gsize found;
  g_autofree char *present = jd_file_read (path, length, &found, NULL);

  return present && found == length && memcmp (present, data, length) == 0;
}

/* A file that holds the same already is as good as written. */
static gboolean
put (Run *run, guint row, const char *name, const char *data, gsize length, GError **error)
{
  g_autofree char *path = path_of (run->batch, name);
  g_autoptr (GError) fault = NULL;

  if (run->existing == JD_BATCH_OVERWRITE)
    return check_input (run, path, error) && jd_file_replace (path, data, length, JD_WRITE_DERIVED, NULL, NULL, error);
  if (jd_file_replace (path, data, length, JD_WRITE_DERIVED, "", NULL, &fault))
    return TRUE;
  const gboolean exists = g_error_matches (fault, JD_ERROR, JD_ERROR_EXISTS);
  if (exists && holds_same (path, data, length))
    return TRUE;
  if (exists && run->existing == JD_BATCH_KEEP_BOTH)
    return put_beside (run, row, name, data, length, error);
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

static gboolean
make (const Run *run, const JdBatchTarget *target, const JdBoardJob *job, GString *out, GError **error)
{
  gsize length;

  if (target->board)
    return jd_board_file_write (job, 1, out, error);
  g_autofree char *data = jd_export_one (target->exporter, job->document, &run->batch->request.options, &length, error);
  if (data)
    g_string_append_len (out, data, (gssize) length);
  return data != NULL;
}

static void
write_file (Run *run, guint row, const JdBoardJob *job)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = jd_batch_planned_name (run->batch, row);

  if (make (run, jd_batch_row_target (run->batch, row), job, out, &error) && put (run, row, name, out->str, out->len, &error))
    set_written (run->batch, row);
  else if (g_error_matches (error, JD_ERROR, JD_ERROR_EXISTS))
    set_left (run->batch, row);
  else
    jd_batch_set (run->batch, row, JD_BATCH_FAILED, error->message);
}

/* ---- files that hold many ---- */

static void
make_entry (Run *run, guint row, const JdBoardJob *job, GArray *entries)
{
  g_autoptr (GError) error = NULL;
  const Entry entry = { row, jd_board_feed_item_new (job, &error) };

  if (entry.item)
    g_array_append_val (entries, entry);
  else
    jd_batch_set (run->batch, row, JD_BATCH_FAILED, error->message);
}

static gboolean
open_stream (const Run *run, Feed *feed)
{
  g_autofree char *path = path_of (run->batch, feed->name);

  if (!feed->stream && !feed->error && (run->existing != JD_BATCH_OVERWRITE || check_input (run, path, &feed->error)))
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

/* In the order of the table. Every posting has its turn, whatever becomes of it. */
static void
take_turn (Run *run, guint source, GArray *entries)
{
  g_mutex_lock (&run->mutex);
  while (run->turn != source)
    g_cond_wait (&run->changed, &run->mutex);
  g_mutex_unlock (&run->mutex);
  for (guint i = 0; i < entries->len; i++)
    add_entry (run, &g_array_index (entries, Entry, i));
  g_mutex_lock (&run->mutex);
  run->turn++;
  g_cond_broadcast (&run->changed);
  g_mutex_unlock (&run->mutex);
}

/* The name it gets, or none when it is left as it is. */
static void
begin_feed (Run *run, guint target)
{
  Feed *feed = &run->feeds[target];
  const JdBatchTarget *where = &run->batch->request.targets[target];
  g_autofree char *ending = jd_batch_target_ending (where), *path = path_of (run->batch, ending);
  guint number = 1;

  feed->name = g_strdup (ending);
  while (run->existing != JD_BATCH_OVERWRITE && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      if (run->existing == JD_BATCH_LEAVE)
        return;
      g_free (feed->name);
      g_free (path);
      feed->name = g_strdup_printf ("%s (%u).%s", where->board->id, ++number, jd_board_file_extension (where->board));
      path = path_of (run->batch, feed->name);
    }
  feed->feed = jd_board_feed_new (where->board);
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
      jd_file_stream_end (g_steal_pointer (&feed->stream), run->existing == JD_BATCH_OVERWRITE, &feed->error);
      if (!feed->error && run->existing == JD_BATCH_KEEP_BOTH)
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

static void
write_row (Run *run, guint row, const JdPosting *posting, const JdDocument *document, GArray *entries)
{
  const JdBatch *batch = run->batch;
  const JdBatchTarget *target = jd_batch_row_target (batch, row);
  const JdBoardJob job = { .board = target->board, .posting = posting, .document = document, .library = batch->request.library, .title = batch->request.title };

  if (!is_written (batch, row))
    return;
  if (g_cancellable_is_cancelled (run->cancellable))
    jd_batch_set (run->batch, row, JD_BATCH_STOPPED, NULL);
  else if (!jd_batch_target_is_feed (target))
    write_file (run, row, &job);
  else if (run->feeds[row % batch->request.n_targets].feed)
    make_entry (run, row, &job, entries);
  else
    set_left (run->batch, row);
}

static void
fail_rows (Run *run, guint first, guint n_rows, const GError *error)
{
  for (guint i = first; i < first + n_rows; i++)
    if (is_written (run->batch, i))
      jd_batch_set (run->batch, i, JD_BATCH_FAILED, error->message);
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
write_variant (Run *run, guint source, JdPosting *posting, guint variation, GArray *entries)
{
  JdBatch *batch = run->batch;
  const guint n_targets = batch->request.n_targets, first = (source * batch->n_variants + variation) * n_targets;
  g_autoptr (GError) error = NULL;
  gboolean keeps_pay;

  if (!has_work (run, first, n_targets))
    return;
  g_autoptr (JdPosting) varied = jd_batch_vary (batch, posting, variation, &keeps_pay, &error);
  g_autoptr (JdDocument) document = varied ? jd_compose (varied) : NULL;
  if (!varied)
    fail_rows (run, first, n_targets, error);
  for (guint i = 0; varied && i < n_targets; i++)
    write_row (run, first + i, varied, document, entries);
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
  const guint n_rows = run->batch->n_variants * run->batch->request.n_targets, first = source * n_rows;
  const gboolean stopped = g_cancellable_is_cancelled (run->cancellable);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GError) error = NULL;

  g_array_set_clear_func (entries, entry_clear);
  g_autoptr (JdPosting) posting = !stopped && has_work (run, first, n_rows) ? jd_batch_load (run->batch, source, &error) : NULL;
  for (guint i = 0; posting && i < run->batch->n_variants; i++)
    write_variant (run, source, posting, i, entries);
  if (error)
    fail_rows (run, first, n_rows, error);
  take_turn (run, source, entries);
  if (stopped)
    stop_rows (run, first, n_rows);
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
  g_autoptr (GHashTable) inputs = jd_file_set_new (batch->request.posting ? none : batch->request.files);
  g_autofree Feed *feeds = g_new0 (Feed, batch->request.n_targets);
  Run run = { .batch = batch, .existing = existing, .cancellable = cancellable, .inputs = inputs, .feeds = feeds };
  run.count = (JdBatchCount) { .total = batch->n_sources, .progress = progress, .data = data };

  for (guint i = 0; i < batch->request.n_targets; i++)
    if (jd_batch_target_is_feed (&batch->request.targets[i]))
      begin_feed (&run, i);
  jd_share (batch->n_sources, 1, batch->n_sources, write_source, &run);
  for (guint i = 0; i < batch->request.n_targets; i++)
    end_feed (&run, i);
  return TRUE;
}
