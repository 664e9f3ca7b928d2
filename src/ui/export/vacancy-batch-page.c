// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "export/vacancy-batch-page-private.h"
#include "posting/vacancy-documents.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-open-file.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrap-layout.h"

/* Several choices in a row are planned once. */
#define PLAN_DELAY_MS 200

G_DEFINE_FINAL_TYPE (VacancyBatchPage, vacancy_batch_page, ADW_TYPE_BIN)

static GtkWindow *
window_of (VacancyBatchPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static VacancyExportJobState
state_of (VacancyBatchPage *self)
{
  return vacancy_export_job_get_state (self->job);
}

/* ---- what there is to say ---- */

static void
say (VacancyBatchPage *self, const char *text)
{
  gtk_label_set_text (self->status, text);
}

/* "12 files; something to look at in 3 of 14 rows": a file that holds many has a row for each. New string. */
static char *
planned_text (const JdBatch *batch)
{
  const guint n = jd_batch_length (batch), n_files = jd_batch_count_files (batch), n_refused = jd_batch_count (batch, JD_BATCH_REFUSED), n_missing = jd_batch_count (batch, JD_BATCH_MISSING);
  g_autofree char *files = g_strdup_printf (ngettext ("%u file", "%u files", n_files), n_files);
  GString *text = g_string_new (files);

  if (n_missing > 0)
    g_string_append_printf (text, ngettext ("; something to look at in %u of %u row", "; something to look at in %u of %u rows", n), n_missing, n);
  if (n_refused > 0)
    g_string_append_printf (text, ngettext ("; %u row cannot be written", "; %u rows cannot be written", n_refused), n_refused);
  return g_string_free (text, FALSE);
}

/* Whether what goes to job boards has no place where it could be put down. */
static gboolean
is_unrecorded (VacancyBatchPage *self, const JdBatch *batch)
{
  gboolean has_board = FALSE;

  for (guint i = 0; i < jd_batch_length (batch); i++)
    has_board |= jd_batch_row (batch, i).state == JD_BATCH_WRITTEN && jd_batch_row_target (batch, i)->board;
  return has_board && !self->is_folder && !vacancy_session_path (self->session) && vacancy_record_is_wanted (self->services->settings);
}

/* What was stopped and what failed comes first; new string. */
static char *
done_text (VacancyBatchPage *self, const JdBatch *batch)
{
  const guint n = jd_batch_count_written (batch), n_failed = jd_batch_count (batch, JD_BATCH_FAILED), n_left = jd_batch_count (batch, JD_BATCH_LEFT);
  const char *failure = vacancy_export_job_get_failure (self->job);
  g_autofree char *folder = g_filename_display_basename (vacancy_export_job_get_folder (self->job));
  GString *text = g_string_new (NULL);

  if (failure)
    g_string_append_printf (text, "%s ", failure);
  if (vacancy_export_job_was_stopped (self->job))
    g_string_append_printf (text, "%s ", _("Stopped."));
  /* Translators: %s is a folder. */
  g_string_append_printf (text, ngettext ("%u file was written to “%s”.", "%u files were written to “%s”.", n), n, folder);
  if (n_left > 0)
    g_string_append_printf (text, ngettext (" %u was left as it was.", " %u were left as they were.", n_left), n_left);
  if (n_failed > 0)
    g_string_append_printf (text, ngettext (" %u could not be written.", " %u could not be written.", n_failed), n_failed);
  if (is_unrecorded (self, batch))
    g_string_append_printf (text, " %s", _("Nothing was put down of it, since the posting is not saved yet."));
  return g_string_free (text, FALSE);
}

/* Where there is nothing to show. */
static const char *
empty_text (VacancyBatchPage *self)
{
  switch (state_of (self))
    {
    case VACANCY_EXPORT_JOB_PLANNING:
      return _("Looking what will be written…");
    case VACANCY_EXPORT_JOB_WRITING:
      return _("Writing…");
    default:
      if (self->is_stopped)
        return _("Stopped before it was known what will be written.");
      return self->is_folder && self->source ? _("There is no posting in this folder.") : "";
    }
}

/* ---- following the job ---- */

static void
show_batch (VacancyBatchPage *self, const JdBatch *batch)
{
  const gboolean is_done = state_of (self) == VACANCY_EXPORT_JOB_DONE;
  g_autofree char *text = is_done ? done_text (self, batch) : planned_text (batch);

  say (self, text);
  if (is_done)
    vacancy_announce (GTK_WIDGET (self->status), text);
}

static void
show_export_button (VacancyBatchPage *self, const JdBatch *batch)
{
  const guint n = batch && state_of (self) == VACANCY_EXPORT_JOB_PLANNED ? jd_batch_count_files (batch) : 0;
  g_autofree char *label = n > 0 ? g_strdup_printf (ngettext ("_Export %u File…", "_Export %u Files…", n), n) : g_strdup (_("_Export…"));

  gtk_button_set_label (GTK_BUTTON (self->export_button), label);
  vacancy_button_set_name (GTK_BUTTON (self->export_button), NULL);
  gtk_widget_set_sensitive (self->export_button, n > 0);
}

static void
update (VacancyBatchPage *self)
{
  const VacancyExportJobState state = state_of (self);
  const JdBatch *batch = vacancy_export_job_get_batch (self->job);
  const char *failure = vacancy_export_job_get_failure (self->job);
  const gboolean is_working = state == VACANCY_EXPORT_JOB_PLANNING || state == VACANCY_EXPORT_JOB_WRITING;

  vacancy_batch_table_set (self->table, batch, empty_text (self));
  gtk_widget_set_visible (GTK_WIDGET (self->progress), is_working);
  gtk_widget_set_visible (self->cancel_button, state == VACANCY_EXPORT_JOB_WRITING);
  gtk_widget_set_visible (self->again_button, self->is_stopped && state == VACANCY_EXPORT_JOB_EMPTY);
  gtk_widget_set_visible (self->open_button, state == VACANCY_EXPORT_JOB_DONE && batch && jd_batch_count_written (batch) > 0);
  gtk_widget_set_visible (self->export_button, state != VACANCY_EXPORT_JOB_WRITING);
  gtk_widget_set_sensitive (GTK_WIDGET (self->wishes), state != VACANCY_EXPORT_JOB_WRITING);
  show_export_button (self, batch);
  if (batch)
    show_batch (self, batch);
  else
    say (self, failure ? failure : "");
}

static void
progress_cb (VacancyBatchPage *self)
{
  gtk_progress_bar_set_fraction (self->progress, vacancy_export_job_get_progress (self->job));
}

/* A plan that is made in no time has nothing to be cancelled. */
static void
going_on_cb (VacancyBatchPage *self)
{
  progress_cb (self);
  if (state_of (self) == VACANCY_EXPORT_JOB_PLANNING)
    gtk_widget_set_visible (self->cancel_button, TRUE);
}

/* ---- planning ---- */

static void
plan_now (VacancyBatchPage *self)
{
  const char *why;

  self->is_dirty = FALSE;
  self->is_asked = FALSE;
  self->is_stopped = FALSE;
  if (!vacancy_batch_page_plan (self, &why))
    {
      update (self);
      vacancy_batch_table_set (self->table, NULL, why);
    }
}

static gboolean
plan_timeout (gpointer data)
{
  VacancyBatchPage *self = data;

  self->planning = 0;
  /* What is being written is the plan as it was; what is wanted by now comes behind. */
  if (self->is_dirty && gtk_widget_get_mapped (GTK_WIDGET (self)) && state_of (self) != VACANCY_EXPORT_JOB_WRITING)
    plan_now (self);
  return G_SOURCE_REMOVE;
}

static void
queue_plan (VacancyBatchPage *self)
{
  self->is_dirty = TRUE;
  g_clear_handle_id (&self->planning, g_source_remove);
  self->planning = g_timeout_add (PLAN_DELAY_MS, plan_timeout, self);
}

static void
map_cb (VacancyBatchPage *self)
{
  if (self->is_dirty)
    queue_plan (self);
}

/* All that was known of it is of a posting as it was. */
static void
session_changed_cb (VacancyBatchPage *self)
{
  if (!self->is_folder)
    queue_plan (self);
}

static void
targets_changed_cb (VacancyBatchPage *self)
{
  vacancy_batch_page_fill_goals (self);
  queue_plan (self);
}

static void
place_applied_cb (VacancyBatchPage *self)
{
  if (vacancy_batch_page_add_place (self))
    queue_plan (self);
}

/* ---- writing ---- */

static void
ask_cb (VacancyBatchPage *self, const char *response)
{
  if (state_of (self) != VACANCY_EXPORT_JOB_PLANNED)
    return;
  if (g_str_equal (response, "overwrite"))
    vacancy_export_job_write (self->job, JD_BATCH_OVERWRITE);
  else if (g_str_equal (response, "both"))
    vacancy_export_job_write (self->job, JD_BATCH_KEEP_BOTH);
}

/* Once, for all of them. */
static void
ask (VacancyBatchPage *self, guint n_existing)
{
  g_autofree char *heading = g_strdup_printf (ngettext ("%u File Is There Already", "%u Files Are There Already", n_existing), n_existing);
  g_autofree char *folder = g_filename_display_basename (vacancy_export_job_get_folder (self->job));
  GtkWidget *dialog = adw_message_dialog_new (window_of (self), heading, NULL);

  /* Translators: %s is a folder. */
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), _("In “%s” there are files of the same names. Overwriting replaces what is in them; keeping both gives the new ones a number."), folder);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "both", _("_Keep Both"), "overwrite", _("_Overwrite"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "overwrite", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "both");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  vacancy_message_present (dialog);
}

