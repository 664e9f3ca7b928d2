// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* Spelling where there is no posting: a session for each language, of a posting that says nothing, has the dictionary and what was told to be ignored. It is never edited, and so never saved. */
typedef struct _VacancyWordingSpelling VacancyWordingSpelling;

VacancyWordingSpelling *vacancy_wording_spelling_new (JdLibrary *library);
void                    vacancy_wording_spelling_free (VacancyWordingSpelling *self);
/* The one for @language, a tag. Borrowed. */
VacancySession         *vacancy_wording_spelling_get (VacancyWordingSpelling *self, const char *language);

G_END_DECLS
