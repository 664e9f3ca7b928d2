// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-duplicate-filter.h"

#include <stdlib.h>

#include "jd-duplicate-groups.h"

/* A word that differs changes two pairs of neighbouring words, the ends of a text counting as words. So of two texts that differ in k words, each has 2k pairs at most that the other has
 * not; and when all sort their pairs in one order, and the first pair they share is the rarest, it is among the first 2k + 1 of both. Only texts that share one of these are compared. */
#define PREFIX (2 * JD_DUPLICATES_MOST + 1)

/* How often it is said how far the work is, and asked whether to go on. */
#define STEP 256

/* Pairs are numbers below a power of two, by what they hash to: two pairs that share one cost some comparisons and lose nothing. */
typedef struct
{
  const JdDuplicateNodes *nodes;
  guint bits;        /* of a number of a pair */
  guint32 *counts;   /* by pair: how many texts have it */
  guint32 *prefixes; /* PREFIX for each node: its rarest pairs */
  guint8 *lengths;   /* by node: how many of those it has */
  guint32 *firsts;   /* by pair: the first of its entries in entries; one more for the end */
  guint32 *entries;  /* nodes that have a pair among their rarest, ascending */
} JdFilter;

/* Texts with other claims are never the same, so the claim is a part of the pair. */
static guint32
pair_of (const JdFilter *filter, guint32 claim, guint32 one, guint32 other)
{
  guint64 hash = ((guint64) one << 32 | other) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  hash = (hash ^ hash >> 29 ^ claim) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  return (guint32) (hash >> (64 - filter->bits));
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const guint32 one = *(const guint32 *) a, other = *(const guint32 *) b;

  return one < other ? -1 : one > other;
}

#define FEW 48 /* so many numbers are sorted faster by hand */

static void
sort_numbers (guint32 *list, guint n)
{
  if (n > FEW)
    {
      qsort (list, n, sizeof *list, compare_numbers);
      return;
    }
  for (guint i = 1; i < n; i++)
    {
      const guint32 number = list[i];
      guint at = i;
      for (; at > 0 && list[at - 1] > number; at--)
        list[at] = list[at - 1];
      list[at] = number;
    }
}

/* Each pair of the node once, in @pairs. */
static void
list_pairs (const JdFilter *filter, guint node, GArray *pairs)
{
  guint n_words, kept = 0;
  const guint32 *words = jd_duplicate_nodes_words (filter->nodes, node, &n_words);
  const guint32 claim = jd_duplicate_nodes_claim (filter->nodes, node);

  g_array_set_size (pairs, n_words + 1);
  guint32 *list = (guint32 *) (gpointer) pairs->data;
  for (guint i = 0; i <= n_words; i++)
    list[i] = pair_of (filter, claim, i > 0 ? words[i - 1] : G_MAXUINT32, i < n_words ? words[i] : G_MAXUINT32);
  sort_numbers (list, n_words + 1);
  for (guint i = 0; i <= n_words; i++)
    if (i == 0 || list[i] != list[i - 1])
      list[kept++] = list[i];
  g_array_set_size (pairs, kept);
}

static void
count_pairs (JdFilter *filter, GArray *pairs)
{
  for (guint node = 0; node < filter->nodes->texts->len; node++)
    {
      list_pairs (filter, node, pairs);
      for (guint i = 0; i < pairs->len; i++)
        filter->counts[g_array_index (pairs, guint32, i)]++;
    }
}

/* Whether @one comes before @other in the order that is the same for all texts. */
static gboolean
is_rarer (const JdFilter *filter, guint32 one, guint32 other)
{
  return filter->counts[one] != filter->counts[other] ? filter->counts[one] < filter->counts[other] : one < other;
}

/* Puts @pair where it belongs among the @length rarest so far; returns how many there are then. */
static guint
keep_rarest (const JdFilter *filter, guint32 *rarest, guint length, guint32 pair)
{
  guint at = length;

  for (; at > 0 && is_rarer (filter, pair, rarest[at - 1]); at--)
    if (at < PREFIX)
      rarest[at] = rarest[at - 1];
  if (at < PREFIX)
    rarest[at] = pair;
  return MIN (length + 1, PREFIX);
}

