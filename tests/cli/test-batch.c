// SPDX-License-Identifier: GPL-3.0-or-later
/* Many exports at once, by the command line. */
#include <json-glib/json-glib.h>

#include "cli-run.h"

typedef struct
{
  char *folder, *in, *out;
} Fixture;

/* Two postings, one in a subfolder, beside what is none. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->in = g_build_filename (fixture->folder, "in", NULL);
  fixture->out = g_build_filename (fixture->folder, "out", NULL);
  g_autofree char *inside = folder_path (fixture->folder, "in/sub/x"), *here = cli_make_posting (fixture->in, "a.vacancy", "senior"), *there = cli_make_posting (fixture->in, "sub/b.vacancy", "entry");
  folder_put (fixture->folder, "in/notes.txt", "no posting");
  folder_put (fixture->folder, "in/.hidden.vacancy", "none");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->in);
  g_free (fixture->out);
  folder_free (fixture->folder);
}

static char *
read_out (const Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->out, name, NULL);

  return cli_read_file (path);
}

static guint
count_out (const Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->out, 0, NULL);
  guint count = 0;

  while (dir && g_dir_read_name (dir))
    count++;
  return count;
}

/* ---- the table ---- */

static void
test_dry_run (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli ("export", fixture->in, "-f", "text", "-b", "seek,careerjet", "-d", fixture->out, "--dry-run");

  g_assert_cmpint (run->status, ==, 1);
  g_autofree char *row = g_strdup_printf ("ready\tSenior Line Cook - Harbour Kitchen.txt\t%s/a.vacancy\t-\t-\t-\ttext\n", fixture->in);
  assert_contains (run->out, row);
  assert_contains (run->out, "missing\tLine Cook - Harbour Kitchen.seek.txt\t");
  assert_contains (run->out, "\tseek\n  ");
  assert_contains (run->out, "\tcareerjet.xml\t");
  assert_lacks (run->out, "notes");
  assert_lacks (run->out, "hidden");
  g_assert_cmpstr (run->err, ==, "vacancy-cli: 5 files\n");
  g_assert_cmpuint (count_out (fixture), ==, 0);
}

static void
test_report (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli ("export", fixture->in, "-f", "text", "-d", fixture->out, "--report", "json");
  g_autoptr (JsonNode) root = json_from_string (run->out, NULL);
  JsonArray *exports = json_object_get_array_member (json_node_get_object (root), "exports");
  JsonObject *first = json_array_get_object_element (exports, 0);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpuint (json_array_get_length (exports), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (first, "state"), ==, "written");
  g_assert_cmpstr (json_object_get_string_member (first, "target"), ==, "text");
  g_assert_cmpstr (json_object_get_string_member (first, "name"), ==, "Senior Line Cook - Harbour Kitchen.txt");
  g_assert_cmpuint (count_out (fixture), ==, 2);
  g_autoptr (CliRun) unknown = cli ("export", fixture->in, "-f", "text", "-d", fixture->out, "--report", "xml");
  g_assert_cmpint (unknown->status, ==, 2);
}

/* ---- what varies ---- */

static void
test_variations (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->in, "a.vacancy", NULL);
  g_autoptr (CliRun) run = cli ("export", file, "-f", "text", "-b", "careerjet", "-d", fixture->out, "--levels", "intern,senior", "--places", "Utrecht, NL; Berlin, DE");
  g_autofree char *intern = read_out (fixture, "Line Cook Trainee - Harbour Kitchen - Intern - Berlin.txt"), *senior = read_out (fixture, "Senior Line Cook - Harbour Kitchen - Senior - Utrecht.txt");
  g_autofree char *feed = read_out (fixture, "careerjet.xml");
  g_auto (GStrv) jobs = g_strsplit (feed, "<job>", -1);

  assert_contains (intern, "Berlin, DE");
  assert_contains (senior, "Utrecht, NL");
  g_assert_cmpuint (g_strv_length (jobs), ==, 4 + 1);
  g_assert_cmpuint (count_out (fixture), ==, 4 + 1);
  /* As the level is changed by itself. */
  g_autoptr (CliRun) level = cli ("level", file, "senior", "-o", "-"), alone = cli_in (level->out, "export", "-", "-f", "text");
  g_assert_cmpstr (alone->out, ==, senior);
  /* What was set for one level is told at another. */
  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->err, "a.vacancy: intern, Utrecht, NL: text: The pay is the one that was set for another level\n");
  assert_lacks (run->err, "senior, Utrecht, NL: text");
}

