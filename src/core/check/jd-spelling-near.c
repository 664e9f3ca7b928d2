// SPDX-License-Identifier: GPL-3.0-or-later
/* What is almost a word: a letter dropped, doubled, swapped or taken for another one leads to a word of the dictionary. Names do not; so that one that nobody knows is let pass where a name may stand,
 * and a slip there is still found. Some 500 questions at 4 µs, once for a word. */
#include <string.h>

#include "check/jd-spelling-private.h"

#define LETTERS_MAX 40

typedef struct
{
  JdSpelling *spelling;
  gunichar letters[LETTERS_MAX + 2];
  guint count;
  gboolean capital; /* the first one, which may be one because a sentence begins */
} Word;

static gboolean
is_word (const Word *word, const gunichar *letters, guint count)
{
  char text[(LETTERS_MAX + 2) * 6];
  gsize length = 0;

  for (guint i = 0; i < count; i++)
    length += (gsize) g_unichar_to_utf8 (letters[i], text + length);
  return jd_spelling_dictionary_has (word->spelling, text, length);
}

static gboolean
without_one (const Word *word)
{
  gunichar other[LETTERS_MAX + 2];

  for (guint i = 0; i < word->count; i++)
    {
      memcpy (other, word->letters, i * sizeof *other);
      memcpy (other + i, word->letters + i + 1, (word->count - i - 1) * sizeof *other);
      if (is_word (word, other, word->count - 1))
        return TRUE;
    }
  return FALSE;
}

static gboolean
with_two_swapped (const Word *word)
{
  gunichar other[LETTERS_MAX + 2];

  memcpy (other, word->letters, word->count * sizeof *other);
  for (guint i = 0; i + 1 < word->count; i++)
    {
      other[i] = word->letters[i + 1];
      other[i + 1] = word->letters[i];
      if (is_word (word, other, word->count))
        return TRUE;
      other[i] = word->letters[i];
      other[i + 1] = word->letters[i + 1];
    }
  return FALSE;
}

static const char *
alphabet_of (const JdSpelling *spelling)
{
  static const char *const alphabets[][2] = {
    { "de", "aeinrstulodgbcfhjkmpqvwxyzäöüß" }, { "fr", "aeinrstulodgbcfhjkmpqvwxyzéèêàâçîïôûùëœ" }, { "es", "aeinrstulodgbcfhjkmpqvwxyzáéíóúñü" }, { "nl", "aeinrstulodgbcfhjkmpqvwxyzëïéèö" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (alphabets); i++)
    if (strcmp (spelling->language, alphabets[i][0]) == 0)
      return alphabets[i][1];
  return "aeinrstulodgbcfhjkmpqvwxyz";
}

/* Another letter in place of number @at, or one more in front of it. */
static gboolean
with_letter (const Word *word, guint at, gunichar letter)
{
  gunichar other[LETTERS_MAX + 2];

  memcpy (other, word->letters, at * sizeof *other);
  other[at] = at == 0 && word->capital ? g_unichar_toupper (letter) : letter;
  memcpy (other + at + 1, word->letters + at, (word->count - at) * sizeof *other);
  if (at > 0 && is_word (word, other, word->count + 1))
    return TRUE;
  if (at == word->count)
    return FALSE;
  memcpy (other + at + 1, word->letters + at + 1, (word->count - at - 1) * sizeof *other);
  return is_word (word, other, word->count);
}

static gboolean
with_another (const Word *word)
{
  for (const char *letter = alphabet_of (word->spelling); *letter; letter = g_utf8_next_char (letter))
    for (guint at = 0; at <= word->count; at++)
      if (with_letter (word, at, g_utf8_get_char (letter)))
        return TRUE;
  return FALSE;
}

/* A letter twice where one is due is often a slip more: "Proffesional" is "Profesional" that is. */
static gboolean
single (Word *word)
{
  guint count = 0;

  for (guint i = 0; i < word->count; i++)
    if (i == 0 || g_unichar_tolower (word->letters[i]) != g_unichar_tolower (word->letters[i - 1]))
      word->letters[count++] = word->letters[i];
  const gboolean changed = count < word->count;
  word->count = count;
  return changed;
}

static Word
word_of (JdSpelling *spelling, const char *text, gsize length)
{
  Word word = { .spelling = spelling };

  for (const char *at = text; at < text + length && word.count < LETTERS_MAX; at = g_utf8_next_char (at))
    word.letters[word.count++] = g_utf8_get_char (at);
  word.capital = word.count > 0 && g_unichar_isupper (word.letters[0]);
  return word;
}

static gboolean
one_off (const Word *word)
{
  return word->count >= LETTERS_MAX || word->count < 3 || without_one (word) || with_two_swapped (word) || with_another (word);
}

gboolean
jd_spelling_is_one_slip_off (JdSpelling *spelling, const char *text, gsize length)
{
  const Word word = word_of (spelling, text, length);

  return one_off (&word);
}

static gboolean
ask_near (JdSpelling *spelling, const char *text, gsize length)
{
  Word word = word_of (spelling, text, length);

  return one_off (&word) || (single (&word) && (is_word (&word, word.letters, word.count) || with_another (&word)));
}

gboolean
jd_spelling_is_near (JdSpelling *spelling, const char *word, gsize length)
{
  return jd_spelling_keep (spelling, spelling->near, word, length, ask_near);
}
