// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-widget.h"

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

void
vacancy_tooltip_set (GtkWidget *widget, const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}

void
vacancy_reveal (GtkRevealer *revealer, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (revealer), shown);
  gtk_revealer_set_reveal_child (revealer, shown);
}
