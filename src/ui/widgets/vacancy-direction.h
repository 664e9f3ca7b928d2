// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* GTK gives every widget the direction of the desktop. A page reads in that of its own language, whatever the desktop has. */

/* Gives @tree and all that is in it the direction @language is written in. Popovers keep the desktop's: they speak the language of the program. */
void vacancy_direction_follow_language (GtkWidget *tree, const char *language);
/* Gives @tree and all that is in it the direction of @page. Costs nothing while that is the desktop's. */
void vacancy_direction_adopt (GtkWidget *tree, GtkWidget *page);

/* How text reads: its first letter says. NONE when it has none. */
GtkTextDirection vacancy_direction_of_text (const char *text);
GtkTextDirection vacancy_direction_of_line (GtkTextBuffer *buffer, int line);

/* How the keyboard writes: GTK lets a line without letters go by that when it has the cursor. */
GtkTextDirection vacancy_direction_of_keyboard (GtkWidget *widget);

/* Lets every line of @buffer begin at the side @direction is read from, whichever way its own words read. @across keeps the tag that is laid on those that read the other way: NULL until one does,
 * then borrowed from the tag table. */
void vacancy_direction_align_lines (GtkTextBuffer *buffer, GtkTextTag **across, GtkTextDirection direction, GtkTextDirection keyboard);
/* The same for a text of one paragraph that is drawn for @page. */
void vacancy_direction_align (PangoLayout *layout, GtkWidget *page);
/* The same for a label of one paragraph. */
void vacancy_direction_align_label (GtkLabel *label);
/* The same for what is inscribed in a cell. Once it has its text. */
void vacancy_direction_align_inscription (GtkInscription *inscription);

G_END_DECLS
