// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "import/vacancy-import-item.h"

G_BEGIN_DECLS

/* A line of the text that is imported: what it is about, as a button with a menu, and what it says. Activates "import.select" with its line before the menu comes. */
#define VACANCY_TYPE_IMPORT_LINE_ROW (vacancy_import_line_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyImportLineRow, vacancy_import_line_row, VACANCY, IMPORT_LINE_ROW, GtkBox)

GtkWidget *vacancy_import_line_row_new (void);
/* NULL: none any more. */
void       vacancy_import_line_row_set_item (VacancyImportLineRow *self, VacancyImportItem *item);
void       vacancy_import_line_row_open_menu (VacancyImportLineRow *self);

G_END_DECLS
