// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-money.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#include "base/jd-locale.h"
#include "model/jd-currency-sign.h"
#include "model/jd-pay-figure.h"
#include "model/jd-pay-words.h"

/* ---- Writing ---- */

static gint64
minor_units (int digits)
{
  gint64 units = 1;

  while (digits-- > 0)
    units *= 10;
  return units;
}

static gboolean
has_decimals (gint64 amount, int digits)
{
  return amount % minor_units (digits) != 0;
}

/* "78000.50" */
static char *
plain_amount (gint64 amount, int digits, gboolean decimals)
{
  gint64 units = minor_units (digits);

  return decimals ? g_strdup_printf ("%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, amount / units, digits, amount % units)
                  : g_strdup_printf ("%" G_GINT64_FORMAT, amount / units);
}

/* An amount and where in it the figures stand, without the sign and what sets it apart. */
typedef struct
{
  char *text;
  gsize start, end;
} Amount;

static void
amount_clear (Amount *amount)
{
  g_free (amount->text);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Amount, amount_clear)

static void
amount_init (Amount *amount, gint64 minor, const char *currency, const char *language, const char *sign, gboolean decimals)
{
  g_autofree char *plain = plain_amount (minor, jd_currency_digits (currency), decimals);

  amount->text = jd_locale_amount (language, currency, sign, plain);
  const char *at = amount->text;
  while (*at != '\0' && !jd_pay_is_digit (at))
    at = g_utf8_next_char (at);
  amount->start = amount->end = (gsize) (at - amount->text);
  for (; *at != '\0'; at = g_utf8_next_char (at))
    if (jd_pay_is_digit (at))
      amount->end = (gsize) (g_utf8_next_char (at) - amount->text);
}

/* Marks of direction and spaces aside. */
static gboolean
has_sign_before (const Amount *amount)
{
  for (const char *at = amount->text; at < amount->text + amount->start; at = g_utf8_next_char (at))
    if (!jd_signs_is_mark (g_utf8_get_char (at)) && !g_unichar_isspace (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

char *
jd_money_format_number (gint64 amount, const char *currency, const char *language)
{
  int digits = currency ? jd_currency_digits (currency) : -1;

  g_return_val_if_fail (digits >= 0 && amount >= 0 && language, NULL);

  g_auto (Amount) whole = { NULL };
  amount_init (&whole, amount, currency, language, NULL, has_decimals (amount, digits));
  return g_strndup (whole.text + whole.start, whole.end - whole.start);
}

/* A sign behind the number stands once, behind the second. */
static char *
format_range (const JdPay *pay, const char *language, const char *place)
{
  const char *own = jd_signs_for (jd_signs_of (language, place), pay->currency), *sign = own ? own : pay->currency;
  int digits = jd_currency_digits (pay->currency);
  gboolean decimals = has_decimals (pay->min, digits) || has_decimals (pay->max, digits);
  g_auto (Amount) min = { NULL }, max = { NULL };

  amount_init (&max, pay->max, pay->currency, language, sign, decimals);
  if (pay->min == pay->max)
    return g_steal_pointer (&max.text);
  amount_init (&min, pay->min, pay->currency, language, sign, decimals);
  if (has_sign_before (&min))
    return g_strdup_printf ("%s – %s", min.text, max.text);
  return g_strdup_printf ("%.*s – %s", (int) (min.end - min.start), min.text + min.start, max.text);
}

static char *
enclose (char *before, char *text, char *behind)
{
  char *enclosed = g_strconcat (before, text, behind, NULL);

  g_free (before);
  g_free (text);
  g_free (behind);
  return enclosed;
}

char *
jd_pay_format (const JdPay *pay, const char *language, const char *place)
{
  g_return_val_if_fail (pay && jd_currency_digits (pay->currency) >= 0 && pay->min >= 0 && pay->max >= pay->min && language, NULL);

  char *text = format_range (pay, language, place), *before, *behind;
  if (jd_pay_words_gross (language, pay->gross, &before, &behind))
    text = enclose (before, text, behind);
  jd_pay_words_period (language, pay->period, &before, &behind);
  return enclose (before, text, behind);
}

/* ---- Comparing and files ---- */

gboolean
jd_pay_equal (const JdPay *a, const JdPay *b)
{
  return a->min == b->min && a->max == b->max && a->period == b->period && a->gross == b->gross && strcmp (a->currency, b->currency) == 0;
}

gboolean
jd_pay_same (gboolean has_a, const JdPay *a, gboolean has_b, const JdPay *b)
{
  return !has_a == !has_b && (!has_a || jd_pay_equal (a, b));
}

static JdPayGross
read_gross (const JdValue *object)
{
  JdValue value = jd_value_member (object, "gross", JD_OPTIONAL);

  if (!jd_value_present (&value))
    return JD_PAY_UNSAID;
  return jd_read_bool (object, "gross", JD_OPTIONAL, TRUE) ? JD_PAY_GROSS : JD_PAY_NET;
}

gboolean
jd_pay_read (const JdValue *object, const char *member, JdPay *pay, JdExtras **extras)
{
  static const char *const members[] = { "min", "max", "currency", "period", "gross", NULL };
  JdValue value = jd_value_member (object, member, JD_OPTIONAL);

  *extras = NULL;
  if (!jd_value_present (&value))
    return FALSE;
  pay->min = jd_read_int (&value, "min", JD_REQUIRED, 0, JD_MONEY_MAX, 0);
  pay->max = jd_read_int (&value, "max", JD_REQUIRED, pay->min, JD_MONEY_MAX, pay->min);
  jd_currency_read (&value, "currency", pay->currency);
  pay->period = (JdPeriod) jd_read_choice (&value, "period", JD_REQUIRED, jd_period_names, JD_PERIOD_YEAR);
  pay->gross = read_gross (&value);
  *extras = jd_value_extras (&value, members);
  return TRUE;
}

void
jd_pay_write (JdWriter *writer, const char *member, const JdPay *pay, const JdExtras *extras)
{
  jd_writer_begin_object (writer, member, extras);
  jd_writer_int (writer, "min", pay->min);
  jd_writer_int (writer, "max", pay->max);
  jd_writer_string (writer, "currency", pay->currency);
  jd_writer_string (writer, "period", jd_period_names[pay->period]);
  if (pay->gross != JD_PAY_UNSAID)
    jd_writer_bool (writer, "gross", pay->gross == JD_PAY_GROSS);
  jd_writer_end_object (writer);
}
