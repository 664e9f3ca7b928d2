// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/jd-boards.h"
#include "export/vacancy-target.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* What an open posting can leave as, as a list model of VacancyTarget: all formats of files, and behind them the job boards the person chose to see, which are the setting "export-boards"; who chose
 * none sees those that are offered where the job is. Boards are read on a thread, so they come later.
 *
 * How the posting stands to each board is found out on a thread, one board after the other, and again a quarter of a second after an edit; formats, which cost nothing, are looked at in that
 * instant, too. A target stays the same object as long as it is in the list. No GTK.
 *
 * Signals: "boards" (): the boards were read, or others are chosen; and each target's own "changed". */
#define VACANCY_TYPE_TARGETS (vacancy_targets_get_type ())
G_DECLARE_FINAL_TYPE (VacancyTargets, vacancy_targets, VACANCY, TARGETS, GObject)

/* Begins by itself, as soon as the main loop has nothing more urgent to do. */
VacancyTargets *vacancy_targets_new (VacancySession *session, GSettings *settings);

VacancySession *vacancy_targets_get_session (VacancyTargets *self);
/* NULL: there is none like that in the list. Borrowed. */
VacancyTarget  *vacancy_targets_find (VacancyTargets *self, VacancyTargetGroup group, const char *id);

/* All boards there are, with what is wrong with files of boards (jd_boards_faults); NULL until they were read. Borrowed. */
JdBoards       *vacancy_targets_get_boards (VacancyTargets *self);
gboolean        vacancy_targets_is_shown (VacancyTargets *self, const JdBoard *board);
/* Chooses it for all postings; from then on nothing is offered any more but what is chosen. */
void            vacancy_targets_set_shown (VacancyTargets *self, const JdBoard *board, gboolean shown);

/* Whether every target was looked at as the posting is now; for tests, and whoever saves all. */
gboolean        vacancy_targets_is_current (VacancyTargets *self);

G_END_DECLS
