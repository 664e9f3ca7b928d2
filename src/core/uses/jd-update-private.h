// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-update.h"

G_BEGIN_DECLS

struct _JdUpdate
{
  JdLibrary *library; /* owned, like the rest */
  JdPosting *posting;
  GPtrArray *lines;  /* of JdUpdateLine */
  GPtrArray *faults; /* of GError */
};

/* As jd_update_new(); of the lines of @block alone, which stands in for what the library has of that id; NULL: of all. */
JdUpdate *jd_update_look (const JdLibrary *library, const JdBlock *block, JdPosting *posting, GError **error);

/* What @block (NULL: it is gone) says of @mine by now, when that is newer (jd-update.h): a new reference; NULL when it is not, or with @error when that cannot be told. @context: the posting
 * without its sections. */
JdPlacement *jd_update_find_theirs (const JdLibrary *library, const JdBlock *block, const JdPosting *context, const JdPlacement *mine, GError **error);

/* Tells @theirs from every other offer, in what it says and pays. New string. */
char *jd_update_hash (const JdPlacement *theirs);

/* The line as it becomes by @decision; a new reference. */
JdPlacement *jd_update_line_apply (const JdUpdateLine *line, JdUpdateDecision decision);

/* The posting with @decision for every line, also when it was posted; a new reference. */
JdPosting *jd_update_apply_to_all (const JdUpdate *update, JdUpdateDecision decision);

/* What each line of @posting reads as in every export: id of the placement -> text that differs when an export does. Lines that are not exported are not there. */
GHashTable *jd_update_read_lines (const JdPosting *posting);
/* Whether the line of that id reads the same in both. */
gboolean    jd_update_reads_alike (GHashTable *lines, GHashTable *others, const char *id);

G_END_DECLS
