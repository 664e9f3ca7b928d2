// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/jd-syllables.h"

#include <string.h>

#include "reading/jd-syllables-private.h"

#define MOST 80 /* letters */

/* ---- German ---- */

/* Two letters that are one vowel. */
static gboolean
is_german_pair (const JdLetters *word, guint index)
{
  gunichar here = letter (word, index), behind = letter (word, index + 1);
  /* "Ferien", but "Wien". */
  if (here == 'i' && behind == 'e')
    return !(index > 2 && index + 3 == word->length && letter (word, index + 2) == 'n');
  if (here == 'e' && behind == 'u')
    return !(letter (word, index + 2) == 'm' && index + 3 == word->length); /* "Museum" */
  if (here == 'e' && behind == 'a')
    return letter (word, index + 2) == 'm' && is_among (index > 0 ? letter (word, index - 1) : 0, "t"); /* "Team" */
  return (here == behind && is_among (here, "aeo")) || (is_among (here, "ae") && is_among (behind, "iy")) || (here == 'a' && behind == 'u') || (here == 0xE4 && behind == 'u')
         || (here == 'o' && is_among (behind, "iuy"));
}

static guint
count_german (const JdLetters *word)
{
  guint count = 0;
  for (guint i = 0; i < word->length; i++)
    {
      gunichar c = letter (word, i);
      gboolean vowel = is_among (c, "aeiouyäöüéèàâêîôû") && !(c == 'u' && i > 0 && letter (word, i - 1) == 'q') && !(c == 'y' && i == 0);
      if (!vowel)
        continue;
      count++;
      i += is_german_pair (word, i);
    }
  return count;
}

/* ---- French ---- */

#define FRENCH_VOWELS "aeiouyàâäéèêëîïôöùûüœæ"

static gboolean
is_french_vowel (const JdLetters *word, guint index)
{
  gunichar c = letter (word, index);
  gunichar before = index > 0 ? letter (word, index - 1) : 0;
  return is_among (c, FRENCH_VOWELS) && !(c == 'u' && (before == 'q' || (before == 'g' && is_among (letter (word, index + 1), "eiéèêy"))));
}

/* "ré-el", "na-ïf": a vowel that begins a syllable though another stands before it. "i" before a vowel is heard with it: "mis-sion". */
static gboolean
begins_french_syllable (const JdLetters *word, guint index)
{
  gunichar c = letter (word, index), before = letter (word, index - 1);
  if (is_among (c, "ïëüö"))
    return TRUE;
  if (is_among (before, "éè"))
    return TRUE;
  return (is_among (c, "éèà") && !is_among (before, "iuoy")) || (before == 'y' && index > 1 && is_french_vowel (word, index - 2)) || (before == 'a' && c == 'o') || (before == 'o' && c == 'a');
}

/* How many letters at the end are mute: "e", "es", and "ent" of verbs where the letters before tell. */
static guint
french_mute (const JdLetters *word)
{
  if (ends_in (word, 0, "aient") || ends_in (word, 0, "issent"))
    return 3;
  if (ends_in (word, 0, "es"))
    return 2;
  return ends_in (word, 0, "e");
}

static guint
count_french (const JdLetters *word)
{
  guint count = 0;
  const JdLetters heard = { word->at, word->length - french_mute (word) };
  for (guint i = 0; i < heard.length; i++)
    if (is_french_vowel (&heard, i) && (i == 0 || !is_french_vowel (&heard, i - 1) || begins_french_syllable (&heard, i)))
      count++;
  return count;
}

/* ---- Spanish ---- */

/* "que", "gui": the u is written for the sound of the letter before. */
static gboolean
is_spanish_vowel (const JdLetters *word, guint index)
{
  gunichar c = letter (word, index), before = index > 0 ? letter (word, index - 1) : 0, behind = letter (word, index + 1);
  if (c == 'y')
    return index + 1 == word->length;
  return is_among (c, "aeiouáéíóúü") && !(c == 'u' && (before == 'q' || before == 'g') && is_among (behind, "eiéí"));
}

/* Two strong vowels are two syllables, and so is a weak one with an accent beside a strong one. */
static guint
count_spanish (const JdLetters *word)
{
  guint count = 0;
  for (guint i = 0; i < word->length; i++)
    {
      if (!is_spanish_vowel (word, i))
        continue;
      gunichar c = letter (word, i), before = i > 0 && is_spanish_vowel (word, i - 1) ? letter (word, i - 1) : 0;
      gboolean strong = is_among (c, "aeoáéóíú"), strong_before = is_among (before, "aeoáéóíú");
      gboolean joins_before = before && !(strong && strong_before);
      gboolean before_was_alone = i > 1 && is_spanish_vowel (word, i - 2);
      count += !joins_before || (before_was_alone && strong && !strong_before && is_among (letter (word, i - 2), "aeoáéóíú"));
    }
  return count;
}

/* ---- English ---- */

static guint
count_english (const JdLetters *word, const JdSyllableTable *table)
{
  char text[MOST + 1];
  guint length = 0;
  for (guint i = 0; i < word->length && word->at[i] < 0x80; i++)
    text[length++] = (char) word->at[i];
  guint known = table && length == word->length ? jd_syllable_table_find (table, text, length) : 0;
  return known ? known : jd_syllables_english (word);
}

/* ---- words ---- */

/* Letters with other accents than the language has are those without. */
static gunichar
small_letter (gunichar c, gboolean english)
{
  if (c < 0x80)
    return (gunichar) g_ascii_tolower ((char) c);
  if (c == 0x2019)
    return '\'';
  c = g_unichar_tolower (c);
  if (!english)
    return c;
  gunichar parts[4];
  return g_unichar_fully_decompose (c, FALSE, parts, 4) > 0 ? parts[0] : c;
}

static guint
count_part (const char *language, const JdSyllableTable *table, const JdLetters *part)
{
  guint count = 0;
  if (part->length == 0)
    return 0;
  if (g_str_equal (language, "en"))
    count = count_english (part, table);
  else if (g_str_equal (language, "de"))
    count = count_german (part);
  else
    count = g_str_equal (language, "fr") ? count_french (part) : count_spanish (part);
  return MAX (count, 1);
}

gboolean
jd_syllables_knows (const char *language)
{
  static const char *const known[] = { "en", "de", "fr", "es", NULL };
  return language && g_strv_contains (known, language);
}

guint
jd_syllables_count (const char *language, const JdSyllableTable *table, const char *word, gsize length)
{
  g_return_val_if_fail (word, 0);

  gunichar letters[MOST];
  const char *end = word + length;
  const gboolean english = g_strcmp0 (language, "en") == 0;
  guint count = 0, n = 0, left = MOST;
  if (!jd_syllables_knows (language))
    return 0;
  for (const char *at = word; at < end && left > 0; at = g_utf8_next_char (at), left--)
    {
      gunichar c = g_utf8_get_char (at);
      if (c != '-' && c != 0x2010 && c != 0x2011)
        letters[n++] = small_letter (c, english);
      else
        {
          count += count_part (language, table, &(JdLetters) { letters, n });
          n = 0;
        }
    }
  return MAX (count + count_part (language, table, &(JdLetters) { letters, n }), 1);
}
