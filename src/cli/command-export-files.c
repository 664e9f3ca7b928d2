// SPDX-License-Identifier: GPL-3.0-or-later
/* Many files are exported on all processors. What people see of that is as if it were done one by one: which file gets which name, and which message comes behind which. */
#include "command-export.h"

#include <glib/gi18n-lib.h>

#include "base/jd-file-set.h"
#include "base/jd-file.h"

typedef struct
{
  const CliExport *options;
  GHashTable *inputs; /* nothing of an export may cost the posting it is made of */
  GHashTable *taken;  /* path this run wrote -> the last number given to a posting of that name, 1 for none; of the file whose turn it is */
  GMutex mutex;
  GCond changed;      /* turn, or a job that is done */
  guint turn;         /* number of the file whose paths are chosen next */
} Batch;

typedef struct
{
  guint number;   /* of the file */
  char *messages; /* NULL until it is done */
  CliStatus status;
} Job;

/* As many @documents as @exporter takes, to @path; NULL is standard output. @file is what it is about, for people; @out gets the bytes. */
static CliStatus
write_export (const Batch *batch, const JdExporter *exporter, const JdDocument *const *documents, guint n_documents, const char *file, const char *path, GByteArray *out)
{
  const JdExportOptions export_options = cli_export_options (batch->options);
  g_autoptr (GError) error = NULL;
  if (path && jd_file_set_has (batch->inputs, path))
    {
      cli_message (_("%s: is a posting that is being exported and stays as it is"), path);
      return CLI_FINDINGS;
    }
  if (!exporter->write (documents, n_documents, &export_options, out, &error))
    {
      /* Translators: a file, a format as in "html", and a sentence that says why. */
      cli_message (_("%s: could not be written as %s: %s"), file, exporter->id, error->message);
      return CLI_FINDINGS;
    }
  return cli_write (path, (const char *) out->data, out->len);
}

/* One posting, and what is to be put down of it. */
static CliStatus
export_one (const Batch *batch, const JdExporter *exporter, const char *file, const JdPosting *posting, const JdDocument *document, const char *path)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  const CliStatus status = write_export (batch, exporter, &document, 1, cli_input_name (file), path, out);
  const CliSent sent = { file, posting, document, NULL, exporter, NULL, path };

  return status == CLI_DONE ? cli_export_record (batch->options, &sent, out->data, out->len) : status;
}

/* Paths are chosen in the order of the files: the first of two postings of one title gets the name without a number. */
static void
wait_for_turn (Batch *batch, guint number)
{
  g_mutex_lock (&batch->mutex);
  while (batch->turn != number)
    g_cond_wait (&batch->changed, &batch->mutex);
  g_mutex_unlock (&batch->mutex);
}

static void
end_turn (Batch *batch)
{
  g_mutex_lock (&batch->mutex);
  batch->turn++;
  g_cond_broadcast (&batch->changed);
  g_mutex_unlock (&batch->mutex);
}

/* One for each format. */
static GPtrArray *
choose_paths (Batch *batch, const JdPosting *posting)
{
  const GPtrArray *exporters = batch->options->exporters;
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < exporters->len; i++)
    {
      const JdExporter *exporter = exporters->pdata[i];
      const CliExport *options = batch->options;
      g_ptr_array_add (paths, options->folder ? cli_export_path (batch->taken, options->folder, posting, exporter->extension) : g_strdup (options->output));
    }
  return paths;
}

/* Each format of one posting, to its place. Every file has its turn, whatever becomes of it. */
static CliStatus
export_file (Batch *batch, guint number)
{
  CliStatus status = CLI_DONE;
  const char *file = batch->options->files[number];
  const GPtrArray *exporters = batch->options->exporters;
  g_autoptr (JdPosting) posting = cli_export_load (file, &status);
  g_autoptr (JdDocument) document = posting ? cli_export_compose (batch->options, file, posting, &status) : NULL;
  wait_for_turn (batch, number);
  g_autoptr (GPtrArray) paths = document ? choose_paths (batch, posting) : NULL;
  end_turn (batch);
  for (guint i = 0; document && i < exporters->len; i++)
    status = cli_graver (status, export_one (batch, exporters->pdata[i], file, posting, document, paths->pdata[i]));
  return status;
}

