// SPDX-License-Identifier: GPL-3.0-or-later
#include "adopt/jd-line-words.h"

#include <string.h>

#include "base/jd-text.h"
#include "base/jd-word.h"

#define SHORT 64 /* bytes of a word that needs no memory of its own to be folded */

/* The s of a plural goes, as it does when near-duplicates are looked for. */
static gsize
without_plural (const char *word, gsize length)
{
  return length > 3 && word[length - 1] == 's' && word[length - 2] != 's' ? length - 1 : length;
}

/* The number of the folded word; with @add it gets one where it has none. */
static guint32
number_of (GHashTable *numbers, const char *text, gsize length, gboolean add)
{
  const JdWord word = { text, without_plural (text, length) };
  gpointer found = g_hash_table_lookup (numbers, &word);
  if (found)
    return GPOINTER_TO_UINT (found);
  if (!add)
    return JD_LINE_UNKNOWN;
  const guint number = g_hash_table_size (numbers) + 1;
  g_hash_table_insert (numbers, jd_word_copy (word.text, word.length), GUINT_TO_POINTER (number));
  return number;
}

static guint32
fold_word (GHashTable *numbers, const char *start, gsize length, gboolean add)
{
  char small[SHORT];
  gsize i = 0;
  for (; i < length && i < SHORT && (guchar) start[i] < 0x80; i++)
    small[i] = g_ascii_tolower (start[i]);
  if (i == length)
    return number_of (numbers, small, length, add);
  g_autofree char *word = g_strndup (start, length), *folded = jd_text_fold (word);
  return number_of (numbers, folded, strlen (folded), add);
}

/* Whether the sign at @at stands between digits of a number; the word began at @start. */
static gboolean
joins_digits (const char *start, const char *at)
{
  return (*at == '.' || *at == ',') && at > start && g_ascii_isdigit (at[1]) && g_ascii_isdigit (at[-1]);
}

static const char *
word_end (const char *start)
{
  const char *at = start;
  for (;;)
    {
      if (g_ascii_isalnum (*at) || joins_digits (start, at))
        {
          at++;
          continue;
        }
      const gunichar c = (guchar) *at < 0x80 ? 0 : g_utf8_get_char (at);
      if (c == 0 || !(g_unichar_isalnum (c) || g_unichar_ismark (c)))
        return at;
      at = g_utf8_next_char (at);
    }
}

static const char *
variable_name (const char *start, const char *end)
{
  g_autofree char *name = g_strndup (start, (gsize) (end - start));
  return g_intern_string (name);
}

guint
jd_line_words_split (GHashTable *numbers, const char *text, gboolean add, JdLineWord words[JD_LINE_WORDS_MOST])
{
  guint count = 0;
  for (const char *at = text, *end; *at && count < JD_LINE_WORDS_MOST; at = end)
    {
      const char *close = add && *at == '{' ? strchr (at, '}') : NULL;
      JdLineWord word = { JD_LINE_VARIABLE, (guint) (at - text), 0, NULL };
      if (close)
        {
          end = close + 1;
          word.name = variable_name (at + 1, close);
        }
      else if ((end = word_end (at)) > at)
        word.word = fold_word (numbers, at, (gsize) (end - at), add);
      else
        {
          end = g_utf8_next_char (at);
          continue;
        }
      word.end = (guint) (end - text);
      words[count++] = word;
    }
  return count;
}

gboolean
jd_line_same (const char *one, const char *other)
{
  g_return_val_if_fail (one && other, FALSE);

  g_autoptr (GHashTable) numbers = jd_word_table_new ();
  JdLineWord a[JD_LINE_WORDS_MOST], b[JD_LINE_WORDS_MOST];
  const guint n = jd_line_words_split (numbers, one, TRUE, a);
  if (jd_line_words_split (numbers, other, TRUE, b) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (a[i].word != b[i].word)
      return FALSE;
  return TRUE;
}
