// SPDX-License-Identifier: GPL-3.0-or-later

/* GTK has a way to announce something since 4.14, which is looked for when the program runs. Before that a screen reader hears of what changes about the widget that has the keyboard: its
 * description says the message for a moment. */
#include "widgets/vacancy-announce.h"

#include <dlfcn.h>

#define DESCRIPTION "vacancy-description" /* of a widget: what vacancy_describe() said */
#define RESTORING "vacancy-restoring"     /* the source that brings it back */
#define RESTORE_SECONDS 3

/* As gtk_accessible_announce(); of its priorities, medium. */
typedef void (*Announce) (GtkAccessible *accessible, const char *message, int priority);
#define PRIORITY 1

static Announce
find_announce (void)
{
  return (Announce) dlsym (RTLD_DEFAULT, "gtk_accessible_announce");
}

/* Of a field it is the whole that assistive technology knows, not the text inside, unless that has a role of its own (vacancy_entry_row_keep_name()). */
static GtkWidget *
accessible_of (GtkWidget *focus)
{
  GtkWidget *field = focus;

  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (focus)) == GTK_ACCESSIBLE_ROLE_TEXT_BOX)
    return focus;
  while (field && !(GTK_IS_EDITABLE (field) && gtk_editable_get_delegate (GTK_EDITABLE (field)) == GTK_EDITABLE (focus)))
    field = gtk_widget_get_parent (field);
  return GTK_IS_EDITABLE (focus) && field ? field : focus;
}

/* A dialog may have the keyboard while something happens in the window below it. */
static GtkWidget *
focus_for (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_is_active (window) && gtk_window_get_focus (window))
        root = GTK_ROOT (window);
    }
  return root ? gtk_root_get_focus (root) : NULL;
}

GtkAccessible *
vacancy_field_accessible (GtkWidget *widget)
{
  GtkEditable *inside = GTK_IS_EDITABLE (widget) ? gtk_editable_get_delegate (GTK_EDITABLE (widget)) : NULL;
  const gboolean has_role = inside && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (inside)) == GTK_ACCESSIBLE_ROLE_TEXT_BOX;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  return has_role ? GTK_ACCESSIBLE (inside) : GTK_ACCESSIBLE (widget);
}

static void
set_description (GtkWidget *widget, const char *text)
{
  if (text)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
stop_restoring (GtkWidget *widget)
{
  guint source = GPOINTER_TO_UINT (g_object_steal_data (G_OBJECT (widget), RESTORING));

  if (source)
    g_source_remove (source);
}

/* Without a description of its own, a widget has its tooltip for one. */
static gboolean
restore_cb (gpointer data)
{
  const char *description = g_object_get_data (data, DESCRIPTION);

  g_object_steal_data (data, RESTORING);
  set_description (data, description ? description : gtk_widget_get_tooltip_text (data));
  return G_SOURCE_REMOVE;
}

static void
say_as_description (GtkWidget *widget, const char *text)
{
  stop_restoring (widget);
  /* The same message again is a change, too. */
  set_description (widget, NULL);
  set_description (widget, text);
  g_object_set_data (G_OBJECT (widget), RESTORING,
                     GUINT_TO_POINTER (g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, RESTORE_SECONDS, restore_cb, g_object_ref (widget), g_object_unref)));
}

void
vacancy_announce (GtkWidget *widget, const char *text)
{
  GtkWidget *focus;
  Announce announce = find_announce ();

  g_return_if_fail (GTK_IS_WIDGET (widget) && text);
  focus = focus_for (widget);
  if (announce)
    announce (GTK_ACCESSIBLE (focus ? focus : widget), text, PRIORITY);
  else if (focus)
    say_as_description (accessible_of (focus), text);
}

void
vacancy_describe (GtkWidget *widget, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  widget = GTK_WIDGET (vacancy_field_accessible (widget));
  if (g_strcmp0 (g_object_get_data (G_OBJECT (widget), DESCRIPTION), text) == 0)
    return;
  g_object_set_data_full (G_OBJECT (widget), DESCRIPTION, g_strdup (text), g_free);
  stop_restoring (widget);
  set_description (widget, text);
}
