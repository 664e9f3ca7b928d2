// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-block-references.h"

/* ---- entries of a role ---- */

/* The list that is the member of @object; NULL when it has none. Borrowed. */
static JsonArray *
list_of (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* "id" or { "block": "id", … }. Borrowed. */
static const char *
entry_block (JsonNode *entry)
{
  return JSON_NODE_HOLDS_OBJECT (entry) ? json_object_get_string_member (json_node_get_object (entry), "block") : json_node_get_string (entry);
}

static void
set_entry_block (JsonNode *entry, const char *block)
{
  if (JSON_NODE_HOLDS_OBJECT (entry))
    json_object_set_string_member (json_node_get_object (entry), "block", block);
  else
    json_node_set_string (entry, block);
}

/* Whether @entry adds nothing to @other, which names the same block: that is there always, or under the same conditions. */
static gboolean
is_covered (JsonNode *entry, JsonNode *other)
{
  return JSON_NODE_HOLDS_VALUE (other) || json_node_equal (entry, other);
}

/* Takes out those of @with that others cover: a block that comes twice stands there twice. */
static void
drop_covered (JsonArray *entries, const char *with)
{
  for (guint i = json_array_get_length (entries); i > 0; i--)
    for (guint k = 0; k < json_array_get_length (entries); k++)
      {
        JsonNode *entry = json_array_get_element (entries, i - 1), *other = json_array_get_element (entries, k);

        if (k == i - 1 || g_strcmp0 (entry_block (entry), with) != 0 || g_strcmp0 (entry_block (other), with) != 0 || !is_covered (entry, other))
          continue;
        json_array_remove_element (entries, i - 1);
        break;
      }
}

static gboolean
replace_entries (JsonArray *entries, const char *block, const char *with)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < json_array_get_length (entries); i++)
    if (g_strcmp0 (entry_block (json_array_get_element (entries, i)), block) == 0)
      {
        set_entry_block (json_array_get_element (entries, i), with);
        changed = TRUE;
      }
  if (changed)
    drop_covered (entries, with);
  return changed;
}

static gboolean
replace_in_role (JsonObject *role, const char *block, const char *with)
{
  JsonArray *sections = list_of (role, "sections");
  gboolean changed = FALSE;

  for (guint i = 0; sections && i < json_array_get_length (sections); i++)
    {
      JsonArray *entries = list_of (json_array_get_object_element (sections, i), "blocks");

      changed |= entries && replace_entries (entries, block, with);
    }
  return changed;
}

gboolean
jd_references_drop (JsonNode *root, const char *block)
{
  g_return_val_if_fail (root && block, FALSE);

  JsonArray *sections = list_of (json_node_get_object (root), "sections");
  gboolean changed = FALSE;
  for (guint i = 0; sections && i < json_array_get_length (sections); i++)
    {
      JsonArray *entries = list_of (json_array_get_object_element (sections, i), "blocks");

      for (guint k = entries ? json_array_get_length (entries) : 0; k > 0; k--)
        if (g_strcmp0 (entry_block (json_array_get_element (entries, k - 1)), block) == 0)
          {
            json_array_remove_element (entries, k - 1);
            changed = TRUE;
          }
    }
  return changed;
}

gboolean
jd_references_add (JsonNode *root, const char *section, const char *block)
{
  g_return_val_if_fail (root && section && block, FALSE);

  JsonArray *sections = list_of (json_node_get_object (root), "sections");
  for (guint i = 0; sections && i < json_array_get_length (sections); i++)
    {
      JsonObject *object = json_array_get_object_element (sections, i);
      JsonArray *entries = list_of (object, "blocks");

      if (!entries || g_strcmp0 (json_object_get_string_member (object, "id"), section) != 0)
        continue;
      json_array_add_string_element (entries, block);
      return TRUE;
    }
  return FALSE;
}

/* ---- operations of a level ---- */

static gboolean
replace_member (JsonObject *object, const char *member, const char *block, const char *with)
{
  if (!json_object_has_member (object, member) || g_strcmp0 (json_object_get_string_member (object, member), block) != 0)
    return FALSE;
  json_object_set_string_member (object, member, with);
  return TRUE;
}

static gboolean
replace_in_op (JsonObject *op, const char *block, const char *with)
{
  JsonNode *match = json_object_get_member (op, "match");
  gboolean changed = replace_member (op, "block", block, with);

  changed |= replace_member (op, "with", block, with);
  if (match && JSON_NODE_HOLDS_OBJECT (match))
    changed |= replace_member (json_node_get_object (match), "block", block, with);
  return changed;
}

/* A block that takes its own place, or an operation that stands there already. */
static gboolean
is_idle (JsonArray *ops, guint place)
{
  JsonObject *op = json_array_get_object_element (ops, place);
  const gboolean replaces = g_strcmp0 (json_object_get_string_member_with_default (op, "op", NULL), "replace") == 0;

  if (replaces && g_strcmp0 (json_object_get_string_member (op, "block"), json_object_get_string_member (op, "with")) == 0)
    return TRUE;
  for (guint i = 0; i < place; i++)
    if (json_node_equal (json_array_get_element (ops, i), json_array_get_element (ops, place)))
      return TRUE;
  return FALSE;
}

static gboolean
replace_in_level (JsonObject *level, const char *block, const char *with)
{
  JsonArray *ops = list_of (level, "ops");
  gboolean changed = FALSE;

  for (guint i = 0; ops && i < json_array_get_length (ops);)
    {
      const gboolean here = replace_in_op (json_array_get_object_element (ops, i), block, with);

      changed |= here;
      if (here && is_idle (ops, i))
        json_array_remove_element (ops, i);
      else
        i++;
    }
  return changed;
}

gboolean
jd_references_replace (JsonNode *root, gboolean is_role, const char *block, const char *with)
{
  g_return_val_if_fail (root && block && with, FALSE);

  JsonObject *object = json_node_get_object (root);
  return is_role ? replace_in_role (object, block, with) : replace_in_level (object, block, with);
}
