// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "base/jd-locale.h"
#include "care/jd-care.h"

static char *
why (const JdCareFacts *facts, const JdBlock *block, const char *reader)
{
  int year, month, day;

  if (!jd_block_is_in_state (block, JD_STATE_OVERDUE, facts->today))
    return NULL;
  g_autofree char *date = sscanf (block->review_by, "%d-%d-%d", &year, &month, &day) == 3 ? jd_locale_date (reader, year, month, day) : g_strdup (block->review_by);
  /* Translators: %s is a date. */
  return g_strdup_printf (_("To be looked at by %s"), date);
}

const JdCareKind jd_care_overdue = {
  .id = "overdue",
  .title = N_("Review date passed"),
  .explanation = N_("Blocks somebody wanted to look at again by now. Look at each, and set the next date."),
  .why = why,
};
