// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An open popover, or one that is closing, takes every key, and the shortcuts of the application with them. In the popovers of @window they work: the popover is closed first, which gives
 * what was typed in it. */
void vacancy_popovers_pass_shortcuts (GtkWindow *window);

/* In the popovers of @window Enter does nothing where nothing has the keyboard. */
void vacancy_popovers_stop_enter (GtkWindow *window);

G_END_DECLS
