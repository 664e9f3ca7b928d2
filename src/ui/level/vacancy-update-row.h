// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "uses/jd-update.h"

G_BEGIN_DECLS

/* A line of the dialog about newer wording: a badge, what the library says now beside what it said, what the writer made of it and what comes of both, word by word, and the choice between them.
 * Signal "decided" (guint line, guint decision: JdUpdateDecision): the choice was made anew. */
#define VACANCY_TYPE_UPDATE_ROW (vacancy_update_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyUpdateRow, vacancy_update_row, VACANCY, UPDATE_ROW, GtkListBoxRow)

/* Of the @line of @update, with the decision it has; without a choice where the posting was posted. Keeps nothing of @update. */
GtkWidget *vacancy_update_row_new (const JdUpdate *update, guint line);
/* The heading it stands under. Borrowed. */
const char *vacancy_update_row_get_section (VacancyUpdateRow *self);
/* Shows @decision as chosen, where there is such a choice; that is told like any other. */
void vacancy_update_row_decide (VacancyUpdateRow *self, JdUpdateDecision decision);
/* As wide a badge as the others of @badges. */
void vacancy_update_row_align (VacancyUpdateRow *self, GtkSizeGroup *badges);
/* What becomes of the line stands above it instead of beside it. */
void vacancy_update_row_set_narrow (VacancyUpdateRow *self, gboolean narrow);

G_END_DECLS
