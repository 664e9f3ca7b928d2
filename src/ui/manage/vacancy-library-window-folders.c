// SPDX-License-Identifier: GPL-3.0-or-later
/* The folders of the library: added, put in another order, removed. It is a change of the settings, which a button in the message takes back. */
#include <glib/gi18n.h>

#include "library/jd-library-stack.h"
#include "library/vacancy-library-folders.h"
#include "manage/vacancy-library-window-private.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-open-file.h"
#include "widgets/vacancy-tell.h"
#include "widgets/vacancy-toast.h"

/* Of the window: the dialog in which a folder is chosen, owned. */
#define CHOOSER "vacancy-folder-chooser"

/* @former: what they were before. */
static void
tell (VacancyLibraryWindow *self, const char *text, const char *const *former)
{
  AdwToast *toast = vacancy_toast_new (GTK_WINDOW (self), text);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.set-folders");
  adw_toast_set_action_target_value (toast, g_variant_new_strv (former, -1));
  adw_toast_overlay_add_toast (self->toasts, vacancy_toast_newest (self->toasts, toast));
}

static void
set_action (GSimpleAction *action, GVariant *folders, gpointer data)
{
  VacancyLibraryWindow *self = data;
  g_autofree const char **list = g_variant_get_strv (folders, NULL);

  vacancy_library_folders_set (self->services->settings, list);
}

/* ---- adding ---- */

/* The window may be closed by now. */
static void
added_cb (gpointer owner, const char *path, gboolean added, const GError *error)
{
  VacancyLibraryWindow *self = owner;
  g_autofree char *name = jd_library_folder_name (path);
  g_autofree char *text = g_strdup_printf (added ? _("Folder added: %s") : _("The library has this folder already: %s"), name);
  g_auto (GStrv) former = NULL;

  if (!gtk_window_get_application (GTK_WINDOW (self)))
    return;
  if (error)
    {
      vacancy_message_tell (GTK_WINDOW (self), _("This Folder Cannot Be Added"), error->message);
      return;
    }
  if (!added)
    {
      vacancy_tell (GTK_WIDGET (self), text, FALSE);
      return;
    }
  former = vacancy_library_folders_get (self->services->settings);
  g_clear_pointer (&former[g_strv_length (former) - 1], g_free);
  tell (self, text, (const char *const *) former);
}

static void
add_at_action (GSimpleAction *action, GVariant *path, gpointer data)
{
  VacancyLibraryWindow *self = data;

  vacancy_library_folders_add (self->services->settings, g_variant_get_bytestring (path), self, added_cb);
}

static void
chosen_cb (VacancyLibraryWindow *self, int response, GtkNativeDialog *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path)
    vacancy_library_folders_add (self->services->settings, path, self, added_cb);
  g_object_set_data (G_OBJECT (self), CHOOSER, NULL);
}

static void
add_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkNativeDialog *chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new (_("Add a Library Folder"), data, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Add"), NULL));

  g_object_set_data_full (data, CHOOSER, chooser, g_object_unref);
  gtk_native_dialog_set_modal (chooser, TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), data, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (chooser);
}

/* ---- those that are there ---- */

static void
remove_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;
  const char *path = g_variant_get_bytestring (parameter);
  g_auto (GStrv) former = vacancy_library_folders_get (self->services->settings);
  g_autofree char *name = jd_library_folder_name (path), *text = g_strdup_printf (_("Folder removed from the list: %s"), name);

  vacancy_library_folders_remove (self->services->settings, path);
  tell (self, text, (const char *const *) former);
}

static void
move_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;
  const char *path;
  int by;
  g_auto (GStrv) former = vacancy_library_folders_get (self->services->settings);

  g_variant_get (parameter, "(^&ayi)", &path, &by);
  if (vacancy_library_folders_move (self->services->settings, path, by))
    tell (self, _("Folders put in another order"), (const char *const *) former);
}

static void
open_action (GSimpleAction *action, GVariant *path, gpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_variant_get_bytestring (path));

  vacancy_open_file (data, folder);
}

void
vacancy_library_window_add_folders (VacancyLibraryWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "add-folder", .activate = add_action },
    { .name = "add-folder-at", .parameter_type = "ay", .activate = add_at_action },
    { .name = "remove-folder", .parameter_type = "ay", .activate = remove_action },
    { .name = "move-folder", .parameter_type = "(ayi)", .activate = move_action },
    { .name = "open-folder", .parameter_type = "ay", .activate = open_action },
    { .name = "set-folders", .parameter_type = "as", .activate = set_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
