// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-search-private.h"

#include <stdlib.h>
#include <string.h>

#include "base/jd-locale.h"
#include "base/jd-text.h"

/* What makes a hit worse, the least first; added up they are the order in which results come. */
enum
{
  RANK_OF_OTHER_KIND = 1,
  RANK_SHARED = 2,
  RANK_OF_PLACE = 4, /* times JdField */
  RANK_OF_OTHERS = RANK_OF_PLACE * JD_FIELD_NONE,
  N_RANKS = 2 * RANK_OF_OTHERS /* of blocks that are out */
};

static void
free_array (gpointer array)
{
  g_array_unref (array);
}

static void
index_kind (JdSearch *search, const JdBlock *block, guint number)
{
  JdKindRun *last = search->kinds->len > 0 ? &g_array_index (search->kinds, JdKindRun, search->kinds->len - 1) : NULL;
  if (last && g_str_equal (last->name, block->kind_name))
    {
      last->end = number + 1;
      return;
    }
  JdKindRun run = { block->kind_name, number, number + 1 };
  g_array_append_val (search->kinds, run);
}

static void
index_families (JdSearch *search, const JdBlock *block, guint number)
{
  search->shared[number] = !block->families[0];
  for (char **family = block->families; *family; family++)
    {
      GArray *blocks = g_hash_table_lookup (search->roles, *family);
      if (!blocks)
        {
          blocks = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (search->roles, *family, blocks);
        }
      guint32 value = number;
      g_array_append_val (blocks, value);
    }
}

static gboolean
has_text (const JdLocalized *body)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    if (*jd_localized_text (body, i) != '\0')
      return TRUE;
  return FALSE;
}

/* Whether the level part of @condition holds; place and workplace may yet come. */
static gboolean
holds_at_level (const JdCondition *condition, const JdContext *context)
{
  JdCondition level_only = { .level = condition->level };
  return jd_condition_holds (&level_only, context, NULL);
}

/* What the block says at a level when nothing else is known, or may say once the place is. A salary block says its pay. */
static gboolean
has_wording_at (const JdBlock *block, const JdContext *context)
{
  if (block->kind == JD_KIND_SALARY)
    return TRUE;

  const JdVariant *chosen = NULL;
  JdMatch best = { 0 };
  for (guint i = 0; i < block->variants->len; i++)
    {
      const JdVariant *variant = g_ptr_array_index (block->variants, i);
      JdMatch match;
      if (jd_condition_holds (variant->when, context, &match))
        {
          if (!chosen || jd_match_compare (&match, &best) > 0)
            {
              chosen = variant;
              best = match;
            }
        }
      else if (has_text (variant->body) && holds_at_level (variant->when, context))
        return TRUE;
    }
  return has_text (chosen ? chosen->body : block->body);
}

static void
index_level (JdSearch *search, const JdLevel *level)
{
  g_autofree const char **chain = jd_library_level_chain (search->library, level->id, NULL);
  if (!chain)
    return;

  const JdContext context = { .levels = chain };
  const GPtrArray *blocks = jd_library_blocks (search->library);
  guint8 *says = g_new0 (guint8, search->n_blocks);
  for (guint i = 0; i < search->n_blocks; i++)
    says[i] = has_wording_at (g_ptr_array_index (blocks, i), &context);
  g_hash_table_insert (search->levels, level->id, says);
}

/* ---- the order of a reader ---- */

typedef struct
{
  char *key;
  guint32 block;
} JdTitle;

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  const JdTitle *one = a, *other = b;
  int difference = strcmp (one->key, other->key);
  return difference != 0 ? difference : one->block < other->block ? -1 : 1;
}

/* Blocks of one kind stay together. */
static guint32 *
order_by_title (const JdSearch *search, const char *reader)
{
  const GPtrArray *blocks = jd_library_blocks (search->library);
  g_autofree JdTitle *titles = g_new (JdTitle, search->n_blocks);
  guint32 *order = g_new (guint32, search->n_blocks);

  for (guint i = 0; i < search->n_blocks; i++)
    titles[i] = (JdTitle) { jd_locale_sort_key (jd_block_title (g_ptr_array_index (blocks, i), reader), reader), i };
  for (guint i = 0; i < search->kinds->len; i++)
    {
      const JdKindRun *run = &g_array_index (search->kinds, JdKindRun, i);
      qsort (titles + run->start, run->end - run->start, sizeof *titles, compare_titles);
    }
  for (guint i = 0; i < search->n_blocks; i++)
    {
      order[i] = titles[i].block;
      g_free (titles[i].key);
    }
  return order;
}

