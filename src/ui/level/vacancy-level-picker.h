// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* One of the library's levels: Intern, Entry and Senior (or the first three there are) as linked toggle buttons, all in a menu behind them. A radio group for assistive
 * technology. Signal "chosen" (const char *level): the person chose another level; the picker shows it only when it is told so. */
#define VACANCY_TYPE_LEVEL_PICKER (vacancy_level_picker_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLevelPicker, vacancy_level_picker, VACANCY, LEVEL_PICKER, AdwBin)

void        vacancy_level_picker_set_library (VacancyLevelPicker *self, JdLibrary *library);
void        vacancy_level_picker_set_level (VacancyLevelPicker *self, const char *level); /* id, or NULL for none */
const char *vacancy_level_picker_get_level (VacancyLevelPicker *self);

/* Entries behind the levels in the menu; its actions are the caller's. May be NULL. */
void vacancy_level_picker_set_extra_menu (VacancyLevelPicker *self, GMenuModel *menu);

G_END_DECLS
