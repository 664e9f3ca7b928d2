// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-session.h"

#include <glib/gi18n.h>

#include "compose/jd-compose.h"
#include "store/jd-drafts.h"
#include "store/jd-posting-file.h"
#include "vacancy-session-write.h"
#include "vacancy-spelling-slot.h"

/* A change from outside shows as several events; look once they have settled. */
#define SETTLE_MS 200

/* The draft timer is a throttle, not a debounce: it is armed by the first unsaved edit and not put off by later ones, so that at most this much typing is ever at risk. */
static guint draft_delay = 3000;
static char *draft_folder;

struct _VacancySession
{
  GObject parent_instance;

  /* owned */
  JdHistory *history;
  JdLibrary *library;
  JdDocument *document; /* of the current posting; NULL when stale */
  VacancySpellingSlot spelling;
  char *path;
  char *etag;           /* of the file as we know it; NULL when never saved */
  char *draft;          /* id; from birth */
  char *save_message, *draft_message; /* why the last one failed; NULL when it did not */
  GFileMonitor *monitor;
  VacancyDraftSlot *slot;

  JdPosting *drafted; /* what the draft on disk holds; NULL when there is none */
  guint draft_timer, settle_timer;
  gboolean drafting, saving; /* on a thread */
  GQueue saves;       /* of GTask: asked for while another one is under way */
};

enum
{
  PROP_0,
  PROP_POSTING,
  PROP_PATH,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_SAVE_STATE,
  PROP_MESSAGE,
  PROP_LIBRARY,
  N_PROPERTIES
};

enum
{
  CHANGED,
  CHANGED_ON_DISK,
  SPELLING_READY,
  TOAST,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancySession, vacancy_session, G_TYPE_OBJECT)

static void arm_draft_timer (VacancySession *self);

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

static void
notify_state (VacancySession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_STATE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/* @slot: of a save or of drafts, which fail and recover independently. @message NULL: all is well again. */
static void
set_failure (VacancySession *self, char **slot, const char *message)
{
  if (g_strcmp0 (*slot, message) != 0)
    {
      g_free (*slot);
      *slot = g_strdup (message);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
    }
  notify_state (self);
}

/* The program does not end while something is being written. */
static void
begin_writing (gboolean *what)
{
  *what = TRUE;
  if (g_application_get_default ())
    g_application_hold (g_application_get_default ());
}

static void
end_writing (gboolean *what)
{
  *what = FALSE;
  if (g_application_get_default ())
    g_application_release (g_application_get_default ());
}

/* ---- drafts ---- */

static VacancyWrite *
write_new (VacancySession *self, const char *path)
{
  g_autofree char *folder = drafts ();

  return vacancy_write_new (self->slot, folder, self->draft, vacancy_session_posting (self), path, self->path, self->etag);
}

/* On a thread. The posting is immutable, so nothing has to be copied or locked. */
static void
draft_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (vacancy_write_draft (data, &error))
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
  vacancy_draft_slot_remove (self->slot, folder, self->draft);
}

static void
draft_written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancySession *self = VACANCY_SESSION (object);
  const VacancyWrite *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  end_writing (&self->drafting);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      set_failure (self, &self->draft_message, error->message);
      arm_draft_timer (self);
      return;
    }
  if (!job->outdone)
    set_drafted (self, job->posting);
  if (self->drafted != vacancy_session_posting (self) || !jd_history_is_modified (self->history))
    arm_draft_timer (self);
  set_failure (self, &self->draft_message, NULL);
}

static gboolean
draft_due_cb (gpointer data)
{
  VacancySession *self = data;
  g_autoptr (GTask) task = NULL;

  self->draft_timer = 0;
  /* Undone back to what the file says, or to what the draft says. */
  if (!jd_history_is_modified (self->history) && self->drafted)
    remove_draft (self);
  if (!jd_history_is_modified (self->history) || self->drafted == vacancy_session_posting (self))
    {
      set_failure (self, &self->draft_message, NULL);
      return G_SOURCE_REMOVE;
    }
  task = g_task_new (self, NULL, draft_written_cb, NULL);
  g_task_set_source_tag (task, draft_due_cb);
  g_task_set_task_data (task, write_new (self, NULL), vacancy_write_free);
  begin_writing (&self->drafting);
  g_task_run_in_thread (task, draft_thread);
  return G_SOURCE_REMOVE;
}

