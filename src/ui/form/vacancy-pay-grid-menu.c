// SPDX-License-Identifier: GPL-3.0-or-later
/* What can be done with the chosen cells, in a menu. */
#include <glib/gi18n.h>

#include "describe/jd-block-card.h"
#include "form/vacancy-pay-grid-private.h"
#include "widgets/vacancy-popover-sight.h"
#include "widgets/vacancy-widget-util.h"

/* "Remove Level “Senior”": what it would remove is in the label. */
static void
append_removing (VacancyPayGrid *self, GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();
  const char *code = jd_pay_draft_place (self->draft, self->place);
  g_autofree char *level = jd_pay_line_name (jd_pay_draft_line (self->draft, self->line), self->library, self->draft->language);
  g_autofree char *place = *code ? jd_place_name (code, self->draft->language) : g_strdup (_("Everywhere"));
  g_autofree char *level_safe = vacancy_menu_label (level), *place_safe = vacancy_menu_label (place);
  g_autofree char *of_level = g_strdup_printf (_("Remove the _Level: %s"), level_safe), *of_place = g_strdup_printf (_("Remove the Pl_ace: %s"), place_safe);

  g_menu_append (section, of_level, "pay.remove-level");
  g_menu_append (section, of_place, "pay.remove-place");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenu *
menu_new (VacancyPayGrid *self)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("_Copy"), "pay.copy");
  g_menu_append (menu, _("Cu_t"), "pay.cut");
  g_menu_append (menu, _("_Paste"), "pay.paste");
  g_menu_append (menu, _("Cl_ear"), "pay.clear");
  append_removing (self, menu);
  return menu;
}

/* Made when it is opened. */
void
vacancy_pay_grid_fill_menu (GtkMenuButton *button, gpointer data)
{
  VacancyPayGrid *self = data;
  g_autoptr (GMenu) menu = vacancy_pay_grid_current (self) ? menu_new (self) : g_menu_new ();

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
closed_cb (GtkPopover *popover)
{
  g_idle_add_once ((GSourceOnceFunc) gtk_widget_unparent, popover);
}

void
vacancy_pay_grid_popup_menu (VacancyPayGrid *self)
{
  VacancyPayCell *cell = vacancy_pay_grid_current (self);
  g_autoptr (GMenu) menu = cell ? menu_new (self) : NULL;
  GtkWidget *popover = cell ? gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)) : NULL;

  if (!popover)
    return;
  gtk_widget_set_parent (popover, GTK_WIDGET (cell));
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  vacancy_popover_open_at (GTK_POPOVER (popover), &(GdkRectangle){ 0, 0, gtk_widget_get_width (GTK_WIDGET (cell)), gtk_widget_get_height (GTK_WIDGET (cell)) });
}

static void
menu_clicked_cb (VacancyPayGrid *self, int n_press, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->body), x, y, GTK_PICK_DEFAULT);
  VacancyPayCell *cell = picked ? (VacancyPayCell *) gtk_widget_get_ancestor (picked, VACANCY_TYPE_PAY_CELL) : NULL;

  if (!cell || vacancy_pay_cell_is_edited (cell))
    return;
  if (!vacancy_pay_grid_is_chosen (self, cell))
    vacancy_pay_grid_move (self, vacancy_pay_cell_line (cell), vacancy_pay_cell_place (cell), FALSE, TRUE);
  vacancy_pay_grid_popup_menu (self);
}

void
vacancy_pay_grid_add_menu_click (VacancyPayGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (menu_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->body), GTK_EVENT_CONTROLLER (click));
}
