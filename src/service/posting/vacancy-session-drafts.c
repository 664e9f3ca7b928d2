// SPDX-License-Identifier: GPL-3.0-or-later
/* What is not saved yet goes to a draft, on a thread. */
#include "posting/vacancy-session-private.h"
#include "store/jd-drafts.h"

/* The draft timer is a throttle, not a debounce: it is armed by the first unsaved edit and not put off by later ones, so that at most this much typing is ever at risk. */
static guint draft_delay = 3000;
static char *draft_folder;

void
vacancy_session_set_draft_folder (const char *folder)
{
  g_free (draft_folder);
  draft_folder = g_strdup (folder);
}

void
vacancy_session_set_draft_delay (guint milliseconds)
{
  draft_delay = milliseconds;
}

static char *
drafts (void)
{
  return draft_folder ? g_strdup (draft_folder) : jd_drafts_folder ();
}

void
vacancy_session_set_draft (VacancySession *self, const char *draft)
{
  g_autofree char *folder = draft ? drafts () : NULL;

  self->draft = draft ? g_strdup (draft) : g_uuid_string_random ();
  self->draft_lock = vacancy_draft_lock_new (folder, self->draft);
}

VacancySessionJob *
vacancy_session_new_job (VacancySession *self, const char *path)
{
  g_autofree char *folder = drafts ();

  return vacancy_session_job_new (self->draft_lock, folder, vacancy_session_posting (self), path, self->path, self->etag);
}

/* On a thread. The posting is immutable, so nothing has to be copied or locked. */
static void
draft_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (vacancy_session_job_write_draft (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
set_drafted (VacancySession *self, JdPosting *posting)
{
  if (posting)
    jd_posting_ref (posting);
  g_clear_pointer (&self->drafted, jd_posting_unref);
  self->drafted = posting;
}

static void
remove_draft (VacancySession *self)
{
  g_autofree char *folder = drafts ();

  set_drafted (self, NULL);
  vacancy_draft_lock_remove (self->draft_lock, folder);
}

/* The draft is as @job has written it, unless something newer was there. */
static void
take_over (VacancySession *self, const VacancySessionJob *job)
{
  g_free (self->draft);
  self->draft = g_strdup (job->draft);
  if (!job->outdone)
    set_drafted (self, job->posting);
}

static gboolean
wants_draft (VacancySession *self)
{
  return self->made || jd_history_is_modified (self->history);
}

static void
draft_written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  VacancySession *self = (VacancySession *) source;
  const VacancySessionJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  vacancy_session_end_writing (&self->drafting);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      vacancy_session_set_failure (self, &self->draft_message, error->message);
      vacancy_session_arm_draft_timer (self);
      return;
    }
  take_over (self, job);
  if (self->drafted != vacancy_session_posting (self) || !wants_draft (self))
    vacancy_session_arm_draft_timer (self);
  vacancy_session_set_failure (self, &self->draft_message, NULL);
}

static gboolean
draft_due_cb (gpointer data)
{
  VacancySession *self = data;
  g_autoptr (GTask) task = NULL;

  self->draft_timer = 0;
  /* Undone back to what the file says, or to what the draft says. */
  if (!wants_draft (self) && self->drafted)
    remove_draft (self);
  if (!wants_draft (self) || self->drafted == vacancy_session_posting (self))
    {
      vacancy_session_set_failure (self, &self->draft_message, NULL);
      return G_SOURCE_REMOVE;
    }
  task = g_task_new (self, NULL, draft_written_cb, NULL);
  g_task_set_source_tag (task, draft_due_cb);
  g_task_set_task_data (task, vacancy_session_new_job (self, NULL), vacancy_session_job_free);
  vacancy_session_begin_writing (&self->drafting);
  g_task_run_in_thread (task, draft_thread);
  return G_SOURCE_REMOVE;
}

void
vacancy_session_arm_draft_timer (VacancySession *self)
{
  if (self->draft_timer == 0 && !self->drafting)
    self->draft_timer = g_timeout_add (draft_delay, draft_due_cb, self);
}

gboolean
vacancy_session_flush_draft (VacancySession *self, GError **error)
{
  VacancySessionJob *job;
  gboolean written;

  g_return_val_if_fail (G_IS_OBJECT (self), FALSE);
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  if (!wants_draft (self) || self->drafted == vacancy_session_posting (self))
    return TRUE;
  job = vacancy_session_new_job (self, NULL);
  written = vacancy_session_job_write_draft (job, error);
  if (written)
    take_over (self, job);
  else
    vacancy_session_arm_draft_timer (self);
  vacancy_session_job_free (job);
  vacancy_session_notify_state (self);
  return written;
}

void
vacancy_session_keep_made (VacancySession *self)
{
  g_return_if_fail (G_IS_OBJECT (self) && !self->path);
  self->made = TRUE;
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  if (!self->drafting)
    draft_due_cb (self);
}

void
vacancy_session_discard (VacancySession *self)
{
  g_return_if_fail (G_IS_OBJECT (self));
  self->made = FALSE;
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  remove_draft (self);
}
