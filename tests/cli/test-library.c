// SPDX-License-Identifier: GPL-3.0-or-later
#include <json-glib/json-glib.h>

#include "cli-run.h"

/* A small library: two blocks of which one has a variant, and a role that takes them. */
static char *
make_library (void)
{
  char *folder = folder_new ();
  folder_put (folder, "library/duty/dive-deep.json",
              "{ 'format': 1, 'id': 'dive-deep', 'kind': 'duty', 'title': 'Dive deep', 'body': { 'en': 'Dive to forty metres.' },"
              " 'variants': [ { 'when': { 'level': ['intern'] }, 'body': { 'en': 'Dive with a buddy.' } } ],"
              " 'tags': ['diving'], 'families': ['diver'], 'revision': 1, 'history': [], 'status': 'approved', 'notes': 'A note.' }");
  folder_put (folder, "library/duty/dive-night.json",
              "{ 'format': 1, 'id': 'dive-night', 'kind': 'duty', 'title': 'Night', 'body': {},"
              " 'variants': [ { 'when': { 'level': ['senior'] }, 'body': { 'en': 'Lead dives at night.' } } ],"
              " 'tags': [], 'families': ['diver'], 'revision': 1, 'history': [], 'status': 'approved' }");
  folder_put (folder, "roles/diver.json",
              "{ 'format': 1, 'id': 'diver', 'name': { 'en': 'Diver' }, 'sections': [ { 'id': 'duties', 'kind': 'duty', 'heading': { 'en': 'Duties' },"
              " 'blocks': [ 'dive-deep', 'dive-night' ] } ], 'variables': [] }");
  return folder;
}

static void
test_list (void)
{
  char *folder = make_library ();
  g_autoptr (CliRun) all = cli ("library", "list", "--library", folder);
  g_assert_cmpint (all->status, ==, 0);
  assert_contains (all->out, "dive-deep\tduty\tDive deep\tDive to forty metres.\n");
  assert_contains (all->out, "dive-night\tduty\tNight\tLead dives at night.\n");
  assert_contains (all->out, "\tqualification\t");
  g_autoptr (CliRun) duties = cli ("library", "list", "--library", folder, "--kind", "duty");
  assert_contains (duties->out, "dive-deep\t");
  assert_lacks (duties->out, "\tqualification\t");
  g_autoptr (CliRun) entry = cli ("library", "list", "--library", folder, "--level", "entry");
  assert_contains (entry->out, "dive-deep\t");
  assert_lacks (entry->out, "dive-night\t");
  folder_free (folder);
}

static void
test_search (void)
{
  char *folder = make_library ();
  g_autoptr (CliRun) run = cli ("library", "search", "FORTY métres", "--library", folder);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "dive-deep\tduty\tDive deep\tDive to forty metres.\n");
  g_autoptr (CliRun) none = cli ("library", "search", "xyzzyqux", "--library", folder);
  g_assert_cmpint (none->status, ==, 0);
  g_assert_cmpstr (none->out, ==, "");
  assert_contains (none->err, "no block");
  g_autoptr (CliRun) unknown = cli ("library", "search", "kind:nope", "--library", folder);
  g_assert_cmpint (unknown->status, ==, 0);
  g_assert_cmpstr (unknown->out, ==, "");
  assert_contains (unknown->err, "There is no “kind:nope”. There is: summary, about, duty");
  g_autoptr (CliRun) json = cli ("library", "search", "tag:diving", "--library", folder, "--format", "json");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (json->out, &error);
  g_assert_no_error (error);
  JsonArray *blocks = json_object_get_array_member (json_node_get_object (root), "blocks");
  g_assert_cmpuint (json_array_get_length (blocks), ==, 1);
  JsonObject *block = json_array_get_object_element (blocks, 0);
  g_assert_cmpstr (json_object_get_string_member (block, "id"), ==, "dive-deep");
  g_assert_cmpstr (json_object_get_string_member (block, "wording"), ==, "Dive to forty metres.");
  folder_free (folder);
}

