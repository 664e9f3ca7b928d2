// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "editor/vacancy-editor-private.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-tell.h"

/* What a person does, as a posting: every change of the page goes this way, but typing. */

void
vacancy_editor_tell_refused (VacancyEditor *self, const GError *error)
{
  if (error)
    vacancy_tell (GTK_WIDGET (self), error->message, FALSE);
}

/* One who sees the page sees that. */
void
vacancy_editor_tell_nothing (VacancyEditor *self)
{
  vacancy_announce (GTK_WIDGET (self), _("Nothing to change here"));
}

gboolean
vacancy_editor_apply (VacancyEditor *self, JdPosting *after, const char *label, GError **error)
{
  g_assert (self->context.session && error);
  gboolean applied;

  if (!after)
    vacancy_editor_tell_refused (self, *error);
  else if (after == vacancy_editor_posting (self))
    vacancy_editor_tell_nothing (self);
  self->applying++;
  applied = vacancy_session_apply (self->context.session, after, label);
  self->applying--;
  return applied;
}
