// SPDX-License-Identifier: GPL-3.0-or-later
/* Where the posting is posted and what changed since: the dialogs for it. */
#include "export/vacancy-changes-dialog.h"
#include "export/vacancy-mark-dialog.h"
#include "shell/vacancy-window-private.h"

/* ---- marks ---- */

static void
present_mark (VacancyWindow *self, gboolean is_closed)
{
  if (!self->session || !vacancy_record_has_place (vacancy_record_of (self->session)))
    return;
  vacancy_workspace_focus_page (self->workspace);
  vacancy_mark_dialog_present (GTK_WINDOW (self), vacancy_record_of (self->session), is_closed);
}

static void
saved_cb (VacancyWindow *self, gboolean saved, gpointer is_closed)
{
  if (saved)
    present_mark (self, GPOINTER_TO_INT (is_closed));
}

/* A record stands beside a file, so there has to be one first. */
void
vacancy_window_mark (VacancyWindow *self, gboolean is_closed)
{
  if (vacancy_session_path (self->session))
    present_mark (self, is_closed);
  else
    vacancy_window_save (self, TRUE, saved_cb, GINT_TO_POINTER (is_closed));
}

void
vacancy_window_unmark (VacancyWindow *self, guint number)
{
  if (self->session)
    vacancy_record_take_back (vacancy_record_of (self->session), number);
}

/* ---- what changed ---- */

void
vacancy_window_what_changed (VacancyWindow *self)
{
  vacancy_workspace_focus_page (self->workspace);
  vacancy_changes_dialog_present (GTK_WINDOW (self), vacancy_record_of (self->session), 0);
}
