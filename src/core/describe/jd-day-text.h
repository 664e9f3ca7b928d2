// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day as it is said beside others: "12 November" in the year of @now, else "12 November 2025". New string. */
char *jd_day_text (GDateTime *day, GDateTime *now);

/* Likewise of an ISO date, today; as it stands when it cannot be read. New string. */
char *jd_day_text_of (const char *date);

G_END_DECLS
