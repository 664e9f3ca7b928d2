// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board.h"

G_BEGIN_DECLS

/* How a posting stands to the days it has. */
typedef enum
{
  JD_AGE_FINE,
  JD_AGE_EXPIRED, /* its last day is over */
  JD_AGE_TOO_OLD  /* it has been at the board for longer than the board shows a posting */
} JdAge;

/* On the day @today, of a posting that has been at @board since the day @since (ISO dates; both may be NULL: it stands nowhere). @day (may be NULL) gets the last day on which it was fine, new; NULL
 * when it is. */
JdAge jd_board_age (const JdBoard *board, const JdPosting *posting, const char *since, const char *today, char **day);

G_END_DECLS
