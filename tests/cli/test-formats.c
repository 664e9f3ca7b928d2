// SPDX-License-Identifier: GPL-3.0-or-later
/* What the command makes of formats of every kind: more-formats.c. */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli-run.h"

static void
test_listed (void)
{
  g_autoptr (CliRun) help = cli ("help", "export");
  assert_contains (help->out, "\n  html-fragment  The HTML of the text alone");
  assert_contains (help->out, "\n  many           A line a posting.\n");
}

/* One file of several postings, where the format takes them; what one of them is missing is told all the same, and one that cannot be read stops the others no more than elsewhere. */
static void
test_many (void)
{
  char *folder = folder_new ();
  g_autofree char *one = cli_make_posting (folder, "one.vacancy", "entry");
  g_autofree char *two = cli_make_posting (folder, "two.vacancy", "senior");
  g_autofree char *out = g_build_filename (folder, "all.list", NULL);
  g_autoptr (CliRun) both = cli ("export", one, two, "--format", "many");
  g_assert_cmpint (both->status, ==, 0);
  g_assert_cmpstr (both->out, ==, "Line Cook\nSenior Line Cook\n");
  g_autoptr (CliRun) to_file = cli ("export", two, one, "--format", "many", "-o", out);
  g_assert_cmpint (to_file->status, ==, 0);
  g_autofree char *written = cli_read_file (out);
  g_assert_cmpstr (written, ==, "Senior Line Cook\nLine Cook\n");

  g_autoptr (CliRun) broken = cli ("export", one, "/nowhere/x.vacancy", two, "--format", "many");
  g_assert_cmpint (broken->status, ==, 3);
  g_assert_cmpstr (broken->out, ==, "Line Cook\nSenior Line Cook\n");
  assert_contains (broken->err, "/nowhere/x.vacancy");
  g_autoptr (CliRun) none = cli ("export", "/nowhere/x.vacancy", "/nowhere/y.vacancy", "--format", "many", "-o", one);
  g_assert_cmpint (none->status, ==, 3);
  g_autoptr (CliRun) over = cli ("export", one, two, "--format", "many", "-o", one);
  g_assert_cmpint (over->status, ==, 1);
  assert_contains (over->err, "is a posting that is being exported and stays as it is");
  folder_free (folder);
}

/* Into a folder each posting goes under its own name, whatever the format could do. */
static void
test_folder (void)
{
  char *folder = folder_new ();
  g_autofree char *one = cli_make_posting (folder, "one.vacancy", "entry");
  g_autofree char *two = cli_make_posting (folder, "two.vacancy", "senior");
  g_autofree char *out = g_build_filename (folder, "out", NULL);
  g_autofree char *path = g_build_filename (out, "Line Cook - Harbour Kitchen.list", NULL);
  g_autofree char *binary = g_build_filename (out, "Senior Line Cook - Harbour Kitchen.bin", NULL);
  g_autoptr (CliRun) run = cli ("export", one, two, "--format", "many,binary", "--output-dir", out);
  g_assert_cmpint (run->status, ==, 0);
  g_autofree char *written = cli_read_file (path);
  g_assert_cmpstr (written, ==, "Line Cook\n");
  g_assert_true (g_file_test (binary, G_FILE_TEST_IS_REGULAR));
  folder_free (folder);
}

/* A format that cannot hold a document says why; nothing is written, and a file that was there stays. The others are. */
static void
test_refusing (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *out = g_build_filename (folder, "cook.no", NULL);
  g_autofree char *page = g_build_filename (folder, "Line Cook - Harbour Kitchen.html", NULL);
  g_assert_true (g_file_set_contents (out, "old", -1, NULL));
  g_autoptr (CliRun) run = cli ("export", path, "--format", "refusing", "-o", out);
  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->err, "cook.vacancy: could not be written as refusing: no title fits into it\n");
  g_autofree char *kept = cli_read_file (out);
  g_assert_cmpstr (kept, ==, "old");
  g_autoptr (CliRun) shown = cli ("export", path, "--format", "refusing");
  g_assert_cmpint (shown->status, ==, 1);
  g_assert_cmpstr (shown->out, ==, "");
  g_autoptr (CliRun) several = cli ("export", path, "--format", "refusing,html", "--output-dir", folder);
  g_assert_cmpint (several->status, ==, 1);
  g_assert_true (g_file_test (page, G_FILE_TEST_IS_REGULAR));
  folder_free (folder);
}

