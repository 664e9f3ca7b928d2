// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "jd-ladder-check.h"

/* Whether the role or an operation says that the line begins at the level. */
static gboolean
is_brought (const JdLadderRow *row, const JdLevel *level)
{
  for (guint i = 0; i < row->section->entries->len; i++)
    {
      const JdRoleEntry *entry = g_ptr_array_index (row->section->entries, i);

      if (g_str_equal (entry->block, row->block->id) && jd_condition_names_level (entry->when, level->id))
        return TRUE;
    }
  for (guint i = 0; i < level->ops->len; i++)
    {
      const JdOp *op = g_ptr_array_index (level->ops, i);

      if (op->kind == JD_OP_ADD && g_str_equal (op->block, row->block->id) && g_str_equal (op->section, row->section->id))
        return TRUE;
    }
  return FALSE;
}

/* A line for some places alone is there, only not in general. */
static gboolean
depends_on_place (const JdLadderRow *row)
{
  for (guint i = 0; i < row->section->entries->len; i++)
    {
      const JdRoleEntry *entry = g_ptr_array_index (row->section->entries, i);

      if (g_str_equal (entry->block, row->block->id) && entry->when && (entry->when->place || entry->when->workplace || entry->when->extras))
        return TRUE;
    }
  return FALSE;
}

static void
check_row (const JdLadderCheck *check, const JdLadder *ladder, guint index, GPtrArray *findings)
{
  const JdLadderRow *row = jd_ladder_row (ladder, index);
  gboolean anywhere = FALSE, brought = FALSE;

  if (depends_on_place (row))
    return;
  for (guint column = 0; column < ladder->levels->len; column++)
    {
      const JdLevel *level = g_ptr_array_index (ladder->levels, column);

      anywhere |= row->cells[column].there;
      if (row->cells[column].there || !is_brought (row, level))
        continue;
      brought = TRUE;
      /* Translators: the title of a block, and the name of a level. */
      jd_ladder_add_finding (findings, check, index, column, g_strdup_printf (_("“%s” is added at %s and dropped there again"), row->title, jd_ladder_level_name (ladder, column)),
                             g_strdup (_("added and dropped")));
    }
  if (!anywhere && !brought && ladder->levels->len > 0)
    /* Translators: the title of a block. */
    jd_ladder_add_finding (findings, check, index, 0, g_strdup_printf (_("“%s” is there at no level"), row->title), g_strdup (_("at no level")));
}

static void
run (const JdLadderCheck *check, const JdLadder *ladder, GPtrArray *findings)
{
  for (guint row = 0; row < ladder->rows->len; row++)
    if (jd_ladder_row (ladder, row)->kind == JD_LADDER_BLOCK)
      check_row (check, ladder, row, findings);
}

const JdLadderCheck jd_ladder_check_lines = { "lines", run };
