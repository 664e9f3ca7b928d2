// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "command-library.h"

/* A folder is checked on top of the starter library, whose blocks its roles may name; the starter library itself, alone. */
static JdLibrary *
open_library (const char *folder, char **more, GError **error)
{
  if (!folder)
    return cli_library_open (more, JD_FOLDER_WRITABLE, error);
  g_autoptr (JdLibrary) library = jd_library_new ();
  const char *starter = jd_library_starter_path ();
  if (!cli_is_same_file (folder, starter) && !jd_library_add_folder (library, starter, JD_FOLDER_READ_ONLY, error))
    return NULL;
  for (guint i = 0; more && more[i]; i++)
    if (!jd_library_add_folder (library, more[i], JD_FOLDER_READ_ONLY, error))
      return NULL;
  if (!jd_library_add_folder (library, folder, JD_FOLDER_READ_ONLY, error))
    return NULL;
  return g_steal_pointer (&library);
}

static CliStatus
print_lines (const GPtrArray *faults)
{
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < faults->len; i++)
    g_string_append_printf (out, "%s\n", ((const GError *) faults->pdata[i])->message);
  return cli_print (out->str, out->len);
}

static CliStatus
print_json (const GPtrArray *faults)
{
  JdWriter *writer = cli_json_begin ("faults");
  for (guint i = 0; i < faults->len; i++)
    jd_writer_string (writer, NULL, ((const GError *) faults->pdata[i])->message);
  return cli_json_end (writer);
}

static CliStatus
validate (const char *folder, char **more, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = open_library (folder, more, &error);
  if (!library)
    return cli_failure (error);
  jd_library_check (library);

  const GPtrArray *faults = jd_library_faults (library);
  CliStatus status = json ? print_json (faults) : print_lines (faults);
  cli_message (_("%u blocks, %u levels, %u roles: %u faults"),
               jd_library_blocks (library)->len, jd_library_levels (library)->len, jd_library_roles (library)->len, faults->len);
  return faults->len > 0 ? CLI_FINDINGS : status;
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) folders = NULL, arguments = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, N_("Lay a library folder between"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  gboolean json = FALSE;
  const CliCommand *command = &cli_command_library_validate;
  if (!cli_parse (command, entries, argc, argv, 0, 1, &arguments, &status) || !cli_parse_format (command, format, &json, &status))
    return status;
  return validate (arguments[0], folders, json);
}

const CliCommand cli_command_library_validate = {
  "library validate",
  N_("[DIR] [--format json]"),
  N_("Check all files of the library, or of the folder DIR on top of the starter library"),
  NULL,
  run,
};
