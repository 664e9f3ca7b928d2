// SPDX-License-Identifier: GPL-3.0-or-later
/* Packs and tables from elsewhere: chosen, dropped or opened, read, and looked at before they are brought in. */
#include <glib/gi18n.h>

#include "change/vacancy-incoming-dialog.h"
#include "change/vacancy-incoming-drop.h"
#include "library/vacancy-faults-dialog.h"
#include "manage/vacancy-library-window-private.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-one-line.h"

/* ---- reading ---- */

/* Who asked, and for what. */
typedef struct
{
  VacancyLibraryWindow *window; /* owned */
  JdLibrary *library;           /* owned */
  char *name;
} Asking;

static void
asking_free (Asking *asking)
{
  g_object_unref (asking->window);
  jd_library_unref (asking->library);
  g_free (asking->name);
  g_free (asking);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

/* The window may be closed by now. */
static void
read_cb (VacancyIncoming *read, gpointer data)
{
  g_autoptr (Asking) asking = data;
  g_autoptr (VacancyIncoming) incoming = read;

  if (!gtk_window_get_application (GTK_WINDOW (asking->window)))
    return;
  if (incoming->error)
    vacancy_message_tell (GTK_WINDOW (asking->window), _("This Cannot Be Imported"), incoming->error->message);
  else if (incoming->faults)
    vacancy_faults_dialog_present (GTK_WINDOW (asking->window), _("The Table Has Faults"), _("Nothing was imported. Mend these rows, and import the table once more."), incoming->faults);
  else
    vacancy_incoming_dialog_present (GTK_WINDOW (asking->window), asking->window->services, asking->library, g_steal_pointer (&incoming), asking->name);
}

/* New string. */
static char *
shown_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  return g_filename_display_name (base);
}

static Asking *
asking_new (VacancyLibraryWindow *self, const char *path)
{
  Asking *asking = g_new (Asking, 1);

  *asking = (Asking){ g_object_ref (self), jd_library_ref (vacancy_library_store_get_library (self->services->library)), shown_name (path) };
  return asking;
}

/* ---- O*NET ---- */

/* What the dialog asks about. */
typedef struct
{
  VacancyLibraryWindow *window; /* borrowed: the dialog is its own */
  char *folder;
  GtkEntry *entry;
} Onet;

static void
onet_free (gpointer data, GClosure *closure)
{
  Onet *onet = data;

  g_free (onet->folder);
  g_free (onet);
}

static void
codes_cb (GtkWidget *dialog, const char *response, Onet *onet)
{
  const char *codes = gtk_editable_get_text (GTK_EDITABLE (onet->entry));
  Asking *asking;

  if (!g_str_equal (response, "read"))
    return;
  asking = asking_new (onet->window, onet->folder);
  vacancy_incoming_read_onet (asking->library, onet->folder, codes, read_cb, asking);
}

/* Nothing typed is no occupation. */
static void
codes_changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "read", *gtk_editable_get_text (entry) != '\0');
}

void
vacancy_library_window_import_onet (VacancyLibraryWindow *self, const char *folder)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Occupations of O*NET"), _("Each becomes a role with its duties and qualifications. Their codes are in “Occupation Data.txt”."));
  GtkWidget *entry = gtk_entry_new ();
  Onet *onet = g_new (Onet, 1);

  *onet = (Onet){ self, g_strdup (folder), GTK_ENTRY (entry) };
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), "15-1252.00, 15-2051.00");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Codes of occupations"), -1);
  vacancy_entries_take_one_line (entry);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "read", _("_Look"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "read", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "read", FALSE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "read");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (entry, "changed", G_CALLBACK (codes_changed_cb), dialog, 0);
  g_signal_connect_data (dialog, "response", G_CALLBACK (codes_cb), onet, onet_free, 0);
  vacancy_message_present (dialog);
}

/* ---- what was chosen, dropped or opened ---- */

static void
import_onet_of (VacancyLibraryWindow *self, const char *path)
{
  g_autofree char *folder = vacancy_incoming_onet_folder (path);

  vacancy_library_window_import_onet (self, folder);
}

static void
read_file (VacancyLibraryWindow *self, const char *path)
{
  Asking *asking = asking_new (self, path);

  vacancy_incoming_read (asking->library, path, read_cb, asking);
}

void
vacancy_library_window_import (VacancyLibraryWindow *self, const char *path)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_WINDOW (self) && path);
  if (!vacancy_library_store_is_loaded (self->services->library))
    {
      g_free (self->import_path);
      self->import_path = g_strdup (path);
      return;
    }
  if (vacancy_incoming_source (path) == VACANCY_INCOMING_ONET)
    import_onet_of (self, path);
  else
    read_file (self, path);
}

void
vacancy_library_window_import_waiting (VacancyLibraryWindow *self)
{
  g_autofree char *path = vacancy_library_store_is_loaded (self->services->library) ? g_steal_pointer (&self->import_path) : NULL;

  if (path)
    vacancy_library_window_import (self, path);
}

/* ---- choosing ---- */

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (; *patterns; patterns++)
    gtk_file_filter_add_pattern (filter, *patterns);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
import_file (VacancyLibraryWindow *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path)
    vacancy_library_window_import (self, path);
  else
    vacancy_message_tell (GTK_WINDOW (self), _("This Cannot Be Imported"), _("Vacancy reads files in folders of this computer and in mounted ones."));
}

static void
chosen_cb (VacancyLibraryWindow *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;

  g_clear_object (&self->chooser);
  if (file)
    import_file (self, file);
}

static void
import_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;
  GtkFileChooser *chooser;

  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new (_("Import a Pack or a Table"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Import"), NULL));
  chooser = GTK_FILE_CHOOSER (self->chooser);
  add_filter (chooser, _("Packs and Tables"), (const char *const[]){ "*.vacancy-pack", "*.csv", "*.tsv", "*.txt", NULL });
  add_filter (chooser, _("All Files"), (const char *const[]){ "*", NULL });
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (self->chooser);
}

static void
folder_chosen_cb (VacancyLibraryWindow *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  g_clear_object (&self->chooser);
  if (path)
    vacancy_library_window_import_onet (self, path);
}

static void
import_onet_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;

  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new (_("The Folder of the O*NET Database"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Choose"), NULL));
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (folder_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (self->chooser);
}

/* ---- once ---- */

/* A text is for a posting: the application knows. */
static void
dropped_cb (GtkWindow *window, const char *path)
{
  if (vacancy_incoming_source (path) != VACANCY_INCOMING_NONE)
    vacancy_library_window_import (VACANCY_LIBRARY_WINDOW (window), path);
  else
    gtk_widget_activate_action (GTK_WIDGET (window), "app.open-path", "^ay", path);
}

void
vacancy_library_window_add_import (VacancyLibraryWindow *self)
{
  static const GActionEntry entries[] = { { .name = "import-blocks", .activate = import_action }, { .name = "import-onet", .activate = import_onet_action } };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  vacancy_incoming_drop_add (GTK_WINDOW (self), dropped_cb);
}
