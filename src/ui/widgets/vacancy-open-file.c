// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-open-file.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-message.h"

static void
tell (GtkWindow *parent, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  /* Translators: the first %s is a path, the second what the system says. */
  g_autofree char *body = g_strdup_printf (_("“%s” is there, but no program was found that shows it: %s"), name, error->message);

  vacancy_message_tell (parent, _("Could Not Open the File"), body);
}

/* As an asynchronous GTK call needs it: what the answer is about. */
typedef struct
{
  GtkWindow *parent; /* weak */
  GFile *file;       /* owned */
} Opened;

static Opened *
opened_new (GtkWindow *parent, GFile *file)
{
  Opened *opened = g_new0 (Opened, 1);

  g_set_weak_pointer (&opened->parent, parent);
  opened->file = g_object_ref (file);
  return opened;
}

static void
opened_free (Opened *opened)
{
  g_clear_weak_pointer (&opened->parent);
  g_object_unref (opened->file);
  g_free (opened);
}

static void
shown_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Opened *opened = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (object), result, &error) && opened->parent && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (opened->parent, opened->file, error);
  opened_free (opened);
}

void
vacancy_open_file (GtkWindow *parent, GFile *file)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent) && G_IS_FILE (file));
  uri = g_file_get_uri (file);
  gtk_show_uri_full (parent, uri, GDK_CURRENT_TIME, NULL, shown_cb, opened_new (parent, file));
}

/* ---- in the file manager ---- */

static void
open_folder (GtkWindow *parent, GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  vacancy_open_file (parent, folder);
}

static void
selected_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Opened *opened = data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, NULL);

  if (!reply && opened->parent)
    open_folder (opened->parent, opened->file);
  opened_free (opened);
}

void
vacancy_show_in_files (GtkWindow *parent, GFile *file)
{
  GtkApplication *application;
  GDBusConnection *bus;
  g_autofree char *uri = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent) && G_IS_FILE (file));
  application = gtk_window_get_application (parent);
  bus = application ? g_application_get_dbus_connection (G_APPLICATION (application)) : NULL;
  uri = g_file_get_uri (file);
  if (bus)
    g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1", "ShowItems",
                            g_variant_new ("(^ass)", (const char *[]) { uri, NULL }, ""), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, selected_cb, opened_new (parent, file));
  else
    open_folder (parent, file);
}
