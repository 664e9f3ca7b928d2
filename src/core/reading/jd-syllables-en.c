// SPDX-License-Identifier: GPL-3.0-or-later
/* Groups of vowels, less those that are not heard, and one more where two in a row are. What these rules count wrong stands in a table, so that they need not be clever. */
#include "reading/jd-syllables-private.h"

#define BIT(letter) (1u << ((letter) - 'a'))
#define VOWELS (BIT ('a') | BIT ('e') | BIT ('i') | BIT ('o') | BIT ('u') | BIT ('y'))

static gboolean
is_vowel (const JdLetters *word, guint index)
{
  const gunichar c = letter (word, index);
  return c >= 'a' && c <= 'z' && (VOWELS & BIT (c));
}

/* "ia", but not in "social" and "initial"; "client", "experience", but not "patient". */
static gboolean
splits_behind_i (const JdLetters *word, guint index, gunichar before)
{
  gunichar behind = letter (word, index + 1), next = letter (word, index + 2);
  if (is_among (behind, "auo"))
    return !is_among (before, "ctsgx");
  if (behind != 'e')
    return FALSE;
  if (next == 'r')
    return index + 3 == word->length && before != 'p';
  return (next == 'n' || next == 't') && is_among (letter (word, index + 3), "ct") && !is_among (before, "ctsgx");
}

/* Whether the vowel at @index is heard apart from the one behind it. */
static gboolean
splits (const JdLetters *word, guint index)
{
  gunichar here = letter (word, index), behind = letter (word, index + 1), before = index > 0 ? letter (word, index - 1) : 0;
  /* "doing", "being" */
  const gboolean is_ing = behind == 'i' && index + 4 == word->length && ends_in (word, 0, "ing");
  switch (here)
    {
    case 'y': /* "employee": it is no vowel there */
      return index > 0 && is_among (behind, "aeiou");
    case 'i':
      return splits_behind_i (word, index, before);
    case 'u':
      return (behind == 'a' || behind == 'o') && !is_among (before, "qg");
    case 'e':
      return is_ing || (behind == 'o' && !is_among (before, "pg"));
    case 'o':
      return is_ing;
    default:
      return here == 'a' && behind == 'o';
    }
}

static guint
count_groups (const JdLetters *word)
{
  guint count = 0;
  for (guint i = 0; i < word->length; i++)
    if (is_vowel (word, i) && (!is_vowel (word, i + 1) || splits (word, i)))
      count++;
  return count;
}

/* The e before what stands @back letters before the end is mute: a consonant before it, and not as in "table" and "handled". */
static gboolean
is_mute (const JdLetters *word, guint back)
{
  if (word->length < back + 3 || !ends_in (word, back, "e"))
    return FALSE;
  guint e = word->length - back - 1;
  return !is_vowel (word, e - 1) && !(word->at[e - 1] == 'l' && !is_vowel (word, e - 2) && !is_among (word->at[e - 2], "lr"));
}

static guint
count_mute (const JdLetters *word)
{
  static const char *const endings[] = { "ment", "ments", "ful", "fully", "less", "ly", "ness" };
  gunichar before = word->length > 2 ? word->at[word->length - 3] : 0;
  if (is_mute (word, 0))
    return 1;
  if (ends_in (word, 0, "es") && is_mute (word, 1))
    return !is_among (before, "sxzcg") && !ends_in (word, 2, "sh") && !ends_in (word, 2, "ch");
  if (ends_in (word, 0, "ed") && is_mute (word, 1))
    return !is_among (before, "td");
  if (ends_in (word, 0, "ically"))
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (ends_in (word, 0, endings[i]))
      return is_mute (word, (guint) strlen (endings[i]));
  return 0;
}

/* "prism", "didn't", and "boss's" beside "boss". */
static guint
count_at_end (const JdLetters *word)
{
  if (ends_in (word, 0, "sm") || ends_in (word, 0, "sms") || ends_in (word, 0, "thm"))
    return 1;
  if (ends_in (word, 0, "n't"))
    return ends_in (word, 3, "d") || ends_in (word, 3, "s");
  if (ends_in (word, 0, "'s"))
    return ends_in (word, 2, "s") || ends_in (word, 2, "x") || ends_in (word, 2, "z") || ends_in (word, 2, "ch") || ends_in (word, 2, "sh") || ends_in (word, 2, "ce") || ends_in (word, 2, "ge");
  return 0;
}

/* "McDonald" */
static gboolean
begins_in_mc (const JdLetters *word)
{
  return word->length > 4 && word->at[0] == 'm' && word->at[1] == 'c' && !is_vowel (word, 2);
}

/* Those no vowel is written for. */
static guint
count_unwritten (const JdLetters *word)
{
  return count_at_end (word) + begins_in_mc (word);
}

guint
jd_syllables_english (const JdLetters *word)
{
  guint length = word->length, groups = count_groups (word);
  if (length > 2 && word->at[length - 1] == '\'')
    length--;
  else if (length > 2 && ends_in (word, 0, "'s"))
    length -= 2;
  const JdLetters bare = { word->at, length };
  guint mute = MIN (count_mute (&bare), groups);
  return MAX (groups - mute + count_unwritten (word), 1);
}
