// SPDX-License-Identifier: GPL-3.0-or-later
/* The top of the family: type, properties, editing, life. What must hold: a posting is never changed, each edit makes another; what is not saved has a draft that is due, being written, or
 * there; one save or draft of a session is written at a time, and the session lives until it is; only the main loop touches the fields. */
#include "posting/vacancy-session-private.h"

#include "compose/jd-compose.h"
#include "edit/jd-edit-block.h"
#include "posting/vacancy-library-free.h"

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
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancySession, vacancy_session, G_TYPE_OBJECT)

/* ---- editing ---- */

static void
history_changed_cb (VacancySession *self, JdPosting *before, JdPosting *after)
{
  g_clear_pointer (&self->document, jd_document_unref);
  if (jd_history_is_modified (self->history) || self->drafted)
    vacancy_session_arm_draft_timer (self);
  g_signal_emit (self, signals[CHANGED], 0, before, after);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSTING]);
  if (g_strcmp0 (jd_posting_title (before), jd_posting_title (after)) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  vacancy_session_notify_state (self);
}

/* What is typed, replaced or chosen may have variables the posting knew nothing of. Takes over @after. */
static JdPosting *
declare (VacancySession *self, JdPosting *after)
{
  g_autoptr (JdPosting) edited = after;

  return jd_edit_declare (edited, self->library, vacancy_session_posting (self), NULL);
}

gboolean
vacancy_session_apply (VacancySession *self, JdPosting *after, const char *label)
{
  g_autoptr (JdPosting) posting = NULL;

  g_return_val_if_fail (VACANCY_IS_SESSION (self), FALSE);
  if (!after)
    return FALSE;
  posting = declare (self, after);
  jd_history_push (self->history, posting, label);
  return TRUE;
}

gboolean
vacancy_session_apply_typing (VacancySession *self, JdPosting *after, const char *label, const char *key, const char *inserted, const char *deleted)
{
  g_autoptr (JdPosting) posting = NULL;

  g_return_val_if_fail (VACANCY_IS_SESSION (self), FALSE);
  if (!after)
    return FALSE;
  posting = declare (self, after);
  jd_history_push_typing (self->history, posting, label, key, inserted, deleted);
  return TRUE;
}

/* ---- reading ---- */

JdHistory *
vacancy_session_history (VacancySession *self)
{
  return self->history;
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
  g_clear_pointer (&self->library, vacancy_library_free);
  self->library = library;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
}

const char *
vacancy_session_path (VacancySession *self)
{
  return self->path;
}

const char *
vacancy_session_home (VacancySession *self)
{
  return self->home;
}

void
vacancy_session_set_home (VacancySession *self, const char *folder)
{
  g_return_if_fail (VACANCY_IS_SESSION (self));
  g_free (self->home);
  self->home = g_strdup (folder);
}

const char *
vacancy_session_draft (VacancySession *self)
{
  return self->draft;
}

/* ---- life ---- */

VacancySession *
vacancy_session_new (JdLibrary *library, JdPosting *posting, const char *path, const char *draft)
{
  VacancySession *self = g_object_new (VACANCY_TYPE_SESSION, NULL);

  self->library = jd_library_ref (library);
  self->history = jd_history_new (posting);
  vacancy_session_set_draft (self, draft);
  g_signal_connect_object (self->history, "changed", G_CALLBACK (history_changed_cb), self, G_CONNECT_SWAPPED);
  if (path)
    vacancy_session_set_path (self, path);
  /* A recovered posting differs from its file until it is saved. */
  if (draft)
    {
      self->drafted = jd_posting_ref (posting);
      jd_history_set_saved (self->history, NULL);
    }
  /* Nobody hears it yet; what is told from now on is what differs from this. */
  vacancy_session_notify_state (self);
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
  g_clear_pointer (&self->library, vacancy_library_free);
  g_clear_pointer (&self->document, jd_document_unref);
  g_clear_pointer (&self->drafted, jd_posting_unref);
  g_free (self->path);
  g_free (self->etag);
  g_free (self->seen);
  g_free (self->home);
  g_free (self->draft);
  g_free (self->save_message);
  g_free (self->draft_message);
  g_clear_pointer (&self->draft_lock, vacancy_draft_lock_close);
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
  vacancy_session_class_add_signals (class);
}

static void
vacancy_session_init (VacancySession *self)
{
  g_queue_init (&self->saves);
}
