// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-message.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-button-name.h"

/* Pixels: more than any letter, less than any dialog. */
#define LEAST_HEADING 120

static void
call_by_labels (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && gtk_button_get_use_underline (GTK_BUTTON (root)))
    vacancy_button_set_name (GTK_BUTTON (root), NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    call_by_labels (child);
}

/* Newer libadwaitas have two headings, show the one that fits, and ask both for their height at the width that the narrower needs: so both need the same. */
static void
even_headings (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && (gtk_widget_has_css_class (root, "title-2") || gtk_widget_has_css_class (root, "title-4")))
    {
      gtk_label_set_wrap (GTK_LABEL (root), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (root), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_size_request (root, LEAST_HEADING, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    even_headings (child);
}

void
vacancy_message_present (GtkWidget *dialog)
{
  g_return_if_fail (GTK_IS_WINDOW (dialog));

  call_by_labels (dialog);
  even_headings (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
vacancy_message_tell (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  vacancy_message_present (dialog);
}
