// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-library-row.h"

G_BEGIN_DECLS

/* A block in the search in place: kind, wording with what was searched for in bold, levels. */
#define VACANCY_TYPE_BLOCK_SEARCH_ROW (vacancy_block_search_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockSearchRow, vacancy_block_search_row, VACANCY, BLOCK_SEARCH_ROW, AdwBin)

GtkWidget *vacancy_block_search_row_new (void);
void       vacancy_block_search_row_bind (VacancyBlockSearchRow *self, JdBlock *block, const VacancyRowContext *context);
/* What assistive technology calls it. New string. */
char      *vacancy_block_search_row_name (JdBlock *block, const VacancyRowContext *context);

G_END_DECLS
