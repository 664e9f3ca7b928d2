// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-search-index.h"

#include <string.h>

#include "base/jd-text.h"
#include "jd-search-runs.h"
#include "model/jd-wording.h"

/* What is needed while the index grows. */
typedef struct
{
  JdSearchIndex *index;
  GHashTable *numbers; /* word -> its number + 1 */
  GStringChunk *keys;
  GArray *last_block; /* of guint32: by word, the last block that has it, + 1 */
  GArray *found;      /* of JdOccurrence, in the order of the blocks */
} JdIndexer;

typedef struct
{
  guint32 word;
  guint32 place; /* as in JdSearchIndex.blocks */
} JdOccurrence;

/* Adds to a list of words, or ends it when @word is NULL. */
static void
append_word (GString *words, GArray *starts, const char *word)
{
  guint32 start = words->len + 1;
  g_string_append_c (words, '\n');
  g_string_append (words, word ? word : "");
  g_array_append_val (starts, start);
}

static guint32
add_word (JdIndexer *indexer, const char *word)
{
  JdSearchIndex *index = indexer->index;
  guint32 number = index->starts->len;
  guint32 none = 0;

  append_word (index->words, index->starts, word);
  g_array_append_val (indexer->last_block, none);
  g_hash_table_insert (indexer->numbers, g_string_chunk_insert (indexer->keys, word), GUINT_TO_POINTER (number + 1));
  return number;
}

/* Fields come best first, so the first place of a block is the one to keep. */
static void
note_word (JdIndexer *indexer, const char *word, guint block, JdField field)
{
  guint32 number = GPOINTER_TO_UINT (g_hash_table_lookup (indexer->numbers, word));
  number = number > 0 ? number - 1 : add_word (indexer, word);
  guint32 *last = &g_array_index (indexer->last_block, guint32, number);
  if (*last == block + 1)
    return;
  *last = block + 1;
  JdOccurrence occurrence = { number, block * 4 + field };
  g_array_append_val (indexer->found, occurrence);
}

static void
note_text (JdIndexer *indexer, const char *text, guint block, JdField field)
{
  g_autofree char *folded = jd_text_fold (text);
  char *at = folded;
  while (*at != '\0')
    {
      gsize length = strcspn (at, " \t\n");
      gboolean last = at[length] == '\0';
      at[length] = '\0';
      if (length > 0)
        note_word (indexer, at, block, field);
      at += length + (last ? 0 : 1);
    }
}

static void
note_wordings (JdIndexer *indexer, const JdLocalized *body, guint block)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    {
      g_autofree char *plain = jd_wording_plain (jd_localized_text (body, i));
      note_text (indexer, plain, block, JD_FIELD_WORDING);
    }
}

static void
note_tag (JdIndexer *indexer, const char *tag, guint block)
{
  g_autofree char *folded = jd_text_fold (tag);
  g_autofree char *marked = g_strdup_printf ("%c%s", JD_TAG_MARK, folded);
  note_word (indexer, marked, block, JD_FIELD_OTHER);
}

static inline guint64
bit_of (guint32 number)
{
  return G_GUINT64_CONSTANT (1) << (number * 0x9E3779B1u >> 26);
}

/* Bits for each character, and for each two in a row: what is part of a text has no bit that the text has not. */
static guint64
sign_of (const char *text, gsize length)
{
  guint64 sign = 0;

  for (gsize i = 0; i < length; i++)
    {
      const guint one = (guchar) text[i], two = i > 0 ? ((guint) (guchar) text[i - 1] + 1) << 8 | one : one;
      sign |= bit_of (one) | bit_of (two);
    }
  return sign;
}

static void
note_id (JdSearchIndex *index, const char *id)
{
  const guint64 sign = sign_of (id, strlen (id));

  append_word (index->ids, index->id_starts, id);
  g_array_append_val (index->id_signs, sign);
}

static void
note_block (JdIndexer *indexer, const JdBlock *block, guint number)
{
  note_text (indexer, block->title, number, JD_FIELD_TITLE);
  for (guint i = 0; i < jd_localized_length (block->titles); i++)
    note_text (indexer, jd_localized_text (block->titles, i), number, JD_FIELD_TITLE);
  note_wordings (indexer, block->body, number);
  for (guint i = 0; i < block->variants->len; i++)
    note_wordings (indexer, ((const JdVariant *) g_ptr_array_index (block->variants, i))->body, number);
  for (char **tag = block->tags; *tag; tag++)
    note_tag (indexer, *tag, number);
  note_id (indexer->index, block->id);
}

