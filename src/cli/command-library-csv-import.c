// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli-csv.h"
#include "cli-incoming.h"
#include "cli-known.h"
#include "command-library.h"
#include "base/jd-file.h"
#include "share/jd-block-csv.h"

typedef struct
{
  CliChange change;
  char *separator, *encoding, *decimal, *kind, *language, *unknown; /* as they were typed */
  JdBlockCsvOptions table;
} Options;

static void
clear_options (Options *options)
{
  cli_change_clear (&options->change);
  g_free (options->separator);
  g_free (options->encoding);
  g_free (options->decimal);
  g_free (options->kind);
  g_free (options->language);
  g_free (options->unknown);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* ---- options ---- */

/* The index of @name (may be NULL: 0) in @names; -1, told as wrong usage. */
static int
choose (const char *what, const char *name, const char *const *names, CliStatus *status)
{
  int index = name ? jd_name_index (names, name) : 0;
  if (index < 0)
    *status = cli_unknown (&cli_command_library_csv_import, what, name, names);
  return index;
}

static gboolean
check_names (Options *options, CliStatus *status)
{
  static const char *const decimals[] = { "comma", "point", NULL };
  const int encoding = options->encoding ? choose (_("encoding"), options->encoding, jd_csv_encoding_names + 1, status) + 1 : 0;
  const int decimal = choose (_("decimal mark"), options->decimal, decimals, status);
  const int unknown = choose (_("choice"), options->unknown, jd_block_csv_unknown_names, status);

  if (*status != CLI_DONE || choose (_("kind"), options->kind, jd_kind_names, status) < 0)
    return FALSE;
  options->table.encoding = (JdCsvEncoding) encoding;
  options->table.decimal = options->decimal ? (decimal == 0 ? ',' : '.') : '\0';
  options->table.unknown = (JdBlockCsvUnknown) unknown;
  options->table.kind = options->kind;
  return TRUE;
}

static gboolean
check_language (Options *options, CliStatus *status)
{
  options->table.language = options->language ? options->language : cli_language ();
  return !options->language || cli_check_language (&cli_command_library_csv_import, options->change.library, options->language, status);
}

/* ---- the table ---- */

static void
tell_reading (const char *file, const JdBlockCsv *table)
{
  const char separator[] = { table->separator, '\0' };
  g_autofree char *sign = table->separator == '\t' ? g_strdup (_("tabs")) : g_strdup_printf (_("“%s”"), separator);
  /* Translators: a file, an encoding such as "utf-8", and what stands between cells. */
  cli_message (_("%s: read as %s, with %s between cells"), file, jd_csv_encoding_names[table->encoding], sign);
  if (table->encoding == JD_CSV_WINDOWS_1252)
    cli_message (_("%s: look at letters with accents: only a file in UTF-8 leaves no doubt"), file);
}

static CliStatus
tell_faults (const GPtrArray *faults)
{
  cli_tell_faults (faults);
  if (faults->len >= JD_CSV_MAX_FAULTS)
    cli_message (_("and perhaps more"));
  cli_message (_("nothing was written"));
  return CLI_INPUT;
}

static JdBlockCsv *
read_table (const Options *options, const char *file, GError **error)
{
  gsize length = 0;
  g_autofree char *data = cli_is_standard (file) ? jd_file_read_stdin (JD_CSV_MAX_SIZE, &length, error) : jd_file_read (file, JD_CSV_MAX_SIZE, &length, error);
  return data ? jd_block_csv_read (data, length, cli_input_name (file), options->change.library, &options->table, error) : NULL;
}

static CliStatus
import_table (const Options *options)
{
  g_autoptr (GError) error = NULL;
  const char *file = options->change.arguments[0];
  g_autoptr (JdBlockCsv) table = read_table (options, file, &error);
  if (!table)
    return cli_failure (error);
  tell_reading (cli_input_name (file), table);
  if (table->faults->len > 0)
    return tell_faults (table->faults);
  return cli_incoming_end (&options->change, table->items, JD_CONFLICT_MERGE, JD_DEED_IMPORT_TABLE);
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (Options) options = { { NULL } };
  const GOptionEntry entries[] = {
    { "separator", 0, 0, G_OPTION_ARG_FILENAME, &options.separator, N_("Between cells: comma, semicolon, tab or bar"), N_("SIGN") },
    { "encoding", 0, 0, G_OPTION_ARG_FILENAME, &options.encoding, N_("Of the file: utf-8, utf-16 or windows-1252"), N_("NAME") },
    { "decimal", 0, 0, G_OPTION_ARG_FILENAME, &options.decimal, N_("The decimal mark of pay: comma or point"), N_("SIGN") },
    { "kind", 'k', 0, G_OPTION_ARG_FILENAME, &options.kind, N_("Of new blocks whose rows do not say"), N_("KIND") },
    { "language", 0, 0, G_OPTION_ARG_FILENAME, &options.language, N_("Of wordings whose rows do not say"), N_("LANGUAGE") },
    { "unknown", 0, 0, G_OPTION_ARG_FILENAME, &options.unknown, N_("Columns nobody knows: refuse, notes or ignore"), N_("CHOICE") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  const CliCommand *command = &cli_command_library_csv_import;
  if (!cli_incoming_begin (&options.change, command, entries, argc, argv, &status)
      || !cli_parse_separator (command, options.separator, &options.table.separator, &status) || !check_names (&options, &status) || !check_language (&options, &status))
    return status;
  options.table.note = &options.change.edit.note;
  return import_table (&options);
}

const CliCommand cli_command_library_csv_import = {
  "library csv import",
  N_("FILE [--dry-run] [--to DIR] [--kind K] [--unknown CHOICE]"),
  N_("Bring the blocks of a table into the library, all at once"),
  N_("The first row has the names of columns, in any order. Rows with the same id are one block; those without\n"
     "one are new. A block gets what its rows say and keeps the rest; an empty cell of wording changes nothing,\n"
     "of pay it means that no figure is set. Bad rows are told by number, and nothing is written then.\n"
     "\n"
     "Columns:"),
  run,
  cli_list_csv_columns,
};
