// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-popover-keys.h"

#include "widgets/vacancy-widget-util.h"

static gboolean
is_one_of (GdkEvent *event, char **accels)
{
  for (guint i = 0; accels[i]; i++)
    {
      g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (accels[i]);

      if (trigger && gtk_shortcut_trigger_trigger (trigger, event, FALSE) == GDK_KEY_MATCH_EXACT)
        return TRUE;
    }
  return FALSE;
}

/* The action with its target, as in a menu; NULL when the key is no shortcut. New string. */
static char *
action_of (GtkApplication *application, GdkEvent *event)
{
  g_auto (GStrv) described = gtk_application_list_action_descriptions (application);

  for (guint i = 0; described[i]; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, described[i]);

      if (is_one_of (event, accels))
        return g_strdup (described[i]);
    }
  return NULL;
}

static void
activate (GtkWidget *window, const char *detailed)
{
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;

  if (g_action_parse_detailed_name (detailed, &name, &target, NULL))
    gtk_widget_activate_action_variant (window, name, target);
}

/* With the menus it is a submenu of. */
static void
close_all (GtkWidget *popover)
{
  while (popover)
    {
      GtkWidget *outer = gtk_widget_get_ancestor (gtk_widget_get_parent (popover), GTK_TYPE_POPOVER);

      gtk_popover_popdown (GTK_POPOVER (popover));
      popover = outer;
    }
}

static gboolean
shortcut_cb (GtkEventController *controller)
{
  GtkWidget *popover = gtk_event_controller_get_widget (controller);
  GtkRoot *root = gtk_widget_get_root (popover);
  GtkApplication *application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;
  g_autofree char *action = application ? action_of (application, gtk_event_controller_get_current_event (controller)) : NULL;

  if (!action)
    return GDK_EVENT_PROPAGATE;
  g_object_ref (root);
  close_all (popover);
  activate (GTK_WIDGET (root), action);
  g_object_unref (root);
  return GDK_EVENT_STOP;
}

/* GTK 4.8 asks what has the keyboard what Enter does, also where nothing has it, as in a popover that is closing. */
static gboolean
enter_cb (GtkEventController *controller, guint key)
{
  GtkRoot *root = gtk_widget_get_root (gtk_event_controller_get_widget (controller));

  return vacancy_is_enter (key) && root && !gtk_root_get_focus (root) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* How a key is handled in a popover, once in each. */
typedef struct
{
  const char *name; /* of what remembers that */
  GCallback pressed;
} Handling;

static void
handle (GtkWidget *popover, gpointer data)
{
  const Handling *handling = data;
  GtkEventController *keys;

  if (g_object_get_data (G_OBJECT (popover), handling->name))
    return;
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", handling->pressed, NULL);
  g_object_set_data (G_OBJECT (popover), handling->name, keys);
  gtk_widget_add_controller (popover, keys);
}

static void
focus_for_shortcuts_cb (GtkWindow *window)
{
  Handling shortcuts = { "vacancy-popover-shortcuts", G_CALLBACK (shortcut_cb) };

  vacancy_each_focused_popover (window, handle, &shortcuts);
}

static void
focus_for_enter_cb (GtkWindow *window)
{
  Handling enter = { "vacancy-popover-enter", G_CALLBACK (enter_cb) };

  vacancy_each_focused_popover (window, handle, &enter);
}

void
vacancy_popovers_pass_shortcuts (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_for_shortcuts_cb), NULL);
}

void
vacancy_popovers_stop_enter (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_for_enter_cb), NULL);
}
