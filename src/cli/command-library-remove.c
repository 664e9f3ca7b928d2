// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-change.h"
#include "command-library.h"
#include "uses/jd-where-used-files.h"

static void
add_users (GPtrArray *files, const JdWhereUsed *used, const char *id)
{
  const GPtrArray *uses = jd_where_used_of (used, id);

  for (guint i = 0; i < uses->len; i++)
    {
      const char *file = ((const JdUse *) g_ptr_array_index (uses, i))->user->file;
      if (!g_ptr_array_find_with_equal_func (files, file, g_str_equal, NULL))
        g_ptr_array_add (files, (gpointer) file);
    }
}

/* Postings of @used that have one of @ids, by name. The strings are borrowed. */
static GPtrArray *
list_users (const JdWhereUsed *used, char **ids)
{
  GPtrArray *files = g_ptr_array_new ();

  for (; *ids; ids++)
    add_users (files, used, *ids);
  g_ptr_array_add (files, NULL);
  return files;
}

static CliStatus
remove_blocks (const CliChange *change, const char *with, char **folders)
{
  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  GError *error = NULL;

  if (!jd_where_used_add_postings (used, (const char *const *) folders, &error))
    return cli_change_end (change, NULL, error);
  const CliStatus told = cli_tell_unread (jd_where_used_unread (used));
  g_autoptr (GPtrArray) users = list_users (used, change->arguments);
  JdLibraryChange *made = jd_library_edit_remove (&change->edit, (const char *const *) change->arguments, with, (const char *const *) users->pdata, &error);
  const CliStatus status = cli_change_end (change, made, error);
  return status != CLI_DONE ? status : told;
}

static CliStatus
run (int argc, char **argv)
{
  const CliCommand *command = &cli_command_library_remove;
  g_auto (CliChange) change = { NULL };
  g_autofree char *with = NULL;
  g_auto (GStrv) folders = NULL;
  const GOptionEntry entries[] = {
    { "with", 0, 0, G_OPTION_ARG_FILENAME, &with, N_("The block that takes their place in roles and levels"), N_("ID") },
    { "in", 'i', 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, N_("Look at all postings below a folder"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;

  if (!cli_change_begin (&change, command, entries, argc, argv, 1, G_MAXUINT, &status) || !cli_change_check_blocks (&change, change.arguments, &status))
    return status;
  if (with && !jd_library_block (change.library, with))
    return cli_unknown_block (command, change.library, with);
  return remove_blocks (&change, with, folders);
}

const CliCommand cli_command_library_remove = {
  "library remove",
  N_("ID… [--with ID] [--in DIR]… [--dry-run] [--format json]"),
  N_("Delete blocks that nothing uses, or put another in their place"),
  N_("What a role, a level or a posting uses is not deleted unless --with names a block of the same kind that takes its place\n"
     "in roles and levels. Postings are those below DIR, and without --in those you had open last; they stay as they are."),
  run,
};
