// SPDX-License-Identifier: GPL-3.0-or-later
/* The file: saving it on a thread, one save after the other. What others do to it: -watch.c. */
#include <glib/gi18n.h>

#include "posting/vacancy-session-private.h"
#include "store/jd-posting-file.h"

void
vacancy_session_set_path (VacancySession *self, const char *path)
{
  if (g_strcmp0 (self->path, path) != 0)
    {
      g_free (self->path);
      self->path = g_strdup (path);
      vacancy_session_watch_file (self);
      g_object_notify (G_OBJECT (self), "path");
    }
}

static void
saved_free (gpointer data)
{
  jd_saved_clear (data);
  g_free (data);
}

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  JdSaved *outcome = g_new0 (JdSaved, 1);

  if (vacancy_session_job_write_file (data, outcome, &error))
    {
      g_task_return_pointer (task, outcome, saved_free);
      return;
    }
  saved_free (outcome);
  g_task_return_error (task, g_steal_pointer (&error));
}

/* What vacancy_session_save_finish() has to tell of a save that went well; of the task. */
#define WARNING "vacancy-warning"

static void
warn_of_no_backup (GTask *outer, const GError *error)
{
  /* Translators: %s says which file could not be made, and why. */
  g_object_set_data_full (G_OBJECT (outer), WARNING, g_strdup_printf (_("Saved, but without a backup. %s"), error->message), g_free);
}

static void
saved (VacancySession *self, const VacancySessionJob *job, JdSaved *outcome)
{
  g_free (self->etag);
  self->etag = g_steal_pointer (&outcome->etag);
  vacancy_session_set_path (self, job->path);
  jd_history_set_saved (self->history, job->posting);
  if (jd_history_is_modified (self->history))
    vacancy_session_arm_draft_timer (self);
  else
    vacancy_session_discard (self);
  vacancy_session_set_failure (self, &self->save_message, NULL);
}

static void
save_failed (VacancySession *self, const VacancySessionJob *job, const GError *error)
{
  gboolean changed = g_error_matches (error, JD_ERROR, JD_ERROR_REFUSED) || g_error_matches (error, JD_ERROR, JD_ERROR_EXISTS);

  vacancy_session_arm_draft_timer (self);
  /* To be decided, rather than tried again. */
  if (changed && g_strcmp0 (job->path, self->path) == 0)
    vacancy_session_tell_changed (self, job->found);
  else
    vacancy_session_set_failure (self, &self->save_message, error->message);
}

static void start_save (VacancySession *self, GTask *outer);

static void
save_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  VacancySession *self = (VacancySession *) source;
  g_autoptr (GTask) outer = data;
  g_autoptr (GError) error = NULL;
  JdSaved *outcome = g_task_propagate_pointer (G_TASK (result), &error);
  const VacancySessionJob *job = g_task_get_task_data (outer);

  vacancy_session_end_writing (&self->saving);
  if (outcome)
    saved (self, job, outcome);
  else
    save_failed (self, job, error);
  if (outcome && outcome->no_backup)
    warn_of_no_backup (outer, outcome->no_backup);
  if (outcome)
    saved_free (outcome);
  if (!g_queue_is_empty (&self->saves))
    start_save (self, g_queue_pop_head (&self->saves));
  if (error)
    g_task_return_error (outer, g_steal_pointer (&error));
  else
    g_task_return_boolean (outer, TRUE);
}

/* Takes over @outer. */
static void
start_save (VacancySession *self, GTask *outer)
{
  g_autoptr (GTask) inner = g_task_new (self, NULL, save_done_cb, outer);
  VacancySessionJob *job = g_task_get_task_data (outer);

  /* As they are now: a save before this one may have changed them. */
  vacancy_session_job_set_source (job, self->path, self->etag);
  vacancy_session_begin_writing (&self->saving);
  g_task_set_source_tag (inner, start_save);
  g_task_set_task_data (inner, job, NULL);
  g_task_run_in_thread (inner, save_thread);
}

void
vacancy_session_save_async (VacancySession *self, const char *path, gboolean is_new, GAsyncReadyCallback callback, gpointer data)
{
  GTask *outer;
  VacancySessionJob *job;

  g_return_if_fail (G_IS_OBJECT (self));
  g_return_if_fail (path || self->path);

  jd_history_break (self->history);
  outer = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (outer, vacancy_session_save_async);
  job = vacancy_session_new_job (self, path ? path : self->path);
  job->is_new = is_new;
  g_task_set_task_data (outer, job, vacancy_session_job_free);
  /* One after the other, so that the file ends as what was saved last. */
  if (self->saving)
    g_queue_push_tail (&self->saves, outer);
  else
    start_save (self, outer);
}

gboolean
vacancy_session_save_finish (VacancySession *self, GAsyncResult *result, char **warning, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  if (warning)
    *warning = g_strdup (g_object_get_data (G_OBJECT (result), WARNING));
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
vacancy_session_reload (VacancySession *self, const VacancyFileNow *now)
{
  g_return_if_fail (G_IS_OBJECT (self) && now->posting);
  g_free (self->etag);
  self->etag = g_strdup (now->etag);
  /* A step like any other: what was here comes back with undo. */
  jd_history_push (self->history, now->posting, _("Reload"));
  jd_history_set_saved (self->history, now->posting);
  vacancy_session_discard (self);
  vacancy_session_set_failure (self, &self->save_message, NULL);
}

void
vacancy_session_keep_mine (VacancySession *self)
{
  g_return_if_fail (G_IS_OBJECT (self));
  /* What was put there since nobody has decided about. */
  g_free (self->etag);
  self->etag = g_strdup (self->seen);
  jd_history_set_saved (self->history, NULL);
  vacancy_session_arm_draft_timer (self);
  vacancy_session_notify_state (self);
}
