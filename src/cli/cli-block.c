// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-block.h"

#include "cli-shown.h"

static CliStatus
tell (const CliCommand *command, char **folders, const char *id, gboolean json, CliBlockPrint print)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = cli_library_open (folders, JD_FOLDER_WRITABLE, &error);
  if (!library)
    return cli_failure (error);
  cli_library_tell_faults (library);
  const JdBlock *block = jd_library_block (library, id);
  return block ? print (library, block, json) : cli_unknown_block (command, library, id);
}

CliStatus
cli_block_run (const CliCommand *command, int argc, char **argv, CliBlockPrint print)
{
  g_auto (CliShown) shown = { NULL };
  CliStatus status = CLI_DONE;

  if (!cli_parse_shown (command, argc, argv, &shown, &status))
    return status;
  return tell (command, shown.folders, shown.arguments[0], shown.json, print);
}
