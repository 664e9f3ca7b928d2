// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-json-extras.h"

struct _JdExtras
{
  gatomicrefcount references;
  GPtrArray *items; /* of JdExtra, owned */
};

static void
extra_free (gpointer data)
{
  JdExtra *extra = data;

  g_free (extra->after);
  g_free (extra->name);
  json_node_unref (extra->node);
  g_free (extra);
}

JdExtra *
jd_extra_new (const char *after, const char *name, JsonNode *node)
{
  JdExtra *extra = g_new (JdExtra, 1);

  g_return_val_if_fail (name != NULL && node != NULL, NULL);

  extra->after = g_strdup (after);
  extra->name = g_strdup (name);
  extra->node = json_node_ref (node);
  json_node_seal (extra->node);
  return extra;
}

JdExtras *
jd_extras_new (GPtrArray *items)
{
  g_return_val_if_fail (items != NULL, NULL);

  JdExtras *extras = g_new (JdExtras, 1);
  g_atomic_ref_count_init (&extras->references);
  g_ptr_array_set_free_func (items, extra_free);
  extras->items = items;
  return extras;
}

JdExtras *
jd_extras_ref (JdExtras *extras)
{
  if (extras != NULL)
    g_atomic_ref_count_inc (&extras->references);
  return extras;
}

void
jd_extras_unref (JdExtras *extras)
{
  if (extras == NULL || !g_atomic_ref_count_dec (&extras->references))
    return;
  g_ptr_array_unref (extras->items);
  g_free (extras);
}

guint
jd_extras_length (const JdExtras *extras)
{
  return extras != NULL ? extras->items->len : 0;
}

const JdExtra *
jd_extras_get (const JdExtras *extras, guint index)
{
  g_return_val_if_fail (index < jd_extras_length (extras), NULL);

  return g_ptr_array_index (extras->items, index);
}
