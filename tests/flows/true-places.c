// SPDX-License-Identifier: GPL-3.0-or-later
/* Preloaded into the program (LD_PRELOAD): where a widget is, as assistive technologies are told. GTK from 4.10 on adds up the places of a widget's ancestors, each in its parent, and forgets
 * the border and padding of every one; who clicks there by that misses. Older ones need nothing. */
#include <errno.h>
#include <gtk/gtk.h>
#include <string.h>

#if GTK_CHECK_VERSION(4, 10, 0)

/* Of the border box in the border box of the parent, so that the sum is right. */
static gboolean
get_bounds (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  GtkWidget *widget = GTK_WIDGET (accessible);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  graphene_rect_t bounds, own = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  if (!gtk_widget_get_realized (widget) || !gtk_widget_compute_bounds (widget, parent ? parent : widget, &bounds))
    return FALSE;
  if (!gtk_widget_compute_bounds (parent ? parent : widget, parent ? parent : widget, &own))
    return FALSE;
  *x = (int) (bounds.origin.x - own.origin.x);
  *y = (int) (bounds.origin.y - own.origin.y);
  *width = (int) bounds.size.width;
  *height = (int) bounds.size.height;
  return TRUE;
}

/* Not in what the program is started by. */
__attribute__ ((constructor)) static void
replace (void)
{
  GtkAccessibleInterface *interface;

  if (strcmp (program_invocation_short_name, "vacancy") != 0)
    return;
  interface = g_type_interface_peek (g_type_class_ref (GTK_TYPE_WIDGET), GTK_TYPE_ACCESSIBLE);
  interface->get_bounds = get_bounds;
}

#endif
