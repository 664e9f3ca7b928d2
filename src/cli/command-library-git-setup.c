// SPDX-License-Identifier: GPL-3.0-or-later
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "command-library.h"

#define DRIVER "vacancy-block"
#define PATTERN "library/*/*.json merge=" DRIVER
#define ATTRIBUTES_MAX (1024 * 1024) /* bytes */

/* ---- git ---- */

/* What git prints, without the line break at its end; NULL with its own message told when it fails. A repository may name programs that git shall run, which none of these calls needs. New string. */
static char *
run_git (const char *folder, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL, *err = NULL;
  const char *const always[] = { "git", "-c", "core.fsmonitor=false", "-C", folder };

  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    g_ptr_array_add (argv, (gpointer) always[i]);
  for (; *arguments; arguments++)
    g_ptr_array_add (argv, (gpointer) *arguments);
  g_ptr_array_add (argv, NULL);
  g_subprocess_launcher_setenv (launcher, "GIT_TERMINAL_PROMPT", "0", TRUE);
  g_autoptr (GSubprocess) git = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  if (git && g_subprocess_communicate_utf8 (git, NULL, NULL, &out, &err, &error) && g_subprocess_get_successful (git))
    return g_strchomp (g_steal_pointer (&out));
  cli_message ("git: %s", error ? error->message : g_strstrip (err));
  return NULL;
}

static gboolean
is_in_work_tree (const char *folder)
{
  const char *const arguments[] = { "rev-parse", "--is-inside-work-tree", NULL };
  g_autofree char *answer = run_git (folder, arguments);

  return g_strcmp0 (answer, "true") == 0;
}

static gboolean
configure (const char *folder, const char *key, const char *value)
{
  const char *const arguments[] = { "config", "--local", key, value, NULL };
  g_autofree char *answer = run_git (folder, arguments);

  return answer != NULL;
}

/* ---- what is set up ---- */

/* How git calls this program: by its name where that finds it, else by its path. git replaces what stands behind a percent sign. New string. */
static char *
driver_command (void)
{
  g_autofree char *own = g_file_read_link ("/proc/self/exe", NULL), *found = g_find_program_in_path ("vacancy-cli");
  g_autofree char *program = !own || (found && cli_is_same_file (own, found)) ? g_strdup ("vacancy-cli") : g_shell_quote (own);
  g_autoptr (GString) command = g_string_new (program);

  g_string_replace (command, "%", "%%", 0);
  g_string_append (command, " library merge-file --name %P %O %A %B");
  return g_string_free (g_steal_pointer (&command), FALSE);
}

static gboolean
has_line (const char *text, const char *line)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    if (strcmp (g_strchomp (lines[i]), line) == 0)
      return TRUE;
  return FALSE;
}

/* Puts our line behind what the file says. */
static gboolean
write_attributes (const char *path, GError **error)
{
  gsize length = 0;
  const gboolean exists = g_file_test (path, G_FILE_TEST_EXISTS);
  g_autofree char *former = exists ? jd_file_read (path, ATTRIBUTES_MAX, &length, error) : g_strdup ("");

  if (!former)
    return FALSE;
  if (has_line (former, PATTERN))
    return TRUE;
  g_autofree char *expected = exists ? jd_file_etag (former, length) : g_strdup ("");
  g_autoptr (GString) text = g_string_new_len (former, (gssize) length);
  if (length > 0 && former[length - 1] != '\n')
    g_string_append_c (text, '\n');
  g_string_append (text, PATTERN "\n");
  return jd_file_replace (path, text->str, text->len, JD_WRITE_DEFAULT, expected, NULL, error);
}

static CliStatus
print_done (const char *attributes, const char *driver)
{
  g_autofree char *shown = jd_file_shown_name (attributes);
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "%s: %s\n", shown, PATTERN);
  g_string_append_printf (out, "merge.%s.driver: %s\n", DRIVER, driver);
  g_string_append_printf (out, "%s\n", _("Commit .gitattributes. The driver is not part of a commit: run this once in every clone."));
  return cli_print (out->str, out->len);
}

static CliStatus
set_up (const char *folder)
{
  g_autofree char *driver = driver_command (), *attributes = g_build_filename (folder, ".gitattributes", NULL);
  g_autoptr (GError) error = NULL;

  if (!configure (folder, "merge." DRIVER ".name", "blocks of Vacancy, member by member") || !configure (folder, "merge." DRIVER ".driver", driver))
    return CLI_FINDINGS;
  if (!write_attributes (attributes, &error))
    return cli_failure (error);
  return print_done (attributes, driver);
}

static CliStatus
check_and_set_up (const char *folder)
{
  g_autofree char *shown = jd_file_shown_name (folder), *git = g_find_program_in_path ("git");

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      cli_message (_("%s: expected a folder"), shown);
      return CLI_INPUT;
    }
  if (!git)
    {
      cli_message (_("the program git is missing; install it to keep a library in a repository"));
      return CLI_FINDINGS;
    }
  if (!is_in_work_tree (folder))
    {
      cli_message (_("%s: expected a folder in a work tree of git; “git init” makes one"), shown);
      return CLI_FINDINGS;
    }
  return set_up (folder);
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (GStrv) arguments = NULL;
  CliStatus status = CLI_DONE;

  if (!cli_parse (&cli_command_library_git_setup, NULL, argc, argv, 1, 1, &arguments, &status))
    return status;
  return check_and_set_up (arguments[0]);
}

const CliCommand cli_command_library_git_setup = {
  "library git-setup",
  N_("DIR"),
  N_("Let git merge the blocks of the library folder DIR by “library merge-file”"),
  N_("Writes a line into DIR/.gitattributes, and the merge driver into the configuration of the repository."),
  run,
};
