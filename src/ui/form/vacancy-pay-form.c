// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/vacancy-pay-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-locale.h"
#include "describe/jd-block-card.h"
#include "describe/jd-block-text.h"
#include "form/jd-block-draft.h"
#include "form/vacancy-date-row.h"
#include "form/vacancy-pay-grid.h"
#include "posting/vacancy-currency-choices.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-choice-popover.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-place-choice.h"
#include "widgets/vacancy-wrap-layout.h"

/* Of all levels, in the list of them. */
#define ALL_LEVELS "*"

struct _VacancyPayForm
{
  AdwBin parent_instance;

  /* template widgets */
  AdwComboRow *basis, *period;
  AdwActionRow *currency_row;
  GtkMenuButton *currency_button, *add_place, *add_level;
  GtkLabel *currency_label;
  VacancyPayGrid *grid;
  AdwEntryRow *figure_note, *source, *note, *effective, *expires;

  JdLibrary *library; /* owned */
  JdPayDraft *draft;  /* borrowed */
  gboolean showing;   /* what changes is only shown */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (VacancyPayForm, vacancy_pay_form, ADW_TYPE_BIN)

static void
tell (VacancyPayForm *self, gpointer what)
{
  g_signal_emit (self, changed_signal, 0, what);
}

/* ---- showing ---- */

static void
show_currency (VacancyPayForm *self)
{
  const gboolean chosen = *self->draft->currency != '\0';
  g_autofree char *name = chosen ? jd_locale_currency_name (self->draft->currency, self->draft->language) : g_strdup (_("none chosen"));
  /* Translators: what a screen reader says of the button; %s is a currency. */
  g_autofree char *label = g_strdup_printf (_("Currency: %s"), name);

  gtk_label_set_label (self->currency_label, chosen ? self->draft->currency : _("Choose"));
  adw_action_row_set_subtitle (self->currency_row, chosen ? name : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->currency_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static JdPayCell *
current_cell (VacancyPayForm *self)
{
  guint line, place;

  vacancy_pay_grid_get_current (self->grid, &line, &place);
  return jd_pay_draft_cell (self->draft, line, place);
}

/* A note is of a figure: there is none where none is set. */
static void
show_figure_note (VacancyPayForm *self)
{
  const JdPayCell *cell = current_cell (self);
  const gboolean was = self->showing;

  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->figure_note), cell ? cell->note : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->figure_note), cell && *cell->text);
  self->showing = was;
}

static void
show_terms (VacancyPayForm *self)
{
  const gboolean was = self->showing;

  self->showing = TRUE;
  adw_combo_row_set_selected (self->basis, self->draft->basis);
  adw_combo_row_set_selected (self->period, (guint) (self->draft->period + 1));
  show_currency (self);
  self->showing = was;
}

static void
show_text (AdwEntryRow *row, const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), text))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

void
vacancy_pay_form_show (VacancyPayForm *self, JdLibrary *library, JdPayDraft *draft)
{
  g_return_if_fail (VACANCY_IS_PAY_FORM (self) && library && draft);

  self->showing = TRUE;
  if (self->library != library)
    {
      g_clear_pointer (&self->library, jd_library_unref);
      self->library = jd_library_ref (library);
    }
  self->draft = draft;
  jd_pay_draft_arrange (draft, library);
  show_terms (self);
  show_text (self->source, draft->source);
  show_text (self->note, draft->note);
  show_text (self->effective, draft->effective);
  show_text (self->expires, draft->expires);
  vacancy_pay_grid_show (self->grid, library, draft);
  show_figure_note (self);
  self->showing = FALSE;
}

void
vacancy_pay_form_commit (VacancyPayForm *self)
{
  g_return_if_fail (VACANCY_IS_PAY_FORM (self));
  if (self->draft)
    vacancy_pay_grid_commit (self->grid);
}

gboolean
vacancy_pay_form_focus (VacancyPayForm *self)
{
  g_return_val_if_fail (VACANCY_IS_PAY_FORM (self), FALSE);
  return self->draft && vacancy_pay_grid_focus (self->grid);
}

gboolean
vacancy_pay_form_focus_wrong (VacancyPayForm *self)
{
  g_return_val_if_fail (VACANCY_IS_PAY_FORM (self), FALSE);
  return self->draft && vacancy_pay_grid_focus_wrong (self->grid);
}

/* ---- the rows ---- */

static void
basis_chosen_cb (VacancyPayForm *self)
{
  if (self->showing || !self->draft)
    return;
  self->draft->basis = (JdBasis) adw_combo_row_get_selected (self->basis);
  tell (self, NULL);
}

static void
period_chosen_cb (VacancyPayForm *self)
{
  if (self->showing || !self->draft)
    return;
  jd_pay_draft_set_period (self->draft, (int) adw_combo_row_get_selected (self->period) - 1);
  vacancy_pay_grid_update (self->grid);
  tell (self, NULL);
}

static void
currency_chosen_cb (VacancyPayForm *self, const char *currency)
{
  jd_pay_draft_set_currency (self->draft, currency);
  show_currency (self);
  vacancy_pay_grid_update (self->grid);
  tell (self, NULL);
}

