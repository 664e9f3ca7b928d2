// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Of a text that is only read, or of pages, as high as all of it in what scrolls: arrows, Page Up and Down, Home, End and space scroll that. A text view takes these keys for itself, and has nothing
 * to scroll. */
void vacancy_scrolls_by_keys (GtkWidget *view);

G_END_DECLS
