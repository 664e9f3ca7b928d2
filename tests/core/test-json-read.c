// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-json-read.h"

#include <string.h>

#include "test-util.h"

static JdReader *
open_json (const char *json)
{
  GError *error = NULL;
  JdReader *reader = jd_reader_new (json, strlen (json), "f.json", &error);
  g_assert_no_error (error);
  return reader;
}

/* What jd_reader_finish() says after @json was read by @read. */
static void
assert_read_fault (const char *json, void (*read) (const JdValue *root), JdErrorCode code, const char *message)
{
  g_autoptr (JdReader) reader = open_json (json);
  JdValue root = jd_reader_root (reader);
  GError *error = NULL;

  read (&root);
  g_assert_false (jd_reader_finish (reader, &error));
  assert_fault (error, code, message);
}

static void
test_format (void)
{
  static const struct { const char *json; JdErrorCode code; const char *message; } cases[] = {
    { "[]", JD_ERROR_TYPE, "f.json: top level: expected an object, found a list; put it in braces, { }, and a name in front of each value" },
    { "null", JD_ERROR_TYPE, "f.json: top level: expected an object, found null; write a value instead" },
    { "{}", JD_ERROR_MISSING, "f.json: format: expected a value, found nothing" },
    { "{\"format\": \"1\"}", JD_ERROR_TYPE, "f.json: line 1, format: expected a whole number, found text; write digits, without quotes" },
    { "{\"format\": 1.0}", JD_ERROR_TYPE, "f.json: line 1, format: expected a whole number, found 1; write digits, without a point" },
    { "{\"format\": 0}", JD_ERROR_VALUE, "f.json: line 1, format: expected a whole number from 1 to 9223372036854775807, found 0" },
    { "{\"format\": 2}", JD_ERROR_VERSION, "f.json: line 1, format: expected format 1, found format 2, which a newer version of this program wrote" },
    { "{\"format\": 1,}", JD_ERROR_SYNTAX,
      "f.json: line 1, column 14: expected a member name in double quotes, found “}”; take out the comma in front of it" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GError *error = NULL;
      g_assert_null (jd_reader_new (cases[i].json, strlen (cases[i].json), "f.json", &error));
      assert_fault (error, cases[i].code, cases[i].message);
    }
}

static void
test_values (void)
{
  static const char *const colours[] = { "", "red", "green", NULL };
  g_autoptr (JdReader) reader = open_json ("{\"format\": 1, \"s\": \"Cafe\u0301 \", \"t\": \"a\\r\\nb \\n\", \"e\": \"\", \"id\": \"ml-2\", \"d\": \"2024-02-29\","
                                           " \"n\": -9223372036854775808, \"m\": 9223372036854775807, \"b\": true, \"c\": \"green\", \"l\": [\"x\", \"y\"]}");
  JdValue root = jd_reader_root (reader);
  g_autofree char *s = jd_read_string (&root, "s", JD_REQUIRED);
  g_autofree char *t = jd_read_text (&root, "t", JD_REQUIRED);
  g_autofree char *e = jd_read_text (&root, "e", JD_REQUIRED);
  g_autofree char *id = jd_read_id (&root, "id", JD_REQUIRED);
  g_autofree char *d = jd_read_date (&root, "d", JD_REQUIRED);
  g_auto (GStrv) l = jd_read_strings (&root, "l", JD_REQUIRED);
  GError *error = NULL;

  g_assert_cmpstr (s, ==, "Café");
  g_assert_cmpstr (t, ==, "a\nb\n");
  g_assert_cmpstr (e, ==, "");
  g_assert_cmpstr (id, ==, "ml-2");
  g_assert_cmpstr (d, ==, "2024-02-29");
  g_assert_true (jd_read_int (&root, "n", JD_REQUIRED, G_MININT64, G_MAXINT64, 0) == G_MININT64);
  g_assert_true (jd_read_int (&root, "m", JD_REQUIRED, G_MININT64, G_MAXINT64, 0) == G_MAXINT64);
  g_assert_true (jd_read_bool (&root, "b", JD_REQUIRED, FALSE));
  g_assert_cmpint (jd_read_choice (&root, "c", JD_REQUIRED, colours, 0), ==, 2);
  g_assert_cmpuint (g_strv_length (l), ==, 2);
  g_assert_cmpstr (l[1], ==, "y");
  g_assert_true (jd_reader_finish (reader, &error));
  g_assert_no_error (error);
}

static void
test_fallbacks (void)
{
  static const char *const colours[] = { "red", NULL };
  g_autoptr (JdReader) reader = open_json ("{\"format\": 1}");
  JdValue root = jd_reader_root (reader);
  JdValue absent = jd_value_member (&root, "a", JD_OPTIONAL);
  g_auto (GStrv) list = jd_read_strings (&root, "l", JD_OPTIONAL);

  g_assert_null (jd_read_string (&root, "s", JD_OPTIONAL));
  g_assert_null (jd_read_text (&root, "t", JD_OPTIONAL));
  g_assert_null (jd_read_id (&root, "i", JD_OPTIONAL));
  g_assert_null (jd_read_date (&root, "d", JD_OPTIONAL));
  g_assert_cmpint (jd_read_int (&root, "n", JD_OPTIONAL, 0, 9, -1), ==, -1);
  g_assert_true (jd_read_bool (&root, "b", JD_OPTIONAL, TRUE));
  g_assert_cmpint (jd_read_choice (&root, "c", JD_OPTIONAL, colours, -7), ==, -7);
  g_assert_nonnull (list);
  g_assert_null (list[0]);
  g_assert_false (jd_value_present (&absent));
  g_assert_cmpuint (jd_value_length (&absent), ==, 0);
  g_assert_null (jd_value_extras (&absent, colours));
  /* Members of what is not there are not there. */
  g_assert_null (jd_read_string (&absent, "s", JD_OPTIONAL));
  g_assert_true (jd_reader_finish (reader, NULL));
}

static void read_string (const JdValue *root) { g_free (jd_read_string (root, "x", JD_REQUIRED)); }
static void read_text (const JdValue *root) { g_free (jd_read_text (root, "x", JD_REQUIRED)); }
static void read_id (const JdValue *root) { g_free (jd_read_id (root, "x", JD_REQUIRED)); }
static void read_date (const JdValue *root) { g_free (jd_read_date (root, "x", JD_REQUIRED)); }
static void read_int (const JdValue *root) { g_assert_cmpint (jd_read_int (root, "x", JD_REQUIRED, 0, 60, 7), ==, 7); }
static void read_bool (const JdValue *root) { g_assert_false (jd_read_bool (root, "x", JD_REQUIRED, FALSE)); }
static void read_strings (const JdValue *root) { g_strfreev (jd_read_strings (root, "x", JD_REQUIRED)); }

static void
read_choice (const JdValue *root)
{
  static const char *const names[] = { "", "must", "nice", NULL };
  g_assert_cmpint (jd_read_choice (root, "x", JD_REQUIRED, names, 0), ==, 0);
}

static void
test_faults (void)
{
#define ID_FAULT "f.json: line 1, x: expected an id of lower-case letters, digits and single hyphens, found "
#define DATE_FAULT "f.json: line 1, x: expected a date as year-month-day, for instance 2027-01-31, found "
#define CLEAN_FAULT "f.json: line 1, x: expected text without control or invisible characters, found "
  static const struct { void (*read) (const JdValue *root); const char *x; JdErrorCode code; const char *message; } cases[] = {
    { read_string, "1", JD_ERROR_TYPE, "f.json: line 1, x: expected text, found 1; put it in double quotes: “\"1\"”" },
    { read_string, "null", JD_ERROR_TYPE, "f.json: line 1, x: expected text, found null; write a value instead" },
    { read_string, "[]", JD_ERROR_TYPE, "f.json: line 1, x: expected text, found a list; write the text itself, in double quotes" },
    { read_string, "\"\"", JD_ERROR_VALUE, "f.json: line 1, x: expected text, found empty text" },
    { read_string, "\" \"", JD_ERROR_VALUE, "f.json: line 1, x: expected text, found empty text" },
    { read_string, "\"a\\u0007b\"", JD_ERROR_VALUE, CLEAN_FAULT "control characters; take out the sign U+0007 behind “a”" },
    { read_text, "\"a\\u202eb\\u200b\"", JD_ERROR_VALUE, CLEAN_FAULT "direction marks, invisible characters; take out the sign U+202E behind “a”" },
    { read_text, "{}", JD_ERROR_TYPE, "f.json: line 1, x: expected text, found an object; write the text itself, in double quotes" },
    { read_id, "\"Ab\"", JD_ERROR_VALUE, ID_FAULT "“Ab”; for instance “ab”" },
    { read_id, "\"a--b\"", JD_ERROR_VALUE, ID_FAULT "“a--b”; for instance “a-b”" },
    { read_id, "\"../x\"", JD_ERROR_VALUE, ID_FAULT "“../x”; for instance “x”" },
    { read_date, "\"2023-02-29\"", JD_ERROR_VALUE, DATE_FAULT "“2023-02-29”" },
    { read_date, "\"2023-1-1\"", JD_ERROR_VALUE, DATE_FAULT "“2023-1-1”" },
    { read_date, "\"2023-01-01x\"", JD_ERROR_VALUE, DATE_FAULT "“2023-01-01x”" },
    { read_date, "\"0000-01-01\"", JD_ERROR_VALUE, DATE_FAULT "“0000-01-01”" },
    { read_int, "61", JD_ERROR_VALUE, "f.json: line 1, x: expected a whole number from 0 to 60, found 61" },
    { read_int, "-1", JD_ERROR_VALUE, "f.json: line 1, x: expected a whole number from 0 to 60, found -1" },
    { read_int, "5.0", JD_ERROR_TYPE, "f.json: line 1, x: expected a whole number, found 5; write digits, without a point" },
    { read_int, "true", JD_ERROR_TYPE, "f.json: line 1, x: expected a whole number, found true" },
    { read_bool, "1", JD_ERROR_TYPE, "f.json: line 1, x: expected true or false, found 1; write true or false, without quotes" },
    { read_choice, "\"may\"", JD_ERROR_VALUE, "f.json: line 1, x: expected one of must, nice, found “may”" },
    { read_choice, "\"\"", JD_ERROR_VALUE, "f.json: line 1, x: expected one of must, nice, found “”" },
    { read_strings, "\"a\"", JD_ERROR_TYPE, "f.json: line 1, x: expected a list, found text; put it in square brackets, [ ]" },
    { read_strings, "[\"a\", 1]", JD_ERROR_TYPE, "f.json: line 1, x[1]: expected text, found 1; put it in double quotes: “\"1\"”" },
    { read_strings, "[\"a\", \"\"]", JD_ERROR_VALUE, "f.json: line 1, x[1]: expected text, found empty text" },
    { read_strings, "[\"a\", \"b\", \"a\"]", JD_ERROR_DUPLICATE, "f.json: line 1, x[2]: expected each value once, found “a”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"format\": 1, \"x\": %s}", cases[i].x);
      assert_read_fault (json, cases[i].read, cases[i].code, cases[i].message);
    }
  assert_read_fault ("{\"format\": 1}", read_string, JD_ERROR_MISSING, "f.json: x: expected text, found nothing");
  assert_read_fault ("{\"format\": 1}", read_int, JD_ERROR_MISSING, "f.json: x: expected a whole number, found nothing");
  assert_read_fault ("{\"format\": 1}", read_strings, JD_ERROR_MISSING, "f.json: x: expected a list, found nothing");
}

/* A slip of the pen in the name of a member, or in one of the words that are due. */
static void
test_slips (void)
{
  static const struct { const char *json; void (*read) (const JdValue *root); const char *message; } cases[] = {
    { "{\"format\": 1,\n\"X\": \"a\"}", read_string, "f.json: x: expected text, found nothing; there is “X”: is it meant?" },
    { "{\"format\": 1,\n\"x\": \"nise\"}", read_choice, "f.json: line 2, x: expected one of must, nice, found “nise”; is “nice” meant?" },
    { "{\"format\": 1,\n\"x\": \"5\"}", read_int, "f.json: line 2, x: expected a whole number, found text; write digits, without quotes" },
    { "{\"format\": 1,\n\"x\": \"true\"}", read_bool, "f.json: line 2, x: expected true or false, found text; write true or false, without quotes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdReader) reader = open_json (cases[i].json);
      JdValue root = jd_reader_root (reader);
      g_autoptr (GError) error = NULL;
      cases[i].read (&root);
      g_assert_false (jd_reader_finish (reader, &error));
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_first_fault_stays (void)
{
  g_autoptr (JdReader) reader = open_json ("{\"format\": 1, \"a\": 1, \"b\": \"x\"}");
  JdValue root = jd_reader_root (reader);
  GError *error = NULL;

  g_assert_null (jd_read_string (&root, "a", JD_REQUIRED));
  g_assert_cmpint (jd_read_int (&root, "b", JD_REQUIRED, 0, 9, 4), ==, 4);
  g_assert_null (jd_read_string (&root, "c", JD_REQUIRED));
  g_assert_false (jd_reader_finish (reader, &error));
  assert_fault (error, JD_ERROR_TYPE, "f.json: line 1, a: expected text, found 1; put it in double quotes: “\"1\"”");
}

static void
test_paths (void)
{
  g_autoptr (JdReader) reader = open_json ("{\"format\": 1, \"s\": [{}, {\"p\": [[1, {\"base\": 1}]]}]}");
  JdValue root = jd_reader_root (reader);
  JdValue s = jd_value_member (&root, "s", JD_REQUIRED);
  JdValue s1 = jd_value_element (&s, 1);
  JdValue p = jd_value_member (&s1, "p", JD_REQUIRED);
  JdValue p0 = jd_value_element (&p, 0);
  JdValue p01 = jd_value_element (&p0, 1);
  JdValue base = jd_value_member (&p01, "base", JD_REQUIRED);
  g_autofree char *top = jd_value_path (&root);
  g_autofree char *path = jd_value_path (&base);
  g_autofree char *element = jd_value_path (&p01);

  g_assert_cmpuint (jd_value_length (&s), ==, 2);
  g_assert_cmpstr (top, ==, "top level");
  g_assert_cmpstr (path, ==, "s[1].p[0][1].base");
  g_assert_cmpstr (element, ==, "s[1].p[0][1]");
}

static void
collect (const char *name, const JdValue *value, gpointer data)
{
  g_autofree char *path = jd_value_path (value);
  g_string_append_printf (data, "%s=%s ", name, path);
}

static void
test_each_member (void)
{
  g_autoptr (JdReader) reader = open_json ("{\"format\": 1, \"o\": {\"z\": 1, \"a\": 2, \"m\": 3}, \"n\": 1}");
  JdValue root = jd_reader_root (reader);
  JdValue object = jd_value_member (&root, "o", JD_REQUIRED);
  JdValue number = jd_value_member (&root, "n", JD_REQUIRED);
  g_autoptr (GString) seen = g_string_new (NULL);
  GError *error = NULL;

  jd_value_each_member (&object, collect, seen);
  g_assert_cmpstr (seen->str, ==, "z=o.z a=o.a m=o.m ");
  jd_value_each_member (&number, collect, seen);
  g_assert_false (jd_reader_finish (reader, &error));
  assert_fault (error, JD_ERROR_TYPE, "f.json: line 1, n: expected an object, found 1; put it in braces, { }, and a name in front of each value");
}

static void
test_extras (void)
{
  static const char *const known[] = { "format", "a", "b", NULL };
  static const struct { const char *after, *name; } expected[] = {
    { NULL, "first" }, { "format", "second" }, { "format", "third" }, { "b", "last" },
  };
  g_autoptr (JdReader) reader = open_json ("{\"first\": 1, \"format\": 1, \"second\": {\"x\": [1]}, \"third\": null, \"a\": 1, \"b\": 2, \"last\": 0.5}");
  JdValue root = jd_reader_root (reader);
  JdExtras *extras = jd_value_extras (&root, known);

  /* They outlive the file. */
  g_clear_pointer (&reader, jd_reader_free);
  g_assert_cmpuint (jd_extras_length (extras), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpstr (jd_extras_get (extras, i)->after, ==, expected[i].after);
      g_assert_cmpstr (jd_extras_get (extras, i)->name, ==, expected[i].name);
      g_assert_true (json_node_is_immutable (jd_extras_get (extras, i)->node));
    }
  JdExtras *shared = jd_extras_ref (extras);
  jd_extras_unref (extras);
  g_assert_cmpuint (jd_extras_length (shared), ==, 4);
  jd_extras_unref (shared);
  g_assert_cmpuint (jd_extras_length (NULL), ==, 0);
  g_assert_null (jd_extras_ref (NULL));
  jd_extras_unref (NULL);
}

static void
test_ids (void)
{
  static const char *const good[] = { "a", "0", "ml-deploy-models", "a-1-b" };
  static const char *const bad[] = { "", "-a", "a-", "a--b", "A", "a_b", "a b", "ä", "a/b", ".", "a\n" };
  g_autofree char *longest = repeat ("x", 80);
  g_autofree char *longer = repeat ("x", 81);

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (jd_is_id (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (jd_is_id (bad[i]));
  g_assert_true (jd_is_id (longest));
  g_assert_false (jd_is_id (longer));
}

static void
test_id_from_text (void)
{
  static const struct { const char *text, *id; } cases[] = {
    { "Serve guests!", "serve-guests" }, { "  a -- B  ", "a-b" }, { "Über uns", "uber-uns" }, { "日本", NULL }, { "", NULL },
  };
  g_autofree char *words = repeat ("word ", 100);
  g_autofree char *cut = jd_id_from_text (words);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = jd_id_from_text (cases[i].text);
      g_assert_cmpstr (id, ==, cases[i].id);
    }
  g_assert_true (jd_is_id (cut));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-read/format", test_format);
  g_test_add_func ("/json-read/values", test_values);
  g_test_add_func ("/json-read/fallbacks", test_fallbacks);
  g_test_add_func ("/json-read/faults", test_faults);
  g_test_add_func ("/json-read/slips", test_slips);
  g_test_add_func ("/json-read/first-fault-stays", test_first_fault_stays);
  g_test_add_func ("/json-read/paths", test_paths);
  g_test_add_func ("/json-read/each-member", test_each_member);
  g_test_add_func ("/json-read/extras", test_extras);
  g_test_add_func ("/json-read/ids", test_ids);
  g_test_add_func ("/json-read/id-from-text", test_id_from_text);
  return g_test_run ();
}
