// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-fact-table.h"

G_BEGIN_DECLS

/* What of a posting can be sent: each fact of the job, by its name, and these parts. */
typedef struct
{
  const char *name;
  const char *fact; /* that it is made of; NULL: of none */
  const char *label; /* what the program calls it, to be translated */
} JdBoardPart;

/* Behind the last stands one without a name. */
extern const JdBoardPart jd_board_parts[];

/* FALSE: no part is called that. @fact (may be NULL) gets the fact it is, or is made of; NULL when it is of none. */
gboolean jd_board_part_find (const char *name, const JdFact **fact);
/* What the program calls the part, or fact, of that name, in its language; @name where there is none. Borrowed. */
const char *jd_board_part_label (const char *name);

G_END_DECLS
