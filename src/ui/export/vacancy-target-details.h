// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "export/vacancy-target.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* The right of the export window: what is to be looked at before the posting goes to a target, with a way out where there is one. The ways are actions of the window: "win.fill-in" and
 * "win.show-line". */
#define VACANCY_TYPE_TARGET_DETAILS (vacancy_target_details_get_type ())
G_DECLARE_FINAL_TYPE (VacancyTargetDetails, vacancy_target_details, VACANCY, TARGET_DETAILS, AdwBin)

void vacancy_target_details_set (VacancyTargetDetails *self, VacancySession *session, VacancyTarget *target);

G_END_DECLS
