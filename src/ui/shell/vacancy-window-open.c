// SPDX-License-Identifier: GPL-3.0-or-later
/* Opening files and drafts, which are read on a thread, and the drafts of the start page. */
#include <glib/gi18n.h>
#include <string.h>

#include "posting/vacancy-session-job.h"
#include "posting/vacancy-thread-work.h"
#include "shell/vacancy-application-private.h"
#include "shell/vacancy-window-private.h"
#include "store/jd-drafts.h"
#include "store/jd-posting-file.h"
#include "widgets/vacancy-message.h"

/* ---- reading ---- */

/* What is to be read, and what was. */
typedef struct
{
  char *path;         /* of the posting; NULL for a draft that was never saved */
  char *draft;        /* the draft to take; NULL: the newest of @path, when there is one */
  GStrv drafts_in_use;
  char *taken;        /* the draft that @posting is, when it is held for this window and by no session yet */
  char *etag;         /* of what @posting began with */
  JdPosting *posting;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;
  g_autofree char *folder = reading->taken ? jd_drafts_folder () : NULL;

  if (folder)
    vacancy_draft_slot_close (vacancy_draft_slot_new (folder, reading->taken));
  g_free (reading->path);
  g_free (reading->draft);
  g_free (reading->taken);
  g_strfreev (reading->drafts_in_use);
  g_free (reading->etag);
  g_clear_pointer (&reading->posting, jd_posting_unref);
  g_free (reading);
}

static gboolean
is_wanted (const Reading *reading, const JdDraft *draft)
{
  if (draft->fault || g_strv_contains ((const char *const *) reading->drafts_in_use, draft->id))
    return FALSE;
  return reading->draft ? g_str_equal (draft->id, reading->draft) : g_strcmp0 (draft->source, reading->path) == 0;
}

/* Puts the draft in place of what the file says, unless it says the same. */
static gboolean
take_draft (Reading *reading, const char *folder, const JdDraft *draft, GError **error)
{
  gboolean was_free;
  g_autoptr (JdPosting) posting = jd_drafts_take (folder, draft->id, &was_free, error);

  if (!posting)
    return FALSE;
  reading->taken = was_free ? g_strdup (draft->id) : NULL;
  if (reading->posting && jd_posting_equal (reading->posting, posting))
    {
      jd_drafts_remove (folder, draft->id, NULL);
      g_clear_pointer (&reading->taken, g_free);
      return TRUE;
    }
  g_free (reading->draft);
  reading->draft = g_strdup (draft->id);
  g_free (reading->path);
  reading->path = g_strdup (draft->source);
  g_free (reading->etag);
  reading->etag = g_strdup (draft->etag);
  g_clear_pointer (&reading->posting, jd_posting_unref);
  reading->posting = g_steal_pointer (&posting);
  return TRUE;
}

static gboolean
look_for_draft (Reading *reading, GError **error)
{
  g_autofree char *folder = jd_drafts_folder ();
  g_autoptr (GPtrArray) drafts = jd_drafts_list (folder, error);

  for (guint i = 0; drafts && i < drafts->len; i++)
    if (is_wanted (reading, drafts->pdata[i]))
      return take_draft (reading, folder, drafts->pdata[i], error);
  return drafts != NULL;
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;

  vacancy_drafts_settle ();
  if (reading->path)
    {
      reading->posting = jd_posting_file_load_etag (reading->path, &reading->etag, &error);
      /* A draft that cannot be read is shown on the start page; it is no reason not to open the file. */
      if (reading->posting)
        look_for_draft (reading, NULL);
    }
  else if (look_for_draft (reading, &error) && !reading->posting)
    g_set_error_literal (&error, JD_ERROR, JD_ERROR_MISSING, _("The draft is not there any more."));
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Drafts of open postings are not left behind by anyone. New. */
static GStrv
drafts_in_use (VacancyWindow *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (GList *item = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self))); item; item = item->next)
    if (VACANCY_IS_WINDOW (item->data) && vacancy_window_get_session (item->data))
      g_strv_builder_add (builder, vacancy_session_draft (vacancy_window_get_session (item->data)));
  return g_strv_builder_end (builder);
}

