// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manage/jd-update.h"

G_BEGIN_DECLS

/* What the library says of @mine by now, when that is newer (jd-update.h): a new reference; NULL when it is not, or with @error when that cannot be told. @context: the posting without its
 * sections. */
JdPlacement *jd_update_find_theirs (const JdLibrary *library, const JdPosting *context, const JdPlacement *mine, GError **error);

/* Tells @theirs from every other offer, in what it says and pays. New string. */
char *jd_update_hash (const JdPlacement *theirs);

/* The line as it becomes by @decision; a new reference. */
JdPlacement *jd_update_line_apply (const JdUpdateLine *line, JdUpdateDecision decision);

/* What each line of @posting reads as in every export: id of the placement -> text that differs when an export does. Lines that are not exported are not there. */
GHashTable *jd_update_read_lines (const JdPosting *posting);

G_END_DECLS
