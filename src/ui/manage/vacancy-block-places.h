// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manage/vacancy-block-selection.h"

G_BEGIN_DECLS

/* A row of the table: which block stands there may change.
 *
 * Signals: "changed": another block does, or what it says is another. */
#define VACANCY_TYPE_BLOCK_PLACE (vacancy_block_place_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockPlace, vacancy_block_place, VACANCY, BLOCK_PLACE, GObject)

/* NULL: none does, and the row goes in a moment. Borrowed. */
VacancyBlockItem *vacancy_block_place_get_item (VacancyBlockPlace *self);

/* The rows of the table of blocks, a GtkSelectionModel of VacancyBlockPlace. GTK makes the widgets of a row anew when another item comes in its place, of some two hundred rows around those
 * that are seen, which takes longer than a frame. So another answer to what is searched for comes into the rows that are there, and there become more of them, or fewer, some at a time.
 * When the library itself changes a row goes with its block, so that what one reads stays where it is. */
#define VACANCY_TYPE_BLOCK_PLACES (vacancy_block_places_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockPlaces, vacancy_block_places, VACANCY, BLOCK_PLACES, GObject)

/* @selection is of @list. */
VacancyBlockPlaces *vacancy_block_places_new (VacancyBlockList *list, VacancyBlockSelection *selection);
/* TRUE while it says that rows are selected or not, upon which GTK may bind the widgets of all of them anew, though they show what they showed. */
gboolean            vacancy_block_places_is_selecting (VacancyBlockPlaces *self);
/* There are as many rows as were found from now on, whatever that takes. */
void                vacancy_block_places_finish (VacancyBlockPlaces *self);

G_END_DECLS