/* Orders the occurrences by word, keeping the order of blocks: a counting sort. */
static void
group_by_word (JdSearchIndex *index, const GArray *found)
{
  guint n_words = index->starts->len;
  g_array_set_size (index->first, n_words + 1);
  index->blocks = g_new (guint32, MAX (found->len, 1));
  guint32 *first = (guint32 *) (gpointer) index->first->data;
  const JdOccurrence *occurrences = (const JdOccurrence *) (gpointer) found->data;

  for (guint i = 0; i < found->len; i++)
    first[occurrences[i].word + 1]++;
  for (guint i = 0; i < n_words; i++)
    first[i + 1] += first[i];
  g_autofree guint32 *next = g_memdup2 (first, n_words * sizeof *first);
  for (guint i = 0; i < found->len; i++)
    index->blocks[next[occurrences[i].word]++] = occurrences[i].place;
}

JdSearchIndex *
jd_search_index_new (const GPtrArray *blocks)
{
  JdSearchIndex *index = g_new0 (JdSearchIndex, 1);
  index->words = g_string_new (NULL);
  index->starts = g_array_new (FALSE, TRUE, sizeof (guint32));
  index->first = g_array_new (FALSE, TRUE, sizeof (guint32));
  index->ids = g_string_new (NULL);
  index->id_starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  index->id_signs = g_array_new (FALSE, FALSE, sizeof (guint64));

  JdIndexer indexer = { .index = index,
                        .numbers = g_hash_table_new (g_str_hash, g_str_equal),
                        .keys = g_string_chunk_new (4096),
                        .last_block = g_array_new (FALSE, TRUE, sizeof (guint32)),
                        .found = g_array_new (FALSE, FALSE, sizeof (JdOccurrence)) };
  for (guint i = 0; i < blocks->len; i++)
    note_block (&indexer, g_ptr_array_index (blocks, i), i);
  group_by_word (index, indexer.found);

  append_word (index->words, index->starts, NULL);
  append_word (index->ids, index->id_starts, NULL);
  index->runs = jd_search_runs_new (index->words);
  g_array_unref (indexer.found);
  g_array_unref (indexer.last_block);
  g_hash_table_unref (indexer.numbers);
  g_string_chunk_free (indexer.keys);
  return index;
}

void
jd_search_index_free (JdSearchIndex *index)
{
  g_string_free (index->words, TRUE);
  g_array_unref (index->starts);
  g_array_unref (index->first);
  g_free (index->blocks);
  g_array_unref (index->runs);
  g_string_free (index->ids, TRUE);
  g_array_unref (index->id_starts);
  g_array_unref (index->id_signs);
  g_free (index);
}

/* @more: what makes it a worse place than the field says. */
static void
lower_places (const JdSearchIndex *index, guint word, guint more, guint8 *places)
{
  const guint32 *blocks = index->blocks;
  guint32 end = g_array_index (index->first, guint32, word + 1);
  for (guint32 i = g_array_index (index->first, guint32, word); i < end; i++)
    {
      guint8 *place = &places[blocks[i] / 4];
      *place = MIN (*place, blocks[i] % 4 + more);
    }
}

void
jd_search_index_find (const JdSearchIndex *index, const char *needle, guint8 *places)
{
  const gsize length = strlen (needle);
  const guint32 *starts = (const guint32 *) (gconstpointer) index->starts->data;
  const char *words = index->words->str;
  const char *end = words + index->words->len;
  guint word = 0;

  for (const char *hit = memmem (words, end - words, needle, length); hit;)
    {
      while (words + starts[word + 1] <= hit)
        word++;
      lower_places (index, word, 0, places);
      const char *next = words + starts[word + 1] - 1; /* the line break in front of the next word */
      hit = memmem (next, end - next, needle, length);
    }
}

/* ---- ids ---- */

/* What is looked for in ids. */
typedef struct
{
  const JdSearchIndex *index;
  const guint64 *signs;
  const char *text;
  gsize length;
  guint64 sign;
} JdNeedle;

static inline void
find_in_id (const JdNeedle *needle, guint block, guint8 *places)
{
  const guint32 *starts = (const guint32 *) (gconstpointer) needle->index->id_starts->data;

  if ((needle->signs[block] & needle->sign) == needle->sign && memmem (needle->index->ids->str + starts[block], starts[block + 1] - starts[block], needle->text, needle->length))
    places[block] = JD_FIELD_OTHER;
}

/* Of eight blocks from @first on, those that have a bit in @open. */
static inline void
find_in_eight (const JdNeedle *needle, guint first, guint64 open, guint8 *places)
{
  if (open == JD_EIGHT_ONES)
    for (guint i = 0; i < 8; i++)
      find_in_id (needle, first + i, places);
  else
    for (; open != 0; open &= open - 1)
      find_in_id (needle, first + jd_first_of_eight (open), places);
}

