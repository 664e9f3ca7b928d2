// SPDX-License-Identifier: GPL-3.0-or-later
/* What is told in passing. */
#include <glib/gi18n.h>

#include "shell/vacancy-window-private.h"
#include "widgets/vacancy-toast.h"
#include "widgets/vacancy-widget-util.h"

/* Pixels below which the title of a toast takes several lines. */
#define NARROW_TOAST 520

/* Also before it is on screen. */
static int
width_of (VacancyWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height;

  if (width == 0)
    gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  return width;
}

/* A narrow window has no room for a sentence in one line; the title that toasts have themselves is cut there. How high a toast is goes by its natural width. */
static GtkWidget *
toast_title_new (VacancyWindow *self, const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", 3, NULL);

  if (width_of (self) < NARROW_TOAST * vacancy_text_scale (GTK_WIDGET (self)))
    g_object_set (label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 3, "max-width-chars", 18, NULL);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

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
  AdwToast *toast = adw_toast_new ("");

  g_return_if_fail (GTK_IS_WINDOW (self));
  adw_toast_set_custom_title (toast, toast_title_new (self, text));
  if (can_undo)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      vacancy_window_drop_undo_toast (self);
      g_set_weak_pointer (&self->undo_toast, toast);
    }
  adw_toast_overlay_add_toast (self->toasts, vacancy_toast_newest (self->toasts, toast));
}
