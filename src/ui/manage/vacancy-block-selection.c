// SPDX-License-Identifier: GPL-3.0-or-later
#include "manage/vacancy-block-selection.h"

#include "manage/vacancy-block-set.h"

struct _VacancyBlockSelection
{
  GObject parent_instance;

  VacancyBlockList *list; /* owned */
  GtkBitset *selected;    /* owned; positions */
  VacancyBlockSet *kept;  /* owned; what is selected again when it turns up; NULL but while a change is told */
  gboolean all;           /* likewise: all blocks of the library are selected, and stay so */
};

static void list_model_init (GListModelInterface *interface);
static void selection_model_init (GtkSelectionModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VacancyBlockSelection, vacancy_block_selection, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                                                                                G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_model_init))

/* ---- the list ---- */

static GType
get_item_type (GListModel *model)
{
  return VACANCY_TYPE_BLOCK_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (VACANCY_BLOCK_SELECTION (model)->list));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (VACANCY_BLOCK_SELECTION (model)->list), position);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

/* ---- selecting ---- */

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_bitset_contains (VACANCY_BLOCK_SELECTION (model)->selected, position);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_bitset_ref (VACANCY_BLOCK_SELECTION (model)->selected);
}

/* Those of @mask are as @selected has them, from now on. */
static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  VacancyBlockSelection *self = VACANCY_BLOCK_SELECTION (model);
  g_autoptr (GtkBitset) changes = gtk_bitset_copy (self->selected);

  gtk_bitset_difference (changes, selected);
  gtk_bitset_intersect (changes, mask);
  gtk_bitset_remove_range (changes, get_n_items (G_LIST_MODEL (self)), G_MAXUINT - get_n_items (G_LIST_MODEL (self)));
  if (gtk_bitset_is_empty (changes))
    return TRUE;
  gtk_bitset_difference (self->selected, changes);
  gtk_selection_model_selection_changed (model, gtk_bitset_get_minimum (changes), gtk_bitset_get_maximum (changes) - gtk_bitset_get_minimum (changes) + 1);
  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *interface)
{
  interface->is_selected = is_selected;
  interface->get_selection_in_range = get_selection_in_range;
  interface->set_selection = set_selection;
}

/* ---- what is found ---- */

/* Of those up to @end. */
static void
keep (VacancyBlockSelection *self, guint begin, guint end)
{
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_at (&iter, self->selected, begin, &position); more && position < end; more = gtk_bitset_iter_next (&iter, &position))
    vacancy_block_set_add (self->kept, vacancy_block_list_get_block (self->list, position));
}

static gboolean
has_all (VacancyBlockSelection *self)
{
  return gtk_bitset_get_size (self->selected) == jd_library_blocks (vacancy_block_list_get_library (self->list))->len;
}

/* What is told lives as long; what stays where it is needs not be kept. */
static void
changing_cb (VacancyBlockSelection *self, gboolean is_other_library, guint head, guint tail)
{
  if (gtk_bitset_is_empty (self->selected))
    return;
  self->all = !is_other_library && has_all (self);
  if (self->all)
    return;
  self->kept = vacancy_block_set_new ((guint) gtk_bitset_get_size (self->selected), is_other_library);
  keep (self, head, get_n_items (G_LIST_MODEL (self)) - tail);
}

static void
found_cb (VacancyBlockSelection *self)
{
  g_clear_pointer (&self->kept, vacancy_block_set_free);
  self->all = FALSE;
}

static void
select_kept (VacancyBlockSelection *self, guint position, guint added)
{
  for (guint i = position; !vacancy_block_set_is_empty (self->kept) && i < position + added; i++)
    if (vacancy_block_set_take (self->kept, vacancy_block_list_get_block (self->list, i)))
      gtk_bitset_add (self->selected, i);
}

static void
items_changed_cb (VacancyBlockSelection *self, guint position, guint removed, guint added)
{
  gtk_bitset_splice (self->selected, position, removed, added);
  if (self->all)
    gtk_bitset_add_range (self->selected, position, added);
  else if (self->kept)
    select_kept (self, position, added);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* ---- life ---- */

static void
vacancy_block_selection_finalize (GObject *object)
{
  VacancyBlockSelection *self = VACANCY_BLOCK_SELECTION (object);

  g_clear_pointer (&self->kept, vacancy_block_set_free);
  gtk_bitset_unref (self->selected);
  g_object_unref (self->list);
  G_OBJECT_CLASS (vacancy_block_selection_parent_class)->finalize (object);
}

static void
vacancy_block_selection_class_init (VacancyBlockSelectionClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_block_selection_finalize;
}

static void
vacancy_block_selection_init (VacancyBlockSelection *self)
{
  self->selected = gtk_bitset_new_empty ();
}

VacancyBlockSelection *
vacancy_block_selection_new (VacancyBlockList *list)
{
  VacancyBlockSelection *self = g_object_new (VACANCY_TYPE_BLOCK_SELECTION, NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "changing", G_CALLBACK (changing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  return self;
}
