// SPDX-License-Identifier: GPL-3.0-or-later
/* Into files: one whose place is asked for, or one for each target into a folder. What is there already is replaced when the person says so. */
#include <glib/gi18n.h>

#include "export/vacancy-export-window-private.h"
#include "export/vacancy-save-all.h"
#include "posting/vacancy-documents.h"
#include "widgets/vacancy-export-toast.h"
#include "widgets/vacancy-message.h"

#define FOLDER_KEY "vacancy-export-folder"

/* ---- the folder ---- */

/* Where the last file went from this posting's window, or the posting is, or else documents are. */
static const char *
folder_of (VacancyExportWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  const char *last = parent ? g_object_get_data (G_OBJECT (parent), FOLDER_KEY) : NULL;

  if (last)
    return last;
  if (!self->folder && vacancy_session_path (self->session))
    self->folder = g_path_get_dirname (vacancy_session_path (self->session));
  return self->folder ? self->folder : vacancy_documents_folder ();
}

static void
remember_folder (VacancyExportWindow *self, const char *path)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent)
    g_object_set_data_full (G_OBJECT (parent), FOLDER_KEY, g_path_get_dirname (path), g_free);
}

/* ---- writing ---- */

static void write_files (VacancyExportWindow *self, GPtrArray *files);

/* What makes many at once is not saved from here. */
static void
update_actions (VacancyExportWindow *self)
{
  GAction *save = g_action_map_lookup_action (G_ACTION_MAP (self), "save"), *all = g_action_map_lookup_action (G_ACTION_MAP (self), "save-all");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (save), !self->writes && vacancy_target_list_get_target (self->list));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (all), !self->writes);
}

static void
set_busy (VacancyExportWindow *self, gboolean busy)
{
  self->writes = busy;
  update_actions (self);
}

static void
replace_cb (GtkWidget *dialog, const char *response, GPtrArray *files)
{
  VacancyExportWindow *self = VACANCY_EXPORT_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (dialog)));

  if (!g_str_equal (response, "replace"))
    return;
  for (guint i = 0; i < files->len; i++)
    {
      VacancyExportFile *file = files->pdata[i];
      file->may_replace |= file->exists;
    }
  write_files (self, files);
}

/* The names of those that are there, a line each. New string. */
static char *
list_existing (const GPtrArray *files)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < files->len; i++)
    {
      const VacancyExportFile *file = files->pdata[i];
      g_autofree char *name = g_filename_display_basename (file->path);

      if (file->exists)
        g_string_append_printf (list, "%s%s", list->len > 0 ? "\n" : "", name);
    }
  return g_string_free (list, FALSE);
}

static void
unref_files (gpointer files, GClosure *closure)
{
  g_ptr_array_unref (files);
}

static void
ask_replace (VacancyExportWindow *self, GPtrArray *files, guint n_existing)
{
  g_autofree char *list = list_existing (files), *folder = g_path_get_dirname (((VacancyExportFile *) files->pdata[0])->path), *shown = g_filename_display_basename (folder);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), ngettext ("Replace File?", "Replace Files?", n_existing), NULL);

  /* Translators: the first %s is a folder, the second are names of files, a line each. */
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), ngettext ("In “%s” there is already a file of that name. Replacing it overwrites what is in it.\n\n%s",
                                  "In “%s” there are already files of these names. Replacing them overwrites what is in them.\n\n%s", n_existing), shown, list);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "replace", _("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (replace_cb), g_ptr_array_ref (files), unref_files, 0);
  vacancy_message_present (dialog);
}

/* What was not written, and why; NULL: all was. New string. */
static char *
list_failures (const GPtrArray *files)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < files->len; i++)
    {
      const VacancyExportFile *file = files->pdata[i];

      if (file->error && files->len == 1)
        g_string_append_printf (list, _("The file was not written. %s"), file->error->message);
      else if (file->error)
        /* Translators: a format or a job board, and a sentence that says why. */
        g_string_append_printf (list, _("%s“%s” was not written. %s"), list->len > 0 ? "\n" : "", file->name, file->error->message);
    }
  return g_string_free (list, list->len == 0);
}

