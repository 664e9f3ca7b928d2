// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-faults-dialog.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-message.h"


static char *
all_messages (const GPtrArray *faults)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      const GError *fault = g_ptr_array_index (faults, i);
      g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", fault->message);
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
message_view (const char *messages)
{
  GtkWidget *label = gtk_label_new (messages);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  return scroller;
}

static void
response_cb (GtkWidget *dialog, const char *response, const char *messages)
{
  if (g_str_equal (response, "copy"))
    gdk_clipboard_set_text (gtk_widget_get_clipboard (dialog), messages);
}

void
vacancy_faults_dialog_present (GtkWindow *parent, const char *heading, const char *body, const GPtrArray *faults)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  g_autofree char *messages = all_messages (faults);

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), message_view (messages));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "copy", _("_Copy"), "close", _("_Close"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), g_steal_pointer (&messages), (GClosureNotify) (void (*) (void)) g_free, 0);
  vacancy_message_present (dialog);
}
