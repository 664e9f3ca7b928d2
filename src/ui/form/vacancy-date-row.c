// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/vacancy-date-row.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "model/jd-variable.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"

char *
vacancy_date_row_read (AdwEntryRow *row)
{
  static const JdVariable date = { .name = (char *) "date", .type = JD_VARIABLE_DATE };
  g_autofree char *text = NULL;
  char *read;

  g_return_val_if_fail (ADW_IS_ENTRY_ROW (row), NULL);
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  read = *text ? jd_variable_accept (&date, text, jd_program_language (), NULL) : NULL;
  return read ? read : g_steal_pointer (&text);
}

/* Not while the calendar is only opened at the day that is there. */
static void
day_selected_cb (GtkCalendar *calendar, AdwEntryRow *row)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
clear_clicked_cb (GtkWidget *button, AdwEntryRow *row)
{
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
}

static GDateTime *
day_of (AdwEntryRow *row)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *date = vacancy_date_row_read (row), *time = g_strconcat (date, "T12:00:00", NULL);
  GDateTime *day = g_date_time_new_from_iso8601 (time, zone);

  return day ? day : g_date_time_new_now_local ();
}

static GtkWidget *
content_new (AdwEntryRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *calendar = gtk_calendar_new (), *clear = gtk_button_new_with_mnemonic (_("_Clear"));
  g_autoptr (GDateTime) day = day_of (row);

  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_selected_cb), row, 0);
  gtk_widget_set_visible (clear, *gtk_editable_get_text (GTK_EDITABLE (row)) != '\0');
  vacancy_button_set_name (GTK_BUTTON (clear), NULL);
  g_signal_connect_object (clear, "clicked", G_CALLBACK (clear_clicked_cb), row, 0);
  gtk_box_append (GTK_BOX (box), calendar);
  gtk_box_append (GTK_BOX (box), clear);
  return box;
}

/* Made when it is opened. */
static void
open_cb (GtkMenuButton *button, gpointer row)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), content_new (row));
  gtk_menu_button_set_popover (button, popover);
}

void
vacancy_date_row_add_calendar (AdwEntryRow *row)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *name = NULL;

  g_return_if_fail (ADW_IS_ENTRY_ROW (row));
  /* Translators: what a screen reader says of a button; %s is what the date is for, such as Review by. */
  name = g_strdup_printf (_("Choose a Day: %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_cb, row, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  vacancy_tooltip_set (button, _("Choose a Day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  vacancy_control_keep_name (button);
  adw_entry_row_add_suffix (row, button);
}
