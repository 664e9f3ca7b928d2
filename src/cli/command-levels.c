// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-names.h"

static CliStatus
run (int argc, char **argv)
{
  return cli_names_run (&cli_command_levels, argc, argv, "levels", cli_names_of_levels);
}

const CliCommand cli_command_levels = {
  "levels",
  N_("[--format json] [--library DIR]…"),
  N_("List the levels, lowest first: id and name"),
  NULL,
  run,
};
