// SPDX-License-Identifier: GPL-3.0-or-later
/* What people are told to do about files that they wrote by hand. */
#include "base/jd-json-read.h"
#include "base/jd-json-scan.h"

#include <string.h>

#include "test-util.h"

#define BY_HAND "{\n \"format\": 1,\n \"title\": \"T\""
#define UTF_8 "save it as UTF-8, which editors offer under Save As as the encoding"
#define QUOTES "only straight double quotes count: write \"…\""
#define COMMENT "comments cannot stand here: take it out, or keep it as text of a member “notes”"
#define NUMBER "a number has only digits, and at most one point; all else stands in double quotes"
#define MERGE "two versions of the file were merged here: keep one, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>"

typedef struct
{
  const char *json;
  gssize length; /* -1: up to the zero */
  const char *remedy;
} Case;

static const Case cases[] = {
  /* Commas, colons and brackets. */
  { BY_HAND ",\n}", -1, "take out the comma at the end of line 3" },
  { BY_HAND ", }", -1, "take out the comma in front of it" },
  { "{\"a\": [1, 2,]}", -1, "take out the comma in front of it" },
  { BY_HAND "\n \"body\": 1}", -1, "put a comma at the end of line 3" },
  { "{\"a\": \"x\" 1}", -1, "a double quote inside of text ends it: write \\\" or “ ” there" },
  { "{\"a\": [1 [2]]}", -1, "put a comma in front of it" },
  { "{\"a\": 1,, \"b\": 2}", -1, "take it out" },
  { "{\"a\": \"x\"; \"b\": 2}", -1, "write a comma instead" },
  { "{\"a\" \"x\"}", -1, "put a colon between name and value" },
  { "{\"a\" = \"x\"}", -1, "write a colon instead" },
  { "{\"a\": }", -1, "a value is missing: write one, or take the name out" },
  { "{\"a\", \"b\"}", -1, "in braces every name has a value; a list stands in square brackets, [ ]" },
  { "[\"a\": 1]", -1, "members with names stand in braces, { }" },
  { BY_HAND, -1, "the “{” of line 1 is not closed" },
  { "{\"a\": [\n1\n}", -1, "the “[” of line 1 is not closed" },
  { "{}\n}", -1, "there is one closing bracket too many, here or before" },
  { "{}\n{}", -1, "nothing may stand behind the last bracket: take it out" },
  /* Quotes. */
  { "{“a”: 1}", -1, QUOTES },
  { "{\"a\": „x“}", -1, QUOTES },
  { "{\"a\": «x»}", -1, QUOTES },
  { "{'a': 1}", -1, QUOTES },
  { "{\"a\": \"x”\n}", -1, "end the text with a straight double quote, \"" },
  { "{\"a\": \"x\n}", -1, "end the text with a double quote in this line; a line break inside of it is written \\n" },
  { "{\"a\": \"x", -1, "the text that begins in line 1 has no double quote at its end" },
  { "{\"a\": \"the \"best\" of all\"}", -1, "a double quote inside of text ends it: write \\\" or “ ” there" },
  { "{\"a\": \"C:\\dir\"}", -1, "write a backslash itself as \\\\" },
  { "{\"a\": \"x\ty\"}", -1, "write \\t, or spaces" },
  { "{a: 1}", -1, "put it in double quotes: “\"a\"”" },
  { "{\"a\": Chef}", -1, "put it in double quotes: “\"Chef\"”" },
  { "{\"a\": Köche}", -1, "put it in double quotes: “\"Köche\"”" },
  /* Comments and what merging leaves. */
  { "{\n// x\n\"a\": 1}", -1, COMMENT },
  { "{\"a\": 1 /* x */}", -1, COMMENT },
  { "# x\n{}", -1, COMMENT },
  { "<<<<<<< mine\n{}\n=======\n{}\n>>>>>>> theirs\n", -1, MERGE },
  { "{\"a\": 1\n=======\n}", -1, MERGE },
  /* Words and numbers. */
  { "{\"a\": True}", -1, "write true, false or null, in small letters" },
  { "{\"a\": yes}", -1, "write true, false or null, in small letters" },
  { "{\"a\": +5}", -1, NUMBER },
  { "{\"a\": 20%}", -1, NUMBER },
  { "{\"a\": 1.000.000}", -1, NUMBER },
  { "{\"a\": 1,5}", -1, "the comma of a fraction is a point here" },
  { "{\"a\": 0x10}", -1, "put it in double quotes: “\"0x10\"”" },
  { "{\"a\": 2027-01-31}", -1, "put it in double quotes: “\"2027-01-31\"”" },
  /* What cannot be seen. */
  { "{\"a\":\u00a01}", -1, "put an ordinary space there, or nothing" },
  { "{\"a\":\u200b1}", -1, "put an ordinary space there, or nothing" },
  /* Twice. */
  { "{\n\"a\": 1,\n\"b\": {},\n\"a\": 2}", -1, "keep one of the two; the first is in line 2" },
  { "{\"\\u0061\": 1, \"a\": 2}", -1, "keep one of the two" },
  /* Other encodings and other files. */
  { "{\"a\": \"caf\xe9\"}", -1, UTF_8 },
  { "\xff\xfe{\0}\0", 6, UTF_8 },
  { "\xfe\xff\0{\0}", 6, UTF_8 },
  { "{\0}\0", 4, UTF_8 },
  { "\0{\0}", 4, UTF_8 },
  { "{\"a\": 1}\0", 9, "the file is damaged, or no text: take it from a backup" },
  { "{\"a\": \"x\xe2\x82", -1, "the end of the file is missing: take it from a backup" },
  { "", 0, "nothing of it is left: take it from a backup" },
  { " \n", -1, "nothing of it is left: take it from a backup" },
  { "PK\x03\x04...", -1, "open it in the program it is for, and copy its text" },
  { "<!DOCTYPE html>", -1, "open it in the program it is for, and copy its text" },
  { "Dear all", -1, "files of Vacancy begin with “{”: is it the right one?" },
};

