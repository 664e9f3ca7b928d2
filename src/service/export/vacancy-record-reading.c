// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/jd-board-reading.h"
#include "board/jd-boards.h"
#include "compose/jd-compose.h"
#include "export/vacancy-record-private.h"
#include "library/jd-library-stack.h"

JdBoards *
vacancy_record_load_boards (void)
{
  g_auto (GStrv) team = jd_library_team_folders ();

  return jd_boards_load ((const char *const *) team, NULL);
}

char *
vacancy_record_read_posting (const JdEvidenceEntry *entry, JdPosting *posting, JdLibrary *library)
{
  g_autoptr (JdBoards) boards = entry->is_board && entry->target ? vacancy_record_load_boards () : NULL;
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = boards ? jd_boards_find (boards, entry->target) : NULL, .posting = posting, .document = document, .library = library };

  return jd_board_reading (&job);
}