/* What was mistyped finds what was meant, which is told beside the list. */
static void
test_search_mistyped (void)
{
  char *folder = make_library ();
  g_autoptr (CliRun) run = cli ("library", "search", "mertes dvie", "--library", folder);
  g_assert_cmpstr (run->out, ==, "");
  g_autoptr (CliRun) one = cli ("library", "search", "mertes dive", "--library", folder);
  g_assert_cmpint (one->status, ==, 0);
  g_assert_cmpstr (one->out, ==, "dive-deep\tduty\tDive deep\tDive to forty metres.\n");
  assert_contains (one->err, "also ");
  assert_contains (one->err, "metres");
  g_autoptr (CliRun) right = cli ("library", "search", "level:senior", "--library", folder);
  assert_lacks (right->err, "also ");
  folder_free (folder);
}

static void
test_show (void)
{
  char *folder = make_library ();
  g_autoptr (CliRun) run = cli ("library", "show", "dive-deep", "--library", folder);
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "title: Dive deep\n");
  assert_contains (run->out, "  [en] Dive to forty metres.\n");
  assert_contains (run->out, "when: level intern\n  [en] Dive with a buddy.\n");
  assert_contains (run->out, "dive-deep.json\n");
  g_autoptr (CliRun) json = cli ("library", "show", "dive-deep", "--library", folder, "--format", "json");
  g_assert_true (g_str_has_prefix (json->out, "{\n  \"format\": 1,\n  \"id\": \"dive-deep\",\n"));
  g_autoptr (CliRun) near = cli ("library", "show", "dive-depe", "--library", folder);
  g_assert_cmpint (near->status, ==, 2);
  assert_contains (near->err, "“dive-deep”");
  folder_free (folder);
}

/* Market pay is shown row by row, and as what it is. */
static void
test_show_salary (void)
{
  g_autoptr (CliRun) run = cli ("library", "show", "ml-pay-us-by-city");
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "reference: market figures, never put into a posting");
  assert_contains (run->out, "source: ");
  assert_contains (run->out, "per year");
}

static void
test_starter_is_valid (void)
{
  g_autoptr (CliRun) run = cli ("library", "validate");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  assert_contains (run->err, ": 0 faults");
  g_autoptr (CliRun) itself = cli ("library", "validate", g_getenv ("VACANCY_DATA_DIR"));
  g_assert_cmpint (itself->status, ==, 0);
}

static void
test_validate (void)
{
  char *folder = make_library ();
  g_autoptr (CliRun) good = cli ("library", "validate", folder);
  g_assert_cmpint (good->status, ==, 0);
  g_assert_cmpstr (good->out, ==, "");

  folder_put (folder, "library/duty/broken.json", "{ 'format': 1, 'id': 'broken' ");
  folder_put (folder, "library/duty/other-name.json", "{ 'format': 1, 'id': 'broken', 'kind': 'duty', 'title': 'x', 'body': { 'en': 7 } }");
  folder_put (folder, "roles/lost.json", "{ 'format': 1, 'id': 'lost', 'name': { 'en': 'Lost' }, 'sections': [ { 'id': 'duties', 'kind': 'duty', 'heading': { 'en': 'D' },"
                                         " 'blocks': [ 'no-such-block' ] } ], 'variables': [] }");
  g_autoptr (CliRun) bad = cli ("library", "validate", folder);
  g_assert_cmpint (bad->status, ==, 1);
  assert_contains (bad->out, "broken.json");
  assert_contains (bad->out, "other-name.json");
  assert_contains (bad->out, "no-such-block");
  assert_contains (bad->out, "the “{” of line 1 is not closed");
  g_autoptr (CliRun) json = cli ("library", "validate", folder, "--format", "json");
  g_assert_cmpint (json->status, ==, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (json->out, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (root), "faults")), >=, 3);
  folder_free (folder);
}

