// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-posting.h"

G_BEGIN_DECLS

/* The sections and placements of a posting by id, for those who look up many of them: made in one pass. Holds a reference on the posting. */
typedef struct _JdPostingIndex JdPostingIndex;

/* @posting NULL: an index of nothing. */
JdPostingIndex *jd_posting_index_new (JdPosting *posting);
void            jd_posting_index_free (JdPostingIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdPostingIndex, jd_posting_index_free)

/* As jd_posting_section() and jd_posting_placement(). */
JdSection   *jd_posting_index_section (const JdPostingIndex *index, const char *id, guint *at);
JdPlacement *jd_posting_index_placement (const JdPostingIndex *index, const char *id, guint *section, guint *at);

G_END_DECLS
