// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-run.h"

/* What the starter library says at the entry level of a cook, and what the team's says by now. */
#define PREP "Prepare your station before service: wash, cut, weigh and label what you will need."
#define NEWER "Prepare your station before service: wash, cut, weigh and label all that you will need."
#define MINE "Before doors open, prepare your station before service: wash, cut, weigh and label what you will need."
#define BOTH "Before doors open, prepare your station before service: wash, cut, weigh and label all that you will need."

/* A folder with a later revision of cook-prep, for every level. New path. */
static char *
newer_library (void)
{
  char *folder = folder_new ();

  folder_put (folder, "library/duty/cook-prep.json",
              "{'format':1,'id':'cook-prep','kind':'duty','title':'Prepare','body':{'en':'" NEWER "'},'variants':[],'tags':[],'families':[],"
              "'revision':5,'history':[],'status':'approved'}");
  return folder;
}

/* As the window would save it, when the line was edited. */
static void
edit_prep (const char *path, const char *text)
{
  g_autofree char *data = cli_read_file (path);
  g_auto (GStrv) halves = g_strsplit (data, "\"id\": \"cook-prep\"", 2);
  g_autoptr (GString) tail = g_string_new (halves[1]);
  g_autofree char *member = g_strdup_printf ("\"base\": \"" PREP "\",\n          \"text\": \"%s\",", text);

  g_assert_cmpuint (g_string_replace (tail, "\"state\": \"linked\"", "\"state\": \"overridden\"", 1), ==, 1);
  g_assert_cmpuint (g_string_replace (tail, "\"base\": \"" PREP "\",", member, 1), ==, 1);
  g_autofree char *edited = g_strconcat (halves[0], "\"id\": \"cook-prep\"", tail->str, NULL);
  g_assert_true (g_file_set_contents (path, edited, -1, NULL));
}

static char *
export_text (const char *path)
{
  g_autoptr (CliRun) run = cli ("export", path, "--format", "html");
  assert_contains (run->out, "<h1>");
  return g_steal_pointer (&run->out);
}

static void
test_list (void)
{
  char *folder = folder_new (), *library = newer_library ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *before = cli_read_file (path);
  g_autoptr (CliRun) none = cli ("update", path);
  g_autofree char *nothing = g_strdup_printf ("%s: nothing newer\nwould read differently: 0 of 1 posting\n", path);
  g_assert_cmpint (none->status, ==, 0);
  g_assert_cmpstr (none->out, ==, nothing);

  g_autoptr (CliRun) run = cli ("update", path, "--library", library);
  g_autofree char *expected = g_strdup_printf ("%s: 1 line has newer wording\n\nnewer duties/cook-prep (1 -> 5)\n- " PREP "\n+ " NEWER "\n\nwould read differently: 1 of 1 posting\n", path);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->out, ==, expected);
  g_autoptr (CliRun) dry = cli ("update", path, "--library", library, "--take", "--dry-run");
  g_assert_cmpint (dry->status, ==, 0);
  g_assert_cmpstr (dry->out, ==, expected);
  g_autofree char *after = cli_read_file (path);
  g_assert_cmpstr (before, ==, after);
  folder_free (folder);
  folder_free (library);
}

static void
test_take_and_keep (void)
{
  char *folder = folder_new (), *library = newer_library ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  g_autofree char *other = cli_make_posting (folder, "other.vacancy", "entry");
  g_autofree char *before = cli_read_file (path), *other_export = export_text (other);

  g_autoptr (CliRun) taken = cli ("update", path, "--take", "--library", library);
  g_assert_cmpint (taken->status, ==, 0);
  assert_contains (taken->out, "\nread differently now: 1 of 1 posting\n");
  g_autofree char *after = cli_read_file (path), *kept = cli_read_file (backup);
  assert_contains (after, NEWER);
  assert_contains (after, "\"revision\": 5");
  g_assert_cmpstr (kept, ==, before);

  g_autoptr (CliRun) declined = cli ("update", other, "--keep", "--library", library);
  g_assert_cmpint (declined->status, ==, 0);
  assert_contains (declined->out, "\nread differently now: 0 of 1 posting\n");
  g_autofree char *remembered = cli_read_file (other), *export = export_text (other);
  assert_contains (remembered, "\"declined\": \"");
  g_assert_cmpstr (export, ==, other_export);
  g_autoptr (CliRun) again = cli ("update", path, other, "--library", library);
  g_assert_cmpint (again->status, ==, 0);
  assert_contains (again->out, "would read differently: 0 of 2 postings\n");
  folder_free (folder);
  folder_free (library);
}

static void
test_merge (void)
{
  char *folder = folder_new (), *library = newer_library ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *other = cli_make_posting (folder, "other.vacancy", "entry");
  edit_prep (path, MINE);
  edit_prep (other, "Label things.");
  g_autoptr (CliRun) run = cli ("update", path, other, "--merge", "--library", library);
  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->out, "\nmerges duties/cook-prep (1 -> 5)\n= " PREP "\n- " MINE "\n+ " NEWER "\n~ " BOTH "\n");
  assert_contains (run->out, "other.vacancy: 1 line has newer wording, 1 in conflict\n");
  assert_contains (run->out, "\nconflict duties/cook-prep (1 -> 5)\n= " PREP "\n- Label things.\n+ " NEWER "\n\nread differently now: 1 of 2 postings\n");
  g_autofree char *merged = cli_read_file (path), *left = cli_read_file (other);
  assert_contains (merged, "\"text\": \"" BOTH "\"");
  assert_contains (left, "\"revision\": 1");
  g_autoptr (CliRun) settled = cli ("update", path, other, "--keep", "--library", library);
  g_assert_cmpint (settled->status, ==, 0);
  g_autofree char *mine = cli_read_file (other);
  assert_contains (mine, "\"text\": \"Label things.\"");
  assert_contains (mine, "\"base\": \"" NEWER "\"");
  folder_free (folder);
  folder_free (library);
}

