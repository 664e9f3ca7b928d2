// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What GTK lacks for any widget. */

/* The first widget of @type in @widget and below, in the order of the screen; NULL when there is none. Borrowed. */
GtkWidget *vacancy_find_widget (GtkWidget *widget, GType type);

/* Each time a tooltip is set, GTK asks the display server where the pointer is; here only when it says something else. */
void vacancy_tooltip_set (GtkWidget *widget, const char *text);

/* A revealer that shows nothing would still take the keyboard, and ask for the width of what it hides. */
void vacancy_reveal (GtkRevealer *revealer, gboolean shown);

G_END_DECLS
