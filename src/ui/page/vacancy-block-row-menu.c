// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/vacancy-block-menu.h"
#include "page/vacancy-block-row-private.h"

/* The menu of a row that is awake, by mouse and keys. */

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, VacancyBlockRow *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter, start, end;
  int buffer_x, buffer_y;

  /* Corrections of a wrong word have a menu of their own. */
  if (gtk_gesture_get_sequence_state (GTK_GESTURE (gesture), gtk_gesture_get_last_updated_sequence (GTK_GESTURE (gesture))) == GTK_EVENT_SEQUENCE_DENIED)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y);
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end) || !gtk_text_iter_in_range (&iter, &start, &end))
    gtk_text_buffer_place_cursor (buffer, &iter);
  vacancy_block_menu_open (self->context, self->placement, self->view, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static gboolean
key_pressed_cb (VacancyBlockRow *self, guint key, guint code, GdkModifierType state)
{
  gboolean shift_f10 = key == GDK_KEY_F10 && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_SHIFT_MASK;
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GdkRectangle cursor;

  if (key != GDK_KEY_Menu && !shift_f10)
    return GDK_EVENT_PROPAGATE;
  gtk_text_view_get_cursor_locations (view, NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, cursor.x, cursor.y, &cursor.x, &cursor.y);
  cursor.width = MAX (1, cursor.width);
  vacancy_block_menu_open (self->context, self->placement, self->view, &cursor);
  return GDK_EVENT_STOP;
}

/* Before the spelling adds its own, which are asked first. */
void
vacancy_block_row_add_menu (VacancyBlockRow *self)
{
  g_assert (self->view);
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (view, keys);
}
