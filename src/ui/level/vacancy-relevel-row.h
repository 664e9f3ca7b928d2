// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "describe/jd-relevel-summary.h"

G_BEGIN_DECLS

/* A line of the dialog about a change of level: a badge, and what changes word by word; where the writer's own edit is in the way, the choice between both.
 * Signal "decided" (guint change, gboolean take): the choice was made anew. */
#define VACANCY_TYPE_RELEVEL_ROW (vacancy_relevel_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyRelevelRow, vacancy_relevel_row, VACANCY, RELEVEL_ROW, GtkListBoxRow)

/* @level is the new level's name. */
GtkWidget *vacancy_relevel_row_new (const JdRelevelLine *line, const char *level);
/* The last ones: how much stays, and which of what the person said of the job. */
GtkWidget *vacancy_relevel_row_new_kept (guint kept);
GtkWidget *vacancy_relevel_row_new_stays (const char *stays);
/* The heading it stands under; NULL: none. Borrowed. */
const char *vacancy_relevel_row_get_section (VacancyRelevelRow *self);
/* As wide a badge as the others of @badges. */
void vacancy_relevel_row_align (VacancyRelevelRow *self, GtkSizeGroup *badges);
/* What becomes of the line stands above it instead of beside it. */
void vacancy_relevel_row_set_narrow (VacancyRelevelRow *self, gboolean narrow);

G_END_DECLS
