// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "command-import.h"
#include "import/jd-labeller.h"

static CliStatus
print_lines (const GPtrArray *lines)
{
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      const JdImportLine *line = lines->pdata[i];
      g_string_append_printf (out, "%s%s\n", line->item ? "- " : "", line->wording);
    }
  return cli_print (out->str, out->len);
}

static void
write_form (JdWriter *writer, const JdImportLine *line)
{
  const char *kind = line->heading == JD_IMPORT_TITLE ? "title" : line->heading ? "heading" : line->name ? "label" : line->item ? "item" : "paragraph";
  jd_writer_string (writer, "kind", kind);
  if (line->heading > JD_IMPORT_SECTION)
    jd_writer_int (writer, "level", line->heading - JD_IMPORT_SECTION + 1);
  else if (line->level > 1)
    jd_writer_int (writer, "level", line->level);
  jd_writer_string (writer, "wording", line->wording);
  if (line->name)
    {
      jd_writer_string (writer, "name", line->name);
      jd_writer_string (writer, "value", line->value);
    }
}

/* Behind the lines. */
static void
write_rest (JdWriter *writer, const JdImported *imported)
{
  jd_writer_end_array (writer);
  jd_writer_begin_array (writer, "notes");
  for (guint i = 0; i < imported->notes->len; i++)
    jd_writer_string (writer, NULL, imported->notes->pdata[i]);
  jd_writer_end_array (writer);
  jd_writer_begin_array (writer, "facts");
  for (guint i = 0; i < imported->facts->len; i++)
    {
      const JdImportFact *fact = imported->facts->pdata[i];
      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_string (writer, "name", fact->name);
      jd_writer_string (writer, "text", fact->text);
      jd_writer_end_object (writer);
    }
}

/* With what each is about; @labelled may be NULL. */
static CliStatus
print_json (const JdImported *imported, const GArray *labelled)
{
  JdWriter *writer = cli_json_begin ("lines");
  const GPtrArray *lines = imported->lines;
  for (guint i = 0; i < lines->len; i++)
    {
      const JdImportLine *line = lines->pdata[i];
      const JdLabelled *label = labelled ? &g_array_index (labelled, JdLabelled, i) : NULL;
      jd_writer_begin_object (writer, NULL, NULL);
      write_form (writer, line);
      if (label)
        {
          jd_writer_string (writer, "label", jd_label_name (label->label));
          jd_writer_int (writer, "confidence", label->confidence);
        }
      jd_writer_end_object (writer);
    }
  write_rest (writer, imported);
  return cli_json_end (writer);
}

/* { "<number of the line>": "<label>" } */
static CliStatus
print_labels (const GArray *labelled)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  jd_writer_begin_object (writer, NULL, NULL);
  for (guint i = 0; i < labelled->len; i++)
    {
      const JdLabelled *line = &g_array_index (labelled, JdLabelled, i);
      char number[12];
      g_snprintf (number, sizeof number, "%u", line->line);
      jd_writer_string (writer, number, jd_label_name (line->label));
    }
  jd_writer_end_object (writer);
  gsize size = 0;
  g_autofree char *text = jd_writer_finish (writer, &size);
  return cli_print (text, size);
}

static CliStatus
import_lines (const CliImport *options, const char *file, const JdImporter *importer, const char *data, gsize length, const JdLabeller *labeller)
{
  CliStatus status = CLI_DONE;
  g_autoptr (JdImported) imported = cli_import_read (importer, file, data, length, &status);
  if (!imported)
    return status;
  g_autoptr (GArray) labelled = labeller ? jd_labeller_import_lines (labeller, imported->lines, NULL) : NULL;
  if (labelled && !options->json)
    return print_labels (labelled);
  CliStatus printed = options->json ? print_json (imported, labelled) : print_lines (imported->lines);
  return status != CLI_DONE ? status : printed;
}

/* Its lines, or what they are about: those of the file as it stands on disk where people read that, else those that are read. */
static CliStatus
import_file (const CliImport *options, const char *file)
{
  gsize length = 0;
  CliStatus status = CLI_DONE;
  g_autofree char *data = cli_import_bytes (file, &length, &status);
  if (!data)
    return status;
  const gboolean may_stand = options->labels && !options->json && !options->from;
  const JdImporter *importer = may_stand ? jd_importer_for_file (file, data, length) : cli_import_choose (options, file, data, length, &status);
  g_autoptr (JdLabeller) labeller = options->labels && status == CLI_DONE ? cli_import_labeller (&status) : NULL;
  if (status != CLI_DONE)
    return status;
  if (!options->labels || options->json || (importer && importer->certain))
    return import_lines (options, file, importer, data, length, labeller);
  g_autoptr (GArray) labelled = jd_labeller_text (labeller, data, length);
  return print_labels (labelled);
}

