// SPDX-License-Identifier: GPL-3.0-or-later
/* Changing a library by the command line: what is written, what is told, and what is refused with which words. */
#include <json-glib/json-glib.h>

#include "cli-run.h"

#define BLOCK(id, body) "{'format':1,'id':'" id "','kind':'duty','title':'" id "','body':{'en':'" body "'},'x-mine':[1],'variants':[],'tags':[],'families':[],'revision':1,'history':[]}"
#define STARTER "ml-clean-data" /* a block of the starter library */
#define ROLE "{'format':1,'id':'sailor','name':{'en':'Sailor'},'sections':[{'id':'duties','kind':'duty','heading':{'en':'D'},'x-mine':2,'blocks':['row','bail']}]}"

/* A library folder with two blocks and a role that uses them; what a test does is not undone by the next. */
typedef struct
{
  char *folder, *row, *bail, *role;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *changes = g_build_filename (g_getenv ("XDG_STATE_HOME"), "vacancy", "library-changes", NULL);

  folder_remove (changes);
  fixture->folder = folder_new ();
  folder_put (fixture->folder, "library/duty/row.json", BLOCK ("row", "Row."));
  folder_put (fixture->folder, "library/duty/bail.json", BLOCK ("bail", "Bail out."));
  folder_put (fixture->folder, "roles/sailor.json", ROLE);
  fixture->row = g_build_filename (fixture->folder, "library/duty/row.json", NULL);
  fixture->bail = g_build_filename (fixture->folder, "library/duty/bail.json", NULL);
  fixture->role = g_build_filename (fixture->folder, "roles/sailor.json", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  folder_free (fixture->folder);
  g_free (fixture->row);
  g_free (fixture->bail);
  g_free (fixture->role);
}

/* library(fixture, "retire", "row") */
#define library(fixture, ...) cli ("library", __VA_ARGS__, "--library", (fixture)->folder, "--by", "Ann")

static void
assert_done (const CliRun *run, const char *out)
{
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpstr (run->out, ==, out);
}

static void
assert_refused (const CliRun *run, int status, const char *message)
{
  g_assert_cmpint (run->status, ==, status);
  g_assert_cmpstr (run->out, ==, "");
  assert_contains (run->err, message);
}

static JsonObject *
read_block (const char *path, JsonNode **root)
{
  g_autofree char *data = cli_read_file (path);

  *root = json_from_string (data, NULL);
  g_assert_nonnull (*root);
  return json_node_get_object (*root);
}

/* ---- what is written ---- */

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = library (fixture, "add", "--kind", "duty", "Hoist the **main** sail,\n\nslowly.", "--language", "de-AT", "--tag", "deck", "--tag", "sail", "--to", fixture->folder);
  g_autofree char *path = g_build_filename (fixture->folder, "library/duty/hoist-the-main-sail-slowly.json", NULL), *told = g_strdup_printf ("added\t%s\n", path);
  g_autoptr (JsonNode) root = NULL;

  assert_done (run, told);
  JsonObject *block = read_block (path, &root);
  g_assert_cmpstr (json_object_get_string_member (block, "title"), ==, "Hoist the main sail, slowly.");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (block, "body"), "de-AT"), ==, "Hoist the **main** sail,\n\nslowly.");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (block, "tags")), ==, 2);
  /* The same words once more are another block; a file is taken as it is. */
  g_autoptr (CliRun) again = library (fixture, "add", "--kind", "duty", "Hoist the main sail, slowly.", "--to", fixture->folder);
  assert_contains (again->out, "slowly-2.json");
  g_autofree char *json = json_text (BLOCK ("steer", "Steer."));
  g_autoptr (CliRun) given = cli_in (json, "library", "add", "--file", "-", "--library", fixture->folder, "--to", fixture->folder);
  g_assert_cmpint (given->status, ==, 0);
  g_autoptr (CliRun) shown = library (fixture, "retire", "steer");
  g_assert_cmpint (shown->status, ==, 0);
}

