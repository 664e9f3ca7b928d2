// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "jd-ladder-check.h"

/* The level asks for fewer years than the closest one before it that says how many. */
static void
check_level (const JdLadderCheck *check, const JdLadder *ladder, guint row, guint column, gint64 years, guint former, gint64 asked, GPtrArray *findings)
{
  const char *name = jd_ladder_level_name (ladder, column), *other = jd_ladder_level_name (ladder, former);

  if (years < asked)
    /* Translators: names of levels. */
    jd_ladder_add_finding (findings, check, row, column, g_strdup_printf (_("%s asks for fewer years than %s"), name, other),
                           /* Translators: of years, inside of a table; the name of a level. */
                           g_strdup_printf (_("fewer than %s"), other));
}

static void
run (const JdLadderCheck *check, const JdLadder *ladder, GPtrArray *findings)
{
  guint row = 0, former = JD_LADDER_NONE;
  gint64 asked = 0;

  while (jd_ladder_row (ladder, row)->kind != JD_LADDER_YEARS)
    row++;
  for (guint column = 0; column < ladder->levels->len; column++)
    {
      g_autoptr (JdParams) params = jd_ladder_params (ladder, column);
      gint64 years;

      if (!jd_params_get_number (params, "years_min", &years))
        continue;
      if (former != JD_LADDER_NONE)
        check_level (check, ladder, row, column, years, former, asked, findings);
      former = column;
      asked = years;
    }
}

const JdLadderCheck jd_ladder_check_years = { "years", run };
