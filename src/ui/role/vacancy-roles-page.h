// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-usage-index.h"
#include "vacancy-services.h"

G_BEGIN_DECLS

/* The roles of the library: which there are, and what one has. Where there is no room for both, the one is behind the other.
 *
 * Property (notify): "alone": a role is shown, and the list is behind it.
 * Signal: "export" (the id of a role): it shall be given on. */
#define VACANCY_TYPE_ROLES_PAGE (vacancy_roles_page_get_type ())
G_DECLARE_FINAL_TYPE (VacancyRolesPage, vacancy_roles_page, VACANCY, ROLES_PAGE, AdwBin)

/* Once. The page follows the library that is loaded. @usage knows which postings a role has. */
void      vacancy_roles_page_set_services (VacancyRolesPage *self, VacancyServices *services, VacancyUsageIndex *usage);
/* What makes a role, as a menu of actions "roles.…", and those actions, for the window that has both. Borrowed. */
GMenuModel   *vacancy_roles_page_get_menu (VacancyRolesPage *self);
GActionGroup *vacancy_roles_page_get_actions (VacancyRolesPage *self);

void      vacancy_roles_page_set_narrow (VacancyRolesPage *self, gboolean is_narrow);
gboolean  vacancy_roles_page_is_alone (VacancyRolesPage *self);
/* From the role to the list. */
void      vacancy_roles_page_go_back (VacancyRolesPage *self);
void      vacancy_roles_page_focus_search (VacancyRolesPage *self);
/* Shows the role @id, with the keyboard on a line of its outline; on the role where there is none at @section and @entry. */
void      vacancy_roles_page_go_to_line (VacancyRolesPage *self, const char *id, guint section, guint entry);
/* Likewise, on a cell of its ladder, as soon as that is there; @row JD_LADDER_NONE: the first of the level. */
void      vacancy_roles_page_go_to_cell (VacancyRolesPage *self, const char *id, guint row, guint column);
/* Its parts, for F6; borrowed. */
GtkWidget *vacancy_roles_page_get_list (VacancyRolesPage *self);
GtkWidget *vacancy_roles_page_get_view (VacancyRolesPage *self);

G_END_DECLS
