// SPDX-License-Identifier: GPL-3.0-or-later
/* Postings as job boards take them: one file of all where the board's holds many, else one each. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file-set.h"
#include "base/jd-file.h"
#include "base/jd-today.h"
#include "board/jd-board-file.h"
#include "board/jd-dry-run.h"
#include "command-board.h"
#include "command-export.h"

typedef struct
{
  const CliExport *options;
  GPtrArray *boards;    /* of JdBoard */
  GPtrArray *files;     /* where each posting is from; borrowed */
  GPtrArray *postings, *documents;
  JdLibrary *library;
  GHashTable *inputs, *taken; /* command-export.h */
  char *today;
} Batch;

static CliStatus
check_options (const CliCommand *command, const CliExport *options, const GPtrArray *boards)
{
  if (options->output && options->folder)
    return cli_usage (command, _("--output and --output-dir exclude each other"));
  if (options->folder || (boards->len == 1 && !options->files[1]))
    return CLI_DONE;
  if (boards->len > 1)
    return cli_usage (command, _("several job boards need --output-dir"));
  const JdBoard *board = boards->pdata[0];
  /* Translators: the id of a job board. */
  return jd_board_file_holds_many (board) ? CLI_DONE : cli_usage (command, _("a file for %s holds one posting; several need --output-dir"), board->id);
}

static void
load_all (Batch *batch, CliStatus *status)
{
  for (char **file = batch->options->files; *file; file++)
    {
      g_autoptr (JdPosting) posting = cli_export_load (*file, status);
      JdDocument *document = posting ? cli_export_compose (batch->options, *file, posting, status) : NULL;
      if (!document)
        continue;
      g_ptr_array_add (batch->files, *file);
      g_ptr_array_add (batch->postings, g_steal_pointer (&posting));
      g_ptr_array_add (batch->documents, document);
    }
}

/* What is written all the same: what is missing in the text is told already, and what cannot be written when that is tried. */
static gboolean
is_told_here (const JdBoardIssue *issue)
{
  return !issue->silence && issue->severity == JD_SEVERITY_ERROR && (issue->kind == JD_ISSUE_MISSING || issue->kind == JD_ISSUE_UNSENT);
}

/* FALSE when it is not to be written. */
static gboolean
tell (const Batch *batch, const JdBoardJob *job, const char *file, CliStatus *status)
{
  g_autoptr (GPtrArray) issues = jd_dry_run (job, batch->today);
  guint n_told = 0;

  for (guint i = 0; i < issues->len; i++)
    {
      const JdBoardIssue *issue = g_ptr_array_index (issues, i);
      if (!is_told_here (issue))
        continue;
      n_told++;
      cli_message ("%s: %s: %s", cli_input_name (file), job->board->id, issue->message);
    }
  if (n_told == 0)
    return TRUE;
  *status = cli_graver (*status, CLI_FINDINGS);
  if (batch->options->strict)
    cli_message (_("%s: nothing was written, because of --strict"), cli_input_name (file));
  return !batch->options->strict;
}

/* Of each posting what there is of it in the file: of one among many, the file it would be alone. */
static CliStatus
record_jobs (const Batch *batch, const JdBoardJob *jobs, guint n_jobs, const GString *written, char *const *files, const char *path)
{
  CliStatus status = CLI_DONE;

  for (guint i = 0; i < n_jobs; i++)
    {
      const CliSent sent = { files[i], jobs[i].posting, jobs[i].document, jobs[i].board, NULL, jobs[i].library, path };
      g_autoptr (GString) alone = g_string_new (NULL);
      if (n_jobs > 1 && !jd_board_file_write (&jobs[i], 1, alone, NULL))
        continue;
      const GString *own = n_jobs > 1 ? alone : written;
      status = cli_graver (status, cli_export_record (batch->options, &sent, own->str, own->len));
    }
  return status;
}

/* Of the postings @files; @place is what it is about, for people. @path NULL: standard output. */
static CliStatus
write_jobs (const Batch *batch, const JdBoardJob *jobs, guint n_jobs, char *const *files, const char *place, const char *path)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (path && jd_file_set_has (batch->inputs, path))
    {
      cli_message (_("%s: is a posting that is being exported and stays as it is"), path);
      return CLI_FINDINGS;
    }
  if (!jd_board_file_write (jobs, n_jobs, out, &error))
    {
      cli_message (_("%s: could not be written as %s: %s"), place, jobs->board->id, error->message);
      return CLI_FINDINGS;
    }
  const CliStatus status = cli_write (path, out->str, out->len);
  return status == CLI_DONE ? record_jobs (batch, jobs, n_jobs, out, files, path) : status;
}

