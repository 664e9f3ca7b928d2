// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* A role by typing: an entry, and the roles that match beneath it; behind them a posting of its own for a title that is no role. Up and Down in the entry choose.
 * Signal "changed" (): another role or title. */
#define VACANCY_TYPE_ROLE_CHOOSER (vacancy_role_chooser_get_type ())
G_DECLARE_FINAL_TYPE (VacancyRoleChooser, vacancy_role_chooser, VACANCY, ROLE_CHOOSER, AdwBin)

void        vacancy_role_chooser_set_library (VacancyRoleChooser *self, JdLibrary *library);
/* Id of the chosen role; NULL when nothing or a title of one's own is chosen. */
const char *vacancy_role_chooser_get_role (VacancyRoleChooser *self);
/* The title typed, when that is what is chosen; else NULL. Borrowed. */
const char *vacancy_role_chooser_get_title (VacancyRoleChooser *self);
/* Shows @message under the entry (NULL: none); the next change takes it away. */
void        vacancy_role_chooser_set_error (VacancyRoleChooser *self, const char *message);

G_END_DECLS
