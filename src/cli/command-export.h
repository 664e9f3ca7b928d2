// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch/jd-batch.h"
#include "board/jd-board.h"
#include "cli.h"
#include "export/jd-export.h"

G_BEGIN_DECLS

/* The parts of "vacancy-cli export": what is asked for (command-export.c, of looks command-export-looks.c), and doing it, for formats (command-export-files.c),
 * job boards (command-export-boards.c), with what is put down of it (command-export-record.c), and many at once (command-export-batch.c, whose table is told by command-export-table.c). */
typedef struct
{
  char **formats, **boards; /* as given, each may be a list with commas; one of the two, or both for many at once */
  char **folders; /* of the library, laid on top */
  char *output, *folder;
  char *look_name, *colour_text, *logo_path; /* as given; NULL: not */
  int wrap;
  gboolean strict, title;
  gboolean record, no_record; /* in the record of the posting: formats only when asked to, job boards unless asked not to */
  char **levels, **places, **languages; /* as given: with commas, with ";" and with commas */
  gboolean dry_run, overwrite;
  char *report;
  GStrv files;
  GPtrArray *exporters; /* of JdExporter, borrowed */
  JdLook look;
  JdColour colour;      /* when there is a colour_text */
  JdLogo *logo;         /* NULL: none */
} CliExport;

/* The first of the chosen formats that has @flag; NULL: none. */
const JdExporter *cli_export_first_with (const CliExport *options, JdExportFlags flag);
/* Reads --look, --colour and --logo, each of which some format has to heed. */
CliStatus cli_export_read_looks (const CliCommand *command, CliExport *options);

/* What formats heed; borrowed from @options. */
JdExportOptions cli_export_options (const CliExport *options);

/* Options are checked. */
CliStatus cli_export_files (const CliExport *options);
/* @command: whose usage is told. */
CliStatus cli_export_boards (const CliCommand *command, const CliExport *options);

/* Whether that is asked for in a way only this one knows: by level, place, language or a table, or with a folder among the files. */
gboolean  cli_export_is_batch (const CliExport *options);
CliStatus cli_export_batch (const CliCommand *command, const CliExport *options);

/* NULL, told and with another @status, when @file is none. */
JdPosting  *cli_export_load (const char *file, CliStatus *status);
/* What is missing or left out of @posting is told. NULL when it is not to be written. */
JdDocument *cli_export_compose (const CliExport *options, const char *file, JdPosting *posting, CliStatus *status);

/* What went out, for the record of the posting. */
typedef struct
{
  const char *file;         /* of the posting; all borrowed */
  const JdPosting *posting;
  const JdDocument *document;
  const JdBoard *board;     /* NULL: @exporter */
  const JdExporter *exporter;
  const JdLibrary *library; /* for boards */
  const char *path;         /* where it went; NULL: standard output */
} CliSent;

/* Puts it down, if it is to be. What only went to standard output was looked at, as far as anybody knows, and is put down only when that is asked for. */
CliStatus cli_export_record (const CliExport *options, const CliSent *sent, gconstpointer data, gsize length);

/* What is put down of many at once. */
JdBatchRecord cli_export_records (const CliExport *options);

/* The proposed name in @folder; numbered when this run wrote it before, for another posting of the same title, which @taken keeps (keys are freed). New string. */
char       *cli_export_path (GHashTable *taken, const char *folder, const JdPosting *posting, const char *extension);

G_END_DECLS
