// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "library/vacancy-git-work.h"

G_BEGIN_DECLS

/* How a conflict is to be settled. */
typedef enum
{
  VACANCY_GIT_KEEP,  /* as it is here */
  VACANCY_GIT_TAKE,  /* as it is on the other side */
  VACANCY_GIT_STANDS /* as the folder has it */
} VacancyGitChoice;

/* A file of a folder that is not committed: what it is, what changed word by word, and whether it is to be; of a conflict what both sides say, and what settles it.
 *
 * Signals: "toggled" (): it is to be committed, or not; "settle" (uint, a VacancyGitChoice), of the whole; "settle-places" (): place by place. */
#define VACANCY_TYPE_GIT_ROW (vacancy_git_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyGitRow, vacancy_git_row, VACANCY, GIT_ROW, GtkBox)

GtkWidget *vacancy_git_row_new (void);

/* @item is borrowed until another is shown (NULL: none). */
void                  vacancy_git_row_show (VacancyGitRow *self, const JdLibrary *library, const VacancyGitItem *item, gboolean chosen);
const VacancyGitItem *vacancy_git_row_get_item (VacancyGitRow *self);
gboolean              vacancy_git_row_is_chosen (VacancyGitRow *self);

/* What a screen reader says of the row it is in: new string. */
char *vacancy_git_row_make_name (VacancyGitRow *self);

G_END_DECLS
