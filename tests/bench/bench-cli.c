// SPDX-License-Identifier: GPL-3.0-or-later
/* bench-cli CLI JSON-PROGRAM [PANDOC]: what a person or a script waits for: start, one export, a new posting, 2,000 postings in one call; beside a program on the same libraries that does
 * nothing, or lets json-glib parse the files that are read; and a page and a Word document of one posting, beside pandoc making them of its Markdown, a process each. */
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "bench.h"

#define POSTINGS 2000
/* Programs of a few milliseconds run so often in one measure. */
#define CALLS 10

static char *folder;
static const char *cli, *json_program, *pandoc; /* the last NULL: not installed */

/* Runs a command line (NULL-terminated). */
static void
run (gpointer command)
{
  const char *const *arguments = command;
  posix_spawn_file_actions_t actions;
  pid_t pid;
  int status;

  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2 (&actions, STDOUT_FILENO, STDERR_FILENO);
  if (posix_spawn (&pid, arguments[0], &actions, NULL, command, environ) != 0 || waitpid (pid, &status, 0) != pid)
    g_error ("cannot run %s", arguments[0]);
  posix_spawn_file_actions_destroy (&actions);
  if (!WIFEXITED (status) || WEXITSTATUS (status) > 1)
    g_error ("%s %s ended with %d", arguments[0], arguments[1], status);
}

static double
measure_start (gpointer command)
{
  return bench_wall (run, command, CALLS);
}

static double
measure_once (gpointer command)
{
  return bench_wall (run, command, 1);
}

/* What is there already would not be written again. */
static double
measure_export (gpointer command)
{
  g_autofree char *out = g_build_filename (folder, "out", NULL);

  bench_put_aside (out);
  return bench_wall (run, command, 1);
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

/* The command line that lets json-glib parse what lies in @names of the starter library. */
static char **
parse_data (const char *const *names)
{
  g_autoptr (GStrvBuilder) command = g_strv_builder_new ();

  g_strv_builder_add (command, json_program);
  for (; *names; names++)
    {
      g_autofree char *path = g_build_filename (bench_data_dir (), *names, NULL);
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      g_assert (dir);
      while ((name = g_dir_read_name (dir)))
        if (g_str_has_suffix (name, ".json"))
          {
            g_autofree char *file = g_build_filename (path, name, NULL);
            g_strv_builder_add (command, file);
          }
    }
  return g_strv_builder_end (command);
}

static void
compare (const char *what, const char *const *ours, const char *const *peer, double budget)
{
  const BenchSide sides[] = {
    { "vacancy-cli", measure_start, (gpointer) ours },
    { peer[1] ? "json-glib" : "an empty program", measure_start, (gpointer) peer },
  };

  bench_ratio (what, "ms", &sides[0], &sides[1], budget);
}

static void
bench_start (const char *posting)
{
  g_autofree char *out = in_folder ("one.html");
  g_auto (GStrv) rows = parse_data ((const char *const[]){ "roles", "levels", NULL });
  const char *const empty[] = { json_program, NULL };
  const char *const parse[] = { json_program, posting, NULL };
  const char *const version[] = { cli, "--version", NULL };
  const char *const roles[] = { cli, "roles", NULL };
  const char *const export[] = { cli, "export", posting, "--format", "html", "-o", out, NULL };
  const char *const new[] = { cli, "new", "--role", "machine-learning-engineer", "--level", "senior", "-o", "-", NULL };

  compare ("vacancy-cli --version", version, empty, 1.5);
  compare ("vacancy-cli roles, beside the same files", roles, (const char *const *) rows, 1.5);
  compare ("vacancy-cli new, beside the roles and levels", new, (const char *const *) rows, 2);
  compare ("vacancy-cli export of one posting", export, parse, 2);
}

static void
bench_many (const char *posting)
{
  g_autofree char *text = NULL;
  g_autofree char *out = in_folder ("out");
  g_autoptr (GPtrArray) export = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) parse = g_ptr_array_new ();
  gsize length;

  g_file_get_contents (posting, &text, &length, NULL);
  for (const char *const *word = (const char *const[]){ cli, "export", "--format", "html", "--output-dir", out, NULL }; *word; word++)
    g_ptr_array_add (export, g_strdup (*word));
  g_ptr_array_add (parse, (gpointer) json_program);
  for (guint i = 0; i < POSTINGS; i++)
    {
      g_autofree char *name = g_strdup_printf ("p%04u.vacancy", i);
      char *path = in_folder (name);
      g_file_set_contents (path, text, length, NULL);
      g_ptr_array_add (export, path);
      g_ptr_array_add (parse, path);
    }
  g_ptr_array_add (export, NULL);
  g_ptr_array_add (parse, NULL);
  const BenchSide ours = { "vacancy-cli", measure_export, export->pdata };
  const BenchSide peer = { "json-glib", measure_once, parse->pdata };
  bench_ratio ("2,000 postings as HTML in one call", "ms", &ours, &peer, 1.3);
}

