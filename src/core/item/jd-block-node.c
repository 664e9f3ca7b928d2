// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-block-node.h"

#include <string.h>

#include "base/jd-json-scan.h"
#include "base/jd-json-write.h"

JsonNode *
jd_node_of_json (const char *json, gsize length)
{
  g_autoptr (JdJsonTree) tree = jd_json_parse_own (json, length);

  return jd_json_node_copy (jd_json_tree_root (tree));
}

JsonNode *
jd_block_to_node (const JdBlock *block)
{
  gsize length;
  g_autofree char *json = jd_block_to_json (block, &length);

  return jd_node_of_json (json, length);
}

JdBlock *
jd_block_from_node (JsonNode *node, const char *file, GError **error)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;

  jd_writer_node (writer, NULL, node);
  g_autofree char *json = jd_writer_finish (writer, &length);
  JdBlock *block = jd_block_parse (json, length, NULL, error);
  if (!block)
    g_prefix_error (error, "%s: ", file);
  return block;
}

gboolean
jd_block_equal (const JdBlock *a, const JdBlock *b)
{
  gsize a_length, b_length;
  g_autofree char *a_json = jd_block_to_json (a, &a_length), *b_json = jd_block_to_json (b, &b_length);
  return a_length == b_length && memcmp (a_json, b_json, a_length) == 0;
}

JsonArray *
jd_list_node_with (JsonArray *list, guint at, JsonNode *node)
{
  JsonArray *made = json_array_new ();

  for (guint i = 0; i < json_array_get_length (list); i++)
    if (i != at)
      json_array_add_element (made, json_node_ref (json_array_get_element (list, i)));
    else if (node)
      json_array_add_element (made, json_node_ref (node));
  if (node && at == json_array_get_length (list))
    json_array_add_element (made, json_node_ref (node));
  return made;
}
