// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* A level in a list: opened, all of it that can be changed.
 *
 * Signals: "set" (place, value): a member shall say that, as jd_level_set() takes it; "remove": the level shall go. */
#define VACANCY_TYPE_LEVEL_ROW (vacancy_level_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLevelRow, vacancy_level_row, VACANCY, LEVEL_ROW, AdwExpanderRow)

GtkWidget  *vacancy_level_row_new (JdLibrary *library, const JdLevel *level);
/* The level as it is by now, which has the same id. What is being typed stays. */
void        vacancy_level_row_show (VacancyLevelRow *self, JdLibrary *library, const JdLevel *level);
const char *vacancy_level_row_get_id (VacancyLevelRow *self);
/* Moves the operation that has the keyboard up (-1) or down (1). FALSE: none has. */
gboolean    vacancy_level_row_move_op (VacancyLevelRow *self, int step);

G_END_DECLS
