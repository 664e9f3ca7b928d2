// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-recents.h"

#include "posting/vacancy-thread-work.h"

struct _VacancyRecents
{
  GObject parent_instance;

  /* owned */
  char *file;
  GPtrArray *list;    /* of JdRecent */
  GThreadPool *pool;  /* of one thread, so that jobs keep their order */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyRecents, vacancy_recents, G_TYPE_OBJECT)

/* Something to do to the file; afterwards it is read. */
typedef struct
{
  char *file;
  char *path;         /* NULL: nothing but reading */
  JdPosting *posting; /* NULL: forget @path */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->file);
  g_free (job->path);
  g_clear_pointer (&job->posting, jd_posting_unref);
  g_free (job);
}

/* The list is a convenience: when it cannot be kept there is nothing a person could do about it, and nothing is lost. */
static void
job_thread (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;
  const Job *job = g_task_get_task_data (task);
  GPtrArray *list;

  if (job->posting)
    jd_recents_add (job->file, job->path, job->posting, NULL, NULL);
  else if (job->path)
    jd_recents_remove (job->file, job->path, NULL);
  list = jd_recents_load (job->file, NULL);
  g_task_return_pointer (task, list ? list : g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);
}

static void
job_done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyRecents *self = VACANCY_RECENTS (object);
  GPtrArray *list = g_task_propagate_pointer (G_TASK (result), NULL);

  g_ptr_array_unref (self->list);
  self->list = list;
  g_signal_emit (self, signals[CHANGED], 0);
  vacancy_program_release ();
}

static void
push (VacancyRecents *self, const char *path, JdPosting *posting)
{
  GTask *task = g_task_new (self, NULL, job_done_cb, NULL);
  Job *job = g_new0 (Job, 1);

  job->file = g_strdup (self->file);
  job->path = g_strdup (path);
  job->posting = posting ? jd_posting_ref (posting) : NULL;
  g_task_set_source_tag (task, push);
  g_task_set_task_data (task, job, job_free);
  /* The program does not end before the list is written. */
  vacancy_program_hold ();
  g_thread_pool_push (self->pool, task, NULL);
}

void
vacancy_recents_load (VacancyRecents *self)
{
  g_return_if_fail (VACANCY_IS_RECENTS (self));
  push (self, NULL, NULL);
}

void
vacancy_recents_add (VacancyRecents *self, const char *path, JdPosting *posting)
{
  g_return_if_fail (VACANCY_IS_RECENTS (self) && path && posting);
  push (self, path, posting);
}

void
vacancy_recents_remove (VacancyRecents *self, const char *path)
{
  g_return_if_fail (VACANCY_IS_RECENTS (self) && path);
  push (self, path, NULL);
}

GPtrArray *
vacancy_recents_get (VacancyRecents *self)
{
  g_return_val_if_fail (VACANCY_IS_RECENTS (self), NULL);
  return self->list;
}

VacancyRecents *
vacancy_recents_new (const char *file)
{
  VacancyRecents *self = g_object_new (VACANCY_TYPE_RECENTS, NULL);

  self->file = file ? g_strdup (file) : jd_recents_file ();
  return self;
}

static void
vacancy_recents_finalize (GObject *object)
{
  VacancyRecents *self = VACANCY_RECENTS (object);

  /* A job holds a reference, so there is none left. */
  g_thread_pool_free (self->pool, FALSE, FALSE);
  g_ptr_array_unref (self->list);
  g_free (self->file);
  G_OBJECT_CLASS (vacancy_recents_parent_class)->finalize (object);
}

static void
vacancy_recents_class_init (VacancyRecentsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_recents_finalize;
  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_RECENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_recents_init (VacancyRecents *self)
{
  self->list = g_ptr_array_new ();
  self->pool = g_thread_pool_new (job_thread, NULL, 1, FALSE, NULL);
}
