// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-ladder.h"

G_BEGIN_DECLS

/* How it is made: jd-ladder.c, which asks jd-ladder-terms.c and the checks; all of them look at it by way of jd-ladder-cells.c. */

/* A row, added to those of @ladder, whose cells are empty. Takes @title. Borrowed. */
static inline JdLadderRow *
jd_ladder_add_row (JdLadder *ladder, JdLadderRowKind kind, char *title)
{
  JdLadderRow *row = g_new0 (JdLadderRow, 1);

  row->kind = kind;
  row->title = title;
  row->cells = g_new0 (JdLadderCell, ladder->levels->len);
  g_ptr_array_add (ladder->rows, row);
  return row;
}

/* Adds years, degree, and pay of @salaries (of JdBlock, borrowed): those of the role that hold figures of its own. */
void jd_ladder_add_terms (JdLadder *ladder, const GPtrArray *salaries);

G_END_DECLS
