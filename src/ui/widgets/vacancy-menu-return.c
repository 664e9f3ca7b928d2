// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-menu-return.h"

/* Where the keyboard was: a weak reference, of the popover. */
#define CAME_FROM "vacancy-menu-return"

static void
free_weak (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
remember (GtkPopover *popover, GtkWidget *focus)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, focus);
  g_object_set_data_full (G_OBJECT (popover), CAME_FROM, weak, free_weak);
}

static gboolean
is_within (GtkWidget *widget, GtkWidget *outer)
{
  return widget == outer || gtk_widget_is_ancestor (widget, outer);
}

static void
give_back (GtkPopover *popover)
{
  g_autoptr (GtkWidget) came_from = g_weak_ref_get (g_object_get_data (G_OBJECT (popover), CAME_FROM));
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  GtkRoot *root = parent ? gtk_widget_get_root (parent) : NULL;
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (came_from && root && gtk_widget_get_root (came_from) == root && (!focus || is_within (focus, parent)))
    gtk_widget_grab_focus (came_from);
}

static gboolean
give_back_again_cb (gpointer popover)
{
  give_back (popover);
  g_object_set_data (popover, CAME_FROM, NULL);
  return G_SOURCE_REMOVE;
}

/* After that, GTK 4.18 gives the keyboard to what the popover hangs on when Escape closed it. */
static void
closed_cb (GtkPopover *popover, GtkWidget *parent)
{
  g_signal_handlers_disconnect_by_func (popover, closed_cb, parent);
  give_back (popover);
  g_idle_add_full (G_PRIORITY_HIGH, give_back_again_cb, g_object_ref (popover), g_object_unref);
}

/* A menu that is about to close is no place to come back to, but what it hangs on is. */
static GtkWidget *
outside_of_menus (GtkWidget *focus)
{
  GtkWidget *menu;

  while (focus && (menu = gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER)))
    focus = gtk_widget_get_parent (menu);
  return focus;
}

void
vacancy_popover_returns (GtkPopover *popover)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover)), *focus;

  g_return_if_fail (GTK_IS_POPOVER (popover) && parent);
  focus = outside_of_menus (gtk_root_get_focus (gtk_widget_get_root (parent)));
  if (!focus || g_object_get_data (G_OBJECT (popover), CAME_FROM))
    return;
  remember (popover, focus);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), parent, 0);
}

void
vacancy_menu_button_open (GtkMenuButton *button)
{
  GtkPopover *popover;
  GtkWidget *focus;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  popover = gtk_menu_button_get_popover (button);
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (button)));
  if (popover && focus && !is_within (focus, GTK_WIDGET (button)))
    vacancy_popover_returns (popover);
  gtk_menu_button_popup (button);
}

/* What is on the screen alone. */
static GtkMenuButton *
find_primary (GtkWidget *widget)
{
  GtkMenuButton *found = NULL;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return NULL;
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget)))
    return GTK_MENU_BUTTON (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_primary (child);
  return found;
}

/* In a popover the key is its own. */
static gboolean
key_cb (GtkWindow *window, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkMenuButton *button;

  if (key != GDK_KEY_F10 || (state & gtk_accelerator_get_default_mod_mask ()) || (focus && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER)))
    return GDK_EVENT_PROPAGATE;
  button = find_primary (GTK_WIDGET (window));
  if (!button)
    return GDK_EVENT_PROPAGATE;
  vacancy_menu_button_open (button);
  return GDK_EVENT_STOP;
}

void
vacancy_window_returns_from_menu (GtkWindow *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_WINDOW (window));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}
