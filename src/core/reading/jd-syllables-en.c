// SPDX-License-Identifier: GPL-3.0-or-later
/* Groups of vowels, less those that are not heard, and one more where two in a row are. What these rules count wrong stands in a table, so that they need not be clever. */
#include "reading/jd-syllables-private.h"

#define VOWELS "aeiouy"

static gboolean
is_vowel (const JdLetters *word, guint index)
{
  return is_among (letter (word, index), VOWELS);
}

/* "ia", but not "cia" and "tia". */
static gboolean
splits_behind_i (const JdLetters *word, guint index)
{
  gunichar before = index > 0 ? letter (word, index - 1) : 0, behind = letter (word, index + 1), next = letter (word, index + 2);
  gboolean hissing = is_among (before, "ctsgx");
  if (behind == 'a' || behind == 'u')
    return !hissing;
  if (behind == 'o')
    return !hissing;
  /* "client", "experience", "diet", but not "patient". */
  return behind == 'e' && (((next == 'n' || next == 't') && is_among (letter (word, index + 3), "ct") && !hissing) || (next == 'r' && index + 3 == word->length && !is_among (before, "p")));
}

/* Whether the vowel at @index is heard apart from the one behind it. */
static gboolean
splits (const JdLetters *word, guint index)
{
  gunichar here = letter (word, index), behind = letter (word, index + 1), before = index > 0 ? letter (word, index - 1) : 0;
  /* "employee", "player": the y is none. */
  if (here == 'y')
    return is_among (behind, "aeiou") && !(index == 0);
  if (here == 'i')
    return splits_behind_i (word, index);
  if (here == 'u')
    return (behind == 'a' || behind == 'o') && !is_among (before, "qg");
  if (here == 'e')
    return (behind == 'o' && !is_among (before, "pg")) || (behind == 'i' && ends_in (word, 0, "eing") && index + 4 == word->length);
  if (here == 'o')
    return behind == 'i' && index + 4 == word->length && ends_in (word, 0, "ing");
  return here == 'a' && behind == 'o';
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
      {
        guint back = 0;
        while (endings[i][back])
          back++;
        return is_mute (word, back);
      }
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
