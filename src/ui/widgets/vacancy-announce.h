// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is said to those who do not see the window. */

/* Says @text, of what happened in the window of @widget, without moving the keyboard. */
void vacancy_announce (GtkWidget *widget, const char *text);

/* What there is to say of @widget beside its name: how much a search found. It is said when it changes while @widget has the keyboard, and stays when something else is announced
 * there meanwhile: whatever can have the keyboard gets its description here. */
void vacancy_describe (GtkWidget *widget, const char *text);

/* What readers know of a field: @widget, or the text inside where that has a role of its own (vacancy_entry_row_keep_name()). Its states belong there. */
GtkAccessible *vacancy_field_accessible (GtkWidget *widget);

G_END_DECLS
