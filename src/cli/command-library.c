// SPDX-License-Identifier: GPL-3.0-or-later
#include "command-library.h"

#include <glib/gi18n-lib.h>

static const CliCommand *const parts[] = {
  &cli_command_library_list,
  &cli_command_library_search,
  &cli_command_library_show,
  &cli_command_library_validate,
  &cli_command_library_uses,
  &cli_command_library_log,
  &cli_command_library_add,
  &cli_command_library_set,
  &cli_command_library_tag,
  &cli_command_library_duplicate,
  &cli_command_library_move,
  &cli_command_library_copy,
  &cli_command_library_reset,
  &cli_command_library_retire,
  &cli_command_library_restore,
  &cli_command_library_restore_revision,
  &cli_command_library_remove,
  &cli_command_library_merge,
  &cli_command_library_role,
  &cli_command_library_level,
  &cli_command_library_ladder,
  &cli_command_library_ladder_set,
  &cli_command_library_undo,
  &cli_command_library_redo,
  &cli_command_library_duplicates,
  &cli_command_library_merge_file,
  &cli_command_library_settle,
  &cli_command_library_git_setup,
  &cli_command_library_pack,
  &cli_command_library_unpack,
  &cli_command_library_csv,
  &cli_command_library_onet,
  &cli_command_library_translate,
  NULL,
};

static CliStatus
run (int argc, char **argv)
{
  return cli_run_part (&cli_command_library, parts, argc, argv);
}

const CliCommand cli_command_library = {
  "library",
  N_("COMMAND [OPTION…]"),
  N_("Look at the library of blocks, and work on it"),
  NULL,
  run,
};
