// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* One placement, edited where it stands; or, without a placement, the line at the end of a section in which the next one is typed. */
#define VACANCY_TYPE_BLOCK_ROW (vacancy_block_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockRow, vacancy_block_row, VACANCY, BLOCK_ROW, GtkWidget)

/* Wakes it. */
GtkTextView *vacancy_block_row_get_view (VacancyBlockRow *self);
/* Id of the placement; NULL for the line at the end of a section. Borrowed. */
const char  *vacancy_block_row_get_placement (VacancyBlockRow *self);

G_END_DECLS
