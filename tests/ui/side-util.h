// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* On which side of a page its lines stand. */

/* Pixels; the least and the most that the characters of @line, or the cursor where there is none, take of the width of @view. */
static inline void
side_extent (GtkTextView *view, int line, int *left, int *right)
{
  GtkTextIter at;
  GdkRectangle place;

  *left = G_MAXINT;
  *right = G_MININT;
  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (view), &at, line);
  do
    {
      int x, y;

      gtk_text_view_get_iter_location (view, &at, &place);
      gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_TEXT, place.x, place.y, &x, &y);
      *left = MIN (*left, MIN (x, x + place.width));
      *right = MAX (*right, MAX (x, x + place.width));
    }
  while (!gtk_text_iter_ends_line (&at) && gtk_text_iter_forward_char (&at) && !gtk_text_iter_ends_line (&at));
}

/* A line that is shorter than half the page begins where the page does. */
static inline void
side_assert (GtkTextView *view, int line, gboolean rtl)
{
  const int middle = gtk_widget_get_width (GTK_WIDGET (view)) / 2;
  int left, right;

  side_extent (view, line, &left, &right);
  g_test_message ("line %d: %d to %d, around %d", line, left, right, middle);
  if (rtl)
    g_assert_cmpint (left, >, middle);
  else
    g_assert_cmpint (right, <, middle);
}

/* All lines of a label begin where its pane does. */
static inline void
side_assert_label (GtkLabel *label, gboolean rtl)
{
  g_autoptr (PangoLayoutIter) lines = pango_layout_get_iter (gtk_label_get_layout (label));
  const int width = gtk_widget_get_width (GTK_WIDGET (label));
  int x;

  gtk_label_get_layout_offsets (label, &x, NULL);
  do
    {
      PangoRectangle line;

      pango_layout_iter_get_line_extents (lines, NULL, &line);
      pango_extents_to_pixels (&line, NULL);
      g_test_message ("%d and %d of %d", x + line.x, line.width, width);
      g_assert_cmpint (rtl ? width - x - line.x - line.width : x + line.x, <=, 2);
    }
  while (pango_layout_iter_next_line (lines));
}

static inline void
side_assert_node (GskRenderNode *node)
{
  graphene_rect_t bounds;

  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    {
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        side_assert_node (gsk_container_node_get_child (node, i));
      return;
    }
  gsk_render_node_get_bounds (node, &bounds);
  g_assert_cmpfloat (bounds.origin.x, <=, 4);
}

/* So does each line of what draws its text itself. */
static inline void
side_assert_drawn_left (GtkWidget *widget)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  side_assert_node (node);
}
