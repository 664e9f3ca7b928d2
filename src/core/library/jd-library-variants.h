// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-library.h"

G_BEGIN_DECLS

/* Part of jd_library_find_faults(): adds a GError for each pair of variants of @block that fit the same posting equally well and say different things,
 * and for salary rows likewise. Tried out with every level of the library, and every place and workplace the block names. */
void jd_library_check_variants (const JdLibrary *library, const char *path, const JdBlock *block, GPtrArray *faults);

/* The same for who asks about @block alone, which need not be in the library: pairs of variants, each once, by their places in the block, the first the lower; @context (borrowed) is where both
 * hold. Nothing is told of a block that has too many conditions to be tried out. */
typedef void (*JdVariantTie) (guint first, guint second, const JdContext *context, gpointer data);
void jd_library_find_ties (const JdLibrary *library, const JdBlock *block, JdVariantTie tie, gpointer data);

G_END_DECLS
