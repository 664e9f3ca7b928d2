// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-token.h"

#include <string.h>

/* Everything here looks ahead from one place, at most to the end of a token, and each part of the text is looked at a fixed number of times. */

/* ---- Characters ---- */

/* The character at @at, 0 at the end; @next (may be NULL) gets the place behind it. Never reads beyond the text, whatever its
 * bytes are. */
static inline gunichar
peek (const JdTokenizer *t, gsize at, gsize *next)
{
  const guchar *p = (const guchar *) t->text + at;
  gsize left = t->length - at, size = 1;
  gunichar c = left > 0 ? *p : 0;

  if (c >= 0xC2)
    {
      size = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
      if (size > left)
        size = 1;
      else if (size > 1)
        c &= 0x7Fu >> size;
      for (gsize i = 1; i < size; i++)
        c = c << 6 | (p[i] & 0x3F);
    }
  if (next != NULL)
    *next = left > 0 ? at + size : at;
  return c;
}

static inline gboolean
is_letter (gunichar c)
{
  return c < 0x80 ? g_ascii_isalpha (c) : g_unichar_isalpha (c);
}

static inline gboolean
is_digit (gunichar c)
{
  return c < 0x80 ? g_ascii_isdigit (c) : g_unichar_isdigit (c);
}

static inline gboolean
is_upper (gunichar c)
{
  return c < 0x80 ? g_ascii_isupper (c) : g_unichar_isupper (c);
}

static inline gboolean
is_mark (gunichar c)
{
  return c >= 0x300 && (g_unichar_ismark (c) || c == 0x200C || c == 0x200D);
}

static gboolean
is_line_break (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t' || (c >= 0x80 && g_unichar_isspace (c) && !is_line_break (c));
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
is_currency (gunichar c)
{
  return c == '$' || (c >= 0x80 && g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL);
}

static gboolean
at_alnum (const JdTokenizer *t, gsize at)
{
  gunichar c = peek (t, at, NULL);

  return is_letter (c) || is_digit (c);
}

/* Whether @word stands at @at, in any case. */
static gboolean
matches (const JdTokenizer *t, gsize at, const char *word)
{
  gsize length = strlen (word);

  return t->length - at >= length && g_ascii_strncasecmp (t->text + at, word, length) == 0;
}

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
    while (p < t->length && strchr ("{}\n", t->text[p]) == NULL)
      p++;
  return p < t->length && t->text[p] == '}' ? p + 1 : at;
}

/* ---- Addresses ---- */

static gboolean
is_address_sign (gunichar c)
{
  return c > ' ' && c != '<' && c != '>' && c != '"' && (c < 0x80 || g_unichar_isalnum (c));
}

/* From @at on as far as signs of an address go. Punctuation at its end belongs to the sentence, and a parenthesis too unless the address opened it. */
static gsize
address_end (const JdTokenizer *t, gsize at)
{
  gsize end = at, next;
  guint open = 0;

  for (gunichar c; is_address_sign (c = peek (t, at, &next)); at = next)
    {
      gboolean closes = c == ')' && open > 0;
      open = open + (c == '(') - closes;
      if (closes || c >= 0x80 || strchr (".,;:!?'()[]{}*", (int) c) == NULL)
        end = next;
    }
  return end;
}

/* An address with its scheme; the end, or @at. */
static gsize
url_end (const JdTokenizer *t, gsize at)
{
  static const char *const starts[] = { "https://", "http://", "www.", "mailto:", "tel:", "ftp://" };

  if (strchr ("hwmtfHWMTF", t->text[at]) == NULL)
    return at;
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (matches (t, at, starts[i]))
      {
        gsize body = at + strlen (starts[i]);
        gsize end = address_end (t, body);
        return end > body ? end : at;
      }
  return at;
}

static gboolean
is_mail_sign (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%';
}

/* Labels with points between them; at least two. */
static gsize
host_end (const JdTokenizer *t, gsize at)
{
  gsize end = at;
  guint points = 0;

  for (gsize p = at; p < t->length && (g_ascii_isalnum (t->text[p]) || t->text[p] == '-' || t->text[p] == '.'); p++)
    if (t->text[p] != '.' && t->text[p] != '-')
      {
        points += p > at && t->text[p - 1] == '.';
        end = p + 1;
      }
    else if (t->text[p] == '.' && p > at && t->text[p - 1] == '.')
      break;
  return points > 0 ? end : at;
}