static void
arm_draft_timer (VacancySession *self)
{
  if (self->draft_timer == 0 && !self->drafting)
    self->draft_timer = g_timeout_add (draft_delay, draft_due_cb, self);
}

gboolean
vacancy_session_flush_draft (VacancySession *self, GError **error)
{
  VacancyWrite *job;
  gboolean written;

  g_return_val_if_fail (VACANCY_IS_SESSION (self), FALSE);
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  if (!jd_history_is_modified (self->history) || self->drafted == vacancy_session_posting (self))
    return TRUE;
  job = write_new (self, NULL);
  written = vacancy_write_draft (job, error);
  if (written)
    set_drafted (self, job->posting);
  else
    arm_draft_timer (self);
  vacancy_write_free (job);
  notify_state (self);
  return written;
}

void
vacancy_session_discard (VacancySession *self)
{
  g_return_if_fail (VACANCY_IS_SESSION (self));
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  remove_draft (self);
}

/* ---- the file ---- */

static gboolean
settled_cb (gpointer data)
{
  VacancySession *self = data;
  g_autofree char *etag = self->path ? jd_posting_file_etag (self->path) : NULL;

  /* Our own save may be what changed it. */
  if (self->saving)
    return G_SOURCE_CONTINUE;
  self->settle_timer = 0;
  if (g_strcmp0 (etag, self->etag) != 0)
    g_signal_emit (self, signals[CHANGED_ON_DISK], 0);
  return G_SOURCE_REMOVE;
}

static void
file_event_cb (VacancySession *self)
{
  g_clear_handle_id (&self->settle_timer, g_source_remove);
  self->settle_timer = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static void
watch_file (VacancySession *self)
{
  g_autoptr (GFile) file = NULL;

  g_clear_object (&self->monitor);
  if (!self->path)
    return;
  file = g_file_new_for_path (self->path);
  /* Without a monitor (a file system that has none) changes are noticed at the next save. */
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (file_event_cb), self, G_CONNECT_SWAPPED);
}

void
vacancy_session_set_etag (VacancySession *self, const char *etag)
{
  g_return_if_fail (VACANCY_IS_SESSION (self));
  g_free (self->etag);
  self->etag = g_strdup (etag);
  file_event_cb (self);
}

static void
set_path (VacancySession *self, const char *path)
{
  if (g_strcmp0 (self->path, path) != 0)
    {
      g_free (self->path);
      self->path = g_strdup (path);
      watch_file (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PATH]);
    }
}

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  char *etag = vacancy_write_file (data, &error);

  if (etag)
    g_task_return_pointer (task, etag, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
saved (VacancySession *self, const VacancyWrite *job, char *etag)
{
  g_free (self->etag);
  self->etag = etag;
  set_path (self, job->path);
  jd_history_set_saved (self->history, job->posting);
  if (jd_history_is_modified (self->history))
    arm_draft_timer (self);
  else
    vacancy_session_discard (self);
  set_failure (self, &self->save_message, NULL);
}

static void
save_failed (VacancySession *self, const GError *error)
{
  arm_draft_timer (self);
  /* To be decided, rather than tried again. */
  if (g_error_matches (error, JD_ERROR, JD_ERROR_REFUSED))
    g_signal_emit (self, signals[CHANGED_ON_DISK], 0);
  else
    set_failure (self, &self->save_message, error->message);
}

static void start_save (VacancySession *self, GTask *outer);

static void
save_done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancySession *self = VACANCY_SESSION (object);
  g_autoptr (GTask) outer = data;
  g_autoptr (GError) error = NULL;
  char *etag = g_task_propagate_pointer (G_TASK (result), &error);

  end_writing (&self->saving);
  if (error)
    save_failed (self, error);
  else
    saved (self, g_task_get_task_data (outer), etag);
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
  VacancyWrite *job = g_task_get_task_data (outer);

  /* As they are now: a save before this one may have changed them. */
  vacancy_write_set_source (job, self->path, self->etag);
  begin_writing (&self->saving);
  g_task_set_source_tag (inner, save_thread);
  g_task_set_task_data (inner, job, NULL);
  g_task_run_in_thread (inner, save_thread);
}

