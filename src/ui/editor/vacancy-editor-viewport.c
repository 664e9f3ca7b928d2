// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/vacancy-editor-private.h"

/* What of the page is seen: scrolling to a line, and waking the rows in sight. Drawing hundreds of lines nobody sees would be most of a frame, and making text views for them most of
 * opening a posting. */

/* How long text views are made at a stretch; microseconds. */
#define WAKE_SLICE 5000

/* Of a page that has no size yet; pixels. */
#define USUAL_HEIGHT 800

/* ---- scrolling ---- */

typedef struct
{
  GWeakRef editor, widget;
} Reveal;

static void
reveal_free (gpointer data)
{
  Reveal *reveal = data;

  g_weak_ref_clear (&reveal->editor);
  g_weak_ref_clear (&reveal->widget);
  g_free (reveal);
}

static GtkViewport *
viewport_of (VacancyEditor *self)
{
  return GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller)));
}

/* What is asked for is in the scrolled page: pixels from its top. Widgets count from within their padding, so it is the viewport that is asked, which has none. */
static double
scrolled_by (VacancyEditor *self)
{
  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)));
}

/* Where the cursor of @line stands, with a little room around it. */
static gboolean
cursor_span (VacancyEditor *self, VacancyLineView *line, double *top, double *bottom)
{
  GdkRectangle cursor;
  graphene_point_t point;
  int x, y;

  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (line), NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (line), GTK_TEXT_WINDOW_WIDGET, cursor.x, cursor.y, &x, &y);
  if (!gtk_widget_compute_point (GTK_WIDGET (line), GTK_WIDGET (viewport_of (self)), &GRAPHENE_POINT_INIT (x, y), &point))
    return FALSE;
  *top = scrolled_by (self) + point.y - cursor.height;
  *bottom = scrolled_by (self) + point.y + 2 * cursor.height;
  return TRUE;
}

/* Where the row stands that @widget is in, with all that belongs to it, such as the pay above a note; else where @widget does. FALSE where that is more than can be seen at once. */
static gboolean
whole_span (VacancyEditor *self, GtkWidget *widget, double *top, double *bottom)
{
  VacancyBlockRow *row = vacancy_editor_row_of (widget);
  GtkWidget *viewport = GTK_WIDGET (viewport_of (self));
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (row ? GTK_WIDGET (row) : widget, viewport, &bounds))
    return FALSE;
  *top = scrolled_by (self) + bounds.origin.y;
  *bottom = *top + bounds.size.height;
  return bounds.size.height <= gtk_widget_get_height (viewport);
}

/* Both places are asked for first: widgets move with the next frame. */
static void
scroll_to (VacancyEditor *self, GtkWidget *widget)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double top, bottom, cursor_top, cursor_bottom;
  const gboolean whole = whole_span (self, widget, &top, &bottom);
  const gboolean cursor = VACANCY_IS_LINE_VIEW (widget) && cursor_span (self, VACANCY_LINE_VIEW (widget), &cursor_top, &cursor_bottom);

  self->revealing = TRUE;
  if (whole)
    gtk_adjustment_clamp_page (adjustment, top, bottom);
  if (cursor)
    gtk_adjustment_clamp_page (adjustment, cursor_top, cursor_bottom);
  self->revealing = FALSE;
}

/* Whether @focus is in a popover over @self, or over something in it. */
static gboolean
is_in_popover (VacancyEditor *self, GtkWidget *focus)
{
  return gtk_widget_get_native (focus) != gtk_widget_get_native (GTK_WIDGET (self));
}

static gboolean
reveal_cb (gpointer data)
{
  Reveal *reveal = data;
  g_autoptr (VacancyEditor) self = g_weak_ref_get (&reveal->editor);
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&reveal->widget);
  GtkWidget *focus = self && self->root ? gtk_root_get_focus (self->root) : NULL;

  /* What is scrolled takes the popovers over it along, under the pointer in them. */
  if (self && widget && self->scroller && gtk_widget_get_mapped (widget) && !(focus && vacancy_editor_has_focus (self) && is_in_popover (self, focus)))
    scroll_to (self, widget);
  return G_SOURCE_REMOVE;
}

void
vacancy_editor_reveal (VacancyEditor *self, GtkWidget *widget)
{
  Reveal *reveal = g_new0 (Reveal, 1);

  g_weak_ref_init (&reveal->editor, self);
  g_weak_ref_init (&reveal->widget, widget);
  /* Behind the frame, in which a new line gets its size. */
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, reveal_cb, reveal, reveal_free);
}

gboolean
vacancy_editor_follow_focus (VacancyEditor *self, GtkWidget *focus)
{
  gboolean comes_back;

  if (is_in_popover (self, focus))
    {
      self->in_popover = TRUE;
      return FALSE;
    }
  comes_back = self->in_popover && focus == self->revealed;
  self->in_popover = FALSE;
  self->revealed = focus;
  /* Under the mouse nothing moves: what is pressed is seen. */
  if (!comes_back && !self->pressing)
    vacancy_editor_reveal (self, focus);
  return TRUE;
}

/* ---- waking ---- */

void
vacancy_editor_wake_first_page (VacancyEditor *self)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  int room = scrolled_by (self) > 0 ? 0 : height > 0 ? height : USUAL_HEIGHT;

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

static gboolean
place_tools_cb (gpointer data)
{
  VacancyEditor *self = data;

  self->placing = 0;
  vacancy_editor_place_tools (self, self->scrolled_beneath);
  self->scrolled_beneath = FALSE;
  return G_SOURCE_REMOVE;
}

static void
scrolled_cb (VacancyEditor *self)
{
  self->viewport_changed = TRUE;
  if (!self->revealing)
    self->scrolled_beneath = TRUE;
  /* Behind the frame, in which the lines get their new places. */
  if (self->placing == 0)
    self->placing = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, place_tools_cb, self, NULL);
}

void
vacancy_editor_watch_scrolling (VacancyEditor *self)
{
  /* It would scroll to what has the keyboard in a popover over the page, too. */
  gtk_viewport_set_scroll_to_focus (viewport_of (self), FALSE);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

void
vacancy_editor_update_viewport (VacancyEditor *self)
{
  gboolean all_awake = TRUE;

  /* Most frames draw a letter more, where it stands. */
  if (!self->viewport_changed)
    return;
  for (VacancySectionView *view = vacancy_editor_first_section (self); view; view = vacancy_section_view_next (view))
    all_awake = vacancy_section_view_update_viewport (view, self->scroller) && all_awake;
  self->viewport_changed = !all_awake;
  if (!all_awake && self->waking == 0)
    self->waking = g_idle_add_full (GDK_PRIORITY_REDRAW + 5, wake_cb, self, NULL);
}
