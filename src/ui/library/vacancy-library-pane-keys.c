// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-library-pane-private.h"

#include "widgets/vacancy-widget-util.h"

/* ---- the entry ---- */

static void
search_changed_cb (VacancyLibraryPane *self)
{
  vacancy_library_pane_search (self);
}

static void
insert_selected (VacancyLibraryPane *self, gboolean again)
{
  const guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    vacancy_library_pane_insert_at (self, position, again);
}

static void
entry_activate_cb (VacancyLibraryPane *self)
{
  insert_selected (self, FALSE);
}

/* Shift+Enter also inserts what is in the posting already. */
static gboolean
is_again (guint key, GdkModifierType state)
{
  return vacancy_is_enter (key) && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_SHIFT_MASK;
}

static void
stop_search_cb (VacancyLibraryPane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* The first row is selected while one types, so Enter inserts it; Down goes into the list at it. */
static gboolean
entry_key_cb (VacancyLibraryPane *self, guint key, guint code, GdkModifierType state)
{
  const guint count = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  if (vacancy_search_filters_key (self->filters, key, state))
    return GDK_EVENT_STOP;
  if (is_again (key, state))
    {
      insert_selected (self, TRUE);
      return GDK_EVENT_STOP;
    }
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || count == 0 || (state & gtk_accelerator_get_default_mod_mask ()))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

/* ---- the list ---- */

static gboolean
list_key_cb (VacancyLibraryPane *self, guint key, guint code, GdkModifierType state)
{
  if (is_again (key, state))
    {
      insert_selected (self, TRUE);
      return GDK_EVENT_STOP;
    }
  if (state & gtk_accelerator_get_default_mod_mask ())
    return GDK_EVENT_PROPAGATE;
  if ((key == GDK_KEY_Up || key == GDK_KEY_KP_Up) && gtk_single_selection_get_selected (self->selection) == 0)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

/* Tab leads through the pane and out of it; GTK 4.8 would take it to every row of the list. Arrows walk in the list. */
static gboolean
vacancy_library_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VacancyLibraryPane *self = VACANCY_LIBRARY_PANE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  const gboolean in_list = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view));

  if (in_list && direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_child_focus (GTK_WIDGET (self->faults_revealer), direction);
  if (in_list && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (GTK_WIDGET (self->kinds), direction);
  return GTK_WIDGET_CLASS (g_type_class_peek (ADW_TYPE_BIN))->focus (widget, direction);
}

void
vacancy_library_pane_focus_search (VacancyLibraryPane *self)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_PANE (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
vacancy_library_pane_class_init_keys (GtkWidgetClass *widget_class)
{
  widget_class->focus = vacancy_library_pane_focus;
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);
}
