// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Makes a row with an entry one for a date: it can be typed as people write it, or chosen in a calendar, and cleared there. */
void vacancy_date_row_add_calendar (AdwEntryRow *row);

/* The ISO date that is meant by what stands in the row; that itself where it is none. New string. */
char *vacancy_date_row_read (AdwEntryRow *row);

G_END_DECLS
