// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board-job.h"

G_BEGIN_DECLS

/* The texts of one posting. Most boards take the same few tags, so that what is written for one is what the next one gets: each text is written once, and held against the document once
 * (jd-board-text.h). For one thread. */
JdBoardTexts *jd_board_texts_new (void);
void          jd_board_texts_free (JdBoardTexts *texts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdBoardTexts, jd_board_texts_free)

/* Like jd_board_text() and jd_board_text_check(), for a job with or without texts. */
char    *jd_board_texts_write (const JdBoardJob *job, const JdBoardScope *scope);
gboolean jd_board_texts_check (const JdBoardJob *job, const JdBoardScope *scope, const char *markup, GError **error);

G_END_DECLS
