// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-block-item.h"

struct _VacancyBlockItem
{
  GObject parent_instance;

  JdBlock *block;    /* owned */
  GHashTable *items; /* owned; the list's: id, borrowed from block -> item, borrowed */
};

enum
{
  PROP_0,
  PROP_BLOCK,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyBlockItem, vacancy_block_item, G_TYPE_OBJECT)

JdBlock *
vacancy_block_item_get_block (VacancyBlockItem *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_ITEM (self), NULL);
  return self->block;
}

static void
vacancy_block_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BLOCK)
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
  properties[PROP_BLOCK] = g_param_spec_pointer ("block", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vacancy_block_item_init (VacancyBlockItem *self)
{
}

VacancyBlockItem *
vacancy_block_item_new (GHashTable *items, JdBlock *block)
{
  VacancyBlockItem *item = g_object_new (VACANCY_TYPE_BLOCK_ITEM, NULL);

  item->block = jd_block_ref (block);
  item->items = g_hash_table_ref (items);
  g_hash_table_insert (items, block->id, item);
  return item;
}

/* The key in the table is the block's. */
void
vacancy_block_item_set_block (VacancyBlockItem *item, JdBlock *block)
{
  g_autoptr (JdBlock) former = item->block;

  item->block = jd_block_ref (block);
  g_hash_table_replace (item->items, block->id, item);
  g_object_notify_by_pspec (G_OBJECT (item), properties[PROP_BLOCK]);
}
