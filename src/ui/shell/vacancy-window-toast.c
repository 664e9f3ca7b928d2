// SPDX-License-Identifier: GPL-3.0-or-later
/* What is told in passing. */
#include <glib/gi18n.h>

#include "shell/vacancy-window-private.h"
#include "widgets/vacancy-toast.h"

void
vacancy_window_drop_undo_toast (VacancyWindow *self)
{
  AdwToast *toast = self->undo_toast;

  g_clear_weak_pointer (&self->undo_toast);
  if (toast)
    adw_toast_dismiss (toast);
}

void
vacancy_window_toast (VacancyWindow *self, const char *text, gboolean can_undo)
{
  AdwToast *toast = vacancy_toast_new (GTK_WINDOW (self), text);

  g_return_if_fail (GTK_IS_WINDOW (self));
  if (can_undo)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      vacancy_window_drop_undo_toast (self);
      g_set_weak_pointer (&self->undo_toast, toast);
    }
  adw_toast_overlay_add_toast (self->toasts, vacancy_toast_newest (self->toasts, toast));
}
