// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-undo-keys.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-announce.h"

/* A field with an undo of its own (a search, a value being typed) keeps it; the lines of a posting have none. */
static gboolean
focus_has_own_undo (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus && ((GTK_IS_EDITABLE (focus) && gtk_editable_get_enable_undo (GTK_EDITABLE (focus))) ||
                   (GTK_IS_TEXT_VIEW (focus) && gtk_text_buffer_get_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)))));
}

static gboolean
undo_shortcut_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  const char *action = g_variant_get_string (arguments, NULL);

  if (focus_has_own_undo (GTK_WINDOW (widget)))
    return FALSE;
  /* Also when there is nothing to undo: the key must not do something else then. */
  if (g_action_group_get_action_enabled (G_ACTION_GROUP (widget), action))
    g_action_group_activate_action (G_ACTION_GROUP (widget), action, NULL);
  else
    vacancy_announce (widget, g_str_equal (action, "undo") ? _("Nothing to undo") : _("Nothing to redo"));
  return TRUE;
}

static void
add_shortcut (GtkEventController *controller, const char *trigger, const char *action)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_callback_action_new (undo_shortcut_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (action));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

void
vacancy_undo_keys_add (GtkWindow *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (G_IS_ACTION_GROUP (window));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_shortcut (controller, VACANCY_UNDO_KEY, "undo");
  add_shortcut (controller, VACANCY_REDO_KEY, "redo");
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}
