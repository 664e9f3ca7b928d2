// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* Whoever sees what was changed may want it as it was. */
typedef void (*VacancyRoleReset) (gpointer data);

/* A dialog on @parent: what the role @id says otherwise than the one whose place it takes, with a way back to that. Of a role that takes no place nothing is shown. @data is freed with it. */
void vacancy_role_compare_present (GtkWindow *parent, const JdLibrary *library, const char *id, VacancyRoleReset reset, gpointer data, GDestroyNotify free_data);

G_END_DECLS
