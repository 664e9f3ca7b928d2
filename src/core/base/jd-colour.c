// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-colour.h"

#include <math.h>
#include <string.h>

/* On the way to black or white. */
#define STEPS 64

gboolean
jd_colour_parse (const char *text, JdColour *colour)
{
  g_return_val_if_fail (text && colour, FALSE);

  const gsize length = strlen (text), digits = length == 7 ? 2 : 1;
  guint8 *const parts[] = { &colour->red, &colour->green, &colour->blue };
  if (text[0] != '#' || (length != 4 && length != 7) || strspn (text + 1, "0123456789abcdefABCDEF") != length - 1)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *at = text + 1 + i * digits;
      *parts[i] = (guint8) (g_ascii_xdigit_value (at[0]) * 16 + g_ascii_xdigit_value (at[digits - 1]));
    }
  return TRUE;
}

char *
jd_colour_to_string (JdColour colour)
{
  return g_strdup_printf ("#%02x%02x%02x", colour.red, colour.green, colour.blue);
}

static double
linear (guint8 part)
{
  const double value = part / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
luminance (JdColour colour)
{
  return 0.2126 * linear (colour.red) + 0.7152 * linear (colour.green) + 0.0722 * linear (colour.blue);
}

double
jd_colour_contrast (JdColour a, JdColour b)
{
  const double first = luminance (a) + 0.05, second = luminance (b) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

static guint8
mix (guint8 a, guint8 b, double share)
{
  return (guint8) (a + (b - a) * share + 0.5);
}

JdColour
jd_colour_mix (JdColour a, JdColour b, double share)
{
  return (JdColour){ mix (a.red, b.red, share), mix (a.green, b.green, share), mix (a.blue, b.blue, share) };
}

JdColour
jd_colour_on (JdColour background)
{
  const JdColour black = { 0, 0, 0 }, white = { 255, 255, 255 };

  return jd_colour_contrast (black, background) > jd_colour_contrast (white, background) ? black : white;
}

static gboolean
is_readable (JdColour colour, const JdColour *backgrounds, guint n_backgrounds)
{
  for (guint i = 0; i < n_backgrounds; i++)
    if (jd_colour_contrast (colour, backgrounds[i]) < JD_COLOUR_READABLE)
      return FALSE;
  return TRUE;
}

JdColour
jd_colour_readable (JdColour colour, const JdColour *backgrounds, guint n_backgrounds)
{
  g_return_val_if_fail (n_backgrounds > 0, colour);

  const JdColour end = jd_colour_on (backgrounds[0]);
  for (guint step = 0; step < STEPS; step++)
    {
      const JdColour mixed = jd_colour_mix (colour, end, (double) step / STEPS);
      if (is_readable (mixed, backgrounds, n_backgrounds))
        return mixed;
    }
  return end;
}
