// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-idle-work.h"

#define WAIT_MS 100
/* Who holds a key down sees what is found all the same. */
#define MOST_WAIT_MS 3000
#define SLICE_US 2000

typedef struct
{
  VacancyIdleFunc func;
  gpointer data;
} Job;

struct _VacancyIdleWork
{
  VacancyIdleReady ready;
  gpointer ready_data; /* borrowed */
  GQueue jobs;         /* of Job */
  guint source;
  gint64 asked;        /* when the wait under way began; 0: there is none */
};

static gboolean
run_jobs (VacancyIdleWork *self, gint64 deadline)
{
  while (!g_queue_is_empty (&self->jobs))
    {
      Job *job = g_queue_peek_head (&self->jobs);

      /* A job may ask for itself again while it runs, and is then not lost. */
      g_queue_pop_head (&self->jobs);
      if (!job->func (deadline, job->data))
        g_queue_push_head (&self->jobs, job);
      else
        g_free (job);
      if (g_get_monotonic_time () >= deadline)
        break;
    }
  return g_queue_is_empty (&self->jobs);
}

static gboolean
slice_cb (gpointer data)
{
  VacancyIdleWork *self = data;

  if (self->ready (self->ready_data) && !run_jobs (self, g_get_monotonic_time () + SLICE_US))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
waited_cb (gpointer data)
{
  VacancyIdleWork *self = data;

  self->asked = 0;
  self->source = g_idle_add_full (G_PRIORITY_LOW, slice_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

void
vacancy_idle_work_resume (VacancyIdleWork *self)
{
  g_return_if_fail (self);
  if (self->source == 0 && !g_queue_is_empty (&self->jobs))
    waited_cb (self);
}

gboolean
vacancy_idle_work_is_queued (VacancyIdleWork *self, VacancyIdleFunc func, gpointer data)
{
  g_return_val_if_fail (self, FALSE);
  for (GList *l = self->jobs.head; l; l = l->next)
    if (((Job *) l->data)->data == data && ((Job *) l->data)->func == func)
      return TRUE;
  return FALSE;
}

/* Begins the wait, or begins it again; slices that are under way go on. */
static void
wait (VacancyIdleWork *self)
{
  const gint64 now = g_get_monotonic_time ();

  if (self->source != 0 && (self->asked == 0 || now - self->asked > MOST_WAIT_MS * 1000))
    return;
  if (self->asked == 0)
    self->asked = now;
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add_full (G_PRIORITY_LOW, WAIT_MS, waited_cb, self, NULL);
}

void
vacancy_idle_work_queue (VacancyIdleWork *self, VacancyIdleFunc func, gpointer data)
{
  Job *job;

  g_return_if_fail (self && func);
  wait (self);
  if (vacancy_idle_work_is_queued (self, func, data))
    return;
  job = g_new0 (Job, 1);
  job->func = func;
  job->data = data;
  g_queue_push_tail (&self->jobs, job);
}

void
vacancy_idle_work_unqueue (VacancyIdleWork *self, gpointer data)
{
  g_return_if_fail (self);
  for (GList *l = self->jobs.head, *next; l; l = next)
    {
      next = l->next;
      if (((Job *) l->data)->data == data)
        {
          g_free (l->data);
          g_queue_delete_link (&self->jobs, l);
        }
    }
}

void
vacancy_idle_work_finish (VacancyIdleWork *self)
{
  g_return_if_fail (self);
  g_clear_handle_id (&self->source, g_source_remove);
  self->asked = 0;
  while (!run_jobs (self, G_MAXINT64))
    ;
}

VacancyIdleWork *
vacancy_idle_work_new (VacancyIdleReady ready, gpointer data)
{
  VacancyIdleWork *self = g_new0 (VacancyIdleWork, 1);

  self->ready = ready;
  self->ready_data = data;
  return self;
}

void
vacancy_idle_work_free (VacancyIdleWork *self)
{
  g_return_if_fail (self);
  g_clear_handle_id (&self->source, g_source_remove);
  g_queue_clear_full (&self->jobs, g_free);
  g_free (self);
}
