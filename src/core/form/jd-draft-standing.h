// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-block-draft.h"
#include "library/jd-library.h"

G_BEGIN_DECLS

/* How a wording of a draft stands to the others, while it is edited. */
typedef struct
{
  char *inherited; /* what would be said where it is for if it was not there, in its language or another that there is; NULL: nothing, as of one that is for all */
  char *rival;     /* where another is for that holds just as closely somewhere, and says something else: "Senior"; NULL: none */
} JdDraftStanding;

/* One for each wording of @draft, in order. @reader: the language of names. What is not fit for a block, as a place that is none, is passed over. */
GPtrArray *jd_draft_standings (const JdLibrary *library, const JdBlockDraft *draft, const char *reader);

/* The block that the wordings of @draft make, whatever else is missing of it; of several that are for the same the first. NULL where they make none. New. */
JdBlock *jd_draft_trial (const JdBlockDraft *draft);

G_END_DECLS
