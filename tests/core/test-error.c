// SPDX-License-Identifier: GPL-3.0-or-later
#include "test-util.h"

static void
test_parts (void)
{
  GError *error = NULL;

  jd_error_set (&error, JD_ERROR_TYPE, "ml-deploy.json", "variants[1].when.level", "a list of level ids", "a number");
  assert_fault (error, JD_ERROR_TYPE, "ml-deploy.json: variants[1].when.level: expected a list of level ids, found a number");
  jd_error_set (&error, JD_ERROR_IO, "a.json", NULL, "a file", "a folder");
  assert_fault (error, JD_ERROR_IO, "a.json: expected a file, found a folder");
  jd_error_set (&error, JD_ERROR_VALUE, NULL, "pay", "an amount", "nothing");
  assert_fault (error, JD_ERROR_VALUE, "pay: expected an amount, found nothing");
  jd_error_set (&error, JD_ERROR_VALUE, NULL, NULL, "an amount", "nothing");
  assert_fault (error, JD_ERROR_VALUE, "expected an amount, found nothing");
  jd_error_set (NULL, JD_ERROR_VALUE, NULL, NULL, "an amount", "nothing");
}

static void
test_hostile (void)
{
  GError *error = NULL;

  jd_error_set (&error, JD_ERROR_VALUE, "a\nb.json", "x\x1b[31m", "text", "\xff\x07\xe2\x80\xae");
  assert_fault (error, JD_ERROR_VALUE, "a\uFFFDb.json: x\uFFFD[31m: expected text, found \uFFFD\uFFFD\uFFFD");
  jd_error_set (&error, JD_ERROR_VALUE, NULL, NULL, "text", "100 %s %n");
  assert_fault (error, JD_ERROR_VALUE, "expected text, found 100 %s %n");
}

static void
test_shortened (void)
{
  g_autofree char *sixty = repeat ("ä", 60);
  g_autofree char *more = repeat ("ä", 61);
  g_autofree char *cut = repeat ("ä", 59);
  g_autofree char *expected_whole = surround ("expected text, found ", sixty, "");
  g_autofree char *expected_cut = surround ("expected text, found ", cut, "…");
  GError *error = NULL;

  jd_error_set (&error, JD_ERROR_VALUE, NULL, NULL, "text", sixty);
  assert_fault (error, JD_ERROR_VALUE, expected_whole);
  jd_error_set (&error, JD_ERROR_VALUE, NULL, NULL, "text", more);
  assert_fault (error, JD_ERROR_VALUE, expected_cut);
}

static void
test_quote (void)
{
  g_autofree char *many = repeat ("x", 100000);
  g_autofree char *plain = jd_error_quote ("seniorr");
  g_autofree char *empty = jd_error_quote ("");
  g_autofree char *cut = jd_error_quote (many);
  g_autofree char *control = jd_error_quote ("a\tb");

  g_assert_cmpstr (plain, ==, "“seniorr”");
  g_assert_cmpstr (empty, ==, "“”");
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, 60);
  g_assert_true (g_str_has_suffix (cut, "x…”"));
  g_assert_cmpstr (control, ==, "“a\uFFFDb”");
}

/* Where it is can be asked of it, also of a copy; of another domain nothing. */
static void
test_place (void)
{
  g_autoptr (GError) error = NULL, other = g_error_new (G_FILE_ERROR, 0, "other");

  jd_error_set (&error, JD_ERROR_TYPE, "a/b.json", "rows[0].min", "text", "a number");
  g_autoptr (GError) copy = g_error_copy (error), outer = jd_error_in_file (error, "c.json"), plain = jd_error_in_file (other, "d.json");
  g_assert_cmpstr (jd_error_file (copy), ==, "a/b.json");
  g_assert_cmpstr (jd_error_path (copy), ==, "rows[0].min");
  g_assert_cmpstr (jd_error_file (outer), ==, "c.json");
  g_assert_cmpstr (jd_error_path (outer), ==, "rows[0].min");
  g_assert_cmpstr (plain->message, ==, "d.json: other");
  g_assert_null (jd_error_file (other));
  g_assert_null (jd_error_path (plain));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error/parts", test_parts);
  g_test_add_func ("/error/hostile", test_hostile);
  g_test_add_func ("/error/shortened", test_shortened);
  g_test_add_func ("/error/quote", test_quote);
  g_test_add_func ("/error/place", test_place);
  return g_test_run ();
}