void
jd_search_index_find_ids (const JdSearchIndex *index, const char *text, const guint8 *wanted, guint8 *places)
{
  const gsize length = strlen (text);
  const JdNeedle needle = { index, (const guint64 *) (gconstpointer) index->id_signs->data, text, length, sign_of (text, length) };
  guint i = 0;

  for (; i + 8 <= index->id_signs->len; i += 8)
    find_in_eight (&needle, i, jd_eight_equal (jd_get_eight (places + i), JD_FIELD_NONE) & ~jd_eight_equal (jd_get_eight (wanted + i), JD_FIELD_NONE) & JD_EIGHT_ONES, places);
  for (; i < index->id_signs->len; i++)
    if (places[i] == JD_FIELD_NONE && wanted[i] != JD_FIELD_NONE)
      find_in_id (&needle, i, places);
}

/* ---- words that may have been meant ---- */

#define LEAST_LETTERS 5
/* As many blocks as that have a word only when it is one. */
#define ENOUGH_BLOCKS 5

static gboolean
has_letters (const char *needle, guint least)
{
  guint letters = 0;

  for (; *needle != '\0' && letters < least; needle = g_utf8_next_char (needle))
    letters += g_unichar_isalpha (g_utf8_get_char (needle));
  return letters == least;
}

gboolean
jd_search_index_may_forgive (const JdSearchIndex *index, const char *needle, const guint8 *places)
{
  guint found = 0;

  if (!has_letters (needle, LEAST_LETTERS))
    return FALSE;
  for (guint i = 0; i < index->id_signs->len && found < ENOUGH_BLOCKS; i++)
    if (i + 8 <= index->id_signs->len && jd_places_are_none (places + i))
      i += 7;
    else
      found += places[i] != JD_FIELD_NONE;
  return found < ENOUGH_BLOCKS;
}

/* The number of the word in which @start is. */
static guint
word_at (const JdSearchIndex *index, guint32 start)
{
  const guint32 *starts = (const guint32 *) (gconstpointer) index->starts->data;
  guint low = 0, high = index->starts->len - 1;

  while (high - low > 1)
    {
      const guint middle = low + (high - low) / 2;
      if (starts[middle] <= start)
        low = middle;
      else
        high = middle;
    }
  return low;
}

typedef void (*JdRunFunc) (const JdSearchIndex *index, guint32 start, gpointer data);

static void
each_run_near (const JdSearchIndex *index, const char *needle, JdRunFunc each, gpointer data)
{
  g_autoptr (GArray) ranges = jd_search_runs_near (index->words, index->runs, needle);

  for (guint i = 0; i < ranges->len; i++)
    {
      const JdRunRange *range = &g_array_index (ranges, JdRunRange, i);
      for (guint run = range->from; run < range->to; run++)
        each (index, g_array_index (index->runs, guint32, run), data);
    }
}

static void
lower_near (const JdSearchIndex *index, guint32 start, gpointer places)
{
  lower_places (index, word_at (index, start), JD_FIELD_NEAR, places);
}

void
jd_search_index_find_near (const JdSearchIndex *index, const char *needle, guint8 *places)
{
  each_run_near (index, needle, lower_near, places);
}

/* Into the set @data. */
static void
collect_word (const JdSearchIndex *index, guint32 start, gpointer data)
{
  g_hash_table_add (data, jd_search_runs_text (index->words, start));
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  const char *one = *(const char *const *) a, *other = *(const char *const *) b;
  const glong difference = g_utf8_strlen (one, -1) - g_utf8_strlen (other, -1);

  return difference != 0 ? (int) difference : strcmp (one, other);
}

void
jd_search_index_near_words (const JdSearchIndex *index, const char *needle, GPtrArray *words)
{
  g_autoptr (GHashTable) near = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer word;

  each_run_near (index, needle, collect_word, near);
  g_hash_table_iter_init (&iter, near);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (!strstr (word, needle))
      g_ptr_array_add (sorted, g_strdup (word));
  g_ptr_array_sort (sorted, compare_words);
  g_ptr_array_extend_and_steal (words, g_steal_pointer (&sorted));
}

GPtrArray *
jd_search_index_tags (const JdSearchIndex *index, const char *beginning)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *needle = g_strdup_printf ("\n%c%s", JD_TAG_MARK, beginning);
  const gsize length = strlen (needle);
  const char *end = index->words->str + index->words->len;

  for (const char *hit = memmem (index->words->str, end - index->words->str, needle, length); hit; hit = memmem (hit + 1, end - hit - 1, needle, length))
    g_ptr_array_add (tags, g_strndup (hit + 2, strchr (hit + 1, '\n') - hit - 2));
  return tags;
}
