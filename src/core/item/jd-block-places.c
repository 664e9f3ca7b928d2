// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-block-places.h"

char *
jd_value_name (JsonNode *value)
{
  return json_to_string (value, FALSE);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* @parts in order, with @separator between. New string. */
static char *
join_sorted (GPtrArray *parts, const char *separator)
{
  g_ptr_array_sort (parts, compare_names);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (separator, (char **) parts->pdata);
}

/* "entry|intern" for a list of texts, in whatever order; the text for a text. */
static char *
plain_name (JsonNode *value)
{
  if (JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING)
    return json_node_dup_string (value);
  if (!JSON_NODE_HOLDS_ARRAY (value))
    return jd_value_name (value);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  JsonArray *list = json_node_get_array (value);
  for (guint i = 0; i < json_array_get_length (list); i++)
    g_ptr_array_add (names, plain_name (json_array_get_element (list, i)));
  return join_sorted (names, "|");
}

/* "level=intern,place=NL|BE", of the members in @only (NULL: of all). */
static char *
condition_name (JsonObject *object, const char *const *only)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_autofree char *plain = plain_name (value);

      if (!only || g_strv_contains (only, name))
        g_ptr_array_add (parts, g_strconcat (name, "=", plain, NULL));
    }
  return join_sorted (parts, ",");
}

char *
jd_variant_name (JsonNode *element)
{
  JsonObject *variant = json_node_get_object (element);

  return condition_name (json_object_get_object_member (variant, "when"), NULL);
}

char *
jd_row_name (JsonNode *element)
{
  static const char *const members[] = { "level", "years_min", "years_max", "place", NULL };

  return JSON_NODE_HOLDS_OBJECT (element) ? condition_name (json_node_get_object (element), members) : NULL;
}
