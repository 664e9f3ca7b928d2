// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-block-list.h"
#include "library/vacancy-git.h"
#include "library/vacancy-library-changes.h"
#include "library/vacancy-usage-index.h"

G_BEGIN_DECLS

/* One block of the library, to read: what it says for which levels, places and languages, with what differs marked; what checks found in that; what else there is to know; where it is used; how it
 * came to say so. */
#define VACANCY_TYPE_BLOCK_VIEW (vacancy_block_view_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockView, vacancy_block_view, VACANCY, BLOCK_VIEW, AdwBin)

/* @item is followed; NULL: none, @n_selected says whether that is because there are many. The list is where it is from. */
void vacancy_block_view_show (VacancyBlockView *self, VacancyBlockList *list, VacancyBlockItem *item, guint n_selected);

/* What the list of blocks knows of what they need is another. */
void vacancy_block_view_update_care (VacancyBlockView *self);

/* Once: @fill makes the menu of the button beside the title when that is opened. */
void vacancy_block_view_set_menu (VacancyBlockView *self, GtkMenuButtonCreatePopupFunc fill, gpointer data);

/* Once: which tells where blocks are used. */
void vacancy_block_view_set_index (VacancyBlockView *self, VacancyUsageIndex *index, GSettings *settings);

/* Once: what git knows of folders, and what restores a version it has and silences what checks found. */
void vacancy_block_view_set_git (VacancyBlockView *self, VacancyGit *git, VacancyLibraryChanges *changes);

G_END_DECLS
