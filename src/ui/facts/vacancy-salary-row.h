// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* The pay of a salary placement: the line a reader sees, an editor for the range, and the bands of the levels drawn beside it. Bands are what the employer's own figures in
 * the library say; market figures are listed as such and never offered as pay. */
#define VACANCY_TYPE_SALARY_ROW (vacancy_salary_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancySalaryRow, vacancy_salary_row, VACANCY, SALARY_ROW, GtkWidget)

VacancySalaryRow *vacancy_salary_row_new (void);
void              vacancy_salary_row_show (VacancySalaryRow *self, VacancySession *session, JdPlacement *placement);
/* Opens the editor of the range, as a click does; for tests. */
void              vacancy_salary_row_edit (VacancySalaryRow *self);

G_END_DECLS
