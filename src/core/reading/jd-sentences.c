// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/jd-sentences.h"

#include <string.h>

#include "base/jd-token.h"
#include "model/jd-localized.h"

#define WORD_MOST 120 /* bytes; a longer word is none of any list */
#define NOUN_LEAST 6  /* letters */
#define ORDINAL_MOST 2 /* digits */

/* A text while it is read. */
typedef struct
{
  const char *text;
  gsize length;
  const JdReadingLanguage *language; /* NULL: not known */
  const char *code;
  const JdSyllableTable *syllables;
  GArray *sentences, *marks; /* marks: NULL, not asked for */

  JdSentence now;
  gboolean has_word; /* it is no row of numbers */
  JdToken last;      /* the word before; length 0: none */
  guint clause;      /* which word of the sentence began a clause last; 0: none */
  guint helper, participle; /* by number in the sentence: the last that may belong to a passive; 0: none */
  gsize helper_start, participle_start;
} Scan;

/* ---- ends ---- */

static void
begin_sentence (Scan *scan, gsize at)
{
  scan->now = (JdSentence) { .start = at, .counts.sentences = 1 };
  scan->has_word = FALSE;
  scan->clause = scan->helper = scan->participle = 0;
  scan->last = (JdToken) { .start = at, .end = at };
}

static void
end_sentence (Scan *scan, gsize at)
{
  while (scan->now.start < at && g_ascii_isspace (scan->text[scan->now.start]))
    scan->now.start++;
  scan->now.end = at;
  while (scan->now.end > scan->now.start && g_ascii_isspace (scan->text[scan->now.end - 1]))
    scan->now.end--;
  if (scan->has_word)
    g_array_append_val (scan->sentences, scan->now);
  begin_sentence (scan, at);
}

static gboolean
is_digits (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return TRUE;
}

/* Nearly all words are ASCII. FALSE: @length bytes of @text are not. */
static gboolean
small_ascii (const char *text, gsize length, char *word)
{
  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) text[i] >= 0x80)
        return FALSE;
      word[i] = g_ascii_tolower (text[i]);
    }
  word[length] = '\0';
  return TRUE;
}

/* In small letters, with its end; FALSE: it is too long. */
static gboolean
small_word (const Scan *scan, const JdToken *token, char word[WORD_MOST])
{
  const char *text = scan->text + token->start;
  gsize length = token->end - token->start;
  if (length >= WORD_MOST / 2)
    return FALSE;
  if (small_ascii (text, length, word))
    return TRUE;
  g_autofree char *lower = g_utf8_strdown (text, (gssize) length);
  return g_strlcpy (word, lower, WORD_MOST) < WORD_MOST;
}

/* Whether the full stop before @at belongs to the word it stands behind; at the end of a line it ends the sentence as well. */
static gboolean
is_abbreviated (const Scan *scan, gsize at)
{
  const JdToken *last = &scan->last;
  char word[WORD_MOST];
  if (at == scan->length || scan->text[at] == '\n' || at == 0 || scan->text[at - 1] != '.' || last->end != at - 1 || last->length == 0)
    return FALSE;
  if (last->kind == JD_TOKEN_NUMBER)
    return scan->language && scan->language->ordinals && last->length <= ORDINAL_MOST && is_digits (scan->text + last->start, last->end - last->start);
  if (last->length == 1)
    return TRUE;
  return scan->language && small_word (scan, last, word) && jd_reading_language_word (scan->language, word) & JD_READING_ABBREVIATION;
}

/* ---- what makes it hard ---- */

static void
add_mark (Scan *scan, JdReadingMarkKind kind, gsize start, gsize end)
{
  const JdReadingMark mark = { kind, start, end };
  scan->now.marks[kind]++;
  if (scan->marks)
    g_array_append_val (scan->marks, mark);
}

/* A word of the text in small letters, and what it may be. */
typedef struct
{
  const JdToken *token;
  const char *text;
  gsize length;
  guint flags;
} Word;

static gboolean
begins_in (const Word *word, GStrv beginnings)
{
  for (guint i = 0; beginnings[i]; i++)
    if (g_str_has_prefix (word->text, beginnings[i]))
      return TRUE;
  return FALSE;
}

