// SPDX-License-Identifier: GPL-3.0-or-later
/* Packs, tables and O*NET on the command line: what is written, what comes in, that it is all or nothing, and one step to undo. */
#include <json-glib/json-glib.h>

#include "cli-run.h"
#include "manage/jd-library-undo.h"

/* A team's folder: a level, a role with two blocks, one of which is for that level, and a salary block. */
static char *
make_library (void)
{
  char *folder = folder_new ();
  folder_put (folder, "levels/master.json", "{ 'format': 1, 'id': 'master', 'order': 45, 'name': { 'en': 'Master' }, 'inherits': 'senior' }");
  folder_put (folder, "library/duty/dive-deep.json",
              "{ 'format': 1, 'id': 'dive-deep', 'kind': 'duty', 'title': 'Dive deep', 'body': { 'en': 'Dive to forty metres from {boat}.' },"
              " 'variants': [ { 'when': { 'level': ['master'] }, 'body': { 'en': '=Lead dives.' } } ], 'tags': ['diving'], 'families': ['diver'], 'future': 7 }");
  folder_put (folder, "library/duty/dive-night.json", "{ 'format': 1, 'id': 'dive-night', 'kind': 'duty', 'title': 'Night', 'body': { 'en': 'Dive at night.' }, 'families': ['diver'] }");
  folder_put (folder, "library/salary/dive-pay.json", "{ 'format': 1, 'id': 'dive-pay', 'kind': 'salary', 'title': 'Pay', 'body': {}, 'basis': 'offer', 'currency': 'EUR', 'period': 'year',"
                                                      " 'rows': [ { 'level': 'master', 'min': 5000000, 'max': 6000000 } ] }");
  folder_put (folder, "roles/diver.json",
              "{ 'format': 1, 'id': 'diver', 'name': { 'en': 'Diver' }, 'sections': [ { 'id': 'duties', 'kind': 'duty', 'heading': { 'en': 'Duties' },"
              " 'blocks': [ 'dive-deep', 'dive-night' ] } ], 'variables': [ { 'name': 'boat', 'label': { 'en': 'Boat' }, 'type': 'text', 'required': false } ] }");
  return folder;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names and bytes of all that is in @folder. New string. */
static char *
snapshot (const char *folder)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GString *out = g_string_new (NULL);
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  for (const char *name = entries ? g_dir_read_name (entries) : NULL; name; name = g_dir_read_name (entries))
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_paths);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *data = NULL, *inside = g_file_test (names->pdata[i], G_FILE_TEST_IS_DIR) ? snapshot (names->pdata[i]) : NULL;
      if (!inside)
        g_assert_true (g_file_get_contents (names->pdata[i], &data, NULL, NULL));
      g_string_append_printf (out, "%s\n%s\n", (const char *) names->pdata[i], inside ? inside : data);
    }
  return g_string_free (out, FALSE);
}

