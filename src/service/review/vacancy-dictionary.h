// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-spelling.h"
#include "posting/vacancy-session.h"
#include "words/jd-word-rules.h"

G_BEGIN_DECLS

/* The dictionary of one posting: that of its language, with its names known to it, and the rules about words of that language. Loaded on a thread when it is first asked for, and kept as long as
 * language and names stay. No GTK.
 *
 * Signal: "ready", when what vacancy_dictionary_prepare() began is done. */
#define VACANCY_TYPE_DICTIONARY (vacancy_dictionary_get_type ())
G_DECLARE_FINAL_TYPE (VacancyDictionary, vacancy_dictionary, VACANCY, DICTIONARY, GObject)

/* The one of @session; it lives as long as the session. Borrowed. */
VacancyDictionary *vacancy_dictionary_of (VacancySession *session);

/* Whether vacancy_dictionary_spelling() has an answer. If not, a thread loads it from now on, which takes as long as three frames; "ready" tells when it is worth asking again. */
gboolean vacancy_dictionary_prepare (VacancyDictionary *self);

/* NULL as long as vacancy_dictionary_prepare() says so. Borrowed, and good until the language changes. */
JdSpelling        *vacancy_dictionary_spelling (VacancyDictionary *self);
const JdWordRules *vacancy_dictionary_words (VacancyDictionary *self); /* likewise */

/* @word is right from now on, also after a change of language, as long as the session lives. */
void vacancy_dictionary_ignore (VacancyDictionary *self, const char *word);

G_END_DECLS
