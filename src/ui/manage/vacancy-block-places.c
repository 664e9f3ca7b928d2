// SPDX-License-Identifier: GPL-3.0-or-later
/* What must hold: a place that lives and stands at a position below the length is in the table of places by that position; it shows what the list has there, or nothing where the list is
 * shorter by now. */
#include "manage/vacancy-block-places.h"

/* So many rows come at once, or go, in so many milliseconds: about a frame. To go takes less. */
#define COME 12
#define GO 32
#define STEP_AFTER 16
/* GTK has no widgets for more rows than these as long as one is at the top; any number of others can come and go. */
#define HELD 256

/* ---- a row ---- */

struct _VacancyBlockPlace
{
  GObject parent_instance;

  VacancyBlockItem *item; /* owned; NULL: none */
  GHashTable *places;     /* owned; those of the model */
  guint position;         /* G_MAXUINT: at none any more */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyBlockPlace, vacancy_block_place, G_TYPE_OBJECT)

VacancyBlockItem *
vacancy_block_place_get_item (VacancyBlockPlace *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_PLACE (self), NULL);
  return self->item;
}

static void
block_changed_cb (VacancyBlockPlace *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
drop_item (VacancyBlockPlace *self)
{
  if (self->item)
    g_signal_handlers_disconnect_by_func (self->item, block_changed_cb, self);
  g_clear_object (&self->item);
}

/* Takes @item over. */
static void
take_item (VacancyBlockPlace *self, VacancyBlockItem *item)
{
  drop_item (self);
  self->item = item;
  if (item)
    g_signal_connect_swapped (item, "notify::block", G_CALLBACK (block_changed_cb), self);
}

static void
vacancy_block_place_finalize (GObject *object)
{
  VacancyBlockPlace *self = VACANCY_BLOCK_PLACE (object);

  if (g_hash_table_lookup (self->places, GUINT_TO_POINTER (self->position)) == self)
    g_hash_table_remove (self->places, GUINT_TO_POINTER (self->position));
  g_hash_table_unref (self->places);
  drop_item (self);
  G_OBJECT_CLASS (vacancy_block_place_parent_class)->finalize (object);
}

static void
vacancy_block_place_class_init (VacancyBlockPlaceClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_block_place_finalize;
  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_BLOCK_PLACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_block_place_init (VacancyBlockPlace *self)
{
}

static void
put (VacancyBlockPlace *place, guint position)
{
  place->position = position;
  g_hash_table_insert (place->places, GUINT_TO_POINTER (position), place);
}

/* ---- the list ---- */

struct _VacancyBlockPlaces
{
  GObject parent_instance;

  VacancyBlockList *list;       /* owned */
  GtkSelectionModel *selection; /* owned; of list */
  GHashTable *places;           /* owned; those that live: position -> VacancyBlockPlace, borrowed; a place takes itself out when it goes */
  guint length;                 /* how many rows there are; on its way to as many as the list has */
  guint stepping;
  gboolean is_selecting;        /* it says so just now */
  gboolean in_place;            /* what changes is another answer, of the same library, or there was nothing */
};

static void list_model_init (GListModelInterface *interface);
static void selection_model_init (GtkSelectionModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VacancyBlockPlaces, vacancy_block_places, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                                                                          G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_model_init))

static GType
get_item_type (GListModel *model)
{
  return VACANCY_TYPE_BLOCK_PLACE;
}

static guint
get_n_items (GListModel *model)
{
  return VACANCY_BLOCK_PLACES (model)->length;
}

static gpointer
get_item (GListModel *model, guint position)
{
  VacancyBlockPlaces *self = VACANCY_BLOCK_PLACES (model);
  VacancyBlockPlace *place;

  if (position >= self->length)
    return NULL;
  place = g_hash_table_lookup (self->places, GUINT_TO_POINTER (position));
  if (place)
    return g_object_ref (place);
  place = g_object_new (VACANCY_TYPE_BLOCK_PLACE, NULL);
  place->places = g_hash_table_ref (self->places);
  put (place, position);
  take_item (place, g_list_model_get_item (G_LIST_MODEL (self->list), position));
  return place;
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
  return gtk_selection_model_is_selected (VACANCY_BLOCK_PLACES (model)->selection, position);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_selection_model_get_selection_in_range (VACANCY_BLOCK_PLACES (model)->selection, position, n_items);
}

static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  return gtk_selection_model_set_selection (VACANCY_BLOCK_PLACES (model)->selection, selected, mask);
}

/* Of what was found, which may be more than there are rows yet. */
static gboolean
select_all (GtkSelectionModel *model)
{
  return gtk_selection_model_select_all (VACANCY_BLOCK_PLACES (model)->selection);
}

static void
selection_model_init (GtkSelectionModelInterface *interface)
{
  interface->is_selected = is_selected;
  interface->get_selection_in_range = get_selection_in_range;
  interface->set_selection = set_selection;
  interface->select_all = select_all;
}

static void
selection_changed_cb (VacancyBlockPlaces *self, guint position, guint n_items)
{
  if (position >= self->length)
    return;
  self->is_selecting = TRUE;
  gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, MIN (n_items, self->length - position));
  self->is_selecting = FALSE;
}

