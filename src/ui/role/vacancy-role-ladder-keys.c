// SPDX-License-Identifier: GPL-3.0-or-later
/* Keys and pointer in a ladder. */
#include "role/vacancy-role-ladder-private.h"
#include "widgets/vacancy-widget-util.h"

/* Where an arrow goes. FALSE: it is none. */
static gboolean
find_step (VacancyRoleLadder *self, guint key, int *rows, int *columns)
{
  const int ahead = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  *rows = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1 : key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? -1 : 0;
  *columns = key == GDK_KEY_Right || key == GDK_KEY_KP_Right ? ahead : key == GDK_KEY_Left || key == GDK_KEY_KP_Left ? -ahead : 0;
  return *rows != 0 || *columns != 0;
}

static gboolean
move (VacancyRoleLadder *self, guint key, gboolean far)
{
  int rows, columns;

  if (find_step (self, key, &rows, &columns))
    vacancy_role_ladder_go_to (self, (guint) ((int) self->row + rows), (guint) ((int) self->column + columns));
  else if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    vacancy_role_ladder_go_to (self, far ? 0 : self->row, 0);
  else if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    vacancy_role_ladder_go_to (self, far ? self->shown->len - 1 : self->row, self->ladder->levels->len - 1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, VacancyRoleLadder *self)
{
  VacancyLadderCell *cell = vacancy_role_ladder_find_cell (self, self->row, self->column);

  if (!self->ladder || !cell || !gtk_widget_is_focus (GTK_WIDGET (cell)) || state & GDK_ALT_MASK)
    return GDK_EVENT_PROPAGATE;
  if (vacancy_is_enter (key) || key == GDK_KEY_F2)
    vacancy_role_ladder_edit (self);
  else if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete)
    vacancy_role_ladder_clear (self);
  else if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && state & GDK_SHIFT_MASK))
    vacancy_role_ladder_open_menu (self);
  else
    return move (self, key, (state & GDK_CONTROL_MASK) != 0);
  return GDK_EVENT_STOP;
}

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, VacancyRoleLadder *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->rows), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked ? gtk_widget_get_ancestor (picked, VACANCY_TYPE_LADDER_CELL) : NULL;

  if (!cell || vacancy_ladder_cell_is_edited (VACANCY_LADDER_CELL (cell)))
    return;
  vacancy_role_ladder_go_to (self, vacancy_ladder_cell_get_row (VACANCY_LADDER_CELL (cell)), vacancy_ladder_cell_get_column (VACANCY_LADDER_CELL (cell)));
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click)) == GDK_BUTTON_SECONDARY)
    vacancy_role_ladder_open_menu (self);
  else if (n_press == 2)
    vacancy_role_ladder_edit (self);
}

void
vacancy_role_ladder_add_keys (VacancyRoleLadder *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->rows), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->rows), GTK_EVENT_CONTROLLER (click));
}
