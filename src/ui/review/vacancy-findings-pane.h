// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* The findings of a posting as a list that can be read and worked through without the underlines.
 *
 * Properties: "session" (VacancySession); "n-findings" (uint, notify), for a status bar. Signal "activate" (VacancyFinding *finding): the person wants to go to that mistake. */
#define VACANCY_TYPE_FINDINGS_PANE (vacancy_findings_pane_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFindingsPane, vacancy_findings_pane, VACANCY, FINDINGS_PANE, GtkWidget)

GtkWidget *vacancy_findings_pane_new (void); /* for tests; templates make it */
void       vacancy_findings_pane_set_session (VacancyFindingsPane *self, VacancySession *session);

G_END_DECLS
