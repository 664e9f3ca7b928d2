// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>
#include <glib/gi18n-lib.h>

#include "base/jd-text.h"
#include "model/jd-money.h"

/* Reads pay as people type it. What is read: figures, one currency, one period, and words that only join them. Anything else is an error, since leaving
 * out a word ("up to", "negotiable") would change what is promised. */

#define NUMBER_MAX 32

/* Figures as typed: digits and separators, with ' for every separator that cannot be a decimal mark. */
typedef struct
{
  char text[NUMBER_MAX];
  gboolean thousands; /* "60k" */
} Number;

typedef struct
{
  const char *text; /* clean */
  Number numbers[2];
  guint n_numbers;
  char currency[4];
  int period;       /* -1: none yet */
  gboolean open;    /* "from", "between": two figures must follow */
  gboolean joined;  /* a dash or a word stands behind the first figure */
  gboolean dashed;  /* that is a dash */
  gboolean after_par; /* French "par", behind which "an" is a year */
  GError **error;
} Parse;

/* ---- Words, folded ---- */

static const char *const period_words[5] = {
  " hour hours hourly hr hrs h stunde stunden std stundlich heure heures uur hora ora all'ora godzine godzina godz hodinu hod timme tim time 時給 時間 ",
  " day days daily tag tage taglich jour jours dag dia giorno dzien dziennie den 日給 日 ",
  " week weeks weekly wk woche wochen wochentlich semaine semana settimana tydzien tygodniowo tydne vecka uge uke 週給 週 ",
  " month months monthly mo mth monat monatlich mois maand mes mese miesiac miesiecznie mesicne mesic manad maned 月給 月 ",
  " year years yearly yr yrs annum annual annually pa p.a jahr jahre jahrlich annee jaar ano anno all'anno rok rocznie rocne ar 年収 年俸 年 ",
};
static const char joining_words[] = " per a an the pro pr par por al la za to bis tot do hasta ate et und and y e il til till zu ";
static const char opening_words[] = " from between von zwischen van od desde entre tra ";

/* Signs, the longer ones before those they contain. */
static const struct { const char *sign, *currency; } signs[] = {
  { "US$", "USD" }, { "CA$", "CAD" }, { "C$", "CAD" }, { "AU$", "AUD" }, { "A$", "AUD" }, { "NZ$", "NZD" }, { "HK$", "HKD" },
  { "MX$", "MXN" }, { "NT$", "TWD" }, { "R$", "BRL" }, { "S$", "SGD" }, { "$", "USD" }, { "€", "EUR" }, { "£", "GBP" },
  { "CN¥", "CNY" }, { "¥", "JPY" }, { "¥", "JPY" }, { "₹", "INR" }, { "₪", "ILS" }, { "₩", "KRW" }, { "₱", "PHP" }, { "₴", "UAH" }, { "₫", "VND" },
};
static const struct { const char *word, *currency; } currency_words[] = {
  { "euro", "EUR" }, { "euros", "EUR" }, { "eur", "EUR" }, { "dollar", "USD" }, { "dollars", "USD" }, { "usd", "USD" },
  { "pound", "GBP" }, { "pounds", "GBP" }, { "gbp", "GBP" }, { "chf", "CHF" }, { "sfr", "CHF" }, { "franken", "CHF" }, { "zl", "PLN" },
  { "pln", "PLN" }, { "kc", "CZK" }, { "czk", "CZK" }, { "yen", "JPY" }, { "円", "JPY" }, { "jpy", "JPY" }, { "元", "CNY" },
  { "rs", "INR" }, { "inr", "INR" }, { "cad", "CAD" }, { "aud", "AUD" }, { "sek", "SEK" }, { "nok", "NOK" }, { "dkk", "DKK" },
};

static gboolean
lists (const char *words, const char *word)
{
  g_autofree char *wanted = g_strconcat (" ", word, " ", NULL);

  return strstr (words, wanted) != NULL;
}

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

static gboolean
set_period (Parse *parse, int period)
{
  if (parse->period >= 0 && parse->period != period)
    return fault (parse, JD_ERROR_VALUE, _("one period"), parse->text);
  parse->period = period;
  return TRUE;
}

static const char *
find_currency (const char *folded, const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (currency_words); i++)
    if (strcmp (currency_words[i].word, folded) == 0)
      return currency_words[i].currency;
  /* Other codes only in capitals: "all", "top" and "try" are words too. */
  return jd_currency_digits (word) >= 0 ? word : NULL;
}