/* What blocks say twice, and with lines of postings in folders below; a line that follows its block is none of it. */
/* Roles, and postings below folders, each once; what is broken is told, and does not hide the rest. */
static void
test_uses (void)
{
  char *folder = folder_new (), *other = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *there = cli_make_posting (other, "other\ncook.vacancy", "senior");
  g_autoptr (CliRun) run = cli ("library", "uses", "cook-prep", "--in", folder, "--in", other, "--in", folder);
  g_autofree char *line = g_strdup_printf ("\nposting\t%s\tduties\tcook-prep\tlinked\t1\n", path);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_prefix (run->out, "role\tline-cook\tduties\t-\t-\t-\n"));
  assert_contains (run->out, line);
  g_auto (GStrv) lines = g_strsplit (run->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);

  folder_put (folder, "broken.vacancy", "[");
  g_autoptr (CliRun) broken = cli ("library", "uses", "cook-prep", "--in", folder, "--format", "json");
  g_assert_cmpint (broken->status, ==, 1);
  assert_contains (broken->err, "broken.vacancy");
  assert_contains (broken->out, "\"error\": \"");
  assert_contains (broken->out, "\"title\": \"Line Cook\"");
  assert_contains (broken->out, "\"posted\": false");
  folder_free (folder);
  folder_free (other);
}

/* A block that is gone from the library is still used by postings; without folders the recent ones are looked at, and there is none. */
static void
test_uses_of_what_is_gone (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  cli_replace_in_file (path, "\"block\": \"cook-prep\"", "\"block\": \"cook-gone\"");
  g_autoptr (CliRun) run = cli ("library", "uses", "cook-gone", "--in", folder);
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "\tduties\tcook-prep\tlinked\t1\n");
  g_autoptr (CliRun) recent = cli ("library", "uses", "cook-gone");
  g_assert_cmpint (recent->status, ==, 2);
  folder_free (folder);
}

static void
test_duplicates (void)
{
  char *folder = make_library (), *postings = folder_new ();
  folder_put (folder, "library/duty/dive-lead.json",
              "{ 'format': 1, 'id': 'dive-lead', 'kind': 'duty', 'title': 'Lead', 'body': { 'en': 'Lead the divers of the northern harbour team.' },"
              " 'variants': [ { 'when': { 'level': ['intern'] }, 'body': { 'en': 'Lead a diver of the northern harbour team.' } } ],"
              " 'tags': [], 'families': ['diver'], 'revision': 1, 'history': [], 'status': 'approved' }");
  folder_put (folder, "library/duty/dive-twin.json",
              "{ 'format': 1, 'id': 'dive-twin', 'kind': 'duty', 'title': 'Twin', 'body': { 'en': 'Dive to forty **metres**!' },"
              " 'tags': [], 'families': ['diver'], 'revision': 1, 'history': [], 'status': 'approved' }");
  g_autofree char *path = g_build_filename (postings, "diver.vacancy", NULL);
  g_autoptr (CliRun) made = cli ("new", "--role", "diver", "--level", "entry", "--library", folder, "--output", path);
  g_assert_cmpint (made->status, ==, 0);
  g_autoptr (CliRun) blocks = cli ("library", "duplicates", "--library", folder);
  g_assert_cmpint (blocks->status, ==, 1);
  assert_contains (blocks->out, "\tdive-deep\t-\tDive to forty metres.\n");
  assert_contains (blocks->out, "\tdive-twin\t-\tDive to forty metres!\n");
  assert_lacks (blocks->out, "dive-lead");
  g_autoptr (CliRun) followed = cli ("library", "duplicates", "--library", folder, "--in", postings);
  g_assert_cmpstr (followed->out, ==, blocks->out);

  folder_put (postings, "year/more/typed.vacancy",
              "{ 'format': 1, 'id': '6f1e1c6e-7d0a-4f5e-9c8e-0a1b2c3d4e5f', 'language': 'en', 'facts': {}, 'variables': {}, 'resolved': { 'params': {}, 'variables': [] }, 'removed': [],"
              " 'sections': [ { 'id': 'duties', 'kind': 'duty', 'heading': 'Duties', 'variables': {}, 'placements': [ { 'id': 'text-1', 'kind': 'duty', 'state': 'detached',"
              " 'text': 'You lead the divers of our northern harbour team.', 'variables': {}, 'why': { 'from': 'edit' } } ] } ] }");
  folder_put (postings, "year/broken.vacancy", "{ 'format': 1, ");
  folder_put (postings, "year/.hidden.vacancy", "{");
  folder_put (postings, "year/notes.txt", "no posting");
  g_autoptr (CliRun) lines = cli ("library", "duplicates", "--library", folder, "--in", postings);
  g_assert_cmpint (lines->status, ==, 1);
  assert_contains (lines->out, "\tdive-lead\t-\tLead the divers of the northern harbour team.\n");
  assert_contains (lines->out, "typed.vacancy\ttext-1\tYou lead the divers of our northern harbour team.\n");
  assert_contains (lines->err, "broken.vacancy");
  assert_lacks (lines->err, "hidden");
  assert_lacks (lines->err, "notes");
  folder_free (postings);
  folder_free (folder);
}

