// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks, in its place below a form, whether a posting shall be in a language that nobody has written the role in. Not visible while there is nothing to ask.
 *
 * Signal: "answered" (gboolean), it is asked no more by then. */
#define VACANCY_TYPE_LANGUAGE_QUESTION (vacancy_language_question_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLanguageQuestion, vacancy_language_question, VACANCY, LANGUAGE_QUESTION, AdwBin)

/* So many of the lines of a posting in @language would be in @held. */
typedef struct
{
  const char *language, *held, *kept; /* @kept: in which it is made after a no */
  guint foreign, lines;
} VacancyLanguageLack;

/* NULL: nothing is asked. */
void vacancy_language_question_set (VacancyLanguageQuestion *self, const VacancyLanguageLack *lack);

G_END_DECLS
