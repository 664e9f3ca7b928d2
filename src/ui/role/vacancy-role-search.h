// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "library/vacancy-library-index.h"

G_BEGIN_DECLS

/* A search of blocks for a section of a role: a popover with the best few. Those that fit the section come first.
 *
 * Signal: "chosen" (const char *id). */
#define VACANCY_TYPE_ROLE_SEARCH (vacancy_role_search_get_type ())
G_DECLARE_FINAL_TYPE (VacancyRoleSearch, vacancy_role_search, VACANCY, ROLE_SEARCH, GtkPopover)

/* A child of @parent, under @row in it, until it is closed; @parent unparents it when it goes first. @role and @kind (name of the section's) say what fits. */
GtkWidget *vacancy_role_search_open (GtkWidget *parent, GtkWidget *row, JdLibrary *library, const char *role, const char *kind);

G_END_DECLS
