// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-update.h"

G_BEGIN_DECLS

/* What saving a block means to a posting, before it is saved. Nothing changes by looking: once it is saved, the posting is offered just this (jd-update.h), where it was not posted. */
typedef struct
{
  char *file;       /* of the posting; NULL: it was never saved */
  JdUpdate *update; /* of the lines whose exports would change if they took it, and would not without this change */
} JdAffected;

/* @block: @former as it would be saved, of a later revision. NULL when nothing of it is to be seen in @posting, or when nothing can be told, since the library does not know the posting's
 * level. Runs on any thread. */
JdAffected *jd_affected_new (const JdLibrary *library, const JdBlock *former, const JdBlock *block, const char *file, JdPosting *posting);
void        jd_affected_free (JdAffected *affected);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdAffected, jd_affected_free)

/* How many of @affected (of JdAffected) can take it: those that were not posted. */
guint jd_affected_count (const GPtrArray *affected);

G_END_DECLS
