// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-block.h"

G_BEGIN_DECLS

/* What two people made of one block: @ours and @theirs, which both began as @base (NULL: each began with nothing).
 *
 * It goes member by member: a member that one side changed is as that side has it. Where both did, wordings are merged by words (jd_merge_text()), languages one by one, variants by their
 * condition, rows of a salary by what they are for, tags and the like as sets, and the history has what any side has; the revision is the next one. Anything else, members nobody knows among
 * it, is in conflict when both changed it differently, and so is what one side took out and the other changed, and roles that would come to mean every role.
 *
 * A member in conflict says what @ours says, and the block's member "conflicts" (data/FORMATS.md) gets what each side says; @conflicts gets the places, NULL-terminated, as in
 * "variants[level=intern].body.en". What comes out can always be read again: when the changes of both give no block together, whatever differs is in conflict.
 *
 * New block; NULL with @error when with all that is in conflict it would be larger or deeper than we read. @file is for messages. */
JdBlock *jd_block_merge (const JdBlock *base, const JdBlock *ours, const JdBlock *theirs, const char *file, GStrv *conflicts, GError **error);

/* Wherever @ours and @theirs differ, for a person to choose: of JdMergePoint (jd-merge-items.h), in the order of the members. */
GPtrArray *jd_block_merge_points (const JdBlock *base, const JdBlock *ours, const JdBlock *theirs);
/* What comes of it when at these places (of the points) these nodes shall stand (NULL: nothing); NULL with @error when it is no block. New. */
JdBlock   *jd_block_merge_settled (const JdBlock *base, const JdBlock *ours, const JdBlock *theirs, GHashTable *settled, const char *file, GError **error);

G_END_DECLS
