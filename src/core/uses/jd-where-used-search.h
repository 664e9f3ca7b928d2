// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-where-used.h"
#include "library/jd-search.h"

G_BEGIN_DECLS

/* Answers a search for how often blocks are used, and by whom: roles and levels by id or name, postings by title or file. Has a reference on @used; borrows @library,
 * which has to be there as long as it is. */
JdBlockUses *jd_block_uses_new (JdWhereUsed *used, const JdLibrary *library);
void         jd_block_uses_free (JdBlockUses *uses);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdBlockUses, jd_block_uses_free)

/* Tells @search, which nobody shares yet, of the roles and levels of its library, for who asks without knowing more. */
void jd_search_know_library_uses (JdSearch *search, const JdLibrary *library);

G_END_DECLS
