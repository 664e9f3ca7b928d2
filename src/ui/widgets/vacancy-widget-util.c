// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-widget-util.h"

GtkWidget *
vacancy_find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = vacancy_find_widget (child, type);

      if (found)
        return found;
    }
  return NULL;
}

/* A popover that is open has the keyboard. */
static gboolean
is_under_popover (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *native = focus ? GTK_WIDGET (gtk_widget_get_native (focus)) : NULL;

  return native && GTK_IS_POPOVER (native) && !gtk_widget_is_ancestor (widget, native);
}

static gboolean
query_tooltip_cb (GtkWidget *widget)
{
  if (is_under_popover (widget))
    g_signal_stop_emission_by_name (widget, "query-tooltip");
  return FALSE;
}

static void
rest_under_popovers (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (widget, query_tooltip_cb, NULL);
  g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/* When the tooltip of a widget changes, GTK asks the display where the pointer is, and waits for the answer, unless the widget is hidden. What is not on the screen yet is hidden meanwhile. */
void
vacancy_tooltip_set (GtkWidget *widget, const char *text)
{
  const gboolean hides = gtk_widget_get_visible (widget) && !gtk_widget_get_mapped (widget);

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return;
  rest_under_popovers (widget);
  if (hides)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (hides)
    gtk_widget_set_visible (widget, TRUE);
}

void
vacancy_tooltips_rest_under_popovers (GtkWidget *root)
{
  if (gtk_widget_get_has_tooltip (root))
    rest_under_popovers (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    vacancy_tooltips_rest_under_popovers (child);
}

void
vacancy_box_clear (GtkBox *box)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (box));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
}

void
vacancy_reveal (GtkRevealer *revealer, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (revealer), shown);
  gtk_revealer_set_reveal_child (revealer, shown);
}

char *
vacancy_menu_label (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

void
vacancy_each_focused_popover (GtkWindow *window, void (*each) (GtkWidget *popover, gpointer data), gpointer data)
{
  for (GtkWidget *widget = gtk_window_get_focus (window); widget; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_POPOVER (widget))
      each (widget, data);
}

gboolean
vacancy_is_enter (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;
}
