// SPDX-License-Identifier: GPL-3.0-or-later
/* What job boards take, by the command line. */
#include <json-glib/json-glib.h>

#include "cli-run.h"

#define BOARD(id, name) "{'format':1,'id':'" id "','name':{'en':'" name "'},'kind':'form','body':{'form':'text'},'confidence':'low'}"

static void
test_list (void)
{
  g_autoptr (CliRun) run = cli ("board", "list");

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  assert_contains (run->out, "linkedin\tfeed\tmedium\t2026-11-29\tLinkedIn\n");
  assert_contains (run->out, "talent\tfeed\tunverified\t");
  g_auto (GStrv) lines = g_strsplit (run->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 26 + 1);
  g_autoptr (CliRun) json = cli ("board", "list", "--format", "json");
  g_autoptr (JsonNode) root = json_from_string (json->out, NULL);
  JsonArray *boards = json_object_get_array_member (json_node_get_object (root), "boards");
  g_assert_cmpuint (json_array_get_length (boards), ==, 26);
  g_assert_true (g_str_has_suffix (json_object_get_string_member (json_array_get_object_element (boards, 0), "file"), ".json"));
}

static void
test_show (void)
{
  g_autoptr (CliRun) run = cli ("board", "show", "linkedin");

  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "name\tLinkedIn\nkind\tfeed\n");
  assert_contains (run->out, "body\thtml\tp br ul li strong b i u\n");
  assert_contains (run->out, "limit\tbody\t100-25000\n");
  assert_contains (run->out, "date\tM/D/YYYY\t(low)\n");
  assert_contains (run->out, "fact\tcontact_email\trequired\n");
  assert_contains (run->out, "fact\tpay\toptional\n");
  assert_lacks (run->out, "fact\tdepartment");
  assert_contains (run->out, "field\tworkplaceTypes\tworkplace\toptional\t(low)\n");
  assert_contains (run->out, "field\tsalaries/salary/type\t=BASE_SALARY\toptional\n");
  g_autoptr (CliRun) json = cli ("board", "show", "linkedin", "--format", "json");
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "boards", "linkedin.json", NULL);
  g_autofree char *file = cli_read_file (path);
  g_assert_cmpstr (json->out, ==, file);
  g_autoptr (CliRun) page = cli ("board", "show", "careers-page");
  assert_contains (page->out, "section[lang dir]");
  g_autoptr (CliRun) unknown = cli ("board", "show", "linkdin");
  g_assert_cmpint (unknown->status, ==, 2);
  assert_contains (unknown->err, "linkedin");
}

/* ---- what becomes of a posting ---- */

static char *
cook (void)
{
  return g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core/samples/board/cook.vacancy", NULL);
}

static void
test_check (void)
{
  g_autofree char *file = cook ();
  g_autoptr (CliRun) run = cli ("board", "check", file, "--board", "seek,linkedin"), json = cli ("board", "check", file, "--board", "monster", "--format", "json");

  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->out, "linkedin\terror\tunsent\tapplyUrl\tLink to apply: “jobs@harbor.example” is no address of that kind\n");
  assert_contains (run->out, "linkedin\thint\tchanged\t#about\t6 headings become bold lines\n");
  g_assert_false (g_str_has_prefix (run->out, "linkedin"));
  assert_contains (json->out, "\"board\": \"monster\",\n      \"severity\": \"hint\",\n      \"kind\": \"there\",\n      \"field\": \"JobLevel@monsterId\",\n");
  g_autofree char *engineer = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core/samples/board/ingenieur.vacancy", NULL);
  g_autoptr (CliRun) hints = cli ("board", "check", engineer, "--board", "personio");
  g_assert_cmpint (hints->status, ==, 0);
  g_assert_cmpstr (hints->out, ==, "personio\thint\tchanged\t#duties\t2 headings become bold lines\n");
  g_autoptr (CliRun) none = cli ("board", "check", file), unknown = cli ("board", "check", file, "--board", "seek,sek"), absent = cli ("board", "check", "/no/such.vacancy", "--board", "seek");
  g_assert_cmpint (none->status, ==, 2);
  assert_contains (none->err, "--board is needed");
  g_assert_cmpint (unknown->status, ==, 2);
  assert_contains (unknown->err, "“sek”");
  g_assert_cmpint (absent->status, ==, 3);
}

