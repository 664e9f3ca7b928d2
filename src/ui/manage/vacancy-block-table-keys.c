// SPDX-License-Identifier: GPL-3.0-or-later
/* The keyboard: what is typed anywhere searches, Down goes from the search into the list and Up back, Tab leads through the table and out of it. */
#include "manage/vacancy-block-table-private.h"
#include "widgets/vacancy-widget-util.h"

static gboolean
is_plain (guint key, GdkModifierType state, guint wanted, guint keypad)
{
  return (key == wanted || key == keypad) && !(state & gtk_accelerator_get_default_mod_mask ());
}

static GtkWidget *
focus_of (VacancyBlockTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root ? gtk_root_get_focus (root) : NULL;
}

static gboolean
is_within (VacancyBlockTable *self, gpointer widget)
{
  GtkWidget *focus = focus_of (self);

  return focus && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* The list of rows, without the headings above it. An open menu is behind it. */
static GtkWidget *
rows_of (VacancyBlockTable *self)
{
  return vacancy_find_widget (GTK_WIDGET (self->view), GTK_TYPE_LIST_VIEW);
}

/* The first that is selected; where none is, the first of all is from now on. */
static guint
selected_position (VacancyBlockTable *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (!gtk_bitset_is_empty (selected))
    return gtk_bitset_get_minimum (selected);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), 0, TRUE);
  return 0;
}

gboolean
vacancy_block_table_focus_list (VacancyBlockTable *self)
{
  guint position;
  GtkWidget *row;

  g_return_val_if_fail (VACANCY_IS_BLOCK_TABLE (self), FALSE);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    return FALSE;
  position = selected_position (self);
  vacancy_block_table_scroll_to (self, position);
  row = vacancy_block_table_row (self, position);
  return row ? gtk_widget_grab_focus (row) : gtk_widget_child_focus (rows_of (self), GTK_DIR_TAB_FORWARD);
}

void
vacancy_block_table_focus_search (VacancyBlockTable *self)
{
  g_return_if_fail (VACANCY_IS_BLOCK_TABLE (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static gboolean
entry_key_cb (VacancyBlockTable *self, guint key, guint code, GdkModifierType state)
{
  if (vacancy_search_filters_key (self->filters, key, state))
    return GDK_EVENT_STOP;
  if (!is_plain (key, state, GDK_KEY_Down, GDK_KEY_KP_Down))
    return GDK_EVENT_PROPAGATE;
  vacancy_block_table_focus_list (self);
  return GDK_EVENT_STOP;
}

static void
stop_search_cb (VacancyBlockTable *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static gboolean
is_first_selected (VacancyBlockTable *self)
{
  return vacancy_block_table_n_selected (self) == 1 && gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), 0);
}

static gboolean
list_key_cb (VacancyBlockTable *self, guint key, guint code, GdkModifierType state)
{
  if (!is_plain (key, state, GDK_KEY_Up, GDK_KEY_KP_Up) || !is_within (self, rows_of (self)) || !is_first_selected (self))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return GDK_EVENT_STOP;
}

/* What is above the rows, the last first: the filters, and what stands beside the search. */
static gboolean
focus_above (VacancyBlockTable *self)
{
  for (GtkWidget *above = gtk_widget_get_prev_sibling (GTK_WIDGET (self->stack)); above; above = gtk_widget_get_prev_sibling (above))
    if (gtk_widget_child_focus (above, GTK_DIR_TAB_BACKWARD))
      return TRUE;
  return FALSE;
}

/* The menu of a row, in which the keyboard is. */
static GtkWidget *
open_menu (VacancyBlockTable *self)
{
  GtkWidget *focus = focus_of (self), *menu = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  return menu && gtk_widget_get_parent (menu) == GTK_WIDGET (self->view) ? menu : NULL;
}

/* GTK 4.8 would take Tab to every row. The row that has it, or had it last, is where it comes back to. */
static gboolean
vacancy_block_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VacancyBlockTable *self = VACANCY_BLOCK_TABLE (widget);
  GtkWidget *menu = open_menu (self), *rows = rows_of (self);

  /* It goes round in there; the view would take it to its rows. */
  if (menu)
    return gtk_widget_child_focus (menu, direction);
  /* From behind, it comes to the row that is selected, whichever GTK would take. */
  if (direction == GTK_DIR_TAB_BACKWARD && !is_within (self, self) && gtk_widget_get_mapped (rows))
    return vacancy_block_table_focus_list (self);
  if (is_within (self, rows) && direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (is_within (self, rows) && direction == GTK_DIR_TAB_BACKWARD)
    return focus_above (self);
  if (!GTK_WIDGET_CLASS (g_type_class_peek (ADW_TYPE_BIN))->focus (widget, direction))
    return FALSE;
  if (direction == GTK_DIR_TAB_FORWARD && is_within (self, rows))
    vacancy_block_table_focus_list (self);
  return TRUE;
}

void
vacancy_block_table_class_init_keys (GtkWidgetClass *widget_class)
{
  widget_class->focus = vacancy_block_table_focus;
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);
}
