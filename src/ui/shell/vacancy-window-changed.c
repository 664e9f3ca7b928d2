// SPDX-License-Identifier: GPL-3.0-or-later
/* What to do when the file and what is on screen are at odds: after a recovery, and when others change the file. */
#include <glib/gi18n.h>

#include "shell/vacancy-compare-dialog.h"
#include "shell/vacancy-window-private.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-tell.h"

static void
take_file (VacancyWindow *self, const VacancyFileNow *now)
{
  if (!now->posting)
    {
      vacancy_message_tell (GTK_WINDOW (self), _("Could Not Read the File"), now->error->message);
      return;
    }
  vacancy_session_reload (self->session, now);
  vacancy_save_banner_hide_changed (vacancy_workspace_get_banner (self->workspace));
  vacancy_tell (GTK_WIDGET (self), _("Reloaded from the file"), TRUE);
}

/* What is done with the file once it is read; @self shows the posting still. */
typedef void (*WithFile) (VacancyWindow *self, const VacancyFileNow *now);

typedef struct
{
  VacancyWindow *window; /* owned */
  WithFile then;
} Looking;

static void
looked_cb (VacancySession *session, const VacancyFileNow *now, gpointer data)
{
  Looking *looking = data;

  if (looking->window->session == session && !vacancy_window_is_closed (looking->window))
    looking->then (looking->window, now);
  g_object_unref (looking->window);
  g_free (looking);
}

static void
look_at_file (VacancyWindow *self, WithFile then)
{
  Looking *looking = g_new (Looking, 1);

  *looking = (Looking) { g_object_ref (self), then };
  vacancy_session_look (self->session, looked_cb, looking);
}

static void
close_recovered (VacancyWindow *self)
{
  vacancy_session_discard (self->session);
  vacancy_window_set_session (self, NULL);
}

static void
take_file_or_close (VacancyWindow *self, const VacancyFileNow *now)
{
  if (now->is_gone)
    close_recovered (self);
  else
    take_file (self, now);
}

static void
discard_recovered_response_cb (VacancyWindow *self, const char *response)
{
  if (!g_str_equal (response, "discard") || !self->session)
    return;
  if (vacancy_session_path (self->session))
    look_at_file (self, take_file_or_close);
  else
    close_recovered (self);
}

void
vacancy_window_discard_recovered (VacancyWindow *self)
{
  g_autofree char *name = vacancy_window_posting_name (self);
  g_autofree char *body = g_strdup_printf (_("The recovered changes to “%s” will be gone for good."), name);

  vacancy_window_ask_discard (self, _("Discard the Recovered Changes?"), body, G_CALLBACK (discard_recovered_response_cb), NULL);
}

void
vacancy_window_reload (VacancyWindow *self)
{
  g_assert (self->session);
  look_at_file (self, take_file);
}

void
vacancy_window_keep_mine (VacancyWindow *self)
{
  g_assert (self->session);
  vacancy_session_keep_mine (self->session);
  vacancy_save_banner_hide_changed (vacancy_workspace_get_banner (self->workspace));
}

static void
compare_with_file (VacancyWindow *self, const VacancyFileNow *now)
{
  if (!now->posting)
    {
      vacancy_message_tell (GTK_WINDOW (self), _("Could Not Read the File"), now->error->message);
      return;
    }
  vacancy_session_saw (self->session, now->etag);
  vacancy_compare_dialog_present (GTK_WINDOW (self), self->session, now->posting);
}

void
vacancy_window_compare (VacancyWindow *self)
{
  g_assert (self->session);
  look_at_file (self, compare_with_file);
}
