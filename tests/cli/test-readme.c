// SPDX-License-Identifier: GPL-3.0-or-later
/* The tour of the README, run as it stands there: each command must print what is shown below it. A line "…" stands for any lines. */
#include "cli-run.h"

#define OUTSIDE "```"

/* Lines of the README from "$ COMMAND" to the end of its fenced block; all others are OUTSIDE. */
static char **
read_tour (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "..", "README.md", NULL);
  g_autofree char *text = cli_read_file (path);
  char **lines = g_strsplit (text, "\n", -1);
  gboolean inside = FALSE;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      inside = !g_str_has_prefix (lines[i], OUTSIDE) && (inside || g_str_has_prefix (lines[i], "$ "));
      if (inside)
        continue;
      g_free (lines[i]);
      lines[i] = g_strdup (OUTSIDE);
    }
  return lines;
}

/* The command at @line, with the lines it goes on in; @line is moved behind it. */
static char *
take_command (char **lines, guint *line)
{
  g_autoptr (GString) command = g_string_new (lines[(*line)++] + strlen ("$ "));
  while (command->str[command->len - 1] == '\\')
    g_string_append_printf (command, "\n%s", lines[(*line)++]);
  return g_string_free (g_steal_pointer (&command), FALSE);
}

/* What it prints on both outputs, in its order. */
static char **
run_command (const char *command, const char *folder)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autofree char *bin = g_path_get_dirname (g_getenv ("VACANCY_CLI"));
  g_autofree char *path = g_strconcat (bin, ":", g_getenv ("PATH"), NULL);
  g_subprocess_launcher_setenv (launcher, "PATH", path, TRUE);
  g_subprocess_launcher_set_cwd (launcher, folder);
  const char *const argv[] = { "/bin/sh", "-c", command, NULL };
  g_autoptr (CliRun) run = cli_spawn (launcher, NULL, argv);
  return g_strsplit (run->out, "\n", -1);
}

static gboolean
is_shown (const char *line)
{
  return line != NULL && !g_str_has_prefix (line, "$ ") && !g_str_equal (line, OUTSIDE);
}

/* Compares with the lines from @line on, and moves it behind them. */
static void
assert_prints (char **printed, char **lines, guint *line)
{
  gboolean skip = FALSE;
  for (; is_shown (lines[*line]); (*line)++)
    {
      const char *shown = lines[*line];
      if (g_str_equal (shown, "…"))
        {
          skip = TRUE;
          continue;
        }
      while (skip && *printed != NULL && !g_str_equal (*printed, shown))
        printed++;
      skip = FALSE;
      g_assert_cmpstr (*printed, ==, shown);
      printed++;
    }
  if (!skip)
    g_assert_cmpstr (*printed, ==, "");
}

static void
test_tour (void)
{
  char *folder = folder_new ();
  g_auto (GStrv) lines = read_tour ();
  guint commands = 0;
  for (guint i = 0; lines[i] != NULL;)
    if (g_str_has_prefix (lines[i], "$ vacancy-cli "))
      {
        g_autofree char *command = take_command (lines, &i);
        g_auto (GStrv) printed = run_command (command, folder);
        g_test_message ("%s", command);
        assert_prints (printed, lines, &i);
        commands++;
      }
    else
      i++;
  g_assert_cmpuint (commands, >=, 5);
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-readme/tour", test_tour);
  return cli_test_run ();
}
