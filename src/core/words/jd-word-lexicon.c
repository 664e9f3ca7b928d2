// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/jd-word-lexicon.h"

#include <string.h>

/* No shorter beginning or end of a word is looked up. */
#define PIECE_LEAST 2 /* bytes, and Pairs are made of as many */
/* Nor of what is longer than any word of a language. */
#define WORD_MOST 120

/* A word that begins an entry. */
typedef struct
{
  guint set;
  GStrv rest; /* the words behind it; NULL: none */
} Entry;

/* Which two bytes entries of beginnings, or of ends, have at that end of theirs: few words have any, and the others need not be cut into pieces. */
typedef struct
{
  guchar bits[0x10000 / 8];
} Pairs;

struct _JdWordLexicon
{
  guint n_sets;
  GHashTable *words, *beginnings, *ends; /* folded -> GArray of Entry */
  GArray *numbers;                       /* of Entry */
  Pairs first_two, last_two;             /* of beginnings, of ends */
};

static guint
pair_at (const char *at)
{
  return (guint) (guchar) at[0] << 8 | (guchar) at[1];
}

static void
pairs_add (Pairs *pairs, const char *at)
{
  pairs->bits[pair_at (at) / 8] |= (guchar) (1 << pair_at (at) % 8);
}

static gboolean
pairs_has (const Pairs *pairs, const char *at)
{
  return (pairs->bits[pair_at (at) / 8] & 1 << pair_at (at) % 8) != 0;
}

static void
entry_clear (gpointer data)
{
  g_strfreev (((Entry *) data)->rest);
}

static GArray *
entries_new (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, entry_clear);
  return entries;
}

static GHashTable *
table_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
}

JdWordLexicon *
jd_word_lexicon_new (void)
{
  JdWordLexicon *lexicon = g_new0 (JdWordLexicon, 1);

  lexicon->words = table_new ();
  lexicon->beginnings = table_new ();
  lexicon->ends = table_new ();
  lexicon->numbers = entries_new ();
  return lexicon;
}

void
jd_word_lexicon_free (JdWordLexicon *lexicon)
{
  g_hash_table_unref (lexicon->words);
  g_hash_table_unref (lexicon->beginnings);
  g_hash_table_unref (lexicon->ends);
  g_array_unref (lexicon->numbers);
  g_free (lexicon);
}

guint
jd_word_lexicon_add_set (JdWordLexicon *lexicon)
{
  return lexicon->n_sets++;
}

/* ---- entries ---- */

static GArray *
entries_for (GHashTable *table, const char *word, gsize length)
{
  g_autofree char *key = g_strndup (word, length);
  GArray *entries = g_hash_table_lookup (table, key);

  if (!entries)
    {
      entries = entries_new ();
      g_hash_table_insert (table, g_steal_pointer (&key), entries);
    }
  return entries;
}

static GArray *
entries_of_first (JdWordLexicon *lexicon, const char *word)
{
  const gsize length = strlen (word);

  if (strcmp (word, "#") == 0)
    return lexicon->numbers;
  if (length > PIECE_LEAST && word[length - 1] == '*')
    {
      pairs_add (&lexicon->first_two, word);
      return entries_for (lexicon->beginnings, word, length - 1);
    }
  if (length > PIECE_LEAST && word[0] == '*')
    {
      pairs_add (&lexicon->last_two, word + length - PIECE_LEAST);
      return entries_for (lexicon->ends, word + 1, length - 1);
    }
  return entries_for (lexicon->words, word, length);
}

void
jd_word_lexicon_add (JdWordLexicon *lexicon, guint set, const char *entry)
{
  g_return_if_fail (lexicon && set < lexicon->n_sets && entry);

  g_auto (GStrv) words = *entry == '-' ? g_strdupv ((char *[]) { (char *) entry, NULL }) : g_strsplit (entry, "-", -1);
  const Entry added = { set, words[0] && words[1] ? g_strdupv (words + 1) : NULL };

  g_array_append_val (entries_of_first (lexicon, words[0] ? words[0] : ""), added);
}

/* ---- a text ---- */

static gboolean
is_word (const JdWordText *text, guint index, const char *word)
{
  const gsize length = strlen (word);
  const char *folded = jd_word_text_folded (text, index);

  if (strcmp (word, "#") == 0)
    return (jd_word_text_at (text, index)->flags & JD_AT_NUMBER) != 0;
  if (length > PIECE_LEAST && word[length - 1] == '*')
    return strncmp (folded, word, length - 1) == 0;
  if (length > PIECE_LEAST && word[0] == '*')
    return g_str_has_suffix (folded, word + 1);
  return strcmp (folded, word) == 0;
}

static gboolean
rest_follows (const JdWordText *text, guint index, GStrv rest, guint *length)
{
  guint i = 0;

  for (; rest && rest[i]; i++)
    if (index + 1 + i >= text->words->len || !is_word (text, index + 1 + i, rest[i]))
      return FALSE;
  *length = 1 + i;
  return TRUE;
}

static void
take (const GArray *entries, const JdWordText *text, guint index, JdWordSenses *senses)
{
  for (guint i = 0; entries && i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      JdWordSense sense = { entry->set, 1 };
      if (rest_follows (text, index, entry->rest, &sense.length))
        g_array_append_val (senses->senses, sense);
    }
}

static void
take_pieces (const JdWordLexicon *lexicon, const JdWordText *text, guint index, JdWordSenses *senses)
{
  const char *folded = jd_word_text_folded (text, index);
  const gsize length = jd_word_text_at (text, index)->fold_length;
  char piece[WORD_MOST + 1];

  if (length < PIECE_LEAST || length > WORD_MOST)
    return;
  memcpy (piece, folded, length + 1);
  for (gsize end = length; end >= PIECE_LEAST && pairs_has (&lexicon->first_two, folded); end--)
    {
      piece[end] = '\0';
      take (g_hash_table_lookup (lexicon->beginnings, piece), text, index, senses);
    }
  for (gsize start = 0; length - start >= PIECE_LEAST && pairs_has (&lexicon->last_two, folded + length - PIECE_LEAST); start++)
    take (g_hash_table_lookup (lexicon->ends, folded + start), text, index, senses);
}

void
jd_word_lexicon_read (const JdWordLexicon *lexicon, const JdWordText *text, JdWordSenses *senses)
{
  g_return_if_fail (lexicon && text && senses);

  senses->senses = g_array_new (FALSE, FALSE, sizeof (JdWordSense));
  senses->starts = g_array_sized_new (FALSE, FALSE, sizeof (guint), text->words->len + 1);
  for (guint i = 0; i < text->words->len; i++)
    {
      const JdTextWordFlags flags = jd_word_text_at (text, i)->flags;
      g_array_append_val (senses->starts, senses->senses->len);
      if (flags & JD_AT_ADDRESS)
        continue;
      take (g_hash_table_lookup (lexicon->words, jd_word_text_folded (text, i)), text, i, senses);
      if (flags & JD_AT_NUMBER)
        take (lexicon->numbers, text, i, senses);
      if (!(flags & JD_AT_SIGN))
        take_pieces (lexicon, text, i, senses);
    }
  g_array_append_val (senses->starts, senses->senses->len);
}

void
jd_word_senses_clear (JdWordSenses *senses)
{
  g_array_unref (senses->senses);
  g_array_unref (senses->starts);
}
