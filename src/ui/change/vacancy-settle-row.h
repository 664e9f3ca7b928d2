// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "merge/jd-settle.h"

G_BEGIN_DECLS

/* One place at which two versions of a block differ: both wordings side by side, with what each changed marked, and which of them it shall be; of a text also both together, or what one writes.
 * It writes into the settlement as it is chosen. Signal "decided" (). */
#define VACANCY_TYPE_SETTLE_ROW (vacancy_settle_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancySettleRow, vacancy_settle_row, VACANCY, SETTLE_ROW, GtkListBoxRow)

/* @settle lives longer than this. @label: what the place is called. */
GtkWidget *vacancy_settle_row_new (JdSettle *settle, guint point, const char *label);

/* Where there is no room, one below the other. */
void       vacancy_settle_row_set_narrow (VacancySettleRow *self, gboolean narrow);

/* Puts the focus on what is chosen, else on the first choice. */
void       vacancy_settle_row_focus (VacancySettleRow *self);

G_END_DECLS
