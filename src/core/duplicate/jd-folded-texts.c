// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-folded-texts.h"

#include <string.h>

#include "base/jd-text.h"
#include "base/jd-word.h"

/* Folded as texts are, and without apostrophes. */
static const char *const negations[] = {
  "no", "not", "never", "none", "nor", "neither", "without", "cannot", "cant", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "wont", "wouldnt", "shouldnt", "neednt", "mustnt",
  "nicht", "nie", "niemals", "ohne", "weder", "kein", "keine", "keinen", "keinem", "keiner", "keines",
};
static const char *const number_words[] = {
  "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwolf",
};

JdFoldedTexts *
jd_folded_texts_new (void)
{
  JdFoldedTexts *texts = g_new0 (JdFoldedTexts, 1);
  guint32 start = 0;

  texts->words = g_array_new (FALSE, FALSE, sizeof (guint32));
  texts->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  texts->claims = g_array_new (FALSE, FALSE, sizeof (guint32));
  texts->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  texts->met = jd_word_table_new ();
  texts->keys = g_string_chunk_new (4096);
  texts->claimed = g_ptr_array_new ();
  g_array_append_val (texts->starts, start);
  return texts;
}

void
jd_folded_texts_free (JdFoldedTexts *texts)
{
  g_array_unref (texts->words);
  g_array_unref (texts->starts);
  g_array_unref (texts->claims);
  g_hash_table_unref (texts->numbers);
  g_hash_table_unref (texts->met);
  g_string_chunk_free (texts->keys);
  g_ptr_array_unref (texts->claimed);
  g_free (texts);
}

/* ---- words ---- */

static gboolean
is_one_of (const char *word, const char *const *words, guint count)
{
  for (guint i = 0; i < count; i++)
    if (g_str_equal (word, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_digit (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    if (g_unichar_isdigit (g_utf8_get_char (word)))
      return TRUE;
  return FALSE;
}

static gboolean
is_claim (const char *word)
{
  return *word == '{' || has_digit (word) || is_one_of (word, negations, G_N_ELEMENTS (negations)) || is_one_of (word, number_words, G_N_ELEMENTS (number_words));
}

static guint32
number_of (JdFoldedTexts *texts, const char *word)
{
  guint32 number = GPOINTER_TO_UINT (g_hash_table_lookup (texts->numbers, word));
  if (number > 0)
    return number - 1;

  char *key = g_string_chunk_insert (texts->keys, word);
  number = texts->claimed->len;
  g_ptr_array_add (texts->claimed, is_claim (word) ? key : NULL);
  g_hash_table_insert (texts->numbers, key, GUINT_TO_POINTER (number + 1));
  return number;
}

/* "skills" as "skill"; "class", "gas" and claims stay. */
static void
drop_plural (GString *word)
{
  if (word->len >= 4 && g_str_has_suffix (word->str, "s") && !g_str_has_suffix (word->str, "ss") && !is_claim (word->str))
    g_string_truncate (word, word->len - 1);
}

/* ---- where they begin and end ---- */

static gboolean
is_letter (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char) c) || c == '%' || c == '$';
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL;
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

/* Whether @c, no letter itself, belongs to the word that ends with @before and goes on with @behind. */
static gboolean
joins (gunichar before, gunichar c, gunichar behind)
{
  if (c == '+' || c == '#')
    return TRUE;
  if (is_apostrophe (c))
    return g_unichar_isalpha (before) && g_unichar_isalpha (behind);
  return (c == '.' || c == ',') && g_unichar_isdigit (before) && g_unichar_isdigit (behind);
}

/* Behind the word at @at. */
static const char *
word_end (const char *at)
{
  gunichar before = 0;

  for (gunichar c = g_utf8_get_char (at); c != 0; c = g_utf8_get_char (at))
    {
      if (g_ascii_isalnum (*at))
        {
          before = c;
          at++;
          continue;
        }
      const char *next = g_utf8_next_char (at);
      if (!is_letter (c) && !joins (before, c, g_utf8_get_char (next)))
        break;
      before = c;
      at = next;
    }
  return at;
}

/* Behind the variable at @at; NULL when none is there. */
static const char *
variable_end (const char *at)
{
  const gsize length = *at == '{' ? strcspn (at + 1, "{}\n") : 0;

  return length > 0 && at[1 + length] == '}' ? at + length + 2 : NULL;
}

/* The first word or variable at @at or behind it, and its @end; NULL: there is none. */
static const char *
next_word (const char *at, const char **end)
{
  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      *end = variable_end (at);
      if (*end)
        return at;
      if (!is_letter (g_utf8_get_char (at)))
        continue;
      *end = word_end (at);
      return at;
    }
  return NULL;
}

/* A word as it stands in a text, without apostrophes and the s of a plural. */
static guint32
number_of_new (JdFoldedTexts *texts, const JdWord *word)
{
  const gboolean variable = *word->text == '{';
  g_autoptr (GString) bare = g_string_sized_new (word->length);

  for (const char *at = word->text, *next; at < word->text + word->length; at = next)
    {
      next = g_utf8_next_char (at);
      if (variable || !is_apostrophe (g_utf8_get_char (at)))
        g_string_append_len (bare, at, next - at);
    }
  if (!variable)
    drop_plural (bare);
  return number_of (texts, bare->str);
}

/* Most words were met before, and need no more than a look. */
static guint32
number_of_met (JdFoldedTexts *texts, const char *start, const char *end)
{
  const JdWord word = { start, (gsize) (end - start) };
  guint32 number = GPOINTER_TO_UINT (g_hash_table_lookup (texts->met, &word));
  if (number > 0)
    return number - 1;

  number = number_of_new (texts, &word);
  g_hash_table_insert (texts->met, jd_word_copy (start, word.length), GUINT_TO_POINTER (number + 1));
  return number;
}

void
jd_folded_texts_add (JdFoldedTexts *texts, const char *text)
{
  g_return_if_fail (texts && text);

  g_autofree char *folded = jd_text_fold (text);
  g_autoptr (GString) claims = g_string_new (NULL);
  const char *end = NULL;
  for (const char *at = next_word (folded, &end); at; at = next_word (end, &end))
    {
      const guint32 number = number_of_met (texts, at, end);
      g_array_append_val (texts->words, number);
      const char *claim = texts->claimed->pdata[number];
      if (!claim)
        continue;
      g_string_append_c (claims, ' ');
      g_string_append (claims, claim);
    }
  const guint32 end_of_words = texts->words->len, claim = number_of (texts, claims->str);
  g_array_append_val (texts->starts, end_of_words);
  g_array_append_val (texts->claims, claim);
}

void
jd_folded_texts_repeat (JdFoldedTexts *texts, guint former)
{
  g_return_if_fail (texts && former + 1 < texts->starts->len);

  const guint32 first = g_array_index (texts->starts, guint32, former), end = g_array_index (texts->starts, guint32, former + 1), claim = g_array_index (texts->claims, guint32, former);
  for (guint32 i = first; i < end; i++)
    {
      const guint32 number = g_array_index (texts->words, guint32, i);
      g_array_append_val (texts->words, number);
    }
  const guint32 end_of_words = texts->words->len;
  g_array_append_val (texts->starts, end_of_words);
  g_array_append_val (texts->claims, claim);
}

const guint32 *
jd_folded_texts_words (const JdFoldedTexts *texts, guint text, guint *n_words)
{
  const guint32 *starts = &g_array_index (texts->starts, guint32, text);

  *n_words = starts[1] - starts[0];
  return (const guint32 *) (gconstpointer) texts->words->data + starts[0];
}
