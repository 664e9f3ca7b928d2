// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-pay-figure.h"

#include <string.h>

#include "model/jd-money.h"

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
jd_pay_figure_read (const char *text, int decimals, const JdPayMarks *marks, gint64 *amount)
{
  gsize place;

  g_return_val_if_fail (text != NULL && marks != NULL && amount != NULL, JD_PAY_FIGURE_WRONG);

  if (!find_decimal (text, decimals, marks, &place))
    return JD_PAY_FIGURE_AMBIGUOUS;
  return is_grouped (text, place) && sum_up (text, place, decimals, amount) ? JD_PAY_FIGURE_FINE : JD_PAY_FIGURE_WRONG;
}
