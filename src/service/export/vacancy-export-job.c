// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-export-job.h"

#include "export/vacancy-kept-options.h"
#include "export/vacancy-record.h"
#include "base/jd-today.h"
#include "posting/vacancy-thread-work.h"
#include "store/jd-posting-folder.h"

/* How often it is told how far it is. */
#define PROGRESS_MS 100
#define PER_MILLE 1000

/* A plan, and all it borrows from. Of one thread at a time, and of the main loop in between; atomic reference counting. */
typedef struct
{
  JdPosting *posting;
  char *path, *source;
  JdLibrary *library;
  GArray *targets; /* of JdBatchTarget, with references on the boards */
  GStrv levels, places, languages;
  VacancyKeptOptions options;
  JdBatchRecord record;
  char *today;
  GPtrArray *files; /* paths, NULL-terminated; NULL: of @posting */
  JdBatch *batch;   /* NULL until it was planned */
  char *folder;     /* that it goes to */
  JdBatchExisting existing;
  char *failure;
  gint done;        /* per mille */
} Plan;

struct _VacancyExportJob
{
  GObject parent_instance;

  VacancyExportJobState state;
  Plan *plan;              /* NULL: none */
  GCancellable *working;   /* of the thread that is at work; NULL: none is */
  guint telling;           /* a source */
  gboolean was_stopped;
};

enum
{
  PROP_0,
  PROP_STATE,
  PROP_PROGRESS,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyExportJob, vacancy_export_job, G_TYPE_OBJECT)

/* ---- a plan ---- */

static void
clear_target (gpointer data)
{
  g_clear_pointer ((JdBoard **) &((JdBatchTarget *) data)->board, jd_board_unref);
}

static void
plan_clear (gpointer data)
{
  Plan *plan = data;

  g_clear_pointer (&plan->batch, jd_batch_free);
  g_clear_pointer (&plan->posting, jd_posting_unref);
  g_free (plan->path);
  g_free (plan->source);
  g_clear_pointer (&plan->library, jd_library_unref);
  vacancy_kept_options_clear (&plan->options);
  g_array_unref (plan->targets);
  g_strfreev (plan->levels);
  g_strfreev (plan->places);
  g_strfreev (plan->languages);
  g_free (plan->today);
  g_clear_pointer (&plan->files, g_ptr_array_unref);
  g_free (plan->folder);
  g_free (plan->failure);
}

static void
plan_unref (gpointer plan)
{
  g_atomic_rc_box_release_full (plan, plan_clear);
}

static Plan *
plan_new (const VacancyExportWish *wish)
{
  Plan *plan = g_atomic_rc_box_new0 (Plan);

  plan->posting = wish->posting ? jd_posting_ref (wish->posting) : NULL;
  plan->path = g_strdup (wish->path);
  plan->source = g_strdup (wish->source);
  plan->library = jd_library_ref (wish->library);
  plan->targets = g_array_new (FALSE, FALSE, sizeof (JdBatchTarget));
  g_array_set_clear_func (plan->targets, clear_target);
  g_array_append_vals (plan->targets, wish->targets, wish->n_targets);
  for (guint i = 0; i < wish->n_targets; i++)
    if (wish->targets[i].board)
      jd_board_ref ((JdBoard *) wish->targets[i].board);
  plan->levels = g_strdupv ((char **) wish->levels);
  plan->places = g_strdupv ((char **) wish->places);
  plan->languages = g_strdupv ((char **) wish->languages);
  plan->record = wish->record;
  vacancy_kept_options_set (&plan->options, &wish->options);
  plan->today = jd_today ();
  return plan;
}

/* ---- on a thread ---- */

static void
progress_cb (guint done, guint total, gpointer data)
{
  g_atomic_int_set (&((Plan *) data)->done, (gint) ((guint64) done * PER_MILLE / total));
}

/* What cannot be read is told, and the rest is exported. */
static void
keep_unread (Plan *plan, const GPtrArray *unread)
{
  if (unread->len > 0)
    plan->failure = g_strdup (((const JdUnread *) g_ptr_array_index (unread, 0))->error->message);
}

static gboolean
list_files (Plan *plan, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) unread = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_unread_free);
  g_autoptr (GError) error = NULL;

  plan->files = jd_posting_folder_list (plan->source, unread, cancellable, &error);
  if (!plan->files)
    {
      plan->failure = g_strdup (error->message);
      return FALSE;
    }
  keep_unread (plan, unread);
  g_ptr_array_add (plan->files, NULL);
  return plan->files->len > 1;
}

