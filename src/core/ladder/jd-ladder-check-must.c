// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "jd-ladder-check.h"

static guint
count_must (const JdLadder *ladder, guint column)
{
  guint count = 0;

  for (guint row = 0; row < ladder->rows->len; row++)
    {
      const JdLadderCell *cell = jd_ladder_cell (ladder, row, column);
      count += jd_ladder_row (ladder, row)->kind == JD_LADDER_BLOCK && cell->text && cell->necessity == JD_NECESSITY_MUST;
    }
  return count;
}

static void
run (const JdLadderCheck *check, const JdLadder *ladder, GPtrArray *findings)
{
  for (guint column = 0; column < ladder->levels->len; column++)
    {
      const guint count = count_must (ladder, column);
      gint64 most;

      if (!jd_ladder_limit (ladder, column, "must_max", &most) || count <= most)
        continue;
      /* Translators: the name of a level, how many there are, and the limit. */
      jd_ladder_add_finding (findings, check, JD_LADDER_NONE, column,
                             g_strdup_printf (_("%s has %u must-haves; the limit of the level is %d"), jd_ladder_level_name (ladder, column), count, (int) most),
                             /* Translators: in the head of a column; how many there are, and the limit. */
                             g_strdup_printf (_("%u must-haves, limit %d"), count, (int) most));
    }
}

const JdLadderCheck jd_ladder_check_must = { "must", run };
