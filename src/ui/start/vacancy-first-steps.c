// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/vacancy-first-steps.h"

#include <glib/gi18n.h>

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "widgets/vacancy-button-name.h"

struct _VacancyFirstSteps
{
  AdwBin parent_instance;

  /* template widgets */
  AdwActionRow *write;
};

static guint dismissed_signal;

G_DEFINE_FINAL_TYPE (VacancyFirstSteps, vacancy_first_steps, ADW_TYPE_BIN)

/* What holds for a posting where the person is, until it says where the job is. NULL where nobody knows the country. New string. */
static char *
describe_country (const char *country)
{
  const char *reader = jd_program_language ();
  g_auto (GStrv) currencies = country ? jd_locale_currencies_of (country) : NULL;

  if (!currencies || !currencies[0])
    return NULL;
  g_autofree char *language = jd_locale_language_name (reader, reader), *name = jd_locale_country_name (country, reader), *currency = jd_locale_currency_name (currencies[0], reader);
  /* Translators: a country, a language, a currency such as “Euro”, and a size of paper such as “A4”. */
  return g_strdup_printf (_("A whole draft at once, made for %s: %s, pay in %s, %s paper."), name, language, currency, jd_locale_uses_letter (country) ? _("Letter") : _("A4"));
}

static void
dismiss_cb (VacancyFirstSteps *self)
{
  g_signal_emit (self, dismissed_signal, 0);
}

static void
vacancy_first_steps_class_init (VacancyFirstStepsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  dismissed_signal = g_signal_new ("dismissed", VACANCY_TYPE_FIRST_STEPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-first-steps.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyFirstSteps, write);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_cb);
}

static void
vacancy_first_steps_init (VacancyFirstSteps *self)
{
  g_autofree char *told = describe_country (jd_program_country ());

  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  adw_action_row_set_subtitle (self->write, told ? told : _("A whole draft at once, for a job in the library."));
}

GtkWidget *
vacancy_first_steps_new (void)
{
  return g_object_new (VACANCY_TYPE_FIRST_STEPS, NULL);
}
