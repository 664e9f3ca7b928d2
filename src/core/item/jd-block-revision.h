// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-block.h"

G_BEGIN_DECLS

/* Revisions of a block. Each saved change is one; what the block was before goes into its history, whole, with who made the change, when and why. A revision counts every change, of tags too: who asks
 * whether a wording is newer compares wordings. */

/* Who, when and why. */
typedef struct
{
  const char *by, *why; /* may be NULL */
  const char *on;       /* an ISO date; NULL: today */
} JdEditNote;

/* What the block says, all but its revision and its history. One that is in conflict says something else than when that is settled. */
gboolean jd_block_says_same (const JdBlock *a, const JdBlock *b);

/* @former, saying what @changed says, as the next revision; the history and revision of @changed do not matter. NULL with @error when it would be larger than we read. New. */
JdBlock *jd_block_next (const JdBlock *former, const JdBlock *changed, const JdEditNote *note, GError **error);

/* A line of what became of a block. Strings are borrowed from it. */
typedef struct
{
  int revision;
  const char *on, *by, *why; /* of the change that made it; NULL where that is not known, as of the first */
  guint place;               /* 0 is what the block says now, else 1 + the place in its history */
} JdBlockLine;

/* Of JdBlockLine, the newest first. */
GArray  *jd_block_log (const JdBlock *block);

/* What the block said at @place (JdBlockLine), as a block with its revision and no history. NULL with @error when the history does not hold a block there. @file is for messages. New. */
JdBlock *jd_block_at (const JdBlock *block, guint place, const char *file, GError **error);

G_END_DECLS
