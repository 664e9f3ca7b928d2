// SPDX-License-Identifier: GPL-3.0-or-later
#include <json-glib/json-glib.h>

#include "cli-run.h"

static void
test_lines (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "senior");
  g_autoptr (CliRun) run = cli ("explain", path);
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "  Senior Line Cook\n      title of the role at this level\n");
  assert_contains (run->out, "  Company: Harbour Kitchen\n      a fact of the job\n");
  assert_contains (run->out, "\nWhat you will do\n");
  assert_contains (run->out, "\n      role Line Cook, wording for level Senior\n");
  folder_free (folder);
}

static void
test_edits (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  cli_replace_in_file (path, "\"state\": \"linked\"", "\"state\": \"overridden\",\n          \"text\": \"My own summary.\"");
  g_autoptr (CliRun) run = cli ("explain", path);
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "  My own summary.\n      role Line Cook, changed by you\n");
  folder_free (folder);
}

/* Every line of the text export is explained. */
static void
test_every_line (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autoptr (CliRun) text = cli ("export", path, "--format", "text");
  g_autoptr (CliRun) run = cli ("explain", path, "--format", "json");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (run->out, &error);
  g_assert_no_error (error);
  JsonArray *lines = json_object_get_array_member (json_node_get_object (root), "lines");
  g_assert_cmpuint (json_array_get_length (lines), >, 20);
  gboolean with_block = FALSE;
  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);
      assert_contains (text->out, json_object_get_string_member (line, "text"));
      g_assert_cmpuint (strlen (json_object_get_string_member (line, "why")), >, 0);
      with_block = with_block || json_object_has_member (line, "block");
    }
  g_assert_true (with_block);
  folder_free (folder);
}

static void
test_wrong_usage (void)
{
  g_autoptr (CliRun) none = cli ("explain");
  g_assert_cmpint (none->status, ==, 2);
  g_autoptr (CliRun) gone = cli ("explain", "/nowhere/cook.vacancy");
  g_assert_cmpint (gone->status, ==, 3);
  g_autoptr (CliRun) broken = cli_in ("{", "explain", "-");
  g_assert_cmpint (broken->status, ==, 3);
  assert_contains (broken->err, "standard input");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-explain/lines", test_lines);
  g_test_add_func ("/cli-explain/edits", test_edits);
  g_test_add_func ("/cli-explain/every-line", test_every_line);
  g_test_add_func ("/cli-explain/wrong-usage", test_wrong_usage);
  return cli_test_run ();
}
