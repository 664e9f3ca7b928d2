// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "import/vacancy-import-item.h"

G_BEGIN_DECLS

/* What becomes of the text: a heading, a fact, or a line of the posting with how it stands to the library and what can be chosen there. Activates "import.keep" and "import.take" with its line,
 * and "import.leave". */
#define VACANCY_TYPE_IMPORT_PIECE_ROW (vacancy_import_piece_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyImportPieceRow, vacancy_import_piece_row, VACANCY, IMPORT_PIECE_ROW, GtkBox)

GtkWidget *vacancy_import_piece_row_new (void);
/* NULL: none any more. */
void       vacancy_import_piece_row_set_item (VacancyImportPieceRow *self, VacancyImportItem *item);
/* Where there is something to choose. */
void       vacancy_import_piece_row_open_menu (VacancyImportPieceRow *self);

G_END_DECLS
