// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-export-window-private.h"
#include "widgets/vacancy-toast.h"

void
vacancy_export_window_tell (VacancyExportWindow *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toasts, vacancy_toast_newest (self->toasts, vacancy_toast_new (GTK_WINDOW (self), text)));
}

/* Hidden, it would still ask for its width. */
void
vacancy_export_window_tell_failure (VacancyExportWindow *self, char *text)
{
  gtk_widget_set_visible (GTK_WIDGET (self->failure), text != NULL);
  gtk_info_bar_set_revealed (self->failure, text != NULL);
  gtk_label_set_text (self->failure_label, text ? text : "");
  g_free (text);
}
