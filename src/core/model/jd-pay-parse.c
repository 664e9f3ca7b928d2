// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>
#include <glib/gi18n-lib.h>

#include "base/jd-locale.h"
#include "base/jd-text.h"
#include "model/jd-currency-sign.h"
#include "model/jd-pay-figure.h"
#include "model/jd-pay-words.h"

/* Reads pay as people type it, and as it is written (jd-money.c). What is read: figures, one currency, one period, gross or net, and words that only join them. Anything else is an error, since
 * leaving out a word ("up to", "negotiable") would change what is promised. */

typedef struct
{
  const char *text; /* clean */
  const char *at;   /* what is yet to be read */
  const JdSigns *signs;
  const char *language; /* NULL: none in particular */
  JdPayMarks marks; /* for the currency as soon as it is known */
  JdPayNumber numbers[2];
  guint n_numbers;
  const char *sign, *meant, *several; /* the first sign, in the text or static, what it means alone ("": several), and which those are */
  gsize sign_length;
  char currency[4]; /* by its code */
  int period;       /* -1: none yet */
  JdPayGross gross;
  gboolean open;    /* "from", "between": two figures must follow */
  gboolean joined;  /* a dash or a word stands behind the first figure */
  gboolean dashed;  /* that is a dash */
  gboolean after_par; /* French "par", behind which "an" is a year */
  GError **error;
} Parse;

/* ---- Faults ---- */

static gboolean
fault (const Parse *parse, JdErrorCode code, const char *expected, const char *text)
{
  g_autofree char *found = jd_error_quote (text);

  jd_error_set (parse->error, code, NULL, NULL, expected, found);
  return FALSE;
}

static gboolean
not_pay (const Parse *parse, const char *text)
{
  return fault (parse, JD_ERROR_VALUE, _("pay such as 78000-96000 EUR/year"), text);
}

/* ---- What was read ---- */

static gboolean
set_currency (Parse *parse, const char *currency)
{
  if (parse->currency[0] != '\0' && strcmp (parse->currency, currency) != 0)
    return fault (parse, JD_ERROR_VALUE, _("one currency"), parse->text);
  g_strlcpy (parse->currency, currency, sizeof parse->currency);
  return TRUE;
}

/* What it means may be said by a code that is yet to come: "$60,000 CAD". */
static gboolean
set_sign (Parse *parse, const char *sign, gsize length, const char *meant, const char *several)
{
  if (!parse->sign)
    {
      parse->sign = sign;
      parse->sign_length = length;
      parse->meant = meant;
      parse->several = several;
    }
  return strcmp (parse->meant, meant) == 0 || fault (parse, JD_ERROR_VALUE, _("one currency"), parse->text);
}

static gboolean
set_period (Parse *parse, int period)
{
  if (parse->period >= 0 && parse->period != period)
    return fault (parse, JD_ERROR_VALUE, _("one period"), parse->text);
  parse->period = period;
  return TRUE;
}

static gboolean
set_gross (Parse *parse, int gross)
{
  if (parse->gross != JD_PAY_UNSAID && parse->gross != (JdPayGross) gross)
    return fault (parse, JD_ERROR_VALUE, _("gross or net pay"), parse->text);
  parse->gross = (JdPayGross) gross;
  return TRUE;
}

static gboolean
set_named (Parse *parse, const char *currency)
{
  const char *several = NULL, *meant;
  gsize length;

  if (g_ascii_isalpha (currency[0]) && strlen (currency) == 3)
    return set_currency (parse, currency);
  meant = jd_signs_match (parse->signs, currency, 0, &length, &several);
  return set_sign (parse, currency, strlen (currency), meant ? meant : "", several);
}

/* ---- Words ---- */

/* "bi-weekly" is named as a whole. */
static char *
whole_word (const Parse *parse, const char *word)
{
  const char *end = parse->at;

  while (*end == '-' && g_unichar_isalpha (g_utf8_get_char (end + 1)))
    for (end++; g_unichar_isalpha (g_utf8_get_char (end));)
      end = g_utf8_next_char (end);
  return g_strdup_printf ("%s%.*s", word, (int) (end - parse->at), parse->at);
}

