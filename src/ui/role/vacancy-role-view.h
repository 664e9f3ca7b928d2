// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-library-changes.h"
#include "role/vacancy-role-outline.h"

G_BEGIN_DECLS

/* One role: what it is called, where it is from, and its outline or its ladder. What is done to the role as a whole are actions "roles.…" of the window.
 *
 * Signals: those of the outline, which is in it. */
#define VACANCY_TYPE_ROLE_VIEW (vacancy_role_view_get_type ())
G_DECLARE_FINAL_TYPE (VacancyRoleView, vacancy_role_view, VACANCY, ROLE_VIEW, AdwBin)

/* @role is of @library, or will be; NULL: none. */
void vacancy_role_view_show (VacancyRoleView *self, JdLibrary *library, JdRole *role);

/* Once. By which the ladder is changed. */
void vacancy_role_view_set_changes (VacancyRoleView *self, VacancyLibraryChanges *changes);

/* Of the role that is shown: the keyboard goes to a line of its outline, or to a cell of its ladder, as that says. */
void vacancy_role_view_go_to_line (VacancyRoleView *self, guint section, guint entry);
void vacancy_role_view_go_to_cell (VacancyRoleView *self, guint row, guint column);

VacancyRoleOutline *vacancy_role_view_get_outline (VacancyRoleView *self);

G_END_DECLS
