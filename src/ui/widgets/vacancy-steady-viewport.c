// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-steady-viewport.h"

static void
scroll_to (GtkViewport *viewport, GtkWidget *widget)
{
  GtkWidget *child = gtk_viewport_get_child (viewport);
  graphene_rect_t bounds;

  if (!child || !gtk_widget_compute_bounds (widget, child, &bounds))
    return;
  gtk_adjustment_clamp_page (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (viewport)), bounds.origin.x, bounds.origin.x + bounds.size.width);
  gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
focus_moved_cb (GtkViewport *viewport, GParamSpec *pspec, GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (viewport)) && gtk_widget_get_native (focus) == gtk_widget_get_native (GTK_WIDGET (viewport)))
    scroll_to (viewport, focus);
}

/* It may be moved to another window, or not be in one yet. */
static void
root_changed_cb (GtkViewport *viewport)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (viewport));

  if (!root)
    return;
  g_signal_handlers_disconnect_by_func (root, focus_moved_cb, viewport);
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), viewport, G_CONNECT_SWAPPED);
}

void
vacancy_viewports_stay_under_popovers (GtkWidget *root)
{
  if (GTK_IS_VIEWPORT (root) && gtk_viewport_get_scroll_to_focus (GTK_VIEWPORT (root)))
    {
      gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (root), FALSE);
      g_signal_connect (root, "notify::root", G_CALLBACK (root_changed_cb), NULL);
      root_changed_cb (GTK_VIEWPORT (root));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    vacancy_viewports_stay_under_popovers (child);
}
