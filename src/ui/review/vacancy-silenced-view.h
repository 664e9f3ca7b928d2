// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "review/vacancy-review.h"

G_BEGIN_DECLS

/* What is silenced of all that was found, folded below how much that is: for each why, how far that reaches, and a button that has it shown again. Hidden while there is none. */
#define VACANCY_TYPE_SILENCED_VIEW (vacancy_silenced_view_get_type ())
G_DECLARE_FINAL_TYPE (VacancySilencedView, vacancy_silenced_view, VACANCY, SILENCED_VIEW, AdwBin)

void vacancy_silenced_view_set_review (VacancySilencedView *self, VacancyReview *review); /* NULL: none */

G_END_DECLS
