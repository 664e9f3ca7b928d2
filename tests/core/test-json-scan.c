// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-json-scan.h"

#include <string.h>

#include "test-util.h"

static gboolean
scan (const char *json, GError **error)
{
  g_autoptr (JdJsonTree) tree = jd_json_parse (json, strlen (json), "f.json", error);

  return tree != NULL;
}

static void
test_valid (void)
{
  static const char *const valid[] = {
    "{}", "[]", "0", "-0", "\"\"", "true", "false", "null", " \t\r\n{ } \n",
    "[1, -1, 0.5, -0.5e-10, 1E+5, 1e5, 0e1, 123.456]",
    "[9223372036854775807, -9223372036854775808, 1.7976931348623157e308, 1e-999]",
    "{\"a\": {\"a\": {\"a\": 1}}, \"b\": [{\"a\": 1}, {\"a\": 2}], \"A\": 1, \"\": 0}",
    "\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\uD83D\\uDE00 \\uffff\"",
    "\"é 日本 😀 \x7f \xe2\x80\xa8\"",
    "[[[[[[]]]]], {}, [{}]]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      GError *error = NULL;
      gboolean passes = scan (valid[i], &error);
      g_assert_no_error (error);
      g_assert_true (passes);
    }
}

/* What json-glib 1.6 lets pass or does not survive, and what no JSON is. */
static const struct
{
  const char *json;
  JdErrorCode code;
  const char *message;
} invalid[] = {
  { "", JD_ERROR_SYNTAX, "f.json: line 1, column 1: expected a value, found an empty file; nothing of it is left: take it from a backup" },
  { " \n ", JD_ERROR_SYNTAX, "f.json: line 2, column 2: expected a value, found an empty file; nothing of it is left: take it from a backup" },
  { "/* x */ {}", JD_ERROR_SYNTAX, "f.json: line 1, column 1: expected a value, found “/*”; comments cannot stand here: take it out, or keep it as text of a member “notes”" },
  { "{} // x", JD_ERROR_SYNTAX, "f.json: line 1, column 4: expected the end of the file, found “//”; comments cannot stand here: take it out, or keep it as text of a member “notes”" },
  { "{\"a\": /* x */ 1}", JD_ERROR_SYNTAX, "f.json: line 1, column 7, a: expected a value, found “/*”; comments cannot stand here: take it out, or keep it as text of a member “notes”" },
  { "{'a': 1}", JD_ERROR_SYNTAX, "f.json: line 1, column 2: expected a member name in double quotes, found “'”; only straight double quotes count: write \"…\"" },
  { "['a']", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a value, found “'”; only straight double quotes count: write \"…\"" },
  { "{a: 1}", JD_ERROR_SYNTAX, "f.json: line 1, column 2: expected a member name in double quotes, found “a”; put it in double quotes: “\"a\"”" },
  { "var x = {};", JD_ERROR_SYNTAX, "f.json: line 1, column 1: expected a value, found “var”; files of Vacancy begin with “{”: is it the right one?" },
  { "[0x10]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a number, found “0x10”; put it in double quotes: “\"0x10\"”" },
  { "[010]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a number without leading zeros, found “010”" },
  { "[-01]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a number without leading zeros, found “-01”" },
  { "[+1]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a value, found “+1”; a number has only digits, and at most one point; all else stands in double quotes" },
  { "[.5]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a value, found “.5”; a number has only digits, and at most one point; all else stands in double quotes" },
  { "[1.]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a digit behind the decimal point, found “1.”; a number has only digits, and at most one point; all else stands in double quotes" },
  { "[1e]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a digit in the exponent, found “1e”; put it in double quotes: “\"1e\"”" },
  { "[1e+]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a digit in the exponent, found “1e+”; put it in double quotes: “\"1e+\"”" },
  { "[-]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a number, found “-”; a number has only digits, and at most one point; all else stands in double quotes" },
  { "[- 1]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a number, found “-”; a number has only digits, and at most one point; all else stands in double quotes" },
  { "[1a]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a number, found “1a”; put it in double quotes: “\"1a\"”" },
  { "[NaN]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a value, found “NaN”; put it in double quotes: “\"NaN\"”" },
  { "[Infinity]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a value, found “Infinity”; put it in double quotes: “\"Infinity\"”" },
  { "[truely]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a value, found “truely”; put it in double quotes: “\"truely\"”" },
  { "[True]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a value, found “True”; write true, false or null, in small letters" },
  { "{} {}", JD_ERROR_SYNTAX, "f.json: line 1, column 4: expected the end of the file, found “{”; nothing may stand behind the last bracket: take it out" },
  { "1 2", JD_ERROR_SYNTAX, "f.json: line 1, column 3: expected the end of the file, found “2”; nothing may stand behind the last bracket: take it out" },
  { "[1,]", JD_ERROR_SYNTAX, "f.json: line 1, column 4, [1]: expected a value, found “]”; take out the comma in front of it" },
  { "[,1]", JD_ERROR_SYNTAX, "f.json: line 1, column 2, [0]: expected a value, found “,”; take it out" },
  { "[1 2]", JD_ERROR_SYNTAX, "f.json: line 1, column 4, [0]: expected a comma or “]”, found “2”; a number has only digits, and at most one point; all else stands in double quotes" },
  { "{\"a\": 1,}", JD_ERROR_SYNTAX, "f.json: line 1, column 9: expected a member name in double quotes, found “}”; take out the comma in front of it" },
  { "{\"a\" 1}", JD_ERROR_SYNTAX, "f.json: line 1, column 6, a: expected a colon, found “1”; put a colon between name and value" },
  { "{\"a\": 1", JD_ERROR_SYNTAX, "f.json: line 1, column 8, a: expected a comma or “}”, found the end of the file; the “{” of line 1 is not closed" },
  { "{\"a\"", JD_ERROR_SYNTAX, "f.json: line 1, column 5, a: expected a colon, found the end of the file; the “{” of line 1 is not closed" },
  { "{", JD_ERROR_SYNTAX, "f.json: line 1, column 2: expected a member name in double quotes, found the end of the file; the “{” of line 1 is not closed" },
  { "{\"a\": 1]", JD_ERROR_SYNTAX, "f.json: line 1, column 8, a: expected a comma or “}”, found “]”; the “{” of line 1 is not closed" },
  { "]", JD_ERROR_SYNTAX, "f.json: line 1, column 1: expected a value, found “]”; files of Vacancy begin with “{”: is it the right one?" },
  { "\"a", JD_ERROR_SYNTAX, "f.json: line 1, column 3: expected a double quote that ends the text, found the end of the file; the text that begins in line 1 has no double quote at its end" },
  { "\"a\\", JD_ERROR_SYNTAX, "f.json: line 1, column 4: expected a double quote that ends the text, found the end of the file; the text that begins in line 1 has no double quote at its end" },
  { "\"\\x\"", JD_ERROR_SYNTAX, "f.json: line 1, column 2: expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u, found “\\x”; write a backslash itself as \\\\" },
  { "\"\\u12g4\"", JD_ERROR_SYNTAX, "f.json: line 1, column 2: expected four hexadecimal digits behind \\u, found “\\u”; write a backslash itself as \\\\" },
  { "\"\\u12", JD_ERROR_SYNTAX, "f.json: line 1, column 2: expected four hexadecimal digits behind \\u, found “\\u”; write a backslash itself as \\\\" },
  { "\"a\tb\"", JD_ERROR_SYNTAX,
    "f.json: line 1, column 3: expected text in one line and without control characters, found a tab; write \\t, or spaces" },
  { "\"long enough\nb\"", JD_ERROR_SYNTAX,
    "f.json: line 1, column 13: expected text in one line and without control characters, found a line break; end the text with a double quote in this line; a line break inside of it is written \\n" },
  { "\"\\u0000\"", JD_ERROR_ENCODING, "f.json: line 1, column 2: expected text without zero characters, found \\u0000; take it out" },
  { "\"\\ud800\"", JD_ERROR_ENCODING, "f.json: line 1, column 2: expected a pair of surrogates, found a single one; write the character itself" },
  { "\"\\udc00\"", JD_ERROR_ENCODING, "f.json: line 1, column 2: expected a pair of surrogates, found a single one; write the character itself" },
  { "\"\\ud800\\u0041\"", JD_ERROR_ENCODING, "f.json: line 1, column 2: expected a pair of surrogates, found a single one; write the character itself" },
  { "\"\\ud800\\ud800\"", JD_ERROR_ENCODING, "f.json: line 1, column 2: expected a pair of surrogates, found a single one; write the character itself" },
  { "{\n \"ä\": \"\xE4\"}", JD_ERROR_ENCODING, "f.json: line 2, column 8: expected UTF-8, found the byte 0xE4, which is “ä” in Windows; save it as UTF-8, which editors offer under Save As as the encoding" },
  { "\"\xED\xA0\x80\"", JD_ERROR_ENCODING, "f.json: line 1, column 2: expected UTF-8, found the byte 0xED, which is “í” in Windows; save it as UTF-8, which editors offer under Save As as the encoding" },
  { "\"\xC0\x80\"", JD_ERROR_ENCODING, "f.json: line 1, column 2: expected UTF-8, found the byte 0xC0, which is “À” in Windows; save it as UTF-8, which editors offer under Save As as the encoding" },
  { "[9223372036854775808]", JD_ERROR_VALUE,
    "f.json: line 1, column 2, [0]: expected a whole number of at most 64 bits, found 9223372036854775808" },
  { "[-9223372036854775809]", JD_ERROR_VALUE,
    "f.json: line 1, column 2, [0]: expected a whole number of at most 64 bits, found -9223372036854775809" },
  { "[1e999]", JD_ERROR_VALUE, "f.json: line 1, column 2, [0]: expected a number within the range of doubles, found 1e999" },
  { "{\"variants\": [{}, {\n  \"when\": {\"level\": tru}}]}", JD_ERROR_SYNTAX,
    "f.json: line 2, column 21, variants[1].when.level: expected a value, found “tru”; put it in double quotes: “\"tru\"”" },
  { "{\"a\": 1, \"a\": 2}", JD_ERROR_DUPLICATE, "f.json: line 1, column 10, a: expected each member once, found it a second time; keep one of the two; the first is in line 1" },
  { "{\"ab\": 1, \"a\\u0062\": 2}", JD_ERROR_DUPLICATE,
    "f.json: line 1, column 11, a\\u0062: expected each member once, found it a second time; keep one of the two; the first is in line 1" },
  { "{\"\\u0061\\n\\ud83d\\ude00\\/\": 1, \"a\\u000a😀/\": 2}", JD_ERROR_DUPLICATE,
    "f.json: line 1, column 31, a\\u000a😀/: expected each member once, found it a second time; keep one of the two" },
  { "{\"a\": {\"b\": 1, \"c\": {}, \"b\": 2}}", JD_ERROR_DUPLICATE,
    "f.json: line 1, column 25, a.b: expected each member once, found it a second time; keep one of the two; the first is in line 1" },
  { "{\"\": 1, \"\": 2}", JD_ERROR_DUPLICATE, "f.json: line 1, column 9: expected each member once, found it a second time; keep one of the two; the first is in line 1" },
};

static void
test_invalid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      GError *error = NULL;
      show (invalid[i].json);
      g_assert_false (scan (invalid[i].json, &error));
      assert_fault (error, invalid[i].code, invalid[i].message);
    }
}