/* Without --to it goes to the person's own library, which is made. */
static void
test_add_own (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("XDG_DATA_HOME"), "vacancy", "library", "benefit", "free-tea.json", NULL), *told = g_strdup_printf ("added\t%s\n", path);
  g_autoptr (CliRun) dry = library (fixture, "add", "--kind", "benefit", "Free tea.", "--dry-run");

  assert_done (dry, told);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_autoptr (CliRun) run = library (fixture, "add", "--kind", "benefit", "Free tea.");
  assert_done (run, told);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_autoptr (CliRun) undo = cli ("library", "undo");
  assert_done (undo, "Add Block\n");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_set (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = library (fixture, "set", "row", "title=Row a boat", "body.de=Rudern.", "variants[level=intern|entry,place=NL].body.en=Help to row.", "essential=true", "time_percent=20",
                                    "tags=deck, oar", "--why", "Boats differ");
  g_autofree char *told = g_strdup_printf ("changed\t%s\n", fixture->row);
  g_autoptr (JsonNode) root = NULL;

  assert_done (run, told);
  JsonObject *block = read_block (fixture->row, &root);
  JsonObject *variant = json_array_get_object_element (json_object_get_array_member (block, "variants"), 0);
  g_assert_cmpint (json_object_get_int_member (block, "revision"), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (block, "title"), ==, "Row a boat");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_object_get_object_member (variant, "when"), "level")), ==, 2);
  g_assert_cmpint (json_object_get_int_member (block, "time_percent"), ==, 20);
  g_assert_true (json_object_has_member (block, "x-mine"));
  JsonObject *past = json_array_get_object_element (json_object_get_array_member (block, "history"), 0);
  g_assert_cmpstr (json_object_get_string_member (past, "by"), ==, "Ann");
  g_assert_cmpstr (json_object_get_string_member (past, "why"), ==, "Boats differ");
  /* In another order it is the same variant; the last wording takes it along. */
  g_autoptr (CliRun) gone = library (fixture, "set", "row", "variants[place=NL,level=entry|intern].body.en=", "time_percent=");
  assert_done (gone, told);
  g_autoptr (JsonNode) after = NULL;
  block = read_block (fixture->row, &after);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (block, "variants")), ==, 0);
  g_assert_false (json_object_has_member (block, "time_percent"));
  /* What is so already is no revision. */
  g_autoptr (CliRun) same = library (fixture, "set", "row", "title=Row a boat");
  g_assert_cmpint (same->status, ==, 0);
  assert_contains (same->err, "nothing is changed");
}

static void
test_pay (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "library/salary/wage.json", NULL);
  g_autoptr (JsonNode) root = NULL;

  folder_put (fixture->folder, "library/salary/wage.json",
              "{'format':1,'id':'wage','kind':'salary','title':'Wage','body':{},'basis':'offer','currency':'EUR','period':'month','rows':[{'level':'senior','place':'NL','min':1,'max':2}]}");
  g_autoptr (CliRun) run = library (fixture, "set", "wage", "rows[place=NL,level=senior].min=350000", "rows[place=NL,level=senior].max=420000", "rows[level=intern].min=100000", "rows[level=intern].max=120000");
  g_assert_cmpint (run->status, ==, 0);
  JsonArray *rows = json_object_get_array_member (read_block (path, &root), "rows");
  g_assert_cmpuint (json_array_get_length (rows), ==, 2);
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (rows, 0), "min"), ==, 350000);
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (rows, 1), "max"), ==, 120000);
  g_autoptr (CliRun) half = library (fixture, "set", "wage", "rows[level=lead].min=1");
  assert_refused (half, 3, "wage: rows[2].max: expected");
  g_autoptr (CliRun) gone = library (fixture, "set", "wage", "rows[level=intern]=");
  g_assert_cmpint (gone->status, ==, 0);
}

