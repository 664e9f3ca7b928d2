// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board-job.h"

G_BEGIN_DECLS

/* What the title of the posting says that the board wants in no title: a bit for each JdAvoided. Words are looked for in English and the language of the posting. */
guint jd_title_faults (const JdBoardJob *job);
/* The title without what says @avoided. NULL: nothing in it does, or nothing else would be left. New string. */
char *jd_title_without (const JdBoardJob *job, JdAvoided avoided);

G_END_DECLS
