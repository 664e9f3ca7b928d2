// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/vacancy-pay-form-row.h"

#include <glib/gi18n.h>

#include "compose/jd-compose.h"
#include "facts/vacancy-pay-popover.h"
#include "widgets/vacancy-button-name.h"

#define SESSION "vacancy-session"
#define BUTTON "vacancy-button"

static void
update (GtkWidget *row)
{
  VacancySession *session = g_object_get_data (G_OBJECT (row), SESSION);
  GtkWidget *button = g_object_get_data (G_OBJECT (row), BUTTON);
  g_autofree char *pay = jd_compose_value (vacancy_session_posting (session), NULL, NULL, "pay");
  const char *action = pay ? _("Change") : _("Add");

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), pay ? pay : "");
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, pay ? _("Change the Pay") : _("Add the Pay"), -1);
}

/* Made when it is opened. */
static void
create_popup_cb (GtkMenuButton *button, gpointer row)
{
  if (!gtk_menu_button_get_popover (button))
    gtk_menu_button_set_popover (button, vacancy_pay_popover_new ());
  vacancy_pay_popover_edit (VACANCY_PAY_POPOVER (gtk_menu_button_get_popover (button)), g_object_get_data (row, SESSION), NULL);
}

GtkWidget *
vacancy_pay_form_row_new (VacancySession *session)
{
  GtkWidget *row = adw_action_row_new (), *button = gtk_menu_button_new ();

  g_return_val_if_fail (VACANCY_IS_SESSION (session), NULL);
  g_object_set (row, "use-markup", FALSE, "title", _("Pay"), NULL);
  g_object_set_data_full (G_OBJECT (row), SESSION, g_object_ref (session), g_object_unref);
  g_object_set_data (G_OBJECT (row), BUTTON, button);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popup_cb, row, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  vacancy_control_keep_name (button);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), row, G_CONNECT_SWAPPED);
  update (row);
  return row;
}
