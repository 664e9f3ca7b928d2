// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* GTK leaves the keyboard at the button of a menu that was opened by a key from elsewhere. Here it goes back to where it was when the menu is left, unless what was chosen in it took it elsewhere. */

/* When @popover is closed, the keyboard goes back to where it is now. Before it is opened, and once it has a parent. */
void vacancy_popover_returns (GtkPopover *popover);
/* Opens the menu of @button. */
void vacancy_menu_button_open (GtkMenuButton *button);
/* F10 opens the primary menu of @window, whichever button of it that is. Once. */
void vacancy_window_returns_from_menu (GtkWindow *window);

G_END_DECLS
