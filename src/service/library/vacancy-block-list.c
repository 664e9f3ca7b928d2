// SPDX-License-Identifier: GPL-3.0-or-later
/* What must hold: blocks, index, orders and counts are of the library that is shown; those of the next one are put in its place together, once all that searching needs is there, and it was
 * searched. One job is under way at most; what is asked for meanwhile is looked for when it is done, and what it found is shown only when nothing else was. */
#include "library/vacancy-block-list.h"

#include <string.h>

#include "base/jd-text.h"
#include "base/jd-today.h"
#include "library/vacancy-block-job.h"
#include "posting/vacancy-library-free.h"
#include "posting/vacancy-thread-work.h"
#include "uses/jd-where-used-search.h"

/* So many blocks are searched, and put in order, before anybody can tell; more on a thread. */
#define FEW 4000

struct _VacancyBlockList
{
  GObject parent_instance;

  JdLibrary *library;         /* owned; NULL before the first is ready */
  GPtrArray *blocks;          /* owned; of JdBlock, borrowed from library: the items */
  VacancyLibraryIndex *index; /* owned; of library */
  VacancyBlockOrders *orders; /* owned; of library */
  JdLibraryCounts *counts;    /* owned; of library; NULL until they are made */
  GHashTable *items;          /* those that live: id -> VacancyBlockItem, borrowed; an item takes itself out when it goes */

  JdLibrary *next;                 /* owned; NULL: none is on its way */
  VacancyLibraryIndex *next_index; /* owned; likewise */
  VacancyBlockOrders *next_orders; /* owned; likewise */

  JdWhereUsed *used;       /* borrowed; NULL: it is not known */
  JdBlockUses *uses;       /* owned; of library, as used has it; NULL: likewise */
  JdCare *care;            /* owned; likewise */
  VacancyBlockQuery query; /* its strings are owned */
  char *forgiven;          /* what was found in place of a word of it; NULL: nothing */
  guint column;
  gboolean descending;
  gboolean working; /* a job is on a thread */
  gboolean again;   /* something else was asked for since it went there */
};

enum
{
  CHANGING,
  FOUND,
  N_SIGNALS
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_COUNTS,
  PROP_USES,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VacancyBlockList, vacancy_block_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
care_unref (gpointer care)
{
  jd_care_unref (care);
}

static void
uses_free (gpointer uses)
{
  jd_block_uses_free (uses);
}

/* ---- items ---- */

/* Those that live say what @library does; what it no longer has is as it was. */
static void
update_items (VacancyBlockList *self, const JdLibrary *library)
{
  g_autoptr (GList) live = g_hash_table_get_values (self->items);

  for (GList *link = live; link; link = link->next)
    {
      VacancyBlockItem *item = link->data;
      JdBlock *block = jd_library_block (library, vacancy_block_item_get_block (item)->id);

      if (block)
        vacancy_block_item_set_block (item, block);
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
  return item ? g_object_ref (item) : vacancy_block_item_new (self->items, block);
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
  JdBlock *block;
  guint position;

  g_return_val_if_fail (VACANCY_IS_BLOCK_LIST (self) && id, G_MAXUINT);

  block = self->library ? jd_library_block (self->library, id) : NULL;
  if (!block || !g_ptr_array_find (self->blocks, block, &position))
    return G_MAXUINT;
  return position;
}

JdBlock *
vacancy_block_list_get_block (VacancyBlockList *self, guint position)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_LIST (self) && position < self->blocks->len, NULL);
  return g_ptr_array_index (self->blocks, position);
}

/* ---- what is told ---- */

/* What was there before is alive still. */
static void
tell (VacancyBlockList *self, const VacancyBlockJob *job)
{
  const guint removed = job->before->len - job->head - job->tail, added = self->blocks->len - job->head - job->tail;

  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), job->head, removed, added);
}

static void make_counts (VacancyBlockList *self);
static void forget_next (VacancyBlockList *self);

/* Whoever lets go of it last frees all that uses anything. */
static void
update_uses (VacancyBlockList *self)
{
  if (self->uses)
    vacancy_thread_free (self->uses, uses_free);
  self->uses = self->used && self->library ? jd_block_uses_new (self->used, self->library) : NULL;
}

