// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-library.h"

G_BEGIN_DECLS

/* Part of jd_library_check(): adds a fault for each pair of variants of @block that fit the same posting equally well and say different things,
 * and for salary rows likewise. Tried out with every level of the library, and every place and workplace the block names. */
void jd_library_check_variants (JdLibrary *library, const char *path, const JdBlock *block);

G_END_DECLS
