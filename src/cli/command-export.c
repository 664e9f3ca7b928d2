// SPDX-License-Identifier: GPL-3.0-or-later
#include "command-export.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#define WRAP_LEAST 20
#define WRAP_MOST 1000

static void
clear_export (CliExport *options)
{
  g_strfreev (options->formats);
  g_strfreev (options->boards);
  g_strfreev (options->folders);
  g_strfreev (options->levels);
  g_strfreev (options->places);
  g_strfreev (options->languages);
  g_free (options->report);
  g_free (options->output);
  g_free (options->folder);
  g_free (options->look_name);
  g_free (options->colour_text);
  g_free (options->logo_path);
  jd_logo_unref (options->logo);
  g_strfreev (options->files);
  g_clear_pointer (&options->exporters, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliExport, clear_export)

static CliStatus
unknown_format (const char *format)
{
  const JdExporter *const *exporters = jd_exporters ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; exporters[i]; i++)
    g_ptr_array_add (names, (gpointer) exporters[i]->id);
  g_ptr_array_add (names, NULL);
  if (!format)
    {
      g_autofree char *list = g_strjoinv (", ", (char **) names->pdata);
      return cli_usage (&cli_command_export, _("--format is needed: %s"), list);
    }
  return cli_unknown (&cli_command_export, _("format"), format, (const char *const *) names->pdata);
}

static CliStatus
read_formats (CliExport *options)
{
  options->exporters = g_ptr_array_new ();
  for (guint i = 0; options->formats && options->formats[i]; i++)
    {
      g_auto (GStrv) ids = g_strsplit (options->formats[i], ",", -1);
      for (guint j = 0; ids[j]; j++)
        {
          const JdExporter *exporter = jd_exporter_find (ids[j]);
          if (!exporter)
            return unknown_format (ids[j]);
          g_ptr_array_add (options->exporters, (gpointer) exporter);
        }
    }
  return options->exporters->len > 0 ? CLI_DONE : unknown_format (NULL);
}

static CliStatus
check_wrap (const CliExport *options)
{
  const JdExporter *first = options->exporters->pdata[0];
  if (options->wrap != 0 && (options->wrap < WRAP_LEAST || options->wrap > WRAP_MOST))
    return cli_usage (&cli_command_export, _("--wrap: expected %d to %d columns, or 0 for none, found %d"), WRAP_LEAST, WRAP_MOST, options->wrap);
  if (options->wrap != 0 && !cli_export_first_with (options, JD_EXPORT_WRAPS))
    /* Translators: %s is a format, as in "html". */
    return cli_usage (&cli_command_export, _("--wrap: %s has no lines to wrap"), first->id);
  return CLI_DONE;
}

/* Of what goes to one place. */
static CliStatus
check_output (const CliExport *options)
{
  const JdExporter *binary = cli_export_first_with (options, JD_EXPORT_BINARY);
  gboolean several = options->files[1] && !cli_export_first_with (options, JD_EXPORT_MANY);
  if (several || options->exporters->len > 1)
    return cli_usage (&cli_command_export, _("several files or formats need --output-dir"));
  if (binary && cli_is_standard (options->output) && isatty (STDOUT_FILENO))
    /* Translators: %s is a format, as in "html". */
    return cli_usage (&cli_command_export, _("%s is no text for a terminal; write it to a file with --output"), binary->id);
  return CLI_DONE;
}

static CliStatus
check_options (const CliExport *options)
{
  if (options->output && options->folder)
    return cli_usage (&cli_command_export, _("--output and --output-dir exclude each other"));
  CliStatus status = check_wrap (options);
  return status == CLI_DONE && !options->folder ? check_output (options) : status;
}

/* For one place, formats and job boards exclude each other. */
static CliStatus
export_one_kind (CliExport *options)
{
  if (options->boards && (options->formats || options->wrap != 0))
    return cli_usage (&cli_command_export, options->formats ? _("--format and --board exclude each other") : _("--wrap and --board exclude each other"));
  if (options->boards && (options->look_name || options->colour_text || options->logo_path))
    return cli_usage (&cli_command_export, _("--look, --colour and --logo are of formats, not of job boards"));
  if (options->boards)
    return cli_export_boards (&cli_command_export, options);
  CliStatus status = read_formats (options);
  if (status == CLI_DONE)
    status = check_options (options);
  if (status == CLI_DONE)
    status = cli_export_read_looks (&cli_command_export, options);
  return status == CLI_DONE ? cli_export_files (options) : status;
}

