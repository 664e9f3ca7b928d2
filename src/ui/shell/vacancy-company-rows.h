// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-company-style.h"

G_BEGIN_DECLS

/* The preferences of how what is exported looks: a group with rows for the look of the web page, the company's colour and its logo. */
#define VACANCY_TYPE_COMPANY_ROWS (vacancy_company_rows_get_type ())
G_DECLARE_FINAL_TYPE (VacancyCompanyRows, vacancy_company_rows, VACANCY, COMPANY_ROWS, AdwPreferencesGroup)

/* Once. A reference is held. What could not be done is told on the window of preferences that the rows are in. */
void vacancy_company_rows_set_style (VacancyCompanyRows *self, VacancyCompanyStyle *style);

G_END_DECLS
