// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/vacancy-pay-popover.h"

#include <glib/gi18n.h>

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "describe/jd-pay-bands.h"
#include "edit/jd-edit.h"
#include "facts/vacancy-country-button.h"
#include "facts/vacancy-field-fault.h"
#include "facts/vacancy-level-bands.h"
#include "facts/vacancy-pay-input.h"
#include "posting/vacancy-currency-choices.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-choice-popover.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-widget-util.h"

struct _VacancyPayPopover
{
  GtkPopover parent_instance;

  /* template widgets */
  GtkWidget *minimum, *maximum, *period;
  GtkMenuButton *currency_button;
  GtkLabel *currency_label;
  VacancyLevelBands *scale;
  GtkLabel *missing, *fault;
  VacancyCountryButton *country;
  GtkButton *reset;

  /* owned */
  VacancySession *session;
  char *placement;  /* NULL: the posting's pay */
  GPtrArray *known; /* of JdPayBand */

  char currency[4];
  gboolean done;    /* what is in the fields was given, or dropped */
  gboolean writing; /* what is in them is only put in another way */
};

G_DEFINE_FINAL_TYPE (VacancyPayPopover, vacancy_pay_popover, GTK_TYPE_POPOVER)

static const JdPlacement *
line_of (VacancyPayPopover *self)
{
  const JdPosting *posting = vacancy_session_posting (self->session);

  return self->placement ? jd_posting_placement (posting, self->placement, NULL, NULL) : jd_posting_salary (posting);
}

/* ---- reading ---- */

static JdPeriod
period_of (VacancyPayPopover *self)
{
  return (JdPeriod) MIN (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->period)), JD_PERIOD_YEAR);
}

static const char *
text_of (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static VacancyPayFault
read_pay (VacancyPayPopover *self, JdPay *pay)
{
  return vacancy_pay_input_read (vacancy_session_posting (self->session), text_of (self->minimum), text_of (self->maximum), self->currency, period_of (self), pay);
}

static GtkWidget *
field_of (VacancyPayPopover *self, VacancyPayFault fault)
{
  switch (fault)
    {
    case VACANCY_PAY_WRONG_TO:
    case VACANCY_PAY_WRONG_ORDER:
      return self->maximum;
    case VACANCY_PAY_NO_CURRENCY:
      return GTK_WIDGET (self->currency_button);
    case VACANCY_PAY_NO_AMOUNT:
    case VACANCY_PAY_WRONG_FROM:
      return self->minimum;
    case VACANCY_PAY_FINE:
    default:
      return NULL;
    }
}

/* One field is wrong at a time, and the keyboard goes there. */
static void
show_fault (VacancyPayPopover *self, VacancyPayFault fault)
{
  GtkWidget *const fields[] = { self->minimum, self->maximum, GTK_WIDGET (self->currency_button) };
  GtkWidget *wrong = field_of (self, fault);
  g_autofree char *text = vacancy_pay_fault_text (fault, text_of (self->minimum), text_of (self->maximum));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    vacancy_field_fault_show (self->fault, fields[i], fields[i] == wrong ? text : NULL);
  vacancy_field_fault_show (self->fault, wrong, text);
  if (wrong)
    gtk_widget_grab_focus (wrong);
}

/* ---- amounts ---- */

/* "78000" or "18.50". New string. */
static char *
plain_digits (const JdPay *pay)
{
  int digits = MAX (0, jd_currency_digits (pay->currency));
  gint64 unit = 1;

  for (int i = 0; i < digits; i++)
    unit *= 10;
  if (pay->min % unit == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, pay->min / unit);
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, pay->min / unit, digits, pay->min % unit);
}

/* While it is edited an amount is plain digits, else it is grouped as in the posting. What is no amount, or says its currency, stays as it was typed. */
static void
write_amount (VacancyPayPopover *self, GtkWidget *entry, gboolean grouped)
{
  g_autofree char *text = NULL;
  JdPay pay;

  if (!self->session || !*text_of (entry) || !vacancy_pay_input_amount (vacancy_session_posting (self->session), text_of (entry), self->currency, period_of (self), &pay)
      || (*self->currency && !g_str_equal (pay.currency, self->currency)))
    return;
  text = grouped ? jd_money_format_number (pay.min, pay.currency, vacancy_session_posting (self->session)->language) : plain_digits (&pay);
  self->writing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  self->writing = FALSE;
}

static void
amount_entered_cb (GtkEventController *controller, VacancyPayPopover *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (controller);

  write_amount (self, entry, FALSE);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
}

