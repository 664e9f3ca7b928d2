// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Whole blocks that are selected, as ids of placements. It knows nothing of rows; whoever extends it says what lies between. Signal "changed". */
#define VACANCY_TYPE_SELECTION (vacancy_selection_get_type ())
G_DECLARE_FINAL_TYPE (VacancySelection, vacancy_selection, VACANCY, SELECTION, GObject)

VacancySelection *vacancy_selection_new (void);

guint       vacancy_selection_count (VacancySelection *self);
gboolean    vacancy_selection_has (VacancySelection *self, const char *id);
const char *vacancy_selection_anchor (VacancySelection *self); /* where it began; NULL when empty; borrowed */
const char *vacancy_selection_lead (VacancySelection *self);   /* where it was last extended to */

void vacancy_selection_clear (VacancySelection *self);
/* Adds one, which becomes anchor and lead, or takes it away. */
void vacancy_selection_toggle (VacancySelection *self, const char *id);
/* All of @ids from @anchor to @lead (both in it, in any order), and nothing else. */
void vacancy_selection_set_range (VacancySelection *self, const char *const *ids, const char *anchor, const char *lead);
/* Those of @ids that are selected, in that order. New. */
GStrv vacancy_selection_pick (VacancySelection *self, const char *const *ids);
/* Drops what is no longer in @ids. */
void vacancy_selection_keep (VacancySelection *self, const char *const *ids);

G_END_DECLS