static void
take_library (VacancyBlockList *self, const VacancyBlockJob *job)
{
  g_clear_pointer (&self->library, vacancy_library_free); /* the job has one more of each */
  g_clear_object (&self->index);
  g_clear_pointer (&self->orders, vacancy_block_orders_unref);
  g_clear_pointer (&self->counts, jd_library_counts_free);
  self->library = jd_library_ref (job->library);
  self->index = g_object_ref (job->index);
  self->orders = vacancy_block_orders_ref (job->orders);
  update_uses (self);
  if (job->library == self->next)
    forget_next (self);
  make_counts (self);
  update_items (self, self->library);
}

static void
take (VacancyBlockList *self, VacancyBlockJob *job)
{
  const gboolean is_other = job->library != self->library;

  g_signal_emit (self, signals[CHANGING], 0, is_other, job->head, job->tail);
  if (is_other)
    take_library (self, job);
  g_free (self->forgiven);
  self->forgiven = g_steal_pointer (&job->forgiven);
  g_ptr_array_unref (self->blocks);
  self->blocks = g_steal_pointer (&job->blocks);
  tell (self, job);
  g_signal_emit (self, signals[FOUND], 0);
  if (!is_other)
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTS]);
}

/* ---- searching ---- */

/* Whether it has the filter @key. */
static gboolean
asks (const VacancyBlockQuery *query, const char *key)
{
  g_autofree char *folded = jd_text_fold (query->query ? query->query : "");

  return strstr (folded, key) != NULL;
}

/* By what is searched for, or by the order. */
static gboolean
asks_who_uses (VacancyBlockList *self)
{
  return self->column == JD_COLUMN_USED || asks (&self->query, "used:");
}

/* Of the next library, where that is ready; NULL: there is none. */
static VacancyBlockJob *
job_new (VacancyBlockList *self)
{
  const gboolean is_next = self->next_index && vacancy_library_index_search (self->next_index);
  VacancyBlockJob *job;

  if (!is_next && !self->library)
    return NULL;
  job = g_new0 (VacancyBlockJob, 1);
  job->library = jd_library_ref (is_next ? self->next : self->library);
  job->index = g_object_ref (is_next ? self->next_index : self->index);
  job->orders = vacancy_block_orders_ref (is_next ? self->next_orders : self->orders);
  job->former = self->library ? jd_library_ref (self->library) : NULL;
  job->before = g_ptr_array_ref (self->blocks);
  job->column = self->column;
  job->descending = self->descending;
  vacancy_block_query_set (&job->query, &self->query);
  /* It has a reference: who uses blocks may be told anew while the job is on its thread. */
  if (self->used && asks_who_uses (self))
    job->uses = jd_block_uses_new (self->used, job->library);
  job->care = self->care ? jd_care_ref (self->care) : NULL;
  return job;
}

static void worked (gpointer owner, gpointer data);

static void
start (VacancyBlockList *self)
{
  VacancyBlockJob *job = self->working ? NULL : job_new (self);

  self->again = self->working;
  if (!job)
    return;
  if (jd_library_blocks (job->library)->len > FEW)
    {
      self->working = TRUE;
      vacancy_thread_work (self, vacancy_block_job_run, worked, job, vacancy_block_job_free);
      return;
    }
  vacancy_block_job_run (job);
  take (self, job);
  vacancy_block_job_free (job);
}

static void
worked (gpointer owner, gpointer data)
{
  VacancyBlockList *self = owner;

  self->working = FALSE;
  if (self->again)
    start (self);
  else
    take (self, data);
}

gboolean
vacancy_block_list_is_searching (VacancyBlockList *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_LIST (self), FALSE);
  return self->working;
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
  g_return_if_fail (VACANCY_IS_BLOCK_LIST (self) && query);

  vacancy_block_query_set (&self->query, query);
  start (self);
}

void
vacancy_block_list_set_used (VacancyBlockList *self, JdWhereUsed *used)
{
  g_return_if_fail (VACANCY_IS_BLOCK_LIST (self));

  self->used = used;
  update_uses (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_USES]);
  if (used && asks_who_uses (self))
    start (self);
}

const JdBlockUses *
vacancy_block_list_get_uses (VacancyBlockList *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_LIST (self), NULL);
  return self->uses;
}

