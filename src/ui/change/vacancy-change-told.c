// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-change-told.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-message.h"
#include "widgets/vacancy-tell.h"

void
vacancy_change_told_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  GtkRoot *root = gtk_widget_get_root (widget);

  /* A window that was closed is its own root still. */
  if (!root || (GTK_WIDGET (root) == widget && !gtk_window_get_application (GTK_WINDOW (root))))
    return;
  if (error)
    vacancy_message_tell (GTK_WINDOW (root), _("This Cannot Be Done"), error->message);
  else if (label)
    vacancy_tell (widget, label, TRUE);
}
