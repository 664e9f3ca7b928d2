// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/vacancy-language-menu.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "edit/jd-edit.h"
#include "posting/vacancy-language-choices.h"
#include "start/vacancy-language-popover.h"
#include "widgets/vacancy-tell.h"
#include "widgets/vacancy-widget-util.h"

struct _VacancyLanguageMenu
{
  GtkWidget parent_instance;

  /* template widgets */
  GtkMenuButton *button;
  GtkLabel *label;

  /* owned */
  VacancySession *session;
  GSignalGroup *signals;
  GSettings *settings;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyLanguageMenu, vacancy_language_menu, GTK_TYPE_WIDGET)

/* ---- the list ---- */

static void
chosen_cb (VacancyLanguageMenu *self, const char *language)
{
  g_autoptr (GError) error = NULL;
  JdPosting *after = jd_edit_set_language (vacancy_session_posting (self->session), language, &error);

  if (error)
    vacancy_tell (GTK_WIDGET (self), error->message, FALSE);
  if (vacancy_session_apply (self->session, after, _("Change Language")))
    vacancy_language_choices_remember (self->settings, language);
}

/* Made when it is opened. */
static void
create_popup_cb (GtkMenuButton *button, gpointer data)
{
  VacancyLanguageMenu *self = data;
  const JdPosting *posting = vacancy_session_posting (self->session);
  GtkWidget *popover = vacancy_language_popover_new (vacancy_session_library (self->session), posting, posting->language, NULL, self->settings);

  g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

/* ---- what it says ---- */

static void
update (VacancyLanguageMenu *self)
{
  const char *language = self->session ? vacancy_session_posting (self->session)->language : "";
  g_autofree char *name = jd_locale_language_name (language, jd_program_language ());
  /* Translators: what a screen reader says of the button; %s is a language. */
  g_autofree char *label = g_strdup_printf (_("Language: %s"), name);

  gtk_label_set_text (self->label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
changed_cb (VacancyLanguageMenu *self, JdPosting *before, JdPosting *after)
{
  if (strcmp (before->language, after->language) != 0)
    update (self);
}

void
vacancy_language_menu_set_session (VacancyLanguageMenu *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_LANGUAGE_MENU (self));
  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), session != NULL);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/* ---- life ---- */

GtkWidget *
vacancy_language_menu_new (void)
{
  return g_object_new (VACANCY_TYPE_LANGUAGE_MENU, NULL);
}

static void
vacancy_language_menu_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, VACANCY_LANGUAGE_MENU (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_language_menu_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    vacancy_language_menu_set_session (VACANCY_LANGUAGE_MENU (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_language_menu_dispose (GObject *object)
{
  VacancyLanguageMenu *self = VACANCY_LANGUAGE_MENU (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VACANCY_TYPE_LANGUAGE_MENU);
  g_clear_object (&self->signals);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (vacancy_language_menu_parent_class)->dispose (object);
}

static void
vacancy_language_menu_class_init (VacancyLanguageMenuClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vacancy_language_menu_get_property;
  object_class->set_property = vacancy_language_menu_set_property;
  object_class->dispose = vacancy_language_menu_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, VACANCY_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-language-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyLanguageMenu, button);
  gtk_widget_class_bind_template_child (widget_class, VacancyLanguageMenu, label);
}

static void
vacancy_language_menu_init (VacancyLanguageMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  self->settings = g_settings_new (VACANCY_APP_ID);
  gtk_menu_button_set_create_popup_func (self->button, create_popup_cb, self, NULL);
  self->signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (changed_cb), self);
}
