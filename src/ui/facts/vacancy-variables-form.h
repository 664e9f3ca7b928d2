// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* One form for all the variables of a posting; the missing ones first. A value is applied when its entry is left or Enter is pressed; wrong ones stay in the form and say what
 * was expected. */
#define VACANCY_TYPE_VARIABLES_FORM (vacancy_variables_form_get_type ())
G_DECLARE_FINAL_TYPE (VacancyVariablesForm, vacancy_variables_form, VACANCY, VARIABLES_FORM, AdwWindow)

/* @focus (may be NULL): the variable to begin with. */
void vacancy_variables_form_present (GtkWindow *parent, VacancySession *session, const char *focus);

G_END_DECLS
