// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "cli-run.h"

#define HTML "<p>About <b>us</b></p><ul><li>Bake<li>Clean</ul>"

/* What a file is, its name says before what is in it. */
static void
test_chosen (void)
{
  char *folder = folder_new ();
  g_autofree char *page = folder_path (folder, "page.HTML"), *text = folder_path (folder, "page.txt"), *nameless = folder_path (folder, "page");
  folder_put_bytes (folder, "page.HTML", HTML, -1);
  folder_put_bytes (folder, "page.txt", HTML, -1);
  folder_put_bytes (folder, "page", HTML, -1);
  g_autoptr (CliRun) by_name = cli ("import", page);
  g_autoptr (CliRun) as_text = cli ("import", text);
  g_autoptr (CliRun) by_content = cli ("import", nameless);
  g_autoptr (CliRun) told = cli ("import", text, "--from", "html");
  g_autoptr (CliRun) piped = cli_in ("Intro\n\n- one\n- two\n", "import", "-");
  g_assert_cmpint (by_name->status | as_text->status | by_content->status | told->status | piped->status, ==, 0);
  g_assert_cmpstr (by_name->out, ==, "About **us**\n- Bake\n- Clean\n");
  g_assert_cmpstr (as_text->out, ==, HTML "\n");
  g_assert_cmpstr (by_content->out, ==, by_name->out);
  g_assert_cmpstr (told->out, ==, by_name->out);
  g_assert_cmpstr (piped->out, ==, "Intro\n- one\n- two\n");
  folder_free (folder);
}

static void
test_json (void)
{
  g_autoptr (CliRun) run = cli_in (HTML, "import", "-", "--format", "json");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (run->out, &error);
  g_assert_no_error (error);
  JsonArray *lines = json_object_get_array_member (json_node_get_object (root), "lines");
  g_assert_cmpuint (json_array_get_length (lines), ==, 3);
  JsonObject *first = json_array_get_object_element (lines, 0), *last = json_array_get_object_element (lines, 2);
  g_assert_cmpstr (json_object_get_string_member (first, "kind"), ==, "heading");
  g_assert_cmpstr (json_object_get_string_member (first, "wording"), ==, "About **us**");
  g_assert_cmpstr (json_object_get_string_member (last, "kind"), ==, "item");
}

/* By the number of the line in the file; and with each wording. */
static void
test_labels (void)
{
  const char *ad = "# Shift Baker\n\n## Your tasks\n\n- Prepare dough and bake bread\n- Maintain the ovens and keep the bakery clean\n";
  g_autoptr (CliRun) run = cli_in (ad, "import", "-", "--labels");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "{\n  \"1\": \"title\",\n  \"3\": \"heading\",\n  \"5\": \"duty\",\n  \"6\": \"duty\"\n}\n");
  g_autoptr (CliRun) empty = cli_in ("\n", "import", "-", "--labels");
  g_assert_cmpstr (empty->out, ==, "{}\n");
  g_autoptr (CliRun) wordings = cli_in ("<h2>Your tasks</h2><ul><li>Prepare dough and bake bread</ul>", "import", "-", "--labels", "--format", "json");
  g_assert_cmpint (wordings->status, ==, 0);
  assert_contains (wordings->out, "\"label\": \"heading\"");
  assert_contains (wordings->out, "\"label\": \"duty\"");
  assert_contains (wordings->out, "\"confidence\": ");
  g_autoptr (CliRun) missing = cli ("import", "/nowhere/page.txt", "--labels");
  g_assert_cmpint (missing->status, ==, 3);
}

static void
test_left_out (void)
{
  g_autoptr (CliRun) run = cli_in ("<p>a</p><p><a href='javascript:x'>b</a></p>", "import", "-");
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->out, ==, "a\nb\n");
  assert_contains (run->err, "standard input: line 2: the address “javascript:x” of a link was left out");
  g_autoptr (GString) many = g_string_new (NULL);
  for (guint i = 0; i < 1100; i++)
    g_string_append (many, "- a\n");
  g_autoptr (CliRun) cut = cli_in (many->str, "import", "-");
  g_assert_cmpint (cut->status, ==, 1);
  assert_contains (cut->err, "1000 lines were taken, the most at once");
}

