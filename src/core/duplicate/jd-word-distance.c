// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-word-distance.h"

/* @row: by how far the place in @b is ahead of that in @a, from -@most to @most, what it costs to get there; of the place before in @a, to be replaced by those of @place. Returns the
 * least of them. */
static guint
next_row (guint *row, const guint32 *a, guint place, const guint32 *b, guint n_b, guint most)
{
  guint least = most + 1;

  for (guint k = 0; k <= 2 * most; k++)
    {
      const gint64 other = (gint64) place + k - most;
      if (other < 0 || other > n_b)
        row[k] = most + 1;
      else if (other == 0)
        row[k] = place;
      else
        {
          const guint replaced = row[k] + (a[place - 1] != b[other - 1]);
          const guint taken_out = (k < 2 * most ? row[k + 1] : most) + 1;
          const guint put_in = (k > 0 ? row[k - 1] : most) + 1;
          row[k] = MIN (replaced, MIN (taken_out, put_in));
        }
      least = MIN (least, row[k]);
    }
  return least;
}

static guint
banded (const guint32 *a, guint n_a, const guint32 *b, guint n_b, guint most)
{
  guint row[2 * JD_WORD_DISTANCE_MOST + 1];

  for (guint k = 0; k <= 2 * most; k++)
    row[k] = k < most ? most + 1 : k - most;
  for (guint place = 1; place <= n_a; place++)
    if (next_row (row, a, place, b, n_b, most) > most)
      return most + 1;
  return MIN (row[n_b + most - n_a], most + 1);
}

guint
jd_word_distance (const guint32 *a, guint n_a, const guint32 *b, guint n_b, guint most)
{
  g_return_val_if_fail (most <= JD_WORD_DISTANCE_MOST, most + 1);

  if ((n_a > n_b ? n_a - n_b : n_b - n_a) > most)
    return most + 1;
  for (; n_a > 0 && n_b > 0 && a[0] == b[0]; a++, b++)
    n_a--, n_b--;
  for (; n_a > 0 && n_b > 0 && a[n_a - 1] == b[n_b - 1]; n_a--)
    n_b--;
  return n_a == 0 || n_b == 0 ? MAX (n_a, n_b) : banded (a, n_a, b, n_b, most);
}