static void
go_on (VacancyBatchPage *self)
{
  const guint n_existing = jd_batch_count_existing (vacancy_export_job_get_batch (self->job));

  self->is_asked = FALSE;
  if (n_existing > 0)
    ask (self, n_existing);
  else
    vacancy_export_job_write (self->job, JD_BATCH_LEAVE);
}

static void
state_cb (VacancyBatchPage *self)
{
  const VacancyExportJobState state = state_of (self);

  update (self);
  progress_cb (self);
  if (state == VACANCY_EXPORT_JOB_PLANNED && self->is_asked)
    go_on (self);
  else if (state == VACANCY_EXPORT_JOB_DONE && self->is_dirty)
    queue_plan (self);
}

void
vacancy_batch_page_write_to (VacancyBatchPage *self, const char *folder)
{
  g_return_if_fail (VACANCY_IS_BATCH_PAGE (self) && folder);
  if (state_of (self) != VACANCY_EXPORT_JOB_PLANNED)
    return;
  self->is_asked = TRUE;
  vacancy_export_job_look (self->job, folder);
}

/* ---- folders ---- */

/* What is chosen in it goes to @chosen; one at a time. */
static void
choose_folder (VacancyBatchPage *self, const char *title, const char *folder, GCallback chosen)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new (title, window_of (self), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Select"), NULL));
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), file, NULL);
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  g_signal_connect_object (self->chooser, "response", chosen, self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (self->chooser);
}

