// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* Asks in a dialog on @parent when a line stands there: both are borrowed, NULL for always and never. @data is freed with @free_data in any case. */
typedef void (*VacancyRoleConditions) (const JdCondition *when, const JdCondition *unless, gpointer data);
void vacancy_role_ask_conditions (GtkWindow *parent, JdLibrary *library, const JdRoleEntry *entry, VacancyRoleConditions answer, gpointer data, GDestroyNotify free_data);

G_END_DECLS
