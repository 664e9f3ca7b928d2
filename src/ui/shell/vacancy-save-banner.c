// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/vacancy-save-banner.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"

struct _VacancySaveBanner
{
  AdwBin parent_instance;

  /* template widgets */
  GtkRevealer *failed, *changed, *recovered;
  GtkBox *failed_box, *changed_box, *recovered_box;
  GtkLabel *failed_label, *changed_label;
  GtkWidget *compare, *reload;

  /* owned */
  VacancySession *session;
  GSignalGroup *signals;
};

G_DEFINE_FINAL_TYPE (VacancySaveBanner, vacancy_save_banner, ADW_TYPE_BIN)

static void
state_changed_cb (VacancySaveBanner *self)
{
  const char *message = self->session ? vacancy_session_message (self->session) : NULL;
  VacancySaveState state = self->session ? vacancy_session_save_state (self->session) : VACANCY_SAVE_CLEAN;

  if (message)
    {
      g_autofree char *text = g_strdup_printf (_("Not saved: %s"), message);

      gtk_label_set_text (self->failed_label, text);
    }
  vacancy_reveal (self->failed, message != NULL);
  if (state == VACANCY_SAVE_CLEAN)
    vacancy_reveal (self->recovered, FALSE);
}

void
vacancy_save_banner_show_recovered (VacancySaveBanner *self)
{
  g_return_if_fail (VACANCY_IS_SAVE_BANNER (self));
  vacancy_reveal (self->recovered, TRUE);
}

void
vacancy_save_banner_show_changed (VacancySaveBanner *self)
{
  gboolean gone;

  g_return_if_fail (VACANCY_IS_SAVE_BANNER (self));
  gone = self->session && vacancy_session_saw_it_gone (self->session);
  gtk_label_set_text (self->changed_label, gone ? _("The file was moved or deleted by someone else.") : _("The file was changed by someone else."));
  /* There is nothing to compare with, or to read again. */
  gtk_widget_set_visible (self->compare, !gone);
  gtk_widget_set_visible (self->reload, !gone);
  vacancy_reveal (self->changed, TRUE);
}

void
vacancy_save_banner_hide_changed (VacancySaveBanner *self)
{
  g_return_if_fail (VACANCY_IS_SAVE_BANNER (self));
  vacancy_reveal (self->changed, FALSE);
}

void
vacancy_save_banner_set_narrow (VacancySaveBanner *self, gboolean narrow)
{
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  g_return_if_fail (VACANCY_IS_SAVE_BANNER (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->failed_box), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->changed_box), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->recovered_box), orientation);
}

void
vacancy_save_banner_set_session (VacancySaveBanner *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_SAVE_BANNER (self));
  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  vacancy_reveal (self->changed, FALSE);
  vacancy_reveal (self->recovered, FALSE);
  state_changed_cb (self);
}

static void
vacancy_save_banner_dispose (GObject *object)
{
  VacancySaveBanner *self = VACANCY_SAVE_BANNER (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (vacancy_save_banner_parent_class)->dispose (object);
}

static void
vacancy_save_banner_class_init (VacancySaveBannerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_save_banner_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-save-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancySaveBanner, failed);
  gtk_widget_class_bind_template_child (widget_class, VacancySaveBanner, changed);
  gtk_widget_class_bind_template_child (widget_class, VacancySaveBanner, recovered);
  gtk_widget_class_bind_template_child (widget_class, VacancySaveBanner, failed_box);
  gtk_widget_class_bind_template_child (widget_class, VacancySaveBanner, changed_box);
  gtk_widget_class_bind_template_child (widget_class, VacancySaveBanner, recovered_box);
  gtk_widget_class_bind_template_child (widget_class, VacancySaveBanner, failed_label);
  gtk_widget_class_bind_template_child (widget_class, VacancySaveBanner, changed_label);
  gtk_widget_class_bind_template_child (widget_class, VacancySaveBanner, compare);
  gtk_widget_class_bind_template_child (widget_class, VacancySaveBanner, reload);
}

static void
vacancy_save_banner_init (VacancySaveBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_reveal (self->failed, FALSE);
  vacancy_reveal (self->changed, FALSE);
  vacancy_reveal (self->recovered, FALSE);
  self->signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::message", G_CALLBACK (state_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::save-state", G_CALLBACK (state_changed_cb), self);
}
