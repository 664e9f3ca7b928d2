// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"
#include "library/jd-library.h"

G_BEGIN_DECLS

/* "6 sections · 24 blocks · 430 words" of a composed posting. New string. */
char *vacancy_new_posting_size (const JdDocument *document);

/* Role id (borrowed from the library) -> how many blocks there are for it (GUINT_TO_POINTER): of its family, and shared ones it lists. */
GHashTable *vacancy_role_block_counts (JdLibrary *library);

G_END_DECLS
