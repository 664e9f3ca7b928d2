// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "command-import.h"
#include "import/jd-labeller.h"
#include "library/jd-library-stack.h"

const JdImporter *
cli_import_choose (const CliImport *options, const char *file, const char *data, gsize length, CliStatus *status)
{
  const char *id = options->from;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  for (const JdImporter *const *at = jd_importers (); *at; at++)
    g_ptr_array_add (ids, (gpointer) (*at)->id);
  g_ptr_array_add (ids, NULL);
  const JdImporter *importer = id ? jd_importer_find (id) : jd_importer_for_file (file, data, length);
  if (importer)
    return importer;
  if (id)
    *status = cli_unknown (options->command, _("format"), id, (const char *const *) ids->pdata);
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

char *
cli_import_bytes (const char *file, gsize *length, CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  char *data = cli_is_standard (file) ? jd_file_read_stdin (JD_IMPORT_MAX_FILE, length, &error) : jd_file_read (file, JD_IMPORT_MAX_FILE, length, &error);
  if (!data)
    *status = cli_failure (error);
  return data;
}

JdImported *
cli_import_read (const JdImporter *importer, const char *file, const char *data, gsize length, CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  const char *shown = cli_input_name (file);
  JdImported *imported = importer->read (data, length, &error);
  if (!imported)
    {
      cli_message ("%s: %s", shown, error->message);
      *status = CLI_INPUT;
      return NULL;
    }
  for (guint i = 0; i < imported->notes->len; i++)
    cli_message ("%s: %s", shown, (const char *) imported->notes->pdata[i]);
  *status = tell_left_out (shown, imported->lines);
  return imported;
}

JdLabeller *
cli_import_labeller (CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) team = jd_library_team_folders ();
  JdLabeller *labeller = jd_labeller_load ((const char *const *) team, NULL, &error);
  if (!labeller)
    *status = cli_failure (error);
  else
    cli_tell_faults (jd_labeller_faults (labeller));
  return labeller;
}

JdLibrary *
cli_import_library (const CliImport *options, GError **error)
{
  g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();
  g_autofree char *blocks = options->to_library ? g_build_filename (options->to_library, "library", NULL) : NULL;
  if (options->folders)
    g_strv_builder_addv (folders, (const char **) options->folders);
  if (blocks && g_file_test (blocks, G_FILE_TEST_IS_DIR))
    g_strv_builder_add (folders, options->to_library);
  g_auto (GStrv) all = g_strv_builder_end (folders);
  return cli_library_open (all, 0, error);
}
