// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-editor-private.h"

/* What of the page is seen: scrolling to a line, and waking the rows in sight. Drawing hundreds of lines nobody sees would be most of a frame, and making text views for them most of
 * opening a posting. */

/* How long text views are made at a stretch; microseconds. */
#define WAKE_SLICE 5000

/* Of a page that has no size yet; pixels. */
#define USUAL_HEIGHT 800

/* ---- scrolling ---- */

typedef struct
{
  GWeakRef editor, line;
} Reveal;

static void
reveal_free (gpointer data)
{
  Reveal *reveal = data;

  g_weak_ref_clear (&reveal->editor);
  g_weak_ref_clear (&reveal->line);
  g_free (reveal);
}

/* Where the cursor of @line stands in the scrolled page, with a little room around it. */
static gboolean
cursor_span (VacancyEditor *self, VacancyLineView *line, double *top, double *bottom)
{
  GdkRectangle cursor;
  graphene_point_t point;
  GtkWidget *content = gtk_widget_get_first_child (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller)));
  int x, y;

  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (line), NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (line), GTK_TEXT_WINDOW_WIDGET, cursor.x, cursor.y, &x, &y);
  if (!gtk_widget_compute_point (GTK_WIDGET (line), content, &GRAPHENE_POINT_INIT (x, y), &point))
    return FALSE;
  *top = point.y - cursor.height;
  *bottom = point.y + 2 * cursor.height;
  return TRUE;
}

static gboolean
reveal_cb (gpointer data)
{
  Reveal *reveal = data;
  g_autoptr (VacancyEditor) self = g_weak_ref_get (&reveal->editor);
  g_autoptr (VacancyLineView) line = g_weak_ref_get (&reveal->line);
  double top, bottom;

  if (self && line && self->scroller && gtk_widget_get_mapped (GTK_WIDGET (line)) && cursor_span (self, line, &top, &bottom))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), top, bottom);
  return G_SOURCE_REMOVE;
}

void
vacancy_editor_reveal (VacancyEditor *self, GtkWidget *line)
{
  Reveal *reveal = g_new0 (Reveal, 1);

  g_weak_ref_init (&reveal->editor, self);
  g_weak_ref_init (&reveal->line, line);
  /* Behind the frame, in which a new line gets its size. */
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, reveal_cb, reveal, reveal_free);
}

/* ---- waking ---- */

void
vacancy_editor_wake_first_page (VacancyEditor *self)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  int room = height > 0 ? height : USUAL_HEIGHT;

  for (VacancySectionView *view = vacancy_editor_first_section (self); view && room > 0; view = vacancy_section_view_next (view))
    room = vacancy_section_view_wake_first (view, room);
}

/* A slice of the work; the rest behind the next frame. */
static gboolean
wake_cb (gpointer data)
{
  VacancyEditor *self = data;
  const gint64 deadline = g_get_monotonic_time () + WAKE_SLICE;

  for (VacancySectionView *view = vacancy_editor_first_section (self); view; view = vacancy_section_view_next (view))
    if (!vacancy_section_view_wake (view, self->scroller, deadline))
      return G_SOURCE_CONTINUE;
  self->waking = 0;
  return G_SOURCE_REMOVE;
}

static void
scrolled_cb (VacancyEditor *self)
{
  self->sight_changed = TRUE;
}

void
vacancy_editor_watch_scrolling (VacancyEditor *self)
{
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

void
vacancy_editor_update_sight (VacancyEditor *self)
{
  gboolean all_awake = TRUE;

  /* Most frames draw a letter more, where it stands. */
  if (!self->sight_changed)
    return;
  for (VacancySectionView *view = vacancy_editor_first_section (self); view; view = vacancy_section_view_next (view))
    all_awake = vacancy_section_view_update_sight (view, self->scroller) && all_awake;
  self->sight_changed = !all_awake;
  if (!all_awake && self->waking == 0)
    self->waking = g_idle_add_full (GDK_PRIORITY_REDRAW + 5, wake_cb, self, NULL);
}
