// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-record-private.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "export/jd-export.h"

guint vacancy_record_signals[VACANCY_RECORD_N_SIGNALS];

void
vacancy_record_take (VacancyRecord *self, JdEvidence *evidence)
{
  self->reading++;
  g_clear_pointer (&self->evidence, jd_evidence_unref);
  self->evidence = evidence;
  g_signal_emit (self, vacancy_record_signals[VACANCY_RECORD_CHANGED], 0);
}

VacancySession *
vacancy_record_get_session (VacancyRecord *self)
{
  g_return_val_if_fail (VACANCY_IS_RECORD (self), NULL);

  return self->session;
}

JdEvidence *
vacancy_record_get_evidence (VacancyRecord *self)
{
  g_return_val_if_fail (VACANCY_IS_RECORD (self), NULL);

  return self->evidence;
}

gboolean
vacancy_record_has_place (VacancyRecord *self)
{
  g_return_val_if_fail (VACANCY_IS_RECORD (self), FALSE);

  return self->session && vacancy_session_path (self->session) != NULL;
}

JdBoards *
vacancy_record_get_boards (VacancyRecord *self)
{
  g_return_val_if_fail (VACANCY_IS_RECORD (self), NULL);

  return self->boards;
}

const char *
vacancy_record_target (VacancyRecord *self, const JdEvidenceEntry *entry)
{
  g_return_val_if_fail (VACANCY_IS_RECORD (self) && entry, NULL);

  const JdBoard *board = entry->is_board && entry->target && self->boards ? jd_boards_find (self->boards, entry->target) : NULL;
  const JdExporter *exporter = !entry->is_board && entry->target ? jd_exporter_find (entry->target) : NULL;
  const char *name = board ? jd_localized_get (board->name, jd_program_language (), NULL) : exporter ? _(exporter->name) : NULL;
  /* Translators: stands for a place that a posting went to and whose name is not known. */
  return name ? name : entry->target ? entry->target : _("another place");
}