static void
test_languages (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->in, "a.vacancy", NULL);
  g_autoptr (CliRun) run = cli ("export", file, "-f", "text", "-d", fixture->out, "--languages", "en,fr");

  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->err, "a.vacancy: fr: ");
  assert_contains (run->err, " lines have no wording in French, the first is “");
  g_assert_cmpuint (count_out (fixture), ==, 1);
}

static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) level = cli ("export", fixture->in, "-f", "text", "-d", fixture->out, "--levels", "senior,boss"), place = cli ("export", fixture->in, "-f", "text", "-d", fixture->out, "--places", "Atlantis");
  g_autoptr (CliRun) language = cli ("export", fixture->in, "-f", "text", "-d", fixture->out, "--languages", "xx"), board = cli ("export", fixture->in, "-b", "sek", "-d", fixture->out);

  g_assert_cmpint (level->status, ==, 2);
  assert_contains (level->err, "“boss”; there is: intern, entry, mid, senior, lead");
  g_assert_cmpint (place->status, ==, 2);
  assert_contains (place->err, "found “Atlantis”");
  g_assert_cmpint (language->status, ==, 2);
  assert_contains (language->err, "“xx”; there is: en, de, es, fr, nl");
  g_assert_cmpint (board->status, ==, 2);
  g_assert_cmpuint (count_out (fixture), ==, 0);
}

static void
test_usage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) nowhere = cli ("export", fixture->in, "-f", "text", "--levels", "senior"), one_file = cli ("export", fixture->in, "-f", "text", "--dry-run", "-o", fixture->out);
  g_autoptr (CliRun) input = cli_in ("{}", "export", "-", "-f", "text", "-d", fixture->out, "--dry-run"), nothing = cli ("export", fixture->in, "-d", fixture->out);

  g_assert_cmpint (nowhere->status, ==, 2);
  assert_contains (nowhere->err, "--output-dir");
  g_assert_cmpint (one_file->status, ==, 2);
  g_assert_cmpint (input->status, ==, 2);
  assert_contains (input->err, "standard input");
  g_assert_cmpint (nothing->status, ==, 2);
  assert_contains (nothing->err, "--format is needed");
}

/* ---- what is there already ---- */

static void
test_existing (Fixture *fixture, gconstpointer data)
{
  folder_put (fixture->folder, "out/Line Cook - Harbour Kitchen.txt", "mine");
  g_autoptr (CliRun) left = cli ("export", fixture->in, "-f", "text", "-d", fixture->out);
  g_autofree char *mine = read_out (fixture, "Line Cook - Harbour Kitchen.txt"), *other = read_out (fixture, "Senior Line Cook - Harbour Kitchen.txt");

  g_autoptr (CliRun) table = cli ("export", fixture->in, "-f", "text", "-d", fixture->out, "--dry-run");
  assert_contains (table->out, "exists\tLine Cook - Harbour Kitchen.txt\t");
  g_assert_cmpstr (table->err, ==, "vacancy-cli: 2 files, of which there are already 2\n");
  g_assert_cmpint (left->status, ==, 1);
  g_assert_cmpstr (left->err, ==, "vacancy-cli: Line Cook - Harbour Kitchen.txt: is there already; --overwrite replaces it\n");
  g_assert_cmpstr (mine, ==, "mine");
  assert_contains (other, "Senior Line Cook");
  g_autoptr (CliRun) over = cli ("export", fixture->in, "-f", "text", "-d", fixture->out, "--overwrite"), again = cli ("export", fixture->in, "-f", "text", "-d", fixture->out);
  g_autofree char *present = read_out (fixture, "Line Cook - Harbour Kitchen.txt");
  g_assert_cmpint (over->status, ==, 0);
  g_assert_cmpstr (over->err, ==, "");
  assert_contains (present, "Line Cook");
  /* What is there already as it would be is no reason to say anything. */
  g_assert_cmpint (again->status, ==, 0);
  g_assert_cmpstr (again->err, ==, "");
}

/* ---- what is hostile ---- */

