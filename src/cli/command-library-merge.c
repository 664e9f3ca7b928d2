// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-change.h"
#include "command-library.h"

static CliStatus
run (int argc, char **argv)
{
  const CliCommand *command = &cli_command_library_merge;
  g_auto (CliChange) change = { NULL };
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, command, NULL, argc, argv, 2, G_MAXUINT, &status) || !cli_change_check_blocks (&change, change.arguments, &status))
    return status;
  JdLibraryChange *made = jd_library_edit_make_one (&change.edit, change.arguments[0], (const char *const *) change.arguments + 1, &error);
  return cli_change_end (&change, made, error);
}

const CliCommand cli_command_library_merge = {
  "library merge",
  N_("KEEP ID… [--why TEXT] [--dry-run] [--format json]"),
  N_("Make blocks that say the same one: KEEP stays"),
  N_("Roles and levels name KEEP in their place, and it gets their tags and roles. The others are deleted, or retired\n"
     "where they are read-only. Postings stay as they are."),
  run,
};