/* Figures as people type them, cell by cell; what is empty is not set. */
static void
test_pay_cells (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "library/salary/wage.json", NULL);
  g_autoptr (JsonNode) root = NULL, again = NULL;
  JsonArray *rows;

  folder_put (fixture->folder, "library/salary/wage.json", "{'format':1,'id':'wage','kind':'salary','title':'Wage','body':{},'basis':'offer','rows':[]}");
  g_autoptr (CliRun) run = library (fixture, "set", "wage", "--pay", "senior/NL=48,000-60,000 EUR/year", "--pay", "/US-TX/Austin=50000", "--pay", "intern=20k", "source=Ours");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (json_object_get_string_member (read_block (path, &root), "currency"), ==, "EUR");
  rows = json_object_get_array_member (json_node_get_object (root), "rows");
  g_assert_cmpuint (json_array_get_length (rows), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "source"), ==, "Ours");
  g_autoptr (CliRun) gone = library (fixture, "set", "wage", "--pay", "intern=", "--pay", "/US-TX/Austin=");
  g_assert_cmpint (gone->status, ==, 0);
  rows = json_object_get_array_member (read_block (path, &again), "rows");
  g_assert_cmpuint (json_array_get_length (rows), ==, 1);
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (rows, 0), "max"), ==, 6000000);
  g_autoptr (CliRun) wrong = library (fixture, "set", "wage", "--pay", "senior/NL=much");
  assert_refused (wrong, 3, "“much” is not an amount");
  g_autoptr (CliRun) level = library (fixture, "set", "wage", "--pay", "boss=1");
  assert_refused (level, 3, "expected the id of a level, found “boss”");
  g_autoptr (CliRun) place = library (fixture, "set", "wage", "--pay", "senior/Nowhere=1");
  assert_refused (place, 3, "expected a place");
  g_autoptr (CliRun) kind = library (fixture, "set", "row", "--pay", "senior=1");
  assert_refused (kind, 3, "expected a block of kind salary");
}

/* ---- what becomes of blocks, and back ---- */

static void
test_history (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = cli_read_file (fixture->row);
  g_autoptr (CliRun) set = library (fixture, "set", "row", "body.en=Row on.", "--why", "Shorter");
  g_autoptr (CliRun) retire = library (fixture, "retire", "row");
  g_autoptr (CliRun) back = library (fixture, "restore-revision", "row", "1");

  g_assert_cmpint (set->status + retire->status + back->status, ==, 0);
  g_autoptr (CliRun) log = cli ("library", "log", "row", "--library", fixture->folder);
  g_auto (GStrv) lines = g_strsplit (log->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_true (g_str_has_prefix (lines[0], "4\t") && g_str_has_suffix (lines[0], "\tAnn\t-\tRow."));
  g_assert_true (g_str_has_prefix (lines[1], "3\t") && g_str_has_suffix (lines[1], "\tAnn\t-\tRow on."));
  g_assert_true (g_str_has_prefix (lines[2], "2\t") && g_str_has_suffix (lines[2], "\tAnn\tShorter\tRow on."));
  g_assert_cmpstr (lines[3], ==, "1\t-\t-\t-\tRow.");
  g_autoptr (CliRun) json = cli ("library", "log", "row", "--format", "json", "--library", fixture->folder);
  assert_contains (json->out, "\"why\": \"Shorter\"");
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CliRun) undo = cli ("library", "undo", "--format", "json");
      g_assert_cmpint (undo->status, ==, 0);
      assert_contains (undo->out, "\"done\": true");
    }
  g_autofree char *last = cli_read_file (fixture->row);
  g_assert_cmpstr (last, ==, first);
  g_autoptr (CliRun) redo = cli ("library", "redo");
  assert_done (redo, "Change Block\n");
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) used = library (fixture, "remove", "row");
  g_autoptr (JsonNode) root = NULL;

  assert_refused (used, 1, "row: is used by role “sailor”; retire it");
  g_autoptr (CliRun) run = library (fixture, "remove", "row", "--with", "bail", "--format", "json");
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "\"what\": \"removed\"");
  JsonObject *section = json_array_get_object_element (json_object_get_array_member (read_block (fixture->role, &root), "sections"), 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (section, "blocks")), ==, 1);
  g_assert_true (json_object_has_member (section, "x-mine"));
  g_assert_false (g_file_test (fixture->row, G_FILE_TEST_EXISTS));
}

/* A role of the starter library is changed by a copy, which tells what is different, and goes again. */
static void
test_role_reset (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) add = library (fixture, "role", "add", "line-cook", "row", "--section", "duties");
  g_assert_cmpint (add->status, ==, 0);
  g_autoptr (CliRun) shown = cli ("library", "role", "show", "line-cook", "--compare", "--library", fixture->folder);
  g_assert_cmpint (shown->status, ==, 0);
  g_assert_true (g_str_has_suffix (shown->out, "\n") && strchr (shown->out, '\n') == strrchr (shown->out, '\n'));
  g_assert_nonnull (strstr (shown->out, "\t-\t"));
  g_autoptr (CliRun) json = cli ("library", "role", "show", "line-cook", "--compare", "--format", "json", "--library", fixture->folder);
  g_assert_nonnull (strstr (json->out, "\"differences\""));
  g_autoptr (CliRun) reset = library (fixture, "role", "reset", "line-cook");
  g_assert_cmpint (reset->status, ==, 0);
  g_autoptr (CliRun) none = cli ("library", "role", "show", "line-cook", "--compare", "--library", fixture->folder);
  assert_refused (none, 1, "line-cook: takes the place of no other role");
  g_autoptr (CliRun) again = library (fixture, "role", "reset", "line-cook");
  assert_refused (again, 1, "line-cook");
}

