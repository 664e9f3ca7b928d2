// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-target-job.h"

#include <string.h>

#include "board/jd-board-file.h"
#include "export/vacancy-kept-options.h"

struct _VacancyTargetJob
{
  const JdExporter *exporter; /* static; NULL: a board */
  JdBoard *board;             /* NULL: a format */
  JdDocument *document;       /* holds the posting */
  JdLibrary *library;         /* may be NULL */
  VacancyKeptOptions options;
};

VacancyTargetJob *
vacancy_target_job_new (VacancyTarget *target, VacancySession *session, const JdExportOptions *options)
{
  g_return_val_if_fail (VACANCY_IS_TARGET (target) && VACANCY_IS_SESSION (session), NULL);

  VacancyTargetJob *job = g_new0 (VacancyTargetJob, 1);
  JdBoard *board = vacancy_target_get_board (target);
  JdLibrary *library = vacancy_session_library (session);

  job->exporter = vacancy_target_get_exporter (target);
  job->board = board ? jd_board_ref (board) : NULL;
  job->document = jd_document_ref (vacancy_session_document (session));
  job->library = library ? jd_library_ref (library) : NULL;
  vacancy_kept_options_set (&job->options, options);
  return job;
}

void
vacancy_target_job_free (VacancyTargetJob *job)
{
  g_clear_pointer (&job->board, jd_board_unref);
  g_clear_pointer (&job->library, jd_library_unref);
  vacancy_kept_options_clear (&job->options);
  jd_document_unref (job->document);
  g_free (job);
}

JdPosting *
vacancy_target_job_posting (const VacancyTargetJob *job)
{
  g_return_val_if_fail (job, NULL);

  return (JdPosting *) job->document->posting;
}

const JdBoard *
vacancy_target_job_board (const VacancyTargetJob *job)
{
  g_return_val_if_fail (job, NULL);

  return job->board;
}

/* ---- the file ---- */

static JdBoardJob
board_job (const VacancyTargetJob *job)
{
  return (JdBoardJob) { .board = job->board, .posting = job->document->posting, .document = job->document, .library = job->library };
}

char *
vacancy_target_job_make (const VacancyTargetJob *job, gsize *length, GError **error)
{
  g_return_val_if_fail (job, NULL);

  if (job->exporter)
    return jd_export_one (job->exporter, job->document, &job->options.options, length, error);
  const JdBoardJob to_board = board_job (job);
  g_autoptr (GString) out = g_string_new (NULL);
  if (!jd_board_file_write (&to_board, 1, out, error))
    return NULL;
  if (length)
    *length = out->len;
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
vacancy_target_job_file_name (const VacancyTargetJob *job)
{
  g_return_val_if_fail (job, NULL);

  if (job->exporter)
    return jd_export_file_name (job->document->posting, job->exporter->extension);
  g_autofree char *extension = g_strdup_printf ("%s.%s", job->board->id, jd_board_file_extension (job->board));
  return jd_export_file_name (job->document->posting, extension);
}

/* ---- the clipboard ---- */

static void
copy_free (gpointer data)
{
  VacancyTargetCopy *copy = data;

  g_free (copy->data);
  g_free (copy);
}

/* FALSE when there is no @data, which it takes over. */
static gboolean
add (GPtrArray *copies, const char *mime_type, char *data, gsize length)
{
  VacancyTargetCopy *copy = data ? g_new (VacancyTargetCopy, 1) : NULL;

  if (!copy)
    return FALSE;
  *copy = (VacancyTargetCopy) { mime_type, data, length };
  g_ptr_array_add (copies, copy);
  return TRUE;
}

static gboolean
add_export (GPtrArray *copies, const VacancyTargetJob *job, const JdExporter *exporter, const char *mime_type, GError **error)
{
  gsize length;
  char *data = jd_export_one (exporter, job->document, &job->options.options, &length, error);

  return add (copies, mime_type, data, length);
}

#define TEXT "text/plain;charset=utf-8"

/* What comes first is taken first by whoever knows several. Word processors ask for RTF under three names. */
static gboolean
copy_rich (GPtrArray *copies, const VacancyTargetJob *job, GError **error)
{
  return add_export (copies, job, &jd_export_rtf, "text/rtf", error) && add_export (copies, job, &jd_export_rtf, "text/richtext", error)
         && add_export (copies, job, &jd_export_rtf, "application/rtf", error) && add_export (copies, job, &jd_export_html_fragment, "text/html", error)
         && add_export (copies, job, &jd_export_text, TEXT, error);
}

/* The body alone is pasted, with its markup where that is shown and without where it is not. */
static gboolean
is_body (const JdBoard *board)
{
  return board->body->html && (!board->envelope || board->envelope->form == JD_ENVELOPE_BODY);
}

static gboolean
copy_body (GPtrArray *copies, const VacancyTargetJob *job, GError **error)
{
  const JdBoardScope scope = { .facts = TRUE, .kinds = JD_BOARD_ALL_KINDS };
  gsize length;
  char *body = vacancy_target_job_make (job, &length, error);

  if (!add (copies, "text/html", body, length))
    return FALSE;
  char *text = jd_board_plain_text (job->board, job->document, job->document->posting, &scope);
  return add (copies, TEXT, text, strlen (text));
}

static gboolean
copy_source (GPtrArray *copies, const VacancyTargetJob *job, GError **error)
{
  gsize length;
  char *data = vacancy_target_job_make (job, &length, error);

  return add (copies, TEXT, data, length);
}

/* Formats that show the posting as it looks; all others are read as they are. */
static gboolean
is_rich (const JdExporter *exporter)
{
  return exporter == &jd_export_html || exporter == &jd_export_html_fragment || exporter == &jd_export_rtf || (exporter->flags & JD_EXPORT_BINARY);
}

GPtrArray *
vacancy_target_job_copy (const VacancyTargetJob *job, gboolean source, GError **error)
{
  g_return_val_if_fail (job, NULL);

  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (copy_free);
  gboolean made;

  if (!source && job->exporter && is_rich (job->exporter))
    made = copy_rich (copies, job, error);
  else if (!source && job->board && is_body (job->board))
    made = copy_body (copies, job, error);
  else
    made = copy_source (copies, job, error);
  return made ? g_steal_pointer (&copies) : NULL;
}

gboolean
vacancy_target_has_source (VacancyTarget *target)
{
  g_return_val_if_fail (VACANCY_IS_TARGET (target), FALSE);

  const JdExporter *exporter = vacancy_target_get_exporter (target);
  return !exporter || !(exporter->flags & JD_EXPORT_BINARY);
}