static gboolean
not_understood (const Parse *parse, const char *word, gboolean is_period)
{
  g_autofree char *whole = whole_word (parse, word);

  return is_period ? fault (parse, JD_ERROR_VALUE, _("pay for an hour, day, week, month or year"), whole) : not_pay (parse, whole);
}

static gboolean
take_word (Parse *parse, const char *word, const char *folded)
{
  const char *currency = NULL;
  int value = 0;
  JdPayWord meaning = jd_pay_word_find (word, folded, &value, &currency);

  switch (meaning)
    {
    case JD_PAY_WORD_PERIOD:
      return set_period (parse, value);
    case JD_PAY_WORD_GROSS:
      return set_gross (parse, value);
    case JD_PAY_WORD_CURRENCY:
      return set_named (parse, currency);
    case JD_PAY_WORD_OPENS:
    case JD_PAY_WORD_JOINS:
      parse->open = parse->open || meaning == JD_PAY_WORD_OPENS;
      parse->joined = parse->joined || parse->n_numbers == 1;
      return TRUE;
    case JD_PAY_WORD_OTHER_PERIOD:
    case JD_PAY_WORD_UNKNOWN:
    default:
      return not_understood (parse, word, meaning == JD_PAY_WORD_OTHER_PERIOD);
    }
}

static gboolean
read_word (Parse *parse, const char *word)
{
  g_autofree char *folded = jd_text_fold (word);
  gboolean after_par = parse->after_par;

  parse->after_par = strcmp (folded, "par") == 0;
  /* Codes only in capitals: "all", "top" and "try" are words too. */
  if (jd_currency_digits (word) >= 0)
    return set_currency (parse, word);
  if (after_par && strcmp (folded, "an") == 0)
    return set_period (parse, JD_PERIOD_YEAR);
  return take_word (parse, word, folded);
}

/* ---- Reading signs ---- */

static gboolean
read_number (Parse *parse)
{
  if (parse->n_numbers == 2 || (parse->n_numbers == 1 && !parse->joined))
    return not_pay (parse, parse->text);
  return jd_pay_figure_scan (&parse->at, &parse->marks, &parse->numbers[parse->n_numbers++]) || not_pay (parse, parse->text);
}

/* Letters, with apostrophes and points between them: "all'ora", "p.a". */
static char *
read_letters (Parse *parse)
{
  GString *word = g_string_new (NULL);
  gunichar c;

  while ((c = g_utf8_get_char (parse->at)) != '\0')
    {
      gboolean joins = (c == '.' || jd_pay_is_apostrophe (c)) && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (parse->at)));
      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c) && !joins)
        break;
      g_string_append_unichar (word, jd_pay_is_apostrophe (c) ? '\'' : c);
      parse->at = g_utf8_next_char (parse->at);
    }
  return g_string_free (word, FALSE);
}

/* Of those that may stand anywhere in a line of pay. */
static gboolean
is_punctuation (gunichar c)
{
  return c < 0x80 ? strchr (" /,.;:()", (int) c) != NULL : c == 0xFF08 || c == 0xFF09 || c == 0xFF0F;
}

/* Dashes stand between the figures, the rest where it may. */
static gboolean
read_punctuation (Parse *parse)
{
  gunichar c = g_utf8_get_char (parse->at);

  if (jd_pay_is_dash (c) ? parse->n_numbers != 1 || parse->dashed : !is_punctuation (c))
    return not_pay (parse, parse->text);
  parse->dashed = parse->dashed || jd_pay_is_dash (c);
  parse->joined = parse->joined || jd_pay_is_dash (c);
  parse->after_par = parse->after_par ? c == ' ' : c == '/';
  parse->at = g_utf8_next_char (parse->at);
  return TRUE;
}

static gboolean
read_next (Parse *parse, gunichar before)
{
  gsize length = 0;
  const char *sign = parse->at, *several = NULL, *meant = jd_signs_match (parse->signs, sign, before, &length, &several);

  if (meant)
    {
      parse->at += length;
      return set_sign (parse, sign, length, meant, several);
    }
  if (jd_pay_is_digit (parse->at))
    return read_number (parse);
  if (!g_unichar_isalpha (g_utf8_get_char (parse->at)))
    return read_punctuation (parse);
  g_autofree char *word = read_letters (parse);
  return read_word (parse, word);
}

/* ---- Putting it together ---- */

