// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-popover-sight.h"

#include <math.h>

#include "widgets/vacancy-widget-util.h"

/* ---- places ---- */

/* What @scroller scrolls by moving it; NULL where what is in it scrolls by itself. */
static GtkWidget *
content_of (GtkScrolledWindow *scroller)
{
  GtkWidget *child = gtk_scrolled_window_get_child (scroller);

  return GTK_IS_VIEWPORT (child) ? gtk_viewport_get_child (GTK_VIEWPORT (child)) : NULL;
}

/* Where @at of @widget begins, from the top of what @scroller moves. */
static gboolean
top_in (GtkScrolledWindow *scroller, GtkWidget *widget, const GdkRectangle *at, double *top)
{
  GtkWidget *content = content_of (scroller);
  graphene_point_t point;

  if (!content || !gtk_widget_compute_point (widget, content, &GRAPHENE_POINT_INIT (at->x, at->y), &point))
    return FALSE;
  *top = point.y;
  return TRUE;
}

/* By the middle: half of a button is enough to press it, and under the mouse nothing moves. */
static gboolean
is_seen (GtkScrolledWindow *scroller, double top, int height)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  const double middle = top + height / 2.0 - gtk_adjustment_get_value (adjustment);

  return middle >= 0 && middle <= gtk_adjustment_get_page_size (adjustment);
}

static GdkRectangle
whole_of (GtkWidget *widget)
{
  return (GdkRectangle) { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };
}

/* The next one around @widget in the same window or popover; NULL when there is none. */
static GtkScrolledWindow *
scroller_around (GtkWidget *widget)
{
  do
    {
      if (GTK_IS_NATIVE (widget))
        return NULL;
      widget = gtk_widget_get_parent (widget);
    }
  while (widget && !GTK_IS_SCROLLED_WINDOW (widget));
  return (GtkScrolledWindow *) widget;
}

/* ---- bringing in sight ---- */

/* Whether what it scrolls is where it should be. */
static gboolean
is_laid_out (GtkScrolledWindow *scroller)
{
  graphene_point_t point;

  return !gtk_widget_compute_point (content_of (scroller), gtk_scrolled_window_get_child (scroller), graphene_point_zero (), &point)
         || fabs (point.y + gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller))) < 1;
}

/* What would be done with the next frame. */
static void
lay_out (GtkScrolledWindow *scroller)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (scroller);
  graphene_point_t place;

  if (gtk_widget_get_mapped (viewport) && gtk_widget_compute_point (viewport, GTK_WIDGET (scroller), graphene_point_zero (), &place))
    gtk_widget_allocate (viewport, gtk_widget_get_width (viewport), gtk_widget_get_height (viewport), -1, gsk_transform_translate (NULL, &place));
}

void
vacancy_bring_in_sight (GtkWidget *widget, const GdkRectangle *at)
{
  const GdkRectangle place = at ? *at : whole_of (widget);

  g_return_if_fail (GTK_IS_WIDGET (widget));
  for (GtkScrolledWindow *scroller = scroller_around (widget); scroller; scroller = scroller_around (GTK_WIDGET (scroller)))
    {
      double top;

      if (!top_in (scroller, widget, &place, &top))
        continue;
      if (!is_seen (scroller, top, place.height))
        gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (scroller), top, top + place.height);
      if (!is_laid_out (scroller))
        lay_out (scroller);
    }
}

/* ---- opening ---- */

/* The part of @around that is seen of @widget, in the coordinates of @widget, and of @seen so far. */
static void
cut (GdkRectangle *seen, GtkWidget *around, GtkWidget *widget)
{
  graphene_rect_t bounds;
  GdkRectangle part;

  if (!gtk_widget_compute_bounds (around, widget, &bounds))
    return;
  part = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
  if (!gdk_rectangle_intersect (seen, &part, seen))
    *seen = part;
}

static GdkRectangle
seen_around (GtkWidget *widget)
{
  GdkRectangle seen = { G_MININT / 4, G_MININT / 4, G_MAXINT / 2, G_MAXINT / 2 };

  for (GtkScrolledWindow *scroller = scroller_around (widget); scroller; scroller = scroller_around (GTK_WIDGET (scroller)))
    cut (&seen, GTK_WIDGET (scroller), widget);
  cut (&seen, GTK_WIDGET (gtk_widget_get_native (widget)), widget);
  return seen;
}

void
vacancy_popover_open_at (GtkPopover *popover, const GdkRectangle *at)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  GdkRectangle seen, place;

  g_return_if_fail (GTK_IS_POPOVER (popover) && parent && at);
  if (!gtk_widget_get_mapped (parent))
    return;
  vacancy_bring_in_sight (parent, at);
  seen = seen_around (parent);
  if (!gdk_rectangle_intersect (&seen, at, &place))
    place = (GdkRectangle) { CLAMP (at->x, seen.x, seen.x + seen.width - 1), CLAMP (at->y, seen.y, seen.y + seen.height - 1), 1, 1 };
  gtk_popover_set_pointing_to (popover, &place);
  gtk_popover_popup (popover);
}

