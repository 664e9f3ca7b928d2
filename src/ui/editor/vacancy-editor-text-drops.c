// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/vacancy-editor-clipboard.h"
#include "editor/vacancy-editor-private.h"

/* Drops of what other programs have: as if it was pasted where it falls, so that several lines become lines and not one text. In the capture phase, since a text view takes any text. */

#define TEXT_VIEW_MARK "gtk_drag_target" /* of GtkTextView, which shows a cursor there */

/* The row at that point of the editor; titles and headings have the way of text views. */
static VacancyBlockRow *
row_under (VacancyEditor *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked ? vacancy_editor_row_of (picked) : NULL;
}

/* GTK 4.8 leaves it in the last text view it came over. */
static void
hide_cursor (VacancyBlockRow *row)
{
  GtkTextMark *mark = gtk_text_buffer_get_mark (gtk_text_view_get_buffer (vacancy_block_row_get_view (row)), TEXT_VIEW_MARK);

  if (mark)
    gtk_text_mark_set_visible (mark, FALSE);
}

static void
mark_row (VacancyEditor *self, VacancyBlockRow *row)
{
  if (self->drop_into == row)
    return;
  if (self->drop_into)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->drop_into), "drop-into");
      hide_cursor (self->drop_into);
    }
  g_set_weak_pointer (&self->drop_into, row);
  if (row)
    gtk_widget_add_css_class (GTK_WIDGET (row), "drop-into");
}

static gboolean
accept_cb (GtkDropTargetAsync *target, GdkDrop *drop, VacancyEditor *self)
{
  g_auto (GStrv) types = vacancy_paste_types (gdk_drop_get_formats (drop));

  /* Words that are dragged from one text view to another are theirs. */
  return self->context.session && !gdk_drop_get_drag (drop) && types[0];
}

static GdkDragAction
motion_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, VacancyEditor *self)
{
  VacancyBlockRow *row = row_under (self, x, y);

  mark_row (self, row);
  vacancy_editor_scroll_at_edge (self, y);
  return row ? gdk_drop_get_actions (drop) & GDK_ACTION_COPY : 0;
}

static void
leave_cb (GtkDropTargetAsync *target, GdkDrop *drop, VacancyEditor *self)
{
  mark_row (self, NULL);
  vacancy_editor_stop_scroll (self);
}

void
vacancy_editor_point_into (VacancyEditor *self, VacancyBlockRow *row, double x, double y)
{
  GtkTextView *view = vacancy_block_row_get_view (row);
  int buffer_x, buffer_y;
  GtkTextIter at;

  gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (view), x, y, &x, &y);
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &at, buffer_x, buffer_y);
  vacancy_line_view_focus (VACANCY_LINE_VIEW (view), gtk_text_iter_get_offset (&at));
}

static gboolean
drop_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, VacancyEditor *self)
{
  VacancyBlockRow *row = row_under (self, x, y);

  leave_cb (target, drop, self);
  if (!row || !self->context.session)
    return FALSE;
  vacancy_editor_point_into (self, row, x, y);
  vacancy_paste_drop (row, drop);
  return TRUE;
}

void
vacancy_editor_add_text_drops (VacancyEditor *self)
{
  GtkDropTargetAsync *target = gtk_drop_target_async_new (NULL, GDK_ACTION_COPY);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "accept", G_CALLBACK (accept_cb), self, 0);
  g_signal_connect_object (target, "drag-motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (target, "drag-leave", G_CALLBACK (leave_cb), self, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
