// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/jd-git-block.h"
#include "library/vacancy-library-changes.h"

G_BEGIN_DECLS

/* What is looked at and done in a repository, each on a thread. Callbacks are called once, in the main loop. */

/* ---- what is not committed ---- */

typedef struct
{
  const JdGitFile *file;   /* of the status */
  JdBlock *before, *after; /* of a block: as committed, and as it is; NULL: it is not there */
  JdGitSides *sides;       /* of a block in conflict */
  GError *error;           /* why a block cannot be shown */
} VacancyGitItem;

typedef struct
{
  GError *error;       /* nothing can be shown */
  JdGitStatus *status; /* NULL with an error, and where there is no repository */
  GPtrArray *items;    /* of VacancyGitItem, by path */
} VacancyGitLook;

void vacancy_git_look_free (VacancyGitLook *look);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VacancyGitLook, vacancy_git_look_free)

/* Takes @look. */
typedef void (*VacancyGitLooked) (VacancyGitLook *look, gpointer data);

void vacancy_git_look (const char *folder, VacancyGitLooked looked, gpointer data);

/* A message for committing those of @paths, from a look. New string. */
char *vacancy_git_message (const JdLibrary *library, const VacancyGitLook *look, const char *const *paths);

/* ---- what is done ---- */

/* @error NULL: it is done. */
typedef void (*VacancyGitDone) (const GError *error, gpointer data);

/* Takes @paths. In the middle of something it goes on with that. */
void vacancy_git_commit (const char *folder, GStrv paths, const char *message, VacancyGitDone done, gpointer data);
/* What the folder says settles the conflict. */
void vacancy_git_settle (const char *folder, const char *path, VacancyGitDone done, gpointer data);
/* The change that makes @path of @folder say what @block does (NULL: it goes), before that is settled so. One step to undo. */
VacancyLibraryRequest *vacancy_git_settling (const char *folder, const char *path, const JdBlock *block);

/* @written: what was, a line each, NULL with @error. Borrowed. */
typedef void (*VacancyGitSetUp) (const char *const *written, const GError *error, gpointer data);

void vacancy_git_set_up (const char *folder, VacancyGitSetUp done, gpointer data);

/* ---- the past ---- */

/* Takes @commits, of JdGitCommit; NULL: nothing is known. */
typedef void (*VacancyGitLogged) (GPtrArray *commits, gpointer data);

/* Of the file @file, by its path; the newest. */
void vacancy_git_log (const char *folder, const char *file, VacancyGitLogged logged, gpointer data);

/* Takes @block; NULL with @error. */
typedef void (*VacancyGitBlock) (JdBlock *block, const GError *error, gpointer data);

void vacancy_git_block_at (const char *folder, const JdGitCommit *commit, VacancyGitBlock done, gpointer data);

G_END_DECLS