/* The end of an e-mail address at @at, or @at. Where the search stopped once, one from a later place would stop too. */
static gsize
mail_end (JdTokenizer *t, gsize at)
{
  gsize p = at;

  if (at < t->no_mail)
    return at;
  while (p < t->length && is_mail_sign (t->text[p]))
    p++;
  t->no_mail = p;
  if (p == at || p + 1 >= t->length || t->text[p] != '@')
    return at;
  gsize end = host_end (t, p + 1);
  return end > p + 1 ? end : at;
}

/* Endings that make "example.com" an address and "Node.js" none. In lower case only: "ASP.NET". */
static gboolean
is_domain (const JdTokenizer *t, gsize label, gsize end)
{
  static const char domains[] = " com org net edu gov int io dev app ai co eu info biz jobs careers cloud tech online at au be bg br ca ch cl cn cz de dk ee es "
                                "fi fr gr hk hr hu ie il in is it jp kr li lt lu lv me mx nl no nz pl pt ro rs se sg si sk tr tw ua uk us za ";
  char word[12] = " ";
  gsize length = end - label;

  if (length < 2 || length > 8)
    return FALSE;
  memcpy (word + 1, t->text + label, length);
  memcpy (word + 1 + length, " ", 2);
  return strstr (domains, word) != NULL;
}

/* ---- Words and terms ---- */

/* A run of letters, marks and digits. */
typedef struct
{
  gsize end;
  guint letters, digits, lower; /* how many */
  gboolean starts_in_letter, ends_in_letter;
} Part;

static Part
read_part (const JdTokenizer *t, gsize at)
{
  Part part = { .end = at };
  gsize next;

  for (gunichar c; (c = peek (t, at, &next)) != 0; at = next)
    {
      if (is_letter (c))
        {
          part.starts_in_letter = part.starts_in_letter || part.letters + part.digits == 0;
          part.letters++;
          part.lower += !is_upper (c);
          part.ends_in_letter = TRUE;
        }
      else if (is_digit (c))
        {
          part.digits++;
          part.ends_in_letter = FALSE;
        }
      else if (!is_mark (c))
        break;
      part.end = next;
    }
  return part;
}

static gboolean
is_short_capitals (const Part *part, guint limit)
{
  return part->letters > 0 && part->lower == 0 && part->letters + part->digits <= limit;
}

static gboolean
is_one_letter (const Part *part)
{
  return part->letters == 1 && part->digits == 0;
}

typedef struct
{
  gsize end;
  Part last;
  gsize label;       /* where the part behind the last point starts */
  gboolean is_term;  /* has digits or signs in it */
  gboolean points;   /* joined by points */
  gboolean initials; /* and of parts of at most two letters: "U.S", "Ph.D" */
} Run;

/* Whether the sign @c behind the run joins the part @right to it; sets what that makes of the run. */
static gboolean
joins (Run *run, gunichar c, gsize behind, const Part *right)
{
  const Part *left = &run->last;
  gboolean term = TRUE;

  if (is_apostrophe (c) || is_hyphen (c))
    {
      if (!left->ends_in_letter || !right->starts_in_letter)
        return FALSE;
      term = FALSE;
    }
  else if (c == '&' && !(is_short_capitals (left, 3) && is_short_capitals (right, 3)))
    return FALSE;
  else if (c == '/' && !(is_short_capitals (left, 4) && is_short_capitals (right, 4)) && !(is_one_letter (left) && is_one_letter (right)))
    return FALSE;
  run->is_term = run->is_term || term;
  if (c == '.')
    {
      run->points = TRUE;
      run->label = behind;
      run->initials = run->initials && right->letters <= 2 && right->digits == 0;
    }
  return TRUE;
}

static gboolean
is_joint (gunichar c)
{
  return c == '.' || c == '&' || c == '/' || c == '_' || is_apostrophe (c) || is_hyphen (c);
}

/* Parts from @at on as far as signs join them. */
static Run
read_run (const JdTokenizer *t, gsize at)
{
  Part part = read_part (t, at);
  Run run = { .last = part, .end = part.end, .is_term = part.digits > 0, .initials = part.letters <= 2 };
  gsize behind;

  for (gunichar c; is_joint (c = peek (t, run.end, &behind)) && at_alnum (t, behind);)
    {
      part = read_part (t, behind);
      if (!joins (&run, c, behind, &part))
        break;
      run.is_term = run.is_term || part.digits > 0;
      run.end = part.end;
      run.last = part;
    }
  return run;
}

