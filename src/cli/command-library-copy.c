// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-change.h"
#include "command-library.h"

static JdLibraryChange *
make (const CliChange *change, const char *const *ids, GError **error)
{
  return jd_library_edit_copy (&change->edit, ids, change->edit.own, error);
}

static CliStatus
run (int argc, char **argv)
{
  return cli_change_ids (&cli_command_library_copy, argc, argv, make);
}

const CliCommand cli_command_library_copy = {
  "library copy",
  N_("ID… [--to DIR] [--dry-run] [--format json]"),
  N_("Copy blocks, as those of the starter library, to a folder above theirs"),
  N_("The copies take the place of the blocks. “library reset” takes them away again."),
  run,
};
