// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "import/jd-importer.h"

/* Each line as "2 wording", "- wording", "-- wording" for an item in an item, or "wording". */
static char *
lines_of (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdImported) imported = jd_import_markdown.read (text, strlen (text), &error);
  GString *out = g_string_new (NULL);
  g_assert_no_error (error);
  for (guint i = 0; i < imported->lines->len; i++)
    {
      const JdImportLine *line = imported->lines->pdata[i];
      if (line->heading > 0)
        g_string_append_printf (out, "%u ", line->heading);
      for (guint level = 0; level < line->level; level++)
        g_string_append_printf (out, "-%s", level + 1 == line->level ? " " : "");
      g_string_append_printf (out, "%s\n", line->wording);
    }
  return g_string_free (out, FALSE);
}

static void
assert_reads (const char *text, const char *expected)
{
  g_autofree char *lines = lines_of (text);
  g_assert_cmpstr (lines, ==, expected);
}

static void
test_blocks (void)
{
  assert_reads ("# Cook\n\n## Tasks ##\n\n### Must have\n\n# Another\n", "1 Cook\n2 Tasks\n3 Must have\n2 Another\n");
  assert_reads ("Cook\n====\n\nTasks\n-----\n", "1 Cook\n2 Tasks\n");
  assert_reads ("- one\n- two\n  - in two\n\n1. first\n", "- one\n- two\n-- in two\n- first\n");
  assert_reads ("A line that is long enough to have been wrapped by somebody\ngoes on here.\n\nShort.\nAnother.\n", "A line that is long enough to have been wrapped by somebody goes on here.\nShort.\nAnother.\n");
  assert_reads ("> Quoted\n\n---\n\n```\n# no heading\n```\n", "Quoted\n# no heading\n");
  assert_reads ("#hashtag\n", "#hashtag\n");
}

static void
test_text (void)
{
  assert_reads ("**Strong** and _em_ and ***both***.\n", "**Strong** and *em* and ***both***.\n");
  assert_reads ("2 * 3 * 4 and snake_case_name and ** alone\n", "2 * 3 * 4 and snake_case_name and ** alone\n");
  assert_reads ("[Apply](https://example.com/a_\\(b\\)) or <jobs@example.com> now\n", "[Apply](https://example.com/a_(b)) or [jobs@example.com](mailto:jobs@example.com) now\n");
  assert_reads ("\\*no style\\* &amp; &#8364; 5 &nosuch;\n", "\\*no style\\* & € 5 &nosuch;\n");
  assert_reads ("![logo](a.png) text `code`\n", "logo text code\n");
}

/* Fields at the top of a file, and rows of tables, are names and values. */
static void
test_fields (void)
{
  g_autofree char *front = lines_of ("---\ntitle: \"Cook\"\nlocation: Bath\n---\n# Cook\n");
  g_assert_true (g_str_has_prefix (front, "title: Cook\nlocation: Bath\n"));
  g_autofree char *table = lines_of ("| Post title: | Cook |\n| --- | --- |\n| Place: | Bath |\n");
  g_assert_nonnull (strstr (table, "Cook"));
  g_assert_nonnull (strstr (table, "Bath"));
  g_assert_null (strchr (table, '|'));
}

/* Whatever is open is never looked for again and again. */
static void
test_long (void)
{
  static const char *const pieces[] = { "*a ", "[a", "_a ", "**a ", "<a", "&#", "![a](", "((((", "| a " };
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      while (text->len < 200000)
        g_string_append (text, pieces[i]);
      gint64 start = g_get_monotonic_time ();
      g_autofree char *lines = lines_of (text->str);
      g_test_message ("%s: %.0f ms", pieces[i], (g_get_monotonic_time () - start) / 1000.0);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-markdown/blocks", test_blocks);
  g_test_add_func ("/import-markdown/text", test_text);
  g_test_add_func ("/import-markdown/fields", test_fields);
  g_test_add_func ("/import-markdown/long", test_long);
  return g_test_run ();
}