static void
test_refused (void)
{
  char *folder = folder_new ();
  g_autofree char *binary = folder_path (folder, "binary");
  folder_put_bytes (folder, "binary", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0", 24);
  g_autoptr (CliRun) unknown = cli ("import", binary);
  g_assert_cmpint (unknown->status, ==, 3);
  assert_contains (unknown->err, "binary: expected one of these formats: html, ");
  g_autoptr (CliRun) missing = cli ("import", "/nowhere/page.html");
  g_assert_cmpint (missing->status, ==, 3);
  g_autoptr (CliRun) format = cli ("import", binary, "--from", "htm");
  g_assert_cmpint (format->status, ==, 2);
  assert_contains (format->err, "“html”");
  g_autoptr (CliRun) help = cli ("help", "import");
  assert_contains (help->out, "\n  text           Plain text (.txt, .text)\n");
  folder_free (folder);
}

#define AD "Shift Baker (m/f/x)\n\nYour tasks\n\n- Sharpen the knives of the night shift\n\nHow to apply\n\nPlease apply by 31 January 2027 to jobs@example.com\n\nShare this page · Print · Back to results\n"

/* What becomes of each line is told, or written as a posting, which is not replaced unasked. */
static void
test_posting (void)
{
  char *folder = folder_new ();
  g_autofree char *ad = folder_path (folder, "ad.txt"), *other = folder_path (folder, "other.txt"), *made = folder_path (folder, "made.vacancy"), *second = folder_path (folder, "other.vacancy");
  folder_put_bytes (folder, "ad.txt", AD, -1);
  folder_put_bytes (folder, "other.txt", AD, -1);
  g_autoptr (CliRun) told = cli ("import", ad, "--dry-run", "--role", "line-cook", "--level", "senior");
  g_assert_cmpint (told->status, ==, 0);
  assert_contains (told->out, "role: line-cook, level: senior, language: en\n");
  assert_contains (told->out, "apply_by: 2027-01-31 (“31 January 2027”)\n");
  assert_contains (told->out, "new      - Sharpen the knives");
  assert_contains (told->out, "## Left out\n         Share this page");
  g_autoptr (CliRun) given = cli ("import", ad, "-n", "--label", "3=benefit");
  assert_contains (given->out, "## Your tasks (benefit)\n");
  g_autoptr (CliRun) no_label = cli ("import", ad, "-n", "--label", "3=nothing");
  g_assert_cmpint (no_label->status, ==, 2);
  g_autoptr (CliRun) json = cli ("import", ad, other, "--dry-run", "--format", "json", "--role", "none");
  assert_contains (json->out, "\"postings\"");
  assert_contains (json->out, "\"state\": \"new\"");
  assert_contains (json->out, "\"fact\": \"apply\"");
  g_autoptr (CliRun) written = cli ("import", ad, "-o", made);
  g_assert_cmpint (written->status, ==, 0);
  g_autofree char *text = cli_read_file (made);
  assert_contains (text, "\"notes\": \"Left out when this was imported:\\nShare this page");
  g_autoptr (CliRun) kept = cli ("import", ad, "-o", made);
  g_assert_cmpint (kept->status, ==, 1);
  g_autoptr (CliRun) replaced = cli ("import", ad, "-o", made, "--force");
  g_assert_cmpint (replaced->status, ==, 0);
  g_autoptr (CliRun) both = cli ("import", ad, other, "-o", folder);
  g_assert_cmpint (both->status, ==, 0);
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
  folder_free (folder);
}

/* Lines that stand in several texts of a folder become drafts; so do those of one text that are new. */
static void
test_to_library (void)
{
  char *folder = folder_new ();
  g_autofree char *texts = folder_path (folder, "texts"), *own = folder_path (folder, "own"), *ad = folder_path (folder, "texts/a.txt"), *made = folder_path (folder, "made.vacancy");
  g_autofree char *block = folder_path (folder, "own/library/duty/sharpen-the-knives-of-the-night-shift.json");
  folder_put_bytes (folder, "texts/a.txt", AD, -1);
  folder_put_bytes (folder, "texts/b.txt", AD, -1);
  g_autoptr (CliRun) told = cli ("import", texts, "--to-library", own, "--dry-run");
  g_assert_cmpint (told->status, ==, 0);
  assert_contains (told->out, "2\t1\tduty\ten\tSharpen the knives of the night shift\n");
  g_assert_false (g_file_test (block, G_FILE_TEST_EXISTS));
  g_autoptr (CliRun) done = cli ("import", texts, "--to-library", own, "--format", "json");
  g_assert_cmpint (done->status, ==, 0);
  assert_contains (done->out, "\"wordings\": 1");
  g_autofree char *draft = cli_read_file (block);
  assert_contains (draft, "\"status\": \"draft\"");
  g_autoptr (CliRun) again = cli ("import", texts, "--to-library", own);
  assert_lacks (again->out, "Sharpen");
  g_autoptr (CliRun) posting = cli ("import", ad, "-o", made, "--to-library", own);
  g_assert_cmpint (posting->status, ==, 0);
  g_autoptr (CliRun) least = cli ("import", ad, "--least", "3");
  g_assert_cmpint (least->status, ==, 2);
  g_autoptr (CliRun) alone = cli ("import", ad, "--to-library", own);
  g_assert_cmpint (alone->status, ==, 2);
  folder_free (folder);
}

static void
test_posting_refused (void)
{
  g_autoptr (CliRun) role = cli ("import", "a.txt", "-n", "--role", "line-cok");
  g_assert_cmpint (role->status, ==, 2);
  assert_contains (role->err, "“line-cook”");
  g_autoptr (CliRun) level = cli ("import", "a.txt", "-n", "--level", "boss");
  g_assert_cmpint (level->status, ==, 2);
  g_autoptr (CliRun) nowhere = cli ("import", "a.txt", "--role", "line-cook");
  g_assert_cmpint (nowhere->status, ==, 2);
  g_autoptr (CliRun) labels = cli ("import", "a.txt", "-n", "--labels");
  g_assert_cmpint (labels->status, ==, 2);
  g_autoptr (CliRun) several = cli ("import", "a.txt", "b.txt");
  g_assert_cmpint (several->status, ==, 2);
  g_autoptr (CliRun) force = cli ("import", "a.txt", "--force");
  g_assert_cmpint (force->status, ==, 2);
  g_autoptr (CliRun) missing = cli ("import", "/nowhere/a.txt", "-n");
  g_assert_cmpint (missing->status, ==, 3);
  g_autoptr (CliRun) no_folder = cli ("import", "a.txt", "b.txt", "-o", "/nowhere");
  g_assert_cmpint (no_folder->status, ==, 3);
}

/* Many at once, on all processors: what is told of them comes in their order, also of those that cannot be read, and a file of a name that is taken is refused as it would be after the other. */
static void
test_many (void)
{
  enum { COUNT = 40 };
  char *folder = folder_new ();
  g_autofree char *out = folder_path (folder, "out"), *other = folder_path (folder, "1.md");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (files, g_strdup ("import"));
  g_ptr_array_add (files, g_strdup ("--dry-run"));
  g_assert_cmpint (g_mkdir (out, 0700), ==, 0);
  for (guint i = 0; i < COUNT; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i), *text = g_strdup_printf ("Baker of shop %u\n\nYour tasks\n\n- Prepare dough number %u\n", i, i);
      if (i % 10 != 9)
        folder_put_bytes (folder, name, text, -1);
      g_ptr_array_add (files, folder_path (folder, name));
    }
  g_ptr_array_add (files, NULL);
  g_autoptr (CliRun) told = cli_with_input (NULL, (const char *const *) files->pdata);
  g_assert_cmpint (told->status, ==, 3);
  const char *at = told->out, *missing = told->err;
  for (guint i = 0; i < COUNT; i++)
    {
      g_autofree char *title = g_strdup_printf ("Baker of shop %u\n", i), *name = g_strdup_printf ("/%u.txt: ", i);
      const char **in = i % 10 != 9 ? &at : &missing;
      *in = strstr (*in, i % 10 != 9 ? title : name);
      g_assert_nonnull (*in);
    }
  folder_put_bytes (folder, "1.md", "# Baker\n", -1);
  g_autoptr (CliRun) taken = cli ("import", files->pdata[3], other, "-o", out);
  g_assert_cmpint (taken->status, ==, 1);
  assert_contains (taken->err, "1.vacancy: is there already");
  g_autofree char *posting = g_build_filename (out, "1.vacancy", NULL), *kept = NULL;
  g_assert_true (g_file_get_contents (posting, &kept, NULL, NULL));
  assert_contains (kept, "Baker of shop 1");
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-import/chosen", test_chosen);
  g_test_add_func ("/cli-import/json", test_json);
  g_test_add_func ("/cli-import/labels", test_labels);
  g_test_add_func ("/cli-import/left-out", test_left_out);
  g_test_add_func ("/cli-import/refused", test_refused);
  g_test_add_func ("/cli-import/posting", test_posting);
  g_test_add_func ("/cli-import/to-library", test_to_library);
  g_test_add_func ("/cli-import/posting-refused", test_posting_refused);
  g_test_add_func ("/cli-import/many", test_many);
  return cli_test_run ();
}
