// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Rows that tell of what is to be looked at: the gravest first, then, folded, what is only to be known, and what is silenced. Each has a button that silences it, "details.silence", or shows it again,
 * "details.show-again"; both with its number among @issues, as text. */

/* Fills @list with @issues (of VacancyTargetIssue), which folded rows hold until they are opened and filled: from *@next on, which is 0 while the list is empty, some at least, and more until @until
 * (monotonic time). TRUE when that was the last of them; *@folded is then the first folded row, borrowed; NULL: none is. */
gboolean vacancy_issue_list_fill (GtkListBox *list, GPtrArray *issues, guint *next, gint64 until, GtkWidget **folded);

G_END_DECLS
