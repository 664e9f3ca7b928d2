// SPDX-License-Identifier: GPL-3.0-or-later
/* What must hold: one job is under way at most, so that what is known of wordings is with one thread at a time; what is asked for meanwhile is looked for when it is done. */
#include "library/vacancy-library-care.h"

#include "base/jd-today.h"
#include "describe/jd-block-text.h"
#include "describe/jd-fault-text.h"
#include "posting/vacancy-library-free.h"
#include "posting/vacancy-thread-work.h"
#include "uses/jd-where-used-search.h"

/* Several changes at once are one. */
#define DELAY_MS 150
/* So many wordings are looked at before something is told the first time, and then each time twice as many: every time all blocks are gone through, which a large library would pay for fifty times. */
#define AT_ONCE 2000
#define AT_ONCE_MOST (1 << 24)

struct _VacancyLibraryCare
{
  GObject parent_instance;

  /* owned */
  VacancyLibraryStore *library;
  VacancyUsageIndex *usage;
  JdCareTexts *texts; /* NULL: a job has it, or is to make it */
  JdCare *care;       /* NULL: not looked at yet */
  GPtrArray *faults;  /* of JdFault; likewise */

  guint at_once; /* wordings of the next job, at most */
  guint timer;
  gboolean was_read; /* the library was, since its faults were looked for */
  gboolean working;  /* a job is on a thread */
  gboolean again;    /* something else was asked for since */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyLibraryCare, vacancy_library_care, G_TYPE_OBJECT)

/* ---- on a thread ---- */

typedef struct
{
  JdLibrary *library;
  JdWhereUsed *used; /* NULL: nobody knows yet */
  GPtrArray *errors; /* of GError: what is known to be wrong; NULL: the faults are known */
  JdCareTexts *texts;
  guint at_once;
  JdCare *care;      /* result, as is the next */
  GPtrArray *faults; /* likewise; those that are known before, where errors is NULL */
} Job;

static void
care_unref (gpointer care)
{
  jd_care_unref (care);
}

static void
texts_free (gpointer texts)
{
  jd_care_texts_free (texts);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  if (job->care)
    vacancy_thread_free (job->care, care_unref);
  if (job->texts)
    vacancy_thread_free (job->texts, texts_free);
  g_clear_pointer (&job->faults, g_ptr_array_unref);
  g_clear_pointer (&job->errors, g_ptr_array_unref);
  jd_where_used_unref (job->used);
  vacancy_library_free (job->library);
  g_free (job);
}

static void
find_faults (Job *job)
{
  g_autoptr (GPtrArray) across = jd_library_find_faults (job->library);

  g_ptr_array_extend_and_steal (job->errors, g_steal_pointer (&across));
  job->faults = jd_faults_place (job->library, job->errors);
  jd_faults_describe (job->library, job->faults, jd_program_language ());
}

static void
work_thread (gpointer data)
{
  Job *job = data;
  g_autofree char *today = jd_today ();

  if (!job->texts)
    job->texts = jd_care_texts_new (jd_spelling_open, jd_word_rules_load, jd_program_language ());
  if (job->errors)
    find_faults (job);
  job->care = jd_care_new (job->library, job->used ? jd_block_uses_new (job->used, job->library) : NULL, jd_block_uses_free, today, job->faults, job->texts, job->at_once);
}

/* ---- looking ---- */

static void queue (VacancyLibraryCare *self);

static void
take (VacancyLibraryCare *self, Job *job)
{
  self->texts = g_steal_pointer (&job->texts);
  if (self->care)
    vacancy_thread_free (self->care, care_unref);
  self->care = g_steal_pointer (&job->care);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  self->faults = g_steal_pointer (&job->faults);
}

static void
worked_cb (gpointer owner, gpointer data)
{
  VacancyLibraryCare *self = owner;
  const gboolean again = self->again;

  self->working = self->again = FALSE;
  /* Nobody asks any more. */
  if (!self->library)
    return;
  take (self, data);
  self->at_once = jd_care_is_complete (self->care) ? AT_ONCE : MIN (self->at_once * 2, AT_ONCE_MOST);
  g_signal_emit (self, signals[CHANGED], 0);
  if (again || !jd_care_is_complete (self->care))
    queue (self);
}

static gboolean
look_cb (gpointer data)
{
  VacancyLibraryCare *self = data;
  JdWhereUsed *used = vacancy_usage_index_get (self->usage);
  Job *job = g_new0 (Job, 1);

  self->timer = 0;
  self->working = TRUE;
  job->library = jd_library_ref (vacancy_library_store_get_library (self->library));
  job->used = used ? jd_where_used_ref (used) : NULL;
  job->errors = self->was_read ? vacancy_library_store_list_faults (self->library) : NULL;
  job->faults = !self->was_read && self->faults ? g_ptr_array_ref (self->faults) : NULL;
  self->was_read = FALSE;
  job->texts = g_steal_pointer (&self->texts);
  job->at_once = self->at_once;
  vacancy_thread_work (self, work_thread, worked_cb, job, job_free);
  return G_SOURCE_REMOVE;
}

static void
queue (VacancyLibraryCare *self)
{
  self->again = self->working;
  if (!self->working && self->timer == 0 && vacancy_library_store_is_loaded (self->library))
    self->timer = g_timeout_add (DELAY_MS, look_cb, self);
}

static void
library_changed_cb (VacancyLibraryCare *self)
{
  self->was_read = TRUE;
  queue (self);
}

/* ---- public ---- */

void
vacancy_library_care_look (VacancyLibraryCare *self)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_CARE (self));
  queue (self);
}

JdCare *
vacancy_library_care_get (VacancyLibraryCare *self)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_CARE (self), NULL);
  return self->care;
}

const GPtrArray *
vacancy_library_care_get_faults (VacancyLibraryCare *self)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_CARE (self), NULL);
  return self->faults;
}

gboolean
vacancy_library_care_is_current (VacancyLibraryCare *self)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_CARE (self), FALSE);
  return self->care && !self->working && self->timer == 0;
}

VacancyLibraryCare *
vacancy_library_care_new (VacancyLibraryStore *library, VacancyUsageIndex *usage)
{
  VacancyLibraryCare *self;

  g_return_val_if_fail (VACANCY_IS_LIBRARY_STORE (library) && VACANCY_IS_USAGE_INDEX (usage), NULL);
  self = g_object_new (VACANCY_TYPE_LIBRARY_CARE, NULL);
  self->library = g_object_ref (library);
  self->usage = g_object_ref (usage);
  g_signal_connect_object (library, "notify::library", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "notify::loaded", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (usage, "changed", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
  library_changed_cb (self);
  return self;
}

/* ---- life ---- */

static void
vacancy_library_care_dispose (GObject *object)
{
  VacancyLibraryCare *self = VACANCY_LIBRARY_CARE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->library);
  g_clear_object (&self->usage);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  if (self->care)
    vacancy_thread_free (g_steal_pointer (&self->care), care_unref);
  if (self->texts)
    vacancy_thread_free (g_steal_pointer (&self->texts), texts_free);
  G_OBJECT_CLASS (vacancy_library_care_parent_class)->dispose (object);
}

static void
vacancy_library_care_class_init (VacancyLibraryCareClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_library_care_dispose;
  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_LIBRARY_CARE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_library_care_init (VacancyLibraryCare *self)
{
  self->at_once = AT_ONCE;
}
