// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-change.h"
#include "cli-known.h"
#include "command-library.h"

/* ROLE and ids. */
static gboolean
check_arguments (const CliChange *change, CliStatus *status)
{
  return cli_check_role (change->command, change->library, change->arguments[0], status) && cli_change_check_blocks (change, change->arguments + 1, status);
}

static CliStatus
run_add (int argc, char **argv)
{
  g_auto (CliChange) change = { NULL };
  g_autofree char *section = NULL;
  const GOptionEntry entries[] = {
    { "section", 's', 0, G_OPTION_ARG_FILENAME, &section, N_("The section of the role; else the first for blocks of that kind"), N_("SECTION") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, &cli_command_library_role_add, entries, argc, argv, 2, G_MAXUINT, &status) || !check_arguments (&change, &status))
    return status;
  JdLibraryChange *made = jd_library_edit_add_to_role (&change.edit, (const char *const *) change.arguments + 1, change.arguments[0], section, &error);
  return cli_change_end (&change, made, error);
}

static CliStatus
run_drop (int argc, char **argv)
{
  g_auto (CliChange) change = { NULL };
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, &cli_command_library_role_drop, NULL, argc, argv, 2, G_MAXUINT, &status) || !check_arguments (&change, &status))
    return status;
  JdLibraryChange *made = jd_library_edit_drop_from_role (&change.edit, (const char *const *) change.arguments + 1, change.arguments[0], &error);
  return cli_change_end (&change, made, error);
}

static CliStatus
run_reset (int argc, char **argv)
{
  g_auto (CliChange) change = { NULL };
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, &cli_command_library_role_reset, NULL, argc, argv, 1, 1, &status) || !cli_check_role (change.command, change.library, change.arguments[0], &status))
    return status;
  JdLibraryChange *made = jd_library_edit_reset_role (&change.edit, change.arguments[0], &error);
  return cli_change_end (&change, made, error);
}

const CliCommand cli_command_library_role_add = {
  "library role add",
  N_("ROLE ID… [--section SECTION] [--dry-run] [--format json]"),
  N_("Put blocks at the end of a section of a role"),
  N_("Blocks the role has already are left out. A role of the starter library is changed by a copy in your own, which takes its place."),
  run_add,
};

const CliCommand cli_command_library_role_drop = {
  "library role drop",
  N_("ROLE ID… [--dry-run] [--format json]"),
  N_("Take blocks out of a role; the library keeps them"),
  NULL,
  run_drop,
};

const CliCommand cli_command_library_role_reset = {
  "library role reset",
  N_("ROLE [--dry-run] [--format json]"),
  N_("Take away what replaces a role of the starter library, or of another folder below"),
  N_("“vacancy-cli library role show ROLE --compare” tells what that changes."),
  run_reset,
};

static const CliCommand *const parts[] = {
  &cli_command_library_role_new,
  &cli_command_library_role_from,
  &cli_command_library_role_show,
  &cli_command_library_role_add,
  &cli_command_library_role_drop,
  &cli_command_library_role_conditions,
  &cli_command_library_role_names,
  &cli_command_library_role_reset,
  NULL,
};

static CliStatus
run (int argc, char **argv)
{
  return cli_run_part (&cli_command_library_role, parts, argc, argv);
}

const CliCommand cli_command_library_role = {
  "library role",
  N_("COMMAND [OPTION…]"),
  N_("Make, show and change roles"),
  NULL,
  run,
};
