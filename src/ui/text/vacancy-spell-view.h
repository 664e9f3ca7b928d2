// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-session.h"
#include "review/vacancy-finding.h"

G_BEGIN_DECLS

/* Spelling in the text view of one line, which its place names (jd-line-id.h): marks under wrong words, and their corrections in the context menu. What else the review finds in the line is marked
 * as well, each family in a way of its own, and told and mended in the same places.
 *
 * What is marked is the visible text (vacancy_wording_buffer_get_text); chips and words that touch one are left alone. A word is not marked while it is being typed; once the
 * cursor leaves it, it is looked at 100 ms later, in idle time. A correction is one step of the posting's history, "Correct Spelling". The marks are a tag of the buffer that is not
 * part of the wording. */

/* Makes @view follow @session (which it keeps alive) as the line at @place. Again with others: follows those. Either NULL: detaches. */
void vacancy_spell_view_attach (GtkTextView *view, VacancySession *session, const char *place);

/* The same for a text that is no line of a posting: @session lends its language and its dictionary, and a correction is an edit of the view's own text. */
void vacancy_spell_view_attach_text (GtkTextView *view, VacancySession *session, const char *place);

/* Where the first wrong word of @view from @offset on begins, in characters; -1: there is none, or no dictionary yet. */
int vacancy_spell_view_find_wrong (GtkTextView *view, int offset);

/* The view attached for @place; NULL when none shows it. Borrowed. */
GtkTextView *vacancy_spell_view_find (VacancySession *session, const char *place);

/* The place whose view has the keyboard (also when its menu is open; new string), and its selection or cursor in characters of the visible text. FALSE when none has. */
gboolean vacancy_spell_view_get_cursor (VacancySession *session, char **place, int *start, int *end);

/* Where the @occurrence-th (from 0) @word stands in the visible text of @view, in characters; -1 when it is not there. */
int vacancy_spell_view_locate (GtkTextView *view, const char *word, guint occurrence);

/* Puts the cursor into the word at @offset of @view, and opens the menu with its corrections. */
void vacancy_spell_view_open_menu (GtkTextView *view, int offset);

/* Selects what was found in the line of @view, which is no misspelled word, and opens the menu with what can be done about it. */
void vacancy_spell_view_open_finding (GtkTextView *view, VacancyFinding *finding);

G_END_DECLS
