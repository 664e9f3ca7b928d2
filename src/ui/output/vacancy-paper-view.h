// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "output/vacancy-paper.h"

G_BEGIN_DECLS

/* A document as the pages it is printed on, one below the other, as wide as there is room, in a viewport of a scrolled window: laid out on a thread, and drawn on one where it is in sight. Keys
 * scroll it, and the keyboard is on the page that is in sight. Ctrl+C does the action "win.copy".
 * Signal "laid-out" (): there are other pages. */
#define VACANCY_TYPE_PAPER_VIEW (vacancy_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (VacancyPaperView, vacancy_paper_view, VACANCY, PAPER_VIEW, GtkWidget)

/* At once when there was none, else when it has been the same for a moment. NULL: none. @logo may be NULL. */
void vacancy_paper_view_set (VacancyPaperView *self, JdDocument *document, const JdLogo *logo);
/* Of the last document that was laid out; borrowed; NULL: none yet. */
const VacancyPaper *vacancy_paper_view_get_paper (VacancyPaperView *self);
/* Whether all that is in sight is of the document as it is; for tests. */
gboolean vacancy_paper_view_is_current (VacancyPaperView *self);

G_END_DECLS
