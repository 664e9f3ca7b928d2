// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "adopt/jd-draft-blocks.h"
#include "base/jd-share.h"
#include "cli-known.h"
#include "command-import.h"
#include "item/jd-person.h"

/* What all files are held against, and what is told of them in their order. */
typedef struct
{
  const CliImport *options;
  JdLabeller *labeller;
  JdLibrary *library;
  JdLineMatchers *matchers;
  char **files;
  gboolean several;
  gboolean alone; /* on one thread: messages are told at once */

  GMutex mutex; /* of all below */
  GCond changed;
  guint turn;       /* number of the file that is told of next */
  JdWriter *writer; /* of what is told as JSON; NULL: nothing is */
  GString *told;
  CliStatus status;
} Import;

/* One file. */
typedef struct
{
  JdOutline *outline;
  JdImportPlan *plan; /* NULL: it could not be made, and why is told */
} Planned;

static void
planned_clear (Planned *planned)
{
  g_clear_pointer (&planned->plan, jd_import_plan_free);
  g_clear_pointer (&planned->outline, jd_outline_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Planned, planned_clear)

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
make_plan (Import *import, const char *file, Planned *planned)
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
  planned->outline = jd_outline_new (import->labeller, imported, NULL);
  for (guint i = 0; options->given && options->given[i]; i++)
    if (!give_label (options, planned->outline, options->given[i]))
      return CLI_USAGE;
  const gboolean none = g_strcmp0 (options->role, "none") == 0;
  const JdPlanRequest request = { .role = none ? NULL : options->role, .level = options->level, .no_role = none };
  planned->plan = jd_import_plan_new (planned->outline, jd_line_matchers_get (import->matchers, planned->outline->language), &request, &error);
  return planned->plan ? status : cli_failure (error);
}

/* Drafts and posting onto the disk, as far as they are asked for. */
static CliStatus
put (const Import *import, const char *file, const JdImportPlan *plan)
{
  const CliImport *options = import->options;
  CliStatus status = options->to_library && plan->n_new > 0 ? put_drafts (import, plan) : CLI_DONE;
  return options->dry_run ? status : cli_graver (status, write_posting (import, file, plan, import->several));
}

static void
tell_plan (Import *import, guint number, const JdImportPlan *plan)
{
  if (import->writer)
    cli_import_write (import->writer, import->files[number], plan);
  else
    {
      if (number > 0)
        g_string_append_c (import->told, '\n');
      cli_import_describe (import->told, plan);
    }
}

/* When all files before it were told of. Every file has its turn, whatever became of it. */
static void
tell_in_turn (Import *import, guint number, const char *messages, const JdImportPlan *plan, CliStatus status)
{
  g_mutex_lock (&import->mutex);
  while (import->turn != number)
    g_cond_wait (&import->changed, &import->mutex);
  g_printerr ("%s", messages);
  if (plan && import->options->dry_run)
    tell_plan (import, number, plan);
  else if (number > 0 && import->options->dry_run && !import->writer)
    g_string_append_c (import->told, '\n');
  import->status = cli_graver (import->status, status);
  import->turn++;
  g_cond_broadcast (&import->changed);
  g_mutex_unlock (&import->mutex);
}

static void
import_one (guint number, gpointer data)
{
  Import *import = data;
  const char *file = import->files[number];
  g_autoptr (GString) messages = g_string_new (NULL);
  g_auto (Planned) planned = { NULL };
  cli_keep_messages (import->alone ? NULL : messages);
  CliStatus status = make_plan (import, file, &planned);
  if (planned.plan)
    status = cli_graver (status, put (import, file, planned.plan));
  cli_keep_messages (NULL);
  tell_in_turn (import, number, messages->str, planned.plan, status);
}

/* Whether a file hangs on those before it, which were put into the library or got its name. */
static gboolean
hang_together (const Import *import)
{
  const CliImport *options = import->options;
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (options->to_library || options->given)
    return TRUE;
  for (char **file = import->files; *file; file++)
    if (cli_is_standard (*file) || (options->output && !g_hash_table_add (names, output_of (options, *file, import->several))))
      return TRUE;
  return FALSE;
}

static CliStatus
import_all (Import *import)
{
  import->told = g_string_new (NULL);
  import->writer = import->options->json ? cli_json_begin ("postings") : NULL;
  g_mutex_init (&import->mutex);
  g_cond_init (&import->changed);
  import->alone = hang_together (import);
  jd_share (g_strv_length (import->files), 1, import->alone ? 1 : G_MAXUINT, import_one, import);
  g_mutex_clear (&import->mutex);
  g_cond_clear (&import->changed);
  CliStatus status = import->status;
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
  g_autoptr (JdLineMatchers) matchers = jd_line_matchers_new (library);
  Import import = { .options = options, .library = library, .labeller = labeller, .matchers = matchers, .files = files, .several = files[1] != NULL, .status = CLI_DONE };
  return import_all (&import);
}
