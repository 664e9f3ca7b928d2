// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "form/jd-pay-draft.h"

G_BEGIN_DECLS

/* A table of pay, levels down and places to the side, edited as a spreadsheet is: arrows, Tab and Enter move, typing begins anew, F2 goes on, Delete takes away, and cells are copied and pasted. Names
 * of levels and places stay when it scrolls. What an empty cell inherits is shown in grey.
 *
 * Signals: "changed", after the draft was; "moved", when another cell is the current one. */
#define VACANCY_TYPE_PAY_GRID (vacancy_pay_grid_get_type ())
G_DECLARE_FINAL_TYPE (VacancyPayGrid, vacancy_pay_grid, VACANCY, PAY_GRID, GtkWidget)

/* @draft is borrowed, until another is shown; it is edited here. */
void       vacancy_pay_grid_show (VacancyPayGrid *self, JdLibrary *library, JdPayDraft *draft);
/* After its currency or period changed elsewhere. */
void       vacancy_pay_grid_update (VacancyPayGrid *self);
/* What is being typed counts. */
void       vacancy_pay_grid_commit (VacancyPayGrid *self);
/* Where the keyboard is or was in the table. */
void       vacancy_pay_grid_get_current (VacancyPayGrid *self, guint *line, guint *place);
/* Adds and goes there. @level NULL: for all. */
void       vacancy_pay_grid_add_level (VacancyPayGrid *self, const char *level);
void       vacancy_pay_grid_add_place (VacancyPayGrid *self, const char *place);
/* The keyboard goes to the current cell. FALSE: there is none. */
gboolean   vacancy_pay_grid_focus (VacancyPayGrid *self);
/* The keyboard goes to the first figure that is wrong. FALSE: none is. */
gboolean   vacancy_pay_grid_focus_wrong (VacancyPayGrid *self);

G_END_DECLS
