// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/vacancy-country-button.h"

#include <glib/gi18n.h>

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "edit/jd-edit.h"
#include "model/jd-condition.h"
#include "posting/vacancy-country-choices.h"
#include "widgets/vacancy-choice-popover.h"

struct _VacancyCountryButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button; /* owned by the widget */
  GtkLabel *label;       /* within it */

  VacancySession *session; /* owned */
  guint location;          /* the one that is asked for */
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (VacancyCountryButton, vacancy_country_button, GTK_TYPE_WIDGET)

static const JdLocation *
location_at (const JdPosting *posting, guint index)
{
  return index < posting->facts->locations->len ? posting->facts->locations->pdata[index] : NULL;
}

static gboolean
words_tell (const JdPosting *posting, const JdLocation *location)
{
  g_autofree char *place = jd_place_from_text (location->text, posting->language);

  return place != NULL;
}

/* FALSE when there is nothing to ask. */
static gboolean
find_location (const JdPosting *posting, guint *found)
{
  gboolean any = FALSE;

  for (guint i = 0; i < posting->facts->locations->len; i++)
    {
      const JdLocation *location = location_at (posting, i);

      if (!location->place)
        {
          *found = i;
          return TRUE;
        }
      if (!any && !words_tell (posting, location))
        {
          *found = i;
          any = TRUE;
        }
    }
  return any;
}

static char *
country_of (const JdLocation *location)
{
  return location->place ? g_strndup (location->place, 2) : NULL;
}

gboolean
vacancy_country_button_show (VacancyCountryButton *self, VacancySession *session)
{
  const JdPosting *posting;
  const JdLocation *location;
  g_autofree char *country = NULL, *name = NULL, *text = NULL;

  g_return_val_if_fail (VACANCY_IS_COUNTRY_BUTTON (self) && session, FALSE);
  g_set_object (&self->session, session);
  posting = vacancy_session_posting (session);
  gtk_widget_set_visible (GTK_WIDGET (self), find_location (posting, &self->location));
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return FALSE;
  location = location_at (posting, self->location);
  country = country_of (location);
  name = country ? jd_locale_country_name (country, jd_program_language ()) : NULL;
  /* Translators: the country of a location; the first %s is the location, "Utrecht". */
  text = name ? g_strdup_printf (_("%s: %s"), location->text, name) : g_strdup_printf (_("%s: which country?"), location->text);
  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return !country;
}

static void
chosen_cb (VacancyCountryButton *self, const char *country)
{
  JdPosting *posting = vacancy_session_posting (self->session);

  if (!location_at (posting, self->location))
    return;
  vacancy_session_apply (self->session, jd_edit_set_country (posting, self->location, country), _("Choose Country"));
  vacancy_country_button_show (self, self->session);
  g_signal_emit (self, chosen_signal, 0);
}

/* Made when it is opened. */
static void
create_countries_cb (GtkMenuButton *button, gpointer data)
{
  VacancyCountryButton *self = data;
  const JdPosting *posting = vacancy_session_posting (self->session);
  const JdLocation *location = location_at (posting, self->location);
  g_autofree char *country = location ? country_of (location) : NULL;
  g_autoptr (GPtrArray) choices = vacancy_country_choices (posting, country);
  GtkWidget *popover = vacancy_choice_popover_new (_("Country"));

  vacancy_choice_popover_fill (VACANCY_CHOICE_POPOVER (popover), choices, country);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

/* ---- life ---- */

static gboolean
vacancy_country_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VACANCY_COUNTRY_BUTTON (widget)->button));
}

static void
vacancy_country_button_dispose (GObject *object)
{
  VacancyCountryButton *self = VACANCY_COUNTRY_BUTTON (object);

  if (self->button)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;
  g_clear_object (&self->session);
  G_OBJECT_CLASS (vacancy_country_button_parent_class)->dispose (object);
}

static void
vacancy_country_button_class_init (VacancyCountryButtonClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_country_button_dispose;
  GTK_WIDGET_CLASS (class)->grab_focus = vacancy_country_button_grab_focus;
  chosen_signal = g_signal_new ("chosen", VACANCY_TYPE_COUNTRY_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
vacancy_country_button_init (VacancyCountryButton *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  self->label = GTK_LABEL (label);
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_MIDDLE);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, label);
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_create_popup_func (self->button, create_countries_cb, self, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
