// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* The findings of a posting as a list that can be read and worked through without the underlines.
 *
 * Properties: "session" (VacancySession); "n-findings" (uint, notify), for a status bar. Signal "activate" (const char *place, int offset): the person wants to go there, as
 * vacancy_editor_focus_place() takes it. */
#define VACANCY_TYPE_FINDINGS_PANE (vacancy_findings_pane_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFindingsPane, vacancy_findings_pane, VACANCY, FINDINGS_PANE, GtkWidget)

GtkWidget *vacancy_findings_pane_new (void); /* for tests; templates make it */
void       vacancy_findings_pane_set_session (VacancyFindingsPane *self, VacancySession *session);

/* Adds the actions "next-finding" and "previous-finding" to @map (a window): they go to the finding behind or before the keyboard, round the end with a word about it, and open the
 * menu of the word. The pane must live as long as @map. */
void vacancy_findings_pane_add_actions (VacancyFindingsPane *self, GActionMap *map);

G_END_DECLS
