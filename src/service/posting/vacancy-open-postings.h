// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* The postings that are open, whatever shows them: a list model of VacancySession, in the order in which they were opened. It is told of each by the one who shows it.
 *
 * Property (notify): "unsaved" (boolean): at least one has changes that are not saved.
 * Signal: "show" (VacancySession *): a posting that nobody shows yet is to be shown. */
#define VACANCY_TYPE_OPEN_POSTINGS (vacancy_open_postings_get_type ())
G_DECLARE_FINAL_TYPE (VacancyOpenPostings, vacancy_open_postings, VACANCY, OPEN_POSTINGS, GObject)

VacancyOpenPostings *vacancy_open_postings_new (void);

void vacancy_open_postings_add (VacancyOpenPostings *self, VacancySession *session);
void vacancy_open_postings_remove (VacancyOpenPostings *self, VacancySession *session);
/* Emits "show". */
void vacancy_open_postings_show (VacancyOpenPostings *self, VacancySession *session);

/* Between the two the file at @path is being read and counts as open, though it has no session yet. */
void vacancy_open_postings_begin (VacancyOpenPostings *self, const char *path);
void vacancy_open_postings_end (VacancyOpenPostings *self, const char *path);

gboolean vacancy_open_postings_is_unsaved (VacancyOpenPostings *self);
/* By a name as vacancy_open_postings_find_paths() gives it. */
gboolean vacancy_open_postings_has_path (VacancyOpenPostings *self, const char *path);
/* @draft may be NULL. */
gboolean vacancy_open_postings_has_draft (VacancyOpenPostings *self, const char *draft);
/* The drafts of all. New. */
GStrv    vacancy_open_postings_drafts (VacancyOpenPostings *self);

/* An open posting as it is now. */
typedef struct
{
  char *path; /* NULL: never saved */
  JdPosting *posting;
} VacancyOpenPosting;
/* Of all, for a thread: of VacancyOpenPosting, which are its own. New. */
GPtrArray *vacancy_open_postings_list (VacancyOpenPostings *self);

/* Under which names files are open: for each of @paths that of the open posting it stands for, also by way of links, else its real path. They are looked up on a thread; @found hears of
 * them in the main loop, once, and the program does not end before. @paths is borrowed there. */
typedef void (*VacancyPathsFound) (const char *const *paths, gpointer data);
void vacancy_open_postings_find_paths (VacancyOpenPostings *self, const char *const *paths, VacancyPathsFound found, gpointer data);

/* Each has another library from now on. */
void vacancy_open_postings_set_library (VacancyOpenPostings *self, JdLibrary *library);
/* Writes the draft of each and waits for it: before the program ends. */
void vacancy_open_postings_flush (VacancyOpenPostings *self);

G_END_DECLS
