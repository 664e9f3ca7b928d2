// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* The roles of a library by name, each with the number of its lines, and a search in them. One is selected whenever there is one.
 *
 * Signals: "changed": another role is selected. "chosen": the selected one was activated. */
#define VACANCY_TYPE_ROLE_LIST (vacancy_role_list_get_type ())
G_DECLARE_FINAL_TYPE (VacancyRoleList, vacancy_role_list, VACANCY, ROLE_LIST, AdwBin)

/* Keeps what is selected, as far as it is still there. */
void        vacancy_role_list_set_library (VacancyRoleList *self, JdLibrary *library);
/* Id of the role that is selected; NULL: none. Borrowed until the list changes. */
const char *vacancy_role_list_get_role (VacancyRoleList *self);
/* Also one that the search hides, which ends then; one that comes with the next library is selected when it does. */
void        vacancy_role_list_select (VacancyRoleList *self, const char *id);
void        vacancy_role_list_focus_search (VacancyRoleList *self);
/* Puts the keyboard on the role that is selected. */
void        vacancy_role_list_focus_selected (VacancyRoleList *self);

G_END_DECLS
