// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-posted-banner.h"

#include "export/vacancy-record-text.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"

struct _VacancyPostedBanner
{
  AdwBin parent_instance;

  /* template widgets */
  GtkRevealer *revealer;
  GtkBox *box;
  GtkLabel *label;

  /* owned */
  GSignalGroup *signals; /* of the record */
  VacancyRecord *record; /* NULL: none */
  char *hidden;          /* what the person has hidden; NULL: nothing */
};

G_DEFINE_FINAL_TYPE (VacancyPostedBanner, vacancy_posted_banner, ADW_TYPE_BIN)

/* Boards are read to call them by their names once there is something to tell of them. */
static void
show (VacancyPostedBanner *self)
{
  g_autofree char *text = self->record ? vacancy_record_text_posted (self->record) : NULL;

  if (text)
    {
      vacancy_record_need_boards (self->record);
      gtk_label_set_text (self->label, text);
    }
  vacancy_reveal (self->revealer, text && g_strcmp0 (text, self->hidden) != 0);
}

static void
hide_cb (VacancyPostedBanner *self)
{
  g_free (self->hidden);
  self->hidden = g_strdup (gtk_label_get_text (self->label));
  vacancy_reveal (self->revealer, FALSE);
}

void
vacancy_posted_banner_set_session (VacancyPostedBanner *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_POSTED_BANNER (self));

  VacancyRecord *record = session ? vacancy_record_of (session) : NULL;
  g_set_object (&self->record, record);
  g_signal_group_set_target (self->signals, record);
  g_clear_pointer (&self->hidden, g_free);
  show (self);
}

void
vacancy_posted_banner_set_narrow (VacancyPostedBanner *self, gboolean narrow)
{
  g_return_if_fail (VACANCY_IS_POSTED_BANNER (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
vacancy_posted_banner_finalize (GObject *object)
{
  VacancyPostedBanner *self = VACANCY_POSTED_BANNER (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->record);
  g_free (self->hidden);
  G_OBJECT_CLASS (vacancy_posted_banner_parent_class)->finalize (object);
}

static void
vacancy_posted_banner_class_init (VacancyPostedBannerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_posted_banner_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-posted-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyPostedBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, VacancyPostedBanner, box);
  gtk_widget_class_bind_template_child (widget_class, VacancyPostedBanner, label);
  gtk_widget_class_bind_template_callback (widget_class, hide_cb);
}

static void
vacancy_posted_banner_init (VacancyPostedBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_reveal (self->revealer, FALSE);
  self->signals = g_signal_group_new (VACANCY_TYPE_RECORD);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (show), self);
}
