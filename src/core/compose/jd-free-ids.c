// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-free-ids.h"

struct _JdFreeIds
{
  GHashTable *taken; /* of strings; owned */
  GHashTable *next;  /* stem, owned -> the number up to which all are taken */
};

JdFreeIds *
jd_free_ids_new (const JdPosting *posting)
{
  JdFreeIds *self = g_new (JdFreeIds, 1);

  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->next = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; posting && i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);
      for (guint k = 0; k < section->placements->len; k++)
        jd_free_ids_take (self, ((const JdPlacement *) g_ptr_array_index (section->placements, k))->id);
    }
  return self;
}

void
jd_free_ids_free (JdFreeIds *self)
{
  if (!self)
    return;
  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->next);
  g_free (self);
}

void
jd_free_ids_take (JdFreeIds *self, const char *id)
{
  g_return_if_fail (self && id);

  g_hash_table_add (self->taken, g_strdup (id));
}

char *
jd_free_ids_find (JdFreeIds *self, const char *wish, const char *stem)
{
  g_return_val_if_fail (self && wish && stem, NULL);

  if (!g_hash_table_contains (self->taken, wish))
    return g_strdup (wish);
  for (guint number = MAX (GPOINTER_TO_UINT (g_hash_table_lookup (self->next, stem)), 2);; number++)
    {
      g_autofree char *id = g_strdup_printf ("%s~%u", stem, number);
      if (g_hash_table_contains (self->taken, id))
        continue;
      g_hash_table_insert (self->next, g_strdup (stem), GUINT_TO_POINTER (number));
      return g_steal_pointer (&id);
    }
}
