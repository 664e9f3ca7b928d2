// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "cli.h"
#include "import/jd-importer.h"

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

static CliStatus
print_json (const GPtrArray *lines)
{
  JdWriter *writer = cli_json_begin ("lines");
  for (guint i = 0; i < lines->len; i++)
    {
      const JdImportLine *line = lines->pdata[i];
      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_string (writer, "kind", line->item ? "item" : "paragraph");
      jd_writer_string (writer, "wording", line->wording);
      jd_writer_end_object (writer);
    }
  return cli_json_end (writer);
}

static CliStatus
import (const char *file, const char *id, gboolean json)
{
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  CliStatus status = CLI_DONE;
  const char *shown = cli_input_name (file);
  g_autofree char *data = cli_is_standard (file) ? jd_file_read_stdin (JD_IMPORT_MAX_SIZE, &length, &error) : jd_file_read (file, JD_IMPORT_MAX_SIZE, &length, &error);
  if (!data)
    return cli_failure (error);
  const JdImporter *importer = choose_importer (id, file, data, length, &status);
  if (!importer)
    return status;
  g_autoptr (GPtrArray) lines = importer->read (data, length, &error);
  if (!lines)
    {
      cli_message ("%s: %s", shown, error->message);
      return CLI_INPUT;
    }
  status = tell_left_out (shown, lines);
  CliStatus printed = json ? print_json (lines) : print_lines (lines);
  return status != CLI_DONE ? status : printed;
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *format = NULL, *from = NULL;
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, N_("What the file is, whatever its name and its content say"), N_("FORMAT") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  gboolean json = FALSE;
  if (!cli_parse (&cli_command_import, entries, argc, argv, 1, 1, &arguments, &status) || !cli_parse_format (&cli_command_import, format, &json, &status))
    return status;
  return import (arguments[0], from, json);
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
  N_("FILE [--from FORMAT] [--format json]"),
  N_("Print the lines of a text from elsewhere as wordings"),
  N_("The lines are those that pasting it into a posting makes; items of lists have “- ” in front. Links\n"
     "whose address no posting can hold are listed, and the status is then 1.\n"
     "\n"
     "Formats:"),
  run,
  list_formats,
};
