// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

G_BEGIN_DECLS

/* What people call a place in a block, as comparing and merging blocks name it: "Title", "Senior · German" for "variants[level=senior].body.de", "Pay: Senior · Netherlands" for
 * "rows[level=senior,place=NL]". A place nobody knows is called as it is. New string. */
char *jd_block_place_label (const JdLibrary *library, const char *place, const char *reader);

G_END_DECLS