/* ---- beside pandoc ---- */

/* @data: its two command lines. */
static double
measure_pandoc (gpointer data)
{
  const char *const *const *commands = data;

  return measure_once ((gpointer) commands[0]) + measure_once ((gpointer) commands[1]);
}

/* Of one posting among those of the call. */
static double
measure_each (gpointer command)
{
  return measure_export (command) / POSTINGS;
}

#define TEXTS 1000

/* Of one text among those of the folder. */
static double
measure_text (gpointer command)
{
  return measure_once (command) / TEXTS;
}

/* Old postings as somebody has them, each with lines of its own, read, labelled, held against the library and put together. Three hundred times pandoc is what is aimed at; on two processors it is 150. */
static void
bench_texts (const char *posting, const BenchSide *peer)
{
  g_autofree char *text = in_folder ("posting.txt"), *texts = in_folder ("texts"), *library = in_folder ("library"), *data = NULL;
  const char *const make[] = { cli, "export", posting, "--format", "text", "-o", text, NULL };
  const char *const import[] = { cli, "import", texts, "--to-library", library, "--dry-run", NULL };

  run ((gpointer) make);
  g_assert_true (g_file_get_contents (text, &data, NULL, NULL));
  g_assert_cmpint (g_mkdir (texts, 0700), ==, 0);
  for (guint i = 0; i < TEXTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("texts/%04u.txt", i), *path = in_folder (name), *own = g_strdup_printf ("%s\nMore\n\n- Room %u is yours alone in the second year.\n", data, i);
      g_assert_true (g_file_set_contents (path, own, -1, NULL));
    }
  const BenchSide ours = { "of 1,000 in one call", measure_text, (gpointer) import };
  bench_ratio ("texts imported, each", "ms", &ours, peer, 0.01);
}

static void
bench_pandoc (const char *posting)
{
  g_autofree char *out = in_folder ("out"), *markdown = in_folder ("posting.md"), *page = in_folder ("pandoc.html"), *word = in_folder ("pandoc.docx");
  const char *const make[] = { cli, "export", posting, "--format", "md", "-o", markdown, NULL };
  const char *const to_page[] = { pandoc, "-f", "commonmark", "-s", "--metadata", "title=x", markdown, "-o", page, NULL };
  const char *const to_word[] = { pandoc, "-f", "commonmark", markdown, "-o", word, NULL };
  const char *const *const both[] = { to_page, to_word };
  const char *const one[] = { cli, "export", posting, "--format", "html,docx", "--output-dir", out, NULL };
  g_autoptr (GPtrArray) many = g_ptr_array_new_with_free_func (g_free);

  for (const char *const *argument = (const char *const[]){ cli, "export", "--format", "html,docx", "--output-dir", out, NULL }; *argument; argument++)
    g_ptr_array_add (many, g_strdup (*argument));
  for (guint i = 0; i < POSTINGS; i++)
    {
      g_autofree char *name = g_strdup_printf ("p%04u.vacancy", i);
      g_ptr_array_add (many, in_folder (name));
    }
  g_ptr_array_add (many, NULL);
  run ((gpointer) make);
  const BenchSide peer = { "pandoc, twice", measure_pandoc, (gpointer) both };
  const BenchSide process = { "vacancy-cli", measure_export, (gpointer) one }, each = { "of 2,000 in one call", measure_each, many->pdata };
  bench_ratio ("HTML and DOCX of a posting, a process", "ms", &process, &peer, 0.1);
  bench_ratio ("HTML and DOCX of a posting, each", "ms", &each, &peer, 0.01);
  bench_texts (posting, &peer);
}

int
main (int argc, char **argv)
{
  bench_begin ();
  g_autofree char *posting = NULL;

  g_assert (argc == 3 || argc == 4);
  cli = argv[1];
  json_program = argv[2];
  pandoc = argv[3];
  folder = g_dir_make_tmp ("vacancy-bench-XXXXXX", NULL);
  posting = in_folder ("posting.vacancy");
  make_posting (posting);
  bench_start (posting);
  bench_many (posting);
  if (pandoc)
    bench_pandoc (posting);
  {
    const char *const clean[] = { "/bin/rm", "-rf", folder, NULL };
    run ((gpointer) clean);
  }
  return bench_result ();
}
