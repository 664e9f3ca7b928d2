// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-thread-work.h"

#include <malloc.h>

typedef struct
{
  VacancyWork work;
  VacancyWorked worked;
  gpointer owner; /* owned here rather than by the task, which may be let go of last on the thread */
  gpointer data;
  GDestroyNotify free_data;
} Job;

static guint holds;
static GApplication *program; /* borrowed */

/* By default the C library puts small pieces aside as they are freed, and joins all of them in whichever thread next frees a larger one: the main loop paid up to 9 ms for what threads let go of
 * a library. Without that each thread joins its own. */
static void
free_at_once (void)
{
#ifdef M_MXFAST
  mallopt (M_MXFAST, 0);
#endif
}

void
vacancy_program_set (GApplication *application)
{
  g_return_if_fail (holds == 0);
  program = application;
  if (program)
    free_at_once ();
}

void
vacancy_program_hold (void)
{
  holds++;
  if (program)
    g_application_hold (program);
}

void
vacancy_program_release (void)
{
  g_return_if_fail (holds > 0);
  holds--;
  if (program)
    g_application_release (program);
}

void
vacancy_program_finish (void)
{
  while (holds > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
work_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;

  job->work (job->data);
  g_task_return_boolean (task, TRUE);
}

static void
worked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (job->worked)
    job->worked (job->owner, job->data);
  if (job->free_data)
    job->free_data (job->data);
  g_clear_object (&job->owner);
  vacancy_program_release ();
}

void
vacancy_thread_work (gpointer owner, VacancyWork work, VacancyWorked worked, gpointer data, GDestroyNotify free_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, worked_cb, NULL);
  Job *job = g_new (Job, 1);

  *job = (Job) { work, worked, owner ? g_object_ref (owner) : NULL, data, free_data };
  vacancy_program_hold ();
  g_task_set_source_tag (task, vacancy_thread_work);
  g_task_set_task_data (task, job, g_free);
  g_task_run_in_thread (task, work_thread);
}

void
vacancy_thread_free (gpointer data, GDestroyNotify free_data)
{
  if (program)
    vacancy_thread_work (NULL, free_data, NULL, data, NULL);
  else
    free_data (data);
}