JdSearch *
jd_search_new (JdLibrary *library, const char *reader)
{
  g_return_val_if_fail (library, NULL);

  const GPtrArray *blocks = jd_library_blocks (library);
  JdSearch *search = g_new0 (JdSearch, 1);
  search->library = jd_library_ref (library);
  search->index = jd_search_index_new (blocks);
  search->n_blocks = blocks->len;
  search->kinds = g_array_new (FALSE, FALSE, sizeof (JdKindRun));
  search->levels = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  search->roles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_array);
  search->shared = g_new0 (guint8, blocks->len);
  search->retired = g_new0 (guint8, blocks->len);
  search->folders = g_new0 (guint16, blocks->len);

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = g_ptr_array_index (blocks, i);
      JdLibraryPlace place;
      index_kind (search, block, i);
      index_families (search, block, i);
      search->retired[i] = block->status == JD_STATUS_RETIRED;
      if (jd_library_find_block (library, block->id, &place))
        search->folders[i] = (guint16) place.floor;
    }
  const GPtrArray *levels = jd_library_levels (library);
  for (guint i = 0; i < levels->len; i++)
    index_level (search, g_ptr_array_index (levels, i));
  if (reader)
    search->order = order_by_title (search, reader);
  return search;
}

void
jd_search_free (JdSearch *search)
{
  if (!search)
    return;
  if (search->uses)
    search->free_uses (search->uses);
  jd_search_index_free (search->index);
  g_array_unref (search->kinds);
  g_hash_table_unref (search->levels);
  g_hash_table_unref (search->roles);
  g_free (search->order);
  g_free (search->shared);
  g_free (search->retired);
  g_free (search->folders);
  jd_library_unref (search->library);
  g_free (search);
}

void
jd_search_take_uses (JdSearch *search, JdBlockUses *uses, void (*free_uses) (JdBlockUses *uses))
{
  g_return_if_fail (search && !search->uses && uses && free_uses);
  search->uses = uses;
  search->free_uses = free_uses;
}

/* Whether next to no block has @needle, so that another word may have been meant: the ids of blocks that are not @wanted count for that, too. */
static gboolean
may_forgive (const JdSearch *search, const char *needle, const guint8 *wanted, guint8 *places)
{
  if (!jd_search_index_may_forgive (search->index, needle, places))
    return FALSE;
  g_autofree guint8 *others = g_new (guint8, search->n_blocks);
  for (guint i = 0; i < search->n_blocks; i++)
    others[i] = wanted[i] == JD_FIELD_NONE ? JD_FIELD_TITLE : JD_FIELD_NONE;
  jd_search_index_find_ids (search->index, needle, others, places);
  return jd_search_index_may_forgive (search->index, needle, places);
}

/* Where each block that is @wanted has @needle, or else a word that may have been meant; such words are added to @forgiven, which may be NULL. */
static void
find_word (const JdSearch *search, const char *needle, const guint8 *wanted, guint8 *places, GPtrArray *forgiven)
{
  memset (places, JD_FIELD_NONE, search->n_blocks);
  jd_search_index_find (search->index, needle, places);
  jd_search_index_find_ids (search->index, needle, wanted, places);
  if (!may_forgive (search, needle, wanted, places))
    return;
  jd_search_index_find_near (search->index, needle, places);
  if (forgiven)
    jd_search_index_near_words (search->index, needle, forgiven);
}

/* Keeps the blocks that have @needle, at the worse of the places of all words so far; @scratch is as long as @places. */
static void
keep_needle (const JdSearch *search, const char *needle, guint8 *places, guint8 *scratch, GPtrArray *forgiven)
{
  guint i = 0;

  find_word (search, needle, places, scratch, forgiven);
  for (; i + 8 <= search->n_blocks; i += 8)
    if (jd_places_are_none (scratch + i))
      memset (places + i, JD_FIELD_NONE, 8);
    else
      for (guint k = i; k < i + 8; k++)
        places[k] = MAX (places[k], scratch[k]);
  for (; i < search->n_blocks; i++)
    places[i] = MAX (places[i], scratch[i]);
}

