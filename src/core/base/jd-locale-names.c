// SPDX-License-Identifier: GPL-3.0-or-later
/* What things are called, and the order people look for them in. */
#include "base/jd-locale-private.h"

#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

/* With short names of countries, since they stand in brackets. */
static const ULocaleDisplayNames *
names_of (JdLocale *locale)
{
  static const UDisplayContext contexts[] = { UDISPCTX_STANDARD_NAMES, UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU, UDISPCTX_LENGTH_SHORT };
  UErrorCode status = U_ZERO_ERROR;

  if (!locale->names)
    locale->names = uldn_openForContext (locale->name, (UDisplayContext *) contexts, G_N_ELEMENTS (contexts), &status);
  return locale->names;
}

/* "German (du)" of "de-x-du": what is behind "x" is an agreement of ours, which ICU tells as such. New string; NULL: there is none. */
static char *
agreed_name (const char *language, const char *reader)
{
  const char *agreed = strstr (language, "-x-");

  if (!agreed)
    return NULL;
  g_autofree char *known = g_strndup (language, (gsize) (agreed - language));
  g_autofree char *name = jd_locale_language_name (known, reader);
  return g_strdup_printf ("%s (%s)", name, agreed + strlen ("-x-"));
}

char *
jd_locale_language_name (const char *language, const char *reader)
{
  char name[ULOC_FULLNAME_CAPACITY];
  UChar text[JD_LOCALE_TEXT];
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (language && reader, NULL);

  char *agreed = agreed_name (language, reader);
  if (agreed)
    return agreed;
  if (!jd_locale_read_tag (language, name))
    return g_strdup (language);
  int32_t length = uldn_localeDisplayName (names_of (jd_locale_of_reader (reader)), name, text, JD_LOCALE_TEXT, &status);
  return U_SUCCESS (status) && length < JD_LOCALE_TEXT ? jd_locale_utf8 (text, length) : g_strdup (language);
}

char *
jd_locale_country_name (const char *country, const char *reader)
{
  UChar text[JD_LOCALE_TEXT];
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (country && reader, NULL);

  g_autofree char *name = g_strconcat ("und_", country, NULL);
  int32_t length = uloc_getDisplayCountry (name, jd_locale_of_reader (reader)->name, text, JD_LOCALE_TEXT, &status);
  return U_SUCCESS (status) && length > 0 && length < JD_LOCALE_TEXT ? jd_locale_utf8 (text, length) : g_strdup (country);
}

char *
jd_locale_currency_name (const char *currency, const char *reader)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;

  g_return_val_if_fail (currency && reader, NULL);

  g_autofree UChar *code = jd_locale_utf16 (currency, NULL);
  const UChar *name = ucurr_getName (code, jd_locale_of_reader (reader)->name, UCURR_LONG_NAME, NULL, &length, &status);
  return U_SUCCESS (status) ? jd_locale_utf8 (name, length) : g_strdup (currency);
}

static UCollator *
collator_of (JdLocale *locale)
{
  UErrorCode status = U_ZERO_ERROR;

  if (!locale->collator)
    locale->collator = ucol_open (locale->name, &status);
  return locale->collator;
}

int
jd_locale_compare (const char *a, const char *b, const char *reader)
{
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (a && b && reader, 0);

  return (int) ucol_strcollUTF8 (collator_of (jd_locale_of_reader (reader)), a, -1, b, -1, &status);
}

char *
jd_locale_sort_key (const char *text, const char *reader)
{
  int32_t units = 0;

  g_return_val_if_fail (text && reader, NULL);

  const UCollator *collator = collator_of (jd_locale_of_reader (reader));
  g_autofree UChar *utf16 = jd_locale_utf16 (text, &units);
  int32_t size = ucol_getSortKey (collator, utf16, units, NULL, 0);
  char *key = g_malloc0 ((gsize) size + 1);
  ucol_getSortKey (collator, utf16, units, (uint8_t *) key, size);
  return key;
}
