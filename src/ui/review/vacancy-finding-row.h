// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "review/vacancy-review.h"

G_BEGIN_DECLS

/* A finding in the list: what, why, where, and its first correction as a button. The correction is looked for when the row comes on screen, or, when it is not eager, once the pointer
 * or the keyboard is
 * on it. */
#define VACANCY_TYPE_FINDING_ROW (vacancy_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFindingRow, vacancy_finding_row, VACANCY, FINDING_ROW, AdwActionRow)

GtkWidget      *vacancy_finding_row_new (VacancyFinding *finding, VacancyReview *review, gboolean is_eager);
VacancyFinding *vacancy_finding_row_get_finding (VacancyFindingRow *self); /* borrowed */

G_END_DECLS
