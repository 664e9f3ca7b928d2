// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "cli.h"
#include "import/jd-importer.h"
#include "import/jd-labeller.h"
#include "library/jd-library-stack.h"

/* NULL, told and with @status, when there is none called @id, or none for what is in @file. */
static const JdImporter *
choose_importer (const char *id, const char *file, const char *data, gsize length, CliStatus *status)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  for (const JdImporter *const *at = jd_importers (); *at; at++)
    g_ptr_array_add (ids, (gpointer) (*at)->id);
  g_ptr_array_add (ids, NULL);
  const JdImporter *importer = id ? jd_importer_find (id) : jd_importer_for_file (file, data, length);
  if (importer)
    return importer;
  if (id)
    *status = cli_unknown (&cli_command_import, _("format"), id, (const char *const *) ids->pdata);
  else
    {
      g_autofree char *list = g_strjoinv (", ", (char **) ids->pdata);
      cli_message (_("%s: expected one of these formats: %s"), cli_input_name (file), list);
      *status = CLI_INPUT;
    }
  return NULL;
}

/* What a line goes without, and what of all lines was left. */
static CliStatus
tell_left_out (const char *file, const GPtrArray *lines)
{
  CliStatus status = CLI_DONE;
  for (guint i = 0; i < lines->len; i++)
    {
      const JdImportLine *line = lines->pdata[i];
      for (guint j = 0; line->left_out && j < line->left_out->len; j++)
        {
          g_autofree char *place = g_strdup_printf (_("line %u"), i + 1);
          cli_tell_left_out (file, place, line->left_out->pdata[j]);
          status = CLI_FINDINGS;
        }
    }
  if (lines->len < JD_IMPORT_MAX_LINES)
    return status;
  cli_message (ngettext ("%s: %u line was taken, the most at once", "%s: %u lines were taken, the most at once", lines->len), file, lines->len);
  return CLI_FINDINGS;
}

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

/* With what @labeller (NULL: none) says of each. */
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

static CliStatus
print_json (const JdImported *imported, const JdLabeller *labeller)
{
  JdWriter *writer = cli_json_begin ("lines");
  const GPtrArray *lines = imported->lines;
  g_autoptr (GArray) labelled = labeller ? jd_labeller_import_lines (labeller, lines) : NULL;
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

/* With what is left out of it told. NULL with a message. */
static JdLabeller *
open_labeller (CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) team = jd_library_team_folders ();
  JdLabeller *labeller = jd_labeller_load ((const char *const *) team, NULL, &error);
  if (!labeller)
    *status = cli_failure (error);
  const GPtrArray *faults = labeller ? jd_labeller_faults (labeller) : NULL;
  for (guint i = 0; faults && i < faults->len; i++)
    cli_message ("%s", ((const GError *) faults->pdata[i])->message);
  return labeller;
}

static CliStatus
import_lines (const char *shown, const JdImporter *importer, const char *data, gsize length, gboolean json, const JdLabeller *labeller)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdImported) imported = importer->read (data, length, &error);
  if (!imported)
    {
      cli_message ("%s: %s", shown, error->message);
      return CLI_INPUT;
    }
  for (guint i = 0; i < imported->notes->len; i++)
    cli_message ("%s: %s", shown, (const char *) imported->notes->pdata[i]);
  CliStatus status = tell_left_out (shown, imported->lines);
  if (labeller && !json)
    {
      g_autoptr (GArray) labelled = jd_labeller_import_lines (labeller, imported->lines);
      return print_labels (labelled);
    }
  CliStatus printed = json ? print_json (imported, labeller) : print_lines (imported->lines);
  return status != CLI_DONE ? status : printed;
}

static CliStatus
import (const char *file, const char *id, gboolean json, gboolean labels)
{
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  CliStatus status = CLI_DONE;
  const char *shown = cli_input_name (file);
  g_autofree char *data = cli_is_standard (file) ? jd_file_read_stdin (JD_IMPORT_MAX_FILE, &length, &error) : jd_file_read (file, JD_IMPORT_MAX_FILE, &length, &error);
  if (!data)
    return cli_failure (error);
  const JdImporter *importer = labels && !json && !id ? jd_importer_for_file (file, data, length) : choose_importer (id, file, data, length, &status);
  g_autoptr (JdLabeller) labeller = labels && status == CLI_DONE ? open_labeller (&status) : NULL;
  if (status != CLI_DONE)
    return status;
  if (labels && !json && !(importer && importer->certain))
    {
      g_autoptr (GArray) labelled = jd_labeller_text (labeller, data, length);
      return print_labels (labelled);
    }
  return import_lines (shown, importer, data, length, json, labeller);
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *format = NULL, *from = NULL;
  g_auto (GStrv) arguments = NULL;
  gboolean json = FALSE, labels = FALSE;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, N_("What the file is, whatever its name and its content say"), N_("FORMAT") },
    { "labels", 0, 0, G_OPTION_ARG_NONE, &labels, N_("What each line of the file is about; of each wording with --format json"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  if (!cli_parse (&cli_command_import, entries, argc, argv, 1, 1, &arguments, &status) || !cli_parse_format (&cli_command_import, format, &json, &status))
    return status;
  return import (arguments[0], from, json, labels);
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
  N_("FILE [--from FORMAT] [--labels] [--format json]"),
  N_("Print the lines of a text from elsewhere as wordings"),
  N_("The lines are those that pasting it into a posting makes; items of lists have “- ” in front. Links\n"
     "whose address no posting can hold are listed, and the status is then 1.\n"
     "\n"
     "With --labels, it prints what each line that is not empty is about, as the file stands on disk: an\n"
     "object of line numbers, each with a label such as duty, skill, salary, heading or other.\n"
     "\n"
     "Formats:"),
  run,
  list_formats,
};