/* How many are told to change is how many exports change. */
static void
test_count (void)
{
  static const char *const levels[] = { "intern", "entry", "senior", "entry" };
  char *folder = folder_new (), *library = newer_library ();
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free), exports = g_ptr_array_new_with_free_func (g_free);
  guint changed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.vacancy", i);
      g_ptr_array_add (paths, cli_make_posting (folder, name, levels[i]));
    }
  g_remove (paths->pdata[3]);
  g_autoptr (CliRun) posted = cli ("new", "--role", "line-cook", "--level", "entry", "--set", "posted=2026-11-01", "-o", paths->pdata[3]);
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (exports, export_text (paths->pdata[i]));
  g_autoptr (CliRun) told = cli ("update", paths->pdata[0], paths->pdata[1], paths->pdata[2], paths->pdata[3], "--library", library);
  g_autoptr (CliRun) taken = cli ("update", paths->pdata[0], paths->pdata[1], paths->pdata[2], paths->pdata[3], "--take", "--library", library);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *now = export_text (paths->pdata[i]);
      changed += strcmp (now, exports->pdata[i]) != 0;
    }
  g_assert_cmpint (posted->status, ==, 0);
  g_autofree char *would = g_strdup_printf ("\nwould read differently: %u of 4 postings\n", changed);
  g_autofree char *does = g_strdup_printf ("\nread differently now: %u of 4 postings\n", changed);
  g_assert_cmpuint (changed, ==, 3);
  assert_contains (told->out, would);
  assert_contains (taken->out, does);
  folder_free (folder);
  folder_free (library);
}

/* One that was posted is told, and stays. */
static void
test_posted (void)
{
  char *folder = folder_new (), *library = newer_library ();
  g_autofree char *path = g_build_filename (folder, "posted.vacancy", NULL);
  g_autoptr (CliRun) made = cli ("new", "--role", "line-cook", "--level", "entry", "--set", "posted=2026-11-01", "-o", path);
  g_autofree char *before = cli_read_file (path);
  g_autoptr (CliRun) run = cli ("update", path, "--take", "--library", library);
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "posted.vacancy: 1 line has newer wording; it was posted, and stays as it is\n");
  assert_contains (run->out, "read differently now: 0 of 1 posting\n");
  g_autofree char *after = cli_read_file (path);
  g_assert_cmpstr (before, ==, after);
  folder_free (folder);
  folder_free (library);
}

static void
test_json (void)
{
  char *folder = folder_new (), *library = newer_library ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autoptr (CliRun) run = cli ("update", path, "/nowhere/x.vacancy", "--library", library, "--format", "json");
  g_assert_cmpint (run->status, ==, 3);
  assert_contains (run->out, "\"changes\": true");
  assert_contains (run->out, "\"written\": false");
  assert_contains (run->out, "\"kind\": \"newer\"");
  assert_contains (run->out, "\"to\": 5");
  assert_contains (run->out, "\"library\": \"" NEWER "\"");
  assert_contains (run->out, "\"error\": \"");
  assert_contains (run->err, "/nowhere/x.vacancy");
  folder_free (folder);
  folder_free (library);
}

/* From standard input to standard output; what there is to tell goes elsewhere then. */
static void
test_standard (void)
{
  char *folder = folder_new (), *library = newer_library ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *before = cli_read_file (path);
  g_autoptr (CliRun) run = cli_in (before, "update", "-", "--take", "--library", library);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_prefix (run->out, "{\n  \"format\": 1,"));
  assert_contains (run->out, NEWER);
  assert_contains (run->err, "newer duties/cook-prep");
  g_autoptr (CliRun) same = cli_in (before, "update", "-", "--take");
  g_assert_cmpstr (same->out, ==, before);
  folder_free (folder);
  folder_free (library);
}

static void
test_wrong_usage (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autoptr (CliRun) nothing = cli ("update");
  g_assert_cmpint (nothing->status, ==, 2);
  g_autoptr (CliRun) both = cli ("update", path, "--take", "--merge");
  g_assert_cmpint (both->status, ==, 2);
  assert_contains (both->err, "exclude each other");
  g_autoptr (CliRun) mixed = cli_in ("{}", "update", "-", "--take", "--format", "json");
  g_assert_cmpint (mixed->status, ==, 2);
  /* A level nobody has any more. */
  cli_replace_in_file (path, "\"level\": \"entry\"", "\"level\": \"gone\"");
  g_autoptr (CliRun) gone = cli ("update", path);
  g_assert_cmpint (gone->status, ==, 3);
  assert_contains (gone->err, "cook.vacancy");
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-update/list", test_list);
  g_test_add_func ("/cli-update/take-and-keep", test_take_and_keep);
  g_test_add_func ("/cli-update/merge", test_merge);
  g_test_add_func ("/cli-update/count", test_count);
  g_test_add_func ("/cli-update/posted", test_posted);
  g_test_add_func ("/cli-update/json", test_json);
  g_test_add_func ("/cli-update/standard", test_standard);
  g_test_add_func ("/cli-update/wrong-usage", test_wrong_usage);
  return cli_test_run ();
}
