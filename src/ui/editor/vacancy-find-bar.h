// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "editor/vacancy-editor.h"

G_BEGIN_DECLS

/* Finding and replacing in the posting: a bar above its page. Hidden until it is asked for.
 *
 * Signal "opened": it is asked for, and the page has to be there. */
#define VACANCY_TYPE_FIND_BAR (vacancy_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFindBar, vacancy_find_bar, VACANCY, FIND_BAR, AdwBin)

/* @editor (borrowed; it outlives the bar) shows what is found. */
void vacancy_find_bar_set_editor (VacancyFindBar *self, VacancyEditor *editor);
void vacancy_find_bar_set_session (VacancyFindBar *self, VacancySession *session); /* NULL: none */
/* "find", "replace", "find-next" and "find-previous". */
void vacancy_find_bar_add_actions (VacancyFindBar *self, GActionMap *map);

G_END_DECLS
