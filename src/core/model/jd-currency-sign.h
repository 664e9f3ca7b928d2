// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What signs of currencies mean where, for the reader and the writer of pay, so that the one understands the other. A sign alone is that of the money of the place, else of the language
 * and its country, else of the one currency the language writes so, else of the one most people mean ("$": the US dollar). Within model. */

/* Of those that only say in which direction text runs, which CLDR puts beside signs. */
static inline gboolean
jd_signs_is_mark (gunichar c)
{
  return c == 0x200E || c == 0x200F || c == 0x61C;
}

/* @text without such marks and spaces of no width, every other space a plain one: what is matched with signs. New string. */
char *jd_signs_tidy (const char *text, gsize length);

/* Those that are understood in @language (NULL: none in particular) at @place (NULL: unknown). Borrowed until the thread asks for others. */
typedef struct _JdSigns JdSigns;
const JdSigns *jd_signs_of (const char *language, const char *place);

/* The code of the longest sign that tidy @text begins with, the character before being @before; NULL when it begins with none. "" where it could be several: @several then gets their codes, "DKK,
 * NOK, SEK". @length gets its bytes. Borrowed. */
const char *jd_signs_match (const JdSigns *signs, const char *text, gunichar before, gsize *length, const char **several);

/* Whether @currency is written with @sign anywhere: CAD is with "$". */
gboolean jd_signs_could_mean (const JdSigns *signs, const char *sign, gsize length, const char *currency);

/* What to write @currency with, that is read as it: "$", else "US$", else NULL: its code. Borrowed. */
const char *jd_signs_for (const JdSigns *signs, const char *currency);

G_END_DECLS
