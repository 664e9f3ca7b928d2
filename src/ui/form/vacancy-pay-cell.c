// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/vacancy-pay-cell.h"

#include "widgets/vacancy-one-line.h"

struct _VacancyPayCell
{
  GtkWidget parent_instance;

  GtkLabel *label;  /* owned by the widget, like the field */
  GtkWidget *field; /* NULL: nothing is being typed */
  guint line, place;
  char *name;       /* owned */
  gboolean wrong;
};

static guint edited_signal;

G_DEFINE_FINAL_TYPE (VacancyPayCell, vacancy_pay_cell, GTK_TYPE_WIDGET)

guint
vacancy_pay_cell_line (VacancyPayCell *self)
{
  g_return_val_if_fail (VACANCY_IS_PAY_CELL (self), 0);
  return self->line;
}

guint
vacancy_pay_cell_place (VacancyPayCell *self)
{
  g_return_val_if_fail (VACANCY_IS_PAY_CELL (self), 0);
  return self->place;
}

/* ---- what it shows ---- */

static void
set_class (VacancyPayCell *self, const char *class, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self), class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), class);
}

void
vacancy_pay_cell_show (VacancyPayCell *self, VacancyPayCellLook look, const char *text, const char *name)
{
  g_return_if_fail (VACANCY_IS_PAY_CELL (self) && text && name);

  gtk_label_set_text (self->label, text);
  set_class (self, "inherited", look == VACANCY_PAY_CELL_INHERITED);
  self->wrong = look == VACANCY_PAY_CELL_WRONG;
  set_class (self, "error", self->wrong);
  g_free (self->name);
  self->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID, self->wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

const char *
vacancy_pay_cell_name (VacancyPayCell *self)
{
  g_return_val_if_fail (VACANCY_IS_PAY_CELL (self), NULL);
  return self->name;
}

gboolean
vacancy_pay_cell_is_wrong (VacancyPayCell *self)
{
  g_return_val_if_fail (VACANCY_IS_PAY_CELL (self), FALSE);
  return self->wrong;
}

void
vacancy_pay_cell_set_selected (VacancyPayCell *self, gboolean selected)
{
  g_return_if_fail (VACANCY_IS_PAY_CELL (self));
  set_class (self, "selected", selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/* ---- typing ---- */

static void
left_cb (VacancyPayCell *self)
{
  g_autofree char *text = vacancy_pay_cell_end_edit (self);

  if (text)
    g_signal_emit (self, edited_signal, 0, text);
}

static GtkWidget *
field_new (VacancyPayCell *self, const char *text)
{
  GtkWidget *field = gtk_text_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_text (GTK_EDITABLE (field), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (field), 1);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (field), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name, -1);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (field, focus);
  return field;
}

GtkWidget *
vacancy_pay_cell_edit (VacancyPayCell *self, const char *text)
{
  g_return_val_if_fail (VACANCY_IS_PAY_CELL (self) && text, NULL);
  if (self->field)
    return self->field;
  self->field = field_new (self, text);
  gtk_widget_set_child_visible (GTK_WIDGET (self->label), FALSE);
  gtk_widget_set_parent (self->field, GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  set_class (self, "edited", TRUE);
  gtk_widget_grab_focus (self->field);
  gtk_editable_select_region (GTK_EDITABLE (self->field), 0, -1);
  return self->field;
}

gboolean
vacancy_pay_cell_is_edited (VacancyPayCell *self)
{
  g_return_val_if_fail (VACANCY_IS_PAY_CELL (self), FALSE);
  return self->field != NULL;
}

char *
vacancy_pay_cell_end_edit (VacancyPayCell *self)
{
  GtkWidget *field;
  char *text;

  g_return_val_if_fail (VACANCY_IS_PAY_CELL (self), NULL);
  field = g_steal_pointer (&self->field);
  if (!field)
    return NULL;
  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (field)));
  gtk_widget_unparent (field);
  gtk_widget_set_child_visible (GTK_WIDGET (self->label), TRUE);
  set_class (self, "edited", FALSE);
  return text;
}

/* Figures stand at the right, digit below digit, whichever way the table reads. */
static void
place_figures (VacancyPayCell *self)
{
  gtk_label_set_xalign (self->label, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 0 : 1);
}

static void
vacancy_pay_cell_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  GTK_WIDGET_CLASS (vacancy_pay_cell_parent_class)->direction_changed (widget, before);
  place_figures (VACANCY_PAY_CELL (widget));
}

/* ---- life ---- */

static void
vacancy_pay_cell_dispose (GObject *object)
{
  VacancyPayCell *self = VACANCY_PAY_CELL (object);

  if (self->field)
    gtk_widget_unparent (g_steal_pointer (&self->field));
  if (self->label)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->label)));
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (vacancy_pay_cell_parent_class)->dispose (object);
}

static void
vacancy_pay_cell_class_init (VacancyPayCellClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_pay_cell_dispose;
  widget_class->direction_changed = vacancy_pay_cell_direction_changed;
  edited_signal = g_signal_new ("edited", VACANCY_TYPE_PAY_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "paycell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
vacancy_pay_cell_init (VacancyPayCell *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  place_figures (self);
}

GtkWidget *
vacancy_pay_cell_new (guint line, guint place)
{
  VacancyPayCell *self = g_object_new (VACANCY_TYPE_PAY_CELL, NULL);

  self->line = line;
  self->place = place;
  return GTK_WIDGET (self);
}
