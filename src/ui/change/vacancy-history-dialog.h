// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-usage-index.h"
#include "vacancy-services.h"

G_BEGIN_DECLS

/* All revisions of a block: when each was made, by whom and why; any two held against each other, word by word; and one of them restored, as the next revision. */
#define VACANCY_TYPE_HISTORY_DIALOG (vacancy_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VacancyHistoryDialog, vacancy_history_dialog, VACANCY, HISTORY_DIALOG, AdwWindow)

/* @usage knows the postings that restoring one is shown for first (NULL: none does). */
void vacancy_history_dialog_present (GtkWindow *parent, VacancyServices *services, VacancyUsageIndex *usage, JdBlock *block);

G_END_DECLS
