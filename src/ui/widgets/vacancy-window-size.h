// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A window is as large as it was when it was closed last: @size and @maximized are its keys in @settings, of "(ii)" and "b". Before it is shown, and when it is about to close. */
void vacancy_window_size_restore (GtkWindow *window, GSettings *settings, const char *size, const char *maximized);
void vacancy_window_size_remember (GtkWindow *window, GSettings *settings, const char *size, const char *maximized);

G_END_DECLS
