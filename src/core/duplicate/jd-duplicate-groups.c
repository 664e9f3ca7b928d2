// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-duplicate-groups.h"

guint32 *
jd_duplicate_groups_new (guint count)
{
  guint32 *groups = g_new (guint32, count + 1); /* never NULL */

  for (guint i = 0; i < count; i++)
    groups[i] = i;
  return groups;
}

guint32
jd_duplicate_groups_find (guint32 *groups, guint32 one)
{
  while (groups[one] != one)
    one = groups[one] = groups[groups[one]];
  return one;
}

void
jd_duplicate_groups_join (guint32 *groups, guint32 one, guint32 other)
{
  const guint32 some = jd_duplicate_groups_find (groups, one), others = jd_duplicate_groups_find (groups, other);

  groups[MAX (some, others)] = MIN (some, others);
}

void
jd_duplicate_groups_collect (guint32 *groups, const guint32 *members, guint count, GPtrArray *collected)
{
  g_autofree GArray **by_first = g_new0 (GArray *, count + 1);

  for (guint32 i = 0; i < count; i++)
    {
      const guint32 first = jd_duplicate_groups_find (groups, i), member = members ? members[i] : i;
      if (!by_first[first])
        g_ptr_array_add (collected, by_first[first] = g_array_new (FALSE, FALSE, sizeof (guint32)));
      g_array_append_val (by_first[first], member);
    }
}