void
vacancy_session_save_async (VacancySession *self, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *outer;

  g_return_if_fail (VACANCY_IS_SESSION (self));
  g_return_if_fail (path || self->path);

  jd_history_break (self->history);
  outer = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (outer, vacancy_session_save_async);
  g_task_set_check_cancellable (outer, FALSE);
  g_task_set_task_data (outer, write_new (self, path ? path : self->path), vacancy_write_free);
  /* One after the other, so that the file ends as what was saved last. */
  if (self->saving)
    g_queue_push_tail (&self->saves, outer);
  else
    start_save (self, outer);
}

gboolean
vacancy_session_save_finish (VacancySession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
vacancy_session_reload (VacancySession *self, GError **error)
{
  g_autoptr (JdPosting) posting = NULL;

  g_return_val_if_fail (VACANCY_IS_SESSION (self) && self->path, FALSE);
  posting = jd_posting_file_load (self->path, error);
  if (!posting)
    return FALSE;
  g_free (self->etag);
  self->etag = jd_posting_file_etag (self->path);
  /* A step like any other: what was here comes back with undo. */
  jd_history_push (self->history, posting, _("Reload"));
  jd_history_set_saved (self->history, posting);
  vacancy_session_discard (self);
  set_failure (self, &self->save_message, NULL);
  return TRUE;
}

void
vacancy_session_keep_mine (VacancySession *self)
{
  g_return_if_fail (VACANCY_IS_SESSION (self));
  g_free (self->etag);
  self->etag = self->path ? jd_posting_file_etag (self->path) : NULL;
  jd_history_set_saved (self->history, NULL);
  arm_draft_timer (self);
  notify_state (self);
}

/* ---- editing ---- */

static void
history_changed_cb (VacancySession *self, JdPosting *before, JdPosting *after)
{
  g_clear_pointer (&self->document, jd_document_unref);
  if (jd_history_is_modified (self->history) || self->drafted)
    arm_draft_timer (self);
  g_signal_emit (self, signals[CHANGED], 0, before, after);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSTING]);
  if (g_strcmp0 (jd_posting_title (before), jd_posting_title (after)) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  notify_state (self);
}

gboolean
vacancy_session_apply (VacancySession *self, JdPosting *after, const char *label)
{
  g_autoptr (JdPosting) posting = after;

  g_return_val_if_fail (VACANCY_IS_SESSION (self), FALSE);
  if (!posting)
    return FALSE;
  jd_history_push (self->history, posting, label);
  return TRUE;
}

gboolean
vacancy_session_apply_typing (VacancySession *self, JdPosting *after, const char *label, const char *key, const char *inserted, const char *deleted)
{
  g_autoptr (JdPosting) posting = after;

  g_return_val_if_fail (VACANCY_IS_SESSION (self), FALSE);
  if (!posting)
    return FALSE;
  jd_history_push_typing (self->history, posting, label, key, inserted, deleted);
  return TRUE;
}

/* ---- reading ---- */

JdHistory *
vacancy_session_history (VacancySession *self)
{
  return self->history;
}

JdPosting *
vacancy_session_posting (VacancySession *self)
{
  return jd_history_posting (self->history);
}

JdDocument *
vacancy_session_document (VacancySession *self)
{
  if (!self->document)
    self->document = jd_compose (vacancy_session_posting (self));
  return self->document;
}

JdLibrary *
vacancy_session_library (VacancySession *self)
{
  return self->library;
}

void
vacancy_session_set_library (VacancySession *self, JdLibrary *library)
{
  g_return_if_fail (VACANCY_IS_SESSION (self) && library);
  jd_library_ref (library);
  g_clear_pointer (&self->library, jd_library_unref);
  self->library = library;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
}

const char *
vacancy_session_path (VacancySession *self)
{
  return self->path;
}

