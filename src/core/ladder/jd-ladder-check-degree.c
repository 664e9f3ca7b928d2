// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "jd-ladder-check.h"

/* How much a degree is; -1: none that is known. */
static int
rank (const char *degree)
{
  return degree ? jd_name_index (jd_ladder_degrees, degree) : -1;
}

/* Whether the line asks at the level for a degree that the parent asks for in the same words, while the level must not ask for as much. */
static gboolean
asks_like_parent (const JdLadder *ladder, guint row, guint column, int most)
{
  const JdLadderRow *line = jd_ladder_row (ladder, row);
  const JdLadderCell *cell = &line->cells[column];
  const guint parent = ladder->parents[column];

  if (line->kind != JD_LADDER_BLOCK || line->block->aspect != JD_ASPECT_EDUCATION || cell->necessity != JD_NECESSITY_MUST || parent == JD_LADDER_NONE)
    return FALSE;
  if (cell->state != JD_LADDER_INHERITED)
    return FALSE;
  g_autoptr (JdParams) params = jd_ladder_params (ladder, parent);
  return rank (jd_params_get (params, "degree")) > most;
}

static void
add (const JdLadderCheck *check, const JdLadder *ladder, guint row, guint column, const char *limit, GPtrArray *findings)
{
  /* Translators: the name of a level; what it may ask for at most: "enrolled", "preferred". */
  jd_ladder_add_finding (findings, check, row, column,
                         g_strdup_printf (_("%s asks for a degree; the limit of the level is “%s”"), jd_ladder_level_name (ladder, column), jd_ladder_degree_name (limit)),
                         /* Translators: of a degree that is asked for, inside of a table: "enrolled", "preferred". */
                         g_strdup_printf (_("limit: %s"), jd_ladder_degree_name (limit)));
}

static void
check_column (const JdLadderCheck *check, const JdLadder *ladder, guint column, const char *limit, GPtrArray *findings)
{
  for (guint row = 0; row < ladder->rows->len; row++)
    {
      const JdLadderCell *cell = jd_ladder_cell (ladder, row, column);
      const gboolean is_degree = jd_ladder_row (ladder, row)->kind == JD_LADDER_DEGREE;

      if (is_degree ? rank (cell->value) > rank (limit) : asks_like_parent (ladder, row, column, rank (limit)))
        add (check, ladder, row, column, limit, findings);
    }
}

static void
run (const JdLadderCheck *check, const JdLadder *ladder, GPtrArray *findings)
{
  for (guint column = 0; column < ladder->levels->len; column++)
    {
      const char *limit = jd_ladder_limit_text (ladder, column, "degree_max");

      if (rank (limit) >= 0)
        check_column (check, ladder, column, limit, findings);
    }
}

const JdLadderCheck jd_ladder_check_degree = { "degree", run };
