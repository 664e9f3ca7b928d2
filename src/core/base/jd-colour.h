// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A colour of sRGB, and whether people can read in it: contrast is that of WCAG 2, from 1 to 21. */
typedef struct
{
  guint8 red, green, blue;
} JdColour;

/* What WCAG AA asks of text. */
#define JD_COLOUR_READABLE 4.5

/* "#0f5c5c", or "#0a5" for short, in either case; FALSE for anything else. */
gboolean jd_colour_parse (const char *text, JdColour *colour);
/* "#0f5c5c". New string. */
char *jd_colour_to_string (JdColour colour);

/* For tests. */
double jd_colour_contrast (JdColour a, JdColour b);
/* @share of @b, from 0 to 1, and the rest of @a. */
JdColour jd_colour_mix (JdColour a, JdColour b, double share);
/* Black or white, whichever reads better on @background; it is always readable. */
JdColour jd_colour_on (JdColour background);
/* @colour itself where it is readable on all of @backgrounds; else as little darker or lighter, as those are light or dark, as makes it so. */
JdColour jd_colour_readable (JdColour colour, const JdColour *backgrounds, guint n_backgrounds);

G_END_DECLS
