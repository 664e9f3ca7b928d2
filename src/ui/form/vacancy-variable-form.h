// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "vacancy-services.h"

G_BEGIN_DECLS

/* A popover that declares a variable for all blocks: the question it is asked by, and of which type it is. It does so by the changes of the library, and stays open with what is wrong. */
GtkWidget *vacancy_variable_form_new (VacancyServices *services, const char *name);

G_END_DECLS
