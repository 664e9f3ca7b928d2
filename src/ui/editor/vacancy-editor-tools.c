// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/vacancy-editor-private.h"

/* Which line the tools of a block stand beside. */

/* A pointer that stands still is reported as well, whenever the page changes beneath it: it asks for nothing, or the tools would come back at each key. */
static gboolean
pointer_moved (VacancyEditor *self, double x, double y)
{
  const gboolean moved = x != self->pointer_x || y != self->pointer_y;

  self->pointer_x = x;
  self->pointer_y = y;
  return moved;
}

/* Beside the line the pointer is at, else the one with the keyboard. */
static void
point_tools (VacancyEditor *self, gboolean pointed)
{
  VacancyBlockRow *row = pointed ? vacancy_editor_row_at (self, self->pointer_y) : NULL;

  if (vacancy_block_tools_in_use (self->tools))
    return;
  vacancy_block_tools_show (self->tools, row && vacancy_block_row_get_placement (row) ? row : vacancy_editor_row_of (self->focus));
}

void
vacancy_editor_place_tools (VacancyEditor *self, gboolean beneath)
{
  /* Whoever writes has sent them away. */
  if (beneath && vacancy_block_tools_get_row (self->tools))
    point_tools (self, gtk_event_controller_motion_contains_pointer (GTK_EVENT_CONTROLLER_MOTION (self->motion)));
  vacancy_block_tools_place (self->tools);
}

static void
motion_cb (VacancyEditor *self, double x, double y)
{
  if (pointer_moved (self, x, y))
    point_tools (self, TRUE);
}

static void
leave_cb (VacancyEditor *self)
{
  point_tools (self, FALSE);
}

void
vacancy_editor_add_tools (VacancyEditor *self)
{
  GtkEventController *motion = self->motion = gtk_event_controller_motion_new ();

  vacancy_block_tools_attach (self->tools, &self->context, self->overlay, self->scroller);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