static char *
in_folder (const char *folder, const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
put_text (const char *path, const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* ---- packs ---- */

static void
test_pack_and_unpack (void)
{
  char *from = make_library (), *to = folder_new (), *scratch = folder_new ();
  g_autofree char *file = in_folder (scratch, "divers.vacancy-pack");
  g_autoptr (CliRun) packed = cli ("library", "pack", "--role", "diver", "dive-pay", "--name", "Divers", "-o", file, "--library", from);
  g_assert_cmpint (packed->status, ==, 0);
  assert_contains (packed->err, "blocks: 3, levels: 1, roles: 1, variables: 0");
  assert_lacks (packed->err, "not in the pack");
  g_autofree char *pack = cli_read_file (file);
  g_assert_true (g_str_has_prefix (pack, "{\n  \"format\": 1,\n  \"name\": \"Divers\",\n  \"blocks\": [\n"));
  assert_contains (pack, "\"future\": 7");

  g_autofree char *before = snapshot (to);
  g_autoptr (CliRun) dry = cli ("library", "unpack", file, "--to", to, "--dry-run");
  g_assert_cmpint (dry->status, ==, 0);
  assert_contains (dry->out, "new\tblock\tdive-deep\tDive deep\n+ Dive to forty metres from {boat}.\n+ variants[level=master].body.en: =Lead dives.\n");
  assert_contains (dry->out, "new\tlevel\tmaster\tMaster\n");
  assert_contains (dry->out, "new\trole\tdiver\tDiver\n");
  assert_contains (dry->err, "nothing was written");
  g_autofree char *untouched = snapshot (to);
  g_assert_cmpstr (untouched, ==, before);

  g_autoptr (CliRun) unpacked = cli ("library", "unpack", file, "--to", to);
  g_assert_cmpint (unpacked->status, ==, 0);
  g_assert_cmpstr (unpacked->out, ==, dry->out);
  g_autoptr (CliRun) valid = cli ("library", "validate", to);
  g_assert_cmpint (valid->status, ==, 0);
  g_autoptr (CliRun) again = cli ("library", "unpack", file, "--to", to, "--format", "json");
  g_assert_cmpint (again->status, ==, 0);
  assert_contains (again->out, "\"state\": \"same\"");
  assert_lacks (again->out, "\"changes\"");
  assert_lacks (again->out, "\"state\": \"added\"");

  /* One step. */
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_assert_true (jd_library_undo (&label, &error));
  g_assert_cmpstr (label, ==, "Import Pack");
  g_autofree char *undone = snapshot (to);
  g_assert_cmpstr (undone, ==, before);
  folder_free (scratch);
  folder_free (to);
  folder_free (from);
}

static void
test_conflicts (void)
{
  char *from = make_library (), *to = make_library (), *scratch = folder_new ();
  g_autofree char *file = in_folder (scratch, "p"), *ours = in_folder (to, "library/duty/dive-night.json"), *theirs = in_folder (from, "library/duty/dive-night.json");
  cli_replace_in_file (ours, "Dive at night.", "Dive by night.");
  cli_replace_in_file (theirs, "Dive at night.", "Dive in the night.");
  g_autoptr (CliRun) packed = cli ("library", "pack", "dive-night", "-o", file, "--library", from);
  assert_contains (packed->err, "blocks are for roles that are not in the pack: diver");
  g_autofree char *before = snapshot (to);
  g_autoptr (CliRun) kept = cli ("library", "unpack", file, "--to", to, "--conflicts", "keep");
  g_assert_cmpint (kept->status, ==, 1);
  assert_contains (kept->out, "conflict\tblock\tdive-night\tNight\n! body.en\n- Dive by night.\n+ Dive in the night.\n");
  g_autofree char *untouched = snapshot (to);
  g_assert_cmpstr (untouched, ==, before);
  g_autoptr (CliRun) merged = cli ("library", "unpack", file, "--to", to);
  g_assert_cmpint (merged->status, ==, 1);
  g_autofree char *noted = cli_read_file (ours);
  assert_contains (noted, "\"en\": \"Dive by night.\"");
  assert_contains (noted, "\"theirs\": \"Dive in the night.\"");
  g_assert_true (jd_library_undo (NULL, NULL));
  g_autoptr (CliRun) taken = cli ("library", "unpack", file, "--to", to, "--conflicts", "take");
  g_assert_cmpint (taken->status, ==, 0);
  g_autofree char *other = cli_read_file (ours);
  assert_contains (other, "\"en\": \"Dive in the night.\"");
  assert_contains (other, "\"en\": \"Dive by night.\"");
  folder_free (scratch);
  folder_free (to);
  folder_free (from);
}

/* A pack in which one block is broken brings in none. */
static void
test_broken_pack (void)
{
  char *from = make_library (), *to = folder_new (), *scratch = folder_new ();
  g_autofree char *file = in_folder (scratch, "p.vacancy-pack");
  g_autoptr (CliRun) packed = cli ("library", "pack", "dive-deep", "dive-night", "-o", file, "--library", from);
  cli_replace_in_file (file, "\"Dive at night.\"", "7");
  g_autoptr (CliRun) broken = cli ("library", "unpack", file, "--to", to);
  g_assert_cmpint (broken->status, ==, 3);
  assert_contains (broken->err, "p.vacancy-pack: line ");
  assert_contains (broken->err, "blocks[1].body.en: expected text, found 7");
  assert_contains (broken->err, "in “dive-night”");
  g_autofree char *empty = snapshot (to);
  g_assert_cmpstr (empty, ==, "");
  folder_free (scratch);
  folder_free (to);
  folder_free (from);
}

/* ---- tables ---- */

static void
test_csv (void)
{
  char *team = make_library (), *scratch = folder_new ();
  g_autofree char *file = in_folder (scratch, "t.csv");
  g_autoptr (CliRun) exported = cli ("library", "csv", "export", "dive", "-o", file, "--library", team);
  g_assert_cmpint (exported->status, ==, 0);
  g_autofree char *text = cli_read_file (file);
  assert_contains (text, "\"dive-deep\",\"duty\",,\"en\",\"master\",,,\"'=Lead dives.\"");
  assert_contains (text, ",50000,60000,");
  g_autofree char *before = snapshot (team);
  g_autoptr (CliRun) same = cli ("library", "csv", "import", file, "--library", team);
  g_assert_cmpint (same->status, ==, 0);
  g_assert_cmpstr (same->out, ==, "");
  assert_contains (same->err, "read as utf-8, with “,” between cells");
  g_autofree char *untouched = snapshot (team);
  g_assert_cmpstr (untouched, ==, before);

  /* What changes stays where it is; what is new goes where it is told to. */
  put_text (file, "id;kind;wording;level;pay from;pay to\ndive-night;;Dive in the dark.;;;\ndive-pay;;;master;51.000,00;60000\n;duty;Mend suits.;;;\n");
  g_autoptr (CliRun) changed = cli ("library", "csv", "import", file, "--to", team);
  g_assert_cmpint (changed->status, ==, 0);
  assert_contains (changed->out, "changed\tblock\tdive-night\tNight\n- Dive at night.\n+ Dive in the dark.\n");
  assert_contains (changed->out, "- rows[level=master]: €50,000 – €60,000 per year\n+ rows[level=master]: €51,000 – €60,000 per year\n");
  assert_contains (changed->out, "new\tblock\tmend-suits\tMend suits.\n");
  g_autofree char *pay_path = in_folder (team, "library/salary/dive-pay.json"), *new_path = in_folder (team, "library/duty/mend-suits.json");
  g_autofree char *pay = cli_read_file (pay_path), *added = cli_read_file (new_path);
  assert_contains (pay, "\"min\": 5100000");
  assert_contains (added, "Mend suits.");
  g_autofree char *label = NULL;
  g_assert_true (jd_library_undo (&label, NULL));
  g_assert_cmpstr (label, ==, "Import Table");
  g_autofree char *undone = snapshot (team);
  g_assert_cmpstr (undone, ==, before);
  folder_free (scratch);
  folder_free (team);
}

static void
test_bad_csv (void)
{
  char *team = make_library ();
  g_autofree char *before = snapshot (team);
  g_autoptr (CliRun) bad = cli_in ("id,kind,wording\nmend,duty,Mend suits.\nBad Id,duty,x\ndive-night,benefit,y\n", "library", "csv", "import", "-", "--to", team);
  g_assert_cmpint (bad->status, ==, 3);
  assert_contains (bad->err, "standard input: row 3, line 3, id: expected an id");
  assert_contains (bad->err, "standard input: row 4, line 4, kind: expected duty, which the block of that id is, found “benefit”");
  assert_contains (bad->err, "nothing was written");
  g_autofree char *untouched = snapshot (team);
  g_assert_cmpstr (untouched, ==, before);
  g_autoptr (CliRun) old = cli_in ("id,kind,wording\nmend,duty,M\xe4nner\n", "library", "csv", "import", "-", "--to", team, "--dry-run");
  g_assert_cmpint (old->status, ==, 0);
  assert_contains (old->out, "+ Männer");
  assert_contains (old->err, "only a file in UTF-8 leaves no doubt");
  g_autoptr (CliRun) lone = cli_in ("id,kind,wording,roles\nmend,duty,Mend.,\"diver, sailor\"\nsew,duty,Sew.,sailor\n", "library", "csv", "import", "-", "--to", team, "--dry-run");
  g_assert_cmpint (lone->status, ==, 0);
  assert_contains (lone->err, "there is no role “sailor” here");
  assert_lacks (lone->err, "“diver”");
  g_autoptr (CliRun) noted = cli_in ("id,kind,wording,Owner\nmend,duty,Mend.,Eva\n", "library", "csv", "import", "-", "--to", team, "--unknown", "notes", "--language", "nl");
  g_assert_cmpint (noted->status, ==, 0);
  g_autoptr (CliRun) shown = cli ("library", "show", "mend", "--library", team);
  assert_contains (shown->out, "[nl] Mend.");
  assert_contains (shown->out, "Owner: Eva");
  folder_free (team);
}

/* ---- O*NET ---- */

static void
test_onet (void)
{
  char *scratch = folder_new (), *to = folder_new ();
  g_autofree char *sample = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core", "samples", "onet", "db_99_1_text", NULL);
  g_autofree char *file = in_folder (scratch, "keepers.vacancy-pack"), *posting = in_folder (scratch, "keeper.vacancy");
  g_autoptr (CliRun) run = cli ("library", "onet", sample, "--code", "99-1001.00", "--tasks", "2", "-o", file);
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->err, "O*NET® is a trademark of USDOL/ETA.");
  assert_contains (run->err, "roles: 1");
  g_autoptr (CliRun) unpacked = cli ("library", "unpack", file, "--to", to);
  g_assert_cmpint (unpacked->status, ==, 0);
  assert_contains (unpacked->err, "O*NET® is a trademark of USDOL/ETA.");
  g_autoptr (CliRun) valid = cli ("library", "validate", to);
  g_assert_cmpint (valid->status, ==, 0);
  g_autoptr (CliRun) made = cli ("new", "--role", "onet-99-1001-00", "--level", "entry", "--library", to, "-o", posting);
  g_assert_cmpint (made->status, ==, 0);
  g_autofree char *text = cli_read_file (posting);
  assert_contains (text, "Sound the horn whenever fog comes in.");
  assert_lacks (text, "Paint the railings");
  g_autoptr (CliRun) shown = cli ("library", "show", "onet-70003", "--library", to);
  assert_contains (shown->out, "origin: O*NET 99.1 Database (CC BY 4.0)");
  g_autoptr (CliRun) unknown = cli ("library", "onet", sample, "--code", "11-1111.00", "-o", file);
  g_assert_cmpint (unknown->status, ==, 3);
  assert_contains (unknown->err, "db_99_1_text: expected the occupation 11-1111.00 in Occupation Data.txt, found no such occupation");
  folder_free (to);
  folder_free (scratch);
}

/* ---- wrong usage ---- */

static void
test_wrong_usage (void)
{
  static const struct
  {
    const char *arguments[7];
    int status;
    const char *message;
  } cases[] = {
    { { "pack" }, 2, "say which blocks" },
    { { "pack", "no-such-block" }, 2, "there is no block “no-such-block”" },
    { { "pack", "--role", "line-cok" }, 2, "did you mean “line-cook”?" },
    { { "pack", "--query", "\xff" }, 2, "expected words in UTF-8" },
    { { "unpack" }, 2, "something is missing" },
    { { "unpack", "/no/such/file" }, 3, "/no/such/file: " },
    { { "unpack", "x", "--conflicts", "tak" }, 2, "did you mean “take”?" },
    { { "csv" }, 2, "something is missing" },
    { { "csv", "exprt" }, 2, "did you mean “export”?" },
    { { "csv", "export", "--separator", "dot" }, 2, "there is no separator “dot”" },
    { { "csv", "import" }, 2, "something is missing" },
    { { "csv", "import", "/no/such/file" }, 3, "/no/such/file: " },
    { { "csv", "import", "x", "--encoding", "latin" }, 2, "there is no encoding “latin”" },
    { { "csv", "import", "x", "--decimal", "dot" }, 2, "there is no decimal mark “dot”" },
    { { "csv", "import", "x", "--kind", "dutty" }, 2, "did you mean “duty”?" },
    { { "csv", "import", "x", "--unknown", "drop" }, 2, "there is no choice “drop”" },
    { { "csv", "import", "x", "--language", "English (US)" }, 2, "expected a language tag such as de-AT" },
    { { "onet", "." }, 2, "say which occupations" },
    { { "onet", ".", "--code", "x" }, 3, "expected the code of an occupation, such as 15-1252.00, found “x”" },
    { { "onet", ".", "--code", "15-1252.00", "--tasks", "0" }, 2, "expected a number from 1 to 100, found “0”" },
    { { "onet", "/no/such", "--code", "15-1252.00" }, 3, "Occupation Data.txt among them" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
      g_ptr_array_add (arguments, (gpointer) "library");
      for (guint k = 0; k < 7 && cases[i].arguments[k]; k++)
        g_ptr_array_add (arguments, (gpointer) cases[i].arguments[k]);
      g_ptr_array_add (arguments, NULL);
      g_autoptr (CliRun) run = cli_with_input (NULL, (const char *const *) arguments->pdata);
      g_assert_cmpint (run->status, ==, cases[i].status);
      g_assert_cmpstr (run->out, ==, "");
      assert_contains (run->err, cases[i].message);
    }
}

/* Where what is new shall go cannot be a folder. */
static void
test_bad_target (void)
{
  char *scratch = folder_new ();
  g_autofree char *file = in_folder (scratch, "file");
  put_text (file, "x");
  g_autoptr (CliRun) run = cli_in ("kind,wording\nduty,Run.\n", "library", "csv", "import", "-", "--to", file);
  g_assert_cmpint (run->status, !=, 0);
  assert_contains (run->err, file);
  g_autofree char *same = cli_read_file (file);
  g_assert_cmpstr (same, ==, "x");
  folder_free (scratch);
}

/* A file that is broken is told, and not written over; neither is what a link leads to out of the folder. */
static void
test_bad_files (void)
{
  char *team = folder_new (), *elsewhere = folder_new ();
  g_autofree char *broken = folder_path (team, "library/duty/run.json"), *link = in_folder (team, "library/benefit");
  put_text (broken, "{");
  g_assert_cmpint (symlink (elsewhere, link), ==, 0);
  g_autofree char *before = snapshot (team);
  g_autoptr (CliRun) run = cli_in ("id,kind,wording\nwalk,duty,Walk.\nrun,duty,Run.\n", "library", "csv", "import", "-", "--to", team);
  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->err, "run.json: line 1, column ");
  assert_contains (run->err, "expected a name that is not in use");
  g_autoptr (CliRun) out = cli_in ("id,kind,wording\nwalk,duty,Walk.\ncake,benefit,Cake.\n", "library", "csv", "import", "-", "--to", team);
  g_assert_cmpint (out->status, !=, 0);
  assert_contains (out->err, "a link that leads out of it");
  g_autofree char *untouched = snapshot (team), *nothing = snapshot (elsewhere);
  g_assert_cmpstr (untouched, ==, before);
  g_assert_cmpstr (nothing, ==, "");
  folder_free (elsewhere);
  folder_free (team);
}

static void
test_help (void)
{
  g_autoptr (CliRun) csv = cli ("help", "library", "csv");
  g_assert_cmpint (csv->status, ==, 0);
  assert_contains (csv->out, "library csv export");
  g_autoptr (CliRun) columns = cli ("help", "library", "csv", "import");
  assert_contains (columns->out, "  pay from    of a salary block");
  g_autoptr (CliRun) all = cli ("help", "library");
  assert_contains (all->out, "library onet DIR --code CODE…");
  assert_contains (all->out, "library unpack FILE");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-packs/pack-and-unpack", test_pack_and_unpack);
  g_test_add_func ("/library-packs/conflicts", test_conflicts);
  g_test_add_func ("/library-packs/broken-pack", test_broken_pack);
  g_test_add_func ("/library-packs/csv", test_csv);
  g_test_add_func ("/library-packs/bad-csv", test_bad_csv);
  g_test_add_func ("/library-packs/onet", test_onet);
  g_test_add_func ("/library-packs/wrong-usage", test_wrong_usage);
  g_test_add_func ("/library-packs/bad-target", test_bad_target);
  g_test_add_func ("/library-packs/bad-files", test_bad_files);
  g_test_add_func ("/library-packs/help", test_help);
  return cli_test_run ();
}
