// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* One role: what it is called, and its outline. */
#define VACANCY_TYPE_ROLE_VIEW (vacancy_role_view_get_type ())
G_DECLARE_FINAL_TYPE (VacancyRoleView, vacancy_role_view, VACANCY, ROLE_VIEW, AdwBin)

/* @role is of @library; NULL: none. */
void vacancy_role_view_show (VacancyRoleView *self, JdLibrary *library, JdRole *role);

G_END_DECLS
