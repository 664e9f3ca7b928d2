// SPDX-License-Identifier: GPL-3.0-or-later
/* How languages write money, and what is money where. */
#include "base/jd-locale-private.h"

#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>

/* ---- what there is ---- */

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The codes of @type, by code. A table within ICU's code, so that it costs no data. */
static GPtrArray *
collect (uint32_t type)
{
  GPtrArray *codes = g_ptr_array_new ();
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *all = ucurr_openISOCurrencies (type, &status);
  const char *code;

  while ((code = uenum_next (all, NULL, &status)))
    g_ptr_array_add (codes, (gpointer) g_intern_string (code));
  uenum_close (all);
  g_ptr_array_sort (codes, compare_codes);
  return codes;
}

static gpointer
collect_current (gpointer unused)
{
  GPtrArray *codes = collect (UCURR_COMMON | UCURR_NON_DEPRECATED);

  g_ptr_array_add (codes, NULL);
  return g_ptr_array_free (codes, FALSE);
}

const char *const *
jd_locale_currencies (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, collect_current, NULL);
}

static gpointer
collect_known (gpointer unused)
{
  g_autoptr (GPtrArray) common = collect (UCURR_COMMON), others = collect (UCURR_UNCOMMON);
  GHashTable *known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < common->len; i++)
    g_hash_table_add (known, common->pdata[i]);
  /* X stands for no country: metals, tests and what banks count in. */
  for (guint i = 0; i < others->len; i++)
    if (*(const char *) others->pdata[i] != 'X')
      g_hash_table_add (known, others->pdata[i]);
  return known;
}

gboolean
jd_locale_knows_currency (const char *currency)
{
  static GOnce once = G_ONCE_INIT;

  g_return_val_if_fail (currency, FALSE);

  return g_hash_table_contains (g_once (&once, collect_known, NULL), currency);
}

GStrv
jd_locale_currencies_of (const char *country)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  UErrorCode status = U_ZERO_ERROR;
  const char *code;

  g_return_val_if_fail (country, NULL);

  g_autofree char *name = g_strconcat ("und_", country, NULL);
  /* ICU would answer for another country. */
  UEnumeration *codes = jd_locale_is_country (country) ? ucurr_getKeywordValuesForLocale ("currency", name, TRUE, &status) : NULL;
  while (codes && (code = uenum_next (codes, NULL, &status)))
    if (g_strv_contains (jd_locale_currencies (), code))
      g_strv_builder_add (found, code);
  g_clear_pointer (&codes, uenum_close);
  return g_strv_builder_end (found);
}

/* ---- how it is written ---- */

char *
jd_locale_sign (const char *language, const char *currency, gboolean narrow)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;

  g_return_val_if_fail (language && currency, NULL);

  g_autofree UChar *code = jd_locale_utf16 (currency, NULL);
  const UChar *sign = ucurr_getName (code, jd_locale_of (language)->name, narrow ? UCURR_NARROW_SYMBOL_NAME : UCURR_SYMBOL_NAME, NULL, &length, &status);
  return U_SUCCESS (status) ? jd_locale_utf8 (sign, length) : g_strdup (currency);
}

static void
set_texts (UNumberFormat *format, const char *currency, const char *sign)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  g_autofree UChar *code = jd_locale_utf16 (currency, NULL), *other = sign ? jd_locale_utf16 (sign, &length) : NULL;

  unum_setTextAttribute (format, UNUM_CURRENCY_CODE, code, -1, &status);
  if (other)
    unum_setSymbol (format, UNUM_CURRENCY_SYMBOL, other, length, &status);
  unum_setAttribute (format, UNUM_MINIMUM_GROUPING_DIGITS, UNUM_MINIMUM_GROUPING_DIGITS_AUTO);
}

/* As many are kept; a posting has few. */
#define MOST_AMOUNTS 16

