// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-message.h"

#include <glib/gi18n.h>

#include "vacancy-button-name.h"

static void
call_by_labels (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && gtk_button_get_use_underline (GTK_BUTTON (root)))
    vacancy_button_set_name (GTK_BUTTON (root), NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    call_by_labels (child);
}

void
vacancy_message_present (GtkWidget *dialog)
{
  g_return_if_fail (GTK_IS_WINDOW (dialog));

  call_by_labels (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
vacancy_message_tell (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  vacancy_message_present (dialog);
}
