// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch/jd-batch.h"

G_BEGIN_DECLS

/* Many exports at once (batch/jd-batch.h), behind a window: planned, looked at, written and stopped, on threads, while the main loop goes on. No GTK.
 *
 * Properties (notify): "state" (VacancyExportJobState); "progress" (double, 0 to 1). */
#define VACANCY_TYPE_EXPORT_JOB (vacancy_export_job_get_type ())
G_DECLARE_FINAL_TYPE (VacancyExportJob, vacancy_export_job, VACANCY, EXPORT_JOB, GObject)

typedef enum
{
  VACANCY_EXPORT_JOB_EMPTY,    /* nothing is planned */
  VACANCY_EXPORT_JOB_PLANNING,
  VACANCY_EXPORT_JOB_PLANNED,  /* the table can be looked at, and written */
  VACANCY_EXPORT_JOB_LOOKING,  /* for what is in the folder already */
  VACANCY_EXPORT_JOB_WRITING,
  VACANCY_EXPORT_JOB_DONE      /* the table says what became of each row */
} VacancyExportJobState;

/* What is to be exported. All of it is copied, or referred to. */
typedef struct
{
  JdPosting *posting;       /* NULL: all below @source */
  const char *path;         /* its file; NULL: it has none, and nothing of it is put down */
  const char *source;       /* a folder of postings */
  JdLibrary *library;
  const JdBatchTarget *targets;
  guint n_targets;
  const char *const *levels, *const *places, *const *languages; /* NULL: as each posting is */
  JdBatchRecord record;
  JdExportOptions options;
} VacancyExportWish;

VacancyExportJob *vacancy_export_job_new (void);

/* Makes the table anew; what was planned before is forgotten. Not while something is written. */
void vacancy_export_job_plan (VacancyExportJob *self, const VacancyExportWish *wish);
/* Forgets what was planned, likewise. */
void vacancy_export_job_clear (VacancyExportJob *self);
/* Looks for what is in @folder, where the files are to go; then it is planned again, and knows what exists. Only what is planned. */
void vacancy_export_job_look (VacancyExportJob *self, const char *folder);
/* Writes to the folder that was looked at. Only what is planned; the program does not end meanwhile. */
void vacancy_export_job_write (VacancyExportJob *self, JdBatchExisting existing);
/* Stops behind the files that are being written, or gives up the plan. */
void vacancy_export_job_cancel (VacancyExportJob *self);

VacancyExportJobState vacancy_export_job_get_state (VacancyExportJob *self);
double                vacancy_export_job_get_progress (VacancyExportJob *self);
/* Whether writing was stopped before its end. */
gboolean              vacancy_export_job_was_stopped (VacancyExportJob *self);
/* The table, where there is one and no thread is at work on it; else NULL. Borrowed. */
const JdBatch        *vacancy_export_job_get_batch (VacancyExportJob *self);
/* How many postings there are; for tests. */
guint                 vacancy_export_job_get_n_postings (VacancyExportJob *self);
/* Why nothing could be planned or written, or some folder not be read; NULL: nothing to tell. Borrowed. */
const char           *vacancy_export_job_get_failure (VacancyExportJob *self);
/* Where it was written to; NULL: nowhere yet. Borrowed. */
const char           *vacancy_export_job_get_folder (VacancyExportJob *self);

G_END_DECLS
