// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-menu-names.h"

#include "widgets/vacancy-widget-util.h"

/* The class is private to GTK. */
static gboolean
is_item (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton");
}

static void
name_item (GtkWidget *item)
{
  GtkWidget *label = vacancy_find_widget (item, GTK_TYPE_LABEL);

  if (!label)
    return;
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (GTK_LABEL (label)), -1);
}

static void
name_items (GtkWidget *widget)
{
  if (is_item (widget))
    {
      name_item (widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    name_items (child);
}

/* A menu has the keyboard when it opens, and when it was filled anew. */
static void
focus_cb (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *menu = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER_MENU) : NULL;

  if (menu)
    name_items (menu);
}

static void
windows_changed_cb (GListModel *windows, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_cb), NULL);
    }
}

void
vacancy_menus_name_items (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  if (gtk_get_minor_version () < 10)
    return;
  g_signal_connect (windows, "items-changed", G_CALLBACK (windows_changed_cb), NULL);
  windows_changed_cb (windows, 0, 0, g_list_model_get_n_items (windows));
}