GStrv
jd_search_words (const char *query)
{
  g_autofree char *folded = jd_text_fold (query ? query : "");
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (char **word = words; *word; word++)
    if (**word != '\0' && !jd_search_is_filter (*word))
      g_strv_builder_add (builder, *word);
  return g_strv_builder_end (builder);
}

static gboolean
is_any_left (const JdSearch *search, const guint8 *places)
{
  guint i = 0;

  while (i + 8 <= search->n_blocks && jd_places_are_none (places + i))
    i += 8;
  while (i < search->n_blocks && places[i] == JD_FIELD_NONE)
    i++;
  return i < search->n_blocks;
}

/* Each word once: somebody may have pasted a whole text. */
static void
keep_words (const JdSearch *search, const JdSearchKnown *known, const char *query, guint8 *places, GPtrArray *forgiven)
{
  g_autofree char *folded = jd_text_fold (query);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  g_autofree guint8 *scratch = g_new (guint8, search->n_blocks);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (char **word = words; *word && is_any_left (search, places); word++)
    if (**word != '\0' && g_hash_table_add (seen, *word) && !jd_search_filter_word (search, known, *word, places, scratch))
      keep_needle (search, *word, places, scratch, forgiven);
}

/* Words come last: they are what costs. */
static void
keep_query (const JdSearch *search, const JdSearchQuery *query, guint8 *places)
{
  const JdSearchKnown known = { query->uses ? query->uses : search->uses, query->care };

  jd_search_filter (search, query, places);
  if (query->query && search->n_blocks > 0)
    keep_words (search, &known, query->query, places, NULL);
}

/* Adds to all @ranks, eight blocks at once, how near they are to a role: those for all roles, and those of others. */
static void
rank_by_role (const JdSearch *search, guint8 *ranks)
{
  guint i = 0;

  for (; i + 8 <= search->n_blocks; i += 8)
    jd_put_eight (ranks + i, jd_get_eight (ranks + i) + RANK_OF_OTHERS * JD_EIGHT_ONES - jd_get_eight (search->shared + i) * (RANK_OF_OTHERS - RANK_SHARED));
  for (; i < search->n_blocks; i++)
    ranks[i] += RANK_OF_OTHERS - search->shared[i] * (RANK_OF_OTHERS - RANK_SHARED);
}

/* How good each block is, by role and kind alone. */
static guint8 *
rank_by_nearness (const JdSearch *search, const JdSearchQuery *query)
{
  guint8 *ranks = g_new0 (guint8, search->n_blocks);
  const GArray *own = query->role ? g_hash_table_lookup (search->roles, query->role) : NULL;

  for (guint i = 0; query->first_kind && i < search->kinds->len; i++)
    {
      const JdKindRun *run = &g_array_index (search->kinds, JdKindRun, i);
      if (!g_str_equal (run->name, query->first_kind))
        memset (ranks + run->start, RANK_OF_OTHER_KIND, run->end - run->start);
    }
  if (query->role || query->no_role)
    rank_by_role (search, ranks);
  for (guint i = 0; own && i < own->len; i++)
    ranks[g_array_index (own, guint32, i)] &= RANK_OF_OTHER_KIND;
  return ranks;
}

/* The first @limit blocks in the order of their ranks, where @counts[rank] have each: a counting sort. */
static GPtrArray *
sort_by_rank (const JdSearch *search, const guint8 *ranks, const guint *counts, guint limit)
{
  const GPtrArray *blocks = jd_library_blocks (search->library);
  GPtrArray *result = g_ptr_array_sized_new (limit);
  guint next[N_RANKS + 1] = { 0 };
  guint8 last = 0; /* what is ranked behind it is not asked for */

  for (guint rank = 0; rank < N_RANKS; rank++)
    {
      next[rank + 1] = next[rank] + counts[rank];
      if (next[rank] < limit)
        last = rank;
    }
  g_ptr_array_set_size (result, limit);
  for (guint i = 0, left = limit; left > 0; i++)
    {
      guint block = search->order ? search->order[i] : i;
      guint8 rank = ranks[block];
      if (rank > last || next[rank] >= limit)
        continue;
      result->pdata[next[rank]++] = g_ptr_array_index (blocks, block);
      left--;
    }
  return result;
}

