// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One thing to choose, as a list shows it. Immutable. No GTK. */
#define VACANCY_TYPE_CHOICE (vacancy_choice_get_type ())
G_DECLARE_FINAL_TYPE (VacancyChoice, vacancy_choice, VACANCY, CHOICE, GObject)

/* @detail (may be NULL) stands behind its name; @likely ones stand above the others. */
VacancyChoice *vacancy_choice_new (const char *id, const char *name, const char *detail, gboolean likely);
const char    *vacancy_choice_id (VacancyChoice *self);
const char    *vacancy_choice_name (VacancyChoice *self);
const char    *vacancy_choice_detail (VacancyChoice *self);
gboolean       vacancy_choice_is_likely (VacancyChoice *self);
/* Whether every word of @folded (jd_text_fold) begins a word of its name or detail, or its id. */
gboolean       vacancy_choice_matches (VacancyChoice *self, const char *folded);
/* How near it is to @folded: 2 when that is its id, 1 when its name begins so, else 0. */
int            vacancy_choice_nearness (VacancyChoice *self, const char *folded);

/* Puts an array of choices in order: likely ones first, as they were added, then by name. */
void vacancy_choices_sort (GPtrArray *choices);

G_END_DECLS
