// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/vacancy-record.h"
#include "export/vacancy-target-job.h"

G_BEGIN_DECLS

/* A file that is to be written. */
typedef struct
{
  VacancyTargetJob *job;
  char *name;           /* of the target, for people */
  char *path;
  gboolean may_replace; /* the person was asked; else what is there stays */
  gboolean was_chosen;  /* in a chooser of files, just now: it asks about what is there */
  VacancyRecord *record; /* in which it is put down, when it goes to a board; NULL: nowhere */

  /* What became of it. */
  gboolean exists;      /* and so it was not written */
  GError *error;        /* NULL: none */
  GBytes *bytes;        /* what was written, where it is to be put down */
} VacancyExportFile;

/* Of a target, into @folder, under the name it is proposed to have. New. */
VacancyExportFile *vacancy_export_file_new (VacancyTarget *target, VacancySession *session, const JdExportOptions *options, const char *folder);
void               vacancy_export_file_free (gpointer file);

/* @files are those that were handed over. When one of them exists and may not be replaced, none was written. */
typedef void (*VacancyExportWritten) (gpointer owner, GPtrArray *files, guint n_existing, gpointer data);

/* Writes @files (of VacancyExportFile; a reference is held) on a thread, each atomically, and calls @written in the main loop. @owner, an object, lives until then, and the program does not end. */
void vacancy_export_files_write (gpointer owner, GPtrArray *files, VacancyExportWritten written, gpointer data);

G_END_DECLS
