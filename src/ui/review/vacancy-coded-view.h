// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "review/vacancy-review.h"

G_BEGIN_DECLS

/* Words of a posting that studies call masculine or feminine: how many in 100, each as a button that goes to it, and what the studies do and do not show. Folded, and not there while there are none.
 *
 * Signal: "activate" (VacancyFinding *word): a person wants to go there. */
#define VACANCY_TYPE_CODED_VIEW (vacancy_coded_view_get_type ())
G_DECLARE_FINAL_TYPE (VacancyCodedView, vacancy_coded_view, VACANCY, CODED_VIEW, AdwBin)

/* @review may be NULL. */
void vacancy_coded_view_set_review (VacancyCodedView *self, VacancyReview *review);

G_END_DECLS
