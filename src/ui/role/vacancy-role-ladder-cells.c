// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-role-ladder-private.h"

VacancyLadderCell *
vacancy_role_ladder_find_cell (VacancyRoleLadder *self, guint row, guint column)
{
  GtkWidget *child = row < self->shown->len ? gtk_widget_get_first_child (g_ptr_array_index (self->shown, row)) : NULL;

  /* The head of the row comes first. */
  for (guint i = 0; child && i <= column; i++)
    child = gtk_widget_get_next_sibling (child);
  return (VacancyLadderCell *) child;
}

static void
set_focusable (VacancyRoleLadder *self, gboolean focusable)
{
  VacancyLadderCell *cell = vacancy_role_ladder_find_cell (self, self->row, self->column);

  if (cell)
    gtk_widget_set_focusable (GTK_WIDGET (cell), focusable);
}

void
vacancy_role_ladder_set_current (VacancyRoleLadder *self, guint row, guint column)
{
  set_focusable (self, FALSE);
  self->row = row;
  self->column = column;
  set_focusable (self, TRUE);
}

void
vacancy_role_ladder_go_to (VacancyRoleLadder *self, guint row, guint column)
{
  VacancyLadderCell *cell = vacancy_role_ladder_find_cell (self, row, column);

  if (!cell)
    return;
  /* The one that had the keyboard can lose it only when another has it. */
  gtk_widget_set_focusable (GTK_WIDGET (cell), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  if (row != self->row || column != self->column)
    vacancy_role_ladder_set_current (self, row, column);
}

void
vacancy_role_ladder_go_to_wanted (VacancyRoleLadder *self)
{
  if (!self->is_wanted || !vacancy_role_ladder_find_cell (self, self->wanted_row, self->wanted_column))
    return;
  self->is_wanted = FALSE;
  vacancy_role_ladder_go_to (self, self->wanted_row, self->wanted_column);
}
