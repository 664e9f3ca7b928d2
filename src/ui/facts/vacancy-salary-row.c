// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/vacancy-salary-row.h"

#include <glib/gi18n.h>

#include "describe/jd-pay-bands.h"
#include "facts/vacancy-level-bands.h"
#include "facts/vacancy-pay-popover.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-popover-sight.h"
#include "widgets/vacancy-widget-util.h"

struct _VacancySalaryRow
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *button;
  GtkWidget *pay;
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
  g_autofree char *text = self->placement->has_pay ? jd_posting_pay_text (posting, &self->placement->pay) : g_strdup (_("Add the pay"));
  g_autofree char *name = self->placement->has_pay ? g_strdup_printf (_("Pay: %s"), text) : g_strdup (text);

  gtk_label_set_label (GTK_LABEL (self->pay), text);
  if (self->placement->has_pay)
    gtk_widget_remove_css_class (self->pay, "missing");
  else
    gtk_widget_add_css_class (self->pay, "missing");
  vacancy_tooltip_set (GTK_WIDGET (self->button), self->placement->has_pay ? _("Change the Pay") : _("Add the Pay"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_bands (VacancySalaryRow *self)
{
  const JdPosting *posting = vacancy_session_posting (self->session);
  const JdPay *pay = self->placement->has_pay ? &self->placement->pay : NULL;
  const JdLibrary *library = vacancy_session_library (self->session);
  g_autofree char *reference = jd_pay_bands_reference (library, posting);
  g_autoptr (GPtrArray) bands = jd_pay_bands (library, posting, pay);

  vacancy_level_bands_show (self->bands, bands, pay, posting);
  if (!reference && bands->len > 0 && ((JdPayBand *) g_ptr_array_index (bands, 0))->market)
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

/* Made when it is opened. */
static void
create_popup_cb (GtkMenuButton *button, gpointer data)
{
  VacancySalaryRow *self = data;
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (!popover)
    {
      popover = GTK_POPOVER (vacancy_pay_popover_new ());
      gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
    }
  vacancy_pay_popover_edit (VACANCY_PAY_POPOVER (popover), self->session, self->placement->id);
  vacancy_bring_in_sight (GTK_WIDGET (button), NULL);
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
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, bands);
  gtk_widget_class_bind_template_child (widget_class, VacancySalaryRow, reference);
}

static void
vacancy_salary_row_init (VacancySalaryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popup_cb, self, NULL);
}

VacancySalaryRow *
vacancy_salary_row_new (void)
{
  return g_object_new (VACANCY_TYPE_SALARY_ROW, NULL);
}