const char *
vacancy_session_draft (VacancySession *self)
{
  return self->draft;
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

const char *
vacancy_session_message (VacancySession *self)
{
  return self->save_message ? self->save_message : self->draft_message;
}

JdSpelling *
vacancy_session_spelling (VacancySession *self)
{
  const gboolean awaited = self->spelling.loading != NULL;
  JdSpelling *spelling = vacancy_spelling_slot_get (&self->spelling, vacancy_session_posting (self));

  if (awaited && !self->spelling.loading)
    g_signal_emit (self, signals[SPELLING_READY], 0);
  return spelling;
}

static void
spelling_ready (gpointer self)
{
  g_signal_emit (self, signals[SPELLING_READY], 0);
}

gboolean
vacancy_session_prepare_spelling (VacancySession *self)
{
  return vacancy_spelling_slot_prepare (&self->spelling, vacancy_session_posting (self), spelling_ready, self);
}

/* ---- life ---- */

VacancySession *
vacancy_session_new (JdLibrary *library, JdPosting *posting, const char *path, const char *draft)
{
  VacancySession *self = g_object_new (VACANCY_TYPE_SESSION, NULL);

  self->library = jd_library_ref (library);
  self->history = jd_history_new (posting);
  self->draft = draft ? g_strdup (draft) : g_uuid_string_random ();
  g_signal_connect_object (self->history, "changed", G_CALLBACK (history_changed_cb), self, G_CONNECT_SWAPPED);
  if (path)
    {
      self->etag = jd_posting_file_etag (path);
      set_path (self, path);
    }
  /* A recovered posting differs from its file until it is saved; a new one has nothing to lose until the first edit. */
  if (draft)
    {
      self->drafted = jd_posting_ref (posting);
      jd_history_set_saved (self->history, NULL);
    }
  return self;
}

VacancySession *
vacancy_session_open (JdLibrary *library, const char *path, GError **error)
{
  /* Taken before reading: a change in between is noticed later, not overlooked. */
  g_autofree char *etag = jd_posting_file_etag (path);
  g_autoptr (JdPosting) posting = jd_posting_file_load (path, error);
  VacancySession *self = posting ? vacancy_session_new (library, posting, path, NULL) : NULL;

  if (self)
    vacancy_session_set_etag (self, etag);
  return self;
}

static void
vacancy_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VacancySession *self = VACANCY_SESSION (object);

  switch (id)
    {
    case PROP_POSTING:
      g_value_set_pointer (value, vacancy_session_posting (self));
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_TITLE:
      g_value_set_string (value, jd_posting_title (vacancy_session_posting (self)));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, jd_history_is_modified (self->history));
      break;
    case PROP_SAVE_STATE:
      g_value_set_int (value, vacancy_session_save_state (self));
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, vacancy_session_message (self));
      break;
    case PROP_LIBRARY:
      g_value_set_pointer (value, self->library);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vacancy_session_dispose (GObject *object)
{
  VacancySession *self = VACANCY_SESSION (object);

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  g_clear_handle_id (&self->settle_timer, g_source_remove);
  g_clear_object (&self->monitor);
  G_OBJECT_CLASS (vacancy_session_parent_class)->dispose (object);
}

static void
vacancy_session_finalize (GObject *object)
{
  VacancySession *self = VACANCY_SESSION (object);

  g_clear_object (&self->history);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->document, jd_document_unref);
  vacancy_spelling_slot_clear (&self->spelling);
  g_clear_pointer (&self->drafted, jd_posting_unref);
  g_free (self->path);
  g_free (self->etag);
  g_free (self->draft);
  g_free (self->save_message);
  g_free (self->draft_message);
  vacancy_draft_slot_unref (self->slot);
  G_OBJECT_CLASS (vacancy_session_parent_class)->finalize (object);
}

static void
vacancy_session_class_init (VacancySessionClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = vacancy_session_get_property;
  object_class->dispose = vacancy_session_dispose;
  object_class->finalize = vacancy_session_finalize;

  properties[PROP_POSTING] = g_param_spec_pointer ("posting", NULL, NULL, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_SAVE_STATE] = g_param_spec_int ("save-state", NULL, NULL, VACANCY_SAVE_CLEAN, VACANCY_SAVE_FAILED, VACANCY_SAVE_CLEAN, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  properties[PROP_LIBRARY] = g_param_spec_pointer ("library", NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_POINTER);
  signals[CHANGED_ON_DISK] = g_signal_new ("changed-on-disk", VACANCY_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SPELLING_READY] = g_signal_new ("spelling-ready", VACANCY_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TOAST] = g_signal_new ("toast", VACANCY_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
vacancy_session_init (VacancySession *self)
{
  self->slot = vacancy_draft_slot_new ();
  g_queue_init (&self->saves);
}
