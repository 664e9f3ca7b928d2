// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-names.h"

static CliStatus
run (int argc, char **argv)
{
  return cli_names_run (&cli_command_roles, argc, argv, "roles", cli_names_of_roles);
}

const CliCommand cli_command_roles = {
  "roles",
  N_("[--format json] [--library DIR]…"),
  N_("List the roles: id and name"),
  NULL,
  run,
};
