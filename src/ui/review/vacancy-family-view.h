// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "check/jd-check.h"
#include "review/vacancy-review.h"

G_BEGIN_DECLS

/* What one family of checks found: a heading with the number, which folds, and a row for each. Hidden while there is nothing. Rows are made a few at a time, once they can be seen.
 *
 * Property: "n-findings" (unsigned; notified). Signals: "activate" (VacancyFinding *finding): the person wants to go there; "selected": a row is. */
#define VACANCY_TYPE_FAMILY_VIEW (vacancy_family_view_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFamilyView, vacancy_family_view, VACANCY, FAMILY_VIEW, AdwBin)

GtkWidget *vacancy_family_view_new (const JdCheck *check);

void     vacancy_family_view_set_review (VacancyFamilyView *self, VacancyReview *review); /* NULL: none */
guint    vacancy_family_view_count (VacancyFamilyView *self);
/* Marks the row of @finding, unfolded, and, when @focus, gives it the keyboard. FALSE: it is not listed here. */
gboolean vacancy_family_view_select (VacancyFamilyView *self, VacancyFinding *finding, gboolean focus);

void     vacancy_family_view_unselect (VacancyFamilyView *self);

G_END_DECLS
