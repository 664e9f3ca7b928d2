// SPDX-License-Identifier: GPL-3.0-or-later
/* Dates, and where lines may end. */
#include "base/jd-locale-private.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ulistformatter.h>
#include <unicode/utext.h>

#define DAY (24 * 60 * 60 * 1000.0)
/* What ICU takes for Julian before. */
#define FIRST_YEAR 1600
/* 1970-01-01, as GDate counts; and the end of 9999 from there. */
#define EPOCH 719163
#define MOST_DAYS 2932896

static UDateFormat *
open_date (const JdLocale *locale, UDateFormatStyle style)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *name = g_strconcat (locale->name, strchr (locale->name, '@') ? ";" : "@", "calendar=gregorian", NULL);
  UDateFormat *format = udat_open (UDAT_NONE, style, name, u"UTC", -1, NULL, 0, &status);

  udat_setLenient (format, FALSE);
  udat_setBooleanAttribute (format, UDAT_PARSE_PARTIAL_LITERAL_MATCH, FALSE, &status);
  return format;
}

static UDateFormat *
date_of (JdLocale *locale)
{
  if (!locale->date)
    locale->date = open_date (locale, UDAT_LONG);
  return locale->date;
}

static UDateFormat *
short_date_of (JdLocale *locale)
{
  if (!locale->short_date)
    locale->short_date = open_date (locale, UDAT_MEDIUM);
  return locale->short_date;
}

char *
jd_locale_date (const char *language, int year, int month, int day)
{
  UChar text[JD_LOCALE_TEXT];
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (language && year > 0 && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year), NULL);

  JdLocale *locale = jd_locale_of (language);
  if (strcmp (locale->name, "root") == 0 || year < FIRST_YEAR)
    return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  GDate date, epoch;
  g_date_set_dmy (&epoch, 1, G_DATE_JANUARY, 1970);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  int32_t length = udat_format (date_of (locale), g_date_days_between (&epoch, &date) * DAY, text, JD_LOCALE_TEXT, NULL, &status);
  return U_SUCCESS (status) && length < JD_LOCALE_TEXT ? jd_locale_utf8 (text, length) : g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* Days since 1970; FALSE where the whole of @text is no such date, or it is not of these years. */
static gboolean
parse_day (const UDateFormat *format, const UChar *text, int32_t length, int *days)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t end = 0;
  GDate first;

  g_date_set_dmy (&first, 1, G_DATE_JANUARY, FIRST_YEAR);
  const double read = udat_parse (format, text, length, &end, &status) / DAY;
  if (U_FAILURE (status) || end != length || !(read >= (double) g_date_get_julian (&first) - EPOCH && read <= MOST_DAYS))
    return FALSE;
  *days = (int) read;
  return read == (double) *days;
}

gboolean
jd_locale_read_date (const char *language, const char *text, int *year, int *month, int *day)
{
  int32_t length = 0;
  int days;

  g_return_val_if_fail (language && text && year && month && day, FALSE);

  JdLocale *locale = jd_locale_of (language);
  if (strcmp (locale->name, "root") == 0 || strlen (text) > JD_LOCALE_TEXT)
    return FALSE;
  g_autofree UChar *utf16 = jd_locale_utf16 (text, &length);
  if (!parse_day (date_of (locale), utf16, length, &days) && !parse_day (short_date_of (locale), utf16, length, &days))
    return FALSE;
  GDate date;
  g_date_set_julian (&date, (guint32) (days + EPOCH));
  *year = g_date_get_year (&date);
  *month = g_date_get_month (&date);
  *day = g_date_get_day (&date);
  return TRUE;
}

static guint
find_month (const UDateFormat *format, UDateFormatSymbolType type, const char *folded)
{
  UChar text[JD_LOCALE_TEXT];

  for (int32_t i = 0; i < 12; i++)
    {
      UErrorCode status = U_ZERO_ERROR;
      int32_t length = udat_getSymbols (format, type, i, text, JD_LOCALE_TEXT, &status);
      g_autofree char *name = U_SUCCESS (status) && length < JD_LOCALE_TEXT ? jd_locale_utf8 (text, length) : g_strdup ("");
      g_autofree char *own = g_utf8_casefold (name, -1);
      if (g_str_has_suffix (own, "."))
        own[strlen (own) - 1] = '\0';
      if (*own != '\0' && strcmp (own, folded) == 0)
        return (guint) i + 1;
    }
  return 0;
}

guint
jd_locale_month (const char *language, const char *name)
{
  static const UDateFormatSymbolType types[] = { UDAT_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_STANDALONE_SHORT_MONTHS };
  guint month = 0;

  g_return_val_if_fail (language && name, 0);

  JdLocale *locale = jd_locale_of (language);
  g_autofree char *folded = g_utf8_casefold (name, -1);
  for (gsize i = 0; month == 0 && strcmp (locale->name, "root") != 0 && i < G_N_ELEMENTS (types); i++)
    month = find_month (date_of (locale), types[i], folded);
  return month;
}

/* ---- lists ---- */

char *
jd_locale_pair (const char *language, const char *first, const char *second)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t lengths[2] = { 0, 0 };

  g_return_val_if_fail (language && first && second, NULL);

  const JdLocale *locale = jd_locale_of (language);
  if (strcmp (locale->name, "root") == 0)
    return g_strdup_printf ("%s; %s", first, second);
  g_autofree UChar *one = jd_locale_utf16 (first, &lengths[0]), *other = jd_locale_utf16 (second, &lengths[1]);
  const UChar *const both[] = { one, other };
  const int32_t size = lengths[0] + lengths[1] + JD_LOCALE_TEXT;
  g_autofree UChar *text = g_new (UChar, size);
  UListFormatter *list = ulistfmt_open (locale->name, &status);
  int32_t length = ulistfmt_format (list, both, lengths, 2, text, size, &status);
  ulistfmt_close (list);
  return U_SUCCESS (status) && length < size ? jd_locale_utf8 (text, length) : g_strdup_printf ("%s; %s", first, second);
}

/* ---- lines ---- */

static UBreakIterator *
lines_of (JdLocale *locale)
{
  UErrorCode status = U_ZERO_ERROR;

  if (!locale->lines)
    locale->lines = ubrk_open (UBRK_LINE, locale->name, NULL, 0, &status);
  return locale->lines;
}

void
jd_locale_line_breaks (const char *language, const char *text, GArray *breaks)
{
  UErrorCode status = U_ZERO_ERROR;
  UText source = UTEXT_INITIALIZER;

  g_return_if_fail (language && text && breaks);

  UBreakIterator *lines = lines_of (jd_locale_of (language));
  utext_openUTF8 (&source, text, -1, &status);
  ubrk_setUText (lines, &source, &status);
  for (int32_t at = ubrk_next (lines); U_SUCCESS (status) && at != UBRK_DONE; at = ubrk_next (lines))
    {
      guint place = (guint) at;
      g_array_append_val (breaks, place);
    }
  /* It would keep what it was given, which is the caller's. */
  ubrk_setText (lines, u"", 0, &status);
  utext_close (&source);
}

gboolean
jd_locale_is_unspaced (gunichar c)
{
  const int width = u_getIntPropertyValue ((UChar32) c, UCHAR_EAST_ASIAN_WIDTH);

  switch (u_getIntPropertyValue ((UChar32) c, UCHAR_LINE_BREAK))
    {
    case U_LB_COMPLEX_CONTEXT:
      return TRUE;
    /* Korean has wide letters and spaces. */
    case U_LB_H2:
    case U_LB_H3:
    case U_LB_JL:
      return FALSE;
    default:
      return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
    }
}
