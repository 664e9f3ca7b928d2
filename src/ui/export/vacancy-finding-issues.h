// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/vacancy-target-issue.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* Appends what the review of @session found to @issues: what rules of law ask for, then what all other families say of the text, what is silenced among it. What a template left, @issues have told. */
void vacancy_finding_issues_add (VacancySession *session, GPtrArray *issues);

G_END_DECLS
