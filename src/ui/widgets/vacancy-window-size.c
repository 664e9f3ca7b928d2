// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-window-size.h"

/* The smallest window there is room for anything in. */
#define MIN_WIDTH 360
#define MIN_HEIGHT 300

void
vacancy_window_size_restore (GtkWindow *window, GSettings *settings, const char *size, const char *maximized)
{
  int width, height;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_settings_get (settings, size, "(ii)", &width, &height);
  gtk_window_set_default_size (window, MAX (width, MIN_WIDTH), MAX (height, MIN_HEIGHT));
  if (g_settings_get_boolean (settings, maximized))
    gtk_window_maximize (window);
}

void
vacancy_window_size_remember (GtkWindow *window, GSettings *settings, const char *size, const char *maximized)
{
  int width, height;

  g_return_if_fail (GTK_IS_WINDOW (window));
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set (settings, size, "(ii)", width, height);
  g_settings_set_boolean (settings, maximized, gtk_window_is_maximized (window));
}