static void
plan_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Plan *plan = data;

  if (plan->posting || list_files (plan, cancellable))
    {
      const JdBatchRequest request = {
        .library = plan->library, .posting = plan->posting, .path = plan->path, .files = plan->files ? (const char *const *) plan->files->pdata : NULL,
        .targets = (const JdBatchTarget *) (gpointer) plan->targets->data, .n_targets = plan->targets->len,
        .levels = (const char *const *) plan->levels, .places = (const char *const *) plan->places, .languages = (const char *const *) plan->languages,
        .today = plan->today, .record = plan->record, .options = plan->options.options,
      };
      plan->batch = jd_batch_new (&request);
      if (!jd_batch_plan (plan->batch, cancellable, progress_cb, plan))
        g_clear_pointer (&plan->batch, jd_batch_free);
    }
  g_task_return_boolean (task, TRUE);
}

static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Plan *plan = data;

  jd_batch_set_folder (plan->batch, plan->folder);
  g_task_return_boolean (task, TRUE);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Plan *plan = data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&plan->failure, g_free);
  if (!jd_batch_write (plan->batch, plan->existing, cancellable, progress_cb, plan, &error))
    plan->failure = g_strdup (error->message);
  g_task_return_boolean (task, TRUE);
}

/* ---- in the main loop ---- */

static void
set_state (VacancyExportJob *self, VacancyExportJobState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static gboolean
tell_cb (gpointer data)
{
  g_object_notify_by_pspec (data, properties[PROP_PROGRESS]);
  return G_SOURCE_CONTINUE;
}

/* What comes of work that nobody waits for any more is of no account. */
static gboolean
end_work (VacancyExportJob *self, GTask *task)
{
  if (g_task_get_cancellable (task) != self->working)
    return FALSE;
  g_clear_object (&self->working);
  g_clear_handle_id (&self->telling, g_source_remove);
  return TRUE;
}

/* New; to be run in a thread. */
static GTask *
begin_work (VacancyExportJob *self, VacancyExportJobState state, GAsyncReadyCallback done)
{
  GTask *task;

  self->working = g_cancellable_new ();
  self->plan->done = 0;
  task = g_task_new (self, self->working, done, NULL);
  g_task_set_source_tag (task, begin_work);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self->plan), plan_unref);
  self->telling = g_timeout_add (PROGRESS_MS, tell_cb, self);
  set_state (self, state);
  return task;
}

static void
planned_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyExportJob *self = VACANCY_EXPORT_JOB (object);
  /* A plan that was ready as it was stopped is not shown either. */
  const gboolean was_stopped = g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result)));

  if (end_work (self, G_TASK (result)))
    set_state (self, self->plan->batch && !was_stopped ? VACANCY_EXPORT_JOB_PLANNED : VACANCY_EXPORT_JOB_EMPTY);
}

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyExportJob *self = VACANCY_EXPORT_JOB (object);

  if (end_work (self, G_TASK (result)))
    set_state (self, VACANCY_EXPORT_JOB_PLANNED);
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyExportJob *self = VACANCY_EXPORT_JOB (object);

  self->was_stopped = g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result)));
  end_work (self, G_TASK (result));
  if (self->plan->record != JD_BATCH_RECORD_NOTHING)
    vacancy_records_read_again ();
  set_state (self, VACANCY_EXPORT_JOB_DONE);
  vacancy_program_release ();
}

/* A plan that is made is given up; what is being written is not forgotten before it is done. */
static void
forget (VacancyExportJob *self)
{
  g_cancellable_cancel (self->working);
  g_clear_object (&self->working);
  g_clear_handle_id (&self->telling, g_source_remove);
  if (self->plan)
    vacancy_thread_free (g_steal_pointer (&self->plan), plan_unref);
  self->was_stopped = FALSE;
}

/* ---- public ---- */

void
vacancy_export_job_plan (VacancyExportJob *self, const VacancyExportWish *wish)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (VACANCY_IS_EXPORT_JOB (self) && wish && wish->n_targets > 0 && (wish->posting || wish->source));
  g_return_if_fail (self->state != VACANCY_EXPORT_JOB_WRITING);

  forget (self);
  self->plan = plan_new (wish);
  task = begin_work (self, VACANCY_EXPORT_JOB_PLANNING, planned_cb);
  g_task_run_in_thread (task, plan_thread);
}

