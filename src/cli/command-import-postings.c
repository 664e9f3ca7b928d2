// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "adopt/jd-draft-blocks.h"
#include "cli-known.h"
#include "command-import.h"
#include "item/jd-person.h"

/* What all files are held against. */
typedef struct
{
  const CliImport *options;
  JdLibrary *library;
  JdLabeller *labeller;
  GHashTable *matchers; /* language -> JdLineMatcher */
  JdWriter *writer;     /* of what is told as JSON; NULL: nothing is */
  GString *told;
} Import;

static const JdLineMatcher *
matcher_for (Import *import, const char *language)
{
  JdLineMatcher *matcher = g_hash_table_lookup (import->matchers, language);
  if (!matcher)
    {
      matcher = jd_line_matcher_new (import->library, language);
      g_hash_table_insert (import->matchers, g_strdup (language), matcher);
    }
  return matcher;
}

/* "OUT/name.vacancy" for "…/name.txt" where OUT is a folder. New string. */
static char *
output_of (const CliImport *options, const char *file, gboolean several)
{
  if (!several && !g_file_test (options->output, G_FILE_TEST_IS_DIR))
    return g_strdup (options->output);
  g_autofree char *base = cli_is_standard (file) ? g_strdup ("posting") : g_path_get_basename (file);
  char *dot = strrchr (base, '.');
  if (dot && dot > base)
    *dot = '\0';
  g_autofree char *name = g_strconcat (base, ".vacancy", NULL);
  return g_build_filename (options->output, name, NULL);
}

static CliStatus
write_posting (const Import *import, const char *file, const JdImportPlan *plan, gboolean several)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_import_plan_posting (plan, &error);
  if (!posting)
    return cli_failure (error);
  g_autofree char *output = output_of (import->options, file, several);
  return cli_save (output, posting, import->options->force ? NULL : "");
}

static int
label_called (const char *name)
{
  for (int i = 0; i < JD_N_LABELS; i++)
    if (strcmp (jd_label_name (i), name) == 0)
      return i;
  return -1;
}

/* "4=duty" of those that were given. FALSE, told, when @text is none, or the text has no such line. */
static gboolean
give_label (const CliImport *options, JdOutline *outline, const char *text)
{
  char *end = NULL;
  const guint64 line = g_ascii_strtoull (text, &end, 10);
  const int label = *end == '=' ? label_called (end + 1) : -1;
  if (line > 0 && line <= outline->lines->len && label >= 0)
    {
      jd_outline_set_label (outline, (guint) line - 1, (JdLabel) label);
      return TRUE;
    }
  cli_usage (options->command, _("--label %s: expected the number of a line, at most %u, and a label such as 4=duty"), text, outline->lines->len);
  return FALSE;
}

/* Its new lines into the library, as drafts. */
static CliStatus
put_drafts (const Import *import, const JdImportPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_canonicalize_filename (import->options->to_library, NULL), *by = jd_person_name (folder);
  const JdLibraryEdit edit = { import->library, folder, { .by = by } };
  JdLibraryChange *change = jd_import_plan_drafts (plan, &edit, folder, &error);
  if (change && import->options->dry_run)
    cli_message ("%s", change->label);
  return cli_import_apply (import->options, change, error);
}

static CliStatus
import_one (Import *import, const char *file, gboolean several)
{
  const CliImport *options = import->options;
  gsize length = 0;
  CliStatus status = CLI_DONE;
  g_autofree char *data = cli_import_bytes (file, &length, &status);
  const JdImporter *importer = data ? cli_import_choose (options, file, data, length, &status) : NULL;
  JdImported *imported = importer ? cli_import_read (importer, file, data, length, &status) : NULL;
  if (!imported)
    return status;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdOutline) outline = jd_outline_new (import->labeller, imported, NULL);
  for (guint i = 0; options->given && options->given[i]; i++)
    if (!give_label (options, outline, options->given[i]))
      return CLI_USAGE;
  const gboolean none = g_strcmp0 (options->role, "none") == 0;
  const JdPlanRequest request = { .role = none ? NULL : options->role, .level = options->level, .no_role = none };
  g_autoptr (JdImportPlan) plan = jd_import_plan_new (outline, matcher_for (import, outline->language), &request, &error);
  if (!plan)
    return cli_failure (error);
  if (options->to_library && plan->n_new > 0)
    status = cli_graver (status, put_drafts (import, plan));
  if (!options->dry_run)
    return cli_graver (status, write_posting (import, file, plan, several));
  if (import->writer)
    cli_import_write (import->writer, file, plan);
  else
    cli_import_describe (import->told, plan);
  return status;
}

static CliStatus
import_all (Import *import, char **files)
{
  const gboolean several = files[1] != NULL;
  CliStatus status = CLI_DONE;
  import->told = g_string_new (NULL);
  import->writer = import->options->json ? cli_json_begin ("postings") : NULL;
  for (guint i = 0; files[i]; i++)
    {
      if (i > 0 && import->options->dry_run && !import->writer)
        g_string_append_c (import->told, '\n');
      status = cli_graver (status, import_one (import, files[i], several));
    }
  if (import->writer)
    status = cli_graver (status, cli_json_end (import->writer));
  else if (import->told->len > 0)
    status = cli_graver (status, cli_print (import->told->str, import->told->len));
  g_string_free (import->told, TRUE);
  return status;
}

static gboolean
check_names (const CliImport *options, const JdLibrary *library, CliStatus *status)
{
  if (options->role && strcmp (options->role, "none") != 0 && !cli_check_role (options->command, library, options->role, status))
    return FALSE;
  return !options->level || cli_check_level (options->command, library, options->level, status);
}

CliStatus
cli_import_postings (const CliImport *options, char **files)
{
  if (!options->output && !options->dry_run)
    return cli_usage (options->command, _("--role and --level need --output or --dry-run"));
  if (options->json && !options->dry_run)
    return cli_usage (options->command, _("postings are written as they are; --format json tells what they would be with --dry-run"));
  if (files[1] && !options->dry_run && !g_file_test (options->output, G_FILE_TEST_IS_DIR))
    {
      cli_message (_("%s: expected a folder for several postings"), options->output);
      return CLI_INPUT;
    }
  g_autoptr (GError) error = NULL;
  CliStatus status = CLI_DONE;
  g_autoptr (JdLibrary) library = cli_import_library (options, &error);
  if (!library)
    return cli_failure (error);
  g_autoptr (JdLabeller) labeller = check_names (options, library, &status) ? cli_import_labeller (&status) : NULL;
  if (!labeller)
    return status;
  g_autoptr (GHashTable) matchers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) jd_line_matcher_free);
  Import import = { .options = options, .library = library, .labeller = labeller, .matchers = matchers };
  return import_all (&import, files);
}
