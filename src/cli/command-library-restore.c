// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-change.h"
#include "command-library.h"

static JdLibraryChange *
make (const CliChange *change, const char *const *ids, GError **error)
{
  return jd_library_edit_restore (&change->edit, ids, error);
}

static CliStatus
run (int argc, char **argv)
{
  return cli_change_ids (&cli_command_library_restore, argc, argv, make);
}

const CliCommand cli_command_library_restore = {
  "library restore",
  N_("ID… [--why TEXT] [--dry-run] [--format json]"),
  N_("Offer retired blocks again"),
  NULL,
  run,
};
