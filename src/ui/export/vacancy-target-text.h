// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "board/jd-board-shown.h"

G_BEGIN_DECLS

/* What a posting looks like at a board (jd-board-shown.h) as styled text for a read-only GtkTextView. Below the first line that is not as it was written a line says so, once for each kind of change,
 * and above the first that a limit cuts another. Setting the next changes only the lines that differ, and many of them in slices, so that no frame waits for a long posting. */
#define VACANCY_TYPE_TARGET_TEXT (vacancy_target_text_get_type ())
G_DECLARE_FINAL_TYPE (VacancyTargetText, vacancy_target_text, VACANCY, TARGET_TEXT, GtkTextBuffer)

VacancyTargetText *vacancy_target_text_new (void);
/* @shown: of JdShownLine, in @language; NULL: nothing. */
void               vacancy_target_text_set (VacancyTargetText *self, GPtrArray *shown, const char *board, const char *language);
void               vacancy_target_text_set_dark (VacancyTargetText *self, gboolean dark);
/* All that it says of what was changed and cut, as sentences; "" when nothing was. Borrowed. */
const char        *vacancy_target_text_get_notes (VacancyTargetText *self);

/* Whether lines are still to come, and how many the last one changed; for tests. */
gboolean           vacancy_target_text_is_filling (VacancyTargetText *self);
guint              vacancy_target_text_get_changed_lines (VacancyTargetText *self);

G_END_DECLS
