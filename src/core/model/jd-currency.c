// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>
#include <glib/gi18n-lib.h>

#include "base/jd-locale.h"
#include "model/jd-money.h"

/* Digits behind the point where ISO 4217 has other than two (2026). CLDR's are those of cash, and change; what files hold is in these. */
static const struct
{
  int digits;
  const char *codes;
} others[] = {
  { 0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF" },
  { 3, "BHD IQD JOD KWD LYD OMR TND" },
  { 4, "CLF UYW" },
};

/* Newer than the CLDR of Debian 12: XCG since 2025, ZWG since 2024. */
static const char *const newer[] = { "XCG", "ZWG", NULL };

/* Countries whose money is another than CLDR knew in 2024, or one besides that of their own. */
static const struct
{
  const char *country, *currency;
} changed[] = {
  { "BG", "EUR" }, { "CW", "XCG" }, { "PA", NULL }, { "SX", "XCG" }, { "ZW", NULL },
};

/* Spoken with many currencies, no one of which most would mean. */
static const char *const worldwide[] = { "ar", "en", "es", "fr", "pt", "ru", "sw", "zh", NULL };

int
jd_currency_digits (const char *currency)
{
  g_return_val_if_fail (currency, -1);

  if (!g_strv_contains (newer, currency) && !jd_locale_knows_currency (currency))
    return -1;
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (strstr (others[i].codes, currency))
      return others[i].digits;
  return 2;
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gpointer
collect_current (gpointer unused)
{
  const char *const *known = jd_locale_currencies ();
  GPtrArray *codes = g_ptr_array_new ();

  for (guint i = 0; known[i]; i++)
    g_ptr_array_add (codes, (gpointer) known[i]);
  for (guint i = 0; newer[i]; i++)
    if (!g_strv_contains (known, newer[i]))
      g_ptr_array_add (codes, (gpointer) newer[i]);
  g_ptr_array_sort (codes, compare_codes);
  g_ptr_array_add (codes, NULL);
  return g_ptr_array_free (codes, FALSE);
}

const char *const *
jd_currencies (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, collect_current, NULL);
}

/* Of several the one of the country's own: "NAD" rather than "ZAR" in "NA". */
static const char *
choose (const char *const *codes, const char *country)
{
  if (!codes[0] || !codes[1])
    return codes[0];
  for (guint i = 0; codes[i]; i++)
    if (strncmp (codes[i], country, 2) == 0)
      return codes[i];
  return NULL;
}

const char *
jd_currency_of_place (const char *place)
{
  g_return_val_if_fail (place, NULL);

  g_autofree char *country = g_strndup (place, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (changed); i++)
    if (strcmp (changed[i].country, country) == 0)
      return changed[i].currency;
  g_auto (GStrv) codes = jd_locale_currencies_of (country);
  return g_intern_string (choose ((const char *const *) codes, country));
}

const char *
jd_currency_of_language (const char *language)
{
  g_return_val_if_fail (language, NULL);

  g_autofree char *bare = g_ascii_strdown (language, (gssize) strcspn (language, "-_"));
  g_autofree char *country = jd_locale_country (language);
  if (!country && !g_strv_contains (worldwide, bare))
    country = jd_locale_likely_country (language);
  return country ? jd_currency_of_place (country) : NULL;
}

void
jd_currency_read (const JdValue *object, const char *member, char currency[4])
{
  g_autofree char *code = jd_read_string (object, member, JD_REQUIRED);
  gboolean known = code && jd_currency_digits (code) >= 0;

  g_strlcpy (currency, known ? code : "", 4);
  if (!code || known)
    return;
  JdValue value = jd_value_member (object, member, JD_REQUIRED);
  g_autofree char *found = jd_error_quote (code);
  jd_value_fault (&value, JD_ERROR_VALUE, _("a currency code of ISO 4217 such as EUR"), found);
}
