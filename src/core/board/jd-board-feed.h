// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board-job.h"
#include "jd-board-seen.h"

G_BEGIN_DECLS

/* The file of a board that holds many postings (jd_board_file_holds_many()), posting by posting, so that however many there are, few are in memory. The bytes are those of jd_board_file_write(),
 * and what must hold of them is looked at likewise. */
typedef struct _JdBoardFeed JdBoardFeed;

/* What one posting is in it. */
typedef struct _JdBoardFeedItem JdBoardFeedItem;

/* NULL with @error, which names the posting and the field. Runs on any thread. */
JdBoardFeedItem *jd_board_feed_item_new (const JdBoardJob *job, GError **error);
void             jd_board_feed_item_free (JdBoardFeedItem *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdBoardFeedItem, jd_board_feed_item_free)
/* A hash of what it says. */
guint64          jd_board_feed_item_hash (const JdBoardFeedItem *item);

/* Holds nothing yet. @board is borrowed. @seen: shared by the files of several boards; NULL: it has its own. */
JdBoardFeed *jd_board_feed_new (const JdBoard *board, JdBoardSeen *seen);
void         jd_board_feed_free (JdBoardFeed *feed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdBoardFeed, jd_board_feed_free)

/* Takes over @item, and appends what can be said by now to @out. FALSE with @error when it says otherwise what stands in the file once, or has the reference of another;
 * the file is as if it had never been then. */
gboolean jd_board_feed_add (JdBoardFeed *feed, JdBoardFeedItem *item, GString *out, GError **error);
/* Appends what stands behind the last. Once, and only where something was added. */
void     jd_board_feed_end (JdBoardFeed *feed, GString *out);

G_END_DECLS
