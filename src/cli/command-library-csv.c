// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "command-library.h"

static const CliCommand *const parts[] = {
  &cli_command_library_csv_export,
  &cli_command_library_csv_import,
  NULL,
};

static CliStatus
run (int argc, char **argv)
{
  return cli_run_part (&cli_command_library_csv, parts, argc, argv);
}

const CliCommand cli_command_library_csv = {
  "library csv",
  N_("COMMAND [OPTION…]"),
  N_("Give blocks to a spreadsheet as a table, and take them from one"),
  NULL,
  run,
};
