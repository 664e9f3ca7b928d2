// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* F6 and Shift+F6: the focus goes from the part of a window it is in to the next or previous one that is shown and takes it, round and round. @parts: in the order of reading. */
void vacancy_focus_parts_move (GtkWidget *const *parts, guint n_parts, gboolean forward);

G_END_DECLS
