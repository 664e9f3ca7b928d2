// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-library-changes.h"

G_BEGIN_DECLS

/* A role as a table of its lines by levels, with the years, degree and pay each level asks and offers. Every cell is changed where it stands, and the levels that follow it do so, too. */
#define VACANCY_TYPE_ROLE_LADDER (vacancy_role_ladder_get_type ())
G_DECLARE_FINAL_TYPE (VacancyRoleLadder, vacancy_role_ladder, VACANCY, ROLE_LADDER, AdwBin)

/* Once. By which cells are changed. */
void vacancy_role_ladder_set_changes (VacancyRoleLadder *self, VacancyLibraryChanges *changes);
/* Shows @role of @library (NULL: none) as soon as it is looked up, which a thread does. Where it is the role that is shown already, what was chosen and what is being typed stays. */
void vacancy_role_ladder_show (VacancyRoleLadder *self, JdLibrary *library, const char *role);

/* The cell gets the keyboard when what is shown next is there; @row JD_LADDER_NONE: the first of the level. */
void vacancy_role_ladder_want (VacancyRoleLadder *self, guint row, guint column);

G_END_DECLS
