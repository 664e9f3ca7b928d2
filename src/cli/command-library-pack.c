// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "command-library.h"
#include "library/jd-search.h"
#include "share/jd-pack.h"

typedef struct
{
  char **folders, **roles;
  char *query, *name, *output;
} Options;

static void
clear_options (Options *options)
{
  g_strfreev (options->folders);
  g_strfreev (options->roles);
  g_free (options->query);
  g_free (options->name);
  g_free (options->output);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* Told, with the status, when there is no such block or role. */
static CliStatus
check_names (const JdLibrary *library, const Options *options, char **ids)
{
  const CliCommand *command = &cli_command_library_pack;
  for (; *ids; ids++)
    if (!jd_library_block (library, *ids))
      return cli_unknown_block (command, library, *ids);
  g_autofree const char **roles = cli_role_ids (library);
  for (guint i = 0; options->roles && options->roles[i]; i++)
    if (!jd_library_role (library, options->roles[i]))
      return cli_unknown (command, _("role"), options->roles[i], roles);
  return CLI_DONE;
}

/* Those that were named, and those the query finds. NULL-terminated; borrowed. */
static GPtrArray *
list_blocks (JdLibrary *library, const Options *options, char **ids)
{
  GPtrArray *all = g_ptr_array_new ();
  for (; *ids; ids++)
    g_ptr_array_add (all, *ids);
  if (options->query)
    {
      const JdSearchQuery wanted = { .query = options->query, .kind = JD_KIND_OTHER, .retired = TRUE };
      g_autoptr (JdSearch) search = jd_search_new (library, NULL);
      g_autoptr (GPtrArray) found = jd_search_run (search, &wanted, NULL);
      for (guint i = 0; i < found->len; i++)
        g_ptr_array_add (all, ((const JdBlock *) found->pdata[i])->id);
    }
  g_ptr_array_add (all, NULL);
  return all;
}

static gboolean
has_role (const JdPack *pack, const char *id)
{
  for (guint i = 0; i < pack->roles->len; i++)
    if (strcmp (((const JdRole *) pack->roles->pdata[i])->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* Blocks are offered for their roles alone, which somebody else may not have. */
static void
tell_roles (const JdPack *pack, const JdLibrary *starter)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  for (guint i = 0; i < pack->blocks->len; i++)
    for (char **id = ((const JdBlock *) pack->blocks->pdata[i])->families; *id; id++)
      if (g_hash_table_add (seen, *id) && !has_role (pack, *id) && !jd_library_role (starter, *id))
        g_ptr_array_add (missing, *id);
  g_ptr_array_add (missing, NULL);
  g_autofree char *list = g_strjoinv (", ", (char **) missing->pdata);
  if (*list != '\0')
    cli_message (_("blocks are for roles that are not in the pack: %s"), list);
}

static CliStatus
write_pack (const Options *options, JdLibrary *library, char **ids, GError **error)
{
  g_autoptr (JdLibrary) starter = jd_library_open_starter (error);
  if (!starter)
    return CLI_INPUT;
  g_autoptr (GPtrArray) blocks = list_blocks (library, options, ids);
  g_autoptr (JdPack) pack = jd_pack_collect (library, starter, options->name, (const char *const *) blocks->pdata, (const char *const *) options->roles);
  gsize length;
  g_autofree char *json = jd_pack_to_json (pack, options->output, &length, error);
  if (!json)
    return CLI_INPUT;
  cli_message (_("blocks: %u, levels: %u, roles: %u, variables: %u"), pack->blocks->len, pack->levels->len, pack->roles->len, pack->variables->len);
  tell_roles (pack, starter);
  return cli_write (options->output, json, length);
}

static CliStatus
pack (const Options *options, char **ids)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = cli_library_open (options->folders, JD_FOLDER_WRITABLE, &error);
  if (!library)
    return cli_failure (error);
  cli_library_tell_faults (library);
  CliStatus status = check_names (library, options, ids);
  if (status != CLI_DONE)
    return status;
  status = write_pack (options, library, ids, &error);
  return error ? cli_failure (error) : status;
}

/* What GOption took as bytes goes into the file, or is looked for. */
static CliStatus
check_text (const char *text)
{
  if (!text || g_utf8_validate (text, -1, NULL))
    return CLI_DONE;
  g_autofree char *quoted = jd_error_quote (text);
  return cli_usage (&cli_command_library_pack, _("expected words in UTF-8, found %s"), quoted);
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  g_auto (GStrv) ids = NULL;
  const GOptionEntry entries[] = {
    { "role", 'r', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.roles, N_("A role with all its blocks"), N_("ID") },
    { "query", 'q', 0, G_OPTION_ARG_FILENAME, &options.query, N_("All blocks that “library search” finds"), N_("QUERY") },
    { "name", 0, 0, G_OPTION_ARG_FILENAME, &options.name, N_("What the pack is called"), N_("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("File to write, instead of standard output"), N_("FILE") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.folders, N_("Lay a library folder on top"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  if (!cli_parse (&cli_command_library_pack, entries, argc, argv, 0, G_MAXUINT, &ids, &status))
    return status;
  if (!ids[0] && !options.roles && !options.query)
    return cli_usage (&cli_command_library_pack, _("say which blocks: by their ids, --role or --query"));
  status = cli_graver (check_text (options.query), check_text (options.name));
  return status == CLI_DONE ? pack (&options, ids) : status;
}

const CliCommand cli_command_library_pack = {
  "library pack",
  N_("[ID…] [--role R]… [--query Q] -o FILE.vacancy-pack"),
  N_("Write blocks, with the levels, roles and variables they need, into one file"),
  N_("“vacancy-cli library unpack” brings it into another library. Roles whose blocks are all there come along.\n"
     "What is not asked for and is just as in the starter library is left out, since everybody has it. The\n"
     "notes of blocks go along, and so do their histories."),
  run,
};
