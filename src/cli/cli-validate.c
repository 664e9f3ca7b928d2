// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-validate.h"

#include <glib/gi18n-lib.h>

#include "base/jd-error.h"

static CliStatus
print_lines (GPtrArray *messages)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < messages->len; i++)
    g_string_append_printf (out, "%s\n", (const char *) g_ptr_array_index (messages, i));
  return cli_print (out->str, out->len);
}

static CliStatus
print_json (GPtrArray *messages)
{
  JdWriter *writer = cli_json_begin ("faults");

  for (guint i = 0; i < messages->len; i++)
    jd_writer_string (writer, NULL, g_ptr_array_index (messages, i));
  return cli_json_end (writer);
}

/* A file that cannot be read at all is told apart from one that is wrong. */
static CliStatus
check (gboolean (*read) (const char *file, GError **error), const char *file, GPtrArray *messages)
{
  g_autoptr (GError) error = NULL;

  if (read (file, &error))
    return CLI_DONE;
  if (g_error_matches (error, JD_ERROR, JD_ERROR_IO))
    return cli_failure (error);
  g_ptr_array_add (messages, g_strdup (error->message));
  return CLI_FINDINGS;
}

CliStatus
cli_validate (const CliCommand *command, gboolean (*read) (const char *file, GError **error), int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) files = NULL;
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  gboolean json = FALSE;

  if (!cli_parse (command, entries, argc, argv, 1, G_MAXUINT, &files, &status) || !cli_parse_format (command, format, &json, &status))
    return status;
  for (guint i = 0; files[i]; i++)
    status = cli_graver (status, check (read, files[i], messages));
  return cli_graver (status, json ? print_json (messages) : print_lines (messages));
}
