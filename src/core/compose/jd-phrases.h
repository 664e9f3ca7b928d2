// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-fact-table.h"

G_BEGIN_DECLS

/* The few words that come into a posting from the program itself, in the posting's language (not the program's). English for languages without a table. A language is one row of
 * the table in jd-phrases.c, and a word in each row of the facts (model/jd-fact-table.c). */
typedef enum
{
  JD_PHRASE_LOCATIONS,
  JD_PHRASE_MUST,
  JD_PHRASE_NICE,
  JD_N_PHRASES
} JdPhrase;

const char *jd_phrase (const char *language, JdPhrase phrase);
/* What @fact is called. */
const char *jd_phrase_fact (const char *language, const JdFact *fact);
/* What it is called where it is missing, and it can be told what it would be: "Pay range". */
const char *jd_phrase_blank (const char *language, const JdFact *fact);
/* One of the choices of @fact as people read it: "on-site" -> "On site". Itself when it is none of them. */
const char *jd_phrase_choice (const char *language, const JdFact *fact, const char *value);
/* "on-site" -> "On site"; the name itself for unknown ones. */
const char *jd_phrase_workplace (const char *language, const char *workplace);
const char *jd_phrase_employment (const char *language, const char *employment);
/* What a section of @kind is called when nobody has named it yet: "What you will do". */
const char *jd_phrase_heading (const char *language, JdKind kind);
/* "31 January 2027", "January 31, 2027" in en-US, "31. Januar 2027" for an ISO date, in every language; the date itself when it is none. New string. */
char *jd_phrase_date (const char *language, const char *date);
/* "a" or "an" for what follows, by its sound: an hour, a university, an SQL developer, an 8-hour day; "" in languages other than English. */
const char *jd_phrase_article (const char *language, const char *following);
/* The language all these but dates are in, where it is not @language; NULL where it is. */
const char *jd_phrase_language (const char *language);
/* All that have words, from 0; NULL behind the last. Borrowed. */
const char *jd_phrase_language_at (guint index);

G_END_DECLS
