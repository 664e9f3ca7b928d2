// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-token-private.h"

/* ---- Emitting ---- */

static guint
count_characters (const char *text, gsize length)
{
  guint count = 0;

  for (gsize i = 0; i < length; i++)
    count += ((guchar) text[i] & 0xC0) != 0x80;
  return count;
}

static void
advance (JdTokenizer *t, gsize to)
{
  t->offset += count_characters (t->text + t->at, to - t->at);
  t->at = to;
}

/* The token from where the tokenizer stands to @end; it then stands behind. */
static gboolean
emit (JdTokenizer *t, JdToken *token, JdTokenKind kind, gsize end)
{
  *token = (JdToken) { .kind = kind, .start = t->at, .end = end, .offset = t->offset };
  advance (t, end);
  token->length = t->offset - token->offset;
  t->in_sentence = t->in_sentence || kind == JD_TOKEN_WORD || kind == JD_TOKEN_TERM;
  return TRUE;
}

static gboolean
emit_sentence_end (JdTokenizer *t, JdToken *token)
{
  t->in_sentence = FALSE;
  return emit (t, token, JD_TOKEN_SENTENCE_END, t->at);
}

/* ---- Variables ---- */

/* "{company}", "{a:title}", "{years_min:year|years}"; the end, or @at when there is none. */
static gsize
variable_end (const JdTokenizer *t, gsize at)
{
  gsize p = at + 1;

  if (p >= t->length || !g_ascii_isalpha (t->text[p]))
    return at;
  while (p < t->length && (g_ascii_isalnum (t->text[p]) || t->text[p] == '_'))
    p++;
  if (p < t->length && t->text[p] == ':')
    while (p < t->length && !strchr ("{}\n", t->text[p]))
      p++;
  return p < t->length && t->text[p] == '}' ? p + 1 : at;
}

/* ---- Words ---- */

/* Most words: ASCII letters, and behind them a sign nothing could join. The end, or where the tokenizer stands. */
static inline gsize
plain_word_end (const JdTokenizer *t)
{
  gsize at = t->at;

  while (at < t->length && g_ascii_isalpha (t->text[at]))
    at++;
  if (at == t->length)
    return t->at;
  char c = t->text[at];
  return c == ' ' || c == ',' || c == '\n' || c == ';' || c == ')' || c == '!' ? at : t->at;
}

static gboolean
emit_plain_word (JdTokenizer *t, JdToken *token, gsize end)
{
  guint length = (guint) (end - t->at);

  *token = (JdToken) { .kind = JD_TOKEN_WORD, .start = t->at, .end = end, .offset = t->offset, .length = length };
  t->at = end;
  t->offset += length;
  t->in_sentence = TRUE;
  return TRUE;
}

static gboolean
read_word (JdTokenizer *t, JdToken *token)
{
  gsize start = t->at, end = plain_word_end (t);

  if (end > start)
    return emit_plain_word (t, token, end);
  end = jd_token_url_end (t, start);
  if (end == start)
    end = jd_token_mail_end (t, start);
  if (end > start)
    return emit (t, token, JD_TOKEN_ADDRESS, end);
  Run run = jd_token_read_run (t, start);
  gunichar c = peek (t, run.end, NULL);
  if (run.points && jd_token_is_domain (t, run.label, run.end))
    return emit (t, token, JD_TOKEN_ADDRESS, c == '/' || c == '?' || c == '#' || c == ':' ? MAX (run.end, jd_token_address_end (t, run.end)) : run.end);
  end = jd_token_term_end (t, start, &run);
  if (end == run.end && c == '.' && !run.is_term && jd_token_is_abbreviation (t, start, end))
    t->abbreviation = end;
  return emit (t, token, run.is_term || end > run.end ? JD_TOKEN_TERM : JD_TOKEN_WORD, end);
}

/* ---- Numbers ---- */

static gsize
digits_end (const JdTokenizer *t, gsize at)
{
  gsize next;

  while (is_digit (peek (t, at, &next)))
    at = next;
  return at;
}

/* Digits with what stands between digits in amounts, dates and times. A no-break space only in front of a group of three. */
static gsize
figures_end (const JdTokenizer *t, gsize at)
{
  gsize end = digits_end (t, at), behind;

  while (end < t->length)
    {
      gunichar c = peek (t, end, &behind);
      gsize group = digits_end (t, behind);
      gboolean spaced = (c == 0xA0 || c == 0x202F) && group - behind == 3;
      if (group == behind || !(spaced || is_apostrophe (c) || is_hyphen (c) || (c < 0x80 && strchr (".,:/", (int) c))))
        break;
      end = group;
    }
  return end;
}

/* Letters behind figures that leave them a number: "110k", "9am", "2nd", "40h". */
static gboolean
is_unit (const JdTokenizer *t, gsize at, gsize end)
{
  return jd_token_is_word_of (" k K m M mm bn h H am pm AM PM st nd rd th s x kg km cm t g ", t->text + at, end - at);
}

/* "401(k)" */
static gsize
parenthesis_end (const JdTokenizer *t, gsize at)
{
  gboolean is_one = at + 2 < t->length && t->text[at] == '(' && g_ascii_isalpha (t->text[at + 1]) && t->text[at + 2] == ')';

  return is_one ? at + 3 : at;
}