static gboolean
read_amount (const Parse *parse, const JdPayNumber *number, gint64 *amount)
{
  int decimals = jd_currency_digits (parse->currency) + (number->thousands ? 3 : 0);

  switch (jd_pay_figure_read (number, decimals, &parse->marks, amount))
    {
    case JD_PAY_FIGURE_FINE:
      return TRUE;
    case JD_PAY_FIGURE_AMBIGUOUS:
      return fault (parse, JD_ERROR_AMBIGUOUS, _("an amount that can be read in one way only"), number->text);
    case JD_PAY_FIGURE_WRONG:
    default:
      return fault (parse, JD_ERROR_VALUE, _("an amount of money"), number->text);
    }
}

/* "60-75k" are sixty thousand to seventy-five thousand. */
static void
share_thousands (JdPayNumber numbers[2])
{
  if (numbers[1].thousands && strlen (numbers[0].text) <= 3)
    numbers[0].thousands = TRUE;
}

static void
learn_marks (Parse *parse, const char *currency)
{
  g_autofree char *decimal = NULL, *group = NULL;

  if (!parse->language)
    return;
  jd_locale_marks (parse->language, currency, &decimal, &group);
  parse->marks.decimal = g_utf8_get_char (decimal);
  parse->marks.group = g_utf8_get_char (group);
}

static gboolean
settle_currency (Parse *parse)
{
  if (parse->currency[0] != '\0')
    return !parse->sign || strcmp (parse->meant, parse->currency) == 0
           || jd_signs_could_mean (parse->signs, parse->sign, parse->sign_length, parse->currency)
           || fault (parse, JD_ERROR_VALUE, _("one currency"), parse->text);
  if (!parse->sign)
    return fault (parse, JD_ERROR_VALUE, _("a currency, as in “78000-96000 EUR/year”"), parse->text);
  g_autofree char *sign = g_strndup (parse->sign, parse->sign_length);
  /* Translators: %s are codes: "DKK, ISK, NOK, SEK". */
  g_autofree char *expected = g_strdup_printf (_("a currency code: %s"), parse->several ? parse->several : "EUR");
  return *parse->meant != '\0' ? set_currency (parse, parse->meant) : fault (parse, JD_ERROR_AMBIGUOUS, expected, sign);
}

static gboolean
finish (Parse *parse, JdPay *pay)
{
  if (parse->n_numbers == 0)
    return not_pay (parse, parse->text);
  if (parse->n_numbers == 1 && (parse->open || parse->dashed))
    return fault (parse, JD_ERROR_VALUE, _("both ends of the range"), parse->text);
  if (!settle_currency (parse))
    return FALSE;
  learn_marks (parse, parse->currency);
  share_thousands (parse->numbers);
  if (!read_amount (parse, &parse->numbers[0], &pay->min))
    return FALSE;
  pay->max = pay->min;
  if (parse->n_numbers == 2 && !read_amount (parse, &parse->numbers[1], &pay->max))
    return FALSE;
  if (pay->max < pay->min)
    return fault (parse, JD_ERROR_VALUE, _("the lower amount first"), parse->text);
  memcpy (pay->currency, parse->currency, sizeof pay->currency);
  pay->period = parse->period >= 0 ? (JdPeriod) parse->period : JD_PERIOD_YEAR;
  pay->gross = parse->gross;
  return TRUE;
}

/* ---- The whole ---- */

gboolean
jd_pay_parse (const char *text, const char *language, const char *place, JdPay *pay, GError **error)
{
  g_return_val_if_fail (text && pay, FALSE);

  g_autofree char *clean = g_strstrip (jd_text_clean (text, -1, JD_TEXT_LINE, NULL));
  g_autofree char *tidy = g_strstrip (jd_signs_tidy (clean, strlen (clean)));
  Parse parse = { .text = clean, .at = tidy, .language = language, .signs = jd_signs_of (language, place), .period = -1, .error = error };
  if (language)
    parse.period = jd_pay_words_take_period (tidy, language);
  const char *home = language ? jd_currency_of_language (language) : NULL;
  learn_marks (&parse, home ? home : "EUR");
  while (*parse.at != '\0')
    {
      gunichar before = parse.at > tidy ? g_utf8_get_char (g_utf8_prev_char (parse.at)) : 0;
      if (!read_next (&parse, before))
        return FALSE;
    }
  return finish (&parse, pay);
}
