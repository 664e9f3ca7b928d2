// SPDX-License-Identifier: GPL-3.0-or-later
/* Many exports at once: what is asked for is put together and refused where there is no such thing, planned, and done. */
#include <glib/gi18n-lib.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/jd-today.h"
#include "batch/jd-batch.h"
#include "command-board.h"
#include "command-export-table.h"
#include "command-export.h"
#include "compose/jd-phrases.h"
#include "store/jd-posting-folder.h"

typedef struct
{
  GPtrArray *files;  /* paths; NULL-terminated when all are in */
  GArray *targets;   /* of JdBatchTarget */
  GStrv levels, places, languages; /* NULL: none asked for */
  JdBoards *boards;
  JdLibrary *library;
  char *today;
} Wanted;

static void
clear_wanted (Wanted *wanted)
{
  g_clear_pointer (&wanted->files, g_ptr_array_unref);
  g_clear_pointer (&wanted->targets, g_array_unref);
  g_clear_pointer (&wanted->boards, jd_boards_unref);
  g_clear_pointer (&wanted->library, jd_library_unref);
  g_strfreev (wanted->levels);
  g_strfreev (wanted->places);
  g_strfreev (wanted->languages);
  g_free (wanted->today);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, clear_wanted)

gboolean
cli_export_is_batch (const CliExport *options)
{
  if (options->levels || options->places || options->languages || options->dry_run || options->overwrite || options->report)
    return TRUE;
  for (char **file = options->files; options->folder && *file; file++)
    if (g_file_test (*file, G_FILE_TEST_IS_DIR))
      return TRUE;
  return FALSE;
}

/* ---- postings ---- */

static CliStatus
add_folder (Wanted *wanted, const char *folder)
{
  g_autoptr (GPtrArray) unread = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_unread_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = jd_posting_folder_list (folder, unread, NULL, &error);

  if (!found)
    return cli_failure (error);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (wanted->files, g_strdup (found->pdata[i]));
  if (found->len == 0)
    cli_message (_("%s: there is no posting in it"), folder);
  return cli_graver (cli_tell_unread (unread), found->len > 0 ? CLI_DONE : CLI_FINDINGS);
}

static CliStatus
add_files (Wanted *wanted, const CliExport *options)
{
  CliStatus status = CLI_DONE;

  wanted->files = g_ptr_array_new_with_free_func (g_free);
  for (char **file = options->files; *file; file++)
    if (g_file_test (*file, G_FILE_TEST_IS_DIR))
      status = cli_graver (status, add_folder (wanted, *file));
    else
      g_ptr_array_add (wanted->files, g_strdup (*file));
  g_ptr_array_add (wanted->files, NULL);
  return status;
}

/* ---- levels, places, languages ---- */

/* Each once, without space around it. NULL where nothing was @given. */
static GStrv
split (char **given, const char *between)
{
  if (!given)
    return NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  for (; *given; given++)
    {
      g_auto (GStrv) names = g_strsplit (*given, between, -1);
      for (char **name = names; *name; name++)
        if (!g_ptr_array_find_with_equal_func (parts, g_strstrip (*name), g_str_equal, NULL))
          g_ptr_array_add (parts, g_strdup (*name));
    }
  g_ptr_array_add (parts, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&parts), FALSE);
}

static CliStatus
check_levels (const CliCommand *command, const Wanted *wanted)
{
  g_autofree const char **ids = cli_level_ids (wanted->library);

  for (char **level = wanted->levels; level && *level; level++)
    if (!jd_library_level (wanted->library, *level))
      return cli_unknown (command, _("level"), *level, ids);
  return CLI_DONE;
}

/* One that no country is known of is nowhere to a job board. */
static CliStatus
check_places (const CliCommand *command, const Wanted *wanted)
{
  for (char **place = wanted->places; place && *place; place++)
    {
      g_autoptr (GPtrArray) locations = jd_locations_from_text (*place, cli_language ());
      if (locations->len == 1 && ((const JdLocation *) locations->pdata[0])->place)
        continue;
      g_autofree char *quoted = jd_error_quote (*place);
      return cli_usage (command, _("--places: expected places with their country, such as “Utrecht, NL; Berlin, DE”, found %s"), quoted);
    }
  return CLI_DONE;
}

static gboolean
is_language (const char *tag)
{
  const char *known;

  for (guint i = 0; jd_is_language_tag (tag) && (known = jd_phrase_language_at (i)); i++)
    if (jd_language_same (tag, known))
      return TRUE;
  return FALSE;
}

static CliStatus
check_languages (const CliCommand *command, const Wanted *wanted)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  const char *name;

  for (guint i = 0; (name = jd_phrase_language_at (i)); i++)
    g_ptr_array_add (known, (gpointer) name);
  g_ptr_array_add (known, NULL);
  for (char **tag = wanted->languages; tag && *tag; tag++)
    if (!is_language (*tag))
      return cli_unknown (command, _("language of postings"), *tag, (const char *const *) known->pdata);
  return CLI_DONE;
}

static CliStatus
read_variations (const CliCommand *command, Wanted *wanted, const CliExport *options)
{
  wanted->levels = split (options->levels, ",");
  wanted->places = split (options->places, ";");
  wanted->languages = split (options->languages, ",");
  CliStatus status = check_levels (command, wanted);
  if (status == CLI_DONE)
    status = check_places (command, wanted);
  return status == CLI_DONE ? check_languages (command, wanted) : status;
}

/* ---- targets ---- */

