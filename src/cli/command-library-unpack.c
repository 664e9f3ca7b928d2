// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-incoming.h"
#include "command-library.h"
#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "share/jd-pack.h"

static JdPack *
read_pack (const char *file, GError **error)
{
  gsize length = 0;
  g_autofree char *data = cli_is_standard (file) ? jd_file_read_stdin (JD_JSON_MAX_SIZE, &length, error) : jd_file_read (file, JD_JSON_MAX_SIZE, &length, error);
  return data ? jd_pack_parse (data, length, cli_input_name (file), error) : NULL;
}

/* What has to be said whoever has the blocks. */
static void
tell_credits (const JdPack *pack)
{
  g_auto (GStrv) credits = jd_pack_credits (pack);
  for (guint i = 0; credits[i]; i++)
    cli_message ("%s", credits[i]);
}

static CliStatus
unpack (const CliChange *change, JdConflictChoice choice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPack) pack = read_pack (change->arguments[0], &error);
  g_autoptr (GPtrArray) items = pack ? jd_pack_compare (pack, change->library, &error) : NULL;
  if (!items)
    return cli_failure (error);
  tell_credits (pack);
  return cli_incoming_end (change, items, choice, JD_DEED_IMPORT_PACK);
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (CliChange) change = { NULL };
  g_autofree char *conflicts = NULL;
  const GOptionEntry entries[] = {
    { "conflicts", 0, 0, G_OPTION_ARG_FILENAME, &conflicts, N_("What both changed: merge, keep yours, or take what the pack has"), N_("CHOICE") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  const CliCommand *command = &cli_command_library_unpack;
  if (!cli_incoming_begin (&change, command, entries, argc, argv, &status))
    return status;
  const int choice = conflicts ? jd_name_index (jd_conflict_choice_names, conflicts) : JD_CONFLICT_MERGE;
  return choice >= 0 ? unpack (&change, (JdConflictChoice) choice) : cli_unknown (command, _("choice"), conflicts, jd_conflict_choice_names);
}

const CliCommand cli_command_library_unpack = {
  "library unpack",
  N_("FILE [--dry-run] [--to DIR] [--conflicts merge|keep|take]"),
  N_("Bring the blocks of a pack into the library, all at once"),
  N_("A line for each block, level, role and variable that is new, changed, older than yours, or in conflict,\n"
     "because both were changed since they were the same; below it the wording, before (-) and after (+).\n"
     "“merge” keeps your wording where both changed the same words and notes what is in conflict in the block,\n"
     "“keep” leaves such blocks as they are, “take” takes what the pack has and puts yours into the history.\n"
     "Levels, roles and variables in conflict stay as they are but for “take”. The status is 1 when there are\n"
     "conflicts. A pack with anything wrong in it is refused as a whole."),
  run,
};
