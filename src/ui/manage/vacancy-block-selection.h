// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "library/vacancy-block-list.h"

G_BEGIN_DECLS

/* Which blocks of a list are selected: any number. It goes by the block, whatever is searched for, and however often the library is read again; what is found no more is not selected any longer.
 * Unlike GtkMultiSelection it makes no items for that: as many as there are blocks, when all are selected, or when one is and others take its place. */
#define VACANCY_TYPE_BLOCK_SELECTION (vacancy_block_selection_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockSelection, vacancy_block_selection, VACANCY, BLOCK_SELECTION, GObject)

VacancyBlockSelection *vacancy_block_selection_new (VacancyBlockList *list);

G_END_DECLS
