// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board-job.h"

G_BEGIN_DECLS

/* Boards that take one entry for each place of a job (JdEnvelope.each_place). A posting of several places is several entries then, which differ in place and reference alone. */

/* How many entries a posting is. Never 0. */
guint       jd_board_place_count (const JdBoardJob *job);
/* The place the entry is for; NULL: the posting names none, or all of them are in one entry. Borrowed. */
const char *jd_board_place_text (const JdBoardJob *job);
/* @id, of the posting or of the opening, as the entry has it: "C-4-austin" where there are several, and no other of the posting has that. New string. */
char       *jd_board_place_id (const JdBoardJob *job, const char *id);

G_END_DECLS
