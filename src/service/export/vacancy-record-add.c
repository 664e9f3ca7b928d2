// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "export/vacancy-record-private.h"
#include "posting/vacancy-thread-work.h"

typedef struct
{
  char *path; /* of the posting */
  JdEvidenceEntry *entry;
  JdPosting *posting;
  JdLibrary *library;
  GBytes *bytes; /* may be NULL */
  VacancyRecordAdded added;
  gpointer data;

  guint number; /* 0: failed, with @error */
  GError *error;
  JdEvidence *evidence; /* what the record says then */
} Job;

void
vacancy_record_job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  jd_evidence_entry_free (job->entry);
  jd_posting_unref (job->posting);
  jd_library_unref (job->library);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_pointer (&job->evidence, jd_evidence_unref);
  g_clear_error (&job->error);
  g_free (job);
}

static void
add_thread (gpointer data)
{
  Job *job = data;
  const gboolean reads = job->entry->act != JD_EVIDENCE_TAKEN_BACK;
  char *reading = reads ? vacancy_record_read_posting (job->entry, job->posting, job->library) : NULL;
  g_autoptr (GBytes) text = reading ? g_bytes_new_take (reading, strlen (reading)) : NULL;

  if (reads)
    jd_evidence_entry_describe (job->entry, job->posting);
  job->number = jd_evidence_add (job->path, job->entry, job->bytes, text, &job->error);
  job->evidence = jd_evidence_load (job->path, NULL);
}

static void
added_cb (gpointer owner, gpointer data)
{
  VacancyRecord *self = owner;
  Job *job = data;

  if (job->error)
    g_signal_emit (self, vacancy_record_signals[VACANCY_RECORD_FAILED], 0, job->error->message);
  if (job->evidence)
    vacancy_record_take (self, g_steal_pointer (&job->evidence));
  if (job->added)
    job->added (self, job->number, job->data);
}

static void
start (VacancyRecord *self, Job *job)
{
  job->path = g_strdup (vacancy_session_path (self->session));
  vacancy_thread_work (self, add_thread, added_cb, job, vacancy_record_job_free);
}

void
vacancy_record_add (VacancyRecord *self, JdEvidenceEntry *entry, JdPosting *posting, GBytes *bytes, VacancyRecordAdded added, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->entry = entry;
  job->posting = jd_posting_ref (posting);
  job->library = jd_library_ref (vacancy_session_library (self->session));
  job->bytes = bytes ? g_bytes_ref (bytes) : NULL;
  job->added = added;
  job->data = data;
  if (vacancy_record_has_place (self))
    start (self, job);
  else
    g_ptr_array_add (self->waiting, job);
}

void
vacancy_record_add_waiting (VacancyRecord *self)
{
  while (self->waiting->len > 0)
    start (self, g_ptr_array_steal_index (self->waiting, 0));
}

void
vacancy_record_add_sent (VacancyRecord *self, JdPosting *posting, const char *target, gboolean is_board, const char *file, GBytes *bytes)
{
  g_return_if_fail (VACANCY_IS_RECORD (self) && posting && target && bytes);

  if (!self->session)
    return;
  JdEvidenceEntry *entry = jd_evidence_entry_new (file ? JD_EVIDENCE_EXPORTED : JD_EVIDENCE_COPIED, target, is_board);
  entry->file = file ? g_path_get_basename (file) : NULL;
  vacancy_record_add (self, entry, posting, bytes, NULL, NULL);
}
