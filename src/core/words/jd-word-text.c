// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/jd-word-text.h"

#include <string.h>

#include "base/jd-text.h"

/* More between two quotation marks is no quotation, but two marks of inches, or one that was left open. */
#define QUOTED_MOST 12

typedef struct
{
  JdWordText *text;
  const JdWordHabits *habits;
  const char *at;
  const char *run_end; /* the run of characters without a space that @at is in was looked at */
  gunichar before;     /* the character in front of @at; 0: none */
  guint sentence;
  gboolean starts;
  int quote; /* the first word behind an open quotation mark; -1: none is open */
} Look;

static gunichar
next_character (const char *at)
{
  return *at != '\0' ? g_utf8_get_char (g_utf8_next_char (at)) : 0;
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

static gboolean
is_dash (gunichar c)
{
  return c == 0x2012 || c == 0x2013 || c == 0x2014;
}

static gboolean
is_quotation_mark (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0xab || c == 0xbb;
}

static gboolean
is_part (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* ---- words ---- */

static void
append_folded (GString *out, const char *start, const char *end)
{
  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);
      jd_text_append_folded (out, is_apostrophe (c) ? '\'' : is_dash (c) ? '-' : c);
    }
}

static void
add_word (Look *look, const char *start, const char *end, JdTextWordFlags flags)
{
  GString *folded = look->text->folded;
  JdTextWord word = { (gsize) (start - look->text->text), (gsize) (end - look->text->text), folded->len, 0, look->sentence, flags };

  if (!(flags & JD_AT_ADDRESS))
    append_folded (folded, start, end);
  word.fold_length = folded->len - word.fold;
  g_string_append_c (folded, '\0');
  if (!(flags & JD_AT_SIGN))
    {
      word.flags |= look->starts ? JD_AT_START : 0;
      look->starts = FALSE;
    }
  g_array_append_val (look->text->words, word);
}

/* Whether the sign at @at, which stands behind a part of a word, does not end it. */
static gboolean
goes_on (const Look *look, const char *at, gunichar before)
{
  const gunichar c = g_utf8_get_char (at), next = next_character (at);

  if (is_apostrophe (c))
    return g_unichar_isalpha (next);
  if (c == '.')
    return g_unichar_islower (next) || g_unichar_isdigit (next);
  if (c == ',')
    return g_unichar_isdigit (before) && g_unichar_isdigit (next);
  return c < 0x80 && look->habits && look->habits->joins && c != 0 && strchr (look->habits->joins, (int) c) && g_unichar_isalpha (before) && g_unichar_isalpha (next);
}

/* Whether the apostrophe at @at ends the word that began at @start: "l'équipe". */
static gboolean
is_elided (const Look *look, const char *start, const char *at)
{
  if (!look->habits || !look->habits->elisions || !is_apostrophe (g_utf8_get_char (at)))
    return FALSE;
  g_autoptr (GString) folded = g_string_new (NULL);
  append_folded (folded, start, at);
  return g_hash_table_contains (look->habits->elisions, folded->str);
}

static const char *
word_end (const Look *look, const char *start)
{
  gunichar before = 0;
  const char *at = start;

  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);
      if (!is_part (c) && (is_elided (look, start, at) || !goes_on (look, at, before)))
        break;
      before = c;
    }
  return at;
}

static void
read_word (Look *look)
{
  const char *end = word_end (look, look->at);
  const gunichar first = g_utf8_get_char (look->at);

  add_word (look, look->at, end, (g_unichar_isdigit (first) ? JD_AT_NUMBER : 0) | (g_unichar_isupper (first) ? JD_AT_CAPITAL : 0));
  look->before = g_utf8_get_char (g_utf8_prev_char (end));
  look->at = end;
}

/* ---- addresses ---- */

static const char *
run_end (const char *at)
{
  while (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static gboolean
is_address (const char *start, const char *end)
{
  g_autofree char *run = g_strndup (start, (gsize) (end - start));
  const char *sign = strchr (run, '@');

  return strstr (run, "://") || g_ascii_strncasecmp (run, "www.", 4) == 0 || (sign && sign > run && strchr (sign, '.'));
}

static gboolean
read_address (Look *look)
{
  if (look->at < look->run_end)
    return FALSE;
  look->run_end = run_end (look->at);
  if (!is_address (look->at, look->run_end))
    return FALSE;
  add_word (look, look->at, look->run_end, JD_AT_ADDRESS);
  look->at = look->run_end;
  look->before = 'x';
  return TRUE;
}

/* ---- signs ---- */

static void
end_quote (Look *look)
{
  const guint end = look->text->words->len;

  for (guint i = (guint) look->quote; end - (guint) look->quote <= QUOTED_MOST && i < end; i++)
    g_array_index (look->text->words, JdTextWord, i).flags |= JD_AT_QUOTE;
  look->quote = -1;
}

/* A full stop within a sentence is that of an abbreviation. */
static gboolean
ends_sentence (const char *at)
{
  const gunichar c = g_utf8_get_char (at);

  if (c == '\n' || c == '!' || c == '?' || c == 0x2022)
    return TRUE;
  if (c != '.' && c != 0x2026)
    return FALSE;
  for (at = g_utf8_next_char (at); *at == ' '; at++)
    ;
  return !g_unichar_islower (g_utf8_get_char (at));
}

static gboolean
is_seen (const Look *look, gunichar c)
{
  if (g_unichar_isspace (c) || is_apostrophe (c) || (c < 0x80 && strchr ("*_`#", (int) c)))
    return FALSE;
  return !is_hyphen (c) || !is_part (look->before);
}

static void
read_sign (Look *look)
{
  const char *at = look->at, *end = g_utf8_next_char (at);
  const gunichar c = g_utf8_get_char (at);

  if (is_quotation_mark (c))
    {
      if (look->quote >= 0)
        end_quote (look);
      else
        look->quote = (int) look->text->words->len;
    }
  else if (is_seen (look, c))
    add_word (look, at, end, JD_AT_SIGN);
  if (ends_sentence (at))
    {
      look->sentence++;
      look->starts = TRUE;
    }
  else if (c == ':' || c == ';' || is_dash (c))
    look->starts = TRUE;
  look->before = c;
  look->at = end;
}

JdWordText *
jd_word_text_new (const char *text, const JdWordHabits *habits)
{
  g_return_val_if_fail (text, NULL);

  JdWordText *self = g_new (JdWordText, 1);
  *self = (JdWordText){ text, g_string_sized_new (strlen (text) + 16), g_array_new (FALSE, FALSE, sizeof (JdTextWord)) };
  Look look = { self, habits, text, text, 0, 0, TRUE, -1 };
  while (*look.at != '\0')
    {
      const gunichar c = g_utf8_get_char (look.at);
      if (!g_unichar_isspace (c) && read_address (&look))
        continue;
      if (g_unichar_isalnum (c))
        read_word (&look);
      else
        read_sign (&look);
    }
  return self;
}

void
jd_word_text_free (JdWordText *text)
{
  g_string_free (text->folded, TRUE);
  g_array_unref (text->words);
  g_free (text);
}

const JdTextWord *
jd_word_text_at (const JdWordText *text, guint index)
{
  return &g_array_index (text->words, JdTextWord, index);
}

const char *
jd_word_text_folded (const JdWordText *text, guint index)
{
  return text->folded->str + jd_word_text_at (text, index)->fold;
}
