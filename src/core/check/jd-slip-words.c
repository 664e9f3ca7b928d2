// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-slip-words.h"

#include <string.h>

#include "base/jd-token.h"

/* ---- a line ---- */

void
jd_slip_append_folded (GString *out, const char *text, gsize length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);
      if (c < 0x80)
        g_string_append_c (out, g_ascii_tolower ((char) c));
      else if (c == 0x2019)
        g_string_append_c (out, '\'');
      else
        g_string_append_unichar (out, c == 0x2011 ? '-' : g_unichar_tolower (c));
    }
}

static gboolean
is_space_alone (const char *text, gsize start, gsize end)
{
  for (const char *at = text + start; at < text + end; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;
  return end > start;
}

static void
add_word (JdSlipWords *words, const JdToken *token, gsize before, gboolean opens)
{
  const JdSlipWord word = {
    .start = token->start, .end = token->end, .folded = words->folded->len, .opens = opens, .is_word = token->kind == JD_TOKEN_WORD,
    .is_near = !opens && is_space_alone (words->text, before, token->start),
  };

  jd_slip_append_folded (words->folded, words->text + token->start, token->end - token->start);
  g_string_append_c (words->folded, '\0');
  g_array_append_val (words->words, word);
}

void
jd_slip_words_init (JdSlipWords *words, const char *text)
{
  g_return_if_fail (words && text);

  JdTokenizer tokenizer;
  JdToken token;
  gsize before = 0;
  gboolean opens = TRUE;

  *words = (JdSlipWords){ text, g_array_new (FALSE, FALSE, sizeof (JdSlipWord)), g_string_sized_new (strlen (text) + 32) };
  jd_tokenizer_init (&tokenizer, text, -1);
  for (; jd_tokenizer_next (&tokenizer, &token); opens = token.kind == JD_TOKEN_SENTENCE_END, before = token.end)
    if (token.kind != JD_TOKEN_SENTENCE_END)
      add_word (words, &token, before, opens);
}

void
jd_slip_words_clear (JdSlipWords *words)
{
  g_clear_pointer (&words->words, g_array_unref);
  if (words->folded)
    g_string_free (g_steal_pointer (&words->folded), TRUE);
}

/* ---- a phrase ---- */

static gboolean
find_anchor (JdSlipPhrase *phrase, const char *word)
{
  for (; phrase->words[phrase->anchor]; phrase->anchor++)
    if (g_strv_contains ((const char *const *) phrase->words[phrase->anchor], word))
      return TRUE;
  return FALSE;
}

JdSlipPhrase *
jd_slip_phrase_new (const char *text, const char *word)
{
  g_return_val_if_fail (text && word, NULL);

  g_autoptr (GString) folded = g_string_new (NULL);
  jd_slip_append_folded (folded, text, strlen (text));
  const gboolean opens = folded->str[0] == '^';
  g_auto (GStrv) places = g_strsplit (g_strstrip (folded->str + opens), " ", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  for (guint i = 0; places[i]; i++)
    if (places[i][0] != '\0')
      g_ptr_array_add (words, g_strsplit (places[i], "|", -1));
  g_ptr_array_add (words, NULL);
  JdSlipPhrase *phrase = g_new0 (JdSlipPhrase, 1);
  phrase->words = (GStrv *) g_ptr_array_free (g_steal_pointer (&words), FALSE);
  phrase->opens = opens;
  if (!find_anchor (phrase, word))
    g_clear_pointer (&phrase, jd_slip_phrase_free);
  return phrase;
}

void
jd_slip_phrase_free (JdSlipPhrase *phrase)
{
  for (guint i = 0; phrase->words[i]; i++)
    g_strfreev (phrase->words[i]);
  g_free (phrase->words);
  g_free (phrase);
}

static gboolean
matches_word (const char *pattern, const char *word)
{
  const gsize length = strlen (pattern), word_length = strlen (word);

  if (length > 0 && pattern[length - 1] == '*')
    return strncmp (word, pattern, length - 1) == 0;
  if (pattern[0] != '*')
    return strcmp (word, pattern) == 0;
  return word_length >= length - 1 && strcmp (word + word_length - (length - 1), pattern + 1) == 0;
}

static gboolean
matches_place (GStrv patterns, const char *word)
{
  for (guint i = 0; patterns[i]; i++)
    if (matches_word (patterns[i], word))
      return TRUE;
  return FALSE;
}

gboolean
jd_slip_phrase_matches (const JdSlipPhrase *phrase, const JdSlipWords *words, guint at, guint *first, guint *last)
{
  g_return_val_if_fail (phrase && words && first && last, FALSE);

  if (at < phrase->anchor)
    return FALSE;
  const guint from = at - phrase->anchor;
  if (phrase->opens && !jd_slip_word (words, from)->opens)
    return FALSE;
  for (guint i = 0; phrase->words[i]; i++)
    {
      if (from + i >= words->words->len || (i > 0 && !jd_slip_word (words, from + i)->is_near))
        return FALSE;
      if (!matches_place (phrase->words[i], jd_slip_word_folded (words, from + i)))
        return FALSE;
      *last = from + i;
    }
  *first = from;
  return TRUE;
}
