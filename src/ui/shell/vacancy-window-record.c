// SPDX-License-Identifier: GPL-3.0-or-later
/* What is told of the posting's record. */
#include <glib/gi18n.h>

#include "export/vacancy-record.h"
#include "shell/vacancy-window-private.h"
#include "widgets/vacancy-toast.h"

/* With a way back of its own: what Undo undoes may be an edit that came later. */
static void
marked_cb (VacancyWindow *self, guint number, VacancyRecord *record)
{
  JdEvidence *evidence = vacancy_record_get_evidence (record);
  const JdEvidenceEntry *entry = evidence ? jd_evidence_find (evidence, number) : NULL;
  AdwToast *toast = vacancy_toast_new (GTK_WINDOW (self), entry && entry->act == JD_EVIDENCE_CLOSED ? _("Marked as closed") : _("Marked as posted"));

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.unmark");
  adw_toast_set_action_target (toast, "u", number);
  adw_toast_overlay_add_toast (self->toasts, vacancy_toast_newest (self->toasts, toast));
}

static void
failed_cb (VacancyWindow *self, const char *message)
{
  vacancy_window_toast (self, message, FALSE);
}

void
vacancy_window_follow_record (VacancyWindow *self)
{
  VacancyRecord *record = self->session ? vacancy_record_of (self->session) : NULL;

  if (!self->record_signals)
    {
      self->record_signals = g_signal_group_new (VACANCY_TYPE_RECORD);
      g_signal_group_connect_swapped (self->record_signals, "marked", G_CALLBACK (marked_cb), self);
      g_signal_group_connect_swapped (self->record_signals, "failed", G_CALLBACK (failed_cb), self);
    }
  g_signal_group_set_target (self->record_signals, record);
}