/* How it is found: by its trade and by what else it is called, in each language. */
static void
test_role_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) set = library (fixture, "role", "names", "sailor", "--trade", "logistics", "--also", "Deckhand, mariner");
  g_assert_cmpint (set->status, ==, 0);
  g_autoptr (CliRun) german = library (fixture, "role", "names", "sailor", "--also", "Matrose", "--language", "de");
  g_assert_cmpint (german->status, ==, 0);
  g_autoptr (CliRun) shown = cli ("library", "role", "show", "sailor", "--library", fixture->folder);
  assert_contains (shown->out, "trade: Driving and Warehouse\n");
  assert_contains (shown->out, "also (en): Deckhand, mariner\n");
  assert_contains (shown->out, "also (de): Matrose\n");
  g_autoptr (CliRun) none = library (fixture, "role", "names", "sailor", "--trade", "", "--also", "");
  g_assert_cmpint (none->status, ==, 0);
  g_autoptr (CliRun) after = cli ("library", "role", "show", "sailor", "--library", fixture->folder);
  assert_contains (after->out, "trade: Other\n");
  g_assert_null (strstr (after->out, "Deckhand"));
  assert_contains (after->out, "also (de): Matrose\n");
}

/* A posting that has the block keeps it from being deleted, too. */
/* When a line is there, in words; set by key, so that the others stay, and what nobody knows too. */
static void
test_conditions (Fixture *fixture, gconstpointer data)
{
  folder_put (fixture->folder, "roles/sailor.json",
              "{'format':1,'id':'sailor','name':{'en':'Sailor'},'sections':[{'id':'duties','kind':'duty','heading':{'en':'D'},'blocks':['bail',{'block':'row','unless':{'workplace':['remote'],'tide':['low']}}]}]}");
  g_autoptr (CliRun) set = library (fixture, "role", "conditions", "sailor", "row", "--when", "level=senior", "--when", "place=NL|Antwerp, BE");
  g_assert_cmpint (set->status, ==, 0);
  g_autoptr (CliRun) shown = library (fixture, "role", "conditions", "sailor"), one = library (fixture, "role", "conditions", "sailor", "row");
  assert_done (shown, "duties\tbail\t-\nduties\trow\tonly Senior and above, in Netherlands or Antwerp, Belgium\u00a0· not for remote work\n");
  assert_done (one, "duties\trow\tonly Senior and above, in Netherlands or Antwerp, Belgium\u00a0· not for remote work\n");
  g_autoptr (CliRun) json = library (fixture, "role", "conditions", "sailor", "row", "--format", "json");
  assert_contains (json->out, "\"BE/Antwerp\"");
  g_autofree char *kept = cli_read_file (fixture->role);
  assert_contains (kept, "\"tide\"");
  g_autoptr (CliRun) open = library (fixture, "role", "conditions", "sailor", "row", "--when", "place=", "--why", "Everywhere");
  g_assert_cmpint (open->status, ==, 0);
  g_autoptr (CliRun) after = library (fixture, "role", "conditions", "sailor", "row");
  assert_contains (after->out, "row\tonly Senior and above\u00a0· not for remote work");
  g_autoptr (CliRun) always = library (fixture, "role", "conditions", "sailor", "row", "--always");
  g_assert_cmpint (always->status, ==, 0);
  g_autoptr (CliRun) none = library (fixture, "role", "conditions", "sailor", "row");
  assert_done (none, "duties\trow\t-\n");
  g_autoptr (CliRun) undo = cli ("library", "undo");
  g_assert_cmpint (undo->status, ==, 0);
  g_autoptr (CliRun) back = library (fixture, "role", "conditions", "sailor", "row");
  assert_contains (back->out, "only Senior and above");
}

