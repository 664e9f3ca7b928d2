// SPDX-License-Identifier: GPL-3.0-or-later
/* What must hold: blocks, index and table are of the library that is shown; those of the next one are put in its place together, once all that searching needs is there. */
#include "library/vacancy-block-list.h"

#include "base/jd-today.h"
#include "describe/jd-block-text.h"
#include "library/vacancy-library-index.h"
#include "posting/vacancy-library-free.h"

struct _VacancyBlockItem
{
  GObject parent_instance;

  JdBlock *block;    /* owned */
  GHashTable *items; /* owned; the list's: id, borrowed from block -> item, borrowed */
};

/* What sorting and counting need: made on a thread. */
typedef struct
{
  guint32 *orders[JD_N_COLUMNS];
  JdLibraryCounts *counts;
} Table;

struct _VacancyBlockList
{
  GObject parent_instance;

  JdLibrary *library;         /* owned; NULL before the first is ready */
  GPtrArray *blocks;          /* of JdBlock, borrowed from library: the items */
  VacancyLibraryIndex *index; /* owned; of library */
  Table *table;               /* owned; of library; NULL until it is made */
  GHashTable *items;          /* those that live: id -> VacancyBlockItem, borrowed; an item takes itself out when it goes */

  JdLibrary *next;                 /* owned; NULL: none is on its way */
  VacancyLibraryIndex *next_index; /* owned; likewise */

  VacancyBlockQuery query; /* its strings are owned */
  char *forgiven;          /* what was found in place of a word of it; NULL: nothing */
  guint column;
  gboolean descending;
};

enum
{
  ITEM_PROP_0,
  ITEM_PROP_BLOCK,
  N_ITEM_PROPERTIES
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_COUNTS,
  N_PROPERTIES
};

static GParamSpec *item_properties[N_ITEM_PROPERTIES];
static GParamSpec *properties[N_PROPERTIES];

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE (VacancyBlockItem, vacancy_block_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (VacancyBlockList, vacancy_block_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* ---- items ---- */

JdBlock *
vacancy_block_item_get_block (VacancyBlockItem *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_ITEM (self), NULL);
  return self->block;
}

static void
vacancy_block_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == ITEM_PROP_BLOCK)
    g_value_set_pointer (value, VACANCY_BLOCK_ITEM (object)->block);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_block_item_finalize (GObject *object)
{
  VacancyBlockItem *self = VACANCY_BLOCK_ITEM (object);

  if (g_hash_table_lookup (self->items, self->block->id) == self)
    g_hash_table_remove (self->items, self->block->id);
  g_hash_table_unref (self->items);
  jd_block_unref (self->block);
  G_OBJECT_CLASS (vacancy_block_item_parent_class)->finalize (object);
}

static void
vacancy_block_item_class_init (VacancyBlockItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = vacancy_block_item_get_property;
  object_class->finalize = vacancy_block_item_finalize;
  item_properties[ITEM_PROP_BLOCK] = g_param_spec_pointer ("block", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_ITEM_PROPERTIES, item_properties);
}

static void
vacancy_block_item_init (VacancyBlockItem *self)
{
}

static VacancyBlockItem *
item_new (GHashTable *items, JdBlock *block)
{
  VacancyBlockItem *item = g_object_new (VACANCY_TYPE_BLOCK_ITEM, NULL);

  item->block = jd_block_ref (block);
  item->items = g_hash_table_ref (items);
  g_hash_table_insert (items, block->id, item);
  return item;
}

/* The key in the table is the block's. */
static void
item_set_block (VacancyBlockItem *item, JdBlock *block)
{
  g_autoptr (JdBlock) former = item->block;

  item->block = jd_block_ref (block);
  g_hash_table_replace (item->items, block->id, item);
  g_object_notify_by_pspec (G_OBJECT (item), item_properties[ITEM_PROP_BLOCK]);
}

/* Those that live say what @library does; what it no longer has is as it was. */
static void
update_items (VacancyBlockList *self, const JdLibrary *library)
{
  g_autoptr (GList) live = g_hash_table_get_values (self->items);

  for (GList *link = live; link; link = link->next)
    {
      VacancyBlockItem *item = link->data;
      JdBlock *block = jd_library_block (library, item->block->id);

      if (block)
        item_set_block (item, block);
    }
}

/* ---- the model ---- */

