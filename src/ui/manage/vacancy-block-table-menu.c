// SPDX-License-Identifier: GPL-3.0-or-later
/* The menu of a row, by mouse and keys: of all that is selected, when the row is. */
#include "manage/vacancy-block-table-private.h"
#include "widgets/vacancy-menu-pages.h"
#include "widgets/vacancy-popover-sight.h"

static void
closed_cb (GtkPopover *popover)
{
  g_idle_add_once ((GSourceOnceFunc) gtk_widget_unparent, popover);
}

/* When it has the lines between its sections, which GTK puts in when it is idle: an open menu does not grow with newer GTK. */
static gboolean
popup_cb (gpointer popover)
{
  GdkRectangle at;

  gtk_popover_get_pointing_to (popover, &at);
  if (gtk_widget_get_parent (popover))
    vacancy_popover_open_at (popover, &at);
  return G_SOURCE_REMOVE;
}

/* @at: in the view. */
static void
open_menu (VacancyBlockTable *self, const GdkRectangle *at)
{
  g_autoptr (GMenuModel) menu = self->make_menu (self->menu_data);
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_widget_set_parent (popover, GTK_WIDGET (self->view));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), at);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  vacancy_popover_menu_fit_pages (GTK_POPOVER_MENU (popover));
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, popup_cb, g_object_ref (popover), g_object_unref);
}

/* FALSE: there is no row. */
static gboolean
select_row_of (VacancyBlockTable *self, GtkWidget *widget)
{
  const guint position = widget ? vacancy_block_table_position (self, widget) : GTK_INVALID_LIST_POSITION;

  if (position == GTK_INVALID_LIST_POSITION || !self->make_menu)
    return FALSE;
  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  return TRUE;
}

static void
pressed_cb (GtkGesture *gesture, int n_press, double x, double y, VacancyBlockTable *self)
{
  if (!select_row_of (self, gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT)))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static gboolean
key_pressed_cb (VacancyBlockTable *self, guint key, guint code, GdkModifierType state)
{
  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  graphene_rect_t row;

  if (!(key == GDK_KEY_Menu && !modifiers) && !(key == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (!select_row_of (self, focus) || !gtk_widget_compute_bounds (focus, GTK_WIDGET (self->view), &row))
    return GDK_EVENT_PROPAGATE;
  open_menu (self, &(GdkRectangle){ (int) row.origin.x, (int) row.origin.y, 1, (int) row.size.height });
  return GDK_EVENT_STOP;
}

void
vacancy_block_table_set_menu (VacancyBlockTable *self, VacancyBlockMenu make, gpointer data)
{
  g_return_if_fail (VACANCY_IS_BLOCK_TABLE (self) && make);
  self->make_menu = make;
  self->menu_data = data;
}

void
vacancy_block_table_init_menu (VacancyBlockTable *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  /* Before the window takes the key for its own menu. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}
