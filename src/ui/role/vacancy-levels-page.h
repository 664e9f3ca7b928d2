// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-usage-index.h"
#include "vacancy-services.h"

G_BEGIN_DECLS

/* The levels of the library, in their order, which drags and Alt with an arrow change; opened, what each says; and what does not fit together on the ladders of all roles.
 * Signal "open-cell" (const char *role, guint row, guint column): a cell of a ladder is to be seen, as JdLadderFinding has it. */
#define VACANCY_TYPE_LEVELS_PAGE (vacancy_levels_page_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLevelsPage, vacancy_levels_page, VACANCY, LEVELS_PAGE, AdwBin)

/* Once. The page follows the library that is loaded; @usage tells which postings use a level. */
void vacancy_levels_page_set_services (VacancyLevelsPage *self, VacancyServices *services, VacancyUsageIndex *usage);

/* Opens the level @id, which gets the keyboard. */
void vacancy_levels_page_go_to (VacancyLevelsPage *self, const char *id);

G_END_DECLS
