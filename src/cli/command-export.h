// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"
#include "export/jd-export.h"

G_BEGIN_DECLS

/* The parts of "vacancy-cli export": what is asked for (command-export.c), and doing it (command-export-files.c). */
typedef struct
{
  char **formats; /* as given, each may be a list with commas */
  char *output, *folder;
  int wrap;
  gboolean strict;
  GStrv files;
  GPtrArray *exporters; /* of JdExporter, borrowed */
} CliExport;

/* Options are checked. */
CliStatus cli_export_files (const CliExport *options);

G_END_DECLS
