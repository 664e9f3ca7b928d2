// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/vacancy-editor-private.h"

/* Whole blocks selected by the mouse. */

/* Adds @row to the lines that are selected, or takes it away; the keyboard stays with those that are left. */
static void
toggle_block (VacancyEditor *self, VacancyBlockRow *row)
{
  const char *id = vacancy_block_row_get_placement (row);
  VacancyBlockRow *left;

  vacancy_selection_toggle (self->context.selection, id);
  left = vacancy_selection_has (self->context.selection, id) ? NULL : vacancy_editor_lead (self);
  vacancy_line_view_focus (vacancy_block_row_get_line (left ? left : row), -1);
}

/* From where the selection began, else the line with the keyboard, to @row; FALSE when that is the line itself, in which words are selected. */
static gboolean
extend_to (VacancyEditor *self, VacancyBlockRow *row)
{
  VacancyBlockRow *focused = vacancy_editor_row_of (self->focus);
  const char *from = vacancy_selection_anchor (self->context.selection);
  g_autofree char *anchor = g_strdup (from ? from : focused ? vacancy_block_row_get_placement (focused) : NULL);

  return (from || focused != row) && vacancy_editor_extend_blocks (self, anchor, row);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, VacancyEditor *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  VacancyBlockRow *row = vacancy_editor_row_at (self, y);
  gboolean is_block = row && vacancy_block_row_get_placement (row);

  if (!vacancy_editor_line_at (self, x, y))
    return;
  if (is_block && (state & GDK_CONTROL_MASK))
    toggle_block (self, row);
  else if (!(is_block && (state & GDK_SHIFT_MASK) && extend_to (self, row)))
    {
      vacancy_selection_clear (self->context.selection);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Whether a drag out of @row (@direction 1: downwards) to height @y has come to it. */
static gboolean
is_reached (VacancyEditor *self, VacancyBlockRow *row, int direction, double y)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds)
         && (direction > 0 ? bounds.origin.y <= y : bounds.origin.y + bounds.size.height > y);
}

/* The last block on the way from @from to height @y, over headings and ends of sections. */
static VacancyBlockRow *
block_towards (VacancyEditor *self, VacancyBlockRow *from, double y)
{
  g_autoptr (GPtrArray) stops = vacancy_editor_stops (self);
  int direction = is_reached (self, from, 1, y) ? 1 : -1;
  VacancyBlockRow *next;

  while ((next = vacancy_editor_next_block (stops, GTK_WIDGET (from), direction)) && is_reached (self, next, direction, y))
    from = next;
  return from;
}

/* A drag that began in the text of one block and comes to another takes whole blocks from there on. Where it began is no longer where the pointer went down once the page has scrolled. */
static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, VacancyEditor *self)
{
  const char *anchor = vacancy_selection_anchor (self->context.selection);
  VacancyBlockRow *from, *to;
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  from = anchor ? vacancy_editor_find_row (self, anchor) : vacancy_editor_row_at (self, y);
  if (!from || !vacancy_block_row_get_placement (from))
    return;
  to = block_towards (self, from, y + dy);
  if (from == to && !anchor)
    return;
  if (!anchor)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  {
    g_autofree char *from_id = g_strdup (vacancy_block_row_get_placement (from));

    vacancy_editor_extend_blocks (self, from_id, to);
  }
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, VacancyEditor *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if ((state & GDK_CONTROL_MASK) || !vacancy_editor_line_at (self, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

void
vacancy_editor_add_pointer (VacancyEditor *self)
{
  GtkGesture *gestures[] = { gtk_gesture_click_new (), gtk_gesture_drag_new () };

  g_signal_connect_object (gestures[0], "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (gestures[1], "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (gestures[1], "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  for (guint i = 0; i < G_N_ELEMENTS (gestures); i++)
    {
      gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gestures[i]), GTK_PHASE_CAPTURE);
      gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gestures[i]));
    }
}
