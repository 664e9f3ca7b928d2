// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-params.h"

#include <string.h>

#include "test-util.h"

static JdParams *
read_params (const char *json, GError **error)
{
  g_autofree char *file = g_strdup_printf ("{\"format\": 1, \"params\": %s}", json);
  g_autoptr (JdReader) reader = jd_reader_new (file, strlen (file), "f.json", error);
  JdValue root = jd_reader_root (reader);
  g_autoptr (JdParams) params = jd_params_read (&root, "params");

  return jd_reader_finish (reader, error) ? g_steal_pointer (&params) : NULL;
}

static char *
write_params (const JdParams *params)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();

  jd_params_write (writer, NULL, params);
  return g_strdelimit (jd_writer_finish (writer, NULL), "\n", ' ');
}

static void
assert_params (const JdParams *params, const char *expected)
{
  g_autofree char *written = write_params (params);

  g_assert_cmpstr (written, ==, expected);
}

static void
test_read (void)
{
  g_autoptr (JdParams) params = read_params ("{\"years_min\": 5, \"degree\": \"preferred\", \"google-cts\": \"007\"}", NULL);
  g_autoptr (JdParams) empty = read_params ("{}", NULL);
  gint64 number = -1;

  g_assert_cmpuint (jd_params_length (params), ==, 3);
  g_assert_cmpstr (jd_params_name (params, 1), ==, "degree");
  g_assert_cmpstr (jd_params_get (params, "years_min"), ==, "5");
  g_assert_cmpstr (jd_params_get (params, "degree"), ==, "preferred");
  g_assert_null (jd_params_get (params, "years"));
  g_assert_true (jd_params_get_number (params, "years_min", &number));
  g_assert_cmpint (number, ==, 5);
  g_assert_false (jd_params_get_number (params, "google-cts", &number));
  g_assert_false (jd_params_get_number (params, "none", &number));
  assert_params (params, "{   \"years_min\": 5,   \"degree\": \"preferred\",   \"google-cts\": \"007\" } ");
  assert_params (empty, "{} ");
  assert_params (NULL, "{} ");
}

static void
test_faults (void)
{
  static const struct { const char *json; JdErrorCode code; const char *message; } cases[] = {
    { "[]", JD_ERROR_TYPE, "f.json: line 1, params: expected an object, found a list; put it in braces, { }, and a name in front of each value" },
    { "{\"a\": 1.5}", JD_ERROR_TYPE, "f.json: line 1, params.a: expected text, found 1.5; put it in double quotes: “\"1.5\"”" },
    { "{\"a\": null}", JD_ERROR_TYPE, "f.json: line 1, params.a: expected text, found null; write a value instead" },
    { "{\"a\": []}", JD_ERROR_TYPE, "f.json: line 1, params.a: expected text, found a list; write the text itself, in double quotes" },
    { "{\"A b\": 1}", JD_ERROR_VALUE, "f.json: line 1, params.A b: expected a name of lower-case letters, digits, hyphens and underscores, found “A b”" },
    { "{\"\": 1}", JD_ERROR_VALUE, "f.json: line 1, params: expected a name of lower-case letters, digits, hyphens and underscores, found “”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GError *error = NULL;
      g_assert_null (read_params (cases[i].json, &error));
      assert_fault (error, cases[i].code, cases[i].message);
    }
}

static void
test_with (void)
{
  g_autoptr (JdParams) none = jd_params_new ();
  g_autoptr (JdParams) one = jd_params_with (none, "a", "x", FALSE);
  g_autoptr (JdParams) two = jd_params_with (one, "b", "05", TRUE);
  g_autoptr (JdParams) text = jd_params_with (two, "a", "five", TRUE);
  g_autoptr (JdParams) less = jd_params_with (two, "a", NULL, FALSE);
  g_autoptr (JdParams) same = jd_params_with (two, "none", NULL, FALSE);

  assert_params (none, "{} ");
  assert_params (one, "{   \"a\": \"x\" } ");
  assert_params (two, "{   \"a\": \"x\",   \"b\": 5 } ");
  assert_params (text, "{   \"a\": \"five\",   \"b\": 5 } ");
  assert_params (less, "{   \"b\": 5 } ");
  g_assert_true (jd_params_equal (same, two));
  g_assert_false (jd_params_equal (less, two));
}

static void
test_overlay (void)
{
  g_autoptr (JdParams) base = read_params ("{\"a\": 1, \"b\": \"x\"}", NULL);
  g_autoptr (JdParams) over = read_params ("{\"c\": 3, \"a\": \"y\"}", NULL);
  g_autoptr (JdParams) last = read_params ("{\"b\": 2, \"d\": \"z\"}", NULL);
  g_autoptr (GPtrArray) layers = g_ptr_array_new ();
  g_autoptr (JdParams) nothing = jd_params_overlay (layers);
  g_ptr_array_add (layers, base);
  g_autoptr (JdParams) left = jd_params_overlay (layers);
  g_ptr_array_add (layers, over);
  g_autoptr (JdParams) both = jd_params_overlay (layers);
  g_ptr_array_add (layers, last);
  g_autoptr (JdParams) all = jd_params_overlay (layers);

  assert_params (both, "{   \"a\": \"y\",   \"b\": \"x\",   \"c\": 3 } ");
  g_assert_true (jd_params_equal (left, base));
  assert_params (all, "{   \"a\": \"y\",   \"b\": 2,   \"c\": 3,   \"d\": \"z\" } ");
  g_assert_cmpuint (jd_params_length (nothing), ==, 0);
}

static void
test_equal (void)
{
  g_autoptr (JdParams) number = read_params ("{\"a\": 1}", NULL);
  g_autoptr (JdParams) text = read_params ("{\"a\": \"1\"}", NULL);
  g_autoptr (JdParams) other = read_params ("{\"b\": 1}", NULL);
  g_autoptr (JdParams) empty = jd_params_new ();

  g_assert_true (jd_params_equal (number, number));
  g_assert_false (jd_params_equal (number, text));
  g_assert_false (jd_params_equal (number, other));
  g_assert_true (jd_params_equal (empty, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/params/read", test_read);
  g_test_add_func ("/params/faults", test_faults);
  g_test_add_func ("/params/with", test_with);
  g_test_add_func ("/params/overlay", test_overlay);
  g_test_add_func ("/params/equal", test_equal);
  return g_test_run ();
}
