// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-block-csv-private.h"
#include "base/jd-locale.h"
#include "model/jd-currency-sign.h"
#include "model/jd-money.h"
#include "model/jd-pay-figure.h"

char *
jd_csv_amount_write (gint64 amount, const char *currency, char decimal)
{
  int digits = jd_currency_digits (currency);
  gint64 unit = 1;
  for (int i = 0; i < digits; i++)
    unit *= 10;
  if (amount % unit == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, amount / unit);
  return g_strdup_printf ("%" G_GINT64_FORMAT "%c%0*" G_GINT64_FORMAT, amount / unit, decimal, digits, amount % unit);
}

/* Behind the code or a sign of @currency that @at begins with, and spaces; @at where there is none. */
static const char *
skip_currency (const char *at, const char *currency)
{
  at += strspn (at, " ");
  if (g_ascii_strncasecmp (at, currency, 3) == 0)
    return at + 3 + strspn (at + 3, " ");
  for (int narrow = 0; narrow < 2; narrow++)
    {
      g_autofree char *sign = jd_locale_sign ("en", currency, narrow);
      g_autofree char *tidy = jd_signs_tidy (sign, strlen (sign));
      if (*tidy != '\0' && g_str_has_prefix (at, tidy))
        return at + strlen (tidy) + strspn (at + strlen (tidy), " ");
    }
  return at;
}

static JdPayMarks
marks_of (char decimal)
{
  if (decimal == ',')
    return (JdPayMarks) { ',', '.' };
  return decimal == '.' ? (JdPayMarks) { '.', ',' } : (JdPayMarks) { 0, 0 };
}

/* 4.8E+04 is what spreadsheets make of long figures; which digits it had is lost. */
static gboolean
is_exponent (const char *text)
{
  gsize digits = strspn (text, "0123456789.,");
  return digits > 0 && (text[digits] == 'E' || text[digits] == 'e') && text[digits + 1 + strspn (text + digits + 1, "+-0123456789")] == '\0';
}

static JdPayFigure
read_figure (const char *tidy, const char *currency, char decimal, gint64 *amount)
{
  JdPayMarks marks = marks_of (decimal);
  JdPayNumber number = { { 0 }, FALSE };
  const char *at = skip_currency (tidy, currency);

  if (!jd_pay_is_digit (at) || !jd_pay_figure_scan (&at, &marks, &number) || number.thousands || *skip_currency (at, currency) != '\0')
    return JD_PAY_FIGURE_WRONG;
  return jd_pay_figure_read (&number, jd_currency_digits (currency), &marks, amount);
}

gboolean
jd_csv_amount_read (JdCsvReading *reading, const JdCsvRow *row, JdColumn column, const char *currency, gint64 *amount)
{
  const char *cell = row->cells[column];
  g_autofree char *tidy = jd_signs_tidy (cell, strlen (cell));
  g_autofree char *quoted = jd_error_quote (cell);
  g_autofree char *expected = g_strdup_printf (_("an amount in %s, such as 48000 or 48000.50"), currency);
  JdPayFigure figure = is_exponent (tidy) ? JD_PAY_FIGURE_WRONG : read_figure (tidy, currency, reading->decimal, amount);

  if (figure == JD_PAY_FIGURE_FINE && *amount <= JD_MONEY_MAX)
    return TRUE;
  if (figure == JD_PAY_FIGURE_AMBIGUOUS)
    jd_csv_fault (reading, row, (int) column, JD_ERROR_AMBIGUOUS, expected, quoted, _("say whether comma or point is the decimal mark"));
  else if (is_exponent (tidy))
    jd_csv_fault (reading, row, (int) column, JD_ERROR_VALUE, expected, quoted, _("the spreadsheet shortened it: format the column as text or number"));
  else
    jd_csv_fault_cell (reading, row, column, expected);
  return FALSE;
}
