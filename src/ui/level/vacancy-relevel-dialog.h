// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "edit/jd-relevel.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* What another level would change, line by line; what the writer changed himself is asked about. Nothing happens until Switch. */
#define VACANCY_TYPE_RELEVEL_DIALOG (vacancy_relevel_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VacancyRelevelDialog, vacancy_relevel_dialog, VACANCY, RELEVEL_DIALOG, AdwWindow)

/* Takes over @relevel, which is of @session's current posting and goes to @level. For tests. */
GtkWidget *vacancy_relevel_dialog_new (VacancySession *session, JdRelevel *relevel, const char *level);

/* Switches the posting to @level: at once, as one step with a toast, when no local edit is touched; else, or when @review, after the dialog. A level that cannot be resolved
 * is told in a dialog. The window's level action and the level switch both come here. @widget: any in the window. */
void vacancy_relevel (GtkWidget *widget, VacancySession *session, const char *level, gboolean review);

G_END_DECLS
