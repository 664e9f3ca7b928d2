// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* The library beside the posting: search, kinds, and the blocks that fit the section being written first.
 *
 * Properties: "session" (VacancySession or NULL), "section" (id of the section being written, or NULL).
 * Signal "insert" (JdBlock *block, borrowed): Enter or a double click on a block. Rows can be dragged (vacancy-drag.h). */
#define VACANCY_TYPE_LIBRARY_PANE (vacancy_library_pane_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLibraryPane, vacancy_library_pane, VACANCY, LIBRARY_PANE, AdwBin)

GtkWidget *vacancy_library_pane_new (void); /* for tests; templates make it */
void       vacancy_library_pane_set_session (VacancyLibraryPane *self, VacancySession *session);
void       vacancy_library_pane_set_section (VacancyLibraryPane *self, const char *section);

/* Ctrl+Shift+F: into the search entry, with its text selected. */
void vacancy_library_pane_focus_search (VacancyLibraryPane *self);

G_END_DECLS
