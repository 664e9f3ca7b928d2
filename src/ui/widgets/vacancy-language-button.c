// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-language-button.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "model/jd-localized.h"
#include "posting/vacancy-language-choices.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-choice-popover.h"

struct _VacancyLanguageButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button; /* owned by the widget, like what is in it */
  GtkLabel *label;
  char *language;        /* owned */
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (VacancyLanguageButton, vacancy_language_button, GTK_TYPE_WIDGET)

static void
show_language (VacancyLanguageButton *self, const char *language)
{
  g_autofree char *name = jd_locale_language_name (language, jd_program_language ());
  /* Translators: what a screen reader says of the button; %s is a language. */
  g_autofree char *label = g_strdup_printf (_("Language: %s"), name);

  g_free (self->language);
  self->language = g_strdup (language);
  gtk_label_set_text (self->label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
chosen_cb (VacancyLanguageButton *self, const char *language)
{
  g_autofree char *kept = g_strdup (language);

  show_language (self, kept);
  g_signal_emit (self, chosen_signal, 0, kept);
}

/* A code with a country, or a script; what CLDR has no name for is none. */
static VacancyChoice *
typed_language (const char *text, gpointer data)
{
  g_autofree char *tag = g_strstrip (g_strdup (text)), *bare = NULL, *language = NULL, *name = NULL;

  if (!strchr (tag, '-') || !jd_is_language_tag (tag))
    return NULL;
  bare = jd_language_bare (tag);
  language = jd_locale_language_name (bare, jd_program_language ());
  name = jd_locale_language_name (tag, jd_program_language ());
  return g_str_equal (language, bare) ? NULL : vacancy_choice_new (tag, name, tag, TRUE);
}

/* Made when it is opened. */
static void
open_cb (GtkMenuButton *button, gpointer data)
{
  VacancyLanguageButton *self = data;
  g_autoptr (GSettings) settings = g_settings_new (VACANCY_APP_ID);
  g_autoptr (GPtrArray) choices = vacancy_language_choices (NULL, NULL, self->language, settings);
  GtkWidget *popover = vacancy_choice_popover_new (_("Language"));

  vacancy_language_choices_add_known (choices);
  vacancy_choice_popover_set_typed (VACANCY_CHOICE_POPOVER (popover), typed_language, NULL);
  vacancy_choice_popover_fill (VACANCY_CHOICE_POPOVER (popover), choices, self->language);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

/* ---- life ---- */

static gboolean
vacancy_language_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VACANCY_LANGUAGE_BUTTON (widget)->button));
}

static void
vacancy_language_button_dispose (GObject *object)
{
  VacancyLanguageButton *self = VACANCY_LANGUAGE_BUTTON (object);

  if (self->button)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->button)));
  g_clear_pointer (&self->language, g_free);
  G_OBJECT_CLASS (vacancy_language_button_parent_class)->dispose (object);
}

static void
vacancy_language_button_class_init (VacancyLanguageButtonClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_language_button_dispose;
  GTK_WIDGET_CLASS (class)->grab_focus = vacancy_language_button_grab_focus;
  chosen_signal = g_signal_new ("chosen", VACANCY_TYPE_LANGUAGE_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
vacancy_language_button_init (VacancyLanguageButton *self)
{
  self->label = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_create_popup_func (self->button, open_cb, self, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
  vacancy_control_keep_name (GTK_WIDGET (self->button));
}

GtkWidget *
vacancy_language_button_new (const char *language)
{
  VacancyLanguageButton *self = g_object_new (VACANCY_TYPE_LANGUAGE_BUTTON, NULL);

  g_return_val_if_fail (language, NULL);
  show_language (self, language);
  return GTK_WIDGET (self);
}
