// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-feed.h"

#include <string.h>

#include "base/jd-json-scan.h"
#include "export/jd-job-posting.h"
#include "jd-board-place.h"
#include "jd-board-tree.h"

struct _JdBoardFeedItem
{
  JdPosting *posting;
  GPtrArray *places;  /* of arrays of JdBoardEntry: one for each entry it is */
  char *text;         /* as it stands among others */
  char *alone;        /* the whole file when there is no other; NULL: the same as with others */
};

struct _JdBoardFeed
{
  const JdBoard *board;
  JdBoardFeedItem *first;
  JdBoardSeen *seen;
  int file;         /* its number in it */
  char *tail;       /* what stands behind the last */
  guint n_items;
};

static gboolean
is_data (const JdBoard *board)
{
  return board->envelope->form == JD_ENVELOPE_JSON_LD;
}

/* ---- one posting ---- */

void
jd_board_feed_item_free (JdBoardFeedItem *item)
{
  if (!item)
    return;
  jd_posting_unref (item->posting);
  g_ptr_array_unref (item->places);
  g_free (item->text);
  g_free (item->alone);
  g_free (item);
}

guint64
jd_board_feed_item_hash (const JdBoardFeedItem *item)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  guint64 hash;

  g_checksum_update (checksum, (const guint8 *) item->text, -1);
  g_checksum_get_digest (checksum, digest, &length);
  memcpy (&hash, digest, sizeof hash);
  return hash;
}

static const GPtrArray *
first_entries (const JdBoardFeedItem *item)
{
  return g_ptr_array_index (item->places, 0);
}

/* How deep items stand. */
static guint
item_depth (const JdEnvelope *envelope)
{
  return (envelope->root ? 1 : 0) + (envelope->list ? 1 : 0);
}

static gboolean
write_element (const JdBoardJob *job, const GPtrArray *entries, GString *out, GError **error)
{
  const JdEnvelope *envelope = job->board->envelope;
  g_autoptr (JdBoardTree) tree = jd_board_tree_new (envelope->item);
  g_autoptr (GString) text = g_string_sized_new (8192);

  jd_board_file_add_item (tree, job, entries);
  jd_board_xml_append (tree, envelope->cdata, item_depth (envelope), text);
  if (!jd_board_xml_check (tree, text->str, text->len, error))
    return FALSE;
  g_string_append_len (out, text->str, (gssize) text->len);
  return TRUE;
}

/* One for each place where the board takes one for each. */
static gboolean
write_elements (const JdBoardJob *job, JdBoardFeedItem *item, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JdBoardSeen) seen = jd_board_seen_new ();
  const int file = jd_board_seen_add_file (seen);
  JdBoardJob each = *job;

  for (each.place = 0; each.place < jd_board_place_count (job); each.place++)
    {
      each.entries = each.place == job->place ? job->entries : NULL;
      GPtrArray *entries = jd_board_file_entries (&each, error);
      if (!entries)
        return FALSE;
      g_ptr_array_add (item->places, entries);
      if (!jd_board_file_check_item (job->posting, first_entries (item), entries, seen, file, error) || !write_element (&each, entries, text, error))
        return FALSE;
    }
  item->text = g_string_free (g_steal_pointer (&text), FALSE);
  return TRUE;
}

/* One alone is no graph, so that both are needed until a second one comes. */
static gboolean
write_data (const JdBoardJob *job, JdBoardFeedItem *item, GError **error)
{
  gsize length;
  g_autoptr (GPtrArray) entries = jd_board_file_entries (job, error);

  if (!entries)
    return FALSE;
  item->alone = jd_job_posting_to_json (&job->document, 1, &length);
  item->text = jd_job_posting_to_graph_item (item->alone, length);
  g_autoptr (JdJsonTree) read = jd_json_parse (item->alone, length, NULL, error);
  return read != NULL;
}

