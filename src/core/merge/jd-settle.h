// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-block.h"

G_BEGIN_DECLS

/* Two versions of one block, to be settled by a person place by place: wherever they differ there is a choice. What only one of them changed is that side's until somebody says otherwise, and what
 * both changed is merged where that goes (jd_block_merge()); the rest is open. */
typedef enum
{
  JD_SETTLE_OPEN,
  JD_SETTLE_MINE,
  JD_SETTLE_THEIRS,
  JD_SETTLE_MERGED
} JdSettleChoice;

/* One place. Texts are as people read them; NULL where there is nothing. */
typedef struct
{
  char *place; /* as jd_block_merge() calls it */
  char *base, *mine, *theirs;
  char *merged;       /* of both together, or as it was written since */
  gboolean can_merge; /* there is such a thing; of a text that was written, too */
  gboolean is_text;   /* another one can be written */
  JdSettleChoice choice;
} JdSettlePoint;

typedef struct _JdSettle JdSettle;

/* @base: what both began with; NULL: nobody knows. Texts are as @reader writes them. */
JdSettle *jd_settle_new (const JdBlock *base, const JdBlock *mine, const JdBlock *theirs, const char *reader);
void      jd_settle_free (JdSettle *settle);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdSettle, jd_settle_free)

/* Of JdSettlePoint, in the order of the members; none when both say the same. Borrowed. */
const GPtrArray *jd_settle_points (const JdSettle *settle);
/* How many are open. */
guint            jd_settle_n_open (const JdSettle *settle);

/* JD_SETTLE_MERGED only where it can be. */
void             jd_settle_choose (JdSettle *settle, guint point, JdSettleChoice choice);
/* What is to stand there, of a text; it is what is merged then, and chosen. */
void             jd_settle_write (JdSettle *settle, guint point, const char *text);

/* The block as it was chosen. What is open says what is mine. NULL with @error when it is no block, as when a wording is said to be empty that has to be there.
 * @file is for messages. New. */
JdBlock         *jd_settle_build (const JdSettle *settle, const char *file, GError **error);

/* What is in conflict in @block since a merge that could not settle it (data/FORMATS.md), as the versions that were merged then. FALSE when nothing is, or it cannot be told. Each is new; @base says
 * what both began with as far as that is known. */
gboolean         jd_block_conflict_sides (const JdBlock *block, JdBlock **base, JdBlock **mine, JdBlock **theirs);
/* Whether it says that something of it is in conflict. */
gboolean         jd_block_is_in_conflict (const JdBlock *block);

G_END_DECLS
