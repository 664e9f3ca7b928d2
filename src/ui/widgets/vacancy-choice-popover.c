// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-choice-popover.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-focus-parts.h"
#include "widgets/vacancy-one-line.h"

struct _VacancyChoicePopover
{
  GtkPopover parent_instance;

  /* template widgets */
  GtkEditable *search;
  GtkStack *stack;
  GtkListView *view;

  /* owned */
  GListStore *choices;
  GtkFilter *filter;
  GtkSorter *sorter;
  GtkSingleSelection *selection; /* of those that are found */
  char *folded; /* what is sought */
  char *current;

  VacancyChoiceTyped typed; /* may be NULL */
  gpointer typed_data;
  VacancyChoice *own; /* borrowed from choices, the last of them: what is typed; NULL: nothing */
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (VacancyChoicePopover, vacancy_choice_popover, GTK_TYPE_POPOVER)

/* ---- searching ---- */

static gboolean
is_found (gpointer item, gpointer data)
{
  return item == VACANCY_CHOICE_POPOVER (data)->own || vacancy_choice_matches (item, VACANCY_CHOICE_POPOVER (data)->folded);
}

/* "Netherlands" before "Caribbean Netherlands", whose beginning was not typed; "BE" itself before all that begins so. */
static int
compare_found (gconstpointer a, gconstpointer b, gpointer data)
{
  const VacancyChoicePopover *self = data;
  const char *folded = self->folded;

  if (a == self->own || b == self->own)
    return (b == self->own) - (a == self->own);
  return *folded ? vacancy_choice_nearness ((VacancyChoice *) b, folded) - vacancy_choice_nearness ((VacancyChoice *) a, folded) : 0;
}

static guint
n_found (VacancyChoicePopover *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

static void
describe_search (VacancyChoicePopover *self)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u found", "%u found", n_found (self)), n_found (self));

  vacancy_describe (GTK_WIDGET (self->search), *self->folded ? text : NULL);
}

static void
offer_typed (VacancyChoicePopover *self, const char *text)
{
  const guint n_choices = g_list_model_get_n_items (G_LIST_MODEL (self->choices));
  g_autoptr (VacancyChoice) own = self->typed && *text ? self->typed (text, self->typed_data) : NULL;

  if (self->own)
    g_list_store_remove (self->choices, n_choices - 1);
  self->own = own;
  if (own)
    g_list_store_append (self->choices, own);
}

static void
seek (VacancyChoicePopover *self, const char *text)
{
  g_free (self->folded);
  self->folded = jd_text_fold (text);
  offer_typed (self, text);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_single_selection_set_selected (self->selection, *self->folded && n_found (self) > 0 ? 0 : GTK_INVALID_LIST_POSITION);
  gtk_stack_set_visible_child_name (self->stack, n_found (self) > 0 ? "list" : "nothing");
  describe_search (self);
}

static void
search_changed_cb (VacancyChoicePopover *self)
{
  seek (self, gtk_editable_get_text (self->search));
}

/* ---- choosing ---- */

static void
choose (VacancyChoicePopover *self, guint position)
{
  g_autoptr (VacancyChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (!choice)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, chosen_signal, 0, vacancy_choice_id (choice));
}

static void
row_activated_cb (VacancyChoicePopover *self, guint position)
{
  choose (self, position);
}

/* What was typed last may not have been sought yet. */
static void
search_activated_cb (VacancyChoicePopover *self)
{
  search_changed_cb (self);
  if (*self->folded)
    choose (self, 0);
}

static void
stop_search_cb (VacancyChoicePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
key_cb (VacancyChoicePopover *self, guint key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

/* ---- rows ---- */

static void
setup_cb (VacancyChoicePopover *self, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL), *detail = gtk_label_new (NULL), *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), detail);
  gtk_box_append (GTK_BOX (row), check);
  gtk_list_item_set_child (item, row);
}

/* The first of the rest stands apart from the likely ones. */
static gboolean
begins_rest (VacancyChoicePopover *self, guint position, VacancyChoice *choice)
{
  g_autoptr (VacancyChoice) before = position > 0 ? g_list_model_get_item (G_LIST_MODEL (self->selection), position - 1) : NULL;

  return before && vacancy_choice_is_likely (before) && !vacancy_choice_is_likely (choice);
}

