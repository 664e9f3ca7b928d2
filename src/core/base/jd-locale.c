// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-locale-private.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/unum.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

/* ---- text ---- */

char *
jd_locale_utf8 (const UChar *text, int32_t length)
{
  int32_t bytes = 0;
  UErrorCode status = U_ZERO_ERROR;

  u_strToUTF8 (NULL, 0, &bytes, text, length, &status);
  char *utf8 = g_malloc0 ((gsize) bytes + 1);
  status = U_ZERO_ERROR;
  u_strToUTF8 (utf8, bytes + 1, NULL, text, length, &status);
  if (U_FAILURE (status))
    *utf8 = '\0';
  return utf8;
}

UChar *
jd_locale_utf16 (const char *text, int32_t *length)
{
  const gsize bytes = strlen (text);
  UErrorCode status = U_ZERO_ERROR;

  /* Never more units than bytes. */
  UChar *utf16 = g_new0 (UChar, bytes + 1);
  int32_t units = 0;
  u_strFromUTF8 (utf16, (int32_t) bytes + 1, &units, text, (int32_t) bytes, &status);
  if (U_FAILURE (status))
    utf16[units = 0] = 0;
  if (length)
    *length = units;
  return utf16;
}

gboolean
jd_locale_read_tag (const char *language, char name[ULOC_FULLNAME_CAPACITY])
{
  g_autofree char *tag = g_strdelimit (g_strndup (language, strcspn (language, ".@")), "_", '-');
  UErrorCode status = U_ZERO_ERROR;
  int32_t read = 0;

  if (uloc_forLanguageTag (tag, name, ULOC_FULLNAME_CAPACITY, &read, &status) < 0 || U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING)
    *name = '\0';
  /* What a tag wishes besides, such as another calendar, is not for a posting. */
  name[strcspn (name, "@")] = '\0';
  return (gsize) read == strlen (tag) && g_ascii_isalpha (*name);
}

/* ---- what a thread has opened ---- */

/* More languages at once have no posting and no reader; the whole store is emptied then, as it costs little to open them again. */
#define MOST_LOCALES 8

static void
locale_free (gpointer data)
{
  JdLocale *locale = data;

  g_clear_pointer (&locale->date, udat_close);
  g_clear_pointer (&locale->short_date, udat_close);
  g_clear_pointer (&locale->collator, ucol_close);
  g_clear_pointer (&locale->lines, ubrk_close);
  g_clear_pointer (&locale->names, uldn_close);
  g_hash_table_unref (locale->amounts);
  g_hash_table_unref (locale->units);
  g_free (locale->name);
  g_free (locale);
}

static JdLocale *
locale_new (const char *name)
{
  JdLocale *locale = g_new0 (JdLocale, 1);

  locale->name = g_strdup (name);
  locale->amounts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) unum_close);
  locale->units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  return locale;
}

/* Where ICU has no data it would take those of the process's locale. */
static gboolean
has_data (const char *name)
{
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *bundle = ures_open (NULL, name, &status);

  ures_close (bundle);
  return *name != '\0' && *name != '_' && U_SUCCESS (status) && status != U_USING_DEFAULT_WARNING;
}

/* Arabic of no country has digits of its own up to CLDR 42, and those of Europe since: one posting reads one way. */
static const char *
with_digits (const char *name)
{
  return g_str_equal (name, "ar") ? "ar@numbers=latn" : name;
}

static GPrivate store = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);

static JdLocale *
find (const char *language, const char *instead)
{
  GHashTable *locales = g_private_get (&store);
  JdLocale *locale = locales ? g_hash_table_lookup (locales, language) : NULL;
  char name[ULOC_FULLNAME_CAPACITY];

  if (locale)
    return locale;
  if (!locales)
    g_private_set (&store, locales = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, locale_free));
  else if (g_hash_table_size (locales) >= MOST_LOCALES)
    g_hash_table_remove_all (locales);
  jd_locale_read_tag (language, name);
  locale = locale_new (has_data (name) ? with_digits (name) : instead);
  g_hash_table_insert (locales, g_strdup (language), locale);
  return locale;
}

JdLocale *
jd_locale_of (const char *language)
{
  return find (language, "root");
}

JdLocale *
jd_locale_of_reader (const char *language)
{
  JdLocale *locale = find (language, "root");

  return strcmp (locale->name, "root") == 0 ? find ("en", "en") : locale;
}

/* ---- languages and countries ---- */

gboolean
jd_locale_is_right_to_left (const char *language)
{
  char name[ULOC_FULLNAME_CAPACITY];

  g_return_val_if_fail (language, FALSE);

  jd_locale_read_tag (language, name);
  return uloc_isRightToLeft (name);
}

gboolean
jd_locale_is_language (const char *language)
{
  char name[ULOC_FULLNAME_CAPACITY];

  g_return_val_if_fail (language, FALSE);

  return jd_locale_read_tag (language, name) && *uloc_getISO3Language (name) != '\0';
}

