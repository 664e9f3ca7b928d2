// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* Rows about what a posting lacks, for whichever list tells of it. What comes from a posting is never markup. */

GtkWidget *vacancy_plain_row_new (const char *title, const char *subtitle);

/* A button at the end of @row, which presses it; it has @name for a screen reader and activates @action with @target. */
void vacancy_plain_row_add_button (GtkWidget *row, const char *text, const char *name, const char *action, const char *target);

/* What a value is called, where it is needed, and a button that asks for it by the action "win.fill-in". @missing is no mark of a template, which has no value. */
GtkWidget *vacancy_missing_row_new (VacancySession *session, const JdMissing *missing);

/* The heading over the placement with @id as it reads on the page; NULL when there is no such placement. @placement (may be NULL) gets it. New string. */
char *vacancy_heading_over (VacancySession *session, const char *id, const JdPlacement **placement);

G_END_DECLS
