// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-export-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-file.h"
#include "export/jd-export.h"
#include "export/vacancy-export-missing.h"
#include "export/vacancy-format-row.h"
#include "output/vacancy-rich-copy.h"
#include "posting/vacancy-documents.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-export-toast.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-steady-viewport.h"
#include "widgets/vacancy-toast.h"
#include "widgets/vacancy-widget-util.h"

#define WRAP_COLUMNS 72
#define FOLDER_KEY "vacancy-export-folder"

struct _VacancyExportDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  GtkWidget *export_button, *wrap_row;
  GtkInfoBar *failure;
  GtkLabel *failure_label;
  AdwToastOverlay *toasts;
  AdwPreferencesGroup *missing_group, *format_group;
  GtkSwitch *wrap;
  AdwEntryRow *name_row;
  AdwActionRow *folder_row;

  /* owned */
  VacancySession *session;
  char *folder;
  char *proposed; /* the file name as it was proposed, to tell whether the person changed it */
  const JdExporter *exporter; /* static */
};

G_DEFINE_FINAL_TYPE (VacancyExportDialog, vacancy_export_dialog, ADW_TYPE_WINDOW)

/* ---- format ---- */

static void
tell (VacancyExportDialog *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toasts, vacancy_toast_newest (self->toasts, adw_toast_new (text)));
}

/* Hidden, it would still ask for its width. */
static void
reveal_failure (VacancyExportDialog *self, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->failure), shown);
  gtk_info_bar_set_revealed (self->failure, shown);
}

/* Takes @text. */
static void
show_failure (VacancyExportDialog *self, char *text)
{
  gtk_label_set_text (self->failure_label, text);
  reveal_failure (self, TRUE);
  g_free (text);
}

/* What an export holds is what a copy holds. */
static JdExportOptions
options (VacancyExportDialog *self)
{
  return (JdExportOptions) { .wrap = gtk_switch_get_active (self->wrap) ? WRAP_COLUMNS : 0 };
}

/* Says what was copied: @text, or why it could not be. */
static void
tell_copied (VacancyExportDialog *self, const char *text, const GError *error)
{
  reveal_failure (self, FALSE);
  if (error)
    /* Translators: %s is a sentence that says why. */
    show_failure (self, g_strdup_printf (_("Nothing was copied. %s"), error->message));
  else
    tell (self, text);
}

static void
copy_cb (VacancyExportDialog *self, VacancyFormatRow *row)
{
  const JdExporter *exporter = vacancy_format_row_get_exporter (row);
  const JdExportOptions chosen = options (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = jd_export_one (exporter, vacancy_session_document (self->session), &chosen, NULL, &error);
  /* Translators: %s is a format, as in “Web page”. */
  g_autofree char *told = g_strdup_printf (_("“%s” copied"), _(exporter->name));

  if (text)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  tell_copied (self, told, error);
}

static void
copy_rich_cb (VacancyExportDialog *self)
{
  g_autoptr (GError) error = NULL;

  vacancy_copy_rich (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->session, &error);
  tell_copied (self, _("Copied as rich text"), error);
}

/* ---- file ---- */

static const char *
file_name (VacancyExportDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->name_row));
}

static void
name_changed_cb (VacancyExportDialog *self)
{
  const char *name = file_name (self);
  gboolean usable = *name != '\0' && !strchr (name, '/') && strcmp (name, ".") != 0 && strcmp (name, "..") != 0;

  gtk_widget_set_sensitive (self->export_button, usable);
  if (usable || *name == '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (self->name_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->name_row), "error");
}

/* A name the person chose keeps all but the ending of the former format. */
static char *
renamed (VacancyExportDialog *self, const JdExporter *before, const char *proposed)
{
  const char *name = file_name (self);
  g_autofree char *ending = before ? g_strconcat (".", before->extension, NULL) : NULL;

  if (!before || g_strcmp0 (name, self->proposed) == 0)
    return g_strdup (proposed);
  if (!g_str_has_suffix (name, ending))
    return g_strdup (name);
  return g_strdup_printf ("%.*s.%s", (int) (strlen (name) - strlen (ending)), name, self->exporter->extension);
}

static void
choose_format (VacancyExportDialog *self, const JdExporter *exporter)
{
  const JdExporter *before = self->exporter;
  g_autofree char *proposed = jd_export_file_name (vacancy_session_posting (self->session), exporter->extension);
  g_autofree char *name = NULL;

  self->exporter = exporter;
  name = renamed (self, before, proposed);
  g_free (self->proposed);
  self->proposed = g_steal_pointer (&proposed);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  gtk_widget_set_visible (self->wrap_row, (exporter->flags & JD_EXPORT_WRAPS) != 0);
}

static void
chosen_cb (VacancyExportDialog *self, VacancyFormatRow *row)
{
  choose_format (self, vacancy_format_row_get_exporter (row));
}

/* A row for each; the first is chosen. Where lines are wrapped is asked behind the first that has some. */
static void
add_formats (VacancyExportDialog *self)
{
  VacancyFormatRow *first = NULL;

  for (const JdExporter *const *exporter = jd_exporters (); *exporter; exporter++)
    {
      GtkWidget *row = vacancy_format_row_new (*exporter, first);

      g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "copy", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->format_group, row);
      first = first ? first : VACANCY_FORMAT_ROW (row);
      if ((*exporter)->flags & JD_EXPORT_WRAPS && !gtk_widget_get_parent (self->wrap_row))
        adw_preferences_group_add (self->format_group, self->wrap_row);
    }
}

