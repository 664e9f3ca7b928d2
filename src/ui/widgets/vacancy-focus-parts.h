// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* F6 and Shift+F6: the focus goes from the part of a window it is in to the next or previous one that is shown and takes it, round and round. @parts: in the order of reading. */
void vacancy_focus_parts_move (GtkWidget *const *parts, guint n_parts, gboolean forward);

/* Tab and Shift+Tab go through the row of @list that has the keyboard, and then leave it for what stands behind or before the list; GTK 4.8 goes through every row, and arrows are there for that.
 * For the focus of a widget that @list is in; TRUE: the keyboard is elsewhere now. FALSE as well where it is not in @list, or @direction is another. */
gboolean vacancy_focus_leave_list (GtkWidget *list, GtkDirectionType direction);

/* Where Tab or Shift+Tab came into @list, the keyboard is in the row that is selected: newer GTK goes to the first row, and back to the last. Nothing where the keyboard is not in it. */
void vacancy_focus_selected_row (GtkWidget *list);

/* Tab and Shift+Tab in what has a @field above a @list of what is found, each with one stop: from the one to the other. TRUE: the keyboard is elsewhere now. */
gboolean vacancy_focus_field_or_list (GtkWidget *field, GtkWidget *list, GtkDirectionType direction);

G_END_DECLS
