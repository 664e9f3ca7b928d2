// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* The level of the open posting, in the header bar. Choosing another one goes through vacancy_relevel(). Property "session" (VacancySession or NULL). */
#define VACANCY_TYPE_LEVEL_SWITCH (vacancy_level_switch_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLevelSwitch, vacancy_level_switch, VACANCY, LEVEL_SWITCH, AdwBin)

GtkWidget *vacancy_level_switch_new (void); /* for tests; templates make it */
void       vacancy_level_switch_set_session (VacancyLevelSwitch *self, VacancySession *session);

G_END_DECLS
