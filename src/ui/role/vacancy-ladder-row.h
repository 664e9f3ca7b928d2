// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of a ladder: its head, and a cell for each level. All rows that are as wide have their columns at the same places, whatever is in them. */
#define VACANCY_TYPE_LADDER_ROW (vacancy_ladder_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLadderRow, vacancy_ladder_row, VACANCY, LADDER_ROW, GtkWidget)

/* Its children are added in their order. */
GtkWidget *vacancy_ladder_row_new (void);
void       vacancy_ladder_row_add (VacancyLadderRow *self, GtkWidget *child);

G_END_DECLS
