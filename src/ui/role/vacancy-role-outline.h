// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* The sections of a role and their lines, which are added, moved by drag and Alt+Up/Down, given conditions and taken out. It changes nothing itself.
 *
 * Signals: "edited" (JdRole *): what the role shall be. "failed" (const char *): why it cannot be that. "edit-block" (const char *id). */
#define VACANCY_TYPE_ROLE_OUTLINE (vacancy_role_outline_get_type ())
G_DECLARE_FINAL_TYPE (VacancyRoleOutline, vacancy_role_outline, VACANCY, ROLE_OUTLINE, AdwBin)

/* @role is of @library, or will be. Sections that show the same as before stay as they are, with the keyboard in them. */
void vacancy_role_outline_show (VacancyRoleOutline *self, JdLibrary *library, JdRole *role);

/* Puts the keyboard on the line; FALSE where there is none. */
gboolean vacancy_role_outline_go_to (VacancyRoleOutline *self, guint section, guint place);

G_END_DECLS
