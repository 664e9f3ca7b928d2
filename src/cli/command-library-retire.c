// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-change.h"
#include "command-library.h"

static JdLibraryChange *
make (const CliChange *change, const char *const *ids, GError **error)
{
  return jd_library_edit_retire (&change->edit, ids, error);
}

static CliStatus
run (int argc, char **argv)
{
  return cli_change_ids (&cli_command_library_retire, argc, argv, make);
}

const CliCommand cli_command_library_retire = {
  "library retire",
  N_("ID… [--why TEXT] [--dry-run] [--format json]"),
  N_("Offer blocks no more; postings that have them keep them"),
  NULL,
  run,
};
