// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-relevel-private.h"

#include "jd-edit-parts.h"

/* Which line of mine is which of a skeleton. */

typedef void (*PlacementFunc) (JdPlacement *placement, gpointer data);

static void
each_placement (const JdPosting *posting, PlacementFunc visit, gpointer data)
{
  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);
      for (guint k = 0; k < section->placements->len; k++)
        visit (g_ptr_array_index (section->placements, k), data);
    }
}

typedef struct
{
  const JdPostingIndex *mine;
  GHashTable *pairs;   /* placement to placement, both ways; borrowed */
  GHashTable *waiting; /* block -> GQueue of given placements of mine without a partner, in order */
} Matching;

static void
pair (Matching *matching, JdPlacement *mine, JdPlacement *theirs)
{
  g_hash_table_insert (matching->pairs, mine, theirs);
  g_hash_table_insert (matching->pairs, theirs, mine);
}

static void
match_by_id (JdPlacement *theirs, gpointer data)
{
  Matching *matching = data;
  JdPlacement *mine = jd_posting_index_placement (matching->mine, theirs->id, NULL, NULL);

  if (mine && g_strcmp0 (mine->block, theirs->block) == 0)
    pair (matching, mine, theirs);
}

static void
note_waiting (JdPlacement *mine, gpointer data)
{
  Matching *matching = data;

  if (!jd_edit_is_given (mine) || g_hash_table_contains (matching->pairs, mine))
    return;
  GQueue *queue = g_hash_table_lookup (matching->waiting, mine->block);
  if (!queue)
    {
      queue = g_queue_new ();
      g_hash_table_insert (matching->waiting, mine->block, queue);
    }
  g_queue_push_tail (queue, mine);
}

/* The same block under another id: its own was taken when it came. One the writer inserted beside the role's is never taken for it. */
static void
match_by_block (JdPlacement *theirs, gpointer data)
{
  Matching *matching = data;

  if (g_hash_table_contains (matching->pairs, theirs))
    return;
  GQueue *queue = g_hash_table_lookup (matching->waiting, theirs->block);
  JdPlacement *mine = queue ? g_queue_pop_head (queue) : NULL;
  if (mine)
    pair (matching, mine, theirs);
}

GHashTable *
jd_relevel_match (const JdPosting *mine, const JdPostingIndex *index, const JdPosting *skeleton)
{
  Matching matching = { index, g_hash_table_new (NULL, NULL), NULL };

  if (!skeleton)
    return matching.pairs;
  each_placement (skeleton, match_by_id, &matching);
  matching.waiting = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_queue_free);
  each_placement (mine, note_waiting, &matching);
  each_placement (skeleton, match_by_block, &matching);
  g_hash_table_unref (matching.waiting);
  return matching.pairs;
}
