// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "describe/jd-field.h"
#include "editor/vacancy-editor-private.h"
#include "facts/vacancy-fact-popover.h"
#include "text/vacancy-line-chip.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-popover-sight.h"

/* Chips are filled in where they stand: by a click on one, by F2 or the menu beside one. */

/* ---- finding them ---- */

/* Brings the text from @start on in sight, as far as it stands on one line. Where that is in the editor. */
static gboolean
place_of (VacancyEditor *self, GtkTextView *view, const GtkTextIter *start, const GtkTextIter *end, GdkRectangle *place)
{
  GdkRectangle first, last;
  graphene_point_t point;

  gtk_text_view_get_iter_location (view, start, &first);
  gtk_text_view_get_iter_location (view, end, &last);
  if (last.y == first.y)
    gdk_rectangle_union (&first, &last, &first);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, first.x, first.y, &first.x, &first.y);
  vacancy_bring_in_sight (GTK_WIDGET (view), &first);
  if (!gtk_widget_compute_point (GTK_WIDGET (view), GTK_WIDGET (self), &GRAPHENE_POINT_INIT (first.x, first.y), &point))
    return FALSE;
  *place = (GdkRectangle) { (int) point.x, (int) point.y, MAX (1, first.width), first.height };
  return TRUE;
}

/* The line at that point of the editor if a chip of it that can be filled in is there, at @offset; else NULL. */
static VacancyLineView *
line_with_chip (VacancyEditor *self, double x, double y, int *offset)
{
  VacancyLineView *line = vacancy_editor_line_at (self, x, y);
  double line_x, line_y;

  if (!line)
    return NULL;
  gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (line), x, y, &line_x, &line_y);
  return vacancy_line_chip_at_point (line, vacancy_editor_posting (self), line_x, line_y, offset) ? line : NULL;
}

/* ---- filling in ---- */

/* Behind the event that closed it, whose end still concerns it. */
static void
unparent_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover))
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

static void
closed_cb (VacancyEditor *self)
{
  GtkWidget *popover = g_steal_pointer (&self->chip_popover);

  if (!popover)
    return;
  if (self->focus)
    gtk_widget_grab_focus (self->focus);
  g_idle_add_once (unparent_cb, g_object_ref (popover));
}

/* GTK keeps a popover that goes while it is open. */
void
vacancy_editor_drop_popover (VacancyEditor *self)
{
  GtkWidget *popover = g_steal_pointer (&self->chip_popover);

  if (!popover)
    return;
  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_unparent (popover);
}

/* A popover over the editor that goes when it is closed, and gives the keyboard back to the line. */
void
vacancy_editor_open_over (VacancyEditor *self, GtkWidget *popover, VacancyLineView *line, const GtkTextIter *start, const GtkTextIter *end)
{
  g_assert (GTK_IS_POPOVER (popover));
  GdkRectangle place;

  vacancy_editor_drop_popover (self);
  self->chip_popover = popover;
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  if (place_of (self, GTK_TEXT_VIEW (line), start, end, &place))
    vacancy_popover_open_at (GTK_POPOVER (popover), &place);
}

/* The value is changed where it comes from: for the line, its section, or the whole posting. FALSE when there is none. */
static gboolean
fill_in (VacancyEditor *self, VacancyLineView *line, int offset)
{
  VacancySectionView *view = vacancy_section_view_of (GTK_WIDGET (line));
  VacancyBlockRow *row = vacancy_editor_row_of (GTK_WIDGET (line));
  GtkTextIter start, end;
  g_autofree char *name = vacancy_line_chip_near (line, vacancy_editor_posting (self), offset, &start, &end);
  VacancyFactPopover *popover;

  if (!name)
    return FALSE;
  /* A click into a chip selects it: what is typed later must not take its place. */
  if (gtk_text_buffer_get_has_selection (gtk_text_iter_get_buffer (&end)))
    gtk_text_buffer_place_cursor (gtk_text_iter_get_buffer (&end), &end);
  popover = vacancy_fact_popover_new ();
  vacancy_fact_popover_edit (popover, self->context.session,
                             jd_field_scope (view ? vacancy_section_view_get (view) : NULL, row ? vacancy_block_row_get_model (row) : NULL, name), name,
                             jd_field_label (vacancy_session_library (self->context.session), vacancy_editor_posting (self), name));
  vacancy_editor_open_over (self, GTK_WIDGET (popover), line, &start, &end);
  return TRUE;
}

void
vacancy_editor_fill_in (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);

  if (!self->focus || !fill_in (self, VACANCY_LINE_VIEW (self->focus), vacancy_line_view_cursor (VACANCY_LINE_VIEW (self->focus))))
    vacancy_announce (widget, _("No variable beside the cursor"));
}

/* ---- clicks ---- */

static void
clicked_cb (gpointer data)
{
  VacancyEditor *self = data;

  if (self->focus && gtk_widget_has_focus (self->focus))
    fill_in (self, VACANCY_LINE_VIEW (self->focus), self->chip_offset);
  g_object_unref (self);
}

static gboolean
is_plain_click (GdkEvent *event)
{
  return gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY
         && (gdk_event_get_modifier_state (event) & gtk_accelerator_get_default_mod_mask ()) == 0;
}

static void
position_of (VacancyEditor *self, GdkEvent *event, double *x, double *y)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double native_x, native_y;

  gdk_event_get_position (event, x, y);
  gtk_native_get_surface_transform (native, &native_x, &native_y);
  gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self), *x - native_x, *y - native_y, x, y);
}

static void
set_pointer (VacancyLineView *line, const char *name)
{
  GdkCursor *now = gtk_widget_get_cursor (GTK_WIDGET (line));

  /* Without one it is hidden, since someone types. */
  if (!now || g_strcmp0 (gdk_cursor_get_name (now), name) != 0)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (line), name);
}

/* A hand over what opens on a click. */
void
vacancy_editor_point_at (VacancyEditor *self, double x, double y)
{
  int offset;
  VacancyLineView *line = line_with_chip (self, x, y, &offset);

  if (self->chip_hovered && self->chip_hovered != line)
    set_pointer (self->chip_hovered, "text");
  g_set_weak_pointer (&self->chip_hovered, line);
  if (line)
    set_pointer (line, "pointer");
}

/* Events rather than a gesture: the text view claims the click, since it puts the cursor there; which is what is wanted, and what is waited for. */
static gboolean
event_cb (VacancyEditor *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  double x, y;
  int offset;

  self->pressing = type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN;
  if (type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE && type != GDK_MOTION_NOTIFY)
    return GDK_EVENT_PROPAGATE;
  position_of (self, event, &x, &y);
  if (type == GDK_MOTION_NOTIFY)
    vacancy_editor_point_at (self, x, y);
  else if (type == GDK_BUTTON_PRESS)
    {
      self->chip_pressed = is_plain_click (event) ? line_with_chip (self, x, y, &self->chip_offset) : NULL;
      self->press_x = x;
      self->press_y = y;
    }
  else if (self->chip_pressed && line_with_chip (self, x, y, &offset) == self->chip_pressed
           && !gtk_drag_check_threshold (GTK_WIDGET (self), (int) self->press_x, (int) self->press_y, (int) x, (int) y))
    g_idle_add_once (clicked_cb, g_object_ref (self));
  return GDK_EVENT_PROPAGATE;
}

void
vacancy_editor_add_chips (VacancyEditor *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
}
