// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-ladder-check.h"

void
jd_ladder_finding_free (JdLadderFinding *finding)
{
  if (!finding)
    return;
  g_free (finding->message);
  g_free (finding->brief);
  g_free (finding);
}

void
jd_ladder_add_finding (GPtrArray *findings, const JdLadderCheck *check, guint row, guint column, char *message, char *brief)
{
  JdLadderFinding *finding = g_new0 (JdLadderFinding, 1);

  *finding = (JdLadderFinding){ check, row, column, message, brief };
  g_ptr_array_add (findings, finding);
}

const JdLadderFinding *
jd_ladder_finding_at (const JdLadder *ladder, guint row, guint column)
{
  for (guint i = 0; i < ladder->findings->len; i++)
    {
      const JdLadderFinding *finding = g_ptr_array_index (ladder->findings, i);

      if (finding->row == row && finding->column == column)
        return finding;
    }
  return NULL;
}
