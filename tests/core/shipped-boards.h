// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/jd-boards.h"

/* The boards that ship, once for a test program. */
static inline JdBoards *
shipped_boards (void)
{
  static JdBoards *boards;

  if (!boards)
    {
      const char *const folders[] = { g_getenv ("VACANCY_DATA_DIR"), NULL };
      boards = jd_boards_load_from (folders);
      g_assert_cmpuint (jd_boards_faults (boards)->len, ==, 0);
    }
  return boards;
}

static inline JdBoard *
shipped_board (const char *id)
{
  JdBoard *board = jd_boards_find (shipped_boards (), id);

  g_assert_nonnull (board);
  return board;
}

#define FOREACH_BOARD(board) \
  for (guint board##_i = 0; board##_i < jd_boards_list (shipped_boards ())->len; board##_i++) \
    for (const JdBoard *board = g_ptr_array_index (jd_boards_list (shipped_boards ()), board##_i); board; board = NULL)
