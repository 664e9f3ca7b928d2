// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* Postings that begin as another one. All of them are new postings, with an id of their own; what they share with the other is shared. */

/* The same once more. */
JdPosting *jd_edit_duplicate (JdPosting *posting);

/* For another job of the same sort: what was said of the one opening alone is left out, which is its dates and its reference. */
JdPosting *jd_edit_begin_from (JdPosting *posting);

/* @posting, which began as @former and has facts of its own by now, at @level (NULL: as it is). Where the level, the place or the workplace is another, its lines follow as in a change of
 * level (jd_relevel_new()), where what the writer changed stays his; else they are what they were. @keeps_pay (may be NULL): whether a pay of his stays that was set for another level.
 * A new reference; NULL with @error when it cannot be put to that level. At the level it has, lines that cannot follow stay. */
JdPosting *jd_edit_settle (const JdLibrary *library, JdPosting *former, JdPosting *posting, const char *level, gboolean *keeps_pay, GError **error);

G_END_DECLS
