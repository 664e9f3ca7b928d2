// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Wordings as rows of units, and which of them two rows have in common: what comparing and merging stand on.
 *
 * A unit is a word with what joins inside it (' ’ - _, and . or , between digits), a run of white space, a piece of markup that only means something as a whole ({variable}, stars in a row,
 * an escaped sign, "](address)"), or a single other sign. All units in order are the text, byte for byte. */
typedef struct
{
  const char *text; /* borrowed from the text that was split */
  guint length;     /* bytes */
  gboolean space;
} JdWordUnit;

#define JD_NO_MATCH G_MAXUINT

/* Elements are JdWordUnit. */
GArray *jd_word_units (const char *text);

gboolean jd_word_unit_equal (const JdWordUnit *a, const JdWordUnit *b);

/* For each of @a which one of @b it is, JD_NO_MATCH for none; ascending, and as many as can be. Time and memory are bounded: of rows that differ in thousands of units only what is common at their
 * begins and ends is found. New array of as many numbers as @a has units (g_free). */
guint *jd_word_match (const GArray *a, const GArray *b);

G_END_DECLS
