// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-json-write.h"

#include <string.h>

#include "base/jd-json-read.h"
#include "test-util.h"

static void
assert_written (JdWriter *writer, const char *expected)
{
  gsize length;
  g_autofree char *json = jd_writer_finish (writer, &length);

  g_assert_cmpstr (json, ==, expected);
  g_assert_cmpuint (length, ==, strlen (expected));
}

static void
test_layout (void)
{
  static const char *const tags[] = { "a", "b", NULL }, *const none[] = { NULL };
  g_autoptr (JdWriter) writer = jd_writer_new ();

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_int (writer, "format", 1);
  jd_writer_string (writer, "absent", NULL);
  jd_writer_string (writer, "id", "x");
  jd_writer_bool (writer, "lock", FALSE);
  jd_writer_strings (writer, "tags", tags);
  jd_writer_strings (writer, "none", none);
  jd_writer_strings (writer, "absent", NULL);
  jd_writer_begin_object (writer, "body", NULL);
  jd_writer_end_object (writer);
  jd_writer_begin_array (writer, "rows");
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_int (writer, "min", G_MININT64);
  jd_writer_end_object (writer);
  jd_writer_end_array (writer);
  jd_writer_end_object (writer);
  assert_written (writer, "{\n  \"format\": 1,\n  \"id\": \"x\",\n  \"lock\": false,\n  \"tags\": [\n    \"a\",\n    \"b\"\n  ],\n  \"none\": [],\n"
                          "  \"body\": {},\n  \"rows\": [\n    {\n      \"min\": -9223372036854775808\n    }\n  ]\n}\n");
}

static void
test_strings (void)
{
  static const struct { const char *text, *json; } cases[] = {
    { "", "\"\"\n" },
    { "\"\\/", "\"\\\"\\\\/\"\n" },
    { "\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"\n" },
    { "\x01\x1f\x7f", "\"\\u0001\\u001f\x7f\"\n" },
    { "é日😀", "\"é日😀\"\n" },
    { "a\u2028b\u2029c\u2027", "\"a\\u2028b\\u2029c\u2027\"\n" },
    { "</script>", "\"</script>\"\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdWriter) writer = jd_writer_new ();
      jd_writer_string (writer, NULL, cases[i].text);
      assert_written (writer, cases[i].json);
    }
}

static void
test_decimals (void)
{
  static const struct { gint64 units; int digits; const char *json; } cases[] = {
    { 1850, 2, "18.50\n" }, { 1800, 2, "18\n" }, { 5, 2, "0.05\n" }, { 0, 2, "0\n" }, { -1850, 2, "-18.50\n" }, { 1850, 0, "1850\n" }, { 1500, 3, "1.500\n" },
    { G_MAXINT64, 2, "92233720368547758.07\n" }, { G_MININT64, 0, "-9223372036854775808\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdWriter) writer = jd_writer_new ();
      jd_writer_decimal (writer, NULL, cases[i].units, cases[i].digits);
      assert_written (writer, cases[i].json);
    }
}

/* As Python's json module writes them, and never longer than they must be to read back the same. */
static void
test_doubles (void)
{
  static const struct { double value; const char *json; } cases[] = {
    { 0.1, "0.1\n" }, { 1, "1.0\n" }, { -0.0, "-0.0\n" }, { 0, "0.0\n" }, { 100, "100.0\n" }, { 0.5, "0.5\n" }, { -1.25, "-1.25\n" },
    { 1e15, "1000000000000000.0\n" }, { 1e16, "1e+16\n" }, { 1e17, "1e+17\n" }, { 1.5e300, "1.5e+300\n" }, { 123456789012345680.0, "1.2345678901234568e+17\n" },
    { 0.0001, "0.0001\n" }, { 0.00012, "0.00012\n" }, { 0.00001, "1e-05\n" }, { 1.5e-7, "1.5e-07\n" }, { 5e-324, "5e-324\n" },
    { 1.7976931348623157e308, "1.7976931348623157e+308\n" }, { 0.30000000000000004, "0.30000000000000004\n" }, { 3.14159, "3.14159\n" },
    { 1234.5, "1234.5\n" }, { 5.282945311356653e+269, "5.282945311356653e+269\n" }, { 2.0 / 3, "0.6666666666666666\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdWriter) writer = jd_writer_new ();
      g_autoptr (JsonNode) node = json_node_init_double (json_node_alloc (), cases[i].value);
      jd_writer_node (writer, NULL, node);
      assert_written (writer, cases[i].json);
    }
}

static JdExtras *
read_extras (const char *json, const char *const *known)
{
  g_autoptr (JdReader) reader = jd_reader_new (json, strlen (json), "f.json", NULL);
  JdValue root = jd_reader_root (reader);

  return jd_value_extras (&root, known);
}

static const char with_extras[] =
  "{\n  \"x0\": null,\n  \"format\": 1,\n  \"x1\": {\n    \"deep\": [\n      1,\n      [],\n      {},\n      true,\n      \"é\"\n    ]\n  },\n  \"x2\": 0.1,\n"
  "  \"a\": [\n    \"v\"\n  ],\n  \"x3\": \"\\u2028\",\n  \"b\": {},\n  \"x4\": 1e+17\n}\n";

static void
test_extras_in_place (void)
{
  static const char *const known[] = { "format", "a", "b", NULL }, *const values[] = { "v", NULL };
  g_autoptr (JdExtras) extras = read_extras (with_extras, known);
  g_autoptr (JdWriter) writer = jd_writer_new ();

  jd_writer_begin_object (writer, NULL, extras);
  jd_writer_int (writer, "format", 1);
  jd_writer_strings (writer, "a", values);
  jd_writer_begin_object (writer, "b", NULL);
  jd_writer_end_object (writer);
  jd_writer_end_object (writer);
  assert_written (writer, with_extras);
}

/* What stood behind a member that is not written any more, or that this writer does not know, is kept all the same. */
static void
test_extras_without_place (void)
{
  static const char *const known[] = { "format", "a", "b", NULL };
  g_autoptr (JdExtras) extras = read_extras ("{\"format\": 1, \"a\": 1, \"x\": 1, \"b\": 1, \"y\": 2}", known);
  g_autoptr (JdWriter) writer = jd_writer_new ();

  jd_writer_begin_object (writer, NULL, extras);
  jd_writer_int (writer, "format", 1);
  jd_writer_string (writer, "a", NULL);
  jd_writer_end_object (writer);
  assert_written (writer, "{\n  \"format\": 1,\n  \"x\": 1,\n  \"y\": 2\n}\n");
}

static void
test_same_twice (void)
{
  g_autofree char *first = NULL;

  for (guint i = 0; i < 2; i++)
    {
      static const char *const known[] = { "format", NULL };
      g_autoptr (JdExtras) extras = read_extras (with_extras, known);
      g_autoptr (JdWriter) writer = jd_writer_new ();
      jd_writer_begin_object (writer, NULL, extras);
      jd_writer_int (writer, "format", 1);
      jd_writer_end_object (writer);
      char *json = jd_writer_finish (writer, NULL);
      if (first != NULL)
        g_assert_cmpstr (json, ==, first);
      g_free (first);
      first = json;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-write/layout", test_layout);
  g_test_add_func ("/json-write/strings", test_strings);
  g_test_add_func ("/json-write/decimals", test_decimals);
  g_test_add_func ("/json-write/doubles", test_doubles);
  g_test_add_func ("/json-write/extras-in-place", test_extras_in_place);
  g_test_add_func ("/json-write/extras-without-place", test_extras_without_place);
  g_test_add_func ("/json-write/same-twice", test_same_twice);
  return g_test_run ();
}
