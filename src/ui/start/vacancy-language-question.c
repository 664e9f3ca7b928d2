// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/vacancy-language-question.h"

#include <glib/gi18n.h>

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-wrap-layout.h"

struct _VacancyLanguageQuestion
{
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *text, *yes_label, *no_label;
  GtkWidget *yes;
};

static guint answered_signal;

G_DEFINE_FINAL_TYPE (VacancyLanguageQuestion, vacancy_language_question, ADW_TYPE_BIN)

static void
answer (VacancyLanguageQuestion *self, gboolean yes)
{
  vacancy_language_question_set (self, NULL);
  g_signal_emit (self, answered_signal, 0, yes);
}

static void
yes_cb (VacancyLanguageQuestion *self)
{
  answer (self, TRUE);
}

static void
no_cb (VacancyLanguageQuestion *self)
{
  answer (self, FALSE);
}

/* New string. */
static char *
describe (const VacancyLanguageLack *lack, const char *asked, const char *held)
{
  /* Translators: the second number is of all lines; the first language is the one that was asked for. */
  return g_strdup_printf (ngettext ("%u line of %u is not written in %s and would be in %s. You can write it yourself.",
                                    "%u lines of %u are not written in %s and would be in %s. You can write them yourself.", lack->foreign),
                          lack->foreign, lack->lines, asked, held);
}

static void
set_texts (VacancyLanguageQuestion *self, const VacancyLanguageLack *lack)
{
  g_autofree char *asked = jd_locale_language_name (lack->language, jd_program_language ()), *held = jd_locale_language_name (lack->held, jd_program_language ());
  g_autofree char *kept = jd_locale_language_name (lack->kept, jd_program_language ()), *text = describe (lack, asked, held);
  /* Translators: a button; %s is a language. */
  g_autofree char *yes = g_strdup_printf (_("Use %s"), asked), *no = g_strdup_printf (_("Keep %s"), kept);
  const gboolean is_new = !gtk_widget_get_visible (GTK_WIDGET (self)) || !g_str_equal (gtk_label_get_text (self->text), text);

  gtk_label_set_text (self->text, text);
  gtk_label_set_text (self->yes_label, yes);
  gtk_label_set_text (self->no_label, no);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self->yes_label))), GTK_ACCESSIBLE_PROPERTY_LABEL, yes, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self->no_label))), GTK_ACCESSIBLE_PROPERTY_LABEL, no, -1);
  if (is_new)
    vacancy_announce (GTK_WIDGET (self), text);
}

void
vacancy_language_question_set (VacancyLanguageQuestion *self, const VacancyLanguageLack *lack)
{
  g_return_if_fail (VACANCY_IS_LANGUAGE_QUESTION (self));

  if (lack)
    set_texts (self, lack);
  gtk_widget_set_visible (GTK_WIDGET (self), lack != NULL);
}

static gboolean
vacancy_language_question_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VACANCY_LANGUAGE_QUESTION (widget)->yes);
}

static void
vacancy_language_question_class_init (VacancyLanguageQuestionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  widget_class->grab_focus = vacancy_language_question_grab_focus;
  answered_signal = g_signal_new ("answered", VACANCY_TYPE_LANGUAGE_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-language-question.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyLanguageQuestion, text);
  gtk_widget_class_bind_template_child (widget_class, VacancyLanguageQuestion, yes);
  gtk_widget_class_bind_template_child (widget_class, VacancyLanguageQuestion, yes_label);
  gtk_widget_class_bind_template_child (widget_class, VacancyLanguageQuestion, no_label);
  gtk_widget_class_bind_template_callback (widget_class, yes_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_cb);
}

static void
vacancy_language_question_init (VacancyLanguageQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
