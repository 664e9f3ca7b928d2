// SPDX-License-Identifier: GPL-3.0-or-later
/* Dates, and where lines may end. */
#include "base/jd-locale-private.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#define DAY (24 * 60 * 60 * 1000.0)
/* What ICU takes for Julian before. */
#define FIRST_YEAR 1600

static UDateFormat *
date_of (JdLocale *locale)
{
  UErrorCode status = U_ZERO_ERROR;

  if (locale->date == NULL)
    {
      g_autofree char *name = g_strconcat (locale->name, "@calendar=gregorian", NULL);
      locale->date = udat_open (UDAT_NONE, UDAT_LONG, name, u"UTC", -1, NULL, 0, &status);
    }
  return locale->date;
}

char *
jd_locale_date (const char *language, int year, int month, int day)
{
  UChar text[JD_LOCALE_TEXT];
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (language != NULL && year > 0 && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year), NULL);

  JdLocale *locale = jd_locale_of (language);
  if (strcmp (locale->name, "root") == 0 || year < FIRST_YEAR)
    return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  GDate date, epoch;
  g_date_set_dmy (&epoch, 1, G_DATE_JANUARY, 1970);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  int32_t length = udat_format (date_of (locale), g_date_days_between (&epoch, &date) * DAY, text, JD_LOCALE_TEXT, NULL, &status);
  return U_SUCCESS (status) && length < JD_LOCALE_TEXT ? jd_locale_utf8 (text, length) : g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* ---- lines ---- */

static UBreakIterator *
lines_of (JdLocale *locale)
{
  UErrorCode status = U_ZERO_ERROR;

  if (locale->lines == NULL)
    locale->lines = ubrk_open (UBRK_LINE, locale->name, NULL, 0, &status);
  return locale->lines;
}

void
jd_locale_line_breaks (const char *language, const char *text, GArray *breaks)
{
  UErrorCode status = U_ZERO_ERROR;
  UText source = UTEXT_INITIALIZER;

  g_return_if_fail (language != NULL && text != NULL && breaks != NULL);

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
