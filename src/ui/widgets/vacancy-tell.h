// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Tells something in passing in the window of @widget; of a dialog in the window it belongs to. @can_undo: with a button that undoes it. Windows do it by their action "win.tell", with text and
 * @can_undo; in one without it is told to nobody. */
void vacancy_tell (GtkWidget *widget, const char *text, gboolean can_undo);

G_END_DECLS