/* Of each of the postings, in the order of @files, the file it would be alone. */
static CliStatus
record_together (const Batch *batch, const GPtrArray *files, const GPtrArray *postings, const GPtrArray *documents)
{
  const JdExporter *exporter = batch->options->exporters->pdata[0];
  CliStatus status = CLI_DONE;
  for (guint i = 0; batch->options->record && i < documents->len; i++)
    {
      gsize length;
      const CliSent sent = { files->pdata[i], postings->pdata[i], documents->pdata[i], NULL, exporter, NULL, batch->options->output };
      g_autofree char *alone = jd_export_one (exporter, sent.document, NULL, &length, NULL);
      if (alone)
        status = cli_graver (status, cli_export_record (batch->options, &sent, alone, length));
    }
  return status;
}

/* All postings as one file of the one format. */
static CliStatus
export_together (const Batch *batch)
{
  CliStatus status = CLI_DONE;
  const CliExport *options = batch->options;
  g_autoptr (GPtrArray) files = g_ptr_array_new (), postings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_posting_unref);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_document_unref);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  for (guint i = 0; options->files[i]; i++)
    {
      g_autoptr (JdPosting) posting = cli_export_load (options->files[i], &status);
      JdDocument *document = posting ? cli_export_compose (batch->options, options->files[i], posting, &status) : NULL;
      if (!document)
        continue;
      g_ptr_array_add (files, options->files[i]);
      g_ptr_array_add (postings, g_steal_pointer (&posting));
      g_ptr_array_add (documents, document);
    }
  if (documents->len == 0)
    return status;
  const char *place = cli_is_standard (options->output) ? _("standard output") : options->output;
  const JdExporter *exporter = options->exporters->pdata[0];
  const CliStatus written = write_export (batch, exporter, (const JdDocument *const *) documents->pdata, documents->len, place, options->output, out);
  return cli_graver (status, written == CLI_DONE ? record_together (batch, files, postings, documents) : written);
}

/* ---- on all processors ---- */

static void
work (gpointer data, gpointer user_data)
{
  Job *job = data;
  Batch *batch = user_data;
  g_autoptr (GString) messages = g_string_new (NULL);
  cli_keep_messages (messages);
  CliStatus status = export_file (batch, job->number);
  cli_keep_messages (NULL);
  g_mutex_lock (&batch->mutex);
  job->status = status;
  job->messages = g_string_free (g_steal_pointer (&messages), FALSE);
  g_cond_broadcast (&batch->changed);
  g_mutex_unlock (&batch->mutex);
}

/* Says what the job had to say, when it is done. */
static CliStatus
finish (Batch *batch, Job *job)
{
  g_mutex_lock (&batch->mutex);
  while (!job->messages)
    g_cond_wait (&batch->changed, &batch->mutex);
  g_mutex_unlock (&batch->mutex);
  g_printerr ("%s", job->messages);
  g_free (job->messages);
  return job->status;
}

/* The pool begins with files in the order in which it gets them, so the one whose turn it is has always begun. */
static CliStatus
export_at_once (Batch *batch, GThreadPool *pool, guint n_files)
{
  CliStatus status = CLI_DONE;
  g_autofree Job *jobs = g_new0 (Job, n_files);
  for (guint i = 0; i < n_files; i++)
    {
      jobs[i].number = i;
      g_thread_pool_push (pool, &jobs[i], NULL);
    }
  for (guint i = 0; i < n_files; i++)
    status = cli_graver (status, finish (batch, &jobs[i]));
  g_thread_pool_free (pool, FALSE, TRUE);
  return status;
}

/* NULL for one file, for standard input, which cannot be read by two at a time, and where there are no threads to be had. */
static GThreadPool *
make_pool (Batch *batch, guint n_files)
{
  const guint threads = MIN (g_get_num_processors (), n_files);
  if (threads < 2 || g_strv_contains ((const char *const *) batch->options->files, "-"))
    return NULL;
  return g_thread_pool_new (work, batch, (int) threads, TRUE, NULL);
}

static CliStatus
export_each (Batch *batch)
{
  const guint n_files = g_strv_length (batch->options->files);
  GThreadPool *pool = make_pool (batch, n_files);
  if (pool)
    return export_at_once (batch, pool, n_files);
  CliStatus status = CLI_DONE;
  for (guint i = 0; i < n_files; i++)
    status = cli_graver (status, export_file (batch, i));
  return status;
}

CliStatus
cli_export_files (const CliExport *options)
{
  g_autoptr (GError) error = NULL;
  if (options->folder && !jd_file_make_folder (options->folder, 0777, &error))
    {
      cli_message ("%s", error->message);
      return CLI_FINDINGS;
    }
  g_autoptr (GHashTable) inputs = jd_file_set_new ((const char *const *) options->files);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Batch batch = { .options = options, .inputs = inputs, .taken = taken };
  return !options->folder && options->files[1] ? export_together (&batch) : export_each (&batch);
}
