// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "jd-ladder-check.h"

/* In one row, which has one currency and period. A level that is not set is passed over. */
static void
check_row (const JdLadderCheck *check, const JdLadder *ladder, guint row, GPtrArray *findings)
{
  guint former = JD_LADDER_NONE;
  JdPay pay, before = { 0 };

  for (guint column = 0; column < ladder->levels->len; column++)
    {
      if (!jd_ladder_pay (ladder, row, column, &pay))
        continue;
      const char *name = jd_ladder_level_name (ladder, column), *other = former != JD_LADDER_NONE ? jd_ladder_level_name (ladder, former) : NULL;
      if (other && (pay.min < before.min || pay.max < before.max))
        /* Translators: names of levels. */
        jd_ladder_add_finding (findings, check, row, column, g_strdup_printf (_("%s pays less than %s"), name, other),
                               /* Translators: of pay, inside of a table; the name of a level. */
                               g_strdup_printf (_("less than %s"), other));
      former = column;
      before = pay;
    }
}

static void
run (const JdLadderCheck *check, const JdLadder *ladder, GPtrArray *findings)
{
  for (guint row = 0; row < ladder->rows->len; row++)
    if (jd_ladder_row (ladder, row)->kind == JD_LADDER_PAY)
      check_row (check, ladder, row, findings);
}

const JdLadderCheck jd_ladder_check_pay = { "pay", run };
