// SPDX-License-Identifier: GPL-3.0-or-later
#include "command-evidence.h"

#include <glib/gi18n-lib.h>

static const CliCommand *const parts[] = {
  &cli_command_evidence_diff,
  &cli_command_evidence_export,
  &cli_command_evidence_list,
  &cli_command_evidence_mark,
  &cli_command_evidence_show,
  NULL,
};

static CliStatus
run (int argc, char **argv)
{
  return cli_run_part (&cli_command_evidence, parts, argc, argv);
}

const CliCommand cli_command_evidence = {
  "evidence",
  N_("COMMAND [OPTION…]"),
  N_("Look at what of a posting was sent where, and at what changed since"),
  NULL,
  run,
};