/* What was told apart stands together no more, a line of a posting too, until that is undone. */
static void
test_different (void)
{
  char *folder = make_library (), *postings = folder_new ();
  folder_put (folder, "library/duty/dive-twin.json",
              "{ 'format': 1, 'id': 'dive-twin', 'kind': 'duty', 'title': 'Twin', 'body': { 'en': 'Dive to forty metres!' },"
              " 'tags': [], 'families': ['diver'], 'revision': 1, 'history': [], 'status': 'approved' }");
  folder_put (postings, "typed.vacancy",
              "{ 'format': 1, 'id': '6f1e1c6e-7d0a-4f5e-9c8e-0a1b2c3d4e5f', 'language': 'en', 'facts': {}, 'variables': {}, 'resolved': { 'params': {}, 'variables': [] }, 'removed': [],"
              " 'sections': [ { 'id': 'duties', 'kind': 'duty', 'heading': 'Duties', 'variables': {}, 'placements': [ { 'id': 'text-1', 'kind': 'duty', 'state': 'detached',"
              " 'text': 'Dive to forty metres?', 'variables': {}, 'why': { 'from': 'edit' } } ] } ] }");
  g_autofree char *line = g_strconcat (postings, "/typed.vacancy#text-1", NULL), *nowhere = g_strconcat (postings, "/typed.vacancy#text-2", NULL);
  g_autoptr (CliRun) first = cli ("library", "duplicates", "--library", folder, "--different", "dive-deep", "dive-twin", line, "--to", folder, "--by", "Ann", "--why", "Two");
  g_assert_cmpint (first->status, ==, 0);
  assert_contains (first->out, "added\t");
  assert_contains (first->out, "different.json\n");
  g_autoptr (CliRun) none = cli ("library", "duplicates", "--library", folder, "--in", postings);
  g_assert_cmpstr (none->out, ==, "");
  g_assert_cmpint (none->status, ==, 0);
  g_autoptr (CliRun) again = cli ("library", "duplicates", "--different", "dive-twin", "dive-deep", "--library", folder, "--to", folder);
  g_assert_cmpint (again->status, ==, 0);
  g_assert_cmpstr (again->out, ==, "");
  g_autoptr (CliRun) undone = cli ("library", "undo");
  g_assert_cmpint (undone->status, ==, 0);
  g_autoptr (CliRun) told = cli ("library", "duplicates", "--library", folder, "--in", postings);
  assert_contains (told->out, "\tdive-twin\t");
  assert_contains (told->out, "\ttext-1\t");
  g_autoptr (CliRun) one = cli ("library", "duplicates", "--library", folder, "--different", "dive-deep");
  g_assert_cmpint (one->status, ==, 2);
  g_autoptr (CliRun) unknown = cli ("library", "duplicates", "--library", folder, "--different", "dive-deep", "dive-gone");
  g_assert_cmpint (unknown->status, ==, 2);
  assert_contains (unknown->err, "dive-gone");
  g_autoptr (CliRun) no_line = cli ("library", "duplicates", "--library", folder, "--different", "dive-deep", nowhere);
  g_assert_cmpint (no_line->status, ==, 2);
  assert_contains (no_line->err, "text-2");
  folder_free (postings);
  folder_free (folder);
}

