// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-role-node.h"

#include <string.h>

#include "base/jd-json-write.h"
#include "jd-block-node.h"

JsonNode *
jd_role_to_node (const JdRole *role)
{
  gsize length;
  g_autofree char *json = jd_role_to_json (role, &length);

  return jd_node_of_json (json, length);
}

JdRole *
jd_role_from_node (JsonNode *node, GError **error)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;

  jd_writer_node (writer, NULL, node);
  g_autofree char *json = jd_writer_finish (writer, &length);
  return jd_role_parse (json, length, NULL, error);
}

gboolean
jd_role_equal (const JdRole *a, const JdRole *b)
{
  g_return_val_if_fail (a && b, FALSE);

  gsize a_length, b_length;
  g_autofree char *a_json = jd_role_to_json (a, &a_length), *b_json = jd_role_to_json (b, &b_length);
  return a_length == b_length && memcmp (a_json, b_json, a_length) == 0;
}

JsonObject *
jd_role_node_section (JsonNode *root, guint section)
{
  JsonArray *sections = json_object_get_array_member (json_node_get_object (root), "sections");

  return section < json_array_get_length (sections) ? json_array_get_object_element (sections, section) : NULL;
}

JsonArray *
jd_role_node_entries (JsonNode *root, guint section)
{
  JsonObject *object = jd_role_node_section (root, section);

  return object ? json_object_get_array_member (object, "blocks") : NULL;
}

void
jd_role_node_insert (JsonArray *array, guint place, JsonNode *node)
{
  const guint length = json_array_get_length (array);

  json_array_add_element (array, node);
  /* A list can only grow at its end: what stands behind the place goes there, one after the other. */
  for (guint i = place; i < length; i++)
    {
      JsonNode *next = json_array_dup_element (array, place);

      json_array_remove_element (array, place);
      json_array_add_element (array, next);
    }
}
