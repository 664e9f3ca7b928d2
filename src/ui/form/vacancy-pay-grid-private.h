// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/vacancy-pay-cell.h"
#include "form/vacancy-pay-grid.h"

G_BEGIN_DECLS

/* The inside of the table: -cells (what stands in them, which are chosen), -edit (changes of the draft, the clipboard), -menu, -keys, and the table itself, in this order: each calls those
 * before it. */
struct _VacancyPayGrid
{
  GtkWidget parent_instance;

  /* children, borrowed */
  GtkWidget *table;   /* of the four below */
  GtkWidget *head, *side; /* names of places and levels */
  GtkGrid *body;
  GtkLabel *about;    /* the current cell in words */
  GtkWidget *too_large;

  JdLibrary *library; /* owned */
  JdPayDraft *draft;  /* borrowed */
  GPtrArray *cells;   /* of VacancyPayCell, borrowed, line by line */

  guint line, place;               /* the current cell */
  guint anchor_line, anchor_place; /* the other corner of what is chosen */
};

enum
{
  VACANCY_PAY_GRID_CHANGED,
  VACANCY_PAY_GRID_MOVED,
  VACANCY_PAY_GRID_N_SIGNALS
};
extern guint vacancy_pay_grid_signals[VACANCY_PAY_GRID_N_SIGNALS];

/* What is chosen: lines and places from the first on. */
typedef struct
{
  guint line, place, n_lines, n_places;
} VacancyPayRange;

/* vacancy-pay-grid-cells.c */
VacancyPayCell *vacancy_pay_grid_cell (VacancyPayGrid *self, guint line, guint place); /* NULL outside of the table; for tests */
VacancyPayCell *vacancy_pay_grid_current (VacancyPayGrid *self);
VacancyPayRange vacancy_pay_grid_range (VacancyPayGrid *self);
gboolean vacancy_pay_grid_is_chosen (VacancyPayGrid *self, VacancyPayCell *cell);
void vacancy_pay_grid_show_cells (VacancyPayGrid *self);
/* Makes it the current one, with what is between it and the anchor when @extend. @focus: the keyboard goes there. */
void vacancy_pay_grid_move (VacancyPayGrid *self, guint line, guint place, gboolean extend, gboolean focus);

/* vacancy-pay-grid-edit.c */
void vacancy_pay_grid_begin (VacancyPayGrid *self, gboolean anew);
void vacancy_pay_grid_take (VacancyPayGrid *self, VacancyPayCell *cell, const char *text);
void vacancy_pay_grid_clear (VacancyPayGrid *self);
void vacancy_pay_grid_copy (VacancyPayGrid *self);
void vacancy_pay_grid_paste (VacancyPayGrid *self);

/* vacancy-pay-grid-menu.c */
void vacancy_pay_grid_fill_menu (GtkMenuButton *button, gpointer self);
void vacancy_pay_grid_popup_menu (VacancyPayGrid *self);
void vacancy_pay_grid_add_menu_click (VacancyPayGrid *self);

/* vacancy-pay-grid-keys.c */
void vacancy_pay_grid_add_keys (VacancyPayGrid *self);

G_END_DECLS