static GType
get_item_type (GListModel *model)
{
  return VACANCY_TYPE_BLOCK_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return VACANCY_BLOCK_LIST (model)->blocks->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  VacancyBlockList *self = VACANCY_BLOCK_LIST (model);
  VacancyBlockItem *item;
  JdBlock *block;

  if (position >= self->blocks->len)
    return NULL;
  block = g_ptr_array_index (self->blocks, position);
  item = g_hash_table_lookup (self->items, block->id);
  return item ? g_object_ref (item) : item_new (self->items, block);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

guint
vacancy_block_list_find (VacancyBlockList *self, const char *id)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_LIST (self) && id, G_MAXUINT);

  for (guint i = 0; i < self->blocks->len; i++)
    if (g_str_equal (((const JdBlock *) g_ptr_array_index (self->blocks, i))->id, id))
      return i;
  return G_MAXUINT;
}

/* ---- searching ---- */

static gboolean
same_id (const GPtrArray *a, guint i, const GPtrArray *b, guint j)
{
  const JdBlock *one = g_ptr_array_index (a, i), *other = g_ptr_array_index (b, j);

  return one == other || g_str_equal (one->id, other->id);
}

/* Takes @blocks, and tells the stretch that differs. What was there before has to be alive still. */
static void
show (VacancyBlockList *self, GPtrArray *blocks)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->blocks);
  const guint shorter = MIN (before->len, blocks->len);
  guint head = 0, tail = 0;

  while (head < shorter && same_id (before, head, blocks, head))
    head++;
  while (tail < shorter - head && same_id (before, before->len - 1 - tail, blocks, blocks->len - 1 - tail))
    tail++;
  self->blocks = blocks;
  if (before->len - head - tail > 0 || blocks->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail, blocks->len - head - tail);
}

/* More are not worth reading. */
#define TOLD_WORDS 3

/* It is a search of its own: once for each, and none for what is no word. */
static void
forgive (VacancyBlockList *self, const JdSearch *search)
{
  g_auto (GStrv) words = NULL;

  g_clear_pointer (&self->forgiven, g_free);
  if (!self->query.query || !*self->query.query)
    return;
  words = jd_search_forgiven (search, self->query.query);
  for (guint i = TOLD_WORDS, count = g_strv_length (words); i < count; i++)
    g_clear_pointer (&words[i], g_free);
  self->forgiven = *words ? g_strjoinv (", ", words) : NULL;
}

static void
run (VacancyBlockList *self)
{
  const JdSearchQuery query = {
    .query = self->query.query,
    .kind = self->query.kind,
    .folder = self->query.folder,
    .state = self->query.state,
    .retired = TRUE,
    .order = self->table && self->column < JD_N_COLUMNS ? self->table->orders[self->column] : NULL,
    .reverse = self->descending,
  };

  if (!self->index)
    return;
  forgive (self, vacancy_library_index_search (self->index));
  show (self, jd_search_run (vacancy_library_index_search (self->index), &query, NULL));
}

const char *
vacancy_block_list_forgiven (VacancyBlockList *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_LIST (self), NULL);
  return self->forgiven;
}

void
vacancy_block_list_search (VacancyBlockList *self, const VacancyBlockQuery *query)
{
  g_autofree char *text = NULL, *folder = NULL;

  g_return_if_fail (VACANCY_IS_BLOCK_LIST (self) && query);

  text = (char *) self->query.query;
  folder = (char *) self->query.folder;
  self->query = *query;
  self->query.query = g_strdup (query->query);
  self->query.folder = g_strdup (query->folder);
  run (self);
}

void
vacancy_block_list_sort (VacancyBlockList *self, guint column, gboolean descending)
{
  g_return_if_fail (VACANCY_IS_BLOCK_LIST (self) && column <= JD_N_COLUMNS);

  if (self->column == column && self->descending == descending)
    return;
  self->column = column;
  self->descending = descending;
  run (self);
}

/* ---- orders and counts ---- */

static void
table_free (gpointer data)
{
  Table *table = data;

  for (guint i = 0; i < JD_N_COLUMNS; i++)
    g_free (table->orders[i]);
  jd_library_counts_free (table->counts);
  g_free (table);
}

static void
table_thread (GTask *task, gpointer source, gpointer library, GCancellable *cancellable)
{
  Table *table = g_new0 (Table, 1);
  g_autofree char *today = jd_today ();

  table->counts = jd_library_counts_new (library, today);
  for (JdBlockColumn column = 0; column < JD_N_COLUMNS; column++)
    table->orders[column] = jd_block_column_order (column, library, jd_program_language ());
  g_task_return_pointer (task, table, table_free);
}

