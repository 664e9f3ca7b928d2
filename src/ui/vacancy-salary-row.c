// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-salary-row.h"

#include <glib/gi18n.h>

#include "edit/jd-edit.h"
#include "model/jd-salary.h"
#include "vacancy-button-name.h"
#include "vacancy-fault.h"
#include "vacancy-level-bands.h"
#include "vacancy-one-line.h"
#include "vacancy-pay-bands.h"
#include "vacancy-widget.h"

struct _VacancySalaryRow
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *button;
  GtkWidget *pay;
  GtkWidget *popover;
  GtkWidget *minimum;
  GtkWidget *maximum;
  GtkWidget *currency;
  GtkWidget *period;
  GtkWidget *fault;
  GtkWidget *reset;
  VacancyLevelBands *scale; /* in the editor */
  GtkWidget *missing;
  VacancyLevelBands *bands; /* on the page */
  GtkWidget *reference;

  /* owned */
  VacancySession *session;
  JdPlacement *placement;
  GPtrArray *known; /* of VacancyBand; NULL before anything is shown */
  gboolean done; /* what is in the editor was given, or dropped */
};

G_DEFINE_FINAL_TYPE (VacancySalaryRow, vacancy_salary_row, GTK_TYPE_WIDGET)

/* ---- showing ---- */

static void
show_pay (VacancySalaryRow *self)
{
  const JdPosting *posting = vacancy_session_posting (self->session);
  g_autofree char *text = self->placement->has_pay ? jd_pay_format (&self->placement->pay, posting->language) : g_strdup (_("Add the pay"));
  g_autofree char *name = self->placement->has_pay ? g_strdup_printf (_("Pay: %s"), text) : g_strdup (text);

  gtk_label_set_label (GTK_LABEL (self->pay), text);
  if (self->placement->has_pay)
    gtk_widget_remove_css_class (self->pay, "missing");
  else
    gtk_widget_add_css_class (self->pay, "missing");
  vacancy_tooltip_set (GTK_WIDGET (self->button), self->placement->has_pay ? _("Change the Pay") : _("Add the Pay"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Amounts of another currency or period have no place on the scale. */
static gboolean
comparable (const JdPay *a, const JdPay *b)
{
  return g_str_equal (a->currency, b->currency) && a->period == b->period;
}

/* The same bands on the page and in the editor, which may lie over the page. @pay: what is marked on them; NULL: nothing. */
static void
draw_bands (VacancySalaryRow *self, VacancyLevelBands *widget, const JdPay *pay)
{
  g_autoptr (GPtrArray) bands = g_ptr_array_ref (self->known);
  const char *language = vacancy_session_posting (self->session)->language;

  gtk_widget_set_visible (GTK_WIDGET (widget), bands->len > 0);
  if (pay && bands->len > 0 && !comparable (pay, &((VacancyBand *) g_ptr_array_index (bands, 0))->pay))
    pay = NULL;
  vacancy_level_bands_show (widget, g_steal_pointer (&bands), pay, language);
}

static void
show_bands (VacancySalaryRow *self)
{
  const JdPosting *posting = vacancy_session_posting (self->session);
  const JdPay *pay = self->placement->has_pay ? &self->placement->pay : NULL;
  const JdLibrary *library = vacancy_session_library (self->session);
  g_autofree char *reference = vacancy_pay_bands_reference (library, posting);

  g_clear_pointer (&self->known, g_ptr_array_unref);
  self->known = vacancy_pay_bands (library, posting, pay);
  draw_bands (self, self->bands, pay);
  if (!reference && self->known->len > 0 && ((VacancyBand *) g_ptr_array_index (self->known, 0))->market)
    reference = g_strdup (_("Market figures, not an offer"));
  gtk_label_set_label (GTK_LABEL (self->reference), reference ? reference : "");
  gtk_widget_set_visible (self->reference, reference != NULL);
}

void
vacancy_salary_row_show (VacancySalaryRow *self, VacancySession *session, JdPlacement *placement)
{
  JdPlacement *old = self->placement;

  g_return_if_fail (VACANCY_IS_SALARY_ROW (self) && session && placement);
  g_set_object (&self->session, session);
  self->placement = jd_placement_ref (placement);
  if (old)
    jd_placement_unref (old);
  show_pay (self);
  show_bands (self);
}

/* ---- editing ---- */

static void
show_fault (VacancySalaryRow *self, const GError *error)
{
  g_autofree char *text = vacancy_fault_text (_("Pay"), error);

  vacancy_fault_show (GTK_LABEL (self->fault), NULL, text);
}

/* What the entries say; with @text for both figures when it is not NULL. */
static gboolean
read_pay (VacancySalaryRow *self, const char *text, JdPay *pay, GError **error)
{
  const char *minimum = text ? text : gtk_editable_get_text (GTK_EDITABLE (self->minimum));
  const char *maximum = text ? "" : gtk_editable_get_text (GTK_EDITABLE (self->maximum));
  g_autofree char *currency = g_ascii_strup (gtk_editable_get_text (GTK_EDITABLE (self->currency)), -1);
  guint period = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->period));
  /* Any currency will do to read a figure before there is one. */
  const char *terms = text && jd_currency_digits (currency) < 0 ? "EUR" : currency;
  g_autofree char *whole = g_strdup_printf ("%s%s%s %s/%s", minimum, *maximum ? "-" : "", maximum, terms, jd_period_names[MIN (period, JD_PERIOD_YEAR)]);

  return jd_pay_parse (whole, pay, error);
}

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

/* While it is edited an amount is plain digits, else it is grouped as in the posting. What is no amount stays as it was typed. */
static void
write_amount (VacancySalaryRow *self, GtkWidget *entry, gboolean grouped)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autofree char *text = NULL;
  JdPay pay;

  if (!self->session || !*typed || !read_pay (self, typed, &pay, NULL) || pay.min != pay.max)
    return;
  text = grouped ? jd_money_format_number (pay.min, pay.currency, vacancy_session_posting (self->session)->language) : plain_digits (&pay);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
amount_entered_cb (GtkEventController *controller, VacancySalaryRow *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (controller);

  write_amount (self, entry, FALSE);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
}

static void
amount_left_cb (GtkEventController *controller, VacancySalaryRow *self)
{
  write_amount (self, gtk_event_controller_get_widget (controller), TRUE);
}

/* What is typed is marked on the bands at once. */
static void
typed_cb (VacancySalaryRow *self)
{
  JdPay pay;

  if (self->session && gtk_widget_get_visible (self->popover))
    draw_bands (self, self->scale, read_pay (self, NULL, &pay, NULL) ? &pay : NULL);
}

/* @pay NULL: nothing but what the first pay is likely given in, to be changed or set. */
static void
fill_entries (VacancySalaryRow *self, const JdPay *pay)
{
  const JdPosting *posting = vacancy_session_posting (self->session);
  const JdPay terms = pay ? *pay : vacancy_pay_bands_terms (vacancy_session_library (self->session), posting);
  const char *language = posting->language;
  g_autofree char *minimum = pay ? jd_money_format_number (pay->min, pay->currency, language) : g_strdup ("");
  g_autofree char *maximum = pay && pay->max != pay->min ? jd_money_format_number (pay->max, pay->currency, language) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (self->currency), terms.currency);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->period), terms.period);
  gtk_editable_set_text (GTK_EDITABLE (self->minimum), minimum);
  gtk_editable_set_text (GTK_EDITABLE (self->maximum), maximum);
}