/* ---- while they are open ---- */

/* All of its parent, unless it was told. */
static GdkRectangle
hangs_on (GtkPopover *popover)
{
  GdkRectangle at;

  return gtk_popover_get_pointing_to (popover, &at) ? at : whole_of (gtk_widget_get_parent (GTK_WIDGET (popover)));
}

void
vacancy_popover_fit (GtkPopover *popover, const GdkRectangle *at)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  GdkRectangle place, seen;

  g_return_if_fail (GTK_IS_POPOVER (popover));
  if (!parent || !gtk_widget_get_mapped (parent) || !gtk_widget_get_mapped (GTK_WIDGET (popover)))
    return;
  place = at ? *at : hangs_on (popover);
  seen = seen_around (parent);
  if (!gdk_rectangle_intersect (&seen, &place, NULL))
    return;
  if (at)
    gtk_popover_set_pointing_to (popover, at);
  gtk_popover_present (popover);
}

/* Whether what @popover hangs on will be seen once @scroller has its new place. */
static gboolean
stays_in_sight (GtkPopover *popover, GtkScrolledWindow *scroller)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  const GdkRectangle at = hangs_on (popover);
  double top;

  /* Rows of a list come and go as it scrolls. */
  if (!top_in (scroller, parent, &at, &top))
    return parent == gtk_scrolled_window_get_child (scroller);
  return is_seen (scroller, top, at.height);
}

/* Before anything is moved. */
static void
scrolled_cb (GtkPopover *popover, GtkAdjustment *adjustment)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));

  if (!parent || !gtk_widget_get_visible (GTK_WIDGET (popover)))
    return;
  for (GtkScrolledWindow *scroller = scroller_around (parent); scroller; scroller = scroller_around (GTK_WIDGET (scroller)))
    if (gtk_scrolled_window_get_vadjustment (scroller) == adjustment && !stays_in_sight (popover, scroller))
      {
        gtk_popover_popdown (popover);
        return;
      }
}

static void
watch (GtkWidget *popover, gpointer unused)
{
  GtkWidget *parent = gtk_widget_get_parent (popover);

  for (GtkScrolledWindow *scroller = scroller_around (parent); scroller; scroller = scroller_around (GTK_WIDGET (scroller)))
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

      g_signal_handlers_disconnect_by_func (adjustment, scrolled_cb, popover);
      g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), popover, G_CONNECT_SWAPPED);
    }
}

static void
focus_cb (GtkWindow *window)
{
  vacancy_each_focused_popover (window, watch, NULL);
}

/* ---- keys ---- */

static gboolean
opens_menu (guint key, GdkModifierType state)
{
  return key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_SHIFT_MASK);
}

static gboolean
activates (guint key)
{
  return key == GDK_KEY_space || key == GDK_KEY_KP_Space || vacancy_is_enter (key);
}

static void
bring_cursor_in_sight (GtkTextView *view)
{
  GdkRectangle cursor;

  gtk_text_view_get_cursor_locations (view, NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, cursor.x, cursor.y, &cursor.x, &cursor.y);
  vacancy_bring_in_sight (GTK_WIDGET (view), &cursor);
}

/* What is only just shown may have no place yet, or slide in from outside. */
static gboolean
is_on (GtkWindow *window, GtkWidget *widget)
{
  graphene_rect_t bounds;

  return gtk_widget_get_width (widget) > 0 && gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds) && bounds.origin.y + bounds.size.height / 2 >= 0
         && bounds.origin.y < gtk_widget_get_height (GTK_WIDGET (window)) && bounds.origin.x + bounds.size.width >= 0 && bounds.origin.x < gtk_widget_get_width (GTK_WIDGET (window));
}

static gboolean
key_cb (GtkWindow *window, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (!focus || gtk_widget_get_native (focus) != GTK_NATIVE (window))
    return GDK_EVENT_PROPAGATE;
  if (GTK_IS_TEXT_VIEW (focus) && opens_menu (key, state))
    bring_cursor_in_sight (GTK_TEXT_VIEW (focus));
  else if (!GTK_IS_TEXT_VIEW (focus) && (opens_menu (key, state) || activates (key)))
    vacancy_bring_in_sight (focus, NULL);
  return opens_menu (key, state) && !is_on (window, focus) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

void
vacancy_popovers_stay_in_sight (GtkWindow *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_WINDOW (window));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_cb), NULL);
}
