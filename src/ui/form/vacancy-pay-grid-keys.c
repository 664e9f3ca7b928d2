// SPDX-License-Identifier: GPL-3.0-or-later
/* The keyboard and the pointer, as in a spreadsheet. */
#include <glib/gi18n.h>

#include "form/vacancy-pay-grid-private.h"
#include "widgets/vacancy-widget-util.h"

/* ---- moving ---- */

static guint
last (guint count)
{
  return count > 0 ? count - 1 : 0;
}

static guint
step (guint at, int by, guint count)
{
  return by < 0 ? (at > 0 ? at - 1 : 0) : by > 0 ? MIN (at + 1, last (count)) : at;
}

static void
move_by (VacancyPayGrid *self, int lines, int places, gboolean extend)
{
  vacancy_pay_grid_move (self, step (self->line, lines, self->draft->lines->len), step (self->place, places, self->draft->places->len), extend, TRUE);
}

/* To the next cell, and on in the next line; FALSE at the end, where Tab leaves the table. */
static gboolean
move_on (VacancyPayGrid *self, gboolean back)
{
  const guint width = self->draft->places->len, index = self->line * width + self->place;

  if (back ? index == 0 : index + 1 >= self->cells->len)
    return FALSE;
  vacancy_pay_grid_move (self, (back ? index - 1 : index + 1) / width, (back ? index - 1 : index + 1) % width, FALSE, TRUE);
  return TRUE;
}

static gboolean
move_by_key (VacancyPayGrid *self, guint key, gboolean control, gboolean shift)
{
  const int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  const guint lines = last (self->draft->lines->len), places = last (self->draft->places->len);

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      control ? vacancy_pay_grid_move (self, 0, self->place, shift, TRUE) : move_by (self, -1, 0, shift);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      control ? vacancy_pay_grid_move (self, lines, self->place, shift, TRUE) : move_by (self, 1, 0, shift);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move_by (self, 0, -forward, shift);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move_by (self, 0, forward, shift);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      vacancy_pay_grid_move (self, control ? 0 : self->line, 0, shift, TRUE);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      vacancy_pay_grid_move (self, control ? lines : self->line, places, shift, TRUE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_tab (guint key)
{
  return key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab || key == GDK_KEY_ISO_Left_Tab;
}

/* ---- typing ---- */

static gboolean
has_edit (VacancyPayGrid *self)
{
  VacancyPayCell *cell = vacancy_pay_grid_current (self);

  return cell && vacancy_pay_cell_is_edited (cell);
}

/* The keyboard goes back to the cell first: the field that has it goes. */
static void
end_edit (VacancyPayGrid *self, gboolean take)
{
  VacancyPayCell *cell = vacancy_pay_grid_current (self);
  g_autofree char *text = vacancy_pay_cell_end_edit (cell);

  gtk_widget_grab_focus (GTK_WIDGET (cell));
  if (take && text)
    vacancy_pay_grid_take (self, cell, text);
}

static gboolean
edit_key (VacancyPayGrid *self, guint key, gboolean shift)
{
  const gboolean enter = vacancy_is_enter (key), up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up, down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;

  if (key == GDK_KEY_Escape)
    {
      end_edit (self, FALSE);
      return TRUE;
    }
  if (!enter && !up && !down && !is_tab (key))
    return FALSE;
  end_edit (self, TRUE);
  if (is_tab (key))
    return move_on (self, shift || key == GDK_KEY_ISO_Left_Tab);
  move_by (self, up || (enter && shift) ? -1 : 1, 0, FALSE);
  return TRUE;
}

/* Ahead of the field, and of the form, whose Enter saves and whose Escape closes. */
static gboolean
key_captured_cb (VacancyPayGrid *self, guint key, guint code, GdkModifierType state)
{
  return (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0 && has_edit (self) && edit_key (self, key, (state & GDK_SHIFT_MASK) != 0);
}

/* ---- in a cell ---- */

static gboolean
control_key (VacancyPayGrid *self, guint key)
{
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_c:
    case GDK_KEY_Insert:
      vacancy_pay_grid_copy (self);
      return TRUE;
    case GDK_KEY_x:
      vacancy_pay_grid_copy (self);
      vacancy_pay_grid_clear (self);
      return TRUE;
    case GDK_KEY_v:
      vacancy_pay_grid_paste (self);
      return TRUE;
    case GDK_KEY_a:
      self->anchor_line = self->anchor_place = 0;
      vacancy_pay_grid_move (self, last (self->draft->lines->len), last (self->draft->places->len), TRUE, TRUE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
plain_key (VacancyPayGrid *self, guint key, gboolean shift)
{
  if (is_tab (key))
    return move_on (self, shift || key == GDK_KEY_ISO_Left_Tab);
  if (vacancy_is_enter (key))
    {
      move_by (self, shift ? -1 : 1, 0, FALSE);
      return TRUE;
    }
  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && shift))
    {
      vacancy_pay_grid_popup_menu (self);
      return TRUE;
    }
  if (key == GDK_KEY_F2)
    {
      vacancy_pay_grid_begin (self, FALSE);
      return TRUE;
    }
  if (key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete && key != GDK_KEY_BackSpace)
    return FALSE;
  vacancy_pay_grid_clear (self);
  return TRUE;
}

/* A sign that begins a figure; the field gets the key itself, so that an input method sees it. */
static gboolean
begin_typing (VacancyPayGrid *self, GtkEventController *controller, guint key)
{
  const guint32 sign = gdk_keyval_to_unicode (key);

  if (sign == 0 || !g_unichar_isprint (sign))
    return FALSE;
  vacancy_pay_grid_begin (self, TRUE);
  return gtk_event_controller_key_forward (GTK_EVENT_CONTROLLER_KEY (controller), gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)))));
}

