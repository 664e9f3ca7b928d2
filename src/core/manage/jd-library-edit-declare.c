// SPDX-License-Identifier: GPL-3.0-or-later
/* Variables that blocks name. */
#include <glib/gi18n-lib.h>

#include "base/jd-json-scan.h"
#include "base/jd-json-write.h"
#include "base/jd-text.h"
#include "jd-edit-work.h"

#define FILE_NAME "variables.json"

/* "Team size" of "team_size". New string. */
static char *
label_of (const char *name)
{
  char *label = g_strdelimit (g_strdup (name), "_", ' ');

  label[0] = g_ascii_toupper (label[0]);
  return label;
}

static JsonNode *
localized_node (const char *language, const char *text)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, json_object_new ());
  json_object_set_string_member (json_node_get_object (node), language, text);
  return node;
}

/* What the file holds, or a new one. New; an object with a list of variables. NULL with @error. */
static JsonNode *
read_file (const JdLibraryEdit *edit, JdLibraryChange *change, GError **error)
{
  GBytes *there;
  gsize length = 0;
  const char *data;

  if (!jd_library_change_get (change, edit->own, FILE_NAME, &there, error))
    return NULL;
  if (!there)
    return json_from_string ("{ \"format\": 1, \"variables\": [] }", error);
  data = g_bytes_get_data (there, &length);
  data = jd_text_skip_mark (data, &length);
  g_autoptr (JdJsonTree) tree = jd_json_parse (data, length, FILE_NAME, error);
  g_autoptr (JsonNode) node = tree ? jd_json_node_copy (jd_json_tree_root (tree)) : NULL;
  if (!node)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonNode *list = json_object_get_member (json_node_get_object (node), "variables");
      if (list && JSON_NODE_HOLDS_ARRAY (list))
        return g_steal_pointer (&node);
    }
  jd_error_set (error, JD_ERROR_TYPE, FILE_NAME, "variables", _("a list"), _("something else"));
  return NULL;
}

static void
append (JsonNode *file, const char *name, const char *question, JdVariableType type, gboolean required, const char *language)
{
  JsonObject *variable = json_object_new ();
  g_autofree char *label = label_of (name), *clean = jd_text_clean (question, -1, JD_TEXT_LINE, NULL);

  json_object_set_string_member (variable, "name", name);
  json_object_set_member (variable, "label", localized_node (language, label));
  json_object_set_string_member (variable, "type", jd_variable_type_names[type]);
  json_object_set_member (variable, "help", localized_node (language, *g_strstrip (clean) ? clean : label));
  json_object_set_boolean_member (variable, "required", required);
  json_array_add_object_element (json_object_get_array_member (json_node_get_object (file), "variables"), variable);
}

static gboolean
put_file (const JdLibraryEdit *edit, JdLibraryChange *change, JsonNode *file, GError **error)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;
  char *json;

  jd_writer_node (writer, NULL, file);
  json = jd_writer_finish (writer, &length);
  g_autoptr (GBytes) data = g_bytes_new_take (json, length);
  return jd_library_change_put (change, edit->own, FILE_NAME, data, error);
}

static gboolean
check_name (const JdLibraryEdit *edit, const char *name, GError **error)
{
  g_autofree char *found = jd_error_quote (name);

  if (!jd_is_variable_name (name))
    jd_error_set (error, JD_ERROR_VALUE, FILE_NAME, "variables", _("a name of lower-case letters, digits and underscores"), found);
  else if (jd_library_variable (edit->library, name))
    jd_error_set (error, JD_ERROR_EXISTS, FILE_NAME, "variables", _("a name that is not declared yet"), found);
  else
    return TRUE;
  return FALSE;
}

JdLibraryChange *
jd_library_edit_declare (const JdLibraryEdit *edit, const char *name, const char *question, JdVariableType type, gboolean required, const char *language, GError **error)
{
  g_return_val_if_fail (edit && edit->own && name && question && type < JD_VARIABLE_CHOICE && language, NULL);

  if (!check_name (edit, name, error))
    return NULL;
  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_DECLARE_VARIABLE);
  g_autoptr (JsonNode) file = read_file (edit, change, error);
  if (!file)
    return NULL;
  append (file, name, question, type, required, language);
  return put_file (edit, change, file, error) ? g_steal_pointer (&change) : NULL;
}