/* ---- what is sent ---- */

static void
test_export (void)
{
  g_autofree char *file = cook (), *folder = folder_new ();
  g_autofree char *feed = g_build_filename (folder, "ziprecruiter.xml", NULL), *form = g_build_filename (folder, "Line Cook - Harbor & Sons Kitchens.seek.txt", NULL);
  g_autofree char *again = g_build_filename (folder, "Line Cook - Harbor & Sons Kitchens (2).seek.txt", NULL);
  g_autofree char *engineer = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core/samples/board/ingenieur.vacancy", NULL);
  g_autoptr (CliRun) one = cli ("export", file, "--board", "ziprecruiter"), all = cli ("export", file, file, "--board", "seek", "-d", folder, "--no-record");
  g_autoptr (CliRun) together = cli ("export", file, engineer, "--board", "ziprecruiter", "-d", folder, "--no-record"), twice = cli ("export", file, file, "--board", "ziprecruiter");

  g_assert_cmpint (one->status, ==, 0);
  assert_contains (one->out, "<referencenumber><![CDATA[C-4]]></referencenumber>");
  assert_lacks (one->out, "<h1>");
  g_assert_cmpint (all->status, ==, 0);
  g_autofree char *jobs = cli_read_file (feed), *fields = cli_read_file (form), *second = cli_read_file (again);
  g_auto (GStrv) parts = g_strsplit (jobs, "<job>", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  g_assert_cmpint (together->status, ==, 0);
  g_assert_cmpint (twice->status, ==, 1);
  assert_contains (twice->err, "could not be written as ziprecruiter: “Line Cook”: referencenumber: expected another reference than “Line Cook” has, found “C-4”");
  g_assert_true (g_str_has_prefix (fields, "positionTitle\nLine Cook\n\npositionLocation\n"));
  g_assert_cmpstr (fields, ==, second);
  g_autoptr (CliRun) titled = cli ("export", file, "--board", "email", "--with-title");
  assert_contains (titled->out, "<h2>Line Cook</h2>\n");
  folder_free (g_steal_pointer (&folder));
}

/* What is missing is told and written; with --strict it is not. */
static void
test_export_missing (void)
{
  g_autofree char *file = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core/samples/board/ingenieur.vacancy", NULL);
  g_autoptr (CliRun) run = cli ("export", file, "--board", "seek"), strict = cli ("export", file, "--board", "seek", "--strict"), google = cli ("export", file, "--board", "gogle");

  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->err, ": seek: Short summary has no value, and is required\n");
  assert_contains (run->out, "Elektroingenieur (m/w/d)\n");
  g_assert_cmpint (strict->status, ==, 1);
  g_assert_cmpstr (strict->out, ==, "");
  g_assert_cmpint (google->status, ==, 2);
  assert_contains (google->err, "“google”");
}

static void
test_export_usage (void)
{
  g_autofree char *file = cook ();
  g_autoptr (CliRun) both = cli ("export", file, "--board", "seek", "--format", "html"), several = cli ("export", file, "--board", "seek,lever"), many = cli ("export", file, file, "--board", "seek");
  g_autoptr (CliRun) wrapped = cli ("export", file, "--board", "seek", "--wrap", "72"), twice = cli ("export", file, "--board", "seek", "-o", "x", "-d", "y");
  g_autoptr (CliRun) together = cli ("export", file, "--board", "indeed");

  assert_contains (both->err, "--format and --board exclude each other");
  assert_contains (several->err, "several job boards need --output-dir");
  assert_contains (many->err, "a file for seek holds one posting; several need --output-dir");
  assert_contains (wrapped->err, "--wrap and --board exclude each other");
  assert_contains (twice->err, "--output and --output-dir exclude each other");
  g_assert_true (both->status == 2 && several->status == 2 && many->status == 2 && wrapped->status == 2 && twice->status == 2);
  g_assert_cmpint (together->status, ==, 0);
  assert_contains (together->out, "  </job>\n  <job>\n");
}

