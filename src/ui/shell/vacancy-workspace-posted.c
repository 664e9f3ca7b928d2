// SPDX-License-Identifier: GPL-3.0-or-later
/* Where the posting is posted: the bar that tells of it, made when there is something to tell. */
#include "export/vacancy-record-text.h"
#include "shell/vacancy-workspace-private.h"

static void
record_changed_cb (VacancyWorkspace *self)
{
  g_autofree char *text = self->session ? vacancy_record_text_posted (vacancy_record_of (self->session)) : NULL;

  if (!text || self->posted_banner)
    return;
  self->posted_banner = g_object_new (VACANCY_TYPE_POSTED_BANNER, NULL);
  adw_bin_set_child (self->posted_slot, GTK_WIDGET (self->posted_banner));
  vacancy_posted_banner_set_session (self->posted_banner, self->session);
  vacancy_workspace_lay_out (self);
}

void
vacancy_workspace_follow_record (VacancyWorkspace *self)
{
  g_signal_group_set_target (self->record_signals, self->session ? vacancy_record_of (self->session) : NULL);
  if (self->posted_banner)
    vacancy_posted_banner_set_session (self->posted_banner, self->session);
  record_changed_cb (self);
}

void
vacancy_workspace_init_posted (VacancyWorkspace *self)
{
  self->record_signals = g_signal_group_new (VACANCY_TYPE_RECORD);
  g_signal_group_connect_swapped (self->record_signals, "changed", G_CALLBACK (record_changed_cb), self);
}
