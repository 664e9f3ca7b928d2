// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-block.h"

G_BEGIN_DECLS

/* What differs between two versions of a block, for people to look at: all members but revision, history and what is in conflict. */
typedef struct
{
  char *place;          /* as in "body.en", "variants[level=intern].body.en", "rows[level=senior]" or "tags" */
  char *before, *after; /* the text there; lists with commas between, pay as it is written; NULL where there is nothing */
} JdBlockDifference;

/* Elements are JdBlockDifference, in the order of the members of @after, those that are gone behind. @before may be NULL: all of @after differs then. Pay is written as @reader writes it. */
GPtrArray *jd_block_differences (const JdBlock *before, const JdBlock *after, const char *reader);

/* All that @block says, but revision, history and what is in conflict: place -> text, as above. */
GHashTable *jd_block_texts (const JdBlock *block, const char *reader);

/* Whether @place is something the block says, rather than what is known of it. */
gboolean jd_place_is_wording (const char *place);

G_END_DECLS
