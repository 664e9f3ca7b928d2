// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-name-table.h"

#include <string.h>

/* Lists that are longer pay for a table. */
#define SHORT 16

typedef struct
{
  guint length;
  GHashTable *places; /* name -> index + 1 */
} Table;

static void
table_free (Table *table)
{
  g_hash_table_unref (table->places);
  g_free (table);
}

/* The first of several that are called the same counts. */
static Table *
table_new (gconstpointer list, guint length, JdNameFunc name_at)
{
  Table *table = g_new (Table, 1);

  *table = (Table) { length, g_hash_table_new (g_str_hash, g_str_equal) };
  for (guint i = length; i > 0; i--)
    if (name_at (list, i - 1))
      g_hash_table_insert (table->places, (gpointer) name_at (list, i - 1), GUINT_TO_POINTER (i));
  return table;
}

/* Two threads may make one at the same time: one of them is kept. */
static const Table *
get_table (JdNameTable *self, gconstpointer list, guint length, JdNameFunc name_at)
{
  Table *table = g_atomic_pointer_get (&self->table);

  if (table)
    return table;
  table = table_new (list, length, name_at);
  if (g_atomic_pointer_compare_and_exchange (&self->table, NULL, table))
    return table;
  table_free (table);
  return g_atomic_pointer_get (&self->table);
}

static int
look_through (gconstpointer list, guint length, JdNameFunc name_at, const char *name)
{
  for (guint i = 0; i < length; i++)
    if (g_strcmp0 (name_at (list, i), name) == 0)
      return (int) i;
  return -1;
}

int
jd_name_table_find (JdNameTable *self, gconstpointer list, guint length, JdNameFunc name_at, const char *name)
{
  g_return_val_if_fail (self && name_at && name, -1);

  const Table *table = length > SHORT ? get_table (self, list, length, name_at) : NULL;
  if (!table || table->length != length)
    return look_through (list, length, name_at, name);
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (table->places, name)) - 1;
}

void
jd_name_table_clear (JdNameTable *self)
{
  g_clear_pointer ((Table **) &self->table, table_free);
}
