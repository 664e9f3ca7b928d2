// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-format-row.h"

#include <glib/gi18n.h>

struct _VacancyFormatRow
{
  AdwActionRow parent_instance;

  /* template widgets */
  GtkCheckButton *check;
  GtkWidget *copy;

  const JdExporter *exporter; /* static */
};

enum
{
  CHOSEN,
  COPY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyFormatRow, vacancy_format_row, ADW_TYPE_ACTION_ROW)

static void
toggled_cb (VacancyFormatRow *self)
{
  if (gtk_check_button_get_active (self->check))
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
copy_cb (VacancyFormatRow *self)
{
  g_signal_emit (self, signals[COPY], 0);
}

static void
show (VacancyFormatRow *self, const JdExporter *exporter)
{
  const char *name = _(exporter->name);
  /* Translators: %s is a format, as in “Web page”. */
  g_autofree char *copy = g_strdup_printf (_("Copy “%s”"), name);

  self->exporter = exporter;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _(exporter->summary));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy), GTK_ACCESSIBLE_PROPERTY_LABEL, copy, -1);
  gtk_widget_set_tooltip_text (self->copy, copy);
  gtk_widget_set_visible (self->copy, !(exporter->flags & JD_EXPORT_BINARY));
}

GtkWidget *
vacancy_format_row_new (const JdExporter *exporter, VacancyFormatRow *other)
{
  VacancyFormatRow *self;

  g_return_val_if_fail (exporter, NULL);
  self = g_object_new (VACANCY_TYPE_FORMAT_ROW, NULL);
  show (self, exporter);
  if (other)
    gtk_check_button_set_group (self->check, other->check);
  else
    gtk_check_button_set_active (self->check, TRUE);
  return GTK_WIDGET (self);
}

const JdExporter *
vacancy_format_row_get_exporter (VacancyFormatRow *self)
{
  g_return_val_if_fail (VACANCY_IS_FORMAT_ROW (self), NULL);
  return self->exporter;
}

static void
vacancy_format_row_class_init (VacancyFormatRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  signals[CHOSEN] = g_signal_new ("chosen", VACANCY_TYPE_FORMAT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COPY] = g_signal_new ("copy", VACANCY_TYPE_FORMAT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-format-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyFormatRow, check);
  gtk_widget_class_bind_template_child (widget_class, VacancyFormatRow, copy);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
vacancy_format_row_init (VacancyFormatRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
