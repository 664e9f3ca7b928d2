// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* GTK's entries take what is pasted as it is, line breaks too, which they draw as arrows. Each entry below @root takes one line of it from now on (jd_text_fit_line). For every form:
 * after gtk_widget_init_template(), and for entries that are made later. */
void vacancy_entries_take_one_line (GtkWidget *root);

G_END_DECLS
