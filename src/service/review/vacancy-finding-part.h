// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/vacancy-finding.h"

G_BEGIN_DECLS

/* What was found in @document, of JdFinding, as a list shows it: each with the part of the page it is in, and how often the same stands before it there. Takes the findings over; the array is the
 * caller's, who had them freed with it or not. Of VacancyFinding, new; on any thread. */
GPtrArray *vacancy_findings_placed (const JdDocument *document, GPtrArray *findings);

G_END_DECLS