static void
test_wrong_usage (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  const struct
  {
    const char *arguments[10];
    const char *message;
  } cases[] = {
    { { "export", path, "--format", "html", "--wrap", "72" }, "--wrap: html has no lines to wrap" },
    { { "export", path, "--format", "binary,html", "--wrap", "72", "--output-dir", folder }, "--wrap: binary has no lines to wrap" },
    { { "export", path, path, "--format", "binary" }, "--output-dir" },
    { { "export", path, path, "--format", "many,html" }, "--output-dir" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliRun) run = cli_with_input (NULL, cases[i].arguments);
      g_assert_cmpint (run->status, ==, 2);
      g_assert_cmpstr (run->out, ==, "");
      assert_contains (run->err, cases[i].message);
    }
  /* No columns is no wish, and one format that wraps is enough. */
  g_autoptr (CliRun) none = cli ("export", path, "--format", "html", "--wrap", "0");
  g_assert_cmpint (none->status, ==, 0);
  g_autoptr (CliRun) one_does = cli ("export", path, "--format", "html,text", "--wrap", "72", "--output-dir", folder);
  g_assert_cmpint (one_does->status, ==, 0);
  folder_free (folder);
}

/* Runs it with a terminal for standard output. */
static CliRun *
on_terminal (const char *const *arguments)
{
  int terminal = posix_openpt (O_RDWR | O_NOCTTY);
  g_assert_cmpint (terminal, >=, 0);
  g_assert_cmpint (grantpt (terminal) | unlockpt (terminal), ==, 0);
  g_autoptr (GPtrArray) argv = cli_argv (arguments);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_take_stdout_fd (launcher, g_open (ptsname (terminal), O_RDWR | O_NOCTTY, 0));
  CliRun *run = cli_spawn (launcher, NULL, (const char *const *) argv->pdata);
  close (terminal);
  return run;
}

/* What would garble a terminal is not written to one; through a pipe or to a file it goes. */
static void
test_terminal (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *out = g_build_filename (folder, "cook.bin", NULL);
  g_autoptr (CliRun) plain = on_terminal ((const char *const[]){ "export", path, "--format", "binary", NULL });
  g_assert_cmpint (plain->status, ==, 2);
  assert_contains (plain->err, "binary is no text for a terminal; write it to a file with --output\n");
  g_autoptr (CliRun) asked = on_terminal ((const char *const[]){ "export", path, "--format", "binary", "-o", "-", NULL });
  g_assert_cmpint (asked->status, ==, 2);
  g_autoptr (CliRun) to_file = on_terminal ((const char *const[]){ "export", path, "--format", "binary", "-o", out, NULL });
  g_assert_cmpint (to_file->status, ==, 0);
  g_autoptr (CliRun) text = on_terminal ((const char *const[]){ "export", path, "--format", "many", NULL });
  g_assert_cmpint (text->status, ==, 0);
  g_autoptr (CliRun) piped = cli ("export", path, "--format", "binary");
  g_assert_cmpint (piped->status, ==, 0);
  g_assert_cmpmem (piped->out, piped->out_length, "\377\376", 2);
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-formats/listed", test_listed);
  g_test_add_func ("/cli-formats/many", test_many);
  g_test_add_func ("/cli-formats/folder", test_folder);
  g_test_add_func ("/cli-formats/refusing", test_refusing);
  g_test_add_func ("/cli-formats/wrong-usage", test_wrong_usage);
  g_test_add_func ("/cli-formats/terminal", test_terminal);
  return cli_test_run ();
}
