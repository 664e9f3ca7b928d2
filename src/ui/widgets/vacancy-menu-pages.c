// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-menu-pages.h"

#include "widgets/vacancy-popover-sight.h"
#include "widgets/vacancy-widget-util.h"

static void
page_changed_cb (GtkPopover *menu)
{
  vacancy_popover_fit (menu, NULL);
}

static gboolean
grow_cb (gpointer menu)
{
  vacancy_popover_fit (menu, NULL);
  return G_SOURCE_REMOVE;
}

/* GTK puts the lines between the sections in only when it is idle, at this priority. */
static void
mapped_cb (GtkWidget *menu)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, grow_cb, g_object_ref (menu), g_object_unref);
}

void
vacancy_popover_menu_fit_pages (GtkPopoverMenu *menu)
{
  GtkStack *pages = GTK_STACK (vacancy_find_widget (GTK_WIDGET (menu), GTK_TYPE_STACK));

  gtk_stack_set_hhomogeneous (pages, FALSE);
  /* The window of a popover does not grow with what is in it unless it is presented again, which is done once. */
  gtk_stack_set_interpolate_size (pages, FALSE);
  g_signal_connect_object (pages, "notify::visible-child", G_CALLBACK (page_changed_cb), menu, G_CONNECT_SWAPPED);
  g_signal_connect (menu, "map", G_CALLBACK (mapped_cb), NULL);
}