/* A list of groups, each a list of texts. */
static void
test_duplicates_json (void)
{
  char *folder = make_library ();
  folder_put (folder, "library/duty/dive-twin.json",
              "{ 'format': 1, 'id': 'dive-twin', 'kind': 'duty', 'title': 'Twin', 'body': { 'en': 'Dive to forty metres' },"
              " 'tags': [], 'families': ['diver'], 'revision': 1, 'history': [], 'status': 'approved' }");
  g_autoptr (CliRun) run = cli ("library", "duplicates", "--library", folder, "--format", "json");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (run->out, &error);
  g_assert_no_error (error);
  JsonArray *clusters = json_object_get_array_member (json_node_get_object (root), "clusters");
  gboolean found = FALSE;
  for (guint i = 0; i < json_array_get_length (clusters); i++)
    {
      JsonArray *cluster = json_array_get_array_element (clusters, i);
      g_assert_cmpuint (json_array_get_length (cluster), >=, 2);
      JsonObject *text = json_array_get_object_element (cluster, 1);
      found |= g_str_equal (json_object_get_string_member (text, "block"), "dive-twin") && g_str_equal (json_object_get_string_member (text, "text"), "Dive to forty metres");
    }
  g_assert_true (found);
  folder_free (folder);
}

/* Who uses a block is known of roles, levels and the postings there were last; a list can be narrowed down by the same words. */
static void
test_filter (void)
{
  char *folder = make_library ();
  folder_put (folder, "library/duty/dive-idle.json",
              "{ 'format': 1, 'id': 'dive-idle', 'kind': 'duty', 'title': 'Idle', 'body': { 'en': 'Wait on the boat.' },"
              " 'tags': [], 'families': ['diver'], 'revision': 2, 'history': [ { 'revision': 1, 'on': '2026-03-04', 'body': { 'en': 'Wait.' } } ], 'status': 'approved' }");
  g_autoptr (CliRun) idle = cli ("library", "list", "--library", folder, "--filter", "role:diver used:never");
  g_assert_cmpint (idle->status, ==, 0);
  assert_contains (idle->out, "dive-idle\t");
  assert_lacks (idle->out, "dive-deep\t");
  g_autoptr (CliRun) diver = cli ("library", "search", "used:in-diver", "--library", folder);
  assert_contains (diver->out, "dive-deep\t");
  assert_lacks (diver->out, "dive-idle\t");
  g_autoptr (CliRun) changed = cli ("library", "search", "changed:2026-03 kind:duty", "--library", folder);
  g_assert_true (g_str_has_prefix (changed->out, "dive-idle\t"));
  folder_free (folder);
}

