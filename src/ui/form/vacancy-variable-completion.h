// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "vacancy-services.h"

G_BEGIN_DECLS

/* Variables that a wording can name. */

/* Whether the library or one of its roles declares it, or it is a fact that every posting has. */
gboolean vacancy_variable_is_known (const JdLibrary *library, const char *name);

/* Has @view complete the name of a variable behind a "{" that is typed: what begins so, by its name or what it is called, stands in a popover below, in which Up and Down choose, Enter and Tab
 * take, and Escape closes. */
void vacancy_variable_completion_attach (GtkTextView *view, VacancyServices *services);

G_END_DECLS
