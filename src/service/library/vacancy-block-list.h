// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "describe/jd-block-column.h"
#include "library/jd-library-counts.h"

G_BEGIN_DECLS

/* A block where the library is managed. As long as somebody holds it, the block of one id is one item, whatever is searched for and however often the library is read again: so lists keep what is
 * selected, and where they stand.
 * Property "block" (pointer, notify): it says something else now. */
#define VACANCY_TYPE_BLOCK_ITEM (vacancy_block_item_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockItem, vacancy_block_item, VACANCY, BLOCK_ITEM, GObject)

JdBlock *vacancy_block_item_get_block (VacancyBlockItem *self); /* borrowed */

/* What is looked for. */
typedef struct
{
  const char *query;  /* as typed; may be NULL */
  JdKind kind;        /* JD_KIND_OTHER: any */
  const char *folder; /* path; NULL: any */
  JdBlockState state;
} VacancyBlockQuery;

/* All blocks of a library that are looked for, in an order: a GListModel of VacancyBlockItem. No GTK. Searching costs about a millisecond for 100,000 blocks, sorting no more than that, as all
 * orders are made on a thread when the library is set. What changes is told as one stretch.
 *
 * Properties (notify): "library" (pointer): what is shown is of this one, another than before; "counts" (pointer): it was counted, and the columns can be sorted by. */
#define VACANCY_TYPE_BLOCK_LIST (vacancy_block_list_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockList, vacancy_block_list, VACANCY, BLOCK_LIST, GObject)

VacancyBlockList *vacancy_block_list_new (void);

/* Shows @library from when it is ready; until then what was shown stays. */
void vacancy_block_list_set_library (VacancyBlockList *self, JdLibrary *library);
/* What is shown; NULL before the first is ready. Borrowed. */
JdLibrary *vacancy_block_list_get_library (VacancyBlockList *self);
/* Of the library that is shown; NULL until they are there. Borrowed. */
const JdLibraryCounts *vacancy_block_list_get_counts (VacancyBlockList *self);

/* @query is borrowed for the call. */
void vacancy_block_list_search (VacancyBlockList *self, const VacancyBlockQuery *query);
/* @column JD_N_COLUMNS: best first, by kind and title where nothing is searched for. */
void vacancy_block_list_sort (VacancyBlockList *self, guint column, gboolean descending);

/* The words that stand in for one that may be mistyped, the likeliest first: "product, products". NULL when all is found as it was typed. Borrowed until the next search. */
const char *vacancy_block_list_forgiven (VacancyBlockList *self);

/* Where the block @id stands; G_MAXUINT where it does not. Looks at all of them. */
guint vacancy_block_list_find (VacancyBlockList *self, const char *id);

G_END_DECLS
