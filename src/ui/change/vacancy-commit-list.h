// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "library/vacancy-git.h"
#include "library/vacancy-library-changes.h"

G_BEGIN_DECLS

/* The commits that changed a block, where its folder is in a repository: who, when and with which message. One that is pressed shows what the block said then beside what it says now, and can be
 * restored as a new revision. Hidden where there is none. */
#define VACANCY_TYPE_COMMIT_LIST (vacancy_commit_list_get_type ())
G_DECLARE_FINAL_TYPE (VacancyCommitList, vacancy_commit_list, VACANCY, COMMIT_LIST, GtkBox)

/* Once. */
void vacancy_commit_list_set_git (VacancyCommitList *self, VacancyGit *git, VacancyLibraryChanges *changes);

/* Looked up when it was shown for a moment, so that walking through a list costs nothing. */
void vacancy_commit_list_show (VacancyCommitList *self, const JdLibrary *library, JdBlock *block);

G_END_DECLS
