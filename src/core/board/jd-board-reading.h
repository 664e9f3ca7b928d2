// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board-job.h"

G_BEGIN_DECLS

/* How a posting reads at a board, for people who compare two states of it: each field of the form with its value, else the text, without markup; without a board it is the plain text. Whether the
 * text that was sent began with the title makes no difference. New string. */
char *jd_board_reading (const JdBoardJob *job);

G_END_DECLS
