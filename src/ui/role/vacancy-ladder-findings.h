// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* What does not fit together on the ladders of all roles, as a list; not seen while there is nothing.
 * Signal "open-cell" (const char *role, guint row, guint column): one was activated; where it shows, as JdLadderFinding has it. */
#define VACANCY_TYPE_LADDER_FINDINGS (vacancy_ladder_findings_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLadderFindings, vacancy_ladder_findings, VACANCY, LADDER_FINDINGS, AdwBin)

/* As soon as a thread has looked at them. */
void vacancy_ladder_findings_show (VacancyLadderFindings *self, JdLibrary *library);

G_END_DECLS
