// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-block.h"

#include <glib/gi18n-lib.h>

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
  g_autofree char *format = NULL;
  g_auto (GStrv) folders = NULL, arguments = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, N_("Lay a library folder on top"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  gboolean json = FALSE;
  if (!cli_parse (command, entries, argc, argv, 1, 1, &arguments, &status) || !cli_parse_format (command, format, &json, &status))
    return status;
  return tell (command, folders, arguments[0], json, print);
}