static void
test_hostile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pipe = folder_path (fixture->in, "pipe.vacancy"), *loop = folder_path (fixture->in, "loop"), *unlisted = folder_path (fixture->in, "locked/x.vacancy"), *locked = g_path_get_dirname (unlisted);
  folder_put (fixture->folder, "in/broken.vacancy", "{'format':1,'facts':7}");
  folder_put (fixture->folder, "in/empty.vacancy", "");
  g_autofree char *huge = folder_path (fixture->in, "\xff\xfe\n.vacancy");
  folder_put_bytes (fixture->in, "\xff\xfe\n.vacancy", "[[[[[[", 6);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink (fixture->in, loop), ==, 0);
  g_assert_cmpint (g_chmod (locked, 0), ==, 0);
  g_autoptr (CliRun) run = cli ("export", fixture->in, "-f", "text", "-b", "careerjet", "-d", fixture->out);
  g_autofree char *feed = read_out (fixture, "careerjet.xml");
  g_auto (GStrv) jobs = g_strsplit (feed, "<job>", -1);

  g_assert_cmpint (run->status, ==, 3);
  assert_contains (run->err, "broken.vacancy");
  assert_contains (run->err, "empty.vacancy");
  assert_contains (run->err, "pipe.vacancy");
  /* A posting that cannot be read is told once, whatever it was for; a name breaks no line. */
  g_auto (GStrv) told = g_strsplit (run->err, "broken.vacancy", -1), lines = g_strsplit (g_strchomp (run->err), "\n", -1);
  g_assert_cmpuint (g_strv_length (told), ==, 2);
  for (char **line = lines; *line; line++)
    g_assert_true (g_str_has_prefix (*line, "vacancy-cli: "));
  g_assert_cmpuint (g_strv_length (jobs), ==, 2 + 1);
  g_assert_cmpuint (count_out (fixture), ==, 2 + 1);
  g_assert_cmpint (g_chmod (locked, 0700), ==, 0);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *inside = folder_path (fixture->folder, "none/x"), *empty = g_path_get_dirname (inside);
  g_autoptr (CliRun) none = cli ("export", empty, "-f", "text", "-d", fixture->out), absent = cli ("export", "/no/such", fixture->in, "-f", "text", "-d", fixture->out, "--overwrite");

  g_assert_cmpint (none->status, ==, 1);
  assert_contains (none->err, "there is no posting in it");
  g_assert_cmpint (absent->status, ==, 3);
  assert_contains (absent->err, "/no/such");
  g_assert_cmpuint (count_out (fixture), ==, 2);
}

/* The folder is a file. */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  folder_put (fixture->folder, "out", "a file");
  g_autoptr (CliRun) run = cli ("export", fixture->in, "-f", "text", "-d", fixture->out);

  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->err, fixture->out);
  g_autoptr (CliRun) full = cli_full ("export", fixture->in, "-f", "text", "-d", fixture->out, "--dry-run");
  g_assert_cmpint (full->status, ==, 1);
  assert_contains (full->err, "standard output");
}

/* ---- stopping ---- */

/* Whoever stops it has whole files only, and is told how many. */
static void
test_stop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *file = g_build_filename (fixture->in, "a.vacancy", NULL), *whole = NULL, *err = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (CliRun) one = cli ("export", file, "-f", "text", "-d", fixture->out, "--overwrite");
  whole = read_out (fixture, "Senior Line Cook - Harbour Kitchen.txt");
  g_ptr_array_add (argv, (gpointer) g_getenv ("VACANCY_CLI"));
  g_ptr_array_add (argv, (gpointer) "export");
  for (guint i = 0; i < 2000; i++)
    g_ptr_array_add (argv, file);
  for (const char *const *more = (const char *const[]){ "-f", "text", "-d", fixture->out, "--overwrite", NULL }; *more; more++)
    g_ptr_array_add (argv, (gpointer) *more);
  g_ptr_array_add (argv, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, NULL);
  while (count_out (fixture) < 20)
    g_usleep (1000);
  g_subprocess_send_signal (process, SIGINT);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &err, NULL));

  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  assert_contains (err, "stopped; ");
  g_assert_cmpuint (count_out (fixture), <, 2000);
  g_autoptr (GDir) dir = g_dir_open (fixture->out, 0, NULL);
  for (const char *name; (name = g_dir_read_name (dir));)
    {
      g_autofree char *content = read_out (fixture, name);
      g_assert_cmpstr (content, ==, whole);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/batch/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("dry-run", test_dry_run);
  ADD ("report", test_report);
  ADD ("variations", test_variations);
  ADD ("languages", test_languages);
  ADD ("unknown", test_unknown);
  ADD ("usage", test_usage);
  ADD ("existing", test_existing);
  ADD ("hostile", test_hostile);
  ADD ("empty", test_empty);
  ADD ("no-folder", test_no_folder);
  ADD ("stop", test_stop);
  return cli_test_run ();
}
