// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/vacancy-target-issue.h"
#include "export/vacancy-target.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* What is to be looked at before a posting goes to a target: what the dry run of a board found, or what a file would lack; what rules of law at the place of the job ask for; and whatever else the
 * review finds in the text, which keeps nothing from going out. What is silenced is among it. Of VacancyTargetIssue, the gravest first, else in their order. New; frees them. */
GPtrArray *vacancy_target_issues (VacancyTarget *target, VacancySession *session);

G_END_DECLS