/* NULL where @name has no country. */
static char *
country_in (const char *name)
{
  char country[ULOC_COUNTRY_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uloc_getCountry (name, country, sizeof country, &status);

  return U_SUCCESS (status) && length == 2 ? g_strndup (country, 2) : NULL;
}

char *
jd_locale_country (const char *language)
{
  char name[ULOC_FULLNAME_CAPACITY];

  g_return_val_if_fail (language, NULL);

  jd_locale_read_tag (language, name);
  return country_in (name);
}

static gboolean
complete (const char *name, char full[ULOC_FULLNAME_CAPACITY])
{
  UErrorCode status = U_ZERO_ERROR;

  uloc_addLikelySubtags (name, full, ULOC_FULLNAME_CAPACITY, &status);
  return U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING;
}

char *
jd_locale_likely_country (const char *language)
{
  char name[ULOC_FULLNAME_CAPACITY], full[ULOC_FULLNAME_CAPACITY];

  g_return_val_if_fail (language, NULL);

  jd_locale_read_tag (language, name);
  return *name != '\0' && complete (name, full) ? country_in (full) : NULL;
}

guint
jd_locale_windows_id (const char *language)
{
  char name[ULOC_FULLNAME_CAPACITY], plain[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (language, 1033);

  jd_locale_read_tag (language, name);
  uloc_getLanguage (name, plain, ULOC_FULLNAME_CAPACITY, &status);
  g_autofree char *country = jd_locale_likely_country (language);
  g_autofree char *whole = g_strjoin ("_", plain, country, NULL);
  const guint id = U_SUCCESS (status) ? uloc_getLCID (whole) : 0;
  return id > 0 ? id : 1033;
}

/* What ICU lists besides: islands and parts of countries that the post tells apart. Asking it for their numbers, which they have none of, would read in all regions of the world. */
static gboolean
is_reserved (const char *code)
{
  static const char *const reserved[] = { "AC", "CP", "CQ", "DG", "EA", "IC", "TA", NULL };

  return g_strv_contains (reserved, code);
}

static gpointer
collect_countries (gpointer unused)
{
  GPtrArray *countries = g_ptr_array_new ();
  const char *const *codes = uloc_getISOCountries ();

  for (guint i = 0; codes[i]; i++)
    if (!is_reserved (codes[i]))
      g_ptr_array_add (countries, (gpointer) codes[i]);
  g_ptr_array_add (countries, NULL);
  return g_ptr_array_free (countries, FALSE);
}

const char *const *
jd_locale_countries (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, collect_countries, NULL);
}

gboolean
jd_locale_is_country (const char *code)
{
  g_return_val_if_fail (code, FALSE);

  return g_strv_contains (jd_locale_countries (), code);
}

char *
jd_locale_likely_language (const char *country)
{
  char full[ULOC_FULLNAME_CAPACITY], language[ULOC_LANG_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (country, NULL);

  g_autofree char *name = g_strconcat ("und_", country, NULL);
  if (!jd_locale_is_country (country) || !complete (name, full))
    return NULL;
  int32_t length = uloc_getLanguage (full, language, sizeof language, &status);
  return U_SUCCESS (status) && length > 0 && strcmp (language, "und") != 0 ? g_strdup (language) : NULL;
}

static void
add_language (GHashTable *by_country, const char *name)
{
  g_autofree char *country = country_in (name);
  char language[ULOC_LANG_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  uloc_getLanguage (name, language, sizeof language, &status);
  if (!country || U_FAILURE (status))
    return;
  GPtrArray *languages = g_hash_table_lookup (by_country, country);
  if (!languages)
    g_hash_table_insert (by_country, g_steal_pointer (&country), languages = g_ptr_array_new_null_terminated (4, NULL, TRUE));
  /* "sr_Cyrl_RS" and "sr_Latn_RS" stand together. */
  if (languages->len == 0 || strcmp (g_ptr_array_index (languages, languages->len - 1), language) != 0)
    g_ptr_array_add (languages, (gpointer) g_intern_string (language));
}

static gpointer
collect_languages (gpointer unused)
{
  GHashTable *by_country = g_hash_table_new (g_str_hash, g_str_equal);

  for (int32_t i = 0; i < uloc_countAvailable (); i++)
    add_language (by_country, uloc_getAvailable (i));
  return by_country;
}

const char *const *
jd_locale_languages_of (const char *country)
{
  static GOnce once = G_ONCE_INIT;
  static const char *const none[] = { NULL };

  g_return_val_if_fail (country, none);

  g_once (&once, collect_languages, NULL);
  const GPtrArray *languages = g_hash_table_lookup (once.retval, country);
  return languages ? (const char *const *) languages->pdata : none;
}

const char *
jd_locale_nth (guint index)
{
  char tag[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  if (index >= (guint) uloc_countAvailable ())
    return NULL;
  uloc_toLanguageTag (uloc_getAvailable ((int32_t) index), tag, sizeof tag, FALSE, &status);
  return U_SUCCESS (status) ? g_intern_string (tag) : "und";
}

gboolean
jd_locale_uses_letter (const char *country)
{
  int32_t height = 0, width = 0;
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (country, FALSE);

  g_autofree char *name = g_strconcat ("und_", country, NULL);
  ulocdata_getPaperSize (name, &height, &width, &status);
  return U_SUCCESS (status) && height < 290; /* mm; A4 has 297 */
}
