// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unicode/ubrk.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>

#include "jd-locale.h"

G_BEGIN_DECLS

/* What a thread has opened for a language; NULL until it is asked for. Only jd-locale*.c include this, and no UTF-16 leaves them. */
typedef struct
{
  char *name;          /* ICU's: "de_AT"; "root" when it has no data */
  UDateFormat *date, *short_date;
  UCollator *collator;
  UBreakIterator *lines;
  ULocaleDisplayNames *names;
  GHashTable *amounts; /* "EUR" or "EUR" and a sign -> UNumberFormat */
  GHashTable *units;   /* "hour" -> GStrv of what is before and behind */
} JdLocale;

/* Borrowed until the next call in the thread. */
JdLocale *jd_locale_of (const char *language);
/* The same for whoever reads the program: English when there are no data. */
JdLocale *jd_locale_of_reader (const char *language);

/* ICU's name of @language: "de_AT", "" for what is no language. FALSE for what is no tag from its beginning to its end. */
gboolean jd_locale_read_tag (const char *language, char name[ULOC_FULLNAME_CAPACITY]);

/* New strings; @length of UTF-16 units, -1: up to NUL. Invalid text gives "". */
char  *jd_locale_utf8 (const UChar *text, int32_t length);
UChar *jd_locale_utf16 (const char *text, int32_t *length);

/* Most names, signs and amounts are shorter; what is longer is cut. */
#define JD_LOCALE_TEXT 256

G_END_DECLS
