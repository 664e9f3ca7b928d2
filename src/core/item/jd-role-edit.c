// SPDX-License-Identifier: GPL-3.0-or-later
/* Each change is made on the JSON of the role, which is read anew: so what a role must hold is told in one place, and what nobody knows stays. */
#include "jd-role-edit.h"

#include "base/jd-json-write.h"
#include "jd-block-node.h"
#include "jd-role-node.h"

/* ---- members ---- */

static JdRole *
finish (JsonNode *root, GError **error)
{
  return jd_role_from_node (root, error);
}

/* The object that is the member; made when it is missing. Borrowed. */
static JsonObject *
member_of (JsonObject *object, const char *name)
{
  if (!json_object_has_member (object, name))
    json_object_set_object_member (object, name, json_object_new ());
  return json_object_get_object_member (object, name);
}

static void
set_text (JsonObject *object, const char *name, const char *text)
{
  if (*text)
    json_object_set_string_member (object, name, text);
  else
    json_object_remove_member (object, name);
}

/* What is empty is no member. */
static void
drop_empty (JsonObject *object, const char *name)
{
  if (json_object_get_size (json_object_get_object_member (object, name)) == 0)
    json_object_remove_member (object, name);
}

/* The text of @language in the member. */
static void
set_text_in (JsonObject *object, const char *name, const char *language, const char *text)
{
  set_text (member_of (object, name), language, text);
  drop_empty (object, name);
}

static JsonArray *
sections_of (JsonNode *root)
{
  return json_object_get_array_member (json_node_get_object (root), "sections");
}

/* ---- the role ---- */