static gboolean
read_word (Parse *parse, const char *word)
{
  g_autofree char *folded = jd_text_fold (word);
  const char *currency = find_currency (folded, word);
  gboolean after_par = parse->after_par;

  parse->after_par = strcmp (folded, "par") == 0;
  if (currency != NULL)
    return set_currency (parse, currency);
  if (strcmp (folded, "kr") == 0)
    return fault (parse, JD_ERROR_AMBIGUOUS, _("a currency code: SEK, NOK, DKK or ISK"), word);
  if (after_par && strcmp (folded, "an") == 0)
    return set_period (parse, JD_PERIOD_YEAR);
  for (int i = 0; i < 5; i++)
    if (lists (period_words[i], folded))
      return set_period (parse, i);
  parse->open = parse->open || lists (opening_words, folded);
  parse->joined = parse->joined || parse->n_numbers == 1;
  return lists (opening_words, folded) || lists (joining_words, folded) || not_pay (parse, word);
}

/* ---- Reading signs ---- */

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xA0 || c == 0x202F || c == 0x2009;
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == '~' || c == 0xFF5E || c == 0x301C;
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

/* The separator at @at as it goes into a number; '\0' when the number ends there. A space separates only groups of three. */
static char
match_separator (const char *at)
{
  gunichar c = g_utf8_get_char (at);
  const char *next = g_utf8_next_char (at);
  gsize digits = c != '\0' ? strspn (next, "0123456789") : 0;

  if (digits == 0)
    return '\0';
  if (c == '.' || c == ',')
    return (char) c;
  return (is_space (c) || is_apostrophe (c)) && digits == 3 ? '\'' : '\0';
}

static const char *
skip_spaces (const char *at)
{
  while (is_space (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* Behind "60": "k", " k"; and ".-" or ",–" as in "60.-". */
static const char *
read_number_end (Number *number, const char *at)
{
  const char *k = skip_spaces (at);

  if ((*k == 'k' || *k == 'K') && !g_unichar_isalnum (g_utf8_get_char (k + 1)))
    {
      number->thousands = TRUE;
      return k + 1;
    }
  if ((*at == '.' || *at == ',') && is_dash (g_utf8_get_char (at + 1)))
    {
      const char *next = g_utf8_next_char (at + 1);
      return g_ascii_isdigit (*skip_spaces (next)) ? at + 1 : next;
    }
  return at;
}

static gboolean
read_number (Parse *parse, const char **at)
{
  gsize length = 0;
  char separator = '\0';

  if (parse->n_numbers == 2 || (parse->n_numbers == 1 && !parse->joined))
    return not_pay (parse, parse->text);
  Number *number = &parse->numbers[parse->n_numbers++];
  while (g_ascii_isdigit (**at) || (separator = match_separator (*at)) != '\0')
    {
      if (length == NUMBER_MAX - 1)
        return not_pay (parse, parse->text);
      number->text[length++] = g_ascii_isdigit (**at) ? **at : separator;
      *at = g_utf8_next_char (*at);
    }
  number->text[length] = '\0';
  *at = read_number_end (number, *at);
  return TRUE;
}

/* Letters, with apostrophes and points between them: "all'ora", "p.a". */
static char *
read_letters (const char **at)
{
  GString *word = g_string_new (NULL);
  gunichar c;

  while ((c = g_utf8_get_char (*at)) != '\0')
    {
      gboolean joins = (c == '.' || is_apostrophe (c)) && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (*at)));
      if (!g_unichar_isalpha (c) && !joins)
        break;
      g_string_append_unichar (word, is_apostrophe (c) ? '\'' : c);
      *at = g_utf8_next_char (*at);
    }
  return g_string_free (word, FALSE);
}

static const char *
match_sign (const char *at, gsize *length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (at, signs[i].sign))
      {
        *length = strlen (signs[i].sign);
        return signs[i].currency;
      }
  return NULL;
}

/* Dashes stand between the figures, the rest where it may in a line of pay. */
static gboolean
read_punctuation (Parse *parse, const char **at)
{
  gunichar c = g_utf8_get_char (*at);

  if (is_dash (c) ? parse->n_numbers != 1 || parse->dashed : !is_space (c) && (c >= 0x80 || strchr ("/,.;:()", (int) c) == NULL))
    return not_pay (parse, parse->text);
  parse->dashed = parse->dashed || is_dash (c);
  parse->joined = parse->joined || is_dash (c);
  parse->after_par = parse->after_par ? is_space (c) : c == '/';
  *at = g_utf8_next_char (*at);
  return TRUE;
}

