// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-error.h"

G_BEGIN_DECLS

/* The small interface in front of the spelling library, so that the engine can be tested with a list of words. A speller belongs to one thread. */
typedef struct _JdSpeller JdSpeller;

typedef struct
{
  gboolean (*check) (gpointer self, const char *word, gsize length);
  GStrv (*suggest) (gpointer self, const char *word, gsize length); /* may take 40 ms: only when a person asks */
  void (*add) (gpointer self, const char *word, gsize length);      /* to the personal words, kept */
  void (*free) (gpointer self);
} JdSpellerClass;

struct _JdSpeller
{
  const JdSpellerClass *class;
  gpointer self;
  char *language; /* the dictionary's: "en_US" */
  char *provider; /* "hunspell" */
};

/* A dictionary for @language (BCP 47) by way of enchant, chosen by jd_speller_choose(); where several providers have it hunspell's comes first, then aspell's, whatever the
 * system's ordering says. NULL with a calm @error (JD_ERROR_REFERENCE) that names the language and the installed ones when there is none. */
JdSpeller *jd_speller_new_enchant (const char *language, GError **error);

/* Which of several dictionaries checks @language, so that the same posting gets the same verdicts whatever else is installed. @tags are enchant's ("en_GB"), sorted; NULL-terminated.
 *   1. the one for its country, and its variant if it names one: "en-GB" takes en_GB
 *   2. the one for the country the language is mostly written in: "en" and "en-AQ" take en_US
 *   3. the one for no country, "en"
 *   4. the first of those for other countries
 * NULL when there is none, also when @language names a script, which no dictionary can be asked for. New string. Public for tests. */
char *jd_speller_choose (const char *const *tags, const char *language);

/* Installed dictionaries as BCP 47 tags, sorted; only those that are for a language, a country or a variant there. */
GStrv jd_speller_languages (void);

/* For tests and for anyone with words: takes over @words. */
JdSpeller *jd_speller_new_words (const char *language, const char *const *words);

void jd_speller_free (JdSpeller *speller);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdSpeller, jd_speller_free)

G_END_DECLS
