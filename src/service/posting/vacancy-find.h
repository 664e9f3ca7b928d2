// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/jd-find.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* Words that are looked for in an open posting, and the match one is at. Follows the session, in slices, so that no key waits for it. No GTK.
 * Signal "changed": there are other matches, or another is the current one. */
#define VACANCY_TYPE_FIND (vacancy_find_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFind, vacancy_find, VACANCY, FIND, GObject)

VacancyFind *vacancy_find_new (void);
void         vacancy_find_set_session (VacancyFind *self, VacancySession *session); /* NULL: none */
/* @text NULL: nothing is looked for any more. */
void         vacancy_find_set_text (VacancyFind *self, const char *text, JdMatchFlags flags);

/* FALSE while a large posting is still being looked through; then the matches are those of before. */
gboolean           vacancy_find_is_known (VacancyFind *self);
guint              vacancy_find_count (VacancyFind *self);
#define VACANCY_FIND_NONE G_MAXUINT
guint              vacancy_find_current (VacancyFind *self); /* VACANCY_FIND_NONE: there is none */
const JdFindMatch *vacancy_find_match (VacancyFind *self, guint index); /* borrowed until "changed" */
/* Those in @line: the first, and how many. */
guint              vacancy_find_matches_in (VacancyFind *self, const char *line, guint *first);

/* The first match at @offset of @line or behind it becomes the current one; when it is not known yet, as soon as it is. */
void vacancy_find_seek (VacancyFind *self, const char *line, guint offset);
/* The next one (@direction 1) or the one before it (-1), round the page; from the current one, or from a cursor or selection in @line. */
void vacancy_find_step (VacancyFind *self, int direction);
void vacancy_find_step_from (VacancyFind *self, int direction, const char *line, guint start, guint end);

/* Puts @with in the place of the current match and goes to the next one. FALSE when it is one that stays (JdFindMatch.is_fixed), or there is none. */
gboolean vacancy_find_replace (VacancyFind *self, const char *with, GError **error);
/* All of them as one step, made on a thread. */
void     vacancy_find_replace_all_async (VacancyFind *self, const char *with, GAsyncReadyCallback callback, gpointer data);
/* How many were replaced, and how many @fixed ones stay. FALSE with @error. */
gboolean vacancy_find_replace_all_finish (VacancyFind *self, GAsyncResult *result, guint *replaced, guint *fixed, GError **error);

G_END_DECLS
