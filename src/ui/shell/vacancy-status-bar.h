// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-library-store.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* Below the page: words and minutes to read, language, findings, state of the library. */
#define VACANCY_TYPE_STATUS_BAR (vacancy_status_bar_get_type ())
G_DECLARE_FINAL_TYPE (VacancyStatusBar, vacancy_status_bar, VACANCY, STATUS_BAR, AdwBin)

void vacancy_status_bar_set_session (VacancyStatusBar *self, VacancySession *session);
void vacancy_status_bar_set_findings (VacancyStatusBar *self, guint count);
/* Once: which library it tells of. */
void vacancy_status_bar_set_library (VacancyStatusBar *self, VacancyLibraryStore *library);
void vacancy_status_bar_set_narrow (VacancyStatusBar *self, gboolean narrow);

G_END_DECLS
