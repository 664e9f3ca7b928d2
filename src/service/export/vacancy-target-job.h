// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/vacancy-target.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* An open posting on its way to a target, as it is when this is made: all that is needed to write it, wherever that is done. Immutable. */
typedef struct _VacancyTargetJob VacancyTargetJob;

/* @options may be NULL. */
VacancyTargetJob *vacancy_target_job_new (VacancyTarget *target, VacancySession *session, const JdExportOptions *options);
void              vacancy_target_job_free (VacancyTargetJob *job);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VacancyTargetJob, vacancy_target_job_free)

/* What it is of, and where it goes: a board, or NULL for a format. Borrowed. */
JdPosting     *vacancy_target_job_posting (const VacancyTargetJob *job);
const JdBoard *vacancy_target_job_board (const VacancyTargetJob *job);

/* The file, or what is sent to the board, with a NUL behind it that @length (may be NULL) does not count. NULL with @error. Takes long: on a thread. New. */
char *vacancy_target_job_make (const VacancyTargetJob *job, gsize *length, GError **error);

/* What the file is called: "Cook - Northwind.pdf", "Cook - Northwind.indeed.xml". No two targets have the same. New string. */
char *vacancy_target_job_file_name (const VacancyTargetJob *job);

/* What it goes onto the clipboard as. */
typedef struct
{
  const char *mime_type; /* static */
  char *data;
  gsize length;
} VacancyTargetCopy;

/* Of VacancyTargetCopy, the best first: what shows headings and lists in several forms at once, as RTF, HTML and text; else, and always when @source, the one text that a file of it would hold. NULL
 * with @error. Likewise; new, frees them. */
GPtrArray *vacancy_target_job_copy (const VacancyTargetJob *job, gboolean source, GError **error);
/* Whether there is anything to copy as its source: a PDF is no text. */
gboolean   vacancy_target_has_source (VacancyTarget *target);

G_END_DECLS
