// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-duplicate-split.h"

#include "jd-duplicate-groups.h"
#include "jd-word-distance.h"

static inline guint32
node_at (const GArray *group, guint place)
{
  return g_array_index (group, guint32, place);
}

/* The farthest from the one at @place, as a place; @distance becomes how far. */
static guint
farthest_from (const JdDuplicateNodes *nodes, const GArray *group, guint place, guint *distance)
{
  guint farthest = place;

  *distance = 0;
  for (guint i = 0; i < group->len; i++)
    {
      const guint far = jd_duplicate_nodes_distance (nodes, node_at (group, place), node_at (group, i), JD_WORD_DISTANCE_MOST);
      if (far > *distance)
        {
          *distance = far;
          farthest = i;
        }
    }
  return farthest;
}

/* Two that are too far from each other, as places. Where all are near one of them, no two are far: that spares looking at every pair of a large group. */
static gboolean
find_far (const JdDuplicateNodes *nodes, const GArray *group, guint *one, guint *other, GCancellable *cancellable)
{
  for (guint i = 0; i < group->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      guint distance;
      *one = i;
      *other = farthest_from (nodes, group, i, &distance);
      if (distance > JD_DUPLICATES_WIDEST)
        return TRUE;
      if (2 * distance <= JD_DUPLICATES_WIDEST)
        return FALSE;
    }
  return FALSE;
}

/* Those of @group that are the same as others among them, group by group, to the end of @waiting. */
static void
push_joined (const JdDuplicateNodes *nodes, const GArray *group, GPtrArray *waiting, GCancellable *cancellable)
{
  g_autofree guint32 *groups = jd_duplicate_groups_new (group->len);

  for (guint i = 1; i < group->len && !g_cancellable_is_cancelled (cancellable); i++)
    for (guint j = 0; j < i; j++)
      if (jd_duplicate_groups_find (groups, i) != jd_duplicate_groups_find (groups, j) && jd_duplicate_nodes_are_same (nodes, node_at (group, i), node_at (group, j)))
        jd_duplicate_groups_join (groups, i, j);
  jd_duplicate_groups_collect (groups, (const guint32 *) (gconstpointer) group->data, group->len, waiting);
}

/* Each goes with the nearer of the two. */
static void
divide (const JdDuplicateNodes *nodes, const GArray *group, guint one, guint other, GPtrArray *waiting, GCancellable *cancellable)
{
  g_autoptr (GArray) some = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < group->len; i++)
    {
      const guint32 node = node_at (group, i);
      const guint to_one = jd_duplicate_nodes_distance (nodes, node, node_at (group, one), JD_WORD_DISTANCE_MOST);
      const guint to_other = jd_duplicate_nodes_distance (nodes, node, node_at (group, other), JD_WORD_DISTANCE_MOST);
      GArray *nearer = to_one <= to_other ? some : others;
      g_array_append_val (nearer, node);
    }
  push_joined (nodes, some, waiting, cancellable);
  push_joined (nodes, others, waiting, cancellable);
}

gboolean
jd_duplicate_split (const JdDuplicateNodes *nodes, const GArray *group, GPtrArray *parts, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  g_ptr_array_add (waiting, g_array_copy ((GArray *) group));
  while (waiting->len > 0)
    {
      g_autoptr (GArray) next = g_ptr_array_steal_index (waiting, waiting->len - 1);
      guint one, other;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (find_far (nodes, next, &one, &other, cancellable))
        divide (nodes, next, one, other, waiting, cancellable);
      else
        g_ptr_array_add (parts, g_steal_pointer (&next));
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
