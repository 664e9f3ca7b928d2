// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-session.h"
#include "review/vacancy-finding.h"

G_BEGIN_DECLS

/* Going from one finding of a posting to the next, of all families or through the spelling alone, through the lines that show them (vacancy-spell-view.h).
 *
 * Signals: "activate" (const char *place, int offset): the keyboard is wanted at that line, which is woken by that, and there at so many characters of its visible text. "reached" (VacancyFinding
 * *finding): the walk is there; what stands in no line of the page has no "activate". */
#define VACANCY_TYPE_SPELL_WALK (vacancy_spell_walk_get_type ())
G_DECLARE_FINAL_TYPE (VacancySpellWalk, vacancy_spell_walk, VACANCY, SPELL_WALK, GObject)

/* Through what is in the window of @page, which outlives it. */
VacancySpellWalk *vacancy_spell_walk_new (GtkWidget *page);
void              vacancy_spell_walk_set_session (VacancySpellWalk *self, VacancySession *session); /* NULL: none */

/* Adds the actions "next-finding" and "previous-finding" to @map (a window), which it must outlive: they go to the finding behind or before the keyboard, round the end with a word about it, and
 * open its menu. "next-misspelling" and "previous-misspelling" go through the spelling alone. */
void vacancy_spell_walk_add_actions (VacancySpellWalk *self, GActionMap *map);

/* To @finding, from where the walk goes on when the keyboard is elsewhere. */
void vacancy_spell_walk_go_to (VacancySpellWalk *self, VacancyFinding *finding);

G_END_DECLS
