// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-choices-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "widgets/vacancy-button-name.h"

struct _VacancyChoicesRow
{
  AdwExpanderRow parent_instance;

  GPtrArray *checks; /* of GtkCheckButton, whose row has the id as its name */
  gboolean filling;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyChoicesRow, vacancy_choices_row, ADW_TYPE_EXPANDER_ROW)

#define ID_KEY "vacancy-id"
#define ROW_KEY "vacancy-row"

static const char *
id_of (gpointer check)
{
  return g_object_get_data (G_OBJECT (check), ID_KEY);
}

static GtkWidget *
row_of (gpointer check)
{
  return g_object_get_data (G_OBJECT (check), ROW_KEY);
}

static void
show_chosen (VacancyChoicesRow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row_of (self->checks->pdata[i]))));
  /* Translators: of levels, places, languages, or job boards. */
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text->len > 0 ? text->str : _("None"));
}

static void
toggled_cb (VacancyChoicesRow *self)
{
  show_chosen (self);
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

void
vacancy_choices_row_add (VacancyChoicesRow *self, const char *id, const char *name, gboolean chosen)
{
  g_return_if_fail (VACANCY_IS_CHOICES_ROW (self) && id && name);

  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();
  g_object_set (row, "use-markup", FALSE, "title", name, NULL);
  g_object_set (check, "valign", GTK_ALIGN_CENTER, "active", chosen, NULL);
  g_object_set_data_full (G_OBJECT (check), ID_KEY, g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (check), ROW_KEY, row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  vacancy_control_keep_name (check);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->checks, check);
  show_chosen (self);
}

void
vacancy_choices_row_clear (VacancyChoicesRow *self)
{
  g_return_if_fail (VACANCY_IS_CHOICES_ROW (self));

  for (guint i = 0; i < self->checks->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), row_of (self->checks->pdata[i]));
  g_ptr_array_set_size (self->checks, 0);
  show_chosen (self);
}

static GtkCheckButton *
find (VacancyChoicesRow *self, const char *id)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (strcmp (id_of (self->checks->pdata[i]), id) == 0)
      return self->checks->pdata[i];
  return NULL;
}

gboolean
vacancy_choices_row_has (VacancyChoicesRow *self, const char *id)
{
  g_return_val_if_fail (VACANCY_IS_CHOICES_ROW (self) && id, FALSE);
  return find (self, id) != NULL;
}

void
vacancy_choices_row_choose (VacancyChoicesRow *self, const char *id, gboolean chosen)
{
  g_return_if_fail (VACANCY_IS_CHOICES_ROW (self) && id && find (self, id));
  gtk_check_button_set_active (find (self, id), chosen);
}

GStrv
vacancy_choices_row_get_chosen (VacancyChoicesRow *self)
{
  g_return_val_if_fail (VACANCY_IS_CHOICES_ROW (self), NULL);

  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_strv_builder_add (ids, id_of (self->checks->pdata[i]));
  return g_strv_builder_end (ids);
}

static void
vacancy_choices_row_dispose (GObject *object)
{
  VacancyChoicesRow *self = VACANCY_CHOICES_ROW (object);

  self->filling = TRUE;
  g_ptr_array_set_size (self->checks, 0);
  G_OBJECT_CLASS (vacancy_choices_row_parent_class)->dispose (object);
}

static void
vacancy_choices_row_finalize (GObject *object)
{
  g_ptr_array_unref (VACANCY_CHOICES_ROW (object)->checks);
  G_OBJECT_CLASS (vacancy_choices_row_parent_class)->finalize (object);
}

static void
vacancy_choices_row_class_init (VacancyChoicesRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_choices_row_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_choices_row_finalize;
  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_CHOICES_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_choices_row_init (VacancyChoicesRow *self)
{
  self->checks = g_ptr_array_new ();
  vacancy_expander_row_keep_name (ADW_EXPANDER_ROW (self));
  show_chosen (self);
}
