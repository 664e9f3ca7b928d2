// SPDX-License-Identifier: GPL-3.0-or-later
/* Blocks that were changed in two places at once, from the command line. */
#include "cli-run.h"

#define BLOCK(title, body, tags) "{ 'format': 1, 'id': 'dive', 'kind': 'duty', 'title': '" title "', 'body': { 'en': '" body "' }, 'variants': [], 'tags': [" tags "], 'families': [], 'revision': 2," \
  " 'history': [ { 'revision': 1, 'on': '2026-01-02', 'body': { 'en': 'Dive to forty metres.' }, 'state': { 'kind': 'duty', 'title': 'Dive', 'variants': [], 'tags': [], 'families': [], 'status': 'approved' } } ], 'status': 'approved' }"
#define MINE BLOCK ("Dive", "Dive to fifty metres.", "'sea'")
#define THEIRS BLOCK ("Diving", "Dive to sixty metres.", "'lake'")
#define COPY "library/duty/dive (Anna's conflicted copy 2026-11-29).json"

static char *
make_folder (void)
{
  char *folder = folder_new ();

  folder_put (folder, "library/duty/dive.json", MINE);
  folder_put (folder, COPY, THEIRS);
  return folder;
}

static gboolean
is_there (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What there is; what differs and who said what; and nothing is written by looking. */
static void
test_told (void)
{
  char *folder = make_folder ();
  g_autoptr (CliRun) list = cli ("library", "settle", "--library", folder), json = cli ("library", "settle", "--format", "json", "--library", folder);
  g_autoptr (CliRun) points = cli ("library", "settle", "dive", "--library", folder), part = cli ("library", "settle", "dive", "--at", "title=mine", "--library", folder);

  g_assert_cmpint (list->status, ==, 1);
  assert_contains (list->out, "dive\t");
  assert_contains (list->out, COPY);
  g_assert_cmpint (json->status, ==, 1);
  assert_contains (json->out, "\"open\": 1");
  g_assert_cmpint (points->status, ==, 1);
  assert_contains (points->out, "title\ttheirs\tTitle\n= Dive\n< Dive\n> Diving\n");
  assert_contains (points->out, "body.en\topen\tAll levels · English\n= Dive to forty metres.\n< Dive to fifty metres.\n> Dive to sixty metres.\n");
  assert_contains (points->out, "tags\tmerged\tTags\n< sea\n> lake\n~ ");
  g_assert_cmpint (part->status, ==, 1);
  assert_contains (part->out, "title\tmine\t");
  g_assert_true (is_there (folder, COPY));
  folder_free (folder);
}

static void
test_settled (void)
{
  char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "library/duty/dive.json", NULL), *copy = g_build_filename (folder, COPY, NULL), *before = cli_read_file (path);
  g_autoptr (CliRun) dry = cli ("library", "settle", copy, "--take", "theirs", "--dry-run", "--library", folder);

  g_assert_cmpint (dry->status, ==, 0);
  g_assert_true (is_there (folder, COPY));
  g_autoptr (CliRun) run = cli ("library", "settle", copy, "--at", "title=mine", "--write", "body.en=Dive as deep as you dare.", "--library", folder);
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "removed\t");
  g_assert_false (is_there (folder, COPY));
  g_autofree char *settled = cli_read_file (path);
  assert_contains (settled, "\"Dive as deep as you dare.\"");
  assert_contains (settled, "\"title\": \"Dive\"");
  assert_contains (settled, "\"Dive to fifty metres.\"");
  assert_contains (settled, "\"Dive to sixty metres.\"");
  assert_contains (settled, "\"lake\"");
  g_autoptr (CliRun) none = cli ("library", "settle", "--library", folder);
  g_assert_cmpint (none->status, ==, 0);
  g_assert_cmpstr (none->out, ==, "");
  g_autoptr (CliRun) undo = cli ("library", "undo");
  g_assert_cmpint (undo->status, ==, 0);
  g_autofree char *after = cli_read_file (path);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (is_there (folder, COPY));
  folder_free (folder);
}

/* In the middle of a merge that git gave up, with its marks in the file. */
static void
test_marked (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "library/duty/dive.json", NULL);

  folder_put (folder, "library/duty/dive.json", "<<<<<<< HEAD\n" MINE "\n=======\n" THEIRS "\n>>>>>>> theirs\n");
  g_autoptr (CliRun) list = cli ("library", "settle", "--library", folder), validate = cli ("library", "validate", folder);
  g_assert_cmpint (list->status, ==, 1);
  assert_contains (list->out, "dive.json");
  g_assert_cmpint (validate->status, ==, 1);
  g_autoptr (CliRun) run = cli ("library", "settle", path, "--take", "mine", "--library", folder);
  g_assert_cmpint (run->status, ==, 0);
  g_autofree char *settled = cli_read_file (path);
  assert_contains (settled, "\"en\": \"Dive to fifty metres.\"");
  g_assert_null (strstr (settled, "<<<<"));
  g_autoptr (CliRun) valid = cli ("library", "validate", folder);
  g_assert_cmpint (valid->status, ==, 0);
  folder_free (folder);
}

static void
test_refused (void)
{
  char *folder = make_folder ();
  g_autoptr (CliRun) who = cli ("library", "settle", "swim", "--take", "mine", "--library", folder), what = cli ("library", "settle", "dive", "--take", "both", "--library", folder);
  g_autoptr (CliRun) where = cli ("library", "settle", "dive", "--at", "body.de=mine", "--library", folder), merged = cli ("library", "settle", "dive", "--at", "body.en=merged", "--library", folder);
  g_autoptr (CliRun) empty = cli ("library", "settle", "dive", "--take", "mine", "--write", "title=", "--library", folder);

  g_assert_cmpint (who->status, ==, 2);
  g_assert_cmpint (what->status, ==, 2);
  g_assert_cmpint (where->status, ==, 2);
  g_assert_cmpint (merged->status, ==, 2);
  assert_contains (where->err, "body.en");
  assert_contains (who->err, "dive");
  g_assert_cmpint (empty->status, ==, 3);
  assert_contains (empty->err, "title");
  g_assert_true (is_there (folder, COPY));
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-library-settle/told", test_told);
  g_test_add_func ("/cli-library-settle/settled", test_settled);
  g_test_add_func ("/cli-library-settle/marked", test_marked);
  g_test_add_func ("/cli-library-settle/refused", test_refused);
  return cli_test_run ();
}
