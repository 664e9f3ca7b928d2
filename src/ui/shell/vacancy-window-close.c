// SPDX-License-Identifier: GPL-3.0-or-later
/* Closing: what is unsaved is asked about, and nothing else. */
#include <glib/gi18n.h>

#include "shell/vacancy-window-private.h"
#include "widgets/vacancy-message.h"

typedef struct
{
  VacancyWindow *window; /* owned */
  VacancyWindowClosed done;
  gpointer data;
} Closing;

static void
closing_end (Closing *closing, gboolean closed)
{
  VacancyWindow *self = closing->window;

  if (closed)
    {
      /* Saved or not wanted: in both cases its draft has done its work. */
      if (self->session)
        vacancy_session_discard (self->session);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  if (closing->done)
    closing->done (self, closed, closing->data);
  g_object_unref (self);
  g_free (closing);
}

static void
discard_cb (gpointer closing)
{
  closing_end (closing, TRUE);
}

static void ask_unsaved (VacancyWindow *self, Closing *closing);

static void
saved_before_close_cb (VacancyWindow *self, gboolean saved, gpointer closing)
{
  /* What was typed while it was being written is asked about again. */
  if (saved && jd_history_is_modified (vacancy_session_history (self->session)))
    ask_unsaved (self, closing);
  else
    closing_end (closing, saved);
}

static void
close_response_cb (Closing *closing, const char *response)
{
  VacancyWindow *self = closing->window;

  self->question = NULL;
  if (g_str_equal (response, "save"))
    vacancy_window_save (self, FALSE, saved_before_close_cb, closing);
  else if (g_str_equal (response, "discard"))
    /* The dialog is still at work, and must not lose its parent under its feet. */
    g_idle_add_once (discard_cb, closing);
  else
    closing_end (closing, FALSE);
}

static void
ask_unsaved (VacancyWindow *self, Closing *closing)
{
  g_autofree char *name = vacancy_window_posting_name (self);
  g_autofree char *body = g_strdup_printf (_("“%s” has changes that are not saved. Changes that are not saved will be lost."), name);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Save Changes?"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "discard", _("_Discard"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (close_response_cb), closing);
  self->question = GTK_WINDOW (dialog);
  vacancy_message_present (dialog);
}

void
vacancy_window_ask_close (VacancyWindow *self, VacancyWindowClosed done, gpointer data)
{
  Closing *closing;

  g_return_if_fail (GTK_IS_WINDOW (self));
  if (self->question)
    {
      gtk_window_present (self->question);
      if (done)
        done (self, FALSE, data);
      return;
    }
  closing = g_new0 (Closing, 1);
  closing->window = g_object_ref (self);
  closing->done = done;
  closing->data = data;
  if (self->session && jd_history_is_modified (vacancy_session_history (self->session)))
    ask_unsaved (self, closing);
  else
    closing_end (closing, TRUE);
}
