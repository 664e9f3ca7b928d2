// SPDX-License-Identifier: GPL-3.0-or-later
/* Documents of all kinds and what they should read as (expected.json), in the folder that VACANCY_CASES names, else in ../shared/cases beside the sources, where that is there. */
#include <json-glib/json-glib.h>

#include "base/jd-file.h"
#include "base/jd-text.h"
#include "test-import.h"

static char *
case_path (const char *name)
{
  const char *given = g_getenv ("VACANCY_CASES");
  g_autofree char *beside = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "..", "..", "shared", "cases", NULL);
  return g_build_filename (given ? given : beside, "documents", name, NULL);
}

static const char *
kind_of (const JdImportLine *line)
{
  return line->heading == JD_IMPORT_TITLE ? "title" : line->heading ? "heading" : line->name ? "label" : line->item ? "item" : "para";
}

/* "kind text" or "label name TAB value", without markup. New string. */
static char *
line_shown (const JdImportLine *line)
{
  g_autofree char *plain = jd_wording_plain (line->name ? line->value : line->wording);
  return line->name ? g_strdup_printf ("label %s\t%s", line->name, plain) : g_strdup_printf ("%s %s", kind_of (line), plain);
}

static char *
expected_shown (JsonArray *line)
{
  const char *kind = json_array_get_string_element (line, 0);
  g_auto (GStrv) cells = g_strsplit (json_array_get_string_element (line, 1), "\t", -1);
  for (guint i = 0; cells[i]; i++)
    {
      char *clean = jd_text_clean_line (cells[i]);
      g_free (cells[i]);
      cells[i] = clean;
    }
  g_autofree char *text = g_strjoinv ("\t", cells);
  return g_strdup_printf ("%s %s", kind, text);
}

static void
check_lines (const JdImported *imported, JsonArray *lines)
{
  for (guint i = 0; i < json_array_get_length (lines) && i < imported->lines->len; i++)
    {
      g_autofree char *shown = line_shown (imported->lines->pdata[i]), *expected = expected_shown (json_array_get_array_element (lines, i));
      g_assert_cmpstr (shown, ==, expected);
    }
  g_assert_cmpuint (imported->lines->len, ==, json_array_get_length (lines));
}

static void
check_texts (const char *all, JsonObject *expected, const char *member, gboolean there)
{
  JsonArray *texts = json_object_has_member (expected, member) ? json_object_get_array_member (expected, member) : NULL;
  for (guint i = 0; texts && i < json_array_get_length (texts); i++)
    {
      const char *text = json_array_get_string_element (texts, i);
      g_test_message ("%s: %s", member, text);
      g_assert_true ((strstr (all, text) != NULL) == there);
    }
}

static void
check_file (const char *name, JsonObject *expected)
{
  g_autofree char *path = case_path (name), *all = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *data = jd_file_read (path, JD_IMPORT_MAX_FILE, &length, &error);
  g_assert_no_error (error);
  const JdImporter *importer = jd_importer_for_file (name, data, length);
  g_test_message ("%s as %s", name, importer->id);
  if (json_object_has_member (expected, "error"))
    {
      assert_refused (importer, data, length, json_object_get_string_member (expected, "error"));
      return;
    }
  g_autoptr (JdImported) imported = import_with (importer, data, length);
  g_autofree char *shown = import_shown (imported);
  if (json_object_has_member (expected, "lines"))
    check_lines (imported, json_object_get_array_member (expected, "lines"));
  all = jd_wording_plain (shown);
  check_texts (all, expected, "dropped", FALSE);
  check_texts (all, expected, "contains", TRUE);
}

static void
test_files (void)
{
  g_autofree char *path = case_path ("expected.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there are no cases beside the sources");
      return;
    }
  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  JsonObject *files = json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)), "files");
  g_autoptr (GList) names = json_object_get_members (files);
  for (GList *at = names; at; at = at->next)
    check_file (at->data, json_object_get_object_member (files, at->data));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-cases/files", test_files);
  return g_test_run ();
}
