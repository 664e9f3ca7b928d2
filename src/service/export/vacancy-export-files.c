// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-export-files.h"

#include "base/jd-error.h"
#include "base/jd-file.h"
#include "posting/vacancy-thread-work.h"

VacancyExportFile *
vacancy_export_file_new (VacancyTarget *target, VacancySession *session, const JdExportOptions *options, const char *folder)
{
  VacancyExportFile *file = g_new0 (VacancyExportFile, 1);
  g_autofree char *name = NULL;

  file->job = vacancy_target_job_new (target, session, options);
  file->name = g_strdup (vacancy_target_get_name (target));
  name = vacancy_target_job_file_name (file->job);
  file->path = g_build_filename (folder, name, NULL);
  return file;
}

void
vacancy_export_file_free (gpointer data)
{
  VacancyExportFile *file = data;

  vacancy_target_job_free (file->job);
  g_free (file->name);
  g_free (file->path);
  g_clear_object (&file->record);
  g_clear_pointer (&file->bytes, g_bytes_unref);
  g_clear_error (&file->error);
  g_free (file);
}

/* ---- writing ---- */

typedef struct
{
  GPtrArray *files;
  guint n_existing;
  VacancyExportWritten written;
  gpointer data; /* borrowed */
} Write;

static void
write_free (gpointer data)
{
  Write *job = data;

  g_ptr_array_unref (job->files);
  g_free (job);
}

/* What there is before anything is written, so that who is asked and says no finds everything as it was. */
static void
look_at_all (Write *job)
{
  for (guint i = 0; i < job->files->len; i++)
    {
      VacancyExportFile *file = job->files->pdata[i];
      const gboolean is_there = g_file_test (file->path, G_FILE_TEST_EXISTS);
      file->may_replace |= file->was_chosen && is_there;
      file->was_chosen = FALSE;
      file->exists = !file->may_replace && is_there;
      job->n_existing += file->exists ? 1 : 0;
    }
}

/* A file that came to be there meanwhile stays, too. */
static void
write_one (Write *job, VacancyExportFile *file)
{
  gsize length;
  g_autofree char *bytes = vacancy_target_job_make (file->job, &length, &file->error);

  if (!bytes)
    return;
  if (jd_file_replace (file->path, bytes, length, JD_WRITE_DEFAULT, file->may_replace ? NULL : "", NULL, &file->error))
    {
      file->bytes = file->record ? g_bytes_new_take (g_steal_pointer (&bytes), length) : NULL;
      return;
    }
  if (!g_error_matches (file->error, JD_ERROR, JD_ERROR_EXISTS))
    return;
  g_clear_error (&file->error);
  file->exists = TRUE;
  job->n_existing++;
}

static void
work_thread (gpointer data)
{
  Write *job = data;

  look_at_all (job);
  for (guint i = 0; i < job->files->len && job->n_existing == 0; i++)
    write_one (job, job->files->pdata[i]);
}

/* What was written for a board, once. */
static void
put_down (VacancyExportFile *file)
{
  const JdBoard *board = vacancy_target_job_board (file->job);

  if (board && file->record && file->bytes)
    vacancy_record_add_sent (file->record, vacancy_target_job_posting (file->job), board->id, TRUE, file->path, file->bytes);
  g_clear_pointer (&file->bytes, g_bytes_unref);
}

static void
worked_cb (gpointer owner, gpointer data)
{
  const Write *job = data;

  for (guint i = 0; i < job->files->len; i++)
    put_down (job->files->pdata[i]);
  job->written (owner, job->files, job->n_existing, job->data);
}

void
vacancy_export_files_write (gpointer owner, GPtrArray *files, VacancyExportWritten written, gpointer data)
{
  Write *job = g_new0 (Write, 1);

  *job = (Write) { g_ptr_array_ref (files), 0, written, data };
  for (guint i = 0; i < files->len; i++)
    g_clear_error (&((VacancyExportFile *) files->pdata[i])->error);
  vacancy_thread_work (owner, work_thread, worked_cb, job, write_free);
}
