// SPDX-License-Identifier: GPL-3.0-or-later
/* Looking at a ladder. */
#include "jd-ladder.h"

const JdLadderRow *
jd_ladder_row (const JdLadder *ladder, guint row)
{
  return g_ptr_array_index (ladder->rows, row);
}

const JdLadderCell *
jd_ladder_cell (const JdLadder *ladder, guint row, guint column)
{
  return &jd_ladder_row (ladder, row)->cells[column];
}

/* ---- levels ---- */

guint
jd_ladder_column (const JdLadder *ladder, const char *level)
{
  for (guint i = 0; i < ladder->levels->len; i++)
    if (g_str_equal (((const JdLevel *) g_ptr_array_index (ladder->levels, i))->id, level))
      return i;
  return JD_LADDER_NONE;
}

const char *
jd_ladder_level_name (const JdLadder *ladder, guint column)
{
  const JdLevel *level = g_ptr_array_index (ladder->levels, column);
  const char *name = jd_localized_get (level->name, ladder->language, NULL);

  return name ? name : level->id;
}

JdParams *
jd_ladder_params (const JdLadder *ladder, guint column)
{
  const JdLevel *level = g_ptr_array_index (ladder->levels, column);
  g_autofree const char **chain = jd_library_level_chain (ladder->library, level->id, NULL);

  return jd_library_level_params (ladder->library, chain, ladder->role);
}

const char *
jd_ladder_limit_text (const JdLadder *ladder, guint column, const char *name)
{
  for (; column != JD_LADDER_NONE; column = ladder->parents[column])
    {
      const char *text = jd_params_get (((const JdLevel *) g_ptr_array_index (ladder->levels, column))->limits, name);

      if (text)
        return text;
    }
  return NULL;
}

gboolean
jd_ladder_limit (const JdLadder *ladder, guint column, const char *name, gint64 *number)
{
  const char *text = jd_ladder_limit_text (ladder, column, name);

  return text && g_ascii_string_to_signed (text, 10, 0, G_MAXINT, number, NULL);
}
