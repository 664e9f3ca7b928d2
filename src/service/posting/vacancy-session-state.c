// SPDX-License-Identifier: GPL-3.0-or-later
/* What a session is right now: its posting, what failed, what is being written, what it has seen of its file; and telling of that. */
#include "posting/vacancy-session-private.h"
#include "posting/vacancy-thread-work.h"

static guint changed_on_disk_signal;

void
vacancy_session_class_add_signals (VacancySessionClass *class)
{
  changed_on_disk_signal = g_signal_new ("changed-on-disk", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

JdPosting *
vacancy_session_posting (VacancySession *self)
{
  return jd_history_posting (self->history);
}

/* ---- whether it is saved ---- */

const char *
vacancy_session_message (VacancySession *self)
{
  return self->save_message ? self->save_message : self->draft_message;
}

VacancySaveState
vacancy_session_save_state (VacancySession *self)
{
  if (vacancy_session_message (self))
    return VACANCY_SAVE_FAILED;
  if (!jd_history_is_modified (self->history))
    return VACANCY_SAVE_CLEAN;
  return self->drafted == vacancy_session_posting (self) ? VACANCY_SAVE_DRAFT : VACANCY_SAVE_UNSAVED;
}

/* Asked for behind every key; told of is what is not as it was told last. */
void
vacancy_session_notify_state (VacancySession *self)
{
  const VacancySaveState state = vacancy_session_save_state (self);
  const gboolean modified = jd_history_is_modified (self->history);
  const gboolean tells_state = state != self->told_state, tells_modified = modified != self->told_modified;

  self->told_state = state;
  self->told_modified = modified;
  if (tells_state)
    g_object_notify (G_OBJECT (self), "save-state");
  if (tells_modified)
    g_object_notify (G_OBJECT (self), "modified");
}

void
vacancy_session_set_failure (VacancySession *self, char **failure, const char *message)
{
  if (g_strcmp0 (*failure, message) != 0)
    {
      g_free (*failure);
      *failure = g_strdup (message);
      g_object_notify (G_OBJECT (self), "message");
    }
  vacancy_session_notify_state (self);
}

void
vacancy_session_begin_writing (gboolean *what)
{
  g_assert (!*what);
  *what = TRUE;
  vacancy_program_hold ();
}

void
vacancy_session_end_writing (gboolean *what)
{
  g_assert (*what);
  *what = FALSE;
  vacancy_program_release ();
}

/* ---- what others did to the file ---- */

void
vacancy_session_saw (VacancySession *self, const char *etag)
{
  g_return_if_fail (G_IS_OBJECT (self));
  g_free (self->seen);
  self->seen = g_strdup (etag);
}

gboolean
vacancy_session_saw_it_gone (VacancySession *self)
{
  g_return_val_if_fail (G_IS_OBJECT (self), FALSE);
  return self->path && !self->seen;
}

void
vacancy_session_tell_changed (VacancySession *self, const char *etag)
{
  vacancy_session_saw (self, etag);
  g_signal_emit (self, changed_on_disk_signal, 0);
}
