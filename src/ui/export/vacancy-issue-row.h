// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "export/vacancy-target-issues.h"

G_BEGIN_DECLS

/* A row that says what is to be looked at, how grave it is, why, and who says so, with a button that leads out and one that silences it ("details.silence" with its @number, as text); or of what is
 * silenced, for which reason, and a button that shows it again ("details.show-again"). What comes from a posting is never markup. @above: the one in the row above it, whose reason is not shown twice;
 * NULL: none. */
GtkWidget *vacancy_issue_row_new (const VacancyTargetIssue *issue, guint number, const VacancyTargetIssue *above);

G_END_DECLS
