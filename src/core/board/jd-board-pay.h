// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board-job.h"

G_BEGIN_DECLS

/* The inside of jd-board-job.h. What @part, one of those that begin with "pay_", is by the one record of pay: nothing is converted, and amounts whose period has no name at the board are not
 * sent. @name: of the values. */
void jd_board_set_pay (const JdBoardJob *job, JdBoardEntry *entry, const char *part, const char *name);

G_END_DECLS
