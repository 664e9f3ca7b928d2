// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-validate.h"
#include "command-board.h"

static gboolean
read_board (const char *file, GError **error)
{
  g_autoptr (JdBoard) board = jd_boards_read_file (file, error);

  return board != NULL;
}

static CliStatus
run (int argc, char **argv)
{
  return cli_validate (&cli_command_board_validate, read_board, argc, argv);
}

const CliCommand cli_command_board_validate = {
  "board validate",
  N_("FILE… [--format json]"),
  N_("Check files of job boards"),
  N_("A file is called by the id of its board, as in a folder of your own: ~/.local/share/vacancy/boards/ID.json. What is wrong is told\n"
     "with its place, and the status is 1 then."),
  run,
};