static void
bind_cb (VacancyChoicePopover *self, GtkListItem *item)
{
  VacancyChoice *choice = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item), *name = gtk_widget_get_first_child (row), *detail = gtk_widget_get_next_sibling (name);
  gboolean current = g_strcmp0 (vacancy_choice_id (choice), self->current) == 0;
  const char *more = vacancy_choice_detail (choice);
  g_autofree char *label = more ? g_strdup_printf ("%s, %s", vacancy_choice_name (choice), more) : g_strdup (vacancy_choice_name (choice));

  gtk_label_set_label (GTK_LABEL (name), vacancy_choice_name (choice));
  gtk_label_set_label (GTK_LABEL (detail), more ? more : "");
  gtk_widget_set_opacity (gtk_widget_get_next_sibling (detail), current ? 1 : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  vacancy_describe (gtk_widget_get_parent (row), current ? _("in force") : NULL);
  if (begins_rest (self, gtk_list_item_get_position (item), choice))
    gtk_widget_add_css_class (row, "rest");
  else
    gtk_widget_remove_css_class (row, "rest");
}

/* ---- life ---- */

/* How many of the first are there already. */
static guint
count_same (VacancyChoicePopover *self, GPtrArray *choices)
{
  guint same = 0;

  for (; same < choices->len; same++)
    {
      g_autoptr (VacancyChoice) there = g_list_model_get_item (G_LIST_MODEL (self->choices), same);

      if (there != choices->pdata[same])
        break;
    }
  return same;
}

void
vacancy_choice_popover_fill (VacancyChoicePopover *self, GPtrArray *choices, const char *current)
{
  guint same;

  g_return_if_fail (VACANCY_IS_CHOICE_POPOVER (self) && choices);
  /* It was closed for good meanwhile. */
  if (!self->choices)
    return;
  offer_typed (self, "");
  same = g_strcmp0 (current, self->current) == 0 ? count_same (self, choices) : 0;
  g_free (self->current);
  self->current = g_strdup (current);
  g_list_store_splice (self->choices, same, g_list_model_get_n_items (G_LIST_MODEL (self->choices)) - same, choices->pdata + same, choices->len - same);
  seek (self, gtk_editable_get_text (self->search));
}

void
vacancy_choice_popover_set_typed (VacancyChoicePopover *self, VacancyChoiceTyped typed, gpointer data)
{
  g_return_if_fail (VACANCY_IS_CHOICE_POPOVER (self));
  self->typed = typed;
  self->typed_data = data;
}

GtkWidget *
vacancy_choice_popover_new (const char *title)
{
  VacancyChoicePopover *self = g_object_new (VACANCY_TYPE_CHOICE_POPOVER, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set (self->search, "placeholder-text", _("Search"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

/* Each time it is opened there is nothing sought. */
static void
vacancy_choice_popover_show (GtkWidget *widget)
{
  VacancyChoicePopover *self = VACANCY_CHOICE_POPOVER (widget);

  gtk_editable_set_text (self->search, "");
  seek (self, "");
  GTK_WIDGET_CLASS (vacancy_choice_popover_parent_class)->show (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* Arrows walk in the list, of which Tab would take every row. */
static gboolean
vacancy_choice_popover_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VacancyChoicePopover *self = VACANCY_CHOICE_POPOVER (widget);

  return vacancy_focus_field_or_list (GTK_WIDGET (self->search), GTK_WIDGET (self->view), direction) || GTK_WIDGET_CLASS (vacancy_choice_popover_parent_class)->focus (widget, direction);
}

static void
vacancy_choice_popover_dispose (GObject *object)
{
  VacancyChoicePopover *self = VACANCY_CHOICE_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VACANCY_TYPE_CHOICE_POPOVER);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->choices);
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->current, g_free);
  G_OBJECT_CLASS (vacancy_choice_popover_parent_class)->dispose (object);
}

static void
vacancy_choice_popover_class_init (VacancyChoicePopoverClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_choice_popover_dispose;
  widget_class->focus = vacancy_choice_popover_focus;
  widget_class->show = vacancy_choice_popover_show;
  chosen_signal = g_signal_new ("chosen", VACANCY_TYPE_CHOICE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-choice-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyChoicePopover, search);
  gtk_widget_class_bind_template_child (widget_class, VacancyChoicePopover, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyChoicePopover, view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
vacancy_choice_popover_init (VacancyChoicePopover *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *found;
  GtkSortListModel *sorted;

  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  self->folded = g_strdup ("");
  self->choices = g_list_store_new (VACANCY_TYPE_CHOICE);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_found, self, NULL));
  found = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->choices)), g_object_ref (self->filter));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_found, self, NULL));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (found), g_object_ref (self->sorter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}
