// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

G_BEGIN_DECLS

/* A place in a block, as JdBlockDifference and conflicts have it ("variants[level=intern].body.en"), in words: "Wording · Intern · English". A member nobody knows is called as it is in the
 * file. New string, translated. */
char *jd_place_text (const JdLibrary *library, const char *place, const char *reader);

/* Shorter, for a line that names several, without languages: "wording for Intern", "Tags". New string. */
char *jd_place_summary (const JdLibrary *library, const char *place, const char *reader);

G_END_DECLS
