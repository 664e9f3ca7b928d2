// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What GTK lacks for any widget. */

/* The first widget of @type in @widget and below, in the order of the screen; NULL when there is none. Borrowed. */
GtkWidget *vacancy_find_widget (GtkWidget *widget, GType type);

/* Tooltips are set with this: GTK asks the display server where the pointer is each time, here only when @text (NULL: none) is another; and it rests while a menu is open over it. */
void vacancy_tooltip_set (GtkWidget *widget, const char *text);
/* The tooltips of @root and below, from its template, rest while a menu is open over them, whose first item they would cover. After gtk_widget_init_template(). */
void vacancy_tooltips_rest_under_popovers (GtkWidget *root);

/* Takes all children out of @box. */
void vacancy_box_clear (GtkBox *box);

/* A revealer that shows nothing would still take the keyboard, and ask for the width of what it hides. */
void vacancy_reveal (GtkRevealer *revealer, gboolean shown);

/* Calls @each for those the keyboard is in, from the innermost on; a popover gets it when it opens. */
void vacancy_each_focused_popover (GtkWindow *window, void (*each) (GtkWidget *popover, gpointer data), gpointer data);

/* Whichever Enter @key is: that of the letters, of the numbers, or of an input method. */
gboolean vacancy_is_enter (guint key);

/* @text, which is not ours, as the label of a menu item: its underscores are no mnemonics. New string. */
char *vacancy_menu_label (const char *text);

G_END_DECLS