static gboolean
read_next (Parse *parse, const char **at)
{
  gsize length;
  const char *currency = match_sign (*at, &length);

  if (currency != NULL)
    {
      *at += length;
      return set_currency (parse, currency);
    }
  if (g_ascii_isdigit (**at))
    return read_number (parse, at);
  if (!g_unichar_isalpha (g_utf8_get_char (*at)))
    return read_punctuation (parse, at);
  g_autofree char *word = read_letters (at);
  return read_word (parse, word);
}

/* ---- What a number says ---- */

/* Whether the first @length signs are digits in groups: three by three, or two by two before the last three as in India. */
static gboolean
is_grouped (const char *text, gsize length)
{
  gsize group = 0, groups = 1;
  char mark = '\0';

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      group++;
    else
      {
        gboolean fits = groups == 1 ? group <= 3 : group == 3 || (group == 2 && text[i] == ',');
        if (!fits || (mark != '\0' && text[i] != mark))
          return FALSE;
        mark = text[i];
        group = 0;
        groups++;
      }
  return groups == 1 || group == 3;
}

/* Where the decimal mark stands; the length of the text when there is none. FALSE with a fault when that cannot be told. */
static gboolean
find_decimal (const Parse *parse, const Number *number, int decimals, gsize *place)
{
  const char *text = number->text;
  gsize length = strlen (text), last = length;
  gboolean single = TRUE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      {
        single = last == length;
        last = i;
      }
  *place = length;
  if (last == length || text[last] == '\'' || (!single && is_grouped (text, length)))
    return TRUE;
  if (single && is_grouped (text, length) && text[0] != '0')
    return decimals < 3 || fault (parse, JD_ERROR_AMBIGUOUS, _("an amount that can be read in one way only"), text);
  *place = last;
  return TRUE;
}

static gboolean
append_digit (gint64 *amount, int digit)
{
  *amount = *amount * 10 + digit;
  return *amount <= JD_MONEY_MAX;
}

/* @decimals: how many digits behind the mark count; further ones must be zero. */
static gboolean
sum_up (const char *text, gsize place, int decimals, gint64 *amount)
{
  gboolean fits = TRUE;
  int digit;

  *amount = 0;
  for (gsize i = 0; i < place && fits; i++)
    if (g_ascii_isdigit (text[i]))
      fits = append_digit (amount, text[i] - '0');
  const char *fraction = text[place] != '\0' ? text + place + 1 : "";
  for (; decimals > 0 && fits; decimals--)
    {
      digit = *fraction != '\0' ? *fraction++ - '0' : 0;
      fits = append_digit (amount, digit);
    }
  return fits && strspn (fraction, "0") == strlen (fraction);
}

static gboolean
read_amount (const Parse *parse, const Number *number, gint64 *amount)
{
  int decimals = jd_currency_digits (parse->currency) + (number->thousands ? 3 : 0);
  gsize place;

  if (!find_decimal (parse, number, decimals, &place))
    return FALSE;
  if (!is_grouped (number->text, place) || !sum_up (number->text, place, decimals, amount))
    return fault (parse, JD_ERROR_VALUE, _("an amount of money"), number->text);
  return TRUE;
}

/* "60-75k" are sixty thousand to seventy-five thousand. */
static void
share_thousands (Number numbers[2])
{
  if (numbers[1].thousands && strlen (numbers[0].text) <= 3)
    numbers[0].thousands = TRUE;
}

static gboolean
finish (Parse *parse, JdPay *pay)
{
  if (parse->n_numbers == 0)
    return not_pay (parse, parse->text);
  if (parse->n_numbers == 1 && (parse->open || parse->dashed))
    return fault (parse, JD_ERROR_VALUE, _("both ends of the range"), parse->text);
  if (parse->currency[0] == '\0')
    return fault (parse, JD_ERROR_VALUE, _("a currency, as in “78000-96000 EUR/year”"), parse->text);
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
  return TRUE;
}

gboolean
jd_pay_parse (const char *text, JdPay *pay, GError **error)
{
  g_return_val_if_fail (text != NULL && pay != NULL, FALSE);

  g_autofree char *clean = g_strstrip (jd_text_clean (text, -1, JD_TEXT_LINE, NULL));
  Parse parse = { .text = clean, .period = -1, .error = error };
  for (const char *at = clean; *at != '\0';)
    if (!read_next (&parse, &at))
      return FALSE;
  return finish (&parse, pay);
}
