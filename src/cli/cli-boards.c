// SPDX-License-Identifier: GPL-3.0-or-later
#include "command-board.h"
#include "library/jd-library-stack.h"

JdBoards *
cli_boards_open (char **folders)
{
  g_auto (GStrv) team = jd_library_team_folders ();
  JdBoards *boards = jd_boards_load ((const char *const *) team, (const char *const *) folders);
  const GPtrArray *faults = jd_boards_faults (boards);

  for (guint i = 0; i < faults->len; i++)
    cli_message ("%s", ((const GError *) g_ptr_array_index (faults, i))->message);
  return boards;
}

const char *
cli_board_name (const JdBoard *board)
{
  const char *name = jd_localized_get (board->name, cli_language (), NULL);

  return name ? name : board->id;
}
