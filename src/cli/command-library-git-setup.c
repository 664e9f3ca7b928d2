// SPDX-License-Identifier: GPL-3.0-or-later
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "command-library.h"
#include "base/jd-file.h"
#include "git/jd-git-setup.h"

/* As git has to call it. New string. */
static char *
own_program (void)
{
  char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program ? program : g_strdup ("vacancy-cli");
}

static CliStatus
set_up (const char *folder)
{
  g_autofree char *program = own_program ();
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) written = jd_git_set_up (folder, program, &error);

  if (!written)
    {
      cli_message ("%s", error->message);
      return CLI_FINDINGS;
    }
  for (char **line = written; *line; line++)
    g_string_append_printf (out, "%s\n", *line);
  return cli_print (out->str, out->len);
}

static CliStatus
check_and_set_up (const char *folder)
{
  g_autofree char *shown = jd_file_shown_name (folder);

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return set_up (folder);
  cli_message (_("%s: expected a folder"), shown);
  return CLI_INPUT;
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