gboolean
vacancy_block_places_is_selecting (VacancyBlockPlaces *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_PLACES (self), FALSE);
  return self->is_selecting;
}

/* ---- another answer ---- */

static void
set_length (VacancyBlockPlaces *self, guint length)
{
  const guint before = self->length;

  self->length = length;
  if (length > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, length - before);
  else if (length < before)
    g_list_model_items_changed (G_LIST_MODEL (self), length, before - length, 0);
}

/* TRUE: there is more to do. */
static gboolean
step (VacancyBlockPlaces *self)
{
  const guint wanted = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  if (wanted > self->length)
    set_length (self, self->length >= HELD ? wanted : MIN (wanted, self->length + COME));
  else if (wanted < self->length)
    set_length (self, MAX (wanted, self->length > HELD ? HELD : self->length - MIN (GO, self->length)));
  return self->length != wanted;
}

static gboolean
step_cb (gpointer data)
{
  VacancyBlockPlaces *self = data;

  if (step (self))
    return G_SOURCE_CONTINUE;
  self->stepping = 0;
  return G_SOURCE_REMOVE;
}

void
vacancy_block_places_finish (VacancyBlockPlaces *self)
{
  g_return_if_fail (VACANCY_IS_BLOCK_PLACES (self));

  g_clear_handle_id (&self->stepping, g_source_remove);
  set_length (self, g_list_model_get_n_items (G_LIST_MODEL (self->list)));
}

static void
fill_places (VacancyBlockPlaces *self)
{
  g_autoptr (GList) live = g_hash_table_get_values (self->places);

  for (GList *link = live; link; link = link->next)
    {
      VacancyBlockPlace *place = link->data;
      VacancyBlockItem *item = g_list_model_get_item (G_LIST_MODEL (self->list), place->position), *former = place->item;

      take_item (place, item);
      if (item != former)
        g_signal_emit (place, signals[CHANGED], 0);
    }
}

/* ---- another library ---- */

/* Those whose blocks stand in @added rows from @position on are there, too; the others are nowhere. */
static void
follow_blocks (VacancyBlockPlaces *self, GHashTable *moved, guint position, guint added)
{
  for (guint i = position; g_hash_table_size (moved) > 0 && i < position + added; i++)
    {
      gpointer block, place;

      if (g_hash_table_steal_extended (moved, vacancy_block_list_get_block (self->list, i), &block, &place))
        put (place, i);
    }
}

static void
move_places (VacancyBlockPlaces *self, guint position, guint removed, guint added)
{
  g_autoptr (GList) live = g_hash_table_get_values (self->places);
  g_autoptr (GHashTable) moved = g_hash_table_new (NULL, NULL);

  g_hash_table_steal_all (self->places);
  for (GList *link = live; link; link = link->next)
    {
      VacancyBlockPlace *place = link->data;
      const guint was = place->position;

      place->position = G_MAXUINT;
      if (was < position)
        put (place, was);
      else if (was >= position + removed)
        put (place, was - removed + added);
      else if (place->item)
        g_hash_table_insert (moved, vacancy_block_item_get_block (place->item), place);
    }
  follow_blocks (self, moved, position, added);
}

/* ---- what is told ---- */

static void
changing_cb (VacancyBlockPlaces *self, gboolean is_other_library)
{
  self->in_place = !is_other_library || self->length == 0;
  if (!self->in_place)
    vacancy_block_places_finish (self);
}

static void
items_changed_cb (VacancyBlockPlaces *self, guint position, guint removed, guint added)
{
  if (!self->in_place)
    {
      move_places (self, position, removed, added);
      self->length = self->length - removed + added;
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
      return;
    }
  fill_places (self);
  selection_changed_cb (self, 0, G_MAXUINT);
  g_clear_handle_id (&self->stepping, g_source_remove);
  if (step (self))
    self->stepping = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, STEP_AFTER, step_cb, self, NULL);
}

/* ---- life ---- */

static void
vacancy_block_places_finalize (GObject *object)
{
  VacancyBlockPlaces *self = VACANCY_BLOCK_PLACES (object);

  g_clear_handle_id (&self->stepping, g_source_remove);
  g_hash_table_unref (self->places);
  g_object_unref (self->selection);
  g_object_unref (self->list);
  G_OBJECT_CLASS (vacancy_block_places_parent_class)->finalize (object);
}

static void
vacancy_block_places_class_init (VacancyBlockPlacesClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_block_places_finalize;
}

static void
vacancy_block_places_init (VacancyBlockPlaces *self)
{
  self->places = g_hash_table_new (NULL, NULL);
}

VacancyBlockPlaces *
vacancy_block_places_new (VacancyBlockList *list, VacancyBlockSelection *selection)
{
  VacancyBlockPlaces *self = g_object_new (VACANCY_TYPE_BLOCK_PLACES, NULL);

  self->list = g_object_ref (list);
  self->selection = GTK_SELECTION_MODEL (g_object_ref (selection));
  self->length = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_signal_connect_object (list, "changing", G_CALLBACK (changing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
