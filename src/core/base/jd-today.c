// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-today.h"

char *
jd_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}
