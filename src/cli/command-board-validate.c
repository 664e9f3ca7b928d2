// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "command-board.h"

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
check (const char *file, GPtrArray *messages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdBoard) board = jd_boards_read_file (file, &error);

  if (board)
    return CLI_DONE;
  if (g_error_matches (error, JD_ERROR, JD_ERROR_IO))
    return cli_failure (error);
  g_ptr_array_add (messages, g_strdup (error->message));
  return CLI_FINDINGS;
}

static CliStatus
run (int argc, char **argv)
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

  if (!cli_parse (&cli_command_board_validate, entries, argc, argv, 1, G_MAXUINT, &files, &status) || !cli_parse_format (&cli_command_board_validate, format, &json, &status))
    return status;
  for (guint i = 0; files[i]; i++)
    status = cli_graver (status, check (files[i], messages));
  return cli_graver (status, json ? print_json (messages) : print_lines (messages));
}

const CliCommand cli_command_board_validate = {
  "board validate",
  N_("FILE… [--format json]"),
  N_("Check files of job boards"),
  N_("A file is called by the id of its board, as in a folder of your own: ~/.local/share/vacancy/boards/ID.json. What is wrong is told\n"
     "with its place, and the status is 1 then."),
  run,
};
