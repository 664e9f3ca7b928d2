// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-json-tree.h"
#include "jd-data-finding.h"

G_BEGIN_DECLS

/* Holds a JobPosting against what Google's page on it asks for (of 2025-12-18): what is required and recommended, names of kinds of employment and units of pay, dates, ranges of pay, places
 * and remote work. What a title may say is a rule of the board (jd-board.h). Appends to @findings (of JdDataFinding). @today is an ISO date. */
void jd_google_check (JdJsonNode *posting, const char *today, GPtrArray *findings);

G_END_DECLS
