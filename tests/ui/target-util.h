// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/shipped-boards.h"
#include "../service/review-util.h"
#include "board/jd-dry-run.h"
#include "export/vacancy-target-proof.h"

/* Help for tests of what the export window says of a target. */

#define TARGET_TODAY "2026-12-01"

/* A posting with a heading, bullets with a link and strong words, and hostile text. */
static inline JdPosting *
target_posting (void)
{
  static const char *const lines[] = { "**Take** models to [production](https://e.example/x).", "Own <b>checks</b> & </script> balances.", NULL };

  return output_posting ("Engineer in Tokyo", lines, NULL);
}

/* What the list of targets does: it looks, and says what it found. */
static inline void
target_look (VacancyTarget *target, VacancySession *session)
{
  JdDocument *document = vacancy_session_document (session);
  JdBoard *board = vacancy_target_get_board (target);
  const JdBoardJob job = { .board = board, .posting = vacancy_session_posting (session), .document = document, .library = vacancy_session_library (session) };

  if (board)
    vacancy_target_take_issues (target, document, jd_dry_run (&job, TARGET_TODAY));
  else
    vacancy_target_look (target, document);
}

static inline VacancyTarget *
target_board (const char *id, VacancySession *session)
{
  VacancyTarget *target = vacancy_target_new_board (shipped_board (id));

  target_look (target, session);
  return target;
}

static inline VacancyTarget *
target_file (const char *id, VacancySession *session)
{
  VacancyTarget *target = vacancy_target_new_file (jd_exporter_find (id));

  target_look (target, session);
  return target;
}