/* "~/Documents": what is in one's own folder is said from there. A sign alone would say little, and GTK 4.8 measures a label wrongly that is shorter than its ellipsis. */
static char *
shown_folder (const char *folder)
{
  g_autofree char *home = g_canonicalize_filename (g_get_home_dir (), NULL);
  const gsize length = strlen (home);
  g_autofree char *path = NULL;

  if (g_str_has_prefix (folder, home) && folder[length] == G_DIR_SEPARATOR)
    path = g_strconcat ("~", folder + length, NULL);
  return g_filename_display_name (path ? path : folder);
}

static void
set_folder (VacancyExportDialog *self, const char *folder)
{
  g_autofree char *shown = shown_folder (folder);

  g_free (self->folder);
  self->folder = g_strdup (folder);
  adw_action_row_set_subtitle (self->folder_row, shown);
}

static void
folder_chosen_cb (VacancyExportDialog *self, int response, GtkNativeDialog *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path)
    set_folder (self, path);
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
choose_folder_cb (VacancyExportDialog *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Export to Folder"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Select"), NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (folder_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static char *
first_folder (GtkWindow *parent, VacancySession *session)
{
  const char *last = parent ? g_object_get_data (G_OBJECT (parent), FOLDER_KEY) : NULL;

  if (last)
    return g_strdup (last);
  if (vacancy_session_path (session))
    return g_path_get_dirname (vacancy_session_path (session));
  return g_strdup (vacancy_documents_folder ());
}

/* ---- writing ---- */

typedef struct
{
  char *path;
  const JdExporter *exporter; /* static */
  JdDocument *document;
  JdExportOptions options;
  gboolean may_replace; /* the person was asked */
} Write;

static void
write_free (gpointer data)
{
  Write *job = data;

  g_free (job->path);
  jd_document_unref (job->document);
  g_free (job);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Write *job = data;
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *bytes = jd_export_one (job->exporter, job->document, &job->options, &length, &error);

  if (bytes && jd_file_replace (job->path, bytes, length, JD_WRITE_DEFAULT, job->may_replace ? NULL : "", NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void ask_replace (VacancyExportDialog *self);

static void
written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyExportDialog *self = VACANCY_EXPORT_DIALOG (object);
  const Write *job = g_task_get_task_data (G_TASK (result));
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (self->export_button, TRUE);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (g_error_matches (error, JD_ERROR, JD_ERROR_EXISTS))
        ask_replace (self);
      else
        show_failure (self, g_strdup_printf (_("The file was not written. %s"), error->message));
      return;
    }
  if (parent)
    {
      g_object_set_data_full (G_OBJECT (parent), FOLDER_KEY, g_strdup (self->folder), g_free);
      vacancy_export_toast (parent, job->path);
    }
  gtk_window_close (GTK_WINDOW (self));
}

static void
write_file (VacancyExportDialog *self, gboolean may_replace)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, written_cb, NULL);
  Write *job = g_new0 (Write, 1);

  job->path = g_build_filename (self->folder, file_name (self), NULL);
  job->exporter = self->exporter;
  job->document = jd_document_ref (vacancy_session_document (self->session));
  job->options = options (self);
  job->may_replace = may_replace;
  reveal_failure (self, FALSE);
  gtk_widget_set_sensitive (self->export_button, FALSE);
  g_task_set_source_tag (task, write_file);
  g_task_set_task_data (task, job, write_free);
  g_task_run_in_thread (task, write_thread);
}

static void
replace_cb (VacancyExportDialog *self, const char *response)
{
  if (strcmp (response, "replace") == 0)
    write_file (self, TRUE);
}

static void
ask_replace (VacancyExportDialog *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Replace File?"), NULL);

  /* Translators: the first %s is a file name, the second a folder. */
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), _("“%s” is already in “%s”. Replacing it overwrites what is in it."), file_name (self),
                                  adw_action_row_get_subtitle (self->folder_row));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "replace", _("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_cb), self, G_CONNECT_SWAPPED);
  vacancy_message_present (dialog);
}

/* When there is a file of that name already, it is asked about. */
static void
export_cb (VacancyExportDialog *self)
{
  write_file (self, FALSE);
}

/* ---- life ---- */

void
vacancy_export_dialog_present (GtkWindow *parent, VacancySession *session)
{
  VacancyExportDialog *self;
  g_autofree char *folder = NULL;

  g_return_if_fail (VACANCY_IS_SESSION (session));
  self = g_object_new (VACANCY_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  folder = first_folder (parent, session);
  set_folder (self, folder);
  vacancy_export_missing_fill (self->missing_group, self->session);
  vacancy_export_missing_add_actions (GTK_WINDOW (self));
  choose_format (self, jd_exporters ()[0]);
  gtk_window_set_focus (GTK_WINDOW (self), self->export_button);
  gtk_window_present (GTK_WINDOW (self));
}

static void
vacancy_export_dialog_finalize (GObject *object)
{
  VacancyExportDialog *self = VACANCY_EXPORT_DIALOG (object);

  g_clear_object (&self->session);
  g_free (self->folder);
  g_free (self->proposed);
  G_OBJECT_CLASS (vacancy_export_dialog_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, VacancyExportDialog, name)

static void
vacancy_export_dialog_class_init (VacancyExportDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_export_dialog_finalize;
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-export-dialog.ui");
  BIND (export_button);
  BIND (wrap_row);
  BIND (failure);
  BIND (failure_label);
  BIND (toasts);
  BIND (missing_group);
  BIND (format_group);
  BIND (wrap);
  BIND (name_row);
  BIND (folder_row);
  /* For tests. */
  gtk_widget_class_bind_template_child_full (widget_class, "rich_copy", FALSE, 0);
  gtk_widget_class_bind_template_callback (widget_class, copy_rich_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
}

static void
vacancy_export_dialog_init (VacancyExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_formats (self);
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  vacancy_viewports_stay_under_popovers (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
}
