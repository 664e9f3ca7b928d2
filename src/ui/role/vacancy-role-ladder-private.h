// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "role/vacancy-ladder-cell.h"
#include "role/vacancy-role-ladder.h"

G_BEGIN_DECLS

/* vacancy-role-ladder.c asks -rows.c, which makes and updates what is seen, and -keys.c; keys ask -edit.c, which changes cells, and all of them -cells.c, which knows where cells are. */
struct _VacancyRoleLadder
{
  AdwBin parent_instance;

  /* template widgets */
  GtkStack *stack;
  AdwBin *language_place;
  AdwStatusPage *fault;
  GtkScrolledWindow *head_scroller, *scroller;
  GtkBox *head, *rows;
  GtkButton *found;
  GtkLabel *found_text;

  VacancyLibraryChanges *changes; /* owned */
  JdLibrary *library;             /* owned; of the role; NULL: none was shown yet */
  char *role;                     /* owned; id */
  char *language;                 /* owned: that of the wordings, and in which they are changed; NULL: none was chosen, it is the program's, and each line is changed in the one it is in */
  JdLadder *ladder;               /* owned; NULL: none is shown */
  GPtrArray *shown;               /* of VacancyLadderRow, borrowed: those that are made so far, by row */
  guint making;                   /* idle source that makes the rest; 0: none */
  guint serial;                   /* of the last that was to be shown */
  guint row, column;              /* the cell that has the keyboard, or had it last */
  gboolean is_wanted;             /* the next two are to have the keyboard once they are there */
  guint wanted_row, wanted_column;
  guint next_found;               /* finding that is gone to next */
  GtkWidget *menu;                /* of a cell; NULL: none is open */
};

/* ---- vacancy-role-ladder-cells.c ---- */

/* NULL where there is none, or not yet. Borrowed. */
VacancyLadderCell *vacancy_role_ladder_find_cell (VacancyRoleLadder *self, guint row, guint column);
/* Gives it the keyboard; what does not exist is left. */
void               vacancy_role_ladder_go_to (VacancyRoleLadder *self, guint row, guint column);
/* Tab goes to one cell alone: the one at row and column of @self. */
void               vacancy_role_ladder_set_current (VacancyRoleLadder *self, guint row, guint column);

/* What is wanted gets the keyboard, if it is there. */
void               vacancy_role_ladder_go_to_wanted (VacancyRoleLadder *self);

/* ---- vacancy-role-ladder-rows.c ---- */

/* Makes what is seen of the ladder anew, some rows at a time. */
void vacancy_role_ladder_make_rows (VacancyRoleLadder *self);
/* Shows the ladder, which has the rows and levels of @former, where it says something else. */
void vacancy_role_ladder_update_rows (VacancyRoleLadder *self, const JdLadder *former);
void vacancy_role_ladder_clear_rows (VacancyRoleLadder *self);

/* ---- vacancy-role-ladder-edit.c ---- */

/* For the class: the actions of cells. */
void vacancy_role_ladder_install_edit (GtkWidgetClass *widget_class);
/* To type in the cell that is current, or to choose. */
void vacancy_role_ladder_edit (VacancyRoleLadder *self);
/* It is not there, or not set, any more. */
void vacancy_role_ladder_clear (VacancyRoleLadder *self);
void vacancy_role_ladder_open_menu (VacancyRoleLadder *self);
/* What was typed in a cell. */
void vacancy_role_ladder_entered_cb (VacancyLadderCell *cell, const char *text, VacancyRoleLadder *self);

/* ---- vacancy-role-ladder-keys.c ---- */

void vacancy_role_ladder_add_keys (VacancyRoleLadder *self);

G_END_DECLS
