// SPDX-License-Identifier: GPL-3.0-or-later
/* The tree says what json-glib reads in the same text. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/jd-json-scan.h"
#include "test-folder.h"

static void assert_same (const JdJsonNode *ours, JsonNode *other);

static void
assert_same_list (const JdJsonNode *ours, JsonArray *other)
{
  g_assert_cmpint (ours->type, ==, JD_JSON_LIST);
  g_assert_cmpuint (ours->length, ==, json_array_get_length (other));
  for (guint i = 0; i < ours->length; i++)
    {
      g_assert_null (ours->items[i].name);
      assert_same (&ours->items[i], json_array_get_element (other, i));
    }
}

static void
assert_same_object (const JdJsonNode *ours, JsonObject *other)
{
  g_autoptr (GList) names = json_object_get_members (other);
  const GList *name = names;

  g_assert_cmpint (ours->type, ==, JD_JSON_OBJECT);
  g_assert_cmpuint (ours->length, ==, json_object_get_size (other));
  for (guint i = 0; i < ours->length; i++, name = name->next)
    {
      g_assert_cmpstr (ours->items[i].name, ==, name->data);
      assert_same (&ours->items[i], json_object_get_member (other, name->data));
    }
}

static void
assert_same_value (const JdJsonNode *ours, JsonNode *other)
{
  const GType type = json_node_get_value_type (other);

  if (type == G_TYPE_STRING)
    g_assert_cmpstr (ours->type == JD_JSON_TEXT ? ours->text : NULL, ==, json_node_get_string (other));
  else if (type == G_TYPE_BOOLEAN)
    g_assert_true (ours->type == JD_JSON_BOOL && ours->flag == json_node_get_boolean (other));
  else if (type == G_TYPE_INT64)
    g_assert_true (ours->type == JD_JSON_WHOLE && ours->whole == json_node_get_int (other));
  else
    g_assert_true (ours->type == JD_JSON_REAL && memcmp (&ours->real, (const double[]){ json_node_get_double (other) }, sizeof (double)) == 0);
}

static void
assert_same (const JdJsonNode *ours, JsonNode *other)
{
  if (JSON_NODE_HOLDS_OBJECT (other))
    assert_same_object (ours, json_node_get_object (other));
  else if (JSON_NODE_HOLDS_ARRAY (other))
    assert_same_list (ours, json_node_get_array (other));
  else if (JSON_NODE_HOLDS_NULL (other))
    g_assert_cmpint (ours->type, ==, JD_JSON_NULL);
  else
    assert_same_value (ours, other);
}

static void
assert_read_alike (const char *json, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdJsonTree) tree = jd_json_parse (json, length, "f.json", &error);
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_no_error (error);
  g_assert_true (json_parser_load_from_data (parser, json, (gssize) length, &error));
  assert_same (jd_json_tree_root (tree), json_parser_get_root (parser));
}

static void
test_values (void)
{
  static const char *const texts[] = {
    "{}", "[]", "\"\"", "true", "false", "null", " \t\r\n{ } \n", "[[], {}, [{}], [[1], 2]]",
    "[0, -0, 1, -1, 999999999999999999, -999999999999999999, 9223372036854775807, -9223372036854775808]",
    "[0.5, -0.5e-10, 1E+5, 1e5, 0e1, 123.456, 1.7976931348623157e308, 1e-999]",
    "{\"a\": {\"a\": {\"a\": 1}}, \"b\": [{\"a\": 1}, {\"a\": null}], \"A\": true}",
    "[\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\uD83D\\uDE00 \\uffff\", \"é 日本 😀\", \"\\n\", \"x\\u0041\"]",
    "{\"\\u0061b\": 1, \"\\n\": {\"\\\"\": [\"\\\\\"]}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_read_alike (texts[i], strlen (texts[i]));
}

static void
check_file (const char *path, const char *data, gsize length)
{
  assert_read_alike (data, length);
}

static void
test_files (void)
{
  static const char *const folders[] = { "roles", "levels", "library/duty", "library/salary" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), folders[i], NULL);
      folder_each_file (folder, check_file);
    }
}

/* In any order, also again, and what is not there. */
static void
test_members (void)
{
  static const char json[] = "{\"a\": 1, \"ab\": 2, \"b\": 3, \"\": 4}";
  static const char *const names[] = { "a", "ab", "b", "", "b", "b", "a", "", "ab" };
  static const int numbers[] = { 1, 2, 3, 4, 3, 3, 1, 4, 2 };
  g_autoptr (JdJsonTree) tree = jd_json_parse (json, strlen (json), "f.json", NULL);
  JdJsonNode *root = jd_json_tree_root (tree);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_null (jd_json_node_member (root, "none"));
      g_assert_cmpint (jd_json_node_member (root, names[i])->whole, ==, numbers[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-tree/values", test_values);
  g_test_add_func ("/json-tree/files", test_files);
  g_test_add_func ("/json-tree/members", test_members);
  return g_test_run ();
}
