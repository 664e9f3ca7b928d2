// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-update-offer.h"

/* Longer than a posting takes to open, or a person between two words: nothing here is urgent. */
#define DELAY_MS 700

struct _VacancyUpdateOffer
{
  GObject parent_instance;

  VacancySession *session; /* NULL: none */
  GSignalGroup *signals;
  JdUpdate *update;        /* NULL: nothing newer */
  guint timer;
  GCancellable *looking;   /* of the thread that does; NULL: none */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyUpdateOffer, vacancy_update_offer, G_TYPE_OBJECT)

/* ---- what is newer ---- */

/* For the thread. */
typedef struct
{
  JdLibrary *library;
  JdPosting *posting;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  jd_library_unref (look->library);
  jd_posting_unref (look->posting);
  g_free (look);
}

static void
unref_update (gpointer update)
{
  if (update)
    jd_update_unref (update);
}

/* A library that does not know the level has nothing to offer either. */
static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Look *look = data;
  JdUpdate *update = jd_update_new (look->library, look->posting, NULL);

  if (update && jd_update_lines (update)->len == 0)
    g_clear_pointer (&update, jd_update_unref);
  g_task_return_pointer (task, update, unref_update);
}

static void
adopt (VacancyUpdateOffer *self, JdUpdate *update)
{
  const gboolean nothing = !self->update && !update;

  unref_update (self->update);
  self->update = update;
  if (!nothing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void queue (VacancyUpdateOffer *self);

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyUpdateOffer *self = VACANCY_UPDATE_OFFER (object);
  const Look *look = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  JdUpdate *update = g_task_propagate_pointer (G_TASK (result), &error);

  /* Cancelled: of another posting. */
  if (error)
    return;
  g_clear_object (&self->looking);
  if (look->posting == vacancy_session_posting (self->session) && look->library == vacancy_session_library (self->session))
    adopt (self, update);
  else
    {
      unref_update (update);
      queue (self);
    }
}

static gboolean
look_cb (gpointer data)
{
  VacancyUpdateOffer *self = data;
  Look *look;
  g_autoptr (GTask) task = NULL;

  self->timer = 0;
  if (self->looking)
    return G_SOURCE_REMOVE;
  look = g_new (Look, 1);
  *look = (Look) { jd_library_ref (vacancy_session_library (self->session)), jd_posting_ref (vacancy_session_posting (self->session)) };
  self->looking = g_cancellable_new ();
  task = g_task_new (self, self->looking, looked_cb, NULL);
  g_task_set_source_tag (task, look_cb);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_thread);
  return G_SOURCE_REMOVE;
}

/* Once more from now on, so that nothing is looked at while a person types. */
static void
queue (VacancyUpdateOffer *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_full (G_PRIORITY_LOW, DELAY_MS, look_cb, self, NULL);
}

/* ---- public ---- */

void
vacancy_update_offer_set_session (VacancyUpdateOffer *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_UPDATE_OFFER (self));
  if (!g_set_object (&self->session, session))
    return;
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_signal_group_set_target (self->signals, session);
  adopt (self, NULL);
  if (session)
    queue (self);
}

void
vacancy_update_offer_decided (VacancyUpdateOffer *self)
{
  g_return_if_fail (VACANCY_IS_UPDATE_OFFER (self));
  adopt (self, NULL);
  if (self->session)
    queue (self);
}

JdUpdate *
vacancy_update_offer_get_update (VacancyUpdateOffer *self)
{
  g_return_val_if_fail (VACANCY_IS_UPDATE_OFFER (self), NULL);
  return self->update;
}

/* ---- life ---- */

static void
vacancy_update_offer_dispose (GObject *object)
{
  VacancyUpdateOffer *self = VACANCY_UPDATE_OFFER (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->update, jd_update_unref);
  G_OBJECT_CLASS (vacancy_update_offer_parent_class)->dispose (object);
}

static void
vacancy_update_offer_class_init (VacancyUpdateOfferClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_update_offer_dispose;
  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_UPDATE_OFFER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_update_offer_init (VacancyUpdateOffer *self)
{
  self->signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (queue), self);
  g_signal_group_connect_swapped (self->signals, "notify::library", G_CALLBACK (queue), self);
}

VacancyUpdateOffer *
vacancy_update_offer_new (void)
{
  return g_object_new (VACANCY_TYPE_UPDATE_OFFER, NULL);
}
