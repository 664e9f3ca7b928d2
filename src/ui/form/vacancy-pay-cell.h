// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A cell of a table of pay: a figure, or a field to type one into. It knows nothing of the table; whoever has that names it, moves the keyboard and takes what was typed.
 *
 * Signal: "edited" (const char *text), when typing ended because the keyboard went elsewhere. */
#define VACANCY_TYPE_PAY_CELL (vacancy_pay_cell_get_type ())
G_DECLARE_FINAL_TYPE (VacancyPayCell, vacancy_pay_cell, VACANCY, PAY_CELL, GtkWidget)

typedef enum
{
  VACANCY_PAY_CELL_SET,
  VACANCY_PAY_CELL_UNSET,
  VACANCY_PAY_CELL_INHERITED,
  VACANCY_PAY_CELL_WRONG
} VacancyPayCellLook;

GtkWidget  *vacancy_pay_cell_new (guint line, guint place);
guint       vacancy_pay_cell_line (VacancyPayCell *self);
guint       vacancy_pay_cell_place (VacancyPayCell *self);
/* @name is all there is to say of it. */
void        vacancy_pay_cell_show (VacancyPayCell *self, VacancyPayCellLook look, const char *text, const char *name);
/* As it was shown last. Borrowed. */
const char *vacancy_pay_cell_name (VacancyPayCell *self);
gboolean    vacancy_pay_cell_is_wrong (VacancyPayCell *self);
void        vacancy_pay_cell_set_selected (VacancyPayCell *self, gboolean selected);

/* Begins with @text, selected as a whole, which has the keyboard. Gives the field. */
GtkWidget  *vacancy_pay_cell_edit (VacancyPayCell *self, const char *text);
gboolean    vacancy_pay_cell_is_edited (VacancyPayCell *self);
/* What was typed; the cell is shown as before. New string; NULL when nothing was being typed. */
char       *vacancy_pay_cell_end_edit (VacancyPayCell *self);

G_END_DECLS