/* NULL: none, which is told where it is no folder of this computer. New string. */
static char *
take_folder (VacancyBatchPage *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
  char *path = file ? g_file_get_path (file) : NULL;

  g_clear_object (&self->chooser);
  if (file && !path)
    vacancy_message_tell (window_of (self), _("Nothing Was Exported"), _("Vacancy writes files in folders of this computer and in mounted ones."));
  return path;
}

static void
target_chosen_cb (VacancyBatchPage *self, int response)
{
  g_autofree char *path = take_folder (self, response);

  if (path)
    vacancy_batch_page_write_to (self, path);
}

static void
source_chosen_cb (VacancyBatchPage *self, int response)
{
  g_autofree char *path = take_folder (self, response);

  if (path)
    vacancy_batch_page_set_source (self, path);
}

/* Where the posting is, or else documents are. New string. */
static char *
folder_of_posting (VacancyBatchPage *self)
{
  const char *path = vacancy_session_path (self->session);

  return path ? g_path_get_dirname (path) : g_strdup (vacancy_documents_folder ());
}

static void
export_cb (VacancyBatchPage *self)
{
  const char *last = vacancy_export_job_get_folder (self->job);
  g_autofree char *folder = last ? g_strdup (last) : folder_of_posting (self);

  choose_folder (self, _("Export to Folder"), folder, G_CALLBACK (target_chosen_cb));
}

static void
choose_source_cb (VacancyBatchPage *self)
{
  g_autofree char *folder = self->source ? g_strdup (self->source) : folder_of_posting (self);

  choose_folder (self, _("Folder of Postings"), folder, G_CALLBACK (source_chosen_cb));
}

