// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-word-set.h"

#include <string.h>

#include "base/jd-near.h"

struct _JdWordSet
{
  GHashTable *words;  /* set of JdWord */
  GHashTable *folded; /* the same without case; NULL until a word in capitals is looked for, and again when words come or go */
};

JdWordSet *
jd_word_set_new (void)
{
  JdWordSet *set = g_new0 (JdWordSet, 1);
  set->words = jd_word_table_new ();
  return set;
}

void
jd_word_set_free (JdWordSet *set)
{
  if (!set)
    return;
  g_hash_table_unref (set->words);
  g_clear_pointer (&set->folded, g_hash_table_unref);
  g_free (set);
}

void
jd_word_set_add (JdWordSet *set, const char *text, gsize length)
{
  g_return_if_fail (set);
  g_return_if_fail (text);

  g_hash_table_add (set->words, jd_word_copy (text, length));
  g_clear_pointer (&set->folded, g_hash_table_unref);
}

void
jd_word_set_clear (JdWordSet *set)
{
  g_return_if_fail (set);

  g_hash_table_remove_all (set->words);
  g_clear_pointer (&set->folded, g_hash_table_unref);
}

static gboolean
contains_exactly (const JdWordSet *set, const char *text, gsize length)
{
  JdWord key = { text, length };
  return g_hash_table_contains (set->words, &key);
}

static gboolean
is_upper_case (const char *text, gsize length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    if (g_unichar_islower (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

/* The word with its first letter lowered ("Onboarding"). */
static gboolean
contains_lowered (const JdWordSet *set, const char *text, gsize length)
{
  const char *rest = g_utf8_next_char (text);
  char first[6];
  int first_length = g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (text)), first);
  g_autoptr (GString) lowered = g_string_new_len (first, first_length);
  g_string_append_len (lowered, rest, (gssize) (length - (gsize) (rest - text)));
  return contains_exactly (set, lowered->str, lowered->len);
}

static void
fold_words (JdWordSet *set)
{
  set->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;
  g_hash_table_iter_init (&iter, set->words);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const JdWord *word = key;
      g_hash_table_add (set->folded, g_utf8_casefold (word->text, (gssize) word->length));
    }
}

/* A word in capitals stands for any word that reads the same in capitals. */
static gboolean
contains_folded (JdWordSet *set, const char *text, gsize length)
{
  if (!set->folded)
    fold_words (set);
  g_autofree char *folded = g_utf8_casefold (text, (gssize) length);
  return g_hash_table_contains (set->folded, folded);
}

/* Bytes of a possessive ending: 's with either apostrophe. */
static gsize
possessive_length (const char *text, gsize length)
{
  if (length > 2 && (memcmp (text + length - 2, "'s", 2) == 0 || memcmp (text + length - 2, "'S", 2) == 0))
    return 2;
  if (length > 4 && memcmp (text + length - 4, "\xe2\x80\x99", 3) == 0 && (text[length - 1] == 's' || text[length - 1] == 'S'))
    return 4;
  return 0;
}

gboolean
jd_word_set_contains (JdWordSet *set, const char *text, gsize length)
{
  g_return_val_if_fail (set, FALSE);
  g_return_val_if_fail (text, FALSE);

  if (length == 0 || g_hash_table_size (set->words) == 0)
    return FALSE;
  if (contains_exactly (set, text, length))
    return TRUE;
  if (g_unichar_isupper (g_utf8_get_char (text)) && contains_lowered (set, text, length))
    return TRUE;
  if (is_upper_case (text, length) && contains_folded (set, text, length))
    return TRUE;
  gsize ending = possessive_length (text, length);
  return ending > 0 && jd_word_set_contains (set, text, length - ending);
}

typedef struct
{
  const char *word;
  guint slips;
} Near;

static int
compare_near (gconstpointer a, gconstpointer b)
{
  const Near *left = a, *right = b;
  if (left->slips != right->slips)
    return left->slips < right->slips ? -1 : 1;
  return strcmp (left->word, right->word);
}

static void
collect_near (const JdWordSet *set, const gunichar *wanted, guint wanted_length, GArray *found)
{
  const guint allowed = jd_near_allowed (wanted_length);
  GHashTableIter iter;
  gpointer key;
  g_hash_table_iter_init (&iter, set->words);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const JdWord *word = key;
      glong length = 0;
      g_autofree gunichar *letters = jd_near_letters (word->text, &length);
      if (length > JD_NEAR_MAX || ABS (length - (glong) wanted_length) > (glong) allowed)
        continue;
      Near near = { word->text, jd_near_slips (wanted, wanted_length, letters, (guint) length) };
      if (near.slips <= allowed)
        g_array_append_val (found, near);
    }
}

GStrv
jd_word_set_near (const JdWordSet *set, const char *word)
{
  g_return_val_if_fail (set, NULL);
  g_return_val_if_fail (word, NULL);

  glong length = 0;
  g_autofree gunichar *letters = jd_near_letters (word, &length);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Near));
  if (length <= JD_NEAR_MAX)
    collect_near (set, letters, (guint) length, found);
  g_array_sort (found, compare_near);

  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; i < found->len; i++)
    g_strv_builder_add (builder, g_array_index (found, Near, i).word);
  return g_strv_builder_end (builder);
}

char *
jd_word_match_capitals (const char *word, const char *other)
{
  g_return_val_if_fail (word && other, NULL);

  if (!g_unichar_isupper (g_utf8_get_char (word)))
    return g_strdup (other);
  gboolean all = g_utf8_strlen (word, -1) > 1;
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    all = all && !g_unichar_islower (g_utf8_get_char (at));
  if (all)
    return g_utf8_strup (other, -1);

  g_autoptr (GString) capital = g_string_new (NULL);
  g_string_append_unichar (capital, g_unichar_toupper (g_utf8_get_char (other)));
  g_string_append (capital, g_utf8_next_char (other));
  return g_string_free (g_steal_pointer (&capital), FALSE);
}
