// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* The facts of the job in one line that wraps; each is a button that opens its editor. Property "session". */
#define VACANCY_TYPE_FACTS_BAR (vacancy_facts_bar_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFactsBar, vacancy_facts_bar, VACANCY, FACTS_BAR, GtkWidget)

GtkWidget *vacancy_facts_bar_new (void); /* for tests; templates make it */
void       vacancy_facts_bar_set_session (VacancyFactsBar *self, VacancySession *session);
/* Whether @name ("company", "location", ...) is one of those shown here; and opens its editor. */
gboolean   vacancy_facts_bar_knows (VacancyFactsBar *self, const char *name);
void       vacancy_facts_bar_edit (VacancyFactsBar *self, const char *name);
/* Takes the keyboard to the first fact that differs between the two postings, when there is one. */
void       vacancy_facts_bar_follow (VacancyFactsBar *self, const JdPosting *before, const JdPosting *after);

G_END_DECLS
