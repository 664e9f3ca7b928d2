// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-merge-text.h"
#include "jd-word-match.h"

G_BEGIN_DECLS

/* What the files of the merge share. */

/* One of the three wordings. Its tokens are units without blanks, line breaks in a row being one; the blanks are what stands between them. */
typedef struct
{
  const char *text; /* borrowed */
  GArray *tokens;   /* of JdWordUnit */
} JdMergeVersion;

/* Tokens of each version from one that all have to the next; that next one follows, but behind the last chunk. Often there are none, as between two words that stayed. */
typedef struct
{
  guint from[3], to[3]; /* by JdMergeSide */
  gboolean conflict;
  gboolean alike;    /* ours and theirs have the same tokens */
  JdMergeSide taken; /* unless it is a conflict: whose text stands there */
} JdMergeChunk;

GArray *jd_merge_tokens (const char *text);

/* Whether @merged, which is @versions merged by @chunks with @side taken at conflicts, consists of the tokens it was made of, each of which is markup, text, strong, in a list… as the versions
 * say: what stayed in all as whoever changed that says, what is of one side, or of both, as text or markup as it is there. */
gboolean jd_merge_reads_right (const JdMergeVersion *versions, const GArray *chunks, JdMergeSide side, const char *merged);

G_END_DECLS