static void
popover_shown_cb (VacancySalaryRow *self)
{
  const JdPay *pay = self->placement->has_pay ? &self->placement->pay : NULL;
  const char *missing = vacancy_pay_bands_missing (vacancy_session_library (self->session), vacancy_session_posting (self->session));

  fill_entries (self, pay);
  gtk_widget_set_visible (self->reset, self->placement->has_base_pay && !(pay && jd_pay_equal (pay, &self->placement->base_pay)));
  draw_bands (self, self->scale, pay);
  gtk_label_set_label (GTK_LABEL (self->missing), missing ? missing : "");
  gtk_widget_set_visible (self->missing, missing != NULL);
  show_fault (self, NULL);
  self->done = FALSE;
  gtk_widget_grab_focus (self->minimum);
}

static void
set_pay (VacancySalaryRow *self, const JdPay *pay)
{
  g_autoptr (GError) error = NULL;
  JdPosting *after = jd_edit_set_pay (vacancy_session_posting (self->session), self->placement->id, pay, &error);

  show_fault (self, error);
  if (after)
    {
      self->done = TRUE;
      gtk_popover_popdown (GTK_POPOVER (self->popover));
    }
  vacancy_session_apply (self->session, after, _("Change Pay"));
}

static void
give_cb (VacancySalaryRow *self)
{
  g_autoptr (GError) error = NULL;
  JdPay pay;

  if (read_pay (self, NULL, &pay, &error))
    set_pay (self, &pay);
  else
    show_fault (self, error);
}

static void
reset_cb (VacancySalaryRow *self)
{
  set_pay (self, NULL);
}

/* Clicked away: what was typed counts, when it can be understood. */
static void
popover_closed_cb (VacancySalaryRow *self)
{
  JdPay pay;

  if (!self->done && self->session && read_pay (self, NULL, &pay, NULL) && !(self->placement->has_pay && jd_pay_equal (&pay, &self->placement->pay)))
    set_pay (self, &pay);
  self->done = TRUE;
}

static gboolean
popover_key_cb (VacancySalaryRow *self, guint key)
{
  if (key == GDK_KEY_Escape)
    self->done = TRUE;
  return GDK_EVENT_PROPAGATE;
}

void
vacancy_salary_row_edit (VacancySalaryRow *self)
{
  g_return_if_fail (VACANCY_IS_SALARY_ROW (self));
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}

/* ---- life ---- */

static void
vacancy_salary_row_dispose (GObject *object)
{
  VacancySalaryRow *self = VACANCY_SALARY_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  g_clear_pointer (&self->placement, jd_placement_unref);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  G_OBJECT_CLASS (vacancy_salary_row_parent_class)->dispose (object);
}

static void
vacancy_salary_row_class_init (VacancySalaryRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_salary_row_dispose;
  g_type_ensure (VACANCY_TYPE_LEVEL_BANDS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-salary-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, button);
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, pay);
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, popover);
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, minimum);
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, maximum);
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, currency);
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, period);
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, fault);
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, reset);
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, scale);
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, missing);
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, bands);
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, reference);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, amount_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, amount_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, give_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
vacancy_salary_row_init (VacancySalaryRow *self)
{
  self->done = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  vacancy_control_keep_name (GTK_WIDGET (self->minimum));
  vacancy_control_keep_name (GTK_WIDGET (self->maximum));
  vacancy_drop_down_set_name (GTK_DROP_DOWN (self->period), _("Period of the pay"));
}

VacancySalaryRow *
vacancy_salary_row_new (void)
{
  return g_object_new (VACANCY_TYPE_SALARY_ROW, NULL);
}
