// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "review/vacancy-review.h"

G_BEGIN_DECLS

/* A finding in the list: what was found, why that matters (or where it stands, when that says all), fixes as buttons, and a menu of what else can be done. Fixes that have to be looked for are
 * when the row comes on screen, or, when it is not eager, once the pointer or the keyboard is on it. */
#define VACANCY_TYPE_FINDING_ROW (vacancy_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFindingRow, vacancy_finding_row, VACANCY, FINDING_ROW, GtkListBoxRow)

GtkWidget      *vacancy_finding_row_new (VacancyFinding *finding, VacancyReview *review, gboolean is_eager);
VacancyFinding *vacancy_finding_row_get_finding (VacancyFindingRow *self); /* borrowed */

G_END_DECLS
