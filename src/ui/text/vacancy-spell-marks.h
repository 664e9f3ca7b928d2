// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/vacancy-spell-view-private.h"

G_BEGIN_DECLS

/* What the review found in the line of a spell view, besides misspelled words: marks by family, and what is told when the pointer rests on one. */
void vacancy_spell_marks_init (VacancySpellView *self);
/* Takes the marks away. */
void vacancy_spell_marks_clear (VacancySpellView *self);

/* Where what was found stands in the visible text, in characters; what has to be found again is sought there. FALSE: it is no longer there. */
gboolean vacancy_spell_marks_locate (VacancySpellView *self, VacancyFinding *finding, int *start, int *end);

/* Of VacancyFinding, borrowed: what was found at @offset or has its border there, the misspelled words among it. What is told of the whole line is none of it. New. */
GPtrArray *vacancy_spell_marks_at (VacancySpellView *self, int offset);

G_END_DECLS