static void
test_remove_posted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *postings = g_build_filename (fixture->folder, "postings", NULL);
  g_autofree char *path = g_build_filename (postings, "a.vacancy", NULL);
  g_autoptr (CliRun) drop = library (fixture, "role", "drop", "sailor", "row");

  g_assert_cmpint (drop->status, ==, 0);
  g_assert_cmpint (g_mkdir (postings, 0777), ==, 0);
  g_autoptr (CliRun) role = library (fixture, "role", "add", "sailor", "row", "--section", "duties");
  g_assert_cmpint (role->status, ==, 0);
  g_autoptr (CliRun) made = cli ("new", "--role", "sailor", "--level", "entry", "-o", path, "--library", fixture->folder);
  g_assert_cmpint (made->status, ==, 0);
  g_autoptr (CliRun) again = library (fixture, "role", "drop", "sailor", "row");
  g_assert_cmpint (again->status, ==, 0);
  g_autoptr (CliRun) used = library (fixture, "remove", "row", "--in", postings);
  assert_refused (used, 1, "a.vacancy; retire it");
  g_autoptr (CliRun) free_run = library (fixture, "remove", "row");
  g_assert_cmpint (free_run->status, ==, 0);
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) tag = library (fixture, "tag", "bail", "--add", "wet");
  g_autoptr (CliRun) run = library (fixture, "merge", "row", "bail");
  g_autofree char *row = cli_read_file (fixture->row), *role = cli_read_file (fixture->role);

  g_assert_cmpint (tag->status + run->status, ==, 0);
  assert_contains (row, "\"wet\"");
  assert_lacks (role, "bail");
  g_assert_false (g_file_test (fixture->bail, G_FILE_TEST_EXISTS));
}

static void
test_folders (Fixture *fixture, gconstpointer data)
{
  char *other = folder_new ();
  g_autofree char *there = g_build_filename (other, "library/duty/row.json", NULL), *copied = g_strdup_printf ("added\t%s/library/duty/" STARTER ".json\n", other);
  g_autofree char *before = cli_read_file (fixture->row);

  folder_put (other, "library/duty/sail.json", BLOCK ("sail", "Sail."));
  g_autoptr (CliRun) move = library (fixture, "move", "row", "--to", other, "--library", other);
  g_assert_cmpint (move->status, ==, 0);
  g_autofree char *moved = cli_read_file (there);
  g_assert_cmpstr (moved, ==, before);
  g_assert_false (g_file_test (fixture->row, G_FILE_TEST_EXISTS));
  /* A block of the starter library is changed by a copy, which goes away again. */
  g_autoptr (CliRun) set = library (fixture, "set", STARTER, "title=Tidy", "--to", other, "--library", other);
  g_assert_cmpint (set->status, ==, 0);
  assert_contains (set->out, copied);
  g_autoptr (CliRun) twice = library (fixture, "copy", STARTER, "--to", other, "--library", other);
  assert_refused (twice, 1, "expected a folder whose blocks take the place");
  g_autoptr (CliRun) reset = library (fixture, "reset", STARTER, "--library", other);
  g_assert_cmpint (reset->status, ==, 0);
  assert_contains (reset->out, "removed\t");
  g_autoptr (CliRun) no_copy = library (fixture, "reset", STARTER, "--library", other);
  assert_refused (no_copy, 1, "expected a folder that can be changed, found one that is read-only");
  g_autoptr (CliRun) copy = library (fixture, "copy", STARTER, "--to", other, "--library", other);
  g_assert_cmpint (copy->status, ==, 0);
  assert_contains (copy->out, copied);
  folder_free (other);
}

/* ---- what is refused ---- */

