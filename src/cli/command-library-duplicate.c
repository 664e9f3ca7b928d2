// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-change.h"
#include "command-library.h"

static JdLibraryChange *
make (const CliChange *change, const char *const *ids, GError **error)
{
  return jd_library_edit_duplicate (&change->edit, ids, error);
}

static CliStatus
run (int argc, char **argv)
{
  return cli_change_ids (&cli_command_library_duplicate, argc, argv, make);
}

const CliCommand cli_command_library_duplicate = {
  "library duplicate",
  N_("ID… [--dry-run] [--format json]"),
  N_("Copy blocks to new ones beside them"),
  NULL,
  run,
};
