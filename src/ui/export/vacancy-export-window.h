// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"
#include "vacancy-services.h"

G_BEGIN_DECLS

/* Where a posting leaves from: at the left what it can leave as, files and job boards, and how it stands to each; in the middle what the one that is selected will show, at the right what is to be
 * looked at before. Files are written and the clipboard is filled; nothing is sent. The posting can be edited meanwhile, and all of it follows. */
#define VACANCY_TYPE_EXPORT_WINDOW (vacancy_export_window_get_type ())
G_DECLARE_FINAL_TYPE (VacancyExportWindow, vacancy_export_window, VACANCY, EXPORT_WINDOW, AdwApplicationWindow)

/* Over @parent, and gone with it. There is one for a session. Ways to what is missing lead to @parent, which has the actions "win.fill-in" and "win.show-line". */
VacancyExportWindow *vacancy_export_window_present (GtkWindow *parent, VacancyServices *services, VacancySession *session);

/* Writes what is selected to @path, which is where it was chosen to go; for tests, too. */
void vacancy_export_window_save_to (VacancyExportWindow *self, const char *path);

G_END_DECLS