static void
test_wrong_usage (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *arguments[8];
    int status;
    const char *message;
    gboolean library; /* has that option */
  } cases[] = {
    { { "add" }, 2, "something is missing: library add", TRUE },
    { { "add", "Tea." }, 2, "--kind KIND", TRUE },
    { { "add", "--kind", "dutty", "Tea." }, 2, "“duty”", TRUE },
    { { "add", "--kind", "duty", "Tea.", "--id", "My Tea" }, 2, "--id: expected lower-case letters", TRUE },
    { { "add", "--kind", "duty", "Tea.", "--id", "../tea" }, 2, "--id: expected lower-case letters", TRUE },
    { { "add", "--kind", "duty", "Tea.", "--id", "row" }, 1, "expected an id that no block has, found “row”", TRUE },
    { { "add", "--kind", "duty", "Tea.", "--language", "x y" }, 2, "--language: expected a language", TRUE },
    { { "add", "--kind", "duty", "Tea.", "--language", "xx" }, 2, "there is no language “xx”; there is: ", TRUE },
    { { "ladder", "sailor", "--language", "xx" }, 2, "there is no language “xx”; there is: ", TRUE },
    { { "ladder-set", "sailor", "senior", "duties/row", "Row.", "--language", "xx" }, 2, "there is no language “xx”", TRUE },
    { { "add", "--kind", "duty", "" }, 2, "WORDING: expected text", TRUE },
    { { "add", "--file", "/nowhere.json" }, 3, "/nowhere.json: expected a file that can be read", TRUE },
    { { "add", "--file", "-", "Tea." }, 2, "--file and WORDING exclude each other", TRUE },
    { { "set", "row" }, 2, "something is missing: --file FILE or MEMBER=VALUE", TRUE },
    { { "set", "rwo", "title=X" }, 2, "did you mean “row”?", TRUE },
    { { "set", "row", "title" }, 3, "row: expected MEMBER=VALUE, found “title”", TRUE },
    { { "set", "row", "revision=9" }, 3, "row: expected a member of a block, such as title", TRUE },
    { { "set", "row", "history=" }, 3, "row: expected a member of a block", TRUE },
    { { "set", "row", "years_min=3" }, 3, "row: years_min: expected a block of kind qualification, found duty", TRUE },
    { { "set", "row", "time_percent=much" }, 3, "row: time_percent: expected a whole number, found “much”", TRUE },
    { { "set", "row", "time_percent=200" }, 3, "row: time_percent: expected", TRUE },
    { { "set", "row", "essential=ja" }, 3, "row: essential: expected true or false, found “ja”", TRUE },
    { { "set", "row", "status=gone" }, 3, "row: status: expected one of approved, draft, retired, found “gone”", TRUE },
    { { "set", "row", "title=" }, 3, "row: title: expected", TRUE },
    { { "set", "row", "body.e n=X" }, 3, "row: body.e n: expected a language", TRUE },
    { { "set", "row", "variants[color=red].body.en=X" }, 3, "found “variants[color=red].body.en”", TRUE },
    { { "set", "row", "variants[level=intern.body.en=X" }, 3, "expected a member of a block", TRUE },
    { { "set", "row", "variants[level=senor].body.en=X" }, 2, "there is no level “senor”; did you mean “senior”?", TRUE },
    { { "set", "row", "variants[level=nope].body.en=X" }, 2, "there is no level “nope”; there is: intern, entry, mid, senior, lead", TRUE },
    { { "set", "row", "variants[workplace=nope].body.en=X" }, 3, "expected on-site, hybrid or remote", TRUE },
    { { "set", "row", "variants[place=nope].body.en=X" }, 3, "expected places such as NL", TRUE },
    { { "set", "row", "body.xx=X" }, 2, "there is no language “xx”", TRUE },
    { { "set", "row", "families=sailer" }, 2, "there is no role “sailer”; did you mean “sailor”?", TRUE },
    { { "set", "row", "review_by=soon" }, 3, "row: review_by: expected", TRUE },
    { { "tag", "row" }, 2, "something is missing: --add TAG", TRUE },
    { { "move", "row" }, 2, "something is missing: --to DIR", TRUE },
    { { "retire" }, 2, "something is missing: library retire", TRUE },
    { { "retire", "row", "nobody" }, 2, "there is no block “nobody”", TRUE },
    { { "remove", "bail", "--with", "nobody" }, 2, "there is no block “nobody”", TRUE },
    { { "remove", "bail", "--with", "bail" }, 3, "expected the id of a block that stays", TRUE },
    { { "remove", "bail", "--in", "/nowhere" }, 3, "/nowhere: expected a folder that can be read", TRUE },
    { { "merge", "row" }, 2, "something is missing: library merge", TRUE },
    { { "restore-revision", "row", "7" }, 2, "row: expected a revision, as “library log” lists them, found “7”", TRUE },
    { { "restore-revision", "row", "one" }, 2, "found “one”", TRUE },
    { { "log", "nobody" }, 2, "there is no block", TRUE },
    { { "role" }, 2, "something is missing: library role COMMAND", FALSE },
    { { "role", "ad" }, 2, "“add”", FALSE },
    { { "role", "add", "sailer", "row" }, 2, "“sailor”", TRUE },
    { { "role", "show", "line-cok" }, 2, "“line-cook”", FALSE },
    { { "role", "new", "Diver", "--from", "sailer" }, 2, "“sailor”", TRUE },
    { { "role", "new", "Diver", "--from", "sailor", "--posting", "x" }, 2, "either --from or --posting", TRUE },
    { { "role", "new", "Diver", "--language", "?" }, 2, "expected a language tag", TRUE },
    { { "role", "new", "Diver", "--language", "xx" }, 2, "there is no language “xx”; there is: ", TRUE },
    { { "role", "names", "sailor" }, 2, "something is missing", TRUE },
    { { "role", "names", "sailor", "--trade", "sea" }, 2, "there is no trade “sea”; there is: ", TRUE },
    { { "role", "conditions", "sailer" }, 2, "“sailor”", TRUE },
    { { "role", "conditions", "sailor", "rwo" }, 2, "there is no line “rwo”; did you mean “row”?", TRUE },
    { { "role", "conditions", "sailor", "--always" }, 2, "something is missing", TRUE },
    { { "role", "conditions", "sailor", "row", "--section", "dutis" }, 2, "“duties”", TRUE },
    { { "role", "conditions", "sailor", "row", "--when", "level" }, 2, "expected KEY=VALUE, found “level”", TRUE },
    { { "role", "conditions", "sailor", "row", "--when", "colour=red" }, 2, "there is no condition “colour”; there is: level, place, workplace", TRUE },
    { { "role", "conditions", "sailor", "row", "--when", "level=nope" }, 2, "there is no level “nope”; there is: ", TRUE },
    { { "role", "conditions", "sailor", "row", "--unless", "workplace=boat" }, 2, "there is no workplace “boat”; there is: ", TRUE },
    { { "role", "conditions", "sailor", "row", "--when", "place=Nowhere at all" }, 2, "expected a place such as NL", TRUE },
    { { "role", "from", "/nowhere.vacancy" }, 3, "/nowhere.vacancy", TRUE },
    { { "role", "add", "sailor", "nobody" }, 2, "there is no block", TRUE },
    { { "role", "add", "sailor", "row", "--section", "x" }, 3, "expected the id of a section of the role, found “x”", TRUE },
    { { "role", "add", "sailor", "row", "--section", "duties" }, 0, "nothing is changed", TRUE },
    { { "undo" }, 1, "there is no change of the library to undo", FALSE },
    { { "redo" }, 1, "there is no change of the library to do again", FALSE },
    { { "undo", "--dry-run" }, 1, "there is no change of the library to undo", FALSE },
    { { "retire", "row", "--format", "xml" }, 2, "there is no format “xml”", TRUE },
  };
  g_autofree char *row = cli_read_file (fixture->row), *role = cli_read_file (fixture->role);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) arguments = g_ptr_array_new ();

      g_ptr_array_add (arguments, (gpointer) "library");
      for (guint k = 0; cases[i].arguments[k]; k++)
        g_ptr_array_add (arguments, (gpointer) cases[i].arguments[k]);
      if (cases[i].library)
        {
          g_ptr_array_add (arguments, (gpointer) "--library");
          g_ptr_array_add (arguments, fixture->folder);
        }
      g_ptr_array_add (arguments, NULL);
      g_test_message ("%s %s", cases[i].arguments[0], cases[i].arguments[1] ? cases[i].arguments[1] : "");
      g_autoptr (CliRun) run = cli_with_input (NULL, (const char *const *) arguments->pdata);
      assert_refused (run, cases[i].status, cases[i].message);
    }
  g_autofree char *row_after = cli_read_file (fixture->row), *role_after = cli_read_file (fixture->role);
  g_assert_cmpstr (row, ==, row_after);
  g_assert_cmpstr (role, ==, role_after);
}

