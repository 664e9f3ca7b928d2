// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-salary-row.h"

#include <glib/gi18n.h>

#include "edit/jd-edit.h"
#include "model/jd-salary.h"
#include "vacancy-level-bands.h"
#include "vacancy-pay-bands.h"

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
  VacancyLevelBands *bands;
  GtkWidget *reference;

  /* owned */
  VacancySession *session;
  JdPlacement *placement;
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
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Amounts of another currency or period have no place on the scale. */
static gboolean
comparable (const JdPay *a, const JdPay *b)
{
  return g_str_equal (a->currency, b->currency) && a->period == b->period;
}

static void
show_bands (VacancySalaryRow *self)
{
  const JdPosting *posting = vacancy_session_posting (self->session);
  const JdPay *pay = self->placement->has_pay ? &self->placement->pay : NULL;
  GPtrArray *bands = vacancy_pay_bands_offer (vacancy_session_library (self->session), posting, pay);
  g_autofree char *reference = vacancy_pay_bands_reference (vacancy_session_library (self->session), posting);

  gtk_widget_set_visible (GTK_WIDGET (self->bands), bands->len > 0);
  if (pay && bands->len > 0 && !comparable (pay, &((VacancyBand *) g_ptr_array_index (bands, 0))->pay))
    pay = NULL;
  vacancy_level_bands_show (self->bands, bands, pay, posting->language);
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

/* "78000" or "18.50": whole units, and decimals only where there are any. New string. */
static char *
amount_text (gint64 amount, const char *currency)
{
  int digits = MAX (0, jd_currency_digits (currency));
  gint64 unit = 1;

  for (int i = 0; i < digits; i++)
    unit *= 10;
  if (amount % unit == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, amount / unit);
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, amount / unit, digits, amount % unit);
}

static void
show_fault (VacancySalaryRow *self, const char *message)
{
  gtk_label_set_label (GTK_LABEL (self->fault), message ? message : "");
  gtk_widget_set_visible (self->fault, message != NULL);
}

static void
popover_shown_cb (VacancySalaryRow *self)
{
  const JdPay *pay = &self->placement->pay;
  gboolean given = self->placement->has_pay;
  g_autofree char *minimum = given ? amount_text (pay->min, pay->currency) : g_strdup ("");
  g_autofree char *maximum = given && pay->max != pay->min ? amount_text (pay->max, pay->currency) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (self->minimum), minimum);
  gtk_editable_set_text (GTK_EDITABLE (self->maximum), maximum);
  gtk_editable_set_text (GTK_EDITABLE (self->currency), given ? pay->currency : "");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->period), given ? pay->period : JD_PERIOD_YEAR);
  gtk_widget_set_visible (self->reset, self->placement->has_base_pay && !(given && jd_pay_equal (pay, &self->placement->base_pay)));
  show_fault (self, NULL);
  gtk_widget_grab_focus (self->minimum);
}

static void
set_pay (VacancySalaryRow *self, const JdPay *pay)
{
  g_autoptr (GError) error = NULL;
  JdPosting *after = jd_edit_set_pay (vacancy_session_posting (self->session), self->placement->id, pay, &error);

  show_fault (self, error ? error->message : NULL);
  if (after)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  vacancy_session_apply (self->session, after, _("Change Pay"));
}

static void
give_cb (VacancySalaryRow *self)
{
  const char *minimum = gtk_editable_get_text (GTK_EDITABLE (self->minimum));
  const char *maximum = gtk_editable_get_text (GTK_EDITABLE (self->maximum));
  g_autofree char *currency = g_ascii_strup (gtk_editable_get_text (GTK_EDITABLE (self->currency)), -1);
  guint period = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->period));
  g_autofree char *text = g_strdup_printf ("%s%s%s %s/%s", minimum, *maximum ? "-" : "", maximum, currency,
                                           jd_period_names[MIN (period, JD_PERIOD_YEAR)]);
  g_autoptr (GError) error = NULL;
  JdPay pay;

  if (jd_pay_parse (text, &pay, &error))
    set_pay (self, &pay);
  else
    show_fault (self, error->message);
}

static void
reset_cb (VacancySalaryRow *self)
{
  set_pay (self, NULL);
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
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, bands);
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, reference);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, give_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
vacancy_salary_row_init (VacancySalaryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

VacancySalaryRow *
vacancy_salary_row_new (void)
{
  return g_object_new (VACANCY_TYPE_SALARY_ROW, NULL);
}
