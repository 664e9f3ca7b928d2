// SPDX-License-Identifier: GPL-3.0-or-later
/* Opening files and drafts, which are read on a thread. */
#include <glib/gi18n.h>
#include <string.h>

#include "posting/vacancy-posting-reader.h"
#include "shell/vacancy-window-private.h"
#include "widgets/vacancy-message.h"

/* ---- what cannot be read ---- */

static void
forget_response_cb (VacancyWindow *self, const char *response, GtkWidget *dialog)
{
  if (g_str_equal (response, "forget"))
    vacancy_recents_remove (self->services->recents, g_object_get_data (G_OBJECT (dialog), "vacancy-path"));
}

static gboolean
is_recent (VacancyWindow *self, const char *path)
{
  const GPtrArray *recents = vacancy_recents_get (self->services->recents);

  for (guint i = 0; path && i < recents->len; i++)
    if (strcmp (((JdRecent *) g_ptr_array_index (recents, i))->path, path) == 0)
      return TRUE;
  return FALSE;
}

void
vacancy_window_show_open_error (VacancyWindow *self, const char *path, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Could Not Open the Posting"), error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  if (is_recent (self, path))
    adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "forget", _("_Remove From Recent"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_object_set_data_full (G_OBJECT (dialog), "vacancy-path", g_strdup (path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (forget_response_cb), self, G_CONNECT_SWAPPED);
  vacancy_message_present (dialog);
}

/* ---- what can ---- */

static void
show_posting (VacancyWindow *self, VacancySession *session, gboolean recovered)
{
  vacancy_window_set_session (self, session);
  if (recovered)
    vacancy_save_banner_show_recovered (vacancy_workspace_get_banner (self->workspace));
  else
    vacancy_window_add_recent (self);
}

static void
show_read (VacancyWindow *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VacancySession) session = NULL;
  g_autofree char *path = g_strdup (self->opening);
  gboolean recovered;

  /* This window does not count among those that have the file. */
  vacancy_window_set_opening (self, NULL);
  session = vacancy_posting_read_finish (result, vacancy_library_store_get_library (self->services->library), &recovered, &error);
  if (session)
    {
      show_posting (self, session, recovered);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, self->session ? "posting" : "start");
  vacancy_window_show_open_error (self, path && *path ? path : NULL, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VacancyWindow) self = data;

  if (vacancy_window_is_closed (self))
    return;
  if (self->painted)
    show_read (self, result);
  else
    g_set_object (&self->waiting, result);
}

void
vacancy_window_show_waiting (VacancyWindow *self)
{
  g_autoptr (GAsyncResult) result = g_steal_pointer (&self->waiting);

  if (result)
    show_read (self, result);
}

static void
begin_reading (VacancyWindow *self, const char *path, const char *draft)
{
  vacancy_window_set_opening (self, path ? path : "");
  gtk_stack_set_visible_child_name (self->stack, "loading");
  vacancy_posting_read_async (self->services->postings, path, draft, read_cb, g_object_ref (self));
}

void
vacancy_window_open (VacancyWindow *self, const char *path)
{
  g_return_if_fail (GTK_IS_WINDOW (self) && path);
  begin_reading (self, path, NULL);
}

void
vacancy_window_recover (VacancyWindow *self, const char *draft)
{
  g_return_if_fail (GTK_IS_WINDOW (self) && draft);
  begin_reading (self, NULL, draft);
}
