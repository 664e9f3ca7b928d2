// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/jd-git-status.h"
#include "library/vacancy-library-store.h"

G_BEGIN_DECLS

/* Which folders of the library stand in repositories of git, and how. It is looked up on a thread whenever the library was read, and when somebody asks; nothing waits for it, and without git there
 * is nothing.
 *
 * Signal "changed" (): something is another. */
#define VACANCY_TYPE_GIT (vacancy_git_get_type ())
G_DECLARE_FINAL_TYPE (VacancyGit, vacancy_git, VACANCY, GIT, GObject)

VacancyGit *vacancy_git_new (VacancyLibraryStore *store);

/* Looks again; what is asked for while a look is under way is one more behind it. */
void vacancy_git_refresh (VacancyGit *self);

/* NULL: it is in no repository, or not known yet. Borrowed until "changed"; for tests. */
const JdGitStatus *vacancy_git_status (VacancyGit *self, const char *folder);
/* Why nothing is known of a folder that is in one; NULL else. Borrowed likewise; for tests. */
const char *vacancy_git_fault (VacancyGit *self, const char *folder);

/* Whether a folder is in one that git uses. */
gboolean vacancy_git_has (VacancyGit *self, const char *folder);

/* "main · 3 not committed": for people, in one line. New string; NULL: no repository. */
char *vacancy_git_text (VacancyGit *self, const char *folder);

/* The folders that are in repositories, as the library has them, from the top; NULL-terminated. New. */
GStrv vacancy_git_folders (VacancyGit *self);

G_END_DECLS