/* The library it is of may be gone meanwhile. */
static void
table_made_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyBlockList *self = VACANCY_BLOCK_LIST (object);
  Table *table = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->library != g_task_get_task_data (G_TASK (result)))
    {
      table_free (table);
      return;
    }
  self->table = table;
  if (self->column < JD_N_COLUMNS)
    run (self);
  g_object_notify_by_pspec (object, properties[PROP_COUNTS]);
}

static void
library_unref (gpointer library)
{
  jd_library_unref (library);
}

static void
make_table (VacancyBlockList *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, table_made_cb, NULL);

  g_task_set_source_tag (task, make_table);
  g_task_set_task_data (task, jd_library_ref (self->library), library_unref);
  g_task_run_in_thread (task, table_thread);
}

/* ---- the library ---- */

static void
next_ready_cb (VacancyBlockList *self)
{
  JdLibrary *former = g_steal_pointer (&self->library);
  g_autoptr (VacancyLibraryIndex) former_index = g_steal_pointer (&self->index);

  g_signal_handlers_disconnect_by_func (self->next_index, next_ready_cb, self);
  g_clear_pointer (&self->table, table_free);
  self->library = g_steal_pointer (&self->next);
  self->index = g_steal_pointer (&self->next_index);
  make_table (self);
  update_items (self, self->library);
  run (self);
  g_clear_pointer (&former, vacancy_library_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTS]);
}

void
vacancy_block_list_set_library (VacancyBlockList *self, JdLibrary *library)
{
  g_return_if_fail (VACANCY_IS_BLOCK_LIST (self) && library);

  if (library == (self->next ? self->next : self->library))
    return;
  if (self->next_index)
    g_signal_handlers_disconnect_by_func (self->next_index, next_ready_cb, self);
  g_clear_object (&self->next_index);
  g_clear_pointer (&self->next, vacancy_library_free);
  self->next = jd_library_ref (library);
  self->next_index = vacancy_library_index_get (library);
  g_signal_connect_object (self->next_index, "ready", G_CALLBACK (next_ready_cb), self, G_CONNECT_SWAPPED);
  if (vacancy_library_index_search (self->next_index))
    next_ready_cb (self);
}

JdLibrary *
vacancy_block_list_get_library (VacancyBlockList *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_LIST (self), NULL);
  return self->library;
}

const JdLibraryCounts *
vacancy_block_list_get_counts (VacancyBlockList *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_LIST (self), NULL);
  return self->table ? self->table->counts : NULL;
}

/* ---- life ---- */

VacancyBlockList *
vacancy_block_list_new (void)
{
  return g_object_new (VACANCY_TYPE_BLOCK_LIST, NULL);
}

static void
vacancy_block_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VacancyBlockList *self = VACANCY_BLOCK_LIST (object);

  switch (id)
    {
    case PROP_LIBRARY:
      g_value_set_pointer (value, self->library);
      break;
    case PROP_COUNTS:
      g_value_set_pointer (value, (gpointer) vacancy_block_list_get_counts (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vacancy_block_list_finalize (GObject *object)
{
  VacancyBlockList *self = VACANCY_BLOCK_LIST (object);

  g_clear_object (&self->next_index);
  g_clear_pointer (&self->next, vacancy_library_free);
  g_ptr_array_unref (self->blocks);
  g_hash_table_unref (self->items);
  g_clear_pointer (&self->table, table_free);
  g_clear_object (&self->index);
  g_clear_pointer (&self->library, vacancy_library_free);
  g_free ((char *) self->query.query);
  g_free ((char *) self->query.folder);
  g_free (self->forgiven);
  G_OBJECT_CLASS (vacancy_block_list_parent_class)->finalize (object);
}

static void
vacancy_block_list_class_init (VacancyBlockListClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = vacancy_block_list_get_property;
  object_class->finalize = vacancy_block_list_finalize;
  properties[PROP_LIBRARY] = g_param_spec_pointer ("library", NULL, NULL, flags);
  properties[PROP_COUNTS] = g_param_spec_pointer ("counts", NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vacancy_block_list_init (VacancyBlockList *self)
{
  self->blocks = g_ptr_array_new ();
  self->items = g_hash_table_new (g_str_hash, g_str_equal);
  self->query.kind = JD_KIND_OTHER;
  self->column = JD_N_COLUMNS;
}
