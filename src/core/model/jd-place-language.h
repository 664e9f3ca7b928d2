// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which languages postings are written in, by the country of a place code (jd_place_from_text()). */

/* The language most postings there are in: "nl" for "NL/Utrecht". NULL where nothing is known, or several are as common. Static. */
const char *jd_place_language (const char *place);
/* @language, whatever its country, with the country of @place where it is one of those of postings there: "en" and "US-NY" give "en-US", "de-x-du" and "CH" "de-CH-x-du"; else as it is. New string. */
char       *jd_language_at_place (const char *language, const char *place);

G_END_DECLS
