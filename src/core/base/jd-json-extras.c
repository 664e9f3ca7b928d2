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

static JsonNode *
copy_list (const JdJsonNode *node)
{
  g_autoptr (JsonArray) list = json_array_sized_new (node->length);

  for (guint i = 0; i < node->length; i++)
    json_array_add_element (list, jd_json_node_copy (&node->items[i]));
  return json_node_init_array (json_node_alloc (), list);
}

static JsonNode *
copy_object (const JdJsonNode *node)
{
  g_autoptr (JsonObject) object = json_object_new ();

  for (guint i = 0; i < node->length; i++)
    json_object_set_member (object, node->items[i].name, jd_json_node_copy (&node->items[i]));
  return json_node_init_object (json_node_alloc (), object);
}

/* Recursion ends: what the scan lets in is at most JD_JSON_MAX_DEPTH deep. */
JsonNode *
jd_json_node_copy (const JdJsonNode *node)
{
  switch (node->type)
    {
    case JD_JSON_BOOL:
      return json_node_init_boolean (json_node_alloc (), node->flag);
    case JD_JSON_WHOLE:
      return json_node_init_int (json_node_alloc (), node->whole);
    case JD_JSON_REAL:
      return json_node_init_double (json_node_alloc (), node->real);
    case JD_JSON_TEXT:
      return json_node_init_string (json_node_alloc (), node->text);
    case JD_JSON_LIST:
      return copy_list (node);
    case JD_JSON_OBJECT:
      return copy_object (node);
    case JD_JSON_NULL:
    default:
      return json_node_init_null (json_node_alloc ());
    }
}

JdExtra *
jd_extra_new (const char *after, const char *name, const JdJsonNode *node)
{
  JdExtra *extra = g_new (JdExtra, 1);

  g_return_val_if_fail (name && node, NULL);

  extra->after = g_strdup (after);
  extra->name = g_strdup (name);
  extra->node = jd_json_node_copy (node);
  json_node_seal (extra->node);
  return extra;
}

JdExtras *
jd_extras_new (GPtrArray *items)
{
  g_return_val_if_fail (items, NULL);

  JdExtras *extras = g_new (JdExtras, 1);
  g_atomic_ref_count_init (&extras->references);
  g_ptr_array_set_free_func (items, extra_free);
  extras->items = items;
  return extras;
}

JdExtras *
jd_extras_ref (JdExtras *extras)
{
  if (extras)
    g_atomic_ref_count_inc (&extras->references);
  return extras;
}

void
jd_extras_unref (JdExtras *extras)
{
  if (!extras || !g_atomic_ref_count_dec (&extras->references))
    return;
  g_ptr_array_unref (extras->items);
  g_free (extras);
}

guint
jd_extras_length (const JdExtras *extras)
{
  return extras ? extras->items->len : 0;
}

const JdExtra *
jd_extras_get (const JdExtras *extras, guint index)
{
  g_return_val_if_fail (index < jd_extras_length (extras), NULL);

  return g_ptr_array_index (extras->items, index);
}
