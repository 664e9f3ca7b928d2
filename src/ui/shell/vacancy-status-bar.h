// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* Below the page: words and minutes to read, language, findings, state of the library. */
#define VACANCY_TYPE_STATUS_BAR (vacancy_status_bar_get_type ())
G_DECLARE_FINAL_TYPE (VacancyStatusBar, vacancy_status_bar, VACANCY, STATUS_BAR, AdwBin)

void vacancy_status_bar_set_session (VacancyStatusBar *self, VacancySession *session);
void vacancy_status_bar_set_findings (VacancyStatusBar *self, guint count);
/* @details (may be NULL): faults, one a line, shown when the text is clicked. */
void vacancy_status_bar_set_library_state (VacancyStatusBar *self, const char *text, const char *details);
void vacancy_status_bar_set_narrow (VacancyStatusBar *self, gboolean narrow);

G_END_DECLS
