// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "export/vacancy-target.h"

G_BEGIN_DECLS

/* A row of the list of targets: what it is called, and how the posting stands to it, which it follows. To screen readers it is called both: "Indeed, 2 to look at". */
#define VACANCY_TYPE_TARGET_ROW (vacancy_target_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyTargetRow, vacancy_target_row, VACANCY, TARGET_ROW, GtkListBoxRow)

GtkWidget     *vacancy_target_row_new (VacancyTarget *target);
/* For what is no target. */
GtkWidget     *vacancy_target_row_new_page (const char *title, const char *page);
VacancyTarget *vacancy_target_row_get_target (VacancyTargetRow *self); /* NULL: it is a page */
const char    *vacancy_target_row_get_page (VacancyTargetRow *self);   /* NULL: it is a target */

G_END_DECLS
