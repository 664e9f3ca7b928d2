// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-block-list.h"

G_BEGIN_DECLS

/* The blocks of the library as a table, with a search above. What is in its columns says describe/jd-block-column.h.
 *
 * Property "selected" (VacancyBlockItem or NULL, notify, also when more or fewer are selected): the one block that is selected. Signals: "chosen" (): Enter, or a double click, on
 * it; "widen" (): nothing was found, and all blocks shall be looked through; "write" (const char *text): nothing says so, and a
 * block that does shall be made. */
#define VACANCY_TYPE_BLOCK_TABLE (vacancy_block_table_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockTable, vacancy_block_table, VACANCY, BLOCK_TABLE, AdwBin)

/* Which columns are shown and what they are sorted by is kept in @settings. Once. */
void vacancy_block_table_set_settings (VacancyBlockTable *self, GSettings *settings);
/* What it shows, also for who sets the library. Borrowed. */
VacancyBlockList *vacancy_block_table_get_list (VacancyBlockTable *self);

/* Which blocks the search goes through; its query is put before what is typed. */
void vacancy_block_table_set_scope (VacancyBlockTable *self, const VacancyBlockQuery *scope);
/* What is typed in its search. Borrowed until that changes. */
const char *vacancy_block_table_get_query (VacancyBlockTable *self);
/* What is listed, in words above the blocks; NULL: it needs none. */
void vacancy_block_table_explain (VacancyBlockTable *self, const char *explanation);

/* One that was selected, and is found no more since others changed it, stays until something else is selected or searched for, though no row is selected. Borrowed. */
VacancyBlockItem *vacancy_block_table_get_selected (VacancyBlockTable *self);
guint             vacancy_block_table_n_selected (VacancyBlockTable *self);
/* Ids of those that are selected, in order; NULL-terminated. New. */
GStrv             vacancy_block_table_get_ids (VacancyBlockTable *self);
/* Selects the block @id, also one that is not found by what is looked for now: then all are shown. It comes into sight once the library is there. */
void              vacancy_block_table_select (VacancyBlockTable *self, const char *id);

/* What can be done with what is selected: @make is asked for a new menu when one is opened at a row, which is selected then. Once. */
typedef GMenuModel *(*VacancyBlockMenu) (gpointer data);
void vacancy_block_table_set_menu (VacancyBlockTable *self, VacancyBlockMenu make, gpointer data);

/* The wording alone, and one press opens a block. */
void vacancy_block_table_set_narrow (VacancyBlockTable *self, gboolean narrow);
/* The menu of columns and sorting. */
void vacancy_block_table_open_columns (VacancyBlockTable *self);
void vacancy_block_table_focus_search (VacancyBlockTable *self);
/* At what is selected, or the first, which is selected then. FALSE when there is nothing. */
gboolean vacancy_block_table_focus_list (VacancyBlockTable *self);

G_END_DECLS
