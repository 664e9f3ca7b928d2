// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* What of a role is no line: how it is found, how it is called and which years it asks at each level, and the variables it declares, in a dialog.
 *
 * Signal: "applied" (JdRole *): what the role shall be; the dialog is closed then. */
#define VACANCY_TYPE_ROLE_FORM (vacancy_role_form_get_type ())
G_DECLARE_FINAL_TYPE (VacancyRoleForm, vacancy_role_form, VACANCY, ROLE_FORM, AdwWindow)

GtkWidget *vacancy_role_form_new (GtkWindow *parent, JdLibrary *library, JdRole *role);

G_END_DECLS
