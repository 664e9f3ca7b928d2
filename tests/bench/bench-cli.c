// SPDX-License-Identifier: GPL-3.0-or-later
/* bench-cli CLI: what a person or a script waits for: start, one export, 1,000 postings in two formats in one call. */
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "bench.h"

#define POSTINGS 1000

static char *folder;
static const char *cli;

/* Runs the command line; what it prints is not wanted. */
static void
run (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (data, G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);

  if (!process || !g_subprocess_wait (process, NULL, &error))
    g_error ("%s", error->message);
  if (!g_subprocess_get_if_exited (process) || g_subprocess_get_exit_status (process) > 1)
    g_error ("%s ended with %d", ((char **) data)[1], g_subprocess_get_status (process));
}

static char *
in_folder (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
make_posting (const char *path)
{
  const char *const command[] = {
    cli, "new", "--role", "machine-learning-engineer", "--level", "senior", "--set", "company=Northwind", "--set", "location=Utrecht, NL",
    "--set", "apply=jobs@example.com", "--set", "pay=78000-96000 EUR/year", "-o", path, NULL
  };
  run ((gpointer) command);
}

/* The posting without its wordings, so that the export has to take them from the starter library. */
static void
bench_one_export (const char *posting)
{
  g_autofree char *out = in_folder ("one.html");
  const char *const version[] = { cli, "--version", NULL };
  const char *const roles[] = { cli, "roles", NULL };
  const char *const export[] = { cli, "export", posting, "--format", "html", "-o", out, NULL };
  const char *const new[] = { cli, "new", "--role", "machine-learning-engineer", "--level", "senior", "-o", "-", NULL };

  bench_report ("vacancy-cli --version", bench_median (run, (gpointer) version, 21, 1), "ms", 15);
  bench_report ("vacancy-cli roles, with the starter library", bench_median (run, (gpointer) roles, 21, 1), "ms", 15);
  bench_report ("vacancy-cli export of one posting", bench_median (run, (gpointer) export, 21, 1), "ms", 25);
  bench_report ("vacancy-cli new, with the starter library", bench_median (run, (gpointer) new, 21, 1), "ms", 25);
}

static void
bench_many (const char *posting)
{
  g_autofree char *text = NULL;
  g_autofree char *out = in_folder ("out");
  g_autoptr (GPtrArray) html = g_ptr_array_new_with_free_func (g_free);
  gsize length;
  double both = 0;

  g_file_get_contents (posting, &text, &length, NULL);
  g_mkdir (out, 0700);
  g_ptr_array_add (html, g_strdup (cli));
  g_ptr_array_add (html, g_strdup ("export"));
  for (guint i = 0; i < POSTINGS; i++)
    {
      g_autofree char *name = g_strdup_printf ("p%04u.vacancy", i);
      char *path = in_folder (name);
      g_file_set_contents (path, text, length, NULL);
      g_ptr_array_add (html, path);
    }
  for (const char *const *word = (const char *const[]){ "--format", "html", "--format", "text", "--output-dir", out, NULL }; *word; word++)
    g_ptr_array_add (html, g_strdup (*word));
  g_ptr_array_add (html, NULL);
  both = bench_median (run, html->pdata, 3, 1);
  bench_report ("1,000 postings in 2 formats, one call", both, "ms", 2000);
}

int
main (int argc, char **argv)
{
  g_autofree char *posting = NULL;

  g_assert (argc == 2);
  cli = argv[1];
  folder = g_dir_make_tmp ("vacancy-bench-XXXXXX", NULL);
  posting = in_folder ("posting.vacancy");
  make_posting (posting);
  bench_one_export (posting);
  bench_many (posting);
  {
    const char *const clean[] = { "rm", "-rf", folder, NULL };
    run ((gpointer) clean);
  }
  return bench_broken;
}
