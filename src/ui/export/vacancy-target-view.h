// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "export/vacancy-target-proof.h"
#include "posting/vacancy-company-style.h"

G_BEGIN_DECLS

/* The middle of the export window: what a target will show of the posting, with what is changed or cut marked where it stands, a PDF as its pages, or the source that is sent to it, by a switch;
 * following every edit while it is on screen. Where there is no selection to copy, Ctrl+C does the action "win.copy". */
#define VACANCY_TYPE_TARGET_VIEW (vacancy_target_view_get_type ())
G_DECLARE_FINAL_TYPE (VacancyTargetView, vacancy_target_view, VACANCY, TARGET_VIEW, AdwBin)

/* Both NULL: nothing. */
void vacancy_target_view_set (VacancyTargetView *self, VacancySession *session, VacancyTarget *target);
/* Whose logo is on the pages; a reference is held. To be set once. */
void vacancy_target_view_set_style (VacancyTargetView *self, VacancyCompanyStyle *style);
/* Whether there is little room. */
void vacancy_target_view_set_narrow (VacancyTargetView *self, gboolean narrow);
/* Who looks at the target for it, and for the details beside it. */
VacancyTargetProof *vacancy_target_view_get_proof (VacancyTargetView *self);

G_END_DECLS
