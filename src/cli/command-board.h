// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/jd-boards.h"
#include "cli.h"

G_BEGIN_DECLS

/* The parts of "vacancy-cli board". */

extern const CliCommand cli_command_board_check;
extern const CliCommand cli_command_board_list;
extern const CliCommand cli_command_board_show;
extern const CliCommand cli_command_board_validate;

/* All boards, with @folders (may be NULL) on top; what has a fault is told. */
JdBoards   *cli_boards_open (char **folders);
/* Whether there is a board @id. FALSE with @status, after a message that offers what there is. */
gboolean    cli_check_board (const CliCommand *command, const char *id, CliStatus *status);
/* Of JdBoard, borrowed from @boards: those that @ids (NULL: none), each of which may be a list with commas, name. NULL after a message about wrong usage of @command. New. */
GPtrArray  *cli_boards_find (const CliCommand *command, const JdBoards *boards, char **ids);
/* What @board is called in the language of the program. Borrowed. */
const char *cli_board_name (const JdBoard *board);

G_END_DECLS
