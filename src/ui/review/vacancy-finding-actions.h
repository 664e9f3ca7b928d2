// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "review/vacancy-review.h"

G_BEGIN_DECLS

/* What can be done about a finding, in the list as on the page. */

/* What a button that puts @fix in place of what was found says, and what that does, as a sentence. New strings. */
char *vacancy_finding_fix_label (const char *fix);
char *vacancy_finding_fix_name (VacancyFinding *finding, const char *fix);

/* Puts @fix there, as one step; an error is told in the window of @widget, which may go away with what it shows. */
void vacancy_finding_fix (GtkWidget *widget, VacancyReview *review, VacancyFinding *finding, const char *fix);

/* The action of the window that @remedy is. Static. */
const char *vacancy_finding_remedy_action (const JdRemedy *remedy);

/* The actions of a menu as below, as the group @group of @widget, until they are added for another. */
void vacancy_finding_actions_add (GtkWidget *widget, const char *group, VacancyReview *review, VacancyFinding *finding);

/* A menu of them: @fixes from the one numbered @from on (NULL: none), and what else there is. New. */
GMenuModel *vacancy_finding_menu_new (VacancyFinding *finding, const char *group, const char *const *fixes, guint from);

G_END_DECLS
