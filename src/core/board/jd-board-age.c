// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/jd-board-age.h"

#include <string.h>

/* @days after @iso, a date. NULL when it is none. New string. */
static char *
days_after (const char *iso, guint days)
{
  g_autofree char *time = g_strdup_printf ("%sT00:00:00Z", iso);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GDateTime) later = day ? g_date_time_add_days (day, (int) days) : NULL;

  return later ? g_date_time_format (later, "%Y-%m-%d") : NULL;
}

static JdAge
tell (JdAge age, const char *last, char **day)
{
  if (day)
    *day = g_strdup (last);
  return age;
}

JdAge
jd_board_age (const JdBoard *board, const JdPosting *posting, const char *since, const char *today, char **day)
{
  g_return_val_if_fail (posting && today, JD_AGE_FINE);

  const char *end = posting->facts->valid_through;
  g_autofree char *last = board && board->max_age_days > 0 && since ? days_after (since, board->max_age_days) : NULL;
  if (end && strcmp (end, today) < 0)
    return tell (JD_AGE_EXPIRED, end, day);
  if (last && strcmp (last, today) < 0)
    return tell (JD_AGE_TOO_OLD, last, day);
  return tell (JD_AGE_FINE, NULL, day);
}
