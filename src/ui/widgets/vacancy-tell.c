// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-tell.h"

void
vacancy_tell (GtkWidget *widget, const char *text, gboolean can_undo)
{
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (widget) && text);
  root = gtk_widget_get_root (widget);
  for (GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL; window; window = gtk_window_get_transient_for (window))
    if (gtk_widget_activate_action (GTK_WIDGET (window), "win.tell", "(sb)", text, can_undo))
      return;
}