static void
test_remedies (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length = cases[i].length < 0 ? strlen (cases[i].json) : (gsize) cases[i].length;
      g_autofree char *exact = g_memdup2 (cases[i].json, MAX (length, 1));

      g_assert_null (jd_json_parse (exact, length, "f.json", &error));
      g_test_message ("%s", error->message);
      g_autofree char *end = g_strconcat ("; ", cases[i].remedy, NULL);
      g_assert_true (g_str_has_suffix (error->message, end));
    }
}

static void
test_encoding (void)
{
  static const struct
  {
    const char *text;
    gsize length;
    const char *encoding;
  } files[] = { { "\xff\xfe{\0}\0", 6, "UTF-16" }, { "\xfe\xff\0{\0}", 6, "UTF-16" }, { "{\0}\0", 4, "UTF-16" }, { "\0{\0}", 4, "UTF-16" },
                { "\xff\xfe\0\0{\0\0\0", 8, "UTF-32" }, { "\0\0\xfe\xff\0\0\0{", 8, "UTF-32" }, { "{\0\0\0}\0\0\0", 8, "UTF-32" }, { "\0\0\0{\0\0\0}", 8, "UTF-32" } };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *exact = g_memdup2 (files[i].text, files[i].length);
      g_autofree char *told = g_strdup_printf ("f.json: line 1, column 1: expected UTF-8, found %s; ", files[i].encoding);

      g_assert_null (jd_json_parse (exact, files[i].length, "f.json", &error));
      g_assert_true (g_str_has_prefix (error->message, told));
    }
}

/* Programs of Windows put a mark in front of UTF-8. It is no fault, but only there and once. */
static void
test_mark (void)
{
  static const char good[] = "\xEF\xBB\xBF{\"format\": 1}", twice[] = "\xEF\xBB\xBF\xEF\xBB\xBF{\"format\": 1}";
  g_autoptr (GError) error = NULL;
  g_autoptr (JdReader) reader = jd_reader_new (good, strlen (good), "f.json", &error);

  g_assert_no_error (error);
  g_assert_nonnull (reader);
  g_assert_null (jd_reader_new (twice, strlen (twice), "f.json", &error));
  assert_fault (error, JD_ERROR_SYNTAX, "f.json: line 1, column 1: expected a value, found the invisible sign U+FEFF; put an ordinary space there, or nothing");
}

static void
assert_line (const char *path, guint line)
{
  static const char json[] = "{\n\"a\": 1,\n\"list\": [\n1,\n{\"b\": {\n\"c\": 2},\n\"a\": 3}],\n\"ab\": 4\n}";

  g_assert_cmpuint (jd_json_find_line (json, strlen (json), path), ==, line);
}

static void
test_lines (void)
{
  assert_line ("a", 2);
  assert_line ("list", 3);
  assert_line ("list[0]", 4);
  assert_line ("list[1]", 5);
  assert_line ("list[1].b", 5);
  assert_line ("list[1].b.c", 6);
  assert_line ("list[1].a", 7);
  assert_line ("ab", 8);
  /* What is missing is missing in something. */
  assert_line ("list[1].title", 5);
  assert_line ("list[7]", 3);
  assert_line ("title", 0);
  assert_line ("top level", 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-remedy/remedies", test_remedies);
  g_test_add_func ("/json-remedy/mark", test_mark);
  g_test_add_func ("/json-remedy/encoding", test_encoding);
  g_test_add_func ("/json-remedy/lines", test_lines);
  return g_test_run ();
}