static void
take (char **text, char *value)
{
  g_free (*text);
  *text = value;
}

static void
text_changed_cb (VacancyPayForm *self, AdwEntryRow *row)
{
  if (self->showing || !self->draft)
    return;
  take (&self->draft->source, g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->source))));
  take (&self->draft->note, g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note))));
  take (&self->draft->effective, vacancy_date_row_read (self->effective));
  take (&self->draft->expires, vacancy_date_row_read (self->expires));
  tell (self, row);
}

static void
figure_note_changed_cb (VacancyPayForm *self, AdwEntryRow *row)
{
  JdPayCell *cell = self->showing || !self->draft ? NULL : current_cell (self);

  if (!cell)
    return;
  take (&cell->note, g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  tell (self, row);
}

/* A figure may have said currency and period of all. */
static void
grid_changed_cb (VacancyPayForm *self)
{
  if (self->showing)
    return;
  show_terms (self);
  show_figure_note (self);
  tell (self, NULL);
}

static void
grid_moved_cb (VacancyPayForm *self)
{
  if (self->draft)
    show_figure_note (self);
}

/* ---- lists, made when they are opened ---- */

static const char *const *
places_of (VacancyPayForm *self, GPtrArray *places)
{
  for (guint i = 0; i < self->draft->places->len; i++)
    g_ptr_array_add (places, g_ptr_array_index (self->draft->places, i));
  g_ptr_array_add (places, NULL);
  return (const char *const *) places->pdata;
}

static void
open_currencies_cb (GtkMenuButton *button, gpointer data)
{
  VacancyPayForm *self = data;
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GPtrArray) choices = vacancy_currency_choices_beside (self->draft->language, places_of (self, places), self->draft->currency);
  GtkWidget *popover = vacancy_choice_popover_new (_("Currency"));

  vacancy_choice_popover_fill (VACANCY_CHOICE_POPOVER (popover), choices, self->draft->currency);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (currency_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
place_chosen_cb (VacancyPayForm *self, const char *place)
{
  vacancy_pay_grid_add_place (self->grid, g_str_equal (place, ALL_LEVELS) ? "" : place);
}

static void
open_places_cb (GtkMenuButton *button, gpointer data)
{
  VacancyPayForm *self = data;
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  GtkWidget *popover = vacancy_place_popover_new (self->draft->language, places_of (self, places), vacancy_choice_new (ALL_LEVELS, _("Everywhere"), NULL, TRUE));

  g_signal_connect_object (popover, "chosen", G_CALLBACK (place_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
level_chosen_cb (VacancyPayForm *self, const char *level)
{
  vacancy_pay_grid_add_level (self->grid, g_str_equal (level, ALL_LEVELS) ? NULL : level);
}

static void
open_levels_cb (GtkMenuButton *button, gpointer data)
{
  VacancyPayForm *self = data;
  const GPtrArray *levels = jd_library_levels (self->library);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *popover = vacancy_choice_popover_new (_("Level"));

  g_ptr_array_add (choices, vacancy_choice_new (ALL_LEVELS, _("All levels"), NULL, TRUE));
  for (guint i = 0; i < levels->len; i++)
    {
      const char *id = ((const JdLevel *) g_ptr_array_index (levels, i))->id;
      g_autofree char *name = jd_level_name (self->library, id, self->draft->language);

      g_ptr_array_add (choices, vacancy_choice_new (id, name, NULL, TRUE));
    }
  vacancy_choice_popover_fill (VACANCY_CHOICE_POPOVER (popover), choices, NULL);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (level_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

/* ---- life ---- */

static void
vacancy_pay_form_dispose (GObject *object)
{
  VacancyPayForm *self = VACANCY_PAY_FORM (object);

  self->draft = NULL;
  g_clear_pointer (&self->library, jd_library_unref);
  G_OBJECT_CLASS (vacancy_pay_form_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, VacancyPayForm, name)

static void
vacancy_pay_form_class_init (VacancyPayFormClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_pay_form_dispose;
  changed_signal = g_signal_new ("changed", VACANCY_TYPE_PAY_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  g_type_ensure (VACANCY_TYPE_PAY_GRID);
  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-pay-form.ui");
  BIND (basis);
  BIND (period);
  BIND (currency_row);
  BIND (currency_button);
  BIND (currency_label);
  BIND (add_place);
  BIND (add_level);
  BIND (grid);
  BIND (figure_note);
  BIND (source);
  BIND (note);
  BIND (effective);
  BIND (expires);
  gtk_widget_class_bind_template_callback (widget_class, basis_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_note_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, grid_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, grid_moved_cb);
}

static void
vacancy_pay_form_init (VacancyPayForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->currency_button, open_currencies_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->add_place, open_places_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->add_level, open_levels_cb, self, NULL);
  vacancy_date_row_add_calendar (self->effective);
  vacancy_date_row_add_calendar (self->expires);
  vacancy_control_keep_name (GTK_WIDGET (self->currency_button));
  vacancy_control_keep_name (GTK_WIDGET (self->add_place));
  vacancy_control_keep_name (GTK_WIDGET (self->add_level));
}
