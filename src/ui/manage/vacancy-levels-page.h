// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "vacancy-services.h"

G_BEGIN_DECLS

/* The levels of the library, in their order. */
#define VACANCY_TYPE_LEVELS_PAGE (vacancy_levels_page_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLevelsPage, vacancy_levels_page, VACANCY, LEVELS_PAGE, AdwBin)

/* Once. The page follows the library that is loaded. */
void vacancy_levels_page_set_services (VacancyLevelsPage *self, VacancyServices *services);

G_END_DECLS
