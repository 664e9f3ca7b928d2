// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The rules of the review that are silent everywhere: which, why, and a button that has each find things again. Hidden while there is none; it follows the settings. */
#define VACANCY_TYPE_SILENCED_ROWS (vacancy_silenced_rows_get_type ())
G_DECLARE_FINAL_TYPE (VacancySilencedRows, vacancy_silenced_rows, VACANCY, SILENCED_ROWS, AdwPreferencesGroup)

G_END_DECLS
