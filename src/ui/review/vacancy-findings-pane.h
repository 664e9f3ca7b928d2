// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-session.h"
#include "review/vacancy-finding.h"

G_BEGIN_DECLS

/* The findings of a posting, family after family, as lists that can be read and worked through without the underlines.
 *
 * Properties: "session" (VacancySession); "n-findings" (uint, notify), for a status bar. Signal "activate" (VacancyFinding *finding): the person wants to go to that one. */
#define VACANCY_TYPE_FINDINGS_PANE (vacancy_findings_pane_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFindingsPane, vacancy_findings_pane, VACANCY, FINDINGS_PANE, GtkWidget)

GtkWidget *vacancy_findings_pane_new (void); /* for tests; templates make it */
void       vacancy_findings_pane_set_session (VacancyFindingsPane *self, VacancySession *session);

/* Marks the row of @finding, and, when @focus, gives it the keyboard. FALSE: it has none. */
gboolean   vacancy_findings_pane_select (VacancyFindingsPane *self, VacancyFinding *finding, gboolean focus);

G_END_DECLS