/* Somebody else wrote it since: nothing is undone, and the file is named. */
static void
test_changed_since (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) retire = library (fixture, "retire", "row", "bail");

  g_assert_cmpint (retire->status, ==, 0);
  cli_replace_in_file (fixture->bail, "Bail out.", "Bail in.");
  g_autofree char *row = cli_read_file (fixture->row), *message = g_strdup_printf ("%s: the file was changed by someone else", fixture->bail);
  g_autoptr (CliRun) undo = cli ("library", "undo");
  assert_refused (undo, 1, message);
  g_autofree char *row_after = cli_read_file (fixture->row);
  g_assert_cmpstr (row, ==, row_after);
}

/* ---- roles ---- */

/* A role of another, of nothing, and of a posting, which is told as it says. */
static void
test_new_role (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "roles/deep-sea-diver.json", NULL), *told = g_strdup_printf ("added\t%s\n", path);
  g_autoptr (CliRun) dry = library (fixture, "role", "new", "Deep-Sea Diver", "--from", "sailor", "--to", fixture->folder, "--dry-run");

  assert_done (dry, told);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_autoptr (CliRun) run = library (fixture, "role", "new", "Deep-Sea Diver", "--from", "sailor", "--to", fixture->folder);
  assert_done (run, told);
  g_autoptr (CliRun) show = cli ("library", "role", "show", "deep-sea-diver", "--library", fixture->folder);
  assert_contains (show->out, "name: Deep-Sea Diver\n");
  assert_contains (show->out, "D (duties, duty):\n  row\tRow.\n  bail\tBail out.\n");
  g_autoptr (CliRun) blank = library (fixture, "role", "new", "Segler", "--language", "de", "--to", fixture->folder, "--format", "json");
  assert_contains (blank->out, "segler.json");
  g_autoptr (CliRun) json = cli ("library", "role", "show", "segler", "--format", "json", "--library", fixture->folder);
  assert_contains (json->out, "\"de\": \"Segler\"");
}

