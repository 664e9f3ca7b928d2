// SPDX-License-Identifier: GPL-3.0-or-later
#include "command-rules.h"

#include <glib/gi18n-lib.h>

static const CliCommand *const parts[] = {
  &cli_command_rules_list,
  &cli_command_rules_show,
  &cli_command_rules_validate,
  NULL,
};

static CliStatus
run (int argc, char **argv)
{
  return cli_run_part (&cli_command_rules, parts, argc, argv);
}

const CliCommand cli_command_rules = {
  "rules",
  N_("COMMAND [OPTION…]"),
  N_("Look at the rules of law that postings are held against"),
  NULL,
  run,
};
