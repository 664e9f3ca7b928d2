// SPDX-License-Identifier: GPL-3.0-or-later
/* What is silent in a block of the library is a change of that, which Undo takes back as long as nothing else was done in the window. */
#include <glib/gi18n.h>

#include "library/vacancy-library-silence.h"
#include "review/vacancy-silence.h"
#include "shell/vacancy-window-private.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-tell.h"

/* The window may be closed by now. */
static void
done_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  g_autoptr (VacancyWindow) self = data;

  if (!gtk_window_get_application (GTK_WINDOW (self)))
    return;
  if (error)
    vacancy_message_tell (GTK_WINDOW (self), _("This Cannot Be Done"), error->message);
  else if (label)
    {
      vacancy_window_set_library_step (self, label);
      vacancy_tell (GTK_WIDGET (self), _("The block is changed in your library, for all postings"), TRUE);
    }
}

void
vacancy_window_silence_in_block (VacancyWindow *self, GVariant *parameter)
{
  const char *block;
  gboolean silent;
  JdSilence *silence = vacancy_silence_of_parameter (parameter, &block, &silent);

  vacancy_library_silence (self->services->changes, block, silence, silent, done_cb, g_object_ref (self));
}

void
vacancy_window_set_library_step (VacancyWindow *self, const char *label)
{
  if (g_strcmp0 (label, self->library_step) == 0)
    return;
  g_free (self->library_step);
  self->library_step = g_strdup (label);
  vacancy_window_update_actions (self);
}

/* Somebody may have changed the library elsewhere since. */
gboolean
vacancy_window_undo_library (VacancyWindow *self)
{
  g_autofree char *label = g_steal_pointer (&self->library_step);

  if (!label)
    return FALSE;
  vacancy_window_update_actions (self);
  if (g_strcmp0 (label, vacancy_library_changes_undo_label (self->services->changes)) != 0)
    return FALSE;
  VacancyLibraryRequest *request = g_new0 (VacancyLibraryRequest, 1);
  request->deed = VACANCY_LIBRARY_UNDO;
  vacancy_library_changes_do (self->services->changes, request, NULL, NULL);
  return TRUE;
}