static gboolean
key_cb (GtkEventController *controller, guint key, guint code, GdkModifierType state, VacancyPayGrid *self)
{
  const gboolean control = (state & GDK_CONTROL_MASK) != 0, shift = (state & GDK_SHIFT_MASK) != 0;

  if (has_edit (self) || (state & (GDK_ALT_MASK | GDK_SUPER_MASK)) || !vacancy_pay_grid_current (self))
    return FALSE;
  if (move_by_key (self, key, control, shift))
    return TRUE;
  if (control)
    return control_key (self, key);
  return plain_key (self, key, shift) || begin_typing (self, controller, key);
}

/* ---- the pointer ---- */

static VacancyPayCell *
cell_at (VacancyPayGrid *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->body), x, y, GTK_PICK_DEFAULT);

  while (picked && !VACANCY_IS_PAY_CELL (picked))
    picked = gtk_widget_get_parent (picked);
  return (VacancyPayCell *) picked;
}

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, VacancyPayGrid *self)
{
  VacancyPayCell *cell = cell_at (self, x, y);
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));

  if (!cell || vacancy_pay_cell_is_edited (cell))
    return;
  vacancy_pay_grid_move (self, vacancy_pay_cell_line (cell), vacancy_pay_cell_place (cell), (state & GDK_SHIFT_MASK) != 0, TRUE);
  if (n_press == 2)
    vacancy_pay_grid_begin (self, FALSE);
}

static void
dragged_cb (GtkGestureDrag *drag, double x, double y, VacancyPayGrid *self)
{
  double start_x, start_y;
  VacancyPayCell *cell;

  if (has_edit (self) || !gtk_gesture_drag_get_start_point (drag, &start_x, &start_y))
    return;
  cell = cell_at (self, start_x + x, start_y + y);
  if (cell && cell != vacancy_pay_grid_current (self))
    vacancy_pay_grid_move (self, vacancy_pay_cell_line (cell), vacancy_pay_cell_place (cell), TRUE, TRUE);
}

void
vacancy_pay_grid_add_keys (VacancyPayGrid *self)
{
  GtkEventController *captured = gtk_event_controller_key_new (), *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new (), *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (captured, GTK_PHASE_CAPTURE);
  g_signal_connect_object (captured, "key-pressed", G_CALLBACK (key_captured_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (dragged_cb), self, 0);
  gtk_gesture_group (click, drag);
  gtk_widget_add_controller (self->table, captured);
  gtk_widget_add_controller (self->table, keys);
  gtk_widget_add_controller (GTK_WIDGET (self->body), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->body), GTK_EVENT_CONTROLLER (drag));
}
