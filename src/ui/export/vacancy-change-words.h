// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/jd-board-text.h"

G_BEGIN_DECLS

/* What a board does with what it does not take, and why, in a sentence. @board: as people call it. New strings. */
char *vacancy_change_words (JdBoardChangeKind kind, const char *board);
/* From where on nothing is sent that stands below. */
char *vacancy_cut_words (guint limit, const char *board);

G_END_DECLS
