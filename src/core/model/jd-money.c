// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-money.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#include "model/jd-localized.h"

#define NBSP "\u00A0"
#define NARROW_NBSP "\u202F"
#define APOSTROPHE "\u2019"

/* ---- How languages write money ---- */

typedef struct
{
  const char *language;
  const char *decimal, *group;
  gboolean groups_four; /* "7,800"; otherwise groups begin at five digits, "7800" and "78 000" */
  gboolean sign_first;
  const char *space;    /* between a sign and the number */
  const char *periods[5];
  const char *home;     /* currency that "$" or another local sign stands for, and that sign */
  const char *home_sign;
} Style;

/* By CLDR where it is clear about it. A region stands in front of its language. "%s" is where the figures go. */
static const Style styles[] = {
  { "en-CA", ".", ",", TRUE, TRUE, "", { "%s per hour", "%s per day", "%s per week", "%s per month", "%s per year" }, "CAD", "$" },
  { "en-AU", ".", ",", TRUE, TRUE, "", { "%s per hour", "%s per day", "%s per week", "%s per month", "%s per year" }, "AUD", "$" },
  { "en-NZ", ".", ",", TRUE, TRUE, "", { "%s per hour", "%s per day", "%s per week", "%s per month", "%s per year" }, "NZD", "$" },
  { "en", ".", ",", TRUE, TRUE, "", { "%s per hour", "%s per day", "%s per week", "%s per month", "%s per year" }, "USD", "$" },
  { "de-CH", ".", APOSTROPHE, TRUE, TRUE, NBSP, { "%s pro Stunde", "%s pro Tag", "%s pro Woche", "%s pro Monat", "%s pro Jahr" }, NULL, NULL },
  { "de-AT", ",", ".", TRUE, TRUE, NBSP, { "%s pro Stunde", "%s pro Tag", "%s pro Woche", "%s pro Monat", "%s pro Jahr" }, NULL, NULL },
  { "de", ",", ".", TRUE, FALSE, NBSP, { "%s pro Stunde", "%s pro Tag", "%s pro Woche", "%s pro Monat", "%s pro Jahr" }, NULL, NULL },
  { "fr", ",", NARROW_NBSP, TRUE, FALSE, NBSP, { "%s par heure", "%s par jour", "%s par semaine", "%s par mois", "%s par an" }, NULL, NULL },
  { "nl", ",", ".", TRUE, TRUE, NBSP, { "%s per uur", "%s per dag", "%s per week", "%s per maand", "%s per jaar" }, NULL, NULL },
  { "es", ",", ".", FALSE, FALSE, NBSP, { "%s por hora", "%s al día", "%s a la semana", "%s al mes", "%s al año" }, NULL, NULL },
  { "it", ",", ".", TRUE, FALSE, NBSP, { "%s all’ora", "%s al giorno", "%s a settimana", "%s al mese", "%s all’anno" }, NULL, NULL },
  { "pt", ",", ".", TRUE, FALSE, NBSP, { "%s por hora", "%s por dia", "%s por semana", "%s por mês", "%s por ano" }, NULL, NULL },
  { "pl", ",", NBSP, FALSE, FALSE, NBSP, { "%s za godzinę", "%s dziennie", "%s tygodniowo", "%s miesięcznie", "%s rocznie" }, "PLN", "zł" },
  { "cs", ",", NBSP, TRUE, FALSE, NBSP, { "%s za hodinu", "%s za den", "%s týdně", "%s měsíčně", "%s ročně" }, "CZK", "Kč" },
  { "sv", ",", NBSP, TRUE, FALSE, NBSP, { "%s per timme", "%s per dag", "%s per vecka", "%s per månad", "%s per år" }, "SEK", "kr" },
  { "da", ",", ".", TRUE, FALSE, NBSP, { "%s pr. time", "%s pr. dag", "%s pr. uge", "%s pr. måned", "%s pr. år" }, "DKK", "kr." },
  { "nb", ",", NBSP, TRUE, FALSE, NBSP, { "%s per time", "%s per dag", "%s per uke", "%s per måned", "%s per år" }, "NOK", "kr" },
  { "ja", ".", ",", TRUE, TRUE, "", { "時給 %s", "日給 %s", "週給 %s", "月給 %s", "年収 %s" }, NULL, NULL },
};

/* Signs that mean one currency everywhere we write. */
static const struct { const char *currency, *sign; } signs[] = {
  { "AUD", "A$" }, { "BRL", "R$" }, { "CAD", "CA$" }, { "CNY", "CN¥" }, { "EUR", "€" }, { "GBP", "£" }, { "HKD", "HK$" },
  { "ILS", "₪" }, { "INR", "₹" }, { "JPY", "¥" }, { "KRW", "₩" }, { "MXN", "MX$" }, { "NZD", "NZ$" }, { "PHP", "₱" },
  { "SGD", "S$" }, { "TWD", "NT$" }, { "UAH", "₴" }, { "USD", "US$" }, { "VND", "₫" },
};

