// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"
#include "adopt/jd-import-plan.h"
#include "manage/jd-library-change.h"
#include "import/jd-importer.h"

G_BEGIN_DECLS

/* For command-import*.c. */

typedef struct
{
  const CliCommand *command;
  char *from;        /* id of an importer; NULL: as the file tells */
  char *output;      /* file or folder; NULL: no posting is written */
  char *role, *level;
  char *to_library;
  char **given;      /* "4=duty": what lines are about; may be NULL */
  char **folders;    /* of libraries */
  int least;         /* in how many files a line must stand; 0: it was not said */
  gboolean json, labels, dry_run, force;
} CliImport;

/* The bytes of @file. NULL, told and with @status. New. */
char      *cli_import_bytes (const char *file, gsize *length, CliStatus *status);
/* Whoever reads @file, as the options or it itself say it is. NULL, told and with @status. */
const JdImporter *cli_import_choose (const CliImport *options, const char *file, const char *data, gsize length, CliStatus *status);
/* With what is left out told and in @status. NULL, told and with @status. New. */
JdImported *cli_import_read (const JdImporter *importer, const char *file, const char *data, gsize length, CliStatus *status);
/* With what of its data is left out told. NULL, told and with @status. New. */
JdLabeller *cli_import_labeller (CliStatus *status);

/* The library with its blocks, the folder that drafts go into on top where it is one. NULL with @error. */
JdLibrary  *cli_import_library (const CliImport *options, GError **error);

/* Lines of the texts in @folder that stand in several become drafts of the library. */
CliStatus cli_import_gather (const CliImport *options, const char *folder);
/* Does @change, or looks whether it could be done. Takes it; when it is NULL, @fault says why. */
CliStatus cli_import_apply (const CliImport *options, JdLibraryChange *change, const GError *fault);

/* Postings of @files, written or, with --dry-run, told. */
CliStatus cli_import_postings (const CliImport *options, char **files);

/* What a plan makes of a text: for people, or as an object of @writer. */
void cli_import_describe (GString *out, const JdImportPlan *plan);
void cli_import_write (JdWriter *writer, const char *file, const JdImportPlan *plan);

G_END_DECLS
