// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "command-library.h"
#include "share/jd-onet.h"

#define TASKS_MOST 100

static void
tell (const JdPack *pack, const GPtrArray *missing)
{
  g_auto (GStrv) credits = jd_pack_credits (pack);
  for (guint i = 0; i < missing->len; i++)
    cli_message (_("there is no “%s”, so that what it tells is missing"), (const char *) missing->pdata[i]);
  for (guint i = 0; credits[i]; i++)
    cli_message ("%s", credits[i]);
  cli_message (_("blocks: %u, levels: %u, roles: %u, variables: %u"), pack->blocks->len, pack->levels->len, pack->roles->len, pack->variables->len);
}

static CliStatus
make_pack (const char *folder, const JdOnetQuery *query, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JdPack) pack = jd_onet_read (folder, query, missing, &error);
  gsize length;
  g_autofree char *json = pack ? jd_pack_to_json (pack, output, &length, &error) : NULL;
  if (!json)
    return cli_failure (error);
  tell (pack, missing);
  return cli_write (output, json, length);
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (GStrv) codes = NULL, arguments = NULL;
  g_autofree char *release = NULL, *tasks = NULL, *output = NULL;
  const GOptionEntry entries[] = {
    { "code", 'c', 0, G_OPTION_ARG_FILENAME_ARRAY, &codes, N_("An occupation, such as 15-1252.00; can be repeated"), N_("CODE") },
    { "tasks", 0, 0, G_OPTION_ARG_FILENAME, &tasks, N_("How many duties a role lists; the others are there for it"), N_("NUMBER") },
    { "release", 0, 0, G_OPTION_ARG_FILENAME, &release, N_("Of the database, such as 31.0, where the folder does not tell"), N_("NUMBER") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("File to write, instead of standard output"), N_("FILE") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  const CliCommand *command = &cli_command_library_onet;
  guint64 count = JD_ONET_TASKS;
  if (!cli_parse (command, entries, argc, argv, 1, 1, &arguments, &status))
    return status;
  if (!codes)
    return cli_usage (command, _("say which occupations: --code 15-1252.00"));
  if (tasks && !g_ascii_string_to_unsigned (tasks, 10, 1, TASKS_MOST, &count, NULL))
    {
      g_autofree char *quoted = jd_error_quote (tasks);
      return cli_usage (command, _("expected a number from 1 to %u, found %s"), TASKS_MOST, quoted);
    }
  const JdOnetQuery query = { .codes = (const char *const *) codes, .release = release, .tasks = (guint) count };
  return make_pack (arguments[0], &query, output);
}

const CliCommand cli_command_library_onet = {
  "library onet",
  N_("DIR --code CODE… -o FILE.vacancy-pack"),
  N_("Make a pack of roles from the O*NET database"),
  N_("DIR is the folder of the text files as they are downloaded (“db_31_0_text”). Tasks become duties, the most\n"
     "important first; skills, technology and education become qualifications. All of it says where it comes\n"
     "from: whoever publishes it must give the credit that is printed. “vacancy-cli library unpack” brings\n"
     "the pack into the library; a pack of the next release changes the blocks nobody has edited since."),
  run,
};
