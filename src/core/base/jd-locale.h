// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What Unicode's data about languages and countries (CLDR, by way of ICU) say. Everything that is written, read, named or sorted by language asks here; nobody else knows ICU.
 *
 * @language is a BCP 47 tag ("de-AT") or the name of a locale ("de_AT.UTF-8"). For one CLDR has no data for, numbers and dates come without words: figures, codes, ISO dates. What is
 * for the person at the program, names and order, is English then. The locale of the process never matters: the same arguments give the same bytes wherever one version of ICU is.
 *
 * Between versions of ICU (72 in Debian 12, 76 in Debian 13) the data change: a sign, a space, a month or a name can be written otherwise on another machine, but digits are
 * the same. What files hold never depends on it.
 *
 * What is opened is kept by thread, for a few languages. */

/* ---- languages and countries ---- */

/* By its script: that in the tag, or the usual one of the language. */
gboolean jd_locale_is_right_to_left (const char *language);
/* Whether ISO 639 knows the language of the tag @language. */
gboolean jd_locale_is_language (const char *language);
/* The country in the tag, "AT" for "de-AT"; NULL when there is none. New string. */
char *jd_locale_country (const char *language);
/* The country most that is in @language comes from: that in the tag, else "DE" for "de". NULL when unknown. New string. */
char *jd_locale_likely_country (const char *language);
/* The number Windows and RTF have for it, 1031 for "de"; 1033, English, for one they do not know. */
guint jd_locale_windows_id (const char *language);
/* The language most is spoken in at @country (ISO 3166-1): "nl" for "NL". NULL when unknown. New string. */
char *jd_locale_likely_language (const char *country);
/* The languages CLDR knows the writing habits of at @country: "de", "fr", "it", "en", … for "CH"; languages of commerce are among them. NULL-terminated. Static. */
const char *const *jd_locale_languages_of (const char *country);
/* Whether @code is one of ISO 3166-1, or XK. */
gboolean jd_locale_is_country (const char *code);
/* All of them, by code; NULL-terminated. Static. */
const char *const *jd_locale_countries (void);
/* The locales CLDR has data for, as tags; NULL behind the last. Static. */
const char *jd_locale_nth (guint index);
/* Whether US Letter is the usual paper there, as against A4. */
gboolean jd_locale_uses_letter (const char *country);

/* ---- names, as @reader calls them ---- */

/* "English (US)" for "en-US", as lists of languages have it; the code where there is no name. New string. */
char *jd_locale_language_name (const char *language, const char *reader);
/* "Netherlands" for "NL"; the code where there is no name. New string. */
char *jd_locale_country_name (const char *country, const char *reader);
/* "Swiss Franc" for "CHF"; the code where there is no name. New string. */
char *jd_locale_currency_name (const char *currency, const char *reader);

/* < 0, 0, > 0: the order of @a and @b where @reader looks for them. */
int jd_locale_compare (const char *a, const char *b, const char *reader);
/* For many texts: strcmp() of what it gives is their order. New string, of bytes. */
char *jd_locale_sort_key (const char *text, const char *reader);

/* ---- money ---- */

/* ISO 4217 codes that are money of some country today, by code; NULL-terminated. Static. */
const char *const *jd_locale_currencies (void);
/* Whether it is or was one, or is a unit people count in; never of metals and tests. */
gboolean jd_locale_knows_currency (const char *currency);
/* The currencies in use at @country, usually one. */
GStrv jd_locale_currencies_of (const char *country);
/* How a currency is written: "€", "CA$"; @narrow: where it is understood ("$"). Its code where it has no sign. New string. */
char *jd_locale_sign (const char *language, const char *currency, gboolean narrow);
/* @amount (digits, with a "." and as many behind it as shall be written) with @sign (NULL: the language's own): "78.000,50 €", "CHF 78’000". New string. */
char *jd_locale_amount (const char *language, const char *currency, const char *sign, const char *amount);
/* The decimal mark of amounts of @currency, and what stands between groups of digits. New strings. */
void jd_locale_marks (const char *language, const char *currency, char **decimal, char **group);
/* What @unit ("hour", "day", "week", "month", "year") puts before and behind of what is given by it: "" and " pro Stunde"; "" and "/h" without data. New strings. */
void jd_locale_per (const char *language, const char *unit, char **before, char **behind);

/* ---- text ---- */

/* "31. Januar 2027", in the Gregorian calendar, which is that of files and job boards. A date there is. New string. */
char *jd_locale_date (const char *language, int year, int month, int day);
/* Reads what jd_locale_date() writes in @language, and the shorter form of it: "31 Jan 2027". FALSE for anything else. */
gboolean jd_locale_read_date (const char *language, const char *text, int *year, int *month, int *day);
/* The month, from 1, that @name is in @language, in full or short: "janv", "Januar". 0 for none. */
guint jd_locale_month (const char *language, const char *name);
/* "Utrecht and Delft". Without data the two are set apart by a semicolon. New string. */
char *jd_locale_pair (const char *language, const char *first, const char *second);
/* Appends to @breaks (of guint) the bytes of @text before which a line may begin, the last being its end. */
void jd_locale_line_breaks (const char *language, const char *text, GArray *breaks);
/* Whether @c is of those that words are written with in a row, without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese, their punctuation, and emoji. */
gboolean jd_locale_is_unspaced (gunichar c);

G_END_DECLS