static void
tell_written (VacancyExportWindow *self, const GPtrArray *files)
{
  const VacancyExportFile *last = NULL;
  guint n_written = 0;

  for (guint i = 0; i < files->len; i++)
    if (!((VacancyExportFile *) files->pdata[i])->error)
      {
        last = files->pdata[i];
        n_written++;
      }
  if (!last)
    return;
  remember_folder (self, last->path);
  if (n_written == 1)
    vacancy_export_toast (GTK_WINDOW (self), last->path);
  else
    vacancy_export_toast_many (GTK_WINDOW (self), last->path, n_written);
}

static void
written_cb (gpointer owner, GPtrArray *files, guint n_existing, gpointer data)
{
  VacancyExportWindow *self = owner;

  /* The window is closed. */
  if (!self->session)
    return;
  set_busy (self, FALSE);
  if (n_existing > 0)
    {
      ask_replace (self, files, n_existing);
      return;
    }
  vacancy_export_window_tell_failure (self, list_failures (files));
  tell_written (self, files);
}

static void
write_files (VacancyExportWindow *self, GPtrArray *files)
{
  vacancy_export_window_tell_failure (self, NULL);
  set_busy (self, TRUE);
  vacancy_export_files_write (self, files, written_cb, NULL);
}

/* A file that is put down in the posting's record, if that is wanted. */
static VacancyExportFile *
file_new (VacancyExportWindow *self, VacancyTarget *target, const char *folder)
{
  const JdExportOptions options = vacancy_export_window_options (self);
  VacancyExportFile *file = vacancy_export_file_new (target, self->session, &options, folder);

  if (vacancy_record_is_wanted (self->services->settings))
    file->record = g_object_ref (vacancy_record_of (self->session));
  return file;
}

/* ---- one file ---- */

void
vacancy_export_window_save_to (VacancyExportWindow *self, const char *path)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (vacancy_export_file_free);
  VacancyTarget *target;
  VacancyExportFile *file;

  g_return_if_fail (VACANCY_IS_EXPORT_WINDOW (self) && path);
  target = vacancy_target_list_get_target (self->list);
  g_return_if_fail (target);
  file = file_new (self, target, "");
  g_free (file->path);
  file->path = g_strdup (path);
  file->was_chosen = TRUE;
  g_ptr_array_add (files, file);
  write_files (self, files);
}

static void
chosen_cb (VacancyExportWindow *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  g_clear_object (&self->chooser);
  if (path)
    vacancy_export_window_save_to (self, path);
  else if (file)
    vacancy_message_tell (GTK_WINDOW (self), _("Nothing Was Exported"), _("Vacancy writes files in folders of this computer and in mounted ones."));
}

static void
save_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyExportWindow *self = data;
  VacancyTarget *target = vacancy_target_list_get_target (self->list);
  g_autoptr (VacancyTargetJob) job = target ? vacancy_target_job_new (target, self->session, NULL) : NULL;
  g_autofree char *name = job ? vacancy_target_job_file_name (job) : NULL;
  g_autoptr (GFile) folder = g_file_new_for_path (folder_of (self));

  if (!job)
    return;
  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new (_("Save File"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL));
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (self->chooser);
}

/* ---- all ---- */

static void
save_all_cb (GPtrArray *targets, const char *folder, gpointer data)
{
  VacancyExportWindow *self = data;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (vacancy_export_file_free);

  for (guint i = 0; i < targets->len; i++)
    g_ptr_array_add (files, file_new (self, targets->pdata[i], folder));
  write_files (self, files);
}

static void
save_all_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyExportWindow *self = data;

  vacancy_save_all_present (GTK_WINDOW (self), self->targets, folder_of (self), save_all_cb, self);
}

void
vacancy_export_window_add_save (VacancyExportWindow *self)
{
  static const GActionEntry entries[] = { { .name = "save", .activate = save_action }, { .name = "save-all", .activate = save_all_action } };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->list, "selected", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
}