/* Those of the postings that are to be written. */
static GArray *
make_jobs (const Batch *batch, const JdBoard *board, GPtrArray *files, CliStatus *status)
{
  GArray *jobs = g_array_new (FALSE, FALSE, sizeof (JdBoardJob));

  for (guint i = 0; i < batch->postings->len; i++)
    {
      const JdBoardJob job
          = { .board = board, .posting = batch->postings->pdata[i], .document = batch->documents->pdata[i], .library = batch->library, .title = batch->options->title };
      if (!tell (batch, &job, batch->files->pdata[i], status))
        continue;
      g_array_append_val (jobs, job);
      g_ptr_array_add (files, batch->files->pdata[i]);
    }
  return jobs;
}

/* "DIR/indeed.xml", for whoever serves it. What goes wrong with one alone is told of its file. */
static CliStatus
write_together (const Batch *batch, const GArray *jobs, const GPtrArray *files)
{
  const CliExport *options = batch->options;
  const JdBoardJob *first = &g_array_index (jobs, JdBoardJob, 0);
  g_autofree char *name = g_strdup_printf ("%s.%s", first->board->id, jd_board_file_extension (first->board));
  g_autofree char *path = options->folder ? g_build_filename (options->folder, name, NULL) : g_strdup (options->output);

  const char *place = jobs->len == 1 ? cli_input_name (files->pdata[0]) : cli_is_standard (path) ? _("standard output") : path;
  return write_jobs (batch, first, jobs->len, (char *const *) files->pdata, place, path);
}

/* "DIR/Cook - Northwind.seek.txt" */
static CliStatus
write_each (const Batch *batch, const GArray *jobs, const GPtrArray *files)
{
  const CliExport *options = batch->options;
  CliStatus status = CLI_DONE;

  for (guint i = 0; i < jobs->len; i++)
    {
      const JdBoardJob *job = &g_array_index (jobs, JdBoardJob, i);
      g_autofree char *extension = g_strdup_printf ("%s.%s", job->board->id, jd_board_file_extension (job->board));
      g_autofree char *path = options->folder ? cli_export_path (batch->taken, options->folder, job->posting, extension) : g_strdup (options->output);
      status = cli_graver (status, write_jobs (batch, job, 1, (char *const *) files->pdata + i, cli_input_name (files->pdata[i]), path));
    }
  return status;
}

static CliStatus
export_to (const Batch *batch, const JdBoard *board)
{
  CliStatus status = CLI_DONE;
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (GArray) jobs = make_jobs (batch, board, files, &status);

  if (jobs->len == 0)
    return status;
  return cli_graver (status, jd_board_file_holds_many (board) ? write_together (batch, jobs, files) : write_each (batch, jobs, files));
}

static CliStatus
export_all (const CliExport *options, GPtrArray *boards, JdLibrary *library)
{
  CliStatus status = CLI_DONE;
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (GPtrArray) postings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_posting_unref), documents = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_document_unref);
  g_autoptr (GHashTable) inputs = jd_file_set_new ((const char *const *) options->files), taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *today = jd_today ();
  Batch batch = { options, boards, files, postings, documents, library, inputs, taken, today };

  load_all (&batch, &status);
  for (guint i = 0; i < boards->len && postings->len > 0; i++)
    status = cli_graver (status, export_to (&batch, boards->pdata[i]));
  return status;
}

CliStatus
cli_export_boards (const CliCommand *command, const CliExport *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdBoards) boards = cli_boards_open (options->folders);
  g_autoptr (GPtrArray) found = cli_boards_find (command, boards, options->boards);
  CliStatus status = found ? check_options (command, options, found) : CLI_USAGE;
  if (status != CLI_DONE)
    return status;

  g_autoptr (JdLibrary) library = cli_library_open (options->folders, JD_FOLDER_WITHOUT_BLOCKS, &error);
  if (!library)
    return cli_failure (error);
  if (options->folder && !jd_file_make_folder (options->folder, 0777, &error))
    {
      cli_message ("%s", error->message);
      return CLI_FINDINGS;
    }
  return export_all (options, found, library);
}
