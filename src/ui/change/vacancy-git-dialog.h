// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-git.h"
#include "vacancy-services.h"

G_BEGIN_DECLS

/* What is not committed of a folder of the library: block by block, with what changed; conflicts are settled here, and what is chosen is committed with a message that is proposed. */
#define VACANCY_TYPE_GIT_DIALOG (vacancy_git_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VacancyGitDialog, vacancy_git_dialog, VACANCY, GIT_DIALOG, AdwWindow)

/* @git is told of what is done. */
GtkWidget *vacancy_git_dialog_present (GtkWindow *parent, VacancyServices *services, VacancyGit *git, const char *folder);

G_END_DECLS
