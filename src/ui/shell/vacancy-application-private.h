// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/vacancy-application.h"

G_BEGIN_DECLS

/* Of the files vacancy-application*.c. */

/* The application's own actions and every shortcut. */
void vacancy_application_add_actions (VacancyApplication *self);

/* vacancy_application_open_path() for several, one after the other. Takes over @paths. */
void vacancy_application_open_paths (VacancyApplication *self, GtkWindow *parent, GStrv paths);

/* The first frame of a window is on screen: time for what it did not need. Does something the first time only. */
void vacancy_application_first_frame (VacancyApplication *self);

/* Whether any window has unsaved changes may be another answer now: a log-out is held up while there are some. */
void vacancy_application_update_inhibit (VacancyApplication *self);

/* Versions and folders, for a report; for tests, too. New string. */
char *vacancy_application_debug_info (VacancyApplication *self);

G_END_DECLS