static gboolean
ends_on (const Word *word, GStrv ends)
{
  for (guint i = 0; ends[i]; i++)
    {
      gsize length = strlen (ends[i]);
      if (word->length > length + 1 && memcmp (word->text + word->length - length, ends[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
opens_clause (const Scan *scan, const Word *word)
{
  const gsize behind = scan->last.end;
  if (word->flags & JD_READING_OPENS)
    return TRUE;
  return word->flags & JD_READING_OPENS_AFTER_COMMA && memchr (scan->text + behind, ',', word->token->start - behind);
}

/* "because that is": two words in a row begin one. */
static void
look_for_clause (Scan *scan, const Word *word)
{
  const guint number = scan->now.counts.words;
  if (!opens_clause (scan, word))
    return;
  if (number > 1 && scan->clause + 1 != number)
    add_mark (scan, JD_READING_CLAUSE, word->token->start, word->token->end);
  scan->clause = number;
}

static gboolean
is_participle (const JdReadingLanguage *language, const Word *word)
{
  if (word->flags & JD_READING_PARTICIPLE)
    return TRUE;
  if (word->flags & JD_READING_NOT_PARTICIPLE || !ends_on (word, language->participle_ends))
    return FALSE;
  return !language->participle_beginnings[0] || begins_in (word, language->participle_beginnings);
}

static gboolean
may_stand_between (const JdReadingLanguage *language, const Word *word)
{
  return language->any_between || word->flags & JD_READING_BETWEEN || ends_on (word, language->between_ends);
}

/* Whether the word @number of the sentence is near enough to @other; 0: there is no other. */
static gboolean
is_near (const Scan *scan, guint other, guint number)
{
  return other && number - other <= scan->language->between + 1;
}

static void
take_helper (Scan *scan, const Word *word)
{
  const guint number = scan->now.counts.words;
  if (scan->language->participle_first && is_near (scan, scan->participle, number))
    add_mark (scan, JD_READING_PASSIVE, scan->participle_start, word->token->end);
  scan->helper = number;
  scan->helper_start = word->token->start;
  scan->participle = 0;
}

static void
take_participle (Scan *scan, const Word *word)
{
  const guint number = scan->now.counts.words;
  if (is_near (scan, scan->helper, number))
    add_mark (scan, JD_READING_PASSIVE, scan->helper_start, word->token->end);
  scan->helper = 0;
  scan->participle = number;
  scan->participle_start = word->token->start;
}

static void
look_for_passive (Scan *scan, const Word *word)
{
  if (word->flags & JD_READING_HELPS)
    take_helper (scan, word);
  else if ((scan->helper || scan->language->participle_first) && is_participle (scan->language, word))
    take_participle (scan, word);
  else if (scan->helper && !may_stand_between (scan->language, word))
    scan->helper = 0;
}

static void
look_for_noun (Scan *scan, const Word *word)
{
  const JdReadingLanguage *language = scan->language;
  const JdToken *token = word->token;
  if (token->length < NOUN_LEAST || word->flags & JD_READING_NOT_NOUN || !ends_on (word, language->nouns))
    return;
  gboolean of_name = !language->capital_nouns && scan->now.counts.words > 1 && g_unichar_isupper (g_utf8_get_char (scan->text + token->start));
  if (!of_name)
    add_mark (scan, JD_READING_NOUN, token->start, token->end);
}

static void
look_at_word (Scan *scan, const JdToken *token)
{
  char small[WORD_MOST];
  if (!scan->language || !small_word (scan, token, small))
    return;
  const Word word = { token, small, strlen (small), jd_reading_language_word (scan->language, small) };
  look_for_clause (scan, &word);
  look_for_passive (scan, &word);
  look_for_noun (scan, &word);
}

/* ---- reading ---- */

/* The tokenizer does not tell of the end of a line behind an end that was none. */
static void
end_at_line (Scan *scan, const JdToken *token)
{
  const char *end = memchr (scan->text + scan->last.end, '\n', token->start - scan->last.end);
  if (end && scan->has_word)
    end_sentence (scan, (gsize) (end - scan->text));
}

static void
read_word (Scan *scan, const JdToken *token)
{
  end_at_line (scan, token);
  const gboolean is_word = token->kind == JD_TOKEN_WORD;
  JdReadingCounts *counts = &scan->now.counts;
  counts->words++;
  counts->long_words += is_word && token->length > 6;
  if (jd_syllables_knows (scan->code))
    counts->syllables += is_word ? jd_syllables_count (scan->code, scan->syllables, scan->text + token->start, token->end - token->start) : 1;
  scan->has_word = scan->has_word || token->kind != JD_TOKEN_NUMBER;
  if (is_word)
    look_at_word (scan, token);
  scan->last = *token;
}

static void
read_text (Scan *scan)
{
  JdTokenizer tokenizer;
  JdToken token;
  jd_tokenizer_init (&tokenizer, scan->text, (gssize) scan->length);
  begin_sentence (scan, 0);
  while (jd_tokenizer_next (&tokenizer, &token))
    if (token.kind == JD_TOKEN_WORD || token.kind == JD_TOKEN_TERM || token.kind == JD_TOKEN_NUMBER)
      read_word (scan, &token);
    else if (token.kind == JD_TOKEN_SENTENCE_END && !is_abbreviated (scan, token.end))
      end_sentence (scan, token.end);
  end_sentence (scan, scan->length);
}

void
jd_sentences_append (const char *text, const char *language, const JdReadingRules *rules, GArray *sentences, GArray *marks)
{
  g_return_if_fail (text && language && sentences);

  g_autofree char *bare = jd_language_bare (language), *code = g_ascii_strdown (bare, -1);
  Scan scan = {
    .text = text,
    .length = strlen (text),
    .language = rules ? jd_reading_rules_language (rules, code) : NULL,
    .code = code,
    .syllables = rules ? jd_reading_rules_syllables (rules) : NULL,
    .sentences = sentences,
    .marks = marks,
  };
  read_text (&scan);
}
