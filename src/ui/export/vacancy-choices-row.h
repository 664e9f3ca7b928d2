// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Some of several, chosen by checks in a row that opens, below whose title stands what is chosen.
 * Signal "changed" (): something else is chosen, by the person. */
#define VACANCY_TYPE_CHOICES_ROW (vacancy_choices_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyChoicesRow, vacancy_choices_row, VACANCY, CHOICES_ROW, AdwExpanderRow)

/* Behind the others. @name is for people. */
void  vacancy_choices_row_add (VacancyChoicesRow *self, const char *id, const char *name, gboolean chosen);
/* Takes all away. */
void  vacancy_choices_row_clear (VacancyChoicesRow *self);
/* Whether there is one of that id. */
gboolean vacancy_choices_row_has (VacancyChoicesRow *self, const char *id);
/* For tests. */
void  vacancy_choices_row_choose (VacancyChoicesRow *self, const char *id, gboolean chosen);
/* Ids of what is chosen, in their order. New. */
GStrv vacancy_choices_row_get_chosen (VacancyChoicesRow *self);

G_END_DECLS
