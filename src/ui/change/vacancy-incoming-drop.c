// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-incoming-drop.h"

#include <glib/gi18n.h>

#include "import/vacancy-import.h"
#include "library/vacancy-incoming.h"
#include "widgets/vacancy-message.h"

static gboolean
is_wanted (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name && (vacancy_incoming_source (name) != VACANCY_INCOMING_NONE || vacancy_import_takes (name));
}

/* The first that is wanted; NULL: none. Borrowed. */
static GFile *
wanted_of (const GValue *value)
{
  for (GSList *item = value ? g_value_get_boxed (value) : NULL; item; item = item->next)
    if (is_wanted (item->data))
      return item->data;
  return NULL;
}

/* Which files they are is known once they were read, while the pointer is still on its way: others are for who is below. */
static void
value_cb (GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);

  if (value && !wanted_of (value))
    gtk_drop_target_reject (target);
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y)
{
  return wanted_of (gtk_drop_target_get_value (target)) ? GDK_ACTION_COPY : 0;
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer dropped)
{
  GtkWindow *window = GTK_WINDOW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
  GFile *file = wanted_of (value);
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path)
    ((VacancyIncomingDropped) dropped) (window, path);
  else if (file)
    vacancy_message_tell (window, _("This Cannot Be Imported"), _("Vacancy reads files in folders of this computer and in mounted ones."));
  return file != NULL;
}

void
vacancy_incoming_drop_add (GtkWindow *window, VacancyIncomingDropped dropped)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_return_if_fail (GTK_IS_WINDOW (window) && dropped);
  gtk_drop_target_set_preload (target, TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "notify::value", G_CALLBACK (value_cb), NULL);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), NULL);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), dropped);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
