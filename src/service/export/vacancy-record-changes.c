// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-record-changes.h"

#include <glib/gi18n.h>

#include "base/jd-file.h"
#include "edit/jd-line-diff.h"
#include "export/vacancy-record-private.h"
#include "posting/vacancy-thread-work.h"

typedef struct
{
  JdEvidence *evidence;
  JdPosting *posting;
  JdLibrary *library;
  guint number;
  char *path; /* where it is to be written; NULL: it is compared */
  VacancyRecordCompared compared;
  VacancyRecordWritten written;
  gpointer data;

  VacancyRecordChanges changes;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  jd_evidence_unref (job->evidence);
  jd_posting_unref (job->posting);
  jd_library_unref (job->library);
  g_free (job->path);
  g_clear_pointer (&job->changes.pairs, g_ptr_array_unref);
  g_clear_error (&job->changes.error);
  g_free (job);
}

static Job *
job_new (VacancyRecord *self, guint number, gpointer data)
{
  VacancySession *session = vacancy_record_get_session (self);
  Job *job = g_new0 (Job, 1);

  job->evidence = jd_evidence_ref (vacancy_record_get_evidence (self));
  job->posting = jd_posting_ref (vacancy_session_posting (session));
  job->library = jd_library_ref (vacancy_session_library (session));
  job->number = number;
  job->data = data;
  return job;
}

/* The bytes of @hash; NULL with the job's error. */
static GBytes *
bytes_of (Job *job, const char *hash)
{
  if (hash)
    return jd_evidence_bytes (job->evidence, hash, &job->changes.error);
  g_set_error_literal (&job->changes.error, JD_ERROR, JD_ERROR_MISSING, _("The record does not say what was sent then."));
  return NULL;
}

/* ---- comparing ---- */

static void
compare_thread (gpointer data)
{
  Job *job = data;
  const JdEvidenceEntry *entry = jd_evidence_find (job->evidence, job->number);
  g_autoptr (GBytes) bytes = bytes_of (job, entry ? entry->text : NULL);

  if (!bytes)
    return;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autofree char *before = g_utf8_make_valid (text ? text : "", (gssize) length), *now = vacancy_record_read_posting (entry, job->posting, job->library);
  job->changes.pairs = jd_line_diff (before, now);
}

static void
compared_cb (gpointer owner, gpointer data)
{
  const Job *job = data;

  job->compared (owner, &job->changes, job->data);
}

void
vacancy_record_compare (VacancyRecord *self, guint number, VacancyRecordCompared compared, gpointer owner, gpointer data)
{
  g_return_if_fail (VACANCY_IS_RECORD (self) && vacancy_record_get_evidence (self) && vacancy_record_get_session (self) && compared);

  Job *job = job_new (self, number, data);
  job->compared = compared;
  vacancy_thread_work (owner, compare_thread, compared_cb, job, job_free);
}

/* ---- writing it once more ---- */

static void
write_thread (gpointer data)
{
  Job *job = data;
  const JdEvidenceEntry *entry = jd_evidence_find (job->evidence, job->number);
  g_autoptr (GBytes) bytes = bytes_of (job, entry ? entry->sha256 : NULL);

  if (!bytes)
    return;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  jd_file_write (job->path, text ? text : "", length, JD_WRITE_DERIVED, &job->changes.error);
}

static void
written_cb (gpointer owner, gpointer data)
{
  const Job *job = data;

  job->written (owner, job->changes.error, job->data);
}

void
vacancy_record_write (VacancyRecord *self, guint number, const char *path, VacancyRecordWritten written, gpointer owner, gpointer data)
{
  g_return_if_fail (VACANCY_IS_RECORD (self) && vacancy_record_get_evidence (self) && vacancy_record_get_session (self) && path && written);

  Job *job = job_new (self, number, data);
  job->path = g_strdup (path);
  job->written = written;
  vacancy_thread_work (owner, write_thread, written_cb, job, job_free);
}
