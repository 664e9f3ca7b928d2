// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-types.h"

G_BEGIN_DECLS

/* Money is whole minor units of a currency: 7800000 EUR cents is €78,000. No floating point anywhere. */
#define JD_MONEY_MAX (G_GINT64_CONSTANT (1000000000000000)) /* minor units */

/* Pay for a period. min <= max; equal for a single figure. */
typedef struct
{
  gint64 min, max;  /* minor units */
  char currency[4]; /* ISO 4217 */
  JdPeriod period;
} JdPay;

/* Digits behind the decimal point, by ISO 4217 (2023): 0 for JPY, 3 for KWD, ...; -1 for a code not in the standard. */
int jd_currency_digits (const char *currency);

/* What is paid in at @place, a place code (jd_place_from_text) of which only the country counts: "NL/Utrecht" gives "EUR". NULL for a country with no currency or several. */
const char *jd_currency_of_place (const char *place);
/* What is paid in where @language is the language: that of the country in its tag ("de-AT"), else of the one country or money it is spoken with ("de" gives "EUR"). NULL where that could be
 * several: "en", "es". */
const char *jd_currency_of_language (const char *language);
/* The currencies that are money somewhere, by code; NULL behind the last. */
const char *jd_currency_nth (guint index);

/* A member that must be one of those codes. "" after a fault. */
void jd_currency_read (const JdValue *object, const char *member, char currency[4]);

/* "78,000": an amount that is not negative, without a sign. What jd_pay_parse() reads. New string. */
char *jd_money_format_number (gint64 amount, const char *currency, const char *language);

/* "€78,000 – €96,000 per year", one figure when min == max: "78.000 €", "CHF 78,000", "$18.50". Sign and grouping by @language (BCP 47; English for unknown ones), decimals only where an
 * amount has any. New string. */
char *jd_pay_format (const JdPay *pay, const char *language);
/* The language its words are in, where it is not @language; NULL where it is. */
const char *jd_pay_language (const char *language);

/* Reads what a person types: "78000-96000 EUR/year", "€78,000 – €96,000 per year", "18.50 USD an hour", "$60k-75k". A missing period is
 * a year; a missing currency is an error. Both decimal marks are understood; what can be read two ways is an error that says so. */
gboolean jd_pay_parse (const char *text, JdPay *pay, GError **error);

gboolean jd_pay_equal (const JdPay *a, const JdPay *b);
/* An absent member gives FALSE without a fault. @extras gets the members this version does not know, a new reference or NULL; they are kept beside
 * the pay, which stays a plain value. */
gboolean jd_pay_read (const JdValue *object, const char *member, JdPay *pay, JdExtras **extras);
void     jd_pay_write (JdWriter *writer, const char *member, const JdPay *pay, const JdExtras *extras);

G_END_DECLS