void
vacancy_batch_page_set_source (VacancyBatchPage *self, const char *folder)
{
  g_return_if_fail (VACANCY_IS_BATCH_PAGE (self) && folder);

  g_autofree char *shown = g_filename_display_name (folder);
  char *kept = g_strdup (folder);
  g_free (self->source);
  self->source = kept;
  adw_action_row_set_subtitle (self->source_row, shown);
  queue_plan (self);
}

static void
cancel_cb (VacancyBatchPage *self)
{
  self->is_stopped = state_of (self) == VACANCY_EXPORT_JOB_PLANNING;
  vacancy_export_job_cancel (self->job);
}

static void
open_cb (VacancyBatchPage *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (vacancy_export_job_get_folder (self->job));

  vacancy_open_file (window_of (self), folder);
}

/* ---- life ---- */

static void
show_kind (VacancyBatchPage *self)
{
  GtkWidget *const of_posting[] = { GTK_WIDGET (self->levels), GTK_WIDGET (self->places), GTK_WIDGET (self->place_entry), GTK_WIDGET (self->languages) };

  gtk_widget_set_visible (GTK_WIDGET (self->source_row), self->is_folder);
  for (guint i = 0; i < G_N_ELEMENTS (of_posting); i++)
    gtk_widget_set_visible (of_posting[i], !self->is_folder);
}

GtkWidget *
vacancy_batch_page_new (VacancyServices *services, VacancySession *session, VacancyTargets *targets, gboolean is_folder)
{
  g_return_val_if_fail (VACANCY_IS_SERVICES (services) && VACANCY_IS_SESSION (session) && VACANCY_IS_TARGETS (targets), NULL);

  VacancyBatchPage *self = g_object_new (VACANCY_TYPE_BATCH_PAGE, NULL);
  self->services = g_object_ref (services);
  self->session = g_object_ref (session);
  self->targets = g_object_ref (targets);
  self->is_folder = is_folder;
  show_kind (self);
  vacancy_batch_page_fill (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::path", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (services->settings, "changed::record-boards", G_CALLBACK (queue_plan), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (services->style, "changed", G_CALLBACK (queue_plan), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (targets, "items-changed", G_CALLBACK (targets_changed_cb), self, G_CONNECT_SWAPPED);
  self->is_dirty = TRUE;
  return GTK_WIDGET (self);
}

/* What is being written stops behind its file: nobody could see any more what becomes of it. */
static void
vacancy_batch_page_dispose (GObject *object)
{
  VacancyBatchPage *self = VACANCY_BATCH_PAGE (object);

  g_clear_handle_id (&self->planning, g_source_remove);
  g_clear_object (&self->chooser);
  if (self->job)
    {
      g_signal_handlers_disconnect_by_data (self->job, self);
      vacancy_export_job_cancel (self->job);
      vacancy_batch_table_set (self->table, NULL, NULL);
    }
  g_clear_object (&self->job);
  g_clear_object (&self->targets);
  g_clear_object (&self->session);
  g_clear_object (&self->services);
  g_clear_pointer (&self->source, g_free);
  G_OBJECT_CLASS (vacancy_batch_page_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, VacancyBatchPage, name)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (wishes);
  BIND (source_row);
  BIND (levels);
  BIND (places);
  BIND (place_entry);
  BIND (languages);
  BIND (goals);
  BIND (table);
  BIND (status);
  BIND (progress);
  BIND (export_button);
  BIND (cancel_button);
  BIND (again_button);
  BIND (open_button);
}

static void
vacancy_batch_page_class_init (VacancyBatchPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_batch_page_dispose;
  g_type_ensure (VACANCY_TYPE_BATCH_TABLE);
  g_type_ensure (VACANCY_TYPE_CHOICES_ROW);
  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-batch-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, queue_plan);
  gtk_widget_class_bind_template_callback (widget_class, plan_now);
  gtk_widget_class_bind_template_callback (widget_class, place_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_source_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
vacancy_batch_page_init (VacancyBatchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  self->job = vacancy_export_job_new ();
  g_signal_connect_swapped (self->job, "notify::state", G_CALLBACK (state_cb), self);
  g_signal_connect_swapped (self->job, "notify::progress", G_CALLBACK (going_on_cb), self);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  vacancy_controls_keep_names (GTK_WIDGET (self));
}
