// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-names.h"

#include <glib/gi18n-lib.h>

static void
append_name (GArray *names, const char *id, const JdLocalized *name)
{
  const char *text = jd_localized_get (name, cli_language (), NULL);
  CliName entry = { id, text ? text : id };
  g_array_append_val (names, entry);
}

void
cli_names_of_roles (const JdLibrary *library, GArray *names)
{
  const GPtrArray *roles = jd_library_roles (library);
  for (guint i = 0; i < roles->len; i++)
    {
      const JdRole *role = roles->pdata[i];
      append_name (names, role->id, role->name);
    }
}

void
cli_names_of_levels (const JdLibrary *library, GArray *names)
{
  const GPtrArray *levels = jd_library_levels (library);
  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = levels->pdata[i];
      append_name (names, level->id, level->name);
    }
}

static CliStatus
print_lines (const GArray *names)
{
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < names->len; i++)
    {
      const CliName *name = &g_array_index (names, CliName, i);
      g_string_append_printf (out, "%s\t%s\n", name->id, name->name);
    }
  return cli_print (out->str, out->len);
}

static CliStatus
print_json (const GArray *names, const char *member)
{
  JdWriter *writer = cli_json_begin (member);
  for (guint i = 0; i < names->len; i++)
    {
      const CliName *name = &g_array_index (names, CliName, i);
      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_string (writer, "id", name->id);
      jd_writer_string (writer, "name", name->name);
      jd_writer_end_object (writer);
    }
  return cli_json_end (writer);
}

CliStatus
cli_names_run (const CliCommand *command, int argc, char **argv, const char *member, CliNamesFunc collect)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) folders = NULL, arguments = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, N_("Lay a library folder on top"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  gboolean json = FALSE;
  if (!cli_parse (command, entries, argc, argv, 0, 0, &arguments, &status) || !cli_parse_format (command, format, &json, &status))
    return status;

  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = cli_library_open (folders, JD_FOLDER_WITHOUT_BLOCKS, &error);
  if (!library)
    return cli_failure (error);
  cli_library_tell_faults (library);
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (CliName));
  collect (library, names);
  return json ? print_json (names, member) : print_lines (names);
}