void
vacancy_export_job_clear (VacancyExportJob *self)
{
  g_return_if_fail (VACANCY_IS_EXPORT_JOB (self));
  g_return_if_fail (self->state != VACANCY_EXPORT_JOB_WRITING);

  forget (self);
  set_state (self, VACANCY_EXPORT_JOB_EMPTY);
}

void
vacancy_export_job_look (VacancyExportJob *self, const char *folder)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (VACANCY_IS_EXPORT_JOB (self) && folder);
  g_return_if_fail (self->state == VACANCY_EXPORT_JOB_PLANNED);

  g_free (self->plan->folder);
  self->plan->folder = g_strdup (folder);
  task = begin_work (self, VACANCY_EXPORT_JOB_LOOKING, looked_cb);
  g_task_run_in_thread (task, look_thread);
}

void
vacancy_export_job_write (VacancyExportJob *self, JdBatchExisting existing)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (VACANCY_IS_EXPORT_JOB (self));
  g_return_if_fail (self->state == VACANCY_EXPORT_JOB_PLANNED && self->plan->folder);

  self->plan->existing = existing;
  vacancy_program_hold ();
  task = begin_work (self, VACANCY_EXPORT_JOB_WRITING, written_cb);
  g_task_run_in_thread (task, write_thread);
}

void
vacancy_export_job_cancel (VacancyExportJob *self)
{
  g_return_if_fail (VACANCY_IS_EXPORT_JOB (self));

  g_cancellable_cancel (self->working);
}

VacancyExportJobState
vacancy_export_job_get_state (VacancyExportJob *self)
{
  g_return_val_if_fail (VACANCY_IS_EXPORT_JOB (self), VACANCY_EXPORT_JOB_EMPTY);
  return self->state;
}

double
vacancy_export_job_get_progress (VacancyExportJob *self)
{
  g_return_val_if_fail (VACANCY_IS_EXPORT_JOB (self), 0);
  return self->plan ? g_atomic_int_get (&self->plan->done) / (double) PER_MILLE : 0;
}

gboolean
vacancy_export_job_was_stopped (VacancyExportJob *self)
{
  g_return_val_if_fail (VACANCY_IS_EXPORT_JOB (self), FALSE);
  return self->was_stopped;
}

const JdBatch *
vacancy_export_job_get_batch (VacancyExportJob *self)
{
  g_return_val_if_fail (VACANCY_IS_EXPORT_JOB (self), NULL);
  return self->state == VACANCY_EXPORT_JOB_PLANNED || self->state == VACANCY_EXPORT_JOB_DONE ? self->plan->batch : NULL;
}

guint
vacancy_export_job_get_n_postings (VacancyExportJob *self)
{
  g_return_val_if_fail (VACANCY_IS_EXPORT_JOB (self), 0);
  if (!vacancy_export_job_get_batch (self))
    return 0;
  return self->plan->files ? self->plan->files->len - 1 : 1;
}

/* The thread that makes a plan says what went wrong before it ends. */
const char *
vacancy_export_job_get_failure (VacancyExportJob *self)
{
  g_return_val_if_fail (VACANCY_IS_EXPORT_JOB (self), NULL);
  return self->plan && !self->working ? self->plan->failure : NULL;
}

const char *
vacancy_export_job_get_folder (VacancyExportJob *self)
{
  g_return_val_if_fail (VACANCY_IS_EXPORT_JOB (self), NULL);
  return self->plan ? self->plan->folder : NULL;
}

/* ---- the class ---- */

static void
vacancy_export_job_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VacancyExportJob *self = VACANCY_EXPORT_JOB (object);

  if (id == PROP_STATE)
    g_value_set_int (value, (int) self->state);
  else
    g_value_set_double (value, vacancy_export_job_get_progress (self));
}

static void
vacancy_export_job_finalize (GObject *object)
{
  forget (VACANCY_EXPORT_JOB (object));
  G_OBJECT_CLASS (vacancy_export_job_parent_class)->finalize (object);
}

static void
vacancy_export_job_class_init (VacancyExportJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = vacancy_export_job_get_property;
  object_class->finalize = vacancy_export_job_finalize;
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, VACANCY_EXPORT_JOB_EMPTY, VACANCY_EXPORT_JOB_DONE, VACANCY_EXPORT_JOB_EMPTY, flags);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vacancy_export_job_init (VacancyExportJob *self)
{
}

VacancyExportJob *
vacancy_export_job_new (void)
{
  return g_object_new (VACANCY_TYPE_EXPORT_JOB, NULL);
}
