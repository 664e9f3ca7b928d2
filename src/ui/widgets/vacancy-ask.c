// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-ask.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-one-line.h"

typedef struct
{
  GtkEditable *entry;
  AdwComboRow *choice; /* NULL: none */
  VacancyAnswer answer;
  gpointer data;
  GDestroyNotify free_data;
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  asking->free_data (asking->data);
  g_free (asking);
}

static void
response_cb (GtkWidget *dialog, const char *response, Asking *asking)
{
  g_autofree char *text = jd_text_clean_line (gtk_editable_get_text (asking->entry));

  if (g_str_equal (response, "done") && *text)
    asking->answer (text, asking->choice ? adw_combo_row_get_selected (asking->choice) : 0, asking->data);
}

/* What is empty is no answer. */
static void
changed_cb (AdwMessageDialog *dialog, GtkEditable *entry)
{
  g_autofree char *text = jd_text_clean_line (gtk_editable_get_text (entry));

  adw_message_dialog_set_response_enabled (dialog, "done", *text != '\0');
}

static GtkWidget *
content_new (Asking *asking, const VacancyQuestion *question, const char *text)
{
  GtkWidget *list = gtk_list_box_new (), *entry = g_object_new (ADW_TYPE_ENTRY_ROW, "title", question->label, "text", text ? text : "", "activates-default", TRUE, NULL);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  vacancy_entry_row_keep_name (ADW_ENTRY_ROW (entry));
  asking->entry = GTK_EDITABLE (entry);
  gtk_list_box_append (GTK_LIST_BOX (list), entry);
  if (question->choice)
    {
      g_autoptr (GtkStringList) choices = gtk_string_list_new (question->choices);

      asking->choice = g_object_new (ADW_TYPE_COMBO_ROW, "title", question->choice, "model", choices, "selected", question->chosen, NULL);
      gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (asking->choice));
    }
  vacancy_entries_take_one_line (list);
  return list;
}

void
vacancy_ask_text (GtkWindow *parent, const VacancyQuestion *question, const char *text, VacancyAnswer answer, gpointer data, GDestroyNotify free_data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, question->heading, question->body);
  Asking *asking = g_new0 (Asking, 1);

  *asking = (Asking){ .answer = answer, .data = data, .free_data = free_data };
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), content_new (asking, question, text));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "done", question->done, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "done", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "done");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (asking->entry, "changed", G_CALLBACK (changed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asking, asking_free, 0);
  changed_cb (ADW_MESSAGE_DIALOG (dialog), asking->entry);
  vacancy_message_present (dialog);
  gtk_widget_grab_focus (GTK_WIDGET (asking->entry));
}
