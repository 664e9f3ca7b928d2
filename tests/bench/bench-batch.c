// SPDX-License-Identifier: GPL-3.0-or-later
/* bench-batch CLI JSON-PROGRAM: 1,000 postings to all formats of text and all files of job boards that hold many, by one process, beside one that lets json-glib parse the same files on all
 * processors; and the most memory that 1,000 and 10,000 postings take, beside what 100 take.
 *
 * A posting of 24 KB becomes eighteen texts of 120 KB, those for boards read again, in 6,012 files. On two processors that is 1.8 to 2.7 times json-glib, by how fast they are at the time: making the files
 * takes the system 0.6 of it alone, and reading the postings 0.35. 1.5 is what it should be. Memory grows by half a KB a posting: its path, title, name, eighteen rows and its reference. */
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../core/test-folder.h"
#include "bench.h"
#include "board/jd-board-file.h"
#include "board/jd-boards.h"

#define FORMATS "text,html,html-fragment,md,eml,jsonld"
#define FEW 100
#define MANY 1000
#define MOST 10000

typedef struct
{
  char **command; /* NULL-terminated */
  char *out;      /* is gone before each run; NULL: none */
  double peak;    /* megabytes, the most it held in the last run */
} Program;

static pid_t
start (char **command)
{
  posix_spawn_file_actions_t actions;
  pid_t pid;

  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2 (&actions, STDOUT_FILENO, STDERR_FILENO);
  if (posix_spawn (&pid, command[0], &actions, NULL, command, environ) != 0)
    g_error ("cannot run %s", command[0]);
  posix_spawn_file_actions_destroy (&actions);
  return pid;
}

static void
run (gpointer data)
{
  Program *program = data;
  struct rusage usage;
  int status;

  if (wait4 (start (program->command), &status, 0, &usage) < 0 || !WIFEXITED (status) || WEXITSTATUS (status) > 1)
    g_error ("%s ended with %d", program->command[0], status);
  program->peak = usage.ru_maxrss / 1024.0;
}

static void
clean (const Program *program)
{
  if (program->out)
    bench_put_aside (program->out);
}

static double
measure_time (gpointer program)
{
  clean (program);
  return bench_wall (run, program, 1);
}

static double
measure_peak (gpointer data)
{
  Program *program = data;

  clean (program);
  run (program);
  return program->peak;
}

/* Of one that was run for its time already. */
static double
peak_of (gpointer program)
{
  return ((Program *) program)->peak;
}

/* Copies of one posting, each with an id and a title of its own; the employer is the same, which some boards have in the file once. New string: their folder. */
static char *
make_postings (const char *folder, const char *text, guint n)
{
  g_autofree char *inside = g_strdup_printf ("%u", n);
  const char *id = strstr (text, "\"id\": \"");

  g_assert (id);
  g_autofree char *own = g_strndup (id + strlen ("\"id\": \""), strcspn (id + strlen ("\"id\": \""), "\""));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%04u.vacancy", inside, i), *other = g_strdup_printf ("posting-%04u", i), *team = g_strdup_printf ("Team %u", i);
      g_autoptr (GString) copy = g_string_new (text);
      g_string_replace (copy, own, other, 0);
      g_string_replace (copy, "Team 0", team, 0);
      folder_put_bytes (folder, name, copy->str, -1);
    }
  return g_build_filename (folder, inside, NULL);
}

/* The boards' files that hold many, apart by commas. New string. */
static char *
feeds (void)
{
  const char *const folders[] = { bench_data_dir (), NULL };
  g_autoptr (JdBoards) boards = jd_boards_load_from (folders);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < jd_boards_list (boards)->len; i++)
    {
      const JdBoard *board = jd_boards_list (boards)->pdata[i];
      if (jd_board_file_holds_many (board))
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? "," : "", board->id);
    }
  return g_string_free (ids, FALSE);
}

/* Nothing is put down in records: they grow with each run, and are waited for until they are on the disk. */
static Program
export_program (const char *cli, const char *folder, const char *postings, const char *boards)
{
  g_autofree char *name = g_path_get_basename (postings);
  char *out = g_strdup_printf ("%s/out-%s", folder, name);
  const char *const command[] = { cli, "export", postings, "--output-dir", out, "-f", FORMATS, "-b", boards, "--no-record", NULL };

  return (Program) { .command = g_strdupv ((char **) command), .out = out };
}

static void
clear (Program *program)
{
  g_strfreev (program->command);
  g_free (program->out);
}

/* The program that lets json-glib parse the files in @folder. */
static Program
parse_program (const char *json_program, const char *folder)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_ptr_array_add (command, g_strdup (json_program));
  while ((name = g_dir_read_name (dir)))
    g_ptr_array_add (command, g_build_filename (folder, name, NULL));
  g_ptr_array_add (command, NULL);
  return (Program) { .command = (char **) g_ptr_array_free (g_steal_pointer (&command), FALSE) };
}

/* One of the starter library, about 700 words. New string. */
static char *
read_posting (const char *cli, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "posting.vacancy", NULL);
  const char *const command[] = {
    cli, "new", "--role", "machine-learning-engineer", "--level", "senior", "--set", "company=Northwind", "--set", "title=Machine Learning Engineer, Team 0", "--set", "location=Utrecht, NL",
    "--set", "apply=jobs@example.com", "--set", "pay=78000-96000 EUR/year", "-o", path, NULL
  };
  Program make = { .command = (char **) command };
  char *text = NULL;

  run (&make);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* What is held at once does not grow with the number of postings. */
static void
bench (const char *cli, const char *json_program, const char *folder)
{
  g_autofree char *boards = feeds (), *text = read_posting (cli, folder), *few = make_postings (folder, text, FEW), *many = make_postings (folder, text, MANY);
  g_autofree char *most = make_postings (folder, text, MOST);
  Program parse = parse_program (json_program, many), hundred = export_program (cli, folder, few, boards), thousand = export_program (cli, folder, many, boards);
  Program all = export_program (cli, folder, most, boards);
  const BenchSide json = { "json-glib", measure_time, &parse }, time = { "vacancy-cli", measure_time, &thousand };
  const BenchSide ours = { "1,000 postings", peak_of, &thousand }, peer = { "100 postings", measure_peak, &hundred }, former = { "100 postings", peak_of, &hundred };
  const BenchSide ten = { "10,000 postings", peak_of, &all };

  bench_ratio ("1,000 postings to all formats of text and feeds", "ms", &time, &json, 3.3);
  bench_ratio ("memory of that", "MB", &ours, &peer, 1.2);
  run (&all);
  bench_ratio ("memory of ten times as many", "MB", &ten, &former, 1.4);
  clear (&parse);
  clear (&hundred);
  clear (&thousand);
  clear (&all);
}

int
main (int argc, char **argv)
{
  char *folder;

  bench_begin ();
  if (argc != 3)
    g_error ("usage: %s CLI JSON-PROGRAM", argv[0]);
  folder = folder_new ();
  bench (argv[1], argv[2], folder);
  folder_free (folder);
  return bench_result ();
}
