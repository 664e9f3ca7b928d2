// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

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

static void
unknown (const CliCommand *command, const JdBoards *boards, const char *id)
{
  const GPtrArray *list = jd_boards_list (boards);
  g_autofree const char **ids = g_new0 (const char *, list->len + 1);

  for (guint i = 0; i < list->len; i++)
    ids[i] = ((const JdBoard *) g_ptr_array_index (list, i))->id;
  cli_unknown (command, _ ("job board"), id, ids);
}

gboolean
cli_check_board (const CliCommand *command, const char *id, CliStatus *status)
{
  g_autoptr (JdBoards) boards = cli_boards_open (NULL);

  if (jd_boards_find (boards, id))
    return TRUE;
  unknown (command, boards, id);
  *status = CLI_USAGE;
  return FALSE;
}

GPtrArray *
cli_boards_find (const CliCommand *command, const JdBoards *boards, char **ids)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; ids && ids[i]; i++)
    {
      g_auto (GStrv) names = g_strsplit (ids[i], ",", -1);
      for (guint k = 0; names[k]; k++)
        {
          JdBoard *board = jd_boards_find (boards, names[k]);
          if (!board)
            {
              unknown (command, boards, names[k]);
              return NULL;
            }
          g_ptr_array_add (found, board);
        }
    }
  return g_steal_pointer (&found);
}
