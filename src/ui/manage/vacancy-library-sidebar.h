// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "manage/vacancy-library-choices.h"

G_BEGIN_DECLS

/* Which blocks are looked at: all, those of a folder or a kind, those that need care. Each with how many there are. Kinds without blocks and care nothing needs are left out, but for what is chosen.
 * Signals: "changed" (): another is chosen; "picked" (): by a click or Enter, or the same again; "rename-search", "remove-search" (guint place): one that is kept. */
#define VACANCY_TYPE_LIBRARY_SIDEBAR (vacancy_library_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLibrarySidebar, vacancy_library_sidebar, VACANCY, LIBRARY_SIDEBAR, AdwBin)

/* Once: what git knows of folders, which is shown with them. Who has it changed shows the library again. */
void vacancy_library_sidebar_set_git (VacancyLibrarySidebar *self, VacancyGit *git);
/* The folder that is chosen, or else the first one, that is in a repository; NULL: none. New string. */
char *vacancy_library_sidebar_get_repository (VacancyLibrarySidebar *self);

/* Shows @library; @counts are its own. What is chosen stays, as far as it is still there. */
void vacancy_library_sidebar_show (VacancyLibrarySidebar *self, const JdLibrary *library, const JdLibraryCounts *counts, const VacancyCareCounts *care);

/* Which folders were added, and where favourites and searches are kept. Once; what is another there is shown with the next vacancy_library_sidebar_show(). */
void vacancy_library_sidebar_set_settings (VacancyLibrarySidebar *self, GSettings *settings);

/* What is chosen; its query is that of a search that is kept. Borrowed until it changes. */
VacancyBlockQuery  vacancy_library_sidebar_get_query (VacancyLibrarySidebar *self);
VacancyScopeKind vacancy_library_sidebar_get_kind (VacancyLibrarySidebar *self);
/* What is listed, of a kind of care; NULL: it needs no words. Static. */
const char        *vacancy_library_sidebar_get_explanation (VacancyLibrarySidebar *self);
void               vacancy_library_sidebar_choose_all (VacancyLibrarySidebar *self);

G_END_DECLS