static const Style *
find_style (const char *language)
{
  const Style *english = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      const char *tag = styles[i].language;
      gsize length = strlen (tag);
      if (language != NULL && g_ascii_strncasecmp (language, tag, length) == 0 && (language[length] == '\0' || language[length] == '-'))
        return &styles[i];
      if (strcmp (tag, "en") == 0)
        english = &styles[i];
    }
  return english;
}

/* The dollar of the US is "$" outside of countries with a dollar of their own. */
static const char *
find_sign (const Style *style, const char *currency)
{
  if (g_strcmp0 (style->home, currency) == 0)
    return style->home_sign;
  if (strcmp (currency, "USD") == 0 && g_strcmp0 (style->home_sign, "$") != 0)
    return "$";
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strcmp (signs[i].currency, currency) == 0)
      return signs[i].sign;
  return currency;
}

/* ---- Writing ---- */

static gint64
minor_units (int digits)
{
  gint64 units = 1;

  while (digits-- > 0)
    units *= 10;
  return units;
}

static void
append_grouped (GString *out, const Style *style, gint64 whole)
{
  char digits[24];
  int length = g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, whole);

  for (int i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0 && (length > 4 || style->groups_four))
        g_string_append (out, style->group);
      g_string_append_c (out, digits[i]);
    }
}

static void
append_number (GString *out, const Style *style, gint64 amount, int digits, gboolean decimals)
{
  gint64 units = minor_units (digits);

  append_grouped (out, style, amount / units);
  if (decimals)
    g_string_append_printf (out, "%s%0*" G_GINT64_FORMAT, style->decimal, digits, amount % units);
}

static gboolean
has_decimals (gint64 amount, int digits)
{
  return amount % minor_units (digits) != 0;
}

static void
append_sign_before (GString *out, const Style *style, const char *sign)
{
  gsize length = strlen (sign);

  g_string_append (out, sign);
  /* Letters need a space that "€78,000" does not. */
  g_string_append (out, g_ascii_isalpha (sign[length - 1]) ? NBSP : style->space);
}

static void
append_amount (GString *out, const Style *style, gint64 amount, const char *currency, gboolean decimals)
{
  int digits = jd_currency_digits (currency);
  const char *sign = find_sign (style, currency);

  if (style->sign_first)
    append_sign_before (out, style, sign);
  append_number (out, style, amount, digits, decimals);
  if (!style->sign_first)
    g_string_append_printf (out, "%s%s", style->space, sign);
}

char *
jd_money_format_number (gint64 amount, const char *currency, const char *language)
{
  int digits = currency != NULL ? jd_currency_digits (currency) : -1;

  g_return_val_if_fail (digits >= 0 && amount >= 0, NULL);

  GString *out = g_string_new (NULL);
  append_number (out, find_style (language), amount, digits, has_decimals (amount, digits));
  return g_string_free (out, FALSE);
}

/* A sign behind the number stands once, behind the second. */
static void
append_range (GString *out, const Style *style, const JdPay *pay)
{
  int digits = jd_currency_digits (pay->currency);
  gboolean decimals = has_decimals (pay->min, digits) || has_decimals (pay->max, digits);

  if (pay->min != pay->max)
    {
      if (style->sign_first)
        append_amount (out, style, pay->min, pay->currency, decimals);
      else
        append_number (out, style, pay->min, digits, decimals);
      g_string_append (out, " – ");
    }
  append_amount (out, style, pay->max, pay->currency, decimals);
}

const char *
jd_pay_language (const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  const char *found = find_style (language)->language;
  return jd_language_same (language, found) ? NULL : found;
}

char *
jd_pay_format (const JdPay *pay, const char *language)
{
  g_return_val_if_fail (pay != NULL && jd_currency_digits (pay->currency) >= 0 && pay->min >= 0 && pay->max >= pay->min, NULL);

  const Style *style = find_style (language);
  const char *pattern = style->periods[pay->period], *figures = strstr (pattern, "%s");
  GString *out = g_string_new_len (pattern, figures - pattern);
  append_range (out, style, pay);
  g_string_append (out, figures + 2);
  return g_string_free (out, FALSE);
}

/* ---- Comparing and files ---- */

gboolean
jd_pay_equal (const JdPay *a, const JdPay *b)
{
  return a->min == b->min && a->max == b->max && a->period == b->period && strcmp (a->currency, b->currency) == 0;
}

gboolean
jd_pay_read (const JdValue *object, const char *member, JdPay *pay, JdExtras **extras)
{
  static const char *const members[] = { "min", "max", "currency", "period", NULL };
  JdValue value = jd_value_member (object, member, JD_OPTIONAL);

  *extras = NULL;
  if (!jd_value_present (&value))
    return FALSE;
  pay->min = jd_read_int (&value, "min", JD_REQUIRED, 0, JD_MONEY_MAX, 0);
  pay->max = jd_read_int (&value, "max", JD_REQUIRED, pay->min, JD_MONEY_MAX, pay->min);
  jd_currency_read (&value, "currency", pay->currency);
  pay->period = (JdPeriod) jd_read_choice (&value, "period", JD_REQUIRED, jd_period_names, JD_PERIOD_YEAR);
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
  jd_writer_end_object (writer);
}