static gboolean
is_in_use (VacancyWindow *self, const char *draft)
{
  g_auto (GStrv) in_use = drafts_in_use (self);

  return draft && g_strv_contains ((const char *const *) in_use, draft);
}

static gboolean
is_open_elsewhere (VacancyWindow *self, const char *path)
{
  for (GList *item = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self))); item; item = item->next)
    if (VACANCY_IS_WINDOW (item->data) && item->data != self && g_strcmp0 (vacancy_window_get_path (item->data), path) == 0)
      return TRUE;
  return FALSE;
}

static void
show_posting (VacancyWindow *self, Reading *reading)
{
  /* A draft of a posting that is open elsewhere becomes one of its own, since a file belongs to one window. */
  const char *path = reading->path && is_open_elsewhere (self, reading->path) ? NULL : reading->path;
  g_autoptr (VacancySession) session =
      vacancy_session_new (vacancy_library_store_get_library (vacancy_application_get_store (vacancy_window_application (self))), reading->posting, path, reading->draft);

  /* The session holds it now. */
  g_clear_pointer (&reading->taken, g_free);
  vacancy_window_set_session (self, session);
  if (path)
    vacancy_session_set_etag (session, reading->etag);
  if (reading->draft)
    vacancy_save_banner_show_recovered (vacancy_workspace_get_banner (self->workspace));
  else
    vacancy_window_add_recent (self);
}

static void
forget_response_cb (VacancyWindow *self, const char *response, GtkWidget *dialog)
{
  if (g_str_equal (response, "forget"))
    vacancy_recents_remove (vacancy_application_get_recents (vacancy_window_application (self)), g_object_get_data (G_OBJECT (dialog), "vacancy-path"));
}

static gboolean
is_recent (VacancyWindow *self, const char *path)
{
  const GPtrArray *recents = vacancy_recents_get (vacancy_application_get_recents (vacancy_window_application (self)));

  for (guint i = 0; path && i < recents->len; i++)
    if (strcmp (((JdRecent *) g_ptr_array_index (recents, i))->path, path) == 0)
      return TRUE;
  return FALSE;
}

void
vacancy_window_show_open_error (VacancyWindow *self, const char *path, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Could Not Open the Posting"), error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  if (is_recent (self, path))
    adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "forget", _("_Remove From Recent"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_object_set_data_full (G_OBJECT (dialog), "vacancy-path", g_strdup (path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (forget_response_cb), self, G_CONNECT_SWAPPED);
  vacancy_message_present (dialog);
}

static void
show_read (VacancyWindow *self, GTask *task)
{
  Reading *reading = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->opening, g_free);
  if (g_task_propagate_boolean (task, &error) && !is_in_use (self, reading->draft))
    {
      show_posting (self, reading);
      return;
    }
  /* Another window was faster, and holds it. */
  if (!error)
    {
      g_clear_pointer (&reading->taken, g_free);
      g_set_error_literal (&error, JD_ERROR, JD_ERROR_REFUSED, _("The draft is open in another window."));
    }
  gtk_stack_set_visible_child_name (self->stack, self->session ? "posting" : "start");
  vacancy_window_show_open_error (self, reading->path, error);
}

static void
read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyWindow *self = VACANCY_WINDOW (object);

  /* Closed meanwhile. */
  if (!vacancy_window_application (self))
    return;
  if (self->painted)
    show_read (self, G_TASK (result));
  else
    g_set_object (&self->waiting, G_TASK (result));
}

void
vacancy_window_show_waiting (VacancyWindow *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->waiting);

  if (task)
    show_read (self, task);
}

static void
begin_reading (VacancyWindow *self, const char *path, const char *draft)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, read_cb, NULL);
  Reading *reading = g_new0 (Reading, 1);

  reading->path = g_strdup (path);
  reading->draft = g_strdup (draft);
  reading->drafts_in_use = drafts_in_use (self);
  g_task_set_source_tag (task, begin_reading);
  g_task_set_task_data (task, reading, reading_free);
  g_free (self->opening);
  self->opening = g_strdup (path ? path : "");
  gtk_stack_set_visible_child_name (self->stack, "loading");
  g_task_run_in_thread (task, read_thread);
}