static CliStatus
add_targets (const CliCommand *command, Wanted *wanted, const CliExport *options)
{
  wanted->targets = g_array_new (FALSE, TRUE, sizeof (JdBatchTarget));
  for (guint i = 0; options->exporters && i < options->exporters->len; i++)
    {
      const JdBatchTarget target = { .exporter = options->exporters->pdata[i] };
      g_array_append_val (wanted->targets, target);
    }
  if (!options->boards)
    return CLI_DONE;
  wanted->boards = cli_boards_open (options->folders);
  g_autoptr (GPtrArray) found = cli_boards_find (command, wanted->boards, options->boards);
  for (guint i = 0; found && i < found->len; i++)
    {
      const JdBatchTarget target = { .board = found->pdata[i] };
      g_array_append_val (wanted->targets, target);
    }
  return found ? CLI_DONE : CLI_USAGE;
}

/* ---- stopping ---- */

static gpointer
wait_for_signal (gpointer data)
{
  sigset_t set;
  int number;

  sigemptyset (&set);
  sigaddset (&set, SIGINT);
  sigaddset (&set, SIGTERM);
  if (sigwait (&set, &number) == 0)
    g_cancellable_cancel (data);
  /* Whoever asks twice does not want to wait. */
  pthread_sigmask (SIG_UNBLOCK, &set, NULL);
  g_object_unref (data);
  return NULL;
}

/* One that is cancelled by Ctrl+C, so that no file is given up half-way and what was written can be told. For the rest of the program's life. */
static GCancellable *
cancelled_by_signal (void)
{
  GCancellable *cancellable = g_cancellable_new ();
  sigset_t set;
  sigemptyset (&set);
  sigaddset (&set, SIGINT);
  sigaddset (&set, SIGTERM);
  pthread_sigmask (SIG_BLOCK, &set, NULL);
  g_thread_unref (g_thread_new ("signals", wait_for_signal, g_object_ref (cancellable)));
  return cancellable;
}

static void
show_progress (guint done, guint total, gpointer data)
{
  g_autofree char *text = g_strdup_printf (_("%u of %u postings"), done, total);

  g_printerr ("\r%s", done < total ? text : "\033[K");
}

/* ---- all of it ---- */

static CliStatus
export_all (const CliExport *options, JdBatch *batch)
{
  g_autoptr (GCancellable) cancellable = cancelled_by_signal ();
  g_autoptr (GError) error = NULL;
  const JdBatchProgress progress = isatty (STDERR_FILENO) ? show_progress : NULL;

  if (options->dry_run && !jd_batch_plan (batch, cancellable, progress, NULL))
    {
      cli_message (_("stopped; nothing was written"));
      return CLI_FINDINGS;
    }
  if (!options->dry_run && !jd_batch_write (batch, options->overwrite ? JD_BATCH_OVERWRITE : JD_BATCH_LEAVE, cancellable, progress, NULL, &error))
    {
      cli_message ("%s", error->message);
      return CLI_FINDINGS;
    }
  const CliStatus status = options->report ? cli_export_report (batch) : options->dry_run ? cli_export_print_table (batch) : cli_export_tell (batch);
  if (g_cancellable_is_cancelled (cancellable))
    cli_message (ngettext ("stopped; %u file was written", "stopped; %u files were written", jd_batch_count_written (batch)), jd_batch_count_written (batch));
  return cli_graver (status, g_cancellable_is_cancelled (cancellable) ? CLI_FINDINGS : CLI_DONE);
}

static CliStatus
check_batch (const CliCommand *command, const CliExport *options)
{
  CliStatus status = CLI_DONE;
  gboolean json;

  if (!options->folder || options->output)
    return cli_usage (command, _("--levels, --places, --languages, --dry-run, --overwrite and --report need --output-dir"));
  if (!cli_parse_format (command, options->report, &json, &status))
    return status;
  return g_strv_contains ((const char *const *) options->files, "-") ? cli_usage (command, _("standard input cannot be among them; save it to a file first")) : CLI_DONE;
}

static CliStatus
open_library (Wanted *wanted, const CliExport *options)
{
  const gboolean varies = options->levels || options->places || options->languages;
  g_autoptr (GError) error = NULL;

  wanted->library = cli_library_open (options->folders, varies ? 0 : JD_FOLDER_WITHOUT_BLOCKS, &error);
  if (!wanted->library)
    return cli_failure (error);
  if (varies)
    cli_library_tell_faults (wanted->library);
  return CLI_DONE;
}

CliStatus
cli_export_batch (const CliCommand *command, const CliExport *options)
{
  g_auto (Wanted) wanted = { .today = jd_today () };
  CliStatus status = check_batch (command, options);
  if (status == CLI_DONE)
    status = add_targets (command, &wanted, options);
  if (status == CLI_DONE)
    status = open_library (&wanted, options);
  if (status == CLI_DONE)
    status = read_variations (command, &wanted, options);
  if (status != CLI_DONE)
    return status;
  status = add_files (&wanted, options);

  const JdBatchRequest request = {
    .library = wanted.library, .files = (const char *const *) wanted.files->pdata, .targets = (const JdBatchTarget *) (gpointer) wanted.targets->data, .n_targets = wanted.targets->len,
    .levels = (const char *const *) wanted.levels, .places = (const char *const *) wanted.places, .languages = (const char *const *) wanted.languages,
    .folder = options->folder, .today = wanted.today, .title = options->title, .strict = options->strict, .record = cli_export_records (options),
    .options = cli_export_options (options),
  };
  if (wanted.files->len <= 1)
    return status;
  g_autoptr (JdBatch) batch = jd_batch_new (&request);
  return cli_graver (status, export_all (options, batch));
}