static void
choose_prefixes (JdFilter *filter, GArray *pairs)
{
  for (guint node = 0; node < filter->nodes->texts->len; node++)
    {
      guint length = 0;
      list_pairs (filter, node, pairs);
      for (guint i = 0; i < pairs->len; i++)
        length = keep_rarest (filter, filter->prefixes + (gsize) node * PREFIX, length, g_array_index (pairs, guint32, i));
      filter->lengths[node] = (guint8) length;
    }
}

/* A counting sort. */
static void
list_entries (JdFilter *filter)
{
  const guint n_nodes = filter->nodes->texts->len, n_pairs = 1u << filter->bits;
  guint total = 0;

  for (guint node = 0; node < n_nodes; node++)
    for (guint i = 0; i < filter->lengths[node]; i++)
      filter->firsts[filter->prefixes[(gsize) node * PREFIX + i] + 1]++;
  for (guint pair = 0; pair < n_pairs; pair++)
    total = filter->firsts[pair + 1] += filter->firsts[pair];
  filter->entries = g_new (guint32, total);
  g_autofree guint32 *next = g_memdup2 (filter->firsts, n_pairs * sizeof *next);
  for (guint node = 0; node < n_nodes; node++)
    for (guint i = 0; i < filter->lengths[node]; i++)
      filter->entries[next[filter->prefixes[(gsize) node * PREFIX + i]]++] = node;
}

static void
filter_init (JdFilter *filter, const JdDuplicateNodes *nodes)
{
  const guint n_nodes = nodes->texts->len;
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (guint32));

  filter->nodes = nodes;
  filter->bits = MIN (g_bit_storage (nodes->folded->words->len + n_nodes) + 1, 24);
  filter->counts = g_new0 (guint32, 1u << filter->bits);
  filter->firsts = g_new0 (guint32, (1u << filter->bits) + 1);
  filter->prefixes = g_new (guint32, (gsize) n_nodes * PREFIX);
  filter->lengths = g_new (guint8, n_nodes);
  count_pairs (filter, pairs);
  choose_prefixes (filter, pairs);
  list_entries (filter);
}

static void
filter_clear (JdFilter *filter)
{
  g_free (filter->counts);
  g_free (filter->firsts);
  g_free (filter->prefixes);
  g_free (filter->lengths);
  g_free (filter->entries);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JdFilter, filter_clear)

/* With those before it that share a rare pair and stand not together with it already. @seen: by node, the last one it was compared with, + 1. */
static void
join_node (const JdFilter *filter, guint node, guint32 *groups, guint32 *seen)
{
  for (guint i = 0; i < filter->lengths[node]; i++)
    {
      const guint32 pair = filter->prefixes[(gsize) node * PREFIX + i];
      for (guint32 at = filter->firsts[pair]; filter->entries[at] < node; at++)
        {
          const guint32 other = filter->entries[at];
          if (seen[other] == node + 1)
            continue;
          seen[other] = node + 1;
          if (jd_duplicate_groups_find (groups, other) != jd_duplicate_groups_find (groups, node) && jd_duplicate_nodes_are_same (filter->nodes, node, other))
            jd_duplicate_groups_join (groups, node, other);
        }
    }
}

guint32 *
jd_duplicate_filter_join (const JdDuplicateNodes *nodes, const JdDuplicateQuery *query, GCancellable *cancellable, GError **error)
{
  const guint n_nodes = nodes->texts->len;
  g_auto (JdFilter) filter = { 0 };
  g_autofree guint32 *groups = jd_duplicate_groups_new (n_nodes);
  g_autofree guint32 *seen = g_new0 (guint32, n_nodes);

  filter_init (&filter, nodes);
  for (guint node = 0; node < n_nodes; node++)
    {
      if (node % STEP == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (node % STEP == 0 && query->progress)
        query->progress (node, n_nodes, query->data);
      join_node (&filter, node, groups, seen);
    }
  if (query->progress)
    query->progress (n_nodes, n_nodes, query->data);
  return g_steal_pointer (&groups);
}
