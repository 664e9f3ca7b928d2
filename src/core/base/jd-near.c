// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-near.h"

#include <string.h>

gunichar *
jd_near_letters (const char *text, glong *length)
{
  g_return_val_if_fail (text && length, NULL);

  g_autofree char *folded = g_utf8_casefold (text, -1);
  return g_utf8_to_ucs4_fast (folded, -1, length);
}

guint
jd_near_allowed (guint length)
{
  return length < 5 ? 1 : 2;
}

static guint
smallest (guint a, guint b, guint c)
{
  return MIN (MIN (a, b), c);
}

/* Damerau and Levenshtein's distance where a swapped pair is one slip and no letter is touched twice. Three rows are enough, and the bound keeps them on the stack. */
guint
jd_near_slips (const gunichar *a, guint a_length, const gunichar *b, guint b_length)
{
  guint rows[3][JD_NEAR_MAX + 1];

  g_return_val_if_fail (a_length <= JD_NEAR_MAX && b_length <= JD_NEAR_MAX, G_MAXUINT);
  for (guint j = 0; j <= b_length; j++)
    rows[0][j] = j;
  for (guint i = 1; i <= a_length; i++)
    {
      guint *now = rows[i % 3];
      const guint *last = rows[(i - 1) % 3];
      now[0] = i;
      for (guint j = 1; j <= b_length; j++)
        {
          now[j] = smallest (last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            now[j] = MIN (now[j], rows[(i - 2) % 3][j - 2] + 1);
        }
    }
  return rows[a_length % 3][b_length];
}

/* G_MAXUINT when too many lie between them. */
static guint
slips_of (const char *name, const gunichar *wanted, glong wanted_length)
{
  glong length = 0;
  g_autofree gunichar *letters = jd_near_letters (name, &length);

  if (length > JD_NEAR_MAX)
    return G_MAXUINT;
  guint slips = jd_near_slips (wanted, (guint) wanted_length, letters, (guint) length);
  return slips <= jd_near_allowed ((guint) wanted_length) ? slips : G_MAXUINT;
}

static const char *
one_with (const char *const *names, const char *part)
{
  for (guint i = 0; strlen (part) >= 3 && names[i]; i++)
    if (strstr (names[i], part))
      return names[i];
  return NULL;
}

const char *
jd_near_name (const char *const *names, const char *name)
{
  g_return_val_if_fail (names && name, NULL);

  if (!g_utf8_validate (name, -1, NULL))
    return NULL;
  glong length = 0;
  g_autofree gunichar *letters = jd_near_letters (name, &length);
  const char *nearest = NULL;
  guint least = G_MAXUINT;

  for (guint i = 0; length <= JD_NEAR_MAX && names[i]; i++)
    {
      guint slips = slips_of (names[i], letters, length);
      if (slips < least)
        {
          least = slips;
          nearest = names[i];
        }
    }
  return nearest ? nearest : one_with (names, name);
}