void
vacancy_window_open (VacancyWindow *self, const char *path)
{
  g_return_if_fail (VACANCY_IS_WINDOW (self) && path);
  begin_reading (self, path, NULL);
}

void
vacancy_window_recover (VacancyWindow *self, const char *draft)
{
  g_return_if_fail (VACANCY_IS_WINDOW (self) && draft);
  begin_reading (self, NULL, draft);
}

/* ---- drafts on the start page ---- */

static void
list_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *folder = jd_drafts_folder ();
  GPtrArray *drafts;

  vacancy_drafts_settle ();
  drafts = jd_drafts_list (folder, NULL);
  g_task_return_pointer (task, drafts ? drafts : g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyWindow *self = VACANCY_WINDOW (object);
  g_autoptr (GPtrArray) drafts = g_task_propagate_pointer (G_TASK (result), NULL);
  g_auto (GStrv) in_use = NULL;

  if (!vacancy_window_application (self))
    return;
  in_use = drafts_in_use (self);
  for (guint i = drafts->len; i-- > 0;)
    if (g_strv_contains ((const char *const *) in_use, ((const JdDraft *) drafts->pdata[i])->id))
      g_ptr_array_remove_index (drafts, i);
  vacancy_start_page_set_drafts (self->start_page, drafts);
}

void
vacancy_window_list_drafts (VacancyWindow *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, listed_cb, NULL);

  g_task_set_source_tag (task, vacancy_window_list_drafts);
  g_task_run_in_thread (task, list_thread);
}

void
vacancy_window_ask_discard (VacancyWindow *self, const char *heading, const char *body, GCallback response, const char *draft)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "discard", _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "vacancy-draft", g_strdup (draft), g_free);
  g_signal_connect_object (dialog, "response", response, self, G_CONNECT_SWAPPED);
  vacancy_message_present (dialog);
}

typedef struct
{
  char *draft;
  GError *error;
} Discard;

static void
discard_free (gpointer data)
{
  Discard *discard = data;

  g_free (discard->draft);
  g_clear_error (&discard->error);
  g_free (discard);
}

static void
discard_thread (gpointer data)
{
  Discard *discard = data;
  g_autofree char *folder = jd_drafts_folder ();

  jd_drafts_remove (folder, discard->draft, &discard->error);
}

static void
discarded_cb (gpointer owner, gpointer data)
{
  VacancyWindow *self = owner;
  const Discard *discard = data;

  /* Closed meanwhile. */
  if (!vacancy_window_application (self))
    return;
  if (discard->error)
    vacancy_window_show_error (self, _("Could Not Discard the Draft"), discard->error->message);
  vacancy_window_list_drafts (self);
}

static void
discard_draft_response_cb (VacancyWindow *self, const char *response, GtkWidget *dialog)
{
  const char *draft = g_object_get_data (G_OBJECT (dialog), "vacancy-draft");
  Discard *discard;

  if (!g_str_equal (response, "discard"))
    return;
  /* It may have been opened in another window while the question stood here. */
  if (is_in_use (self, draft))
    {
      vacancy_window_show_error (self, _("Could Not Discard the Draft"), _("The draft is open in another window."));
      vacancy_window_list_drafts (self);
      return;
    }
  discard = g_new0 (Discard, 1);
  discard->draft = g_strdup (draft);
  vacancy_thread_work (self, discard_thread, discarded_cb, discard, discard_free);
}

void
vacancy_window_ask_discard_draft (VacancyWindow *self, const char *draft, const char *title)
{
  g_autofree char *name = vacancy_window_shorten (title);
  g_autofree char *body = g_strdup_printf (_("The recovered changes to “%s” will be gone for good."), name);

  vacancy_window_ask_discard (self, _("Discard the Draft?"), body, G_CALLBACK (discard_draft_response_cb), draft);
}