JdRole *
jd_role_edit_name (const JdRole *role, const char *language, const char *text, GError **error)
{
  g_return_val_if_fail (role && language && text, NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  set_text_in (json_node_get_object (root), "name", language, text);
  return finish (root, error);
}

JdRole *
jd_role_edit_also (const JdRole *role, const char *language, const char *text, GError **error)
{
  g_return_val_if_fail (role && language && text, NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  set_text_in (json_node_get_object (root), "also", language, text);
  return finish (root, error);
}

JdRole *
jd_role_edit_trade (const JdRole *role, const char *trade, GError **error)
{
  g_return_val_if_fail (role && trade, NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  set_text (json_node_get_object (root), "trade", trade);
  return finish (root, error);
}

JdRole *
jd_role_edit_title (const JdRole *role, const char *level, const char *language, const char *text, GError **error)
{
  g_return_val_if_fail (role && level && language && text, NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  JsonObject *titles = member_of (json_node_get_object (root), "titles");
  set_text_in (titles, level, language, text);
  return finish (root, error);
}

static gboolean
is_number (const char *text)
{
  return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, NULL, NULL);
}

JdRole *
jd_role_edit_param (const JdRole *role, const char *level, const char *name, const char *text, GError **error)
{
  g_return_val_if_fail (role && level && name && text, NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  JsonObject *params = member_of (json_node_get_object (root), "params"), *own = member_of (params, level);
  if (is_number (text))
    json_object_set_int_member (own, name, g_ascii_strtoll (text, NULL, 10));
  else
    set_text (own, name, text);
  drop_empty (params, level);
  return finish (root, error);
}

/* ---- sections ---- */

static gboolean
has_section (const JdRole *role, const char *id)
{
  for (guint i = 0; i < role->sections->len; i++)
    if (g_str_equal (((const JdRoleSection *) g_ptr_array_index (role->sections, i))->id, id))
      return TRUE;
  return FALSE;
}

/* New string. */
static char *
free_section_id (const JdRole *role, const char *heading, JdKind kind)
{
  g_autofree char *words = jd_id_from_text (heading);

  for (guint number = 1;; number++)
    {
      g_autofree char *id = number == 1 ? g_strdup (words ? words : jd_kind_names[kind]) : g_strdup_printf ("%.70s-%u", words ? words : jd_kind_names[kind], number);

      if (jd_is_id (id) && !has_section (role, id))
        return g_steal_pointer (&id);
    }
}

JdRole *
jd_role_edit_add_section (const JdRole *role, JdKind kind, const char *language, const char *heading, GError **error)
{
  g_return_val_if_fail (role && kind < JD_N_KINDS && language && heading, NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  g_autofree char *id = free_section_id (role, heading, kind);
  JsonObject *section = json_object_new ();
  json_object_set_string_member (section, "id", id);
  json_object_set_string_member (section, "kind", jd_kind_names[kind]);
  set_text_in (section, "heading", language, heading);
  json_object_set_array_member (section, "blocks", json_array_new ());
  json_array_add_object_element (sections_of (root), section);
  return finish (root, error);
}

JdRole *
jd_role_edit_heading (const JdRole *role, guint section, const char *language, const char *heading, GError **error)
{
  g_return_val_if_fail (role && section < role->sections->len && language && heading, NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  JsonObject *object = jd_role_node_section (root, section);
  set_text_in (object, "heading", language, heading);
  return finish (root, error);
}

JdRole *
jd_role_edit_remove_section (const JdRole *role, guint section, GError **error)
{
  g_return_val_if_fail (role && section < role->sections->len, NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  json_array_remove_element (sections_of (root), section);
  return finish (root, error);
}

JdRole *
jd_role_edit_move_section (const JdRole *role, guint section, guint to, GError **error)
{
  g_return_val_if_fail (role && section < role->sections->len && to < role->sections->len, NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  JsonArray *sections = sections_of (root);
  JsonNode *moved = json_array_dup_element (sections, section);
  json_array_remove_element (sections, section);
  jd_role_node_insert (sections, to, moved);
  return finish (root, error);
}

/* ---- entries ---- */

static gboolean
has_entry (const JdRole *role, guint section, guint place)
{
  return section < role->sections->len && place < ((const JdRoleSection *) g_ptr_array_index (role->sections, section))->entries->len;
}

JdRole *
jd_role_edit_add_block (const JdRole *role, guint section, guint place, const char *block, GError **error)
{
  g_return_val_if_fail (role && section < role->sections->len && block, NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  JsonNode *entry = json_node_init_string (json_node_alloc (), block);
  jd_role_node_insert (jd_role_node_entries (root, section), place, entry);
  return finish (root, error);
}

JdRole *
jd_role_edit_remove_block (const JdRole *role, guint section, guint place, GError **error)
{
  g_return_val_if_fail (role && has_entry (role, section, place), NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  json_array_remove_element (jd_role_node_entries (root, section), place);
  return finish (root, error);
}

JdRole *
jd_role_edit_move_block (const JdRole *role, guint section, guint place, guint to_section, guint to_place, GError **error)
{
  g_return_val_if_fail (role && has_entry (role, section, place) && to_section < role->sections->len, NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  JsonArray *from = jd_role_node_entries (root, section);
  JsonNode *moved = json_array_dup_element (from, place);
  json_array_remove_element (from, place);
  /* Where it was leaves no gap in front of what it shall stand before. */
  const guint gap = section == to_section && place < to_place ? 1 : 0;
  jd_role_node_insert (jd_role_node_entries (root, to_section), to_place - gap, moved);
  return finish (root, error);
}

/* As the member of an entry. New; NULL for none. */
static JsonNode *
condition_node (const JdCondition *condition)
{
  gsize length;

  if (!condition)
    return NULL;
  g_autoptr (JdWriter) writer = jd_writer_new ();
  jd_writer_begin_object (writer, NULL, NULL);
  jd_condition_write (writer, "when", condition);
  jd_writer_end_object (writer);
  g_autofree char *json = jd_writer_finish (writer, &length);
  g_autoptr (JsonNode) node = jd_node_of_json (json, length);
  return json_object_dup_member (json_node_get_object (node), "when");
}

static void
set_condition (JsonObject *entry, const char *name, const JdCondition *condition)
{
  JsonNode *node = condition_node (condition);

  if (node)
    json_object_set_member (entry, name, node);
  else
    json_object_remove_member (entry, name);
}

JdRole *
jd_role_edit_conditions (const JdRole *role, guint section, guint place, const JdCondition *when, const JdCondition *unless, GError **error)
{
  g_return_val_if_fail (role && has_entry (role, section, place), NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  JsonArray *entries = jd_role_node_entries (root, section);
  g_autoptr (JsonNode) entry = json_array_dup_element (entries, place);
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (entry) ? json_object_ref (json_node_get_object (entry)) : json_object_new ();
  if (!JSON_NODE_HOLDS_OBJECT (entry))
    json_object_set_string_member (object, "block", json_node_get_string (entry));
  set_condition (object, "when", when);
  set_condition (object, "unless", unless);
  json_array_remove_element (entries, place);
  jd_role_node_insert (entries, place, json_node_init_object (json_node_alloc (), object));
  json_object_unref (object);
  return finish (root, error);
}
