// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/vacancy-editor-private.h"

/* The page scrolls while something is dragged near its top or bottom. */

#define SCROLL_EDGE 48  /* pixels at the top and bottom in which a drag scrolls */
#define SCROLL_SPEED 14 /* pixels a frame at the very edge */

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + self->scroll_speed);
  return G_SOURCE_CONTINUE;
}

void
vacancy_editor_stop_scroll (VacancyEditor *self)
{
  if (self->scroll_tick)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
  self->scroll_tick = 0;
}

void
vacancy_editor_scroll_at_edge (VacancyEditor *self, double y)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double into = y < SCROLL_EDGE ? y - SCROLL_EDGE : y > height - SCROLL_EDGE ? y - (height - SCROLL_EDGE) : 0;

  self->scroll_speed = into / SCROLL_EDGE * SCROLL_SPEED;
  if (into == 0)
    vacancy_editor_stop_scroll (self);
  else if (!self->scroll_tick)
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}
