// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which references stand in files for boards already, of which no file takes one twice. The files of all boards have nearly the same, so that they share one of these: ten thousand postings are held
 * once, not once for each. For one thread at a time. */
typedef struct _JdBoardSeen JdBoardSeen;

JdBoardSeen *jd_board_seen_new (void);
JdBoardSeen *jd_board_seen_ref (JdBoardSeen *seen);
void         jd_board_seen_unref (JdBoardSeen *seen);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdBoardSeen, jd_board_seen_unref)

/* The number of one more file; -1: there is no room for more than 64. */
int         jd_board_seen_add_file (JdBoardSeen *seen);
/* The title of the posting whose @reference stands in @file; NULL: none does. Borrowed. */
const char *jd_board_seen_find (const JdBoardSeen *seen, int file, const char *reference);
/* From now on it does. */
void        jd_board_seen_add (JdBoardSeen *seen, int file, const char *reference, const char *title);

G_END_DECLS