/* The first @limit blocks that have a place, in the order @query asks for. */
static GPtrArray *
take_in_order (const JdSearch *search, const JdSearchQuery *query, const guint8 *places, guint limit)
{
  const GPtrArray *blocks = jd_library_blocks (search->library);
  GPtrArray *result = g_ptr_array_sized_new (limit);

  for (guint i = 0; i < search->n_blocks && result->len < limit; i++)
    {
      const guint block = query->order[query->reverse ? search->n_blocks - 1 - i : i];
      if (places[block] != JD_FIELD_NONE)
        g_ptr_array_add (result, g_ptr_array_index (blocks, block));
    }
  return result;
}

/* The ranks of eight blocks, of what @ranks says by nearness and the @places make worse. */
static inline guint64
rank_eight (guint64 places, guint64 ranks)
{
  const guint64 out = jd_eight_equal (places, JD_FIELD_NONE);

  return ((ranks + places * RANK_OF_PLACE) & ~out) | (N_RANKS * JD_EIGHT_ONES & out);
}

/* Adds to @ranks what the places make worse, and counts how many have each. Most are of one rank, and adding to a number that was just added to is waited for: so there are some of each. */
static void
rank_found (const guint8 *places, guint n_blocks, guint8 *ranks, guint *counts)
{
  guint others[4][N_RANKS + 1] = { 0 }, i = 0;

  for (; i + 8 <= n_blocks; i += 8)
    if (jd_places_are_none (places + i))
      {
        memset (ranks + i, N_RANKS, 8);
        counts[N_RANKS] += 8;
      }
    else
      {
        jd_put_eight (ranks + i, rank_eight (jd_get_eight (places + i), jd_get_eight (ranks + i)));
        for (guint k = 0; k < 8; k++)
          others[k % 4][ranks[i + k]]++;
      }
  for (; i < n_blocks; i++)
    {
      ranks[i] = places[i] == JD_FIELD_NONE ? N_RANKS : ranks[i] + places[i] * RANK_OF_PLACE;
      counts[ranks[i]]++;
    }
  for (guint rank = 0; rank <= N_RANKS; rank++)
    for (guint k = 0; k < 4; k++)
      counts[rank] += others[k][rank];
}

GPtrArray *
jd_search_run (const JdSearch *search, const JdSearchQuery *query, guint *total)
{
  g_return_val_if_fail (search && query, NULL);

  g_autofree guint8 *places = g_new0 (guint8, search->n_blocks);
  keep_query (search, query, places);

  g_autofree guint8 *ranks = rank_by_nearness (search, query);
  guint counts[N_RANKS + 1] = { 0 };
  rank_found (places, search->n_blocks, ranks, counts);

  guint found = search->n_blocks - counts[N_RANKS];
  if (total)
    *total = found;
  const guint limit = query->limit > 0 ? MIN (query->limit, found) : found;
  return query->order ? take_in_order (search, query, places, limit) : sort_by_rank (search, ranks, counts, limit);
}

GStrv
jd_search_forgiven (const JdSearch *search, const char *query)
{
  g_return_val_if_fail (search, NULL);

  g_autofree guint8 *places = g_new0 (guint8, search->n_blocks);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const JdSearchKnown known = { search->uses, NULL };
  if (query)
    keep_words (search, &known, query, places, words);
  g_ptr_array_add (words, NULL);
  return (GStrv) g_ptr_array_steal (words, NULL);
}

const JdLibrary *
jd_search_library (const JdSearch *search)
{
  g_return_val_if_fail (search, NULL);
  return search->library;
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GStrv
jd_search_tags (const JdSearch *search, const char *beginning, guint most)
{
  g_return_val_if_fail (search && beginning, NULL);

  g_autoptr (GPtrArray) tags = jd_search_index_tags (search->index, beginning);
  g_ptr_array_sort (tags, compare_tags);
  if (tags->len > most)
    g_ptr_array_remove_range (tags, most, tags->len - most);
  g_ptr_array_set_free_func (tags, NULL);
  g_ptr_array_add (tags, NULL);
  return (GStrv) g_ptr_array_steal (tags, NULL);
}