static void
amount_left_cb (GtkEventController *controller, VacancyPayPopover *self)
{
  write_amount (self, gtk_event_controller_get_widget (controller), TRUE);
}

/* ---- bands ---- */

static void
draw_bands (VacancyPayPopover *self, const JdPay *pay)
{
  vacancy_level_bands_show (self->scale, self->known, pay, vacancy_session_posting (self->session));
}

/* What is typed is marked on the bands at once, and nothing is wrong any more with a field that was changed. */
static void
typed_cb (VacancyPayPopover *self)
{
  JdPay pay;

  if (self->writing || !self->session || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  show_fault (self, VACANCY_PAY_FINE);
  draw_bands (self, read_pay (self, &pay) == VACANCY_PAY_FINE ? &pay : NULL);
}

/* ---- the currency ---- */

static void
set_currency (VacancyPayPopover *self, const char *currency)
{
  gboolean chosen = *currency != '\0';
  g_autofree char *name = chosen ? jd_locale_currency_name (currency, jd_program_language ()) : g_strdup (_("none chosen"));
  /* Translators: what a screen reader says of the button; %s is a currency. */
  g_autofree char *label = g_strdup_printf (_("Currency: %s"), name);

  g_strlcpy (self->currency, currency, sizeof self->currency);
  gtk_label_set_label (self->currency_label, chosen ? currency : _("Currency"));
  vacancy_tooltip_set (GTK_WIDGET (self->currency_button), chosen ? name : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->currency_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
currency_chosen_cb (VacancyPayPopover *self, const char *currency)
{
  set_currency (self, currency);
  typed_cb (self);
}

/* Made when it is opened. */
static void
create_currencies_cb (GtkMenuButton *button, gpointer data)
{
  VacancyPayPopover *self = data;
  g_autoptr (GPtrArray) choices = vacancy_currency_choices (vacancy_session_posting (self->session), self->currency);
  GtkWidget *popover = vacancy_choice_popover_new (_("Currency"));

  vacancy_choice_popover_fill (VACANCY_CHOICE_POPOVER (popover), choices, self->currency);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (currency_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

/* ---- filling ---- */

/* @pay NULL: nothing but what the first pay is likely given in, to be changed or set. */
static void
fill_fields (VacancyPayPopover *self, const JdPay *pay)
{
  const JdPosting *posting = vacancy_session_posting (self->session);
  const JdPay terms = pay ? *pay : jd_pay_bands_terms (vacancy_session_library (self->session), posting);
  g_autofree char *minimum = pay ? jd_money_format_number (pay->min, pay->currency, posting->language) : g_strdup ("");
  g_autofree char *maximum = pay && pay->max != pay->min ? jd_money_format_number (pay->max, pay->currency, posting->language) : g_strdup ("");

  set_currency (self, terms.currency);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->period), terms.period);
  gtk_editable_set_text (GTK_EDITABLE (self->minimum), minimum);
  gtk_editable_set_text (GTK_EDITABLE (self->maximum), maximum);
}

/* What the library gives comes back; what the person gave goes. */
static void
offer_reset (VacancyPayPopover *self, const JdPlacement *line)
{
  gboolean has_base = line && line->has_base_pay;

  gtk_button_set_label (self->reset, has_base ? _("_Level’s Pay") : _("_Remove"));
  vacancy_tooltip_set (GTK_WIDGET (self->reset), has_base ? _("Go back to the pay the library has for this level") : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reset), GTK_ACCESSIBLE_PROPERTY_LABEL, has_base ? _("Level’s Pay") : _("Remove the pay"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self->reset), line && line->has_pay && !(has_base && jd_pay_equal (&line->pay, &line->base_pay)));
}

/* What the library has for this job in this place; or what keeps it from that. */
static void
show_known (VacancyPayPopover *self, const JdPay *pay)
{
  JdLibrary *library = vacancy_session_library (self->session);
  const JdPosting *posting = vacancy_session_posting (self->session);
  const char *missing = jd_pay_bands_missing (library, posting);

  g_clear_pointer (&self->known, g_ptr_array_unref);
  self->known = jd_pay_bands (library, posting, pay);
  draw_bands (self, pay);
  gtk_label_set_label (self->missing, missing ? missing : "");
  gtk_widget_set_visible (GTK_WIDGET (self->missing), missing != NULL);
  if (missing && !jd_posting_place (posting))
    vacancy_country_button_show (self->country, self->session);
  else
    gtk_widget_set_visible (GTK_WIDGET (self->country), FALSE);
}

/* What was typed meanwhile stays. */
static void
country_chosen_cb (VacancyPayPopover *self)
{
  JdPay pay;

  show_known (self, read_pay (self, &pay) == VACANCY_PAY_FINE ? &pay : NULL);
  if (!*self->currency)
    set_currency (self, jd_pay_bands_terms (vacancy_session_library (self->session), vacancy_session_posting (self->session)).currency);
  gtk_widget_grab_focus (self->minimum);
}

static void
vacancy_pay_popover_show (GtkWidget *widget)
{
  VacancyPayPopover *self = VACANCY_PAY_POPOVER (widget);
  const JdPlacement *line = line_of (self);
  const JdPay *pay = line && line->has_pay ? &line->pay : NULL;

  fill_fields (self, pay);
  offer_reset (self, line);
  show_known (self, pay);
  show_fault (self, VACANCY_PAY_FINE);
  self->done = FALSE;
  GTK_WIDGET_CLASS (vacancy_pay_popover_parent_class)->show (widget);
  gtk_widget_grab_focus (self->minimum);
}

void
vacancy_pay_popover_edit (VacancyPayPopover *self, VacancySession *session, const char *placement)
{
  g_return_if_fail (VACANCY_IS_PAY_POPOVER (self) && VACANCY_IS_SESSION (session));

  g_set_object (&self->session, session);
  g_free (self->placement);
  self->placement = g_strdup (placement);
}

/* ---- giving ---- */

static void
set_pay (VacancyPayPopover *self, const JdPay *pay)
{
  JdPosting *posting = vacancy_session_posting (self->session);
  JdPosting *after = self->placement ? jd_edit_set_pay (posting, self->placement, pay, NULL) : jd_edit_give_pay (posting, pay, NULL);

  self->done = TRUE;
  gtk_popover_popdown (GTK_POPOVER (self));
  vacancy_session_apply (self->session, after, _("Change Pay"));
}

static void
give_cb (VacancyPayPopover *self)
{
  JdPay pay;
  VacancyPayFault fault = read_pay (self, &pay);

  if (fault == VACANCY_PAY_FINE)
    set_pay (self, &pay);
  else
    show_fault (self, fault);
}

static void
reset_cb (VacancyPayPopover *self)
{
  set_pay (self, NULL);
}

/* Clicked away: what was typed counts, when it can be understood. */
static void
closed_cb (VacancyPayPopover *self)
{
  const JdPlacement *line = self->session ? line_of (self) : NULL;
  JdPay pay;

  if (!self->done && self->session && read_pay (self, &pay) == VACANCY_PAY_FINE && !(line && line->has_pay && jd_pay_equal (&pay, &line->pay)))
    set_pay (self, &pay);
  self->done = TRUE;
}

static gboolean
key_cb (VacancyPayPopover *self, guint key)
{
  GtkPopover *currencies = gtk_menu_button_get_popover (self->currency_button);

  /* In the list of currencies it leaves that alone. */
  if (key == GDK_KEY_Escape && !(currencies && gtk_widget_get_mapped (GTK_WIDGET (currencies))))
    self->done = TRUE;
  return GDK_EVENT_PROPAGATE;
}

/* ---- life ---- */

static void
vacancy_pay_popover_dispose (GObject *object)
{
  VacancyPayPopover *self = VACANCY_PAY_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VACANCY_TYPE_PAY_POPOVER);
  g_clear_object (&self->session);
  g_clear_pointer (&self->placement, g_free);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  G_OBJECT_CLASS (vacancy_pay_popover_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, VacancyPayPopover, name)

static void
vacancy_pay_popover_class_init (VacancyPayPopoverClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_pay_popover_dispose;
  widget_class->show = vacancy_pay_popover_show;
  g_type_ensure (VACANCY_TYPE_LEVEL_BANDS);
  g_type_ensure (VACANCY_TYPE_COUNTRY_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-pay-popover.ui");
  BIND (minimum);
  BIND (maximum);
  BIND (period);
  BIND (currency_button);
  BIND (currency_label);
  BIND (scale);
  BIND (missing);
  BIND (country);
  BIND (fault);
  BIND (reset);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, amount_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, amount_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, give_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, country_chosen_cb);
}

static void
vacancy_pay_popover_init (VacancyPayPopover *self)
{
  self->done = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_control_keep_name (self->minimum);
  vacancy_control_keep_name (self->maximum);
  vacancy_drop_down_set_name (GTK_DROP_DOWN (self->period), _("Period of the pay"));
  gtk_menu_button_set_create_popup_func (self->currency_button, create_currencies_cb, self, NULL);
}

GtkWidget *
vacancy_pay_popover_new (void)
{
  return g_object_new (VACANCY_TYPE_PAY_POPOVER, NULL);
}
