// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/jd-board.h"
#include "fuzz-json.h"

FUZZ_FORMAT (JdBoard, jd_board)

/* Whatever is asked of a board that was read has an answer. */
static void
try (const char *data, gsize length)
{
  g_autoptr (JdBoard) board = read_it (data, length);

  if (board == NULL)
    return;
  JD_FOREACH_FACT (fact)
    jd_board_want (board, fact, NULL);
  for (guint i = 0; i < board->values->len; i++)
    jd_board_value (board, ((const JdBoardValues *) g_ptr_array_index (board->values, i))->name, "full-time");
  jd_board_limit (board, "body");
  jd_board_allows (board, "a", "href");
}

static const FuzzFiles files[] = { { "../data/boards", ".json", 24 }, { NULL, NULL, 0 } };

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .files = files, .frames = fuzz_json_frames, .rounds = 2000, .times = 1 };
