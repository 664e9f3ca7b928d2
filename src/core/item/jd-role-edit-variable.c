// SPDX-License-Identifier: GPL-3.0-or-later
/* What a role declares. */
#include "jd-role-edit.h"
#include "jd-role-node.h"

/* The declarations; made when there are none. Borrowed. */
static JsonArray *
variables_of (JsonNode *root)
{
  JsonObject *object = json_node_get_object (root);

  if (!json_object_has_member (object, "variables"))
    json_object_set_array_member (object, "variables", json_array_new ());
  return json_object_get_array_member (object, "variables");
}

/* Where @name is declared; the number of declarations when it is not. */
static guint
find (JsonArray *variables, const char *name)
{
  guint place = 0;

  while (place < json_array_get_length (variables) && g_strcmp0 (json_object_get_string_member (json_array_get_object_element (variables, place), "name"), name) != 0)
    place++;
  return place;
}

static void
set_localized (JsonObject *variable, const char *member, const char *language, const char *text)
{
  if (!json_object_has_member (variable, member))
    json_object_set_object_member (variable, member, json_object_new ());
  JsonObject *localized = json_object_get_object_member (variable, member);
  if (*text)
    json_object_set_string_member (localized, language, text);
  else
    json_object_remove_member (localized, language);
  if (json_object_get_size (localized) == 0)
    json_object_remove_member (variable, member);
}

JdRole *
jd_role_edit_variable (const JdRole *role, const char *name, JdVariableType type, gboolean required, const char *language, const char *label, const char *help, GError **error)
{
  g_return_val_if_fail (role && name && language && label && help, NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  JsonArray *variables = variables_of (root);
  const guint place = find (variables, name);
  if (place == json_array_get_length (variables))
    json_array_add_object_element (variables, json_object_new ());
  JsonObject *variable = json_array_get_object_element (variables, place);
  json_object_set_string_member (variable, "name", name);
  json_object_set_string_member (variable, "type", jd_variable_type_names[type]);
  json_object_set_boolean_member (variable, "required", required);
  set_localized (variable, "label", language, label);
  set_localized (variable, "help", language, help);
  return jd_role_from_node (root, error);
}

JdRole *
jd_role_edit_drop_variable (const JdRole *role, const char *name, GError **error)
{
  g_return_val_if_fail (role && name, NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  JsonArray *variables = variables_of (root);
  const guint place = find (variables, name);
  g_return_val_if_fail (place < json_array_get_length (variables), NULL);
  json_array_remove_element (variables, place);
  return jd_role_from_node (root, error);
}