void
vacancy_block_list_set_care (VacancyBlockList *self, JdCare *care)
{
  g_return_if_fail (VACANCY_IS_BLOCK_LIST (self));

  if (self->care)
    vacancy_thread_free (self->care, care_unref);
  self->care = care ? jd_care_ref (care) : NULL;
  if (care && asks (&self->query, "care:"))
    start (self);
}

JdCare *
vacancy_block_list_get_care (VacancyBlockList *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_LIST (self), NULL);
  return self->care;
}

const JdSearch *
vacancy_block_list_get_search (VacancyBlockList *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_LIST (self), NULL);
  return self->index ? vacancy_library_index_search (self->index) : NULL;
}

void
vacancy_block_list_sort (VacancyBlockList *self, guint column, gboolean descending)
{
  g_return_if_fail (VACANCY_IS_BLOCK_LIST (self) && column <= JD_N_COLUMNS);

  if (self->column == column && self->descending == descending)
    return;
  self->column = column;
  self->descending = descending;
  start (self);
}

/* ---- counts ---- */

static void
counts_free (gpointer counts)
{
  jd_library_counts_free (counts);
}

static void
count_thread (GTask *task, gpointer source, gpointer library, GCancellable *cancellable)
{
  g_autofree char *today = jd_today ();

  g_task_return_pointer (task, jd_library_counts_new (library, today), counts_free);
}

/* The library it is of may be gone meanwhile. */
static void
counted_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyBlockList *self = VACANCY_BLOCK_LIST (object);
  JdLibraryCounts *counts = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->library != g_task_get_task_data (G_TASK (result)))
    {
      jd_library_counts_free (counts);
      return;
    }
  self->counts = counts;
  g_object_notify_by_pspec (object, properties[PROP_COUNTS]);
}

static void
library_unref (gpointer library)
{
  jd_library_unref (library);
}

static void
make_counts (VacancyBlockList *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, counted_cb, NULL);

  g_task_set_source_tag (task, make_counts);
  g_task_set_task_data (task, jd_library_ref (self->library), library_unref);
  g_task_run_in_thread (task, count_thread);
}

/* ---- the library ---- */

static void
next_ready_cb (VacancyBlockList *self)
{
  g_signal_handlers_disconnect_by_func (self->next_index, next_ready_cb, self);
  start (self);
}

static void
forget_next (VacancyBlockList *self)
{
  if (self->next_index)
    g_signal_handlers_disconnect_by_func (self->next_index, next_ready_cb, self);
  g_clear_object (&self->next_index);
  g_clear_pointer (&self->next, vacancy_library_free);
  g_clear_pointer (&self->next_orders, vacancy_block_orders_unref);
}

void
vacancy_block_list_set_library (VacancyBlockList *self, JdLibrary *library)
{
  g_return_if_fail (VACANCY_IS_BLOCK_LIST (self) && library);

  if (library == (self->next ? self->next : self->library))
    return;
  forget_next (self);
  self->next = jd_library_ref (library);
  self->next_orders = vacancy_block_orders_new ();
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
  return self->counts;
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
    case PROP_USES:
      g_value_set_pointer (value, (gpointer) vacancy_block_list_get_uses (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vacancy_block_list_finalize (GObject *object)
{
  VacancyBlockList *self = VACANCY_BLOCK_LIST (object);

  forget_next (self);
  g_ptr_array_unref (self->blocks);
  g_hash_table_unref (self->items);
  g_clear_pointer (&self->orders, vacancy_block_orders_unref);
  g_clear_pointer (&self->counts, jd_library_counts_free);
  g_clear_object (&self->index);
  g_clear_pointer (&self->library, vacancy_library_free);
  self->used = NULL;
  update_uses (self);
  vacancy_block_list_set_care (self, NULL);
  vacancy_block_query_clear (&self->query);
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
  properties[PROP_USES] = g_param_spec_pointer ("uses", NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHANGING] = g_signal_new ("changing", VACANCY_TYPE_BLOCK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_BOOLEAN, G_TYPE_UINT, G_TYPE_UINT);
  signals[FOUND] = g_signal_new ("found", VACANCY_TYPE_BLOCK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_block_list_init (VacancyBlockList *self)
{
  self->blocks = g_ptr_array_new ();
  self->items = g_hash_table_new (g_str_hash, g_str_equal);
  self->query.kind = JD_KIND_OTHER;
  self->column = JD_N_COLUMNS;
}
