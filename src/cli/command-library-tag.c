// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-change.h"
#include "command-library.h"

static CliStatus
run (int argc, char **argv)
{
  const CliCommand *command = &cli_command_library_tag;
  g_auto (CliChange) change = { NULL };
  g_auto (GStrv) add = NULL, remove = NULL;
  const GOptionEntry entries[] = {
    { "add", 'a', 0, G_OPTION_ARG_FILENAME_ARRAY, &add, N_("Add a tag"), N_("TAG") },
    { "remove", 'r', 0, G_OPTION_ARG_FILENAME_ARRAY, &remove, N_("Take a tag away"), N_("TAG") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, command, entries, argc, argv, 1, G_MAXUINT, &status) || !cli_change_check_blocks (&change, change.arguments, &status))
    return status;
  if (!add && !remove)
    return cli_usage (command, _("something is missing: %s %s"), "--add", "TAG");
  JdLibraryChange *made = jd_library_edit_tags (&change.edit, (const char *const *) change.arguments, (const char *const *) add, (const char *const *) remove, &error);
  return cli_change_end (&change, made, error);
}

const CliCommand cli_command_library_tag = {
  "library tag",
  N_("ID… [--add TAG]… [--remove TAG]… [--dry-run] [--format json]"),
  N_("Add tags to blocks and take others away; all others stay"),
  NULL,
  run,
};
