// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "export/vacancy-target-proof.h"

G_BEGIN_DECLS

/* The right of the export window: what is to be looked at before the posting goes to a target, with a way out where there is one, how long what is sent may be, and the fields of the target's form, to
 * be copied one by one. The ways are actions of the window, "win.fill-in" and "win.show-line", or edits of the posting; plain text has a switch for "win.wrap". Follows every edit while it is
 * on screen. */
#define VACANCY_TYPE_TARGET_DETAILS (vacancy_target_details_get_type ())
G_DECLARE_FINAL_TYPE (VacancyTargetDetails, vacancy_target_details, VACANCY, TARGET_DETAILS, AdwBin)

/* Who looks at the target, perhaps for others, too; once, before anything else. */
void vacancy_target_details_set_proof (VacancyTargetDetails *self, VacancyTargetProof *proof);
/* Both NULL: nothing. */
void vacancy_target_details_set (VacancyTargetDetails *self, VacancySession *session, VacancyTarget *target);
/* For tests. */
VacancyTargetProof *vacancy_target_details_get_proof (VacancyTargetDetails *self);

G_END_DECLS
