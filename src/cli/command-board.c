// SPDX-License-Identifier: GPL-3.0-or-later
#include "command-board.h"

#include <glib/gi18n-lib.h>

static const CliCommand *const parts[] = {
  &cli_command_board_check,
  &cli_command_board_list,
  &cli_command_board_show,
  &cli_command_board_validate,
  NULL,
};

static CliStatus
run (int argc, char **argv)
{
  return cli_run_part (&cli_command_board, parts, argc, argv);
}

const CliCommand cli_command_board = {
  "board",
  N_("COMMAND [OPTION…]"),
  N_("Look at what job boards take, and what becomes of a posting there"),
  NULL,
  run,
};
