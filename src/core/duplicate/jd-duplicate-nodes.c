// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-duplicate-nodes.h"

#include "jd-word-distance.h"

/* What is needed while the nodes are made. */
typedef struct
{
  const JdDuplicateQuery *query;
  JdDuplicateNodes *nodes;
  GHashTable *told_apart; /* id -> GArray of guint32: its nodes */
  GHashTable *by_words;   /* GBytes -> last text of the node + 1 */
} JdMaking;

static guint32
add_node (JdDuplicateNodes *nodes, guint32 text)
{
  g_array_append_val (nodes->texts, text);
  return nodes->texts->len - 1;
}

/* To the node of the same words, or as a new one. */
static void
add_to_words (JdMaking *making, guint32 text)
{
  guint n_words;
  const guint32 *words = jd_folded_texts_words (making->nodes->folded, text, &n_words);
  GBytes *key = g_bytes_new_static (words, n_words * sizeof *words);
  const guint last = GPOINTER_TO_UINT (g_hash_table_lookup (making->by_words, key));

  if (last > 0)
    g_array_index (making->nodes->next_text, guint32, last - 1) = text + 1;
  else
    add_node (making->nodes, text);
  g_hash_table_replace (making->by_words, key, GUINT_TO_POINTER (text + 1));
}

static void
add_text (JdMaking *making, guint32 text)
{
  GArray *own = g_hash_table_lookup (making->told_apart, making->query->texts[text].id);
  guint n_words;

  jd_folded_texts_words (making->nodes->folded, text, &n_words);
  if (n_words == 0)
    return;
  if (own)
    {
      const guint32 node = add_node (making->nodes, text);
      g_array_append_val (own, node);
    }
  else
    add_to_words (making, text);
}

/* ---- what was told apart ---- */

static gint64
pair_key (guint one, guint other)
{
  return (gint64) MIN (one, other) << 32 | MAX (one, other);
}

static void
note_id (GHashTable *ids, const char *id)
{
  if (!g_hash_table_contains (ids, id))
    g_hash_table_insert (ids, (gpointer) id, g_array_new (FALSE, FALSE, sizeof (guint32)));
}

static void
note_pair (JdMaking *making, const JdDuplicatePair *pair)
{
  const GArray *some = g_hash_table_lookup (making->told_apart, pair->one);
  const GArray *others = g_hash_table_lookup (making->told_apart, pair->other);

  for (guint i = 0; i < some->len; i++)
    for (guint j = 0; j < others->len; j++)
      {
        const gint64 key = pair_key (g_array_index (some, guint32, i), g_array_index (others, guint32, j));
        g_hash_table_add (making->nodes->apart, g_memdup2 (&key, sizeof key));
      }
}

/* Of many texts, such as old postings of one company, most stand there as they are more than once. */
static void
fold_texts (const JdDuplicateQuery *query, JdFoldedTexts *folded)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal); /* text -> number + 1 */

  for (guint i = 0; i < query->n_texts; i++)
    {
      const char *text = query->texts[i].text;
      const guint former = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, text));
      if (former > 0)
        {
          jd_folded_texts_repeat (folded, former - 1);
          continue;
        }
      jd_folded_texts_add (folded, text);
      g_hash_table_insert (numbers, (gpointer) text, GUINT_TO_POINTER (i + 1));
    }
}

JdDuplicateNodes *
jd_duplicate_nodes_new (const JdDuplicateQuery *query)
{
  JdDuplicateNodes *nodes = g_new0 (JdDuplicateNodes, 1);
  nodes->folded = jd_folded_texts_new ();
  nodes->texts = g_array_new (FALSE, FALSE, sizeof (guint32));
  nodes->next_text = g_array_new (FALSE, TRUE, sizeof (guint32));
  nodes->apart = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_array_set_size (nodes->next_text, query->n_texts);

  g_autoptr (GHashTable) told_apart = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) by_words = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  JdMaking making = { query, nodes, told_apart, by_words };
  fold_texts (query, nodes->folded);
  for (guint i = 0; i < query->n_apart; i++)
    {
      note_id (told_apart, query->apart[i].one);
      note_id (told_apart, query->apart[i].other);
    }
  for (guint i = 0; i < query->n_texts; i++)
    add_text (&making, i);
  for (guint i = 0; i < query->n_apart; i++)
    note_pair (&making, &query->apart[i]);
  return nodes;
}

void
jd_duplicate_nodes_free (JdDuplicateNodes *nodes)
{
  jd_folded_texts_free (nodes->folded);
  g_array_unref (nodes->texts);
  g_array_unref (nodes->next_text);
  g_hash_table_unref (nodes->apart);
  g_free (nodes);
}

/* ---- comparing them ---- */

const guint32 *
jd_duplicate_nodes_words (const JdDuplicateNodes *nodes, guint node, guint *n_words)
{
  return jd_folded_texts_words (nodes->folded, g_array_index (nodes->texts, guint32, node), n_words);
}

guint32
jd_duplicate_nodes_claim (const JdDuplicateNodes *nodes, guint node)
{
  return g_array_index (nodes->folded->claims, guint32, g_array_index (nodes->texts, guint32, node));
}

guint
jd_duplicate_nodes_distance (const JdDuplicateNodes *nodes, guint one, guint other, guint most)
{
  guint n_one, n_other;
  const guint32 *words = jd_duplicate_nodes_words (nodes, one, &n_one);
  const guint32 *other_words = jd_duplicate_nodes_words (nodes, other, &n_other);

  return jd_word_distance (words, n_one, other_words, n_other, most);
}

static gboolean
were_told_apart (const JdDuplicateNodes *nodes, guint one, guint other)
{
  const gint64 key = pair_key (one, other);

  return g_hash_table_size (nodes->apart) > 0 && g_hash_table_contains (nodes->apart, &key);
}

static guint
allowed (guint n_one, guint n_other)
{
  if (MIN (n_one, n_other) < JD_DUPLICATES_LEAST_WORDS)
    return 0;
  return MIN (JD_DUPLICATES_MOST, (MAX (n_one, n_other) + 1) / 3);
}

gboolean
jd_duplicate_nodes_are_same (const JdDuplicateNodes *nodes, guint one, guint other)
{
  guint n_one, n_other;

  if (jd_duplicate_nodes_claim (nodes, one) != jd_duplicate_nodes_claim (nodes, other) || were_told_apart (nodes, one, other))
    return FALSE;
  jd_duplicate_nodes_words (nodes, one, &n_one);
  jd_duplicate_nodes_words (nodes, other, &n_other);
  const guint most = allowed (n_one, n_other);
  return jd_duplicate_nodes_distance (nodes, one, other, most) <= most;
}
