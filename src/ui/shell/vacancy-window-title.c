// SPDX-License-Identifier: GPL-3.0-or-later
/* What the window says of its posting at the top: what it is called, and whether it is saved. */
#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "shell/vacancy-window-private.h"

/* For how long a save was "just now". */
#define JUST_NOW_S 60
/* Somebody who types has a new draft every few seconds. That is said when they pause: words that come and go at the top of the window are no help. */
#define CALM_MS 1000

/* So much of a title is shown outside of the page, in characters. */
#define TITLE_MOST 120

static const char *
describe_state (VacancyWindow *self)
{
  switch (vacancy_session_save_state (self->session))
    {
    case VACANCY_SAVE_FAILED:
      return _("not saved");
    case VACANCY_SAVE_DRAFT:
      return self->calm_timer != 0 ? _("unsaved changes") : _("draft kept");
    case VACANCY_SAVE_UNSAVED:
      return _("unsaved changes");
    case VACANCY_SAVE_CLEAN:
      break;
    }
  if (!vacancy_session_path (self->session))
    return _("not saved yet");
  return self->saved_timer != 0 ? _("saved just now") : _("saved");
}

/* The display server is told of every title that is set, and this is asked at each key. */
static void
set_title (VacancyWindow *self, const char *title)
{
  if (g_strcmp0 (gtk_window_get_title (GTK_WINDOW (self)), title) != 0)
    gtk_window_set_title (GTK_WINDOW (self), title);
}

char *
vacancy_window_shorten (const char *text)
{
  return jd_text_shorten (text, TITLE_MOST);
}

char *
vacancy_window_posting_name (VacancyWindow *self)
{
  g_assert (self->session);
  const char *title = jd_posting_title (vacancy_session_posting (self->session));

  return vacancy_window_shorten (*title ? title : _("Untitled"));
}

void
vacancy_window_update_title (VacancyWindow *self)
{
  const JdPosting *posting;
  g_autofree char *title = NULL, *company = NULL;

  if (!self->session)
    {
      set_title (self, _("Vacancy"));
      return;
    }
  posting = vacancy_session_posting (self->session);
  title = vacancy_window_posting_name (self);
  company = posting->facts->company ? vacancy_window_shorten (posting->facts->company) : NULL;
  set_title (self, title);
  vacancy_workspace_set_titles (self->workspace, title, company, describe_state (self));
}

static gboolean
just_now_over_cb (gpointer data)
{
  VacancyWindow *self = data;

  self->saved_timer = 0;
  vacancy_window_update_title (self);
  return G_SOURCE_REMOVE;
}

void
vacancy_window_mark_saved (VacancyWindow *self)
{
  g_clear_handle_id (&self->saved_timer, g_source_remove);
  self->saved_timer = g_timeout_add_seconds (JUST_NOW_S, just_now_over_cb, self);
  vacancy_window_update_title (self);
}

static gboolean
calm_cb (gpointer data)
{
  VacancyWindow *self = data;

  self->calm_timer = 0;
  vacancy_window_update_title (self);
  return G_SOURCE_REMOVE;
}

void
vacancy_window_save_state_changed (VacancyWindow *self)
{
  g_clear_handle_id (&self->calm_timer, g_source_remove);
  if (vacancy_session_save_state (self->session) == VACANCY_SAVE_DRAFT)
    self->calm_timer = g_timeout_add (CALM_MS, calm_cb, self);
  vacancy_window_update_title (self);
}

void
vacancy_window_forget_saved (VacancyWindow *self)
{
  g_clear_handle_id (&self->saved_timer, g_source_remove);
  g_clear_handle_id (&self->calm_timer, g_source_remove);
}
