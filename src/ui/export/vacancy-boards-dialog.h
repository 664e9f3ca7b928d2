// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "export/vacancy-targets.h"

G_BEGIN_DECLS

/* All job boards there are, to choose which of them the export window shows, and what is wrong with files of boards of one's own. What is chosen holds at once. */
#define VACANCY_TYPE_BOARDS_DIALOG (vacancy_boards_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBoardsDialog, vacancy_boards_dialog, VACANCY, BOARDS_DIALOG, AdwWindow)

/* Modal on @parent. */
void vacancy_boards_dialog_present (GtkWindow *parent, VacancyTargets *targets);

G_END_DECLS