/* Signs that stand directly behind figures: "5+", "50%", "60€". */
static gsize
sign_end (const JdTokenizer *t, gsize at)
{
  gsize next;
  gunichar c = peek (t, at, &next);

  return c == '+' || c == '%' || c == 0xB0 || is_currency (c) ? next : at;
}

static gboolean
read_number (JdTokenizer *t, JdToken *token, gsize digits)
{
  gsize end = jd_token_mail_end (t, t->at);

  if (end > t->at)
    return emit (t, token, JD_TOKEN_ADDRESS, end);
  end = figures_end (t, digits);
  Run run = jd_token_read_run (t, end);
  gsize parenthesis = parenthesis_end (t, end);
  if (run.end > end && !is_unit (t, end, run.end))
    return emit (t, token, JD_TOKEN_TERM, run.end);
  if (parenthesis > end)
    return emit (t, token, JD_TOKEN_TERM, parenthesis);
  if (end - t->at == 4 && matches (t, t->at, "24/7"))
    return emit (t, token, JD_TOKEN_TERM, end);
  return emit (t, token, JD_TOKEN_NUMBER, sign_end (t, run.end));
}

/* ---- Ends of sentences ---- */

static gboolean
is_full_width_stop (gunichar c)
{
  return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF61;
}

static gboolean
is_stop (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x061F || c == 0x06D4 || c == 0x0964 || is_full_width_stop (c);
}

static gboolean
is_closing (gunichar c)
{
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0xBB || (c >= 0x2018 && c <= 0x201D) || c == 0x203A || c == 0x300D || c == 0x300F
         || c == 0xFF09;
}

/* Takes stops and what closes behind them; TRUE when a sentence ends there. */
static gboolean
take_stop (JdTokenizer *t)
{
  gsize at = t->at, next;
  gboolean full_width = FALSE, abbreviation = t->abbreviation == at;
  gunichar c;

  for (; is_stop (c = peek (t, at, &next)); at = next)
    full_width = full_width || is_full_width_stop (c);
  abbreviation = abbreviation && at == t->at + 1;
  while (is_closing (peek (t, at, &next)))
    at = next;
  advance (t, at);
  if (full_width)
    return TRUE;
  if (abbreviation || !is_space (peek (t, at, &next)))
    return FALSE;
  while (is_space (c = peek (t, at, &next)))
    at = next;
  return !g_unichar_islower (c);
}

/* ".NET": a point that opens a word in capitals. */
static gsize
point_term_end (const JdTokenizer *t)
{
  Part part = jd_token_read_part (t, t->at + 1);

  return jd_token_is_short_capitals (&part, 5) && part.letters >= 2 ? part.end : t->at;
}

static gboolean
read_stop (JdTokenizer *t, JdToken *token, gunichar c)
{
  gsize end = c == '.' ? point_term_end (t) : t->at;

  if (end > t->at)
    return emit (t, token, JD_TOKEN_TERM, end);
  return take_stop (t) && t->in_sentence && emit_sentence_end (t, token);
}

/* ---- The tokenizer ---- */

void
jd_tokenizer_init (JdTokenizer *tokenizer, const char *text, gssize length)
{
  g_return_if_fail (tokenizer && text);

  *tokenizer = (JdTokenizer) { .text = text, .length = length < 0 ? strlen (text) : (gsize) length, .abbreviation = G_MAXSIZE };
}

static void
skip (JdTokenizer *t, gsize to)
{
  t->at = to;
  t->offset++;
}

/* What is no letter and no stop: a variable, a number with a sign in front, or nothing. */
static gboolean
read_other (JdTokenizer *t, JdToken *token, gunichar c, gsize next)
{
  gsize end = c == '{' ? variable_end (t, t->at) : t->at;

  if (end > t->at)
    return emit (t, token, JD_TOKEN_VARIABLE, end);
  if (is_currency (c) && is_digit (peek (t, next, NULL)))
    return read_number (t, token, next);
  skip (t, next);
  return FALSE;
}

gboolean
jd_tokenizer_next (JdTokenizer *t, JdToken *token)
{
  gsize next;

  while (t->at < t->length)
    {
      gunichar c = peek (t, t->at, &next);
      if (c == ' ')
        skip (t, next);
      else if (is_letter (c))
        return read_word (t, token);
      else if (is_digit (c))
        return read_number (t, token, t->at);
      else if (is_line_break (c) && t->in_sentence)
        return emit_sentence_end (t, token);
      else if (is_stop (c) ? read_stop (t, token, c) : read_other (t, token, c, next))
        return TRUE;
    }
  return t->in_sentence && emit_sentence_end (t, token);
}

guint
jd_text_count_words (const char *text, gssize length)
{
  JdTokenizer tokenizer;
  JdToken token;
  guint words = 0;

  jd_tokenizer_init (&tokenizer, text, length);
  while (jd_tokenizer_next (&tokenizer, &token))
    words += token.kind == JD_TOKEN_WORD || token.kind == JD_TOKEN_TERM || token.kind == JD_TOKEN_NUMBER;
  return words;
}