JdBoardFeedItem *
jd_board_feed_item_new (const JdBoardJob *job, GError **error)
{
  g_return_val_if_fail (job, NULL);

  g_autoptr (JdBoardFeedItem) item = g_new0 (JdBoardFeedItem, 1);
  item->posting = jd_posting_ref ((JdPosting *) job->posting);
  item->places = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return (is_data (job->board) ? write_data : write_elements) (job, item, error) ? g_steal_pointer (&item) : NULL;
}

/* ---- all of them ---- */

JdBoardFeed *
jd_board_feed_new (const JdBoard *board, JdBoardSeen *seen)
{
  g_return_val_if_fail (board, NULL);

  JdBoardFeed *feed = g_new0 (JdBoardFeed, 1);
  feed->board = board;
  feed->file = seen ? jd_board_seen_add_file (seen) : -1;
  feed->seen = feed->file >= 0 ? jd_board_seen_ref (seen) : jd_board_seen_new ();
  if (feed->file < 0)
    feed->file = jd_board_seen_add_file (feed->seen);
  return feed;
}

void
jd_board_feed_free (JdBoardFeed *feed)
{
  jd_board_feed_item_free (feed->first);
  jd_board_seen_unref (feed->seen);
  g_free (feed->tail);
  g_free (feed);
}

/* The file as it is without items, up to where they stand; what stands behind them is kept. */
static gboolean
begin_elements (JdBoardFeed *feed, const JdBoardFeedItem *first, GString *out, GError **error)
{
  g_autoptr (GString) empty = g_string_new (NULL);
  g_autoptr (GString) tail = g_string_new (NULL);

  if (!jd_board_file_write_empty (feed->board, first_entries (first), empty, tail, error))
    return FALSE;
  g_string_append_len (out, empty->str, (gssize) (empty->len - tail->len));
  feed->tail = g_string_free (g_steal_pointer (&tail), FALSE);
  return TRUE;
}

/* The first waits for a second. */
static void
add_data (JdBoardFeed *feed, const JdBoardFeedItem *item, GString *out)
{
  if (feed->n_items == 0)
    return;
  if (feed->n_items == 1)
    {
      g_string_append (out, JD_JOB_GRAPH_BEGIN);
      g_string_append (out, feed->first->text);
      feed->tail = g_strdup (JD_JOB_GRAPH_END);
    }
  g_string_append (out, JD_JOB_GRAPH_BETWEEN);
  g_string_append (out, item->text);
}

/* @first: of the first in the file. */
static gboolean
check_places (JdBoardFeed *feed, const JdBoardFeedItem *first, const JdBoardFeedItem *item, GError **error)
{
  for (guint i = 0; i < item->places->len; i++)
    if (!jd_board_file_check_item (item->posting, first_entries (first), g_ptr_array_index (item->places, i), feed->seen, feed->file, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_element (JdBoardFeed *feed, const JdBoardFeedItem *item, GString *out, GError **error)
{
  const gboolean is_first = feed->n_items == 0;

  if (!check_places (feed, is_first ? item : feed->first, item, error) || (is_first && !begin_elements (feed, item, out, error)))
    return FALSE;
  g_string_append (out, item->text);
  return TRUE;
}

gboolean
jd_board_feed_add (JdBoardFeed *feed, JdBoardFeedItem *item, GString *out, GError **error)
{
  g_return_val_if_fail (feed && item && out, FALSE);

  g_autoptr (JdBoardFeedItem) taken = item;
  if (is_data (feed->board))
    add_data (feed, item, out);
  else if (!add_element (feed, item, out, error))
    return FALSE;
  if (feed->n_items++ == 0)
    feed->first = g_steal_pointer (&taken);
  return TRUE;
}

void
jd_board_feed_end (JdBoardFeed *feed, GString *out)
{
  g_return_if_fail (feed && feed->n_items > 0);

  g_string_append (out, feed->tail ? feed->tail : feed->first->alone);
}
