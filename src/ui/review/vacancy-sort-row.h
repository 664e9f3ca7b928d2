// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "edit/jd-need-sort.h"

G_BEGIN_DECLS

/* A qualification in one of the two columns of a VacancySortDialog: what it says, and a button to the other column. It can be dragged, as a row, within the program.
 *
 * Signal "move": the person wants it in the other column. */
#define VACANCY_TYPE_SORT_ROW (vacancy_sort_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancySortRow, vacancy_sort_row, VACANCY, SORT_ROW, GtkListBoxRow)

/* @index: of the qualification, by which it is known. */
GtkWidget *vacancy_sort_row_new (const JdNeedLine *need, guint index);
guint      vacancy_sort_row_get_index (VacancySortRow *self);
/* In which column it is now, and whether the columns stand one above the other. */
void       vacancy_sort_row_show (VacancySortRow *self, JdNecessity necessity, gboolean stacked);

G_END_DECLS
