// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "compose/jd-line-id.h"
#include "page/vacancy-block-row.h"
#include "posting/vacancy-find.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* The posting as a page. Follows the session's "changed" by comparing pointers, so that an edit costs the line it touched.
 *
 * Properties: "session" (VacancySession); "current-section" (string; notified): id of the section the keyboard is in. */
#define VACANCY_TYPE_EDITOR (vacancy_editor_get_type ())
G_DECLARE_FINAL_TYPE (VacancyEditor, vacancy_editor, VACANCY, EDITOR, GtkWidget)

GtkWidget      *vacancy_editor_new (void); /* for tests; templates make it */
void            vacancy_editor_set_session (VacancyEditor *self, VacancySession *session); /* NULL: none */
VacancySession *vacancy_editor_get_session (VacancyEditor *self);

/* Id of the section with the focus, else the one that had it last, else the first of duties, else the first. NULL in a posting without sections. New string. */
char *vacancy_editor_current_section (VacancyEditor *self);

/* Puts the cursor at @offset characters of the visible text of the line at @place (-1: its end) and scrolls there. Does nothing when there is no such line. */
void vacancy_editor_focus_place (VacancyEditor *self, const char *place, int offset);

/* Asks for the value @name where the page has it: the title, the pay, a fact. FALSE when the page has no place for it. */
gboolean vacancy_editor_ask_value (VacancyEditor *self, const char *name);

/* Marks what @find (owned; NULL: nothing) finds. */
void     vacancy_editor_set_find (VacancyEditor *self, VacancyFind *find);
/* Scrolls to its current match, wherever the keyboard is; or takes that there and selects it. FALSE when there is none. */
void     vacancy_editor_show_match (VacancyEditor *self);
gboolean vacancy_editor_select_match (VacancyEditor *self);
gboolean vacancy_editor_has_focus (VacancyEditor *self); /* something in it has */
/* Where the cursor is, or was last: the line, and what is selected in it. New string. */
char    *vacancy_editor_cursor (VacancyEditor *self, guint *start, guint *end);
/* What is selected within one paragraph of a line; NULL when nothing is. New string. */
char    *vacancy_editor_selected_text (VacancyEditor *self);

/* Inserts behind the focused line, else at the end of the best section for its kind; focuses it. A block that is in the posting already is not inserted but gone to, unless it is wanted
 * @again. */
void vacancy_editor_insert_block (VacancyEditor *self, JdBlock *block, gboolean again);

G_END_DECLS
