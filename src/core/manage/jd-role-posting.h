// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-library-edit.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* A posting becomes a role.
 *
 * Its sections and headings become those of the role. A line that says what its block says stands for that block, under the conditions the posting's own role has for it; what the writer typed or
 * changed becomes a block of the person's own; what is hidden, what a level brings anyway, and pay that is no block's stay out. What the posting's role says of levels, and the variables both
 * declare, come along.
 * One change: the role and its new blocks come and go together. @id is one that jd_library_edit_free_role_id() gave. */
JdLibraryChange *jd_library_edit_role_from_posting (const JdLibraryEdit *edit, const JdPosting *posting, const char *id, const char *name, GError **error);

G_END_DECLS