/* Signs that end a term: the point of "U.S.", "C++", "C#", "LGBTQ+". */
static gsize
term_end (const JdTokenizer *t, gsize start, const Run *run)
{
  gsize end = run->end;
  gboolean single = end - start == run->last.letters + run->last.digits;

  if (run->points && run->initials && peek (t, end, NULL) == '.')
    return end + 1;
  if (single && is_one_letter (&run->last) && run->last.lower == 0 && peek (t, end, NULL) == '#')
    return end + 1;
  if (single && end - start <= 2 && matches (t, end, "++"))
    return read_part (t, end + 2).end;
  if (single && run->last.lower == 0 && peek (t, end, NULL) == '+' && !at_alnum (t, end + 1))
    return end + 1;
  return end;
}

static gboolean
is_word_of (const char *words, const char *text, gsize length)
{
  for (const char *p = words; (p = strchr (p, ' ')) != NULL && p[1] != '\0'; p++)
    if (strncmp (p + 1, text, length) == 0 && p[1 + length] == ' ')
      return TRUE;
  return FALSE;
}

/* Whether the full stop at @end belongs to the word from @start: an initial, or an abbreviation. Some are one only in front of a number, and
 * some end sentences too when a capital follows. */
static gboolean
is_abbreviation (const JdTokenizer *t, gsize start, gsize end)
{
  static const char always[] = " Dr Mr Mrs Ms Prof St Inc Ltd Co Corp Jr Sr Sen Gov Rev Hon vs Vs approx Approx incl excl est dept Dept ext univ Univ "
                               "bzw ca Ca evtl ggf inkl exkl zzgl bspw sog vgl Hr Fr Str Ing Dipl Mme Mlle Sra ";
  static const char before_numbers[] = " No no Nos nos Nr nr Fig fig Art art Abs Sec sec Ch ch Vol vol p pp ";
  static const char ending_too[] = " etc usw resp ";
  const char *word = t->text + start;
  gsize length = end - start, next;

  if (length > 6)
    return FALSE;
  if ((is_upper (peek (t, start, &next)) && next == end) || is_word_of (always, word, length))
    return TRUE;
  gsize behind = end + 1 + (peek (t, end + 1, NULL) == ' ');
  gunichar c = peek (t, behind, NULL);
  return (is_word_of (before_numbers, word, length) && is_digit (c)) || (is_word_of (ending_too, word, length) && !is_upper (c));
}

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
  end = url_end (t, start);
  if (end == start)
    end = mail_end (t, start);
  if (end > start)
    return emit (t, token, JD_TOKEN_ADDRESS, end);
  Run run = read_run (t, start);
  gunichar c = peek (t, run.end, NULL);
  if (run.points && is_domain (t, run.label, run.end))
    return emit (t, token, JD_TOKEN_ADDRESS, c == '/' || c == '?' || c == '#' || c == ':' ? MAX (run.end, address_end (t, run.end)) : run.end);
  end = term_end (t, start, &run);
  if (end == run.end && c == '.' && !run.is_term && is_abbreviation (t, start, end))
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
      if (group == behind || !(spaced || is_apostrophe (c) || is_hyphen (c) || (c < 0x80 && strchr (".,:/", (int) c) != NULL)))
        break;
      end = group;
    }
  return end;
}

/* Letters behind figures that leave them a number: "110k", "9am", "2nd", "40h". */
static gboolean
is_unit (const JdTokenizer *t, gsize at, gsize end)
{
  return is_word_of (" k K m M mm bn h H am pm AM PM st nd rd th s x kg km cm t g ", t->text + at, end - at);
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
  gsize end = mail_end (t, t->at);

  if (end > t->at)
    return emit (t, token, JD_TOKEN_ADDRESS, end);
  end = figures_end (t, digits);
  Run run = read_run (t, end);
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
  Part part = read_part (t, t->at + 1);

  return is_short_capitals (&part, 5) && part.letters >= 2 ? part.end : t->at;
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
  g_return_if_fail (tokenizer != NULL && text != NULL);

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
