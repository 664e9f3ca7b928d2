// SPDX-License-Identifier: GPL-3.0-or-later
/* Where the blocks of a pack come from: what has to be said whoever has it. */
#include <string.h>

#include "base/jd-text.h"
#include "jd-pack.h"

#define TEXT_MOST 600 /* characters of each member that are shown */

JsonNode *
jd_block_origin (const JdBlock *block)
{
  g_return_val_if_fail (block, NULL);

  for (guint i = 0; i < jd_extras_length (block->extras); i++)
    {
      const JdExtra *extra = jd_extras_get (block->extras, i);
      if (strcmp (extra->name, "origin") == 0 && JSON_NODE_HOLDS_OBJECT (extra->node))
        return extra->node;
    }
  return NULL;
}

static void
add_origin (JsonArray *list, GHashTable *seen, JsonNode *origin)
{
  g_autoptr (JsonNode) copy = json_node_copy (origin);
  JsonObject *shared = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, json_node_get_object (copy));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (strcmp (name, "id") != 0)
      json_object_set_member (shared, name, json_node_copy (value));
  JsonNode *node = json_node_init_object (json_node_alloc (), shared);
  json_object_unref (shared);
  if (g_hash_table_add (seen, json_to_string (node, FALSE)))
    json_array_add_element (list, node);
  else
    json_node_unref (node);
}

void
jd_pack_set_origin (JdPack *pack)
{
  g_return_if_fail (pack);

  g_autoptr (JsonArray) list = json_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < pack->blocks->len; i++)
    {
      JsonNode *origin = jd_block_origin (pack->blocks->pdata[i]);
      if (origin)
        add_origin (list, seen, origin);
    }
  g_clear_pointer (&pack->origin, json_node_unref);
  if (json_array_get_length (list) == 0)
    return;
  pack->origin = json_node_init_array (json_node_alloc (), list);
  json_node_seal (pack->origin);
}

/* What a person may be shown of @member; NULL when there is no text. New string. */
static char *
text_member (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);
  const char *text = node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
  g_autofree char *line = text ? jd_text_clean_line (text) : NULL;
  return line && *line != '\0' ? jd_text_shorten (line, TEXT_MOST) : NULL;
}

char *
jd_origin_credit (JsonNode *origin)
{
  g_return_val_if_fail (origin, NULL);

  if (!JSON_NODE_HOLDS_OBJECT (origin))
    return NULL;
  JsonObject *object = json_node_get_object (origin);
  g_autofree char *source = text_member (object, "source"), *licence = text_member (object, "licence"), *credit = text_member (object, "credit");
  g_autoptr (GString) line = g_string_new (source ? source : "");
  if (licence)
    g_string_append_printf (line, line->len > 0 ? " (%s)" : "%s", licence);
  if (credit)
    g_string_append_printf (line, "%s%s", line->len > 0 ? ": " : "", credit);
  return line->len > 0 ? g_strdup (line->str) : NULL;
}

GStrv
jd_pack_credits (const JdPack *pack)
{
  g_return_val_if_fail (pack, NULL);

  g_autoptr (GStrvBuilder) credits = g_strv_builder_new ();
  JsonArray *list = pack->origin ? json_node_get_array (pack->origin) : NULL;
  for (guint i = 0; list && i < json_array_get_length (list); i++)
    {
      g_autofree char *credit = jd_origin_credit (json_array_get_element (list, i));
      if (credit)
        g_strv_builder_add (credits, credit);
    }
  return g_strv_builder_end (credits);
}
