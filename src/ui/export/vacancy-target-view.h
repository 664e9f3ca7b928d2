// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "export/vacancy-target.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* The middle of the export window: what a target will show of the posting, following every edit. */
#define VACANCY_TYPE_TARGET_VIEW (vacancy_target_view_get_type ())
G_DECLARE_FINAL_TYPE (VacancyTargetView, vacancy_target_view, VACANCY, TARGET_VIEW, AdwBin)

void vacancy_target_view_set (VacancyTargetView *self, VacancySession *session, VacancyTarget *target);
/* Whether there is little room. */
void vacancy_target_view_set_narrow (VacancyTargetView *self, gboolean narrow);

G_END_DECLS