static CliStatus
import (const CliImport *options, char **files)
{
  const guint count = g_strv_length (files);
  if (options->least != 0 && (!options->to_library || options->least < 0))
    return cli_usage (&cli_command_import, _("--least is a number of files, and needs --to-library"));
  if (options->to_library && !options->output && count == 1 && g_file_test (files[0], G_FILE_TEST_IS_DIR))
    return cli_import_gather (options, files[0]);
  if (options->to_library && !options->output && !options->dry_run)
    return cli_usage (&cli_command_import, _("--to-library needs a folder of texts, or --output"));
  if (options->output || options->role || options->level || options->dry_run)
    return options->labels ? cli_usage (&cli_command_import, _("--labels prints labels alone, and makes no posting")) : cli_import_postings (options, files);
  if (options->force || options->given)
    return cli_usage (&cli_command_import, _("--force and --label need --output or --dry-run"));
  return count == 1 ? import_file (options, files[0]) : cli_usage (&cli_command_import, _("several files need --output DIR or --dry-run"));
}

static void
clear_options (CliImport *options)
{
  g_free (options->from);
  g_free (options->output);
  g_free (options->role);
  g_free (options->level);
  g_free (options->to_library);
  g_strfreev (options->given);
  g_strfreev (options->folders);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliImport, clear_options)

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) arguments = NULL;
  g_auto (CliImport) options = { .command = &cli_command_import };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Make a posting, and write it there; of several files, into this folder"), N_("OUT") },
    { "role", 0, 0, G_OPTION_ARG_FILENAME, &options.role, N_("The role it is of, instead of the one it looks like; “none” for no role"), N_("ID") },
    { "level", 0, 0, G_OPTION_ARG_FILENAME, &options.level, N_("The level it is of, instead of the one it looks like"), N_("ID") },
    { "label", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.given, N_("What a line is about, by its number among those that are read; may be repeated"), N_("LINE=LABEL") },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &options.dry_run, N_("Only tell what would become of each line"), NULL },
    { "to-library", 0, 0, G_OPTION_ARG_FILENAME, &options.to_library, N_("Put lines that are new into this library folder, as drafts"), N_("DIR") },
    { "least", 0, 0, G_OPTION_ARG_INT, &options.least, N_("Of a folder: in how many files a line must stand, 2 unless told"), N_("COUNT") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force, N_("Replace postings that are there already"), NULL },
    { "library", 'L', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.folders, N_("Folder of a library, on top of the others; may be repeated"), N_("DIR") },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &options.from, N_("What the file is, whatever its name and its content say"), N_("FORMAT") },
    { "labels", 0, 0, G_OPTION_ARG_NONE, &options.labels, N_("What each line of the file is about; of each wording with --format json"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  if (!cli_parse (&cli_command_import, entries, argc, argv, 1, G_MAXUINT, &arguments, &status) || !cli_parse_format (&cli_command_import, format, &options.json, &status))
    return status;
  return import (&options, arguments);
}

static void
list_formats (GString *help)
{
  for (const JdImporter *const *importer = jd_importers (); *importer; importer++)
    {
      g_autofree char *extensions = g_strjoinv (", .", (char **) (*importer)->extensions);
      g_string_append_printf (help, "  %-14s %s (.%s)\n", (*importer)->id, _((*importer)->name), extensions);
    }
}

const CliCommand cli_command_import = {
  "import",
  N_("FILE [--from FORMAT] [--labels] [--format json]\n"
     "       FILE… [-o OUT] [--role ID] [--level ID] [--label LINE=LABEL] [--dry-run] [--force]\n"
     "       [--to-library DIR] [--format json]\n"
     "       FOLDER --to-library DIR [--least COUNT] [--dry-run] [--format json]"),
  N_("Make a posting of a text from elsewhere, or print its lines as wordings"),
  N_("With --output, lines are held against the blocks of the library: one that a block says becomes that\n"
     "block, others stay as they are; title, places, pay, dates and how to apply become facts; what is no\n"
     "part of a posting is kept in its notes. Role and level are those the text looks like, unless told.\n"
     "With --dry-run, it prints what would become of each line instead.\n"
     "\n"
     "With --to-library, lines that are new become drafts in that library folder. Of a whole FOLDER of old\n"
     "postings, one draft is made for all lines that say almost the same, where they stand in several files;\n"
     "a line for each tells in how many files it stands, how many wordings it has, its kind and language.\n"
     "\n"
     "Else the lines are those that pasting it into a posting makes; items of lists have “- ” in front. Links\n"
     "whose address no posting can hold are listed, and the status is then 1.\n"
     "\n"
     "With --labels, it prints what each line that is not empty is about, as the file stands on disk: an\n"
     "object of line numbers, each with a label such as duty, skill, salary, heading or other.\n"
     "\n"
     "Formats:"),
  run,
  list_formats,
};
