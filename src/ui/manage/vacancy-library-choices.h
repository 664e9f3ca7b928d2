// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/vacancy-block-list.h"
#include "library/vacancy-git.h"

G_BEGIN_DECLS

/* What there is to choose in the window of the library: which blocks are looked at, or what else in their place. */

typedef enum
{
  VACANCY_SCOPE_BLOCKS,
  VACANCY_SCOPE_DUPLICATES, /* what says almost the same */
  VACANCY_SCOPE_FAULTS,     /* what is wrong with files */
  VACANCY_SCOPE_ELSEWHERE   /* what was changed here and elsewhere at once */
} VacancyScopeKind;

/* A row: what it chooses, and under which heading it stands. */
typedef struct
{
  const char *heading; /* static, translated; NULL: none */
  char *name;
  char *repository; /* where its repository stands; NULL: none */
  guint count;
  gboolean read_only;
  gboolean is_team, is_added, is_missing; /* of a folder: of a team; by the person; it is not there */
  VacancyScopeKind kind;
  gboolean favourites, recent;
  gboolean is_well; /* it says that nothing needs care */
  const char *explanation; /* of a kind of care: what is listed; static, translated; NULL: it needs none */
  guint search;            /* its place among those that are kept; G_MAXUINT: none */
  VacancyBlockQuery query; /* its strings are owned */
} VacancyLibraryChoice;

/* What needs care, and how much of it. */
typedef struct
{
  const JdCare *care; /* NULL: not known yet */
  guint n_faults, n_elsewhere, n_duplicates;
} VacancyCareCounts;

/* All that choices are made of. What is NULL is not there yet. */
typedef struct
{
  GSettings *settings;
  const JdLibrary *library;
  const JdLibraryCounts *counts; /* of library */
  VacancyGit *git;
  VacancyCareCounts care;
  const VacancyLibraryChoice *former; /* what was chosen: it stays */
} VacancyLibraryChoicesOf;

/* Of VacancyLibraryChoice, in order. New. */
GPtrArray *vacancy_library_choices_new (const VacancyLibraryChoicesOf *of);

gboolean vacancy_library_choice_is_folder (const VacancyLibraryChoice *choice);
/* Whether both choose the same; and whether they also show the same. */
gboolean vacancy_library_choice_same (const VacancyLibraryChoice *a, const VacancyLibraryChoice *b);
gboolean vacancy_library_choice_same_blocks (const VacancyLibraryChoice *a, const VacancyLibraryChoice *b);

G_END_DECLS
