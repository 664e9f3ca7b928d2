// SPDX-License-Identifier: GPL-3.0-or-later
/* What a merge could not settle, read back from the block that tells it. */
#include <string.h>

#include "item/jd-block-node.h"
#include "item/jd-block-places.h"
#include "jd-settle.h"

#define CONFLICTS "conflicts"

/* ---- places ---- */

/* Where a place goes on behind a name: at its end, in a member, or in an element. */
static gboolean
is_end (char sign)
{
  return sign == '\0' || sign == '.' || sign == '[';
}

/* The name of the member of @object at the beginning of @place: the longest it has, as names may have any sign; else up to where the place goes on. New string. */
static char *
member_name (JsonObject *object, const char *place)
{
  JsonObjectIter iter;
  const char *name, *best = NULL;
  JsonNode *value;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &value))
    if (g_str_has_prefix (place, name) && is_end (place[strlen (name)]) && (!best || strlen (name) > strlen (best)))
      best = name;
  return best ? g_strdup (best) : g_strndup (place, strcspn (place, ".["));
}

static char *
element_name (const char *list, JsonNode *element)
{
  if (g_str_equal (list, "variants"))
    return JSON_NODE_HOLDS_OBJECT (element) ? jd_variant_name (element) : NULL;
  return g_str_equal (list, "rows") ? jd_row_name (element) : jd_value_name (element);
}

/* Which element of @array, the list that is called so, @place begins with ("[level=senior].min"); @rest gets what comes behind. G_MAXUINT: none. */
static guint
find_element (JsonArray *array, const char *list, const char *place, const char **rest)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *name = element_name (list, json_array_get_element (array, i));
      g_autofree char *start = name ? g_strdup_printf ("[%s]", name) : NULL;

      if (start && g_str_has_prefix (place, start) && is_end (place[strlen (start)]))
        {
          *rest = place + strlen (start);
          return i;
        }
    }
  return G_MAXUINT;
}

static gboolean put_member (JsonObject *object, const char *place, JsonNode *value);

/* FALSE when there is no such place. */
static gboolean
put_element (JsonArray *array, const char *list, const char *place, JsonNode *value)
{
  const char *rest = NULL;
  const guint index = find_element (array, list, place, &rest);

  if (index == G_MAXUINT && value && place[strlen (place) - 1] == ']')
    json_array_add_element (array, json_node_ref (value));
  else if (index == G_MAXUINT)
    return !value;
  else if (*rest == '\0' && !value)
    json_array_remove_element (array, index);
  else if (*rest == '.')
    return put_member (json_array_get_object_element (array, index), rest + 1, value);
  else if (*rest == '\0')
    {
      json_array_remove_element (array, index);
      json_array_add_element (array, json_node_ref (value));
    }
  else
    return FALSE;
  return TRUE;
}

/* The value of the member, which is made where it is missing, of @type. NULL when it is of another. */
static JsonNode *
container (JsonObject *object, const char *name, JsonNodeType type)
{
  JsonNode *node = json_object_get_member (object, name);

  if (!node)
    {
      node = json_node_alloc ();
      if (type == JSON_NODE_ARRAY)
        json_node_take_array (json_node_init (node, type), json_array_new ());
      else
        json_node_take_object (json_node_init (node, type), json_object_new ());
      json_object_set_member (object, name, node);
    }
  return JSON_NODE_TYPE (node) == type ? node : NULL;
}

/* Puts @value, or takes out what is there when it is NULL. */
static gboolean
put_member (JsonObject *object, const char *place, JsonNode *value)
{
  g_autofree char *name = object ? member_name (object, place) : NULL;
  const char *rest = name ? place + strlen (name) : NULL;
  JsonNode *inside;

  if (!name || *name == '\0')
    return FALSE;
  if (*rest == '\0' && value)
    json_object_set_member (object, name, json_node_ref (value));
  else if (*rest == '\0')
    json_object_remove_member (object, name);
  if (*rest == '\0')
    return TRUE;
  inside = container (object, name, *rest == '[' ? JSON_NODE_ARRAY : JSON_NODE_OBJECT);
  if (!inside)
    return FALSE;
  return *rest == '[' ? put_element (json_node_get_array (inside), name, rest, value) : put_member (json_node_get_object (inside), rest + 1, value);
}

/* ---- sides ---- */

/* What is in conflict in @block; NULL: nothing. Borrowed. */
static JsonArray *
conflicts_of (JsonNode *block)
{
  JsonNode *node = json_object_get_member (json_node_get_object (block), CONFLICTS);

  return node && JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0 ? json_node_get_array (node) : NULL;
}

/* @block with what @side says at each place, as a block; NULL when that cannot be told. */
static JdBlock *
side_of (const JdBlock *block, const char *side)
{
  g_autoptr (JsonNode) node = jd_block_to_node (block);
  JsonObject *object = json_node_get_object (node);
  JsonArray *conflicts = conflicts_of (node);
  g_autoptr (JsonArray) kept = conflicts ? json_array_ref (conflicts) : NULL;

  json_object_remove_member (object, CONFLICTS);
  for (guint i = 0; kept && i < json_array_get_length (kept); i++)
    {
      JsonNode *entry = json_array_get_element (kept, i);
      JsonObject *conflict = JSON_NODE_HOLDS_OBJECT (entry) ? json_node_get_object (entry) : NULL;
      const char *at = conflict ? json_object_get_string_member_with_default (conflict, "at", "") : "";

      if (*at == '\0' || !put_member (object, at, json_object_get_member (conflict, side)))
        return NULL;
    }
  return kept ? jd_block_from_node (node, block->id, NULL) : NULL;
}

gboolean
jd_block_is_in_conflict (const JdBlock *block)
{
  g_return_val_if_fail (block, FALSE);

  for (guint i = 0; i < jd_extras_length (block->extras); i++)
    {
      const JdExtra *extra = jd_extras_get (block->extras, i);

      if (g_str_equal (extra->name, CONFLICTS) && JSON_NODE_HOLDS_ARRAY (extra->node))
        return json_array_get_length (json_node_get_array (extra->node)) > 0;
    }
  return FALSE;
}

gboolean
jd_block_conflict_sides (const JdBlock *block, JdBlock **base, JdBlock **mine, JdBlock **theirs)
{
  g_return_val_if_fail (block && base && mine && theirs, FALSE);

  g_autoptr (JdBlock) ours = side_of (block, "ours"), other = ours ? side_of (block, "theirs") : NULL;
  if (!other)
    return FALSE;
  *base = side_of (block, "base");
  *mine = g_steal_pointer (&ours);
  *theirs = g_steal_pointer (&other);
  return TRUE;
}
