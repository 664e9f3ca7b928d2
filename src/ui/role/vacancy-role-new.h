// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "vacancy-services.h"

G_BEGIN_DECLS

/* New roles: what they are called and begin as is asked in a dialog on @parent, and they are in the library when @made hears of them. */

/* @id: of the role that is there now (borrowed); NULL: @error says why there is none. @label: what was done, for undo. Not called when nothing was asked for in the end. */
typedef void (*VacancyRoleMade) (const char *id, const char *label, const GError *error, gpointer data);

/* @like: id of the role that is offered first to begin as; NULL: sections without lines. */
void vacancy_role_new_ask (GtkWindow *parent, VacancyServices *services, const char *like, VacancyRoleMade made, gpointer data, GDestroyNotify free_data);
/* One of @posting. */
void vacancy_role_new_ask_posting (GtkWindow *parent, VacancyServices *services, JdPosting *posting, VacancyRoleMade made, gpointer data, GDestroyNotify free_data);

G_END_DECLS
