// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-ladder-check.h"

#define ROW(check) &check,
static const JdLadderCheck *const checks[] = { JD_LADDER_CHECKS (ROW) NULL };
#undef ROW

static gint
compare_places (gconstpointer a, gconstpointer b)
{
  const JdLadderFinding *one = *(JdLadderFinding *const *) a, *other = *(JdLadderFinding *const *) b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  return (one->column > other->column) - (one->column < other->column);
}

GPtrArray *
jd_ladder_check (const JdLadder *ladder)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_ladder_finding_free);

  for (const JdLadderCheck *const *check = checks; *check; check++)
    (*check)->run (*check, ladder, findings);
  g_ptr_array_sort (findings, compare_places);
  return findings;
}