static void
test_role_of_posting (Fixture *fixture, gconstpointer data)
{
  g_autofree char *posting = g_build_filename (fixture->folder, "sailor.vacancy", NULL), *block = g_build_filename (fixture->folder, "library/duty/row-slowly.json", NULL);
  g_autoptr (CliRun) made = cli ("new", "--role", "sailor", "--level", "mid", "--set", "title=First Mate", "-o", posting, "--library", fixture->folder);

  g_assert_cmpint (made->status, ==, 0);
  cli_replace_in_file (posting, "\"state\": \"linked\",\n          \"block\": \"row\"", "\"state\": \"overridden\",\n          \"block\": \"row\",\n          \"text\": \"Row slowly.\"");
  g_autoptr (CliRun) run = library (fixture, "role", "from", posting, "--to", fixture->folder);
  g_assert_cmpstr (run->err, ==, "");
  assert_contains (run->out, "roles/first-mate.json");
  g_assert_true (g_file_test (block, G_FILE_TEST_EXISTS));
  g_autoptr (CliRun) show = cli ("library", "role", "show", "first-mate", "--library", fixture->folder);
  assert_contains (show->out, "  row-slowly\tRow slowly.\n  bail\tBail out.\n");
  /* Role and block go together. */
  g_autoptr (CliRun) undo = cli ("library", "undo");
  assert_done (undo, "Save as Role\n");
  g_assert_false (g_file_test (block, G_FILE_TEST_EXISTS));
  g_autoptr (CliRun) named = library (fixture, "role", "new", "Rower", "--posting", posting, "--to", fixture->folder);
  assert_contains (named->out, "roles/rower.json");
}

/* What looks like markup, options or escapes is text. */
static void
test_hostile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = library (fixture, "set", "row", "title=<b>\"; rm -rf / \\u0000 %s", "--why", "\033[2J{company}\n\xff");
  g_autoptr (JsonNode) root = NULL;

  g_assert_cmpint (run->status, ==, 0);
  JsonObject *block = read_block (fixture->row, &root);
  g_assert_cmpstr (json_object_get_string_member (block, "title"), ==, "<b>\"; rm -rf / \\u0000 %s");
  g_autofree char *text = cli_read_file (fixture->row);
  g_assert_null (strchr (text, '\033'));
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "add", test_add }, { "add-own", test_add_own }, { "set", test_set }, { "pay", test_pay }, { "pay-cells", test_pay_cells }, { "history", test_history }, { "remove", test_remove }, { "role-reset", test_role_reset },
    { "conditions", test_conditions }, { "role-names", test_role_names }, { "remove-posted", test_remove_posted }, { "merge", test_merge }, { "folders", test_folders }, { "wrong-usage", test_wrong_usage }, { "changed-since", test_changed_since },
    { "hostile", test_hostile }, { "new-role", test_new_role }, { "role-of-posting", test_role_of_posting },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/cli-library-change/", tests[i].path, NULL);
      g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
    }
  return cli_test_run ();
}
