// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-day-text.h"

#include <glib/gi18n-lib.h>

/* With which GLib fills days of one digit. */
#define FIGURE_SPACE "\xE2\x80\x87"

char *
jd_day_text (GDateTime *day, GDateTime *now)
{
  const gboolean this_year = g_date_time_get_year (day) == g_date_time_get_year (now);

  /* Translators: a day, as strftime() takes it: "12 November" and "12 November 2025". */
  g_autofree char *padded = g_date_time_format (day, this_year ? _("%e %B") : _("%e %B %Y"));
  GString *text = g_string_new (padded);

  g_string_replace (text, FIGURE_SPACE, "", 0);
  return g_strstrip (g_string_free (text, FALSE));
}

char *
jd_day_text_of (const char *date)
{
  g_autofree char *midnight = g_strdup_printf ("%sT00:00:00", date);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (midnight, zone), now = g_date_time_new_now_local ();

  return day ? jd_day_text (day, now) : g_strdup (date);
}
