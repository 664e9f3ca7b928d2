// SPDX-License-Identifier: GPL-3.0-or-later
#include "command-check.h"

#include <string.h>

#include "command-import.h"

/* Whether @data is a posting of ours, or means to be one. */
static gboolean
is_posting (const char *file, const char *data, gsize length)
{
  gsize left = length;
  const char *text = jd_text_skip_mark (data, &left);
  const gsize spaces = strspn (text, " \t\r\n");
  const JdImporter *importer = jd_importer_for_file (NULL, data, length);

  if (g_str_has_suffix (file, ".vacancy"))
    return TRUE;
  return spaces < left && text[spaces] == '{' && (!importer || !importer->certain);
}

/* Of no role, and of the library without its blocks, so that nothing stands in for what the text says. */
static JdPosting *
posting_of_text (JdImported *imported, const JdLabeller *labeller, CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdOutline) outline = jd_outline_new (labeller, imported, NULL);
  g_autoptr (JdLibrary) library = cli_library_open (NULL, JD_FOLDER_WITHOUT_BLOCKS, &error);
  g_autoptr (JdLineMatcher) matcher = library ? jd_line_matcher_new (library, outline->language) : NULL;
  const JdPlanRequest request = { .no_role = TRUE };
  g_autoptr (JdImportPlan) plan = matcher ? jd_import_plan_new (outline, matcher, &request, &error) : NULL;
  JdPosting *posting = plan ? jd_import_plan_posting (plan, &error) : NULL;

  if (!posting)
    *status = cli_failure (error);
  return posting;
}

static JdPosting *
read_text (const CliCommand *command, const char *file, const char *data, gsize length, CliStatus *status)
{
  const CliImport options = { .command = command };
  const JdImporter *importer = cli_import_choose (&options, file, data, length, status);
  g_autoptr (JdLabeller) labeller = importer ? cli_import_labeller (status) : NULL;
  CliStatus left_out = CLI_DONE; /* of links: it is no finding */
  JdImported *imported = labeller ? cli_import_read (importer, file, data, length, &left_out) : NULL;

  if (imported)
    return posting_of_text (imported, labeller, status);
  *status = cli_graver (*status, left_out);
  return NULL;
}

JdPosting *
cli_check_posting (const CliCommand *command, const char *file, CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *data = cli_import_bytes (file, &length, status);

  if (!data)
    return NULL;
  if (!is_posting (file, data, length))
    return read_text (command, file, data, length, status);
  JdPosting *posting = jd_posting_parse (data, length, cli_input_name (file), &error);
  if (!posting)
    *status = cli_failure (error);
  return posting;
}
