// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* GTK gives every widget the direction of the desktop. A page reads in that of its own language, whatever the desktop has. */

/* Gives @tree and all that is in it the direction @language is written in. Popovers keep the desktop's: they speak the language of the program. */
void vacancy_direction_follow_language (GtkWidget *tree, const char *language);
/* Gives @tree and all that is in it the direction of @page. Costs nothing while that is the desktop's. */
void vacancy_direction_adopt (GtkWidget *tree, GtkWidget *page);

G_END_DECLS
