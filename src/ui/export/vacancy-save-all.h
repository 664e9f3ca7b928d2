// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "export/vacancy-targets.h"

G_BEGIN_DECLS

/* Asks which targets are to be saved, and into which folder. */
#define VACANCY_TYPE_SAVE_ALL (vacancy_save_all_get_type ())
G_DECLARE_FINAL_TYPE (VacancySaveAll, vacancy_save_all, VACANCY, SAVE_ALL, AdwWindow)

/* @chosen: of VacancyTarget, one at least; and a folder. Both are borrowed. */
typedef void (*VacancySaveAllFunc) (GPtrArray *chosen, const char *folder, gpointer data);

/* Modal on @parent, which @data has to live as long as. All are chosen at first. */
void vacancy_save_all_present (GtkWindow *parent, VacancyTargets *targets, const char *folder, VacancySaveAllFunc func, gpointer data);

G_END_DECLS