static UNumberFormat *
format_of (JdLocale *locale, const char *currency, const char *sign)
{
  g_autofree char *key = g_strconcat (currency, sign, NULL);
  UNumberFormat *format = g_hash_table_lookup (locale->amounts, key);
  UErrorCode status = U_ZERO_ERROR;

  if (format)
    return format;
  if (g_hash_table_size (locale->amounts) >= MOST_AMOUNTS)
    g_hash_table_remove_all (locale->amounts);
  format = unum_open (UNUM_CURRENCY, NULL, 0, locale->name, NULL, &status);
  set_texts (format, currency, sign);
  g_hash_table_insert (locale->amounts, g_steal_pointer (&key), format);
  return format;
}

char *
jd_locale_amount (const char *language, const char *currency, const char *sign, const char *amount)
{
  UChar text[JD_LOCALE_TEXT];
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (language && currency && amount, NULL);

  const char *mark = strchr (amount, '.');
  UNumberFormat *format = format_of (jd_locale_of (language), currency, sign);
  int32_t decimals = mark ? (int32_t) strlen (mark + 1) : 0;
  unum_setAttribute (format, UNUM_FRACTION_DIGITS, decimals);
  int32_t length = unum_formatDecimal (format, amount, -1, text, JD_LOCALE_TEXT, NULL, &status);
  return U_SUCCESS (status) && length < JD_LOCALE_TEXT ? jd_locale_utf8 (text, length) : g_strdup_printf ("%s %s", currency, amount);
}

static char *
symbol (const UNumberFormat *format, UNumberFormatSymbol which)
{
  UChar text[JD_LOCALE_TEXT];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = unum_getSymbol (format, which, text, JD_LOCALE_TEXT, &status);

  return U_SUCCESS (status) ? jd_locale_utf8 (text, length) : g_strdup ("");
}

void
jd_locale_marks (const char *language, const char *currency, char **decimal, char **group)
{
  g_return_if_fail (language && currency && decimal && group);

  const UNumberFormat *format = format_of (jd_locale_of (language), currency, NULL);
  *decimal = symbol (format, UNUM_MONETARY_SEPARATOR_SYMBOL);
  *group = symbol (format, UNUM_MONETARY_GROUPING_SEPARATOR_SYMBOL);
}

/* ---- by the hour ---- */

/* Two metres, alone or by something. */
static char *
format_metres (const JdLocale *locale, const char *unit)
{
  g_autofree char *pattern = g_strconcat ("measure-unit/length-meter unit-width-full-name", unit ? " per-measure-unit/duration-" : NULL, unit, NULL);
  g_autofree UChar *skeleton = jd_locale_utf16 (pattern, NULL);
  UChar text[JD_LOCALE_TEXT];
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormatter *formatter = unumf_openForSkeletonAndLocale (skeleton, -1, locale->name, &status);
  UFormattedNumber *result = unumf_openResult (&status);

  unumf_formatInt (formatter, 2, result, &status);
  int32_t length = unumf_resultToString (result, text, JD_LOCALE_TEXT, &status);
  unumf_closeResult (result);
  unumf_close (formatter);
  return U_SUCCESS (status) && length < JD_LOCALE_TEXT ? jd_locale_utf8 (text, length) : g_strdup ("");
}

/* ICU has the words for what is measured, not for money; those around it are the same. */
static GStrv
find_words (const JdLocale *locale, const char *unit)
{
  g_autofree char *metres = format_metres (locale, NULL), *whole = format_metres (locale, unit);
  const char *at = *metres != '\0' ? strstr (whole, metres) : NULL;
  GStrv words = g_new0 (char *, 3);

  words[0] = at ? g_strndup (whole, (gsize) (at - whole)) : g_strdup ("");
  words[1] = at ? g_strdup (at + strlen (metres)) : g_strdup_printf ("/%c", *unit);
  return words;
}

void
jd_locale_per (const char *language, const char *unit, char **before, char **behind)
{
  g_return_if_fail (language && unit && before && behind);

  JdLocale *locale = jd_locale_of (language);
  GStrv words = g_hash_table_lookup (locale->units, unit);
  if (!words)
    g_hash_table_insert (locale->units, g_strdup (unit), words = find_words (locale, unit));
  *before = g_strdup (words[0]);
  *behind = g_strdup (words[1]);
}