/* Every board can be shown. */
static void
test_show_all (void)
{
  g_autoptr (CliRun) list = cli ("board", "list");
  g_auto (GStrv) lines = g_strsplit (list->out, "\n", -1);

  for (guint i = 0; lines[i][0] != '\0'; i++)
    {
      *strchr (lines[i], '\t') = '\0';
      g_autoptr (CliRun) run = cli ("board", "show", lines[i]);
      g_assert_cmpint (run->status, ==, 0);
      assert_contains (run->out, "\nsource\t");
    }
}

/* A file in a folder of one's own takes the place of the board that ships; one with a fault does not, and is told. */
static void
test_own (void)
{
  char *folder = folder_new ();

  folder_put (folder, "boards/linkedin.json", BOARD ("linkedin", "Our LinkedIn"));
  folder_put (folder, "boards/seek.json", "{'format':1,'id':'seek','name':{'en':'Mine'}}");
  g_autoptr (CliRun) run = cli ("board", "list", "--library", folder);
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "linkedin\tform\tlow\t-\tOur LinkedIn\n");
  assert_contains (run->out, "seek\tform\thigh\t2026-11-29\tSEEK\n");
  assert_contains (run->err, "seek.json: ");
  folder_free (folder);

  g_autofree char *personal = g_build_filename (g_get_user_data_dir (), "vacancy", NULL);
  folder_put (personal, "boards/linkedin.json", BOARD ("linkedin", "Mine alone"));
  g_autoptr (CliRun) own = cli ("board", "show", "linkedin");
  assert_contains (own->out, "name\tMine alone\n");
  folder_remove (personal);
}

static void
test_validate (void)
{
  char *folder = folder_new ();
  g_autofree char *good = folder_path (folder, "good.json"), *bad = folder_path (folder, "bad.json"), *gone = folder_path (folder, "gone.json");

  folder_put (folder, "good.json", BOARD ("good", "Good"));
  folder_put (folder, "bad.json", "{'format':1,'id':'bad','name':{'en':'Bad'},'kind':'form','body':{'form':'text'},'limits':[{'part':'titel','max':8}]}");
  g_autoptr (CliRun) fine = cli ("board", "validate", good);
  g_assert_cmpint (fine->status, ==, 0);
  g_assert_cmpstr (fine->out, ==, "");
  g_autoptr (CliRun) both = cli ("board", "validate", good, bad);
  g_assert_cmpint (both->status, ==, 1);
  assert_contains (both->out, "bad.json: line 1, ");
  assert_contains (both->out, "limits[0].part: expected a fact of the job or a part of a posting, such as title, found “titel”\n");
  g_autoptr (CliRun) json = cli ("board", "validate", bad, "--format", "json");
  g_assert_cmpint (json->status, ==, 1);
  assert_contains (json->out, "\"faults\": [");
  g_autoptr (CliRun) missing = cli ("board", "validate", gone, bad);
  g_assert_cmpint (missing->status, ==, 3);
  assert_contains (missing->err, "gone.json");
  assert_contains (missing->out, "bad.json");
  g_autoptr (CliRun) none = cli ("board", "validate");
  g_assert_cmpint (none->status, ==, 2);
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-board/list", test_list);
  g_test_add_func ("/cli-board/show", test_show);
  g_test_add_func ("/cli-board/show-all", test_show_all);
  g_test_add_func ("/cli-board/own", test_own);
  g_test_add_func ("/cli-board/validate", test_validate);
  g_test_add_func ("/cli-board/check", test_check);
  g_test_add_func ("/cli-board/export", test_export);
  g_test_add_func ("/cli-board/export-missing", test_export_missing);
  g_test_add_func ("/cli-board/export-usage", test_export_usage);
  return cli_test_run ();
}
