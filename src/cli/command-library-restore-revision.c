// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-change.h"
#include "command-library.h"
#include "item/jd-block-revision.h"

/* The newest line of the log with that revision. FALSE when there is none. */
static gboolean
find_line (const JdBlock *block, gint64 revision, guint *place)
{
  g_autoptr (GArray) log = jd_block_log (block);

  for (guint i = 0; i < log->len; i++)
    if (g_array_index (log, JdBlockLine, i).revision == revision)
      {
        *place = g_array_index (log, JdBlockLine, i).place;
        return TRUE;
      }
  return FALSE;
}

static CliStatus
run (int argc, char **argv)
{
  const CliCommand *command = &cli_command_library_restore_revision;
  g_auto (CliChange) change = { NULL };
  CliStatus status = CLI_DONE;
  GError *error = NULL;
  gint64 revision;
  guint place = 0;

  if (!cli_change_begin (&change, command, NULL, argc, argv, 2, 2, &status))
    return status;
  const JdBlock *block = jd_library_block (change.library, change.arguments[0]);
  if (!block)
    return cli_unknown_block (command, change.library, change.arguments[0]);
  if (!g_ascii_string_to_signed (change.arguments[1], 10, 1, G_MAXINT, &revision, NULL) || !find_line (block, revision, &place))
    {
      g_autofree char *quoted = jd_error_quote (change.arguments[1]);
      return cli_usage (command, _("%s: expected a revision, as “library log” lists them, found %s"), block->id, quoted);
    }
  JdLibraryChange *made = jd_library_edit_restore_revision (&change.edit, block->id, place, &error);
  return cli_change_end (&change, made, error);
}

const CliCommand cli_command_library_restore_revision = {
  "library restore-revision",
  N_("ID REVISION [--why TEXT] [--dry-run] [--format json]"),
  N_("Let a block say again what it said in an earlier revision, as a new one"),
  NULL,
  run,
};
