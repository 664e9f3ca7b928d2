// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "ladder/jd-ladder-check.h"

G_BEGIN_DECLS

/* A cell of a ladder: what is said at a level, how it comes to be there, and what does not fit. It is text until it is edited.
 *
 * Signal: "entered" (text): what was typed shall be said. */
#define VACANCY_TYPE_LADDER_CELL (vacancy_ladder_cell_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLadderCell, vacancy_ladder_cell, VACANCY, LADDER_CELL, GtkWidget)

GtkWidget *vacancy_ladder_cell_new (guint row, guint column);
guint      vacancy_ladder_cell_get_row (VacancyLadderCell *self);
guint      vacancy_ladder_cell_get_column (VacancyLadderCell *self);

/* Shows its cell of @ladder. What is being typed stays. */
void       vacancy_ladder_cell_show (VacancyLadderCell *self, const JdLadder *ladder);
/* What it says can be typed over: all but a degree, which is chosen. */
gboolean   vacancy_ladder_cell_can_type (VacancyLadderCell *self);
/* Begins to edit @text; Enter gives it, Escape leaves it as it was. */
void       vacancy_ladder_cell_edit (VacancyLadderCell *self, const char *text);
gboolean   vacancy_ladder_cell_is_edited (VacancyLadderCell *self);

G_END_DECLS