static CliStatus
export_many (CliExport *options)
{
  CliStatus status = options->boards && !options->formats ? CLI_DONE : read_formats (options);

  if (status == CLI_DONE && options->exporters && options->exporters->len > 0)
    status = check_wrap (options);
  if (status == CLI_DONE && options->exporters)
    status = cli_export_read_looks (&cli_command_export, options);
  return status == CLI_DONE ? cli_export_batch (&cli_command_export, options) : status;
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (CliExport) options = { NULL };
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.formats, N_("Which format; several, apart by commas, with --output-dir"), N_("FORMAT") },
    { "board", 'b', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.boards, N_("For which job board; several, apart by commas, with --output-dir"), "ID" },
    { "with-title", 0, 0, G_OPTION_ARG_NONE, &options.title, N_("Begin the text for a job board with the title"), NULL },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.folders, N_("Lay a library folder on top, with job boards of its own"), N_("DIR") },
    { "wrap", 'w', 0, G_OPTION_ARG_INT, &options.wrap, N_("Wrap lines at N columns, in formats that have lines"), "N" },
    /* Translators: the names of looks follow in the help. */
    { "look", 0, 0, G_OPTION_ARG_STRING, &options.look_name, N_("How the web page looks: framed, plain or compact"), N_("LOOK") },
    { "colour", 0, 0, G_OPTION_ARG_STRING, &options.colour_text, N_("Your company's colour, for the web page"), "#RRGGBB" },
    { "logo", 0, 0, G_OPTION_ARG_FILENAME, &options.logo_path, N_("Your company's logo, PNG or SVG, for pages and documents"), N_("FILE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Where to write; standard output unless given"), N_("FILE") },
    { "output-dir", 'd', 0, G_OPTION_ARG_FILENAME, &options.folder, N_("Write into a folder, named after the posting"), N_("DIR") },
    { "record", 0, 0, G_OPTION_ARG_NONE, &options.record, N_("Put down what was written in the record of each posting, whatever the format"), NULL },
    { "no-record", 0, 0, G_OPTION_ARG_NONE, &options.no_record, N_("Put down nothing of what was written for a job board"), NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &options.strict, N_("Write nothing while a value is missing or an address is unsafe"), NULL },
    { "levels", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.levels, N_("At each of these levels, by id, apart by commas"), N_("IDS") },
    { "places", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.places, N_("For each of these places, apart by semicolons"), N_("PLACES") },
    { "languages", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.languages, N_("In each of these languages, apart by commas"), N_("TAGS") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_("Only say which files there would be, and what is missing"), NULL },
    { "overwrite", 0, 0, G_OPTION_ARG_NONE, &options.overwrite, N_("Replace files that are there"), NULL },
    { "report", 0, 0, G_OPTION_ARG_FILENAME, &options.report, N_("“json”: say what became of each file as JSON"), N_("FORMAT") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  if (!cli_parse (&cli_command_export, entries, argc, argv, 1, G_MAXUINT, &options.files, &status))
    return status;
  if (options.record && options.no_record)
    return cli_usage (&cli_command_export, _("--record and --no-record exclude each other"));
  return cli_export_is_batch (&options) ? export_many (&options) : export_one_kind (&options);
}

static void
list_formats (GString *help)
{
  for (const JdExporter *const *exporter = jd_exporters (); *exporter; exporter++)
    g_string_append_printf (help, "  %-14s %s\n", (*exporter)->id, _((*exporter)->summary));
}

const CliCommand cli_command_export = {
  "export",
  N_("FILE… (--format FORMAT | --board ID) [--wrap N] [--look LOOK] [--colour #RRGGBB] [--logo FILE] [-o OUT | --output-dir DIR] [--strict] [--record | --no-record]\n"
     "       FILE… --output-dir DIR [--levels IDS] [--places PLACES] [--languages TAGS] [--dry-run] [--overwrite]"),
  N_("Write postings in other formats"),
  N_("“-” stands for standard input. Values that are required and missing stand in the export as\n"
     "[company] and are listed, like links whose unsafe address is left out; the status is then 1.\n"
     "\n"
     "With --board it is the file or the form of a job board (“board list” names them), of all postings\n"
     "where one file holds many. What the board requires and is missing is listed, too; what cannot be\n"
     "as the board takes it is not written. “board check” tells all that beforehand. What is written to a\n"
     "file is put down in FILE.evidence, unless --no-record is given (“evidence” looks at that).\n"
     "\n"
     "With --levels, --places or --languages each posting is written once for each of them, its lines as a\n"
     "change of level leaves them. FILE may be a folder, whose postings are taken with those of its\n"
     "subfolders. Then, and with --dry-run, --overwrite or --report, formats and job boards can be\n"
     "mixed, and files that are there stay as they are unless --overwrite is given. Ctrl+C stops behind\n"
     "the file that is being written.\n"
     "\n"
     "Formats:"),
  run,
  list_formats,
};