static void
test_wrong_usage (void)
{
  static const struct
  {
    const char *arguments[6];
    int status;
    const char *message;
  } cases[] = {
    { { "library" }, 2, "library COMMAND" },
    { { "library", "serch" }, 2, "“search”" },
    { { "library", "search" }, 2, "QUERY" },
    { { "library", "search", "\xff" }, 2, "UTF-8" },
    { { "library", "show" }, 2, "ID" },
    { { "library", "show", "../../etc/passwd" }, 2, "there is no block" },
    { { "library", "list", "--kind", "dutty" }, 2, "“duty”" },
    { { "library", "list", "--level", "senoir" }, 2, "“senior”" },
    { { "library", "list", "--role", "line-cok" }, 2, "“line-cook”" },
    { { "library", "list", "--format", "xml" }, 2, "json" },
    { { "library", "uses" }, 2, "something is missing" },
    { { "library", "uses", "cook-prp" }, 2, "did you mean “cook-prep”?" },
    { { "library", "uses", "cook-prep", "--in", "/nowhere/at/all" }, 3, "/nowhere/at/all" },
    { { "library", "uses", "cook-prep", "--format", "xml" }, 2, "json" },
    { { "library", "duplicates", "--in", "/nowhere/at/all" }, 3, "/nowhere/at/all" },
    { { "library", "duplicates", "--in", "/dev/null" }, 3, "/dev/null" },
    { { "library", "duplicates", "--format", "xml" }, 2, "json" },
    { { "library", "validate", "/nowhere/at/all" }, 3, "/nowhere/at/all" },
    { { "library", "validate", "/dev/null" }, 3, "/dev/null" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliRun) run = cli_with_input (NULL, cases[i].arguments);
      g_assert_cmpint (run->status, ==, cases[i].status);
      g_assert_cmpstr (run->out, ==, "");
      assert_contains (run->err, cases[i].message);
    }
}

static void
test_help (void)
{
  g_autoptr (CliRun) run = cli ("help", "library");
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "library validate [DIR]");
}

/* What a block needs, and why. */
static void
test_care (void)
{
  char *folder = make_library ();
  folder_put (folder, "library/duty/dry.json", "{ 'format': 1, 'id': 'dry', 'kind': 'duty', 'title': 'Dry', 'body': { 'en': 'Stay dry.' }, 'tags': [], 'families': [], 'revision': 1, 'history': [],"
                                               " 'review_by': '2020-01-31', 'status': 'approved' }");
  g_autoptr (CliRun) unused = cli ("library", "list", "--library", folder, "--filter", "care:unused", "--format", "json");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (unused->out, &error);
  g_assert_no_error (error);
  JsonArray *blocks = json_object_get_array_member (json_node_get_object (root), "blocks");
  g_assert_cmpuint (json_array_get_length (blocks), ==, 1);
  JsonObject *block = json_array_get_object_element (blocks, 0);
  g_assert_cmpstr (json_object_get_string_member (block, "id"), ==, "dry");
  JsonArray *care = json_object_get_array_member (block, "care");
  g_assert_cmpuint (json_array_get_length (care), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (care, 0), "kind"), ==, "overdue");
  assert_contains (json_object_get_string_member (json_array_get_object_element (care, 0), "why"), "January 31, 2020");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (care, 1), "kind"), ==, "unused");

  g_autoptr (CliRun) plain = cli ("library", "list", "--library", folder, "--filter", "dry", "--format", "json");
  assert_lacks (plain->out, "\"care\"");
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-library/list", test_list);
  g_test_add_func ("/cli-library/search", test_search);
  g_test_add_func ("/cli-library/search-mistyped", test_search_mistyped);
  g_test_add_func ("/cli-library/show", test_show);
  g_test_add_func ("/cli-library/show-salary", test_show_salary);
  g_test_add_func ("/cli-library/starter-is-valid", test_starter_is_valid);
  g_test_add_func ("/cli-library/validate", test_validate);
  g_test_add_func ("/cli-library/uses", test_uses);
  g_test_add_func ("/cli-library/uses-of-what-is-gone", test_uses_of_what_is_gone);
  g_test_add_func ("/cli-library/duplicates", test_duplicates);
  g_test_add_func ("/cli-library/filter", test_filter);
  g_test_add_func ("/cli-library/care", test_care);
  g_test_add_func ("/cli-library/different", test_different);
  g_test_add_func ("/cli-library/duplicates-json", test_duplicates_json);
  g_test_add_func ("/cli-library/wrong-usage", test_wrong_usage);
  g_test_add_func ("/cli-library/help", test_help);
  return cli_test_run ();
}
