// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Rows that tell of what is to be looked at: the gravest first, then, folded, what is only to be known, and what is silenced. Each has a button that silences it, "details.silence", or shows it again,
 * "details.show-again"; both with its number among @issues, as text. */

/* Fills the empty @list with @issues (of VacancyTargetIssue), which folded rows hold until they are opened and filled. Gives the first folded row; NULL: none is. Borrowed. */
GtkWidget *vacancy_issue_list_fill (GtkListBox *list, GPtrArray *issues);

G_END_DECLS
