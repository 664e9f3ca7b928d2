// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keys that menus show and windows take themselves. */
#define VACANCY_UNDO_KEY "<Control>z"
#define VACANCY_REDO_KEY "<Control><Shift>z"

/* They activate the actions "undo" and "redo" of @window, which is an action group, ahead of what has the focus: unless that is a field with an undo of its own. */
void vacancy_undo_keys_add (GtkWindow *window);

G_END_DECLS
