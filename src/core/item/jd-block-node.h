// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "model/jd-block.h"

G_BEGIN_DECLS

/* Blocks as JSON and back, for what is done with all their members, known and unknown, alike. */

/* Of what a writer of ours wrote. New. */
JsonNode *jd_node_of_json (const char *json, gsize length);

/* New; an object. */
JsonNode *jd_block_to_node (const JdBlock *block);
/* NULL with @error when it is no block, or larger or deeper than we read. @file is what messages call it; they name no lines, since it is no file yet. New. */
JdBlock  *jd_block_from_node (JsonNode *node, const char *file, GError **error);

/* Whether the files of both are the same, byte for byte. */
gboolean  jd_block_equal (const JdBlock *a, const JdBlock *b);

/* json-glib puts nothing into the middle of a list: @list with @node in the place of number @at, which may be one more than there are; NULL: without that one. New. */
JsonArray *jd_list_node_with (JsonArray *list, guint at, JsonNode *node);

G_END_DECLS
