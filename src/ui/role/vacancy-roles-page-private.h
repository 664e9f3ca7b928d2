// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "role/vacancy-role-list.h"
#include "role/vacancy-role-view.h"
#include "role/vacancy-roles-page.h"

G_BEGIN_DECLS

/* The inside of the page: -edit (what is done to roles), and the page itself, which calls that. */
struct _VacancyRolesPage
{
  AdwBin parent_instance;

  /* template widgets */
  AdwLeaflet *leaflet;
  VacancyRoleList *list;
  VacancyRoleView *view;
  GMenuModel *new_menu;

  GSimpleActionGroup *actions; /* owned */
  VacancyServices *services;   /* owned */
  VacancyUsageIndex *usage;    /* owned */

  JdRole *role;       /* owned: what is shown, which the library may not have yet; NULL: none */
  guint n_pending;    /* changes of it that are under way */
  gboolean is_behind; /* the library is another than what is shown, which nobody sees */
};

/* vacancy-roles-page.c */
/* Shows what the library has of the role that is selected, unless what it shall be is under way. */
void vacancy_roles_page_show_role (VacancyRolesPage *self);

/* vacancy-roles-page-edit.c */
/* The actions; once. */
void vacancy_roles_page_add_edit (VacancyRolesPage *self);
/* What can be done with the role that is shown. */
void vacancy_roles_page_update_edit (VacancyRolesPage *self);
/* The role that is shown becomes @role. */
void vacancy_roles_page_become (VacancyRolesPage *self, JdRole *role);
void vacancy_roles_page_tell_fault (VacancyRolesPage *self, const char *message);
void vacancy_roles_page_edit_block (VacancyRolesPage *self, const char *id);

G_END_DECLS
