// SPDX-License-Identifier: GPL-3.0-or-later
/* The drafts on the start page that were left behind, and doing without them. */
#include <glib/gi18n.h>

#include "posting/vacancy-left-drafts.h"
#include "shell/vacancy-window-private.h"
#include "widgets/vacancy-message.h"

static void
listed_cb (gpointer owner, GPtrArray *drafts)
{
  VacancyWindow *self = owner;

  if (!vacancy_window_is_closed (self))
    vacancy_start_page_set_drafts (self->start_page, drafts);
}

void
vacancy_window_list_drafts (VacancyWindow *self)
{
  vacancy_left_drafts_list (self->services->postings, listed_cb, self);
}

void
vacancy_window_ask_discard (VacancyWindow *self, const char *heading, const char *body, GCallback response, const char *draft)
{
  g_assert (body && response);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "discard", _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "vacancy-draft", g_strdup (draft), g_free);
  g_signal_connect_object (dialog, "response", response, self, G_CONNECT_SWAPPED);
  vacancy_message_present (dialog);
}

static void
discarded_cb (gpointer owner, const GError *error)
{
  VacancyWindow *self = owner;

  if (vacancy_window_is_closed (self))
    return;
  if (error)
    vacancy_message_tell (GTK_WINDOW (self), _("Could Not Discard the Draft"), error->message);
  vacancy_window_list_drafts (self);
}

/* The draft may have been opened in another window while the question stood here. */
static void
discard_response_cb (VacancyWindow *self, const char *response, GtkWidget *dialog)
{
  if (g_str_equal (response, "discard"))
    vacancy_left_drafts_discard (self->services->postings, g_object_get_data (G_OBJECT (dialog), "vacancy-draft"), discarded_cb, self);
}

void
vacancy_window_ask_discard_draft (VacancyWindow *self, const char *draft, const char *title)
{
  g_autofree char *name = vacancy_window_shorten (title);
  g_autofree char *body = g_strdup_printf (_("The recovered changes to “%s” will be gone for good."), name);

  vacancy_window_ask_discard (self, _("Discard the Draft?"), body, G_CALLBACK (discard_response_cb), draft);
}
