// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-block-node.h"

#include "base/jd-json-scan.h"
#include "base/jd-json-write.h"

JsonNode *
jd_block_to_node (const JdBlock *block)
{
  gsize length;
  g_autofree char *json = jd_block_to_json (block, &length);
  g_autoptr (JdJsonTree) tree = jd_json_parse (json, length, NULL, NULL);

  g_assert (tree);
  return jd_json_node_copy (jd_json_tree_root (tree));
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
