// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What countries and their regions are called: by CLDR and ISO, and a few names neither has. Names are folded (jd_text_fold), codes those of ISO 3166. Within model. */

/* "NL" for "nederland" and "the netherlands", and for "pays-bas" where @language (NULL: none in particular) is "fr": in English, in the languages spoken there and in @language. NULL for what is
 * none, or is the name of two. Borrowed. */
const char *jd_place_country_named (const char *folded, const char *language);
/* "DE-BY" for "bayern" at "DE". NULL when there is none. Borrowed. */
const char *jd_place_region_named (const char *country, const char *folded);
/* "DE-BY" for "BY" at "DE". NULL likewise. Borrowed. */
const char *jd_place_region_coded (const char *country, const char *code);

/* What iso-codes has, made by make-place-names: key and code in turn, each ended by NUL, and an empty key at the end. A key is the name of a country, "DE:bayern", or "DE-BY" itself. */
extern const char jd_place_list[];
/* Likewise, from code to name: "US-CA" and "de:US-CA". Behind a name that others have, too, is a comma. */
extern const char jd_region_list[];

G_END_DECLS
