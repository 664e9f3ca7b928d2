// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-csv.h"
#include "command-library.h"
#include "base/jd-locale.h"
#include "library/jd-search.h"
#include "share/jd-block-csv.h"

static CliStatus
export_blocks (char **folders, const char *query, const char *output, char separator)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = cli_library_open (folders, JD_FOLDER_WRITABLE, &error);
  if (!library)
    return cli_failure (error);
  cli_library_tell_faults (library);
  const JdSearchQuery wanted = { .query = query, .kind = JD_KIND_OTHER, .retired = TRUE };
  g_autoptr (JdSearch) search = jd_search_new (library, NULL);
  g_autoptr (GPtrArray) blocks = jd_search_run (search, &wanted, NULL);
  JdBlockCsvLost lost;
  gsize length;
  g_autofree char *text = jd_block_csv_write (blocks, separator ? separator : jd_block_csv_usual_separator (cli_language ()), &lost, &length);
  cli_message (ngettext ("%u block", "%u blocks", blocks->len), blocks->len);
  if (lost.left_out > 0)
    cli_message (ngettext ("%u wording that a table cannot hold was left out", "%u wordings that a table cannot hold were left out", lost.left_out), lost.left_out);
  if (lost.too_long > 0)
    cli_message (ngettext ("%u cell is longer than 32,767 characters: spreadsheets cut off the rest", "%u cells are longer than 32,767 characters: spreadsheets cut off the rest", lost.too_long),
                 lost.too_long);
  return cli_write (output, text, length);
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *output = NULL, *separator_name = NULL;
  g_auto (GStrv) folders = NULL, arguments = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("File to write, instead of standard output"), N_("FILE") },
    { "separator", 0, 0, G_OPTION_ARG_FILENAME, &separator_name, N_("Between cells: comma, semicolon, tab or bar"), N_("SIGN") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, N_("Lay a library folder on top"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  char separator;
  const CliCommand *command = &cli_command_library_csv_export;
  if (!cli_parse (command, entries, argc, argv, 0, 1, &arguments, &status) || !cli_parse_separator (command, separator_name, &separator, &status))
    return status;
  if (arguments[0] && !g_utf8_validate (arguments[0], -1, NULL))
    {
      g_autofree char *quoted = jd_error_quote (arguments[0]);
      return cli_usage (command, _("expected words in UTF-8, found %s"), quoted);
    }
  return export_blocks (folders, arguments[0], output, separator);
}

const CliCommand cli_command_library_csv_export = {
  "library csv export",
  N_("[QUERY] [-o FILE] [--separator SIGN]"),
  N_("Write all blocks, or those “library search” finds, as a table for a spreadsheet"),
  N_("A row for each wording and each figure of pay; rows with the same id are one block. Between cells stands a\n"
     "comma, and a semicolon where the comma is the decimal mark. Retired blocks are there, too. Text that a\n"
     "spreadsheet would take for a formula has an apostrophe in front, which reading it again takes away.\n"
     "\n"
     "Columns:"),
  run,
  cli_list_csv_columns,
};
