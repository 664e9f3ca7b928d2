// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-insert-point.h"

G_BEGIN_DECLS

/* Blocks of the library, and lines of other postings, put into a posting. They may have variables the posting knows nothing of; behind each of these it declares what the library, its
 * role, the roles the block is for or the other posting say of them, so that a wording composes as it does where its role gave it.
 *
 * As jd_edit_*: a new posting, or NULL with @error. @id (may be NULL) gets the id of what came in, borrowed from the result. */

/* @block as it reads in @posting. Refused, too, when two of its variants contradict each other, and for pay that is only a reference. */
JdPosting *jd_edit_insert_block (JdPosting *posting, const JdLibrary *library, const JdBlock *block, const JdInsertPoint *point, const char **id, GError **error);
/* In the spot of @placement; as removing and inserting. */
JdPosting *jd_edit_swap_block (JdPosting *posting, const JdLibrary *library, const char *placement, const JdBlock *block, const char **id, GError **error);

/* A posting of nothing but the lines @ids (unknown ones are passed over) and what is declared of their variables: to be read elsewhere. New reference. */
JdPosting *jd_edit_excerpt (const JdPosting *posting, const char *const *ids);
/* All lines of @excerpt, one behind the other; @id: of the last. */
JdPosting *jd_edit_insert_excerpt (JdPosting *posting, const JdLibrary *library, const JdPosting *excerpt, const JdInsertPoint *point, const char **id, GError **error);

/* @posting, an edit of @before, with the variables declared that came in with it, whatever the edit: @library's, the role's, the roles' of a block, else those of @more (of JdVariable; may be NULL).
 * New reference; the same posting when there is nothing to declare. Costs the lines that changed. */
JdPosting *jd_edit_declare (JdPosting *posting, const JdLibrary *library, const JdPosting *before, const GPtrArray *more);

G_END_DECLS
