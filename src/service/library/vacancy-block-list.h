// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "care/jd-care.h"
#include "describe/jd-block-column.h"
#include "library/jd-library-counts.h"
#include "library/vacancy-block-item.h"
#include "uses/jd-where-used.h"

G_BEGIN_DECLS

/* What is looked for. */
typedef struct
{
  const char *query;  /* as typed; may be NULL */
  JdKind kind;        /* JD_KIND_OTHER: any */
  const char *folder; /* path; NULL: any */
  const char *const *only; /* ids, NULL-terminated: none but those; NULL: any */
  gboolean as_listed;      /* they come as they stand there where no column orders them */
  JdBlockState state;
} VacancyBlockQuery;

/* All blocks of a library that are looked for, in an order: a GListModel of VacancyBlockItem. No GTK. A large library is searched, and put in order, on a thread: what is shown is of the last question
 * that was answered. What changes is told as one stretch.
 *
 * Properties (notify): "library" (pointer): what is shown is of this one, another than before; "counts" (pointer): it was counted; "uses" (pointer): who uses blocks was told anew.
 * Signals: "changing" (boolean: of another library; uint, uint: as many at the begin and the end stay as they are), before an answer takes the place of what is shown; "found", when it did. */
#define VACANCY_TYPE_BLOCK_LIST (vacancy_block_list_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockList, vacancy_block_list, VACANCY, BLOCK_LIST, GObject)

VacancyBlockList *vacancy_block_list_new (void);

/* Shows @library from when it is ready; until then what was shown stays. */
void vacancy_block_list_set_library (VacancyBlockList *self, JdLibrary *library);
/* What is shown; NULL before the first is ready. Borrowed. */
JdLibrary *vacancy_block_list_get_library (VacancyBlockList *self);
/* Of the library that is shown; NULL until they are there. Borrowed. */
const JdLibraryCounts *vacancy_block_list_get_counts (VacancyBlockList *self);

/* @query is borrowed for the call. Whether it is answered when that returns: vacancy_block_list_is_searching(). */
void vacancy_block_list_search (VacancyBlockList *self, const VacancyBlockQuery *query);
/* @column JD_N_COLUMNS: best first, by kind and title where nothing is searched for. */
void vacancy_block_list_sort (VacancyBlockList *self, guint column, gboolean descending);

gboolean vacancy_block_list_is_searching (VacancyBlockList *self);

/* The words that stand in for one that may be mistyped, the likeliest first: "product, products". NULL when all is found as it was typed. Borrowed until the next search. */
const char *vacancy_block_list_forgiven (VacancyBlockList *self);

/* Who uses blocks, for "used:" in what is searched for and for the column of that; NULL: roles and levels alone, and nothing there. Borrowed until it is another, which searches anew. */
void               vacancy_block_list_set_used (VacancyBlockList *self, JdWhereUsed *used);
const JdBlockUses *vacancy_block_list_get_uses (VacancyBlockList *self); /* of the library that is shown; NULL: it is not known. Borrowed */
/* What blocks need, for "care:" in what is searched for; NULL: it is not known. Another one has that searched anew. */
void    vacancy_block_list_set_care (VacancyBlockList *self, JdCare *care);
JdCare *vacancy_block_list_get_care (VacancyBlockList *self); /* borrowed */
/* The index that is searched, for who completes a query; NULL before the first library is ready. Borrowed. */
const JdSearch *vacancy_block_list_get_search (VacancyBlockList *self);

/* Where the block @id stands; G_MAXUINT where it does not. Looks at all of them. */
guint    vacancy_block_list_find (VacancyBlockList *self, const char *id);
/* The block at @position, without an item being made. Borrowed. */
JdBlock *vacancy_block_list_get_block (VacancyBlockList *self, guint position);

G_END_DECLS
