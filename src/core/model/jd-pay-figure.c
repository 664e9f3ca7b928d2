// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-pay-figure.h"

#include <string.h>

#include "model/jd-money.h"

/* ---- where they end ---- */

gboolean
jd_pay_is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == '~' || c == 0xFF5E || c == 0x301C;
}

gboolean
jd_pay_is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

gboolean
jd_pay_is_digit (const char *at)
{
  return g_unichar_isdigit (g_utf8_get_char (at));
}

/* How many digits of any script are there, as far as it matters. */
static guint
count_digits (const char *at)
{
  guint count = 0;

  for (; count < 4 && jd_pay_is_digit (at); at = g_utf8_next_char (at))
    count++;
  return count;
}

/* How a separator goes into a number; '\0' for none. */
static char
plain_mark (const JdPayMarks *marks, gunichar c)
{
  if (c == '.' || c == ',')
    return (char) c;
  if (c == 0x66B || c == marks->decimal) /* Arabic, or as few write it: "20$50" */
    return c != 0 ? '|' : '\0';
  return c == ' ' || jd_pay_is_apostrophe (c) || c == 0x66C || (c != 0 && c == marks->group) ? '\'' : '\0';
}

/* The separator at @at; '\0' when the number ends there. A space or an apostrophe separates only groups of three. */
static char
match_separator (const JdPayMarks *marks, const char *at)
{
  gunichar c = g_utf8_get_char (at);
  char mark = plain_mark (marks, c);
  guint digits = mark != '\0' ? count_digits (g_utf8_next_char (at)) : 0;

  if (digits == 0)
    return '\0';
  return (c == ' ' || jd_pay_is_apostrophe (c)) && digits != 3 ? '\0' : mark;
}

static const char *
skip_spaces (const char *at)
{
  return at + strspn (at, " ");
}

/* Behind "60": "k", " k"; and ".-" or ",–" as in "60.-". */
static const char *
read_number_end (JdPayNumber *number, const char *at)
{
  const char *k = skip_spaces (at);

  if ((*k == 'k' || *k == 'K') && !g_unichar_isalnum (g_utf8_get_char (k + 1)))
    {
      number->thousands = TRUE;
      return k + 1;
    }
  if ((*at == '.' || *at == ',') && jd_pay_is_dash (g_utf8_get_char (at + 1)))
    {
      const char *next = g_utf8_next_char (at + 1);
      return jd_pay_is_digit (skip_spaces (next)) ? at + 1 : next;
    }
  return at;
}

gboolean
jd_pay_figure_scan (const char **at, const JdPayMarks *marks, JdPayNumber *number)
{
  gsize length = 0;
  char separator = '\0';

  g_return_val_if_fail (at && *at && marks && number, FALSE);

  while (jd_pay_is_digit (*at) || (separator = match_separator (marks, *at)) != '\0')
    {
      if (length == JD_PAY_NUMBER_MAX - 1)
        return FALSE;
      number->text[length++] = jd_pay_is_digit (*at) ? (char) ('0' + g_unichar_digit_value (g_utf8_get_char (*at))) : separator;
      *at = g_utf8_next_char (*at);
    }
  number->text[length] = '\0';
  *at = read_number_end (number, *at);
  return TRUE;
}

/* ---- what they say ---- */

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
        gboolean fits = groups == 1 ? group <= 3 : group == 3 || (group == 2 && text[i] != '.' && text[i] != '|');
        if (!fits || (mark != '\0' && text[i] != mark))
          return FALSE;
        mark = text[i];
        group = 0;
        groups++;
      }
  return groups == 1 || group == 3;
}

/* Where the decimal mark stands; the length of the text when there is none. FALSE when that cannot be told. */
static gboolean
find_decimal (const char *text, int decimals, const JdPayMarks *marks, gsize *place)
{
  gsize length = strlen (text), last = length;
  gboolean single = TRUE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      {
        single = last == length;
        last = i;
      }
  *place = last;
  if (text[last] == '|')
    return TRUE;
  *place = length;
  if (last == length || text[last] == '\'' || (!single && is_grouped (text, length)))
    return TRUE;
  if (single && is_grouped (text, length) && text[0] != '0' && !(decimals >= 3 && (gunichar) text[last] == marks->decimal))
    return decimals < 3 || (gunichar) text[last] == marks->group;
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

JdPayFigure
jd_pay_figure_read (const JdPayNumber *number, int decimals, const JdPayMarks *marks, gint64 *amount)
{
  gsize place;

  g_return_val_if_fail (number && marks && amount, JD_PAY_FIGURE_WRONG);

  if (!find_decimal (number->text, decimals, marks, &place))
    return JD_PAY_FIGURE_AMBIGUOUS;
  return is_grouped (number->text, place) && sum_up (number->text, place, decimals, amount) ? JD_PAY_FIGURE_FINE : JD_PAY_FIGURE_WRONG;
}
