// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "command-library.h"
#include "manage/jd-library-undo.h"

static CliStatus
print (const char *label, gboolean json, gboolean done)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;

  if (!json)
    {
      g_autofree char *line = g_strconcat (label, "\n", NULL);
      return cli_print (line, strlen (line));
    }
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "change", label);
  jd_writer_bool (writer, "done", done);
  jd_writer_end_object (writer);
  g_autofree char *text = jd_writer_finish (writer, &length);
  return cli_print (text, length);
}

/* That there is nothing is no broken input. */
static CliStatus
fail (const GError *error)
{
  const CliStatus status = cli_failure (error);

  return g_error_matches (error, JD_ERROR, JD_ERROR_MISSING) ? CLI_FINDINGS : status;
}

typedef struct
{
  const CliCommand *command;
  gboolean (*turn) (char **label, GError **error);
  gboolean (*check) (char **label, GError **error);
} Turn;

static CliStatus
run_turn (const Turn *turn, int argc, char **argv)
{
  g_autofree char *format = NULL, *label = NULL;
  g_auto (GStrv) arguments = NULL;
  gboolean dry_run = FALSE, json = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run, N_("Only tell what would be done"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  g_autoptr (GError) error = NULL;

  if (!cli_parse (turn->command, entries, argc, argv, 0, 0, &arguments, &status) || !cli_parse_format (turn->command, format, &json, &status))
    return status;
  if (dry_run ? turn->check (&label, &error) : turn->turn (&label, &error))
    return print (label, json, !dry_run);
  return fail (error);
}

static CliStatus
run_undo (int argc, char **argv)
{
  const Turn turn = { &cli_command_library_undo, jd_library_undo, jd_library_undo_check };

  return run_turn (&turn, argc, argv);
}

static CliStatus
run_redo (int argc, char **argv)
{
  const Turn turn = { &cli_command_library_redo, jd_library_redo, jd_library_redo_check };

  return run_turn (&turn, argc, argv);
}

const CliCommand cli_command_library_undo = {
  "library undo",
  N_("[--dry-run] [--format json]"),
  N_("Take the last change of the library back, also one made in the window"),
  N_("Prints what it was. Files are as they were before, byte for byte; refused, and nothing done, when one was changed since."),
  run_undo,
};

const CliCommand cli_command_library_redo = {
  "library redo",
  N_("[--dry-run] [--format json]"),
  N_("Do the change that was taken back last again"),
  NULL,
  run_redo,
};
