// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A popover hangs on what can be seen. What is scrolled away may be on no monitor at all, and for a popover there GDK knows no place: it complains, and puts it anywhere. */

/* Scrolls, if need be, so that @at of @widget (NULL: all of it) is seen, and gives everything its new place at once. Before a popover is opened on it. */
void vacancy_bring_in_sight (GtkWidget *widget, const GdkRectangle *at);

/* Opens @popover at @at of its parent, or as near to that as can be seen. Where the parent is not on the screen, nothing opens. */
void vacancy_popover_open_at (GtkPopover *popover, const GdkRectangle *at);
/* Gives @popover the room that what is in it needs now, at @at of its parent (NULL: what it hung on before): it grows, shrinks and goes along only when told. Where it is not open, or nothing of
 * what it is to hang on is seen, it stays as it is. */
void vacancy_popover_fit (GtkPopover *popover, const GdkRectangle *at);

/* In @window, the keys that open menus and lists first bring in sight what they open them on, and a popover closes when what it hangs on is scrolled out of sight. GTK's own ones, too. */
void vacancy_popovers_stay_in_sight (GtkWindow *window);

G_END_DECLS