/* Every valid text becomes invalid when it is cut off, and no cut reads beyond the end. */
static void
test_truncated (void)
{
  static const char json[] = "{\"a\": [1.5e3, true, null, \"x\\u00e9\\ud83d\\ude00é\"], \"b\": {\"c\": -12}}";

  for (gsize length = 0; length < strlen (json); length++)
    {
      g_autofree char *exact = g_memdup2 (json, MAX (length, 1));
      GError *error = NULL;
      g_assert_null (jd_json_parse (exact, length, "f.json", &error));
      g_assert_nonnull (error);
      g_clear_error (&error);
    }
}

static void
test_zero_byte (void)
{
  GError *error = NULL;

  g_assert_null (jd_json_parse ("[1]\0[2]", 7, "f.json", &error));
  assert_fault (error, JD_ERROR_ENCODING, "f.json: line 1, column 4: expected text without zero characters, found a zero byte; the file is damaged, or no text: take it from a backup");
}

static void
test_depth (void)
{
  g_autofree char *open = repeat ("[", JD_JSON_MAX_DEPTH);
  g_autofree char *close = repeat ("]", JD_JSON_MAX_DEPTH);
  g_autofree char *deepest = surround (open, "1", close);
  g_autofree char *deeper = surround (open, "[]", close);
  g_autofree char *hostile = repeat ("[", 1000000);
  g_autofree char *objects = repeat ("{\"a\":", 1000000);
  GError *error = NULL;

  g_assert_true (scan (deepest, &error));
  g_assert_no_error (error);
  g_assert_false (scan (deeper, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "column 65, [0][0]"));
  g_assert_nonnull (strstr (error->message, "expected at most 64 levels of nesting, found more"));
  g_clear_error (&error);
  g_assert_false (scan (hostile, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_LIMIT);
  g_clear_error (&error);
  g_assert_false (scan (objects, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_LIMIT);
  g_clear_error (&error);
}

static void
test_size (void)
{
  gsize size = JD_JSON_MAX_SIZE + 1;
  g_autofree char *data = g_malloc (size);
  GError *error = NULL;

  memset (data, ' ', size);
  data[0] = '1';
  jd_json_tree_free (jd_json_parse (data, size - 1, "f.json", &error));
  g_assert_no_error (error);
  g_assert_null (jd_json_parse (data, size, "f.json", &error));
  assert_fault (error, JD_ERROR_LIMIT, "f.json: expected at most 16 MiB, found 16777217 bytes");
}

/* Names are found again in an object of any size, and closing objects inside leave those around untouched. */
static void
test_many_names (void)
{
  g_autoptr (GString) json = g_string_new ("{");
  GError *error = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (json, "\"n%u\": {\"n%u\": 0, \"a\": {\"a\": 1}}, ", i, i);
  gsize length = json->len;
  g_string_append (json, "\"end\": 1}");
  g_assert_true (scan (json->str, &error));
  g_assert_no_error (error);
  g_string_truncate (json, length);
  g_string_append (json, "\"n0\": 1}");
  g_assert_false (scan (json->str, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_DUPLICATE);
  g_clear_error (&error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scan/valid", test_valid);
  g_test_add_func ("/json-scan/invalid", test_invalid);
  g_test_add_func ("/json-scan/truncated", test_truncated);
  g_test_add_func ("/json-scan/zero-byte", test_zero_byte);
  g_test_add_func ("/json-scan/depth", test_depth);
  g_test_add_func ("/json-scan/size", test_size);
  g_test_add_func ("/json-scan/many-names", test_many_names);
  return g_test_run ();
}
