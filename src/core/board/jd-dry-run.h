// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board-issue.h"
#include "jd-board-job.h"

G_BEGIN_DECLS

/* What becomes of a posting at a board, told before it is sent. */

/* Of JdBoardIssue, in the order of the kinds and of the form, what is silenced in the posting among it. @today: an ISO date. New; frees them. */
GPtrArray *jd_dry_run (const JdBoardJob *job, const char *today);
/* Of these without what is said of title, dates and changes, and without the file, whose faults whoever writes it is told: what is missing or does not fit, and links that are left out. Takes the
 * entries of the job where it has them. */
GPtrArray *jd_dry_run_gaps (const JdBoardJob *job, const char *today);

G_END_DECLS
