// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-change.h"
#include "command-library.h"

static CliStatus
run (int argc, char **argv)
{
  const CliCommand *command = &cli_command_library_move;
  g_auto (CliChange) change = { NULL };
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, command, NULL, argc, argv, 1, G_MAXUINT, &status) || !cli_change_check_blocks (&change, change.arguments, &status))
    return status;
  if (!change.to)
    return cli_usage (command, _("something is missing: %s %s"), "--to", "DIR");
  JdLibraryChange *made = jd_library_edit_move (&change.edit, (const char *const *) change.arguments, change.to, &error);
  return cli_change_end (&change, made, error);
}

const CliCommand cli_command_library_move = {
  "library move",
  N_("ID… --to DIR [--dry-run] [--format json]"),
  N_("Move blocks from their folders to the library folder DIR"),
  NULL,
  run,
};
