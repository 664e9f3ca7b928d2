// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "model/jd-role.h"

G_BEGIN_DECLS

/* Roles as JSON and back, for what is done with all their members, known and unknown, alike. */

/* New; an object. */
JsonNode *jd_role_to_node (const JdRole *role);
/* NULL with @error when it is no role. New. */
JdRole   *jd_role_from_node (JsonNode *node, GError **error);

/* Whether the files of both are the same, byte for byte. */
gboolean  jd_role_equal (const JdRole *a, const JdRole *b);

/* The entries of the section at @section, and the section; NULL when there is none. Borrowed. */
JsonArray  *jd_role_node_entries (JsonNode *root, guint section);
JsonObject *jd_role_node_section (JsonNode *root, guint section);

/* Puts @node (taken) into @array, in front of what is at @place; at the end when there is nothing. */
void jd_role_node_insert (JsonArray *array, guint place, JsonNode *node);

G_END_DECLS
