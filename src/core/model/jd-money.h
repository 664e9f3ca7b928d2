// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-types.h"

G_BEGIN_DECLS

/* Money is whole minor units of a currency: 7800000 EUR cents is €78,000. No floating point anywhere. */
#define JD_MONEY_MAX (G_GINT64_CONSTANT (1000000000000000)) /* minor units */

/* Whether taxes and contributions are yet to be paid of it. */
typedef enum
{
  JD_PAY_UNSAID,
  JD_PAY_GROSS,
  JD_PAY_NET
} JdPayGross;

/* Pay for a period. min <= max; equal for a single figure. */
typedef struct
{
  gint64 min, max;  /* minor units */
  char currency[4]; /* ISO 4217 */
  JdPeriod period;
  JdPayGross gross;
} JdPay;

/* Digits behind the decimal point, by ISO 4217: 0 for JPY, 3 for KWD, ...; -1 for what never was a currency. One that was stays known, so that files open; whether it still is one and what
 * it is called is CLDR's (base/jd-locale.h). */
int jd_currency_digits (const char *currency);

/* What is paid in at @place, a place code (jd_place_from_text) of which only the country counts: "NL/Utrecht" gives "EUR". NULL for a country with no currency, or with several that are not
 * its own. Static. */
const char *jd_currency_of_place (const char *place);
/* What is paid in where @language is the language: that of the country in its tag ("de-AT"), else of the country it comes from ("de" gives "EUR"). NULL where it is spoken with many: "en",
 * "es". Static. */
const char *jd_currency_of_language (const char *language);
/* Those that are money somewhere, by code; NULL-terminated. Static. */
const char *const *jd_currencies (void);

/* A member that must be one of those codes. "" after a fault. */
void jd_currency_read (const JdValue *object, const char *member, char currency[4]);

/* "78,000": an amount that is not negative, without a sign, as @language writes money. New string. */
char *jd_money_format_number (gint64 amount, const char *currency, const char *language);

/* "€78,000 – €96,000 per year", one figure when min == max; "78.000 € brutto pro Monat", "CHF 78’000". Figures, sign, spaces and words as @language (BCP 47) has them, by its country
 * too; in one
 * that CLDR has no data for figures and codes, "€ 78,000/y". Decimals only where an amount has any. A sign alone is written where it is read as this currency: in that language at @place (a place
 * code; NULL: unknown); else the sign tells ("US$"), or a code stands there. Gross and net are said in languages jd-pay-words.c has the words of. Signs and spaces can differ between versions of
 * CLDR. New string. */
char *jd_pay_format (const JdPay *pay, const char *language, const char *place);

/* Reads what a person types: "78000-96000 EUR/year", "€78,000 – €96,000 per year", "18.50 USD an hour", "$60k-75k", "2.000 € brutos mensuales"; and all that jd_pay_format() writes for
 * the same
 * @language and @place. A missing period is a year; a missing currency is an error. A sign alone is the currency of @place (NULL: unknown), or else of @language (NULL: none in particular), or
 * else the one most people mean. Both decimal marks are understood; what can be read two ways is an error that says so. */
gboolean jd_pay_parse (const char *text, const char *language, const char *place, JdPay *pay, GError **error);

gboolean jd_pay_equal (const JdPay *a, const JdPay *b);
/* The same where there need be none: two without pay are the same. */
gboolean jd_pay_same (gboolean has_a, const JdPay *a, gboolean has_b, const JdPay *b);
/* An absent member gives FALSE without a fault. @extras gets the members this version does not know, a new reference or NULL; they are kept beside
 * the pay, which stays a plain value. */
gboolean jd_pay_read (const JdValue *object, const char *member, JdPay *pay, JdExtras **extras);
void     jd_pay_write (JdWriter *writer, const char *member, const JdPay *pay, const JdExtras *extras);

G_END_DECLS
