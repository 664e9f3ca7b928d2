// SPDX-License-Identifier: GPL-3.0-or-later
/* Many files are exported on all processors. What people see of that is as if it were done one by one: which file gets which name, and which message comes behind which. */
#include "command-export.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/jd-file.h"
#include "compose/jd-compose.h"
#include "compose/jd-label.h"
#include "store/jd-posting-file.h"

typedef struct
{
  const CliExport *options;
  GHashTable *inputs; /* set of file_keys() */
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

/* What tells files apart, however they are named, and what tells their places apart: a program that saves a posting puts another file in the same place. Empty where there is no file. */
static GStrv
file_keys (const char *path)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  GStatBuf info;
  char *place = strcmp (path, "-") != 0 ? realpath (path, NULL) : NULL;
  if (place)
    g_strv_builder_add (keys, place);
  if (place && g_stat (place, &info) == 0)
    {
      g_autofree char *file = g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64) info.st_dev, (guint64) info.st_ino);
      g_strv_builder_add (keys, file);
    }
  free (place);
  return g_strv_builder_end (keys);
}

static GHashTable *
note_inputs (char **files)
{
  GHashTable *inputs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (; *files; files++)
    {
      g_auto (GStrv) keys = file_keys (*files);
      for (char **key = keys; *key; key++)
        g_hash_table_add (inputs, g_strdup (*key));
    }
  return inputs;
}

/* Nothing of an export may cost the posting it is made of. */
static gboolean
is_input (const Batch *batch, const char *path)
{
  g_auto (GStrv) keys = file_keys (path);
  for (char **key = keys; *key; key++)
    if (g_hash_table_contains (batch->inputs, *key))
      return TRUE;
  return FALSE;
}

/* The proposed name in the folder; numbered when this run wrote it before, for another posting of the same title. */
static char *
choose_path (const Batch *batch, const JdPosting *posting, const JdExporter *exporter)
{
  g_autofree char *name = jd_export_file_name (posting, exporter->extension);
  g_autofree char *wanted = g_build_filename (batch->options->folder, name, NULL);
  g_autofree char *base = g_strndup (wanted, strlen (wanted) - strlen (exporter->extension) - 1);
  guint number = MAX (GPOINTER_TO_UINT (g_hash_table_lookup (batch->taken, wanted)), 1);
  char *path = g_strdup (wanted);
  /* Another posting may be called like a numbered one. */
  while (g_hash_table_contains (batch->taken, path))
    {
      g_free (path);
      path = g_strdup_printf ("%s (%u).%s", base, ++number, exporter->extension);
    }
  g_hash_table_replace (batch->taken, g_strdup (path), GUINT_TO_POINTER (1));
  g_hash_table_replace (batch->taken, g_steal_pointer (&wanted), GUINT_TO_POINTER (number));
  return path;
}

/* As many @documents as @exporter takes, to @path; NULL is standard output. @file is what it is about, for people. */
static CliStatus
write_export (const Batch *batch, const JdExporter *exporter, const JdDocument *const *documents, guint n_documents, const char *file, const char *path)
{
  JdExportOptions export_options = { (guint) batch->options->wrap };
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  if (path && is_input (batch, path))
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

static void
tell_missing (const char *file, const JdPosting *posting, const JdDocument *document)
{
  for (guint i = 0; i < document->n_missing; i++)
    {
      const char *name = document->missing[i].name;
      cli_message (_("%s: %s (%s) has no value"), cli_input_name (file), name, jd_label_for_reader (NULL, posting, name, cli_language ()));
    }
}

static void
tell_unsafe_links (const char *file, const JdDocument *document)
{
  for (guint i = 0; i < document->n_unsafe_links; i++)
    {
      const JdUnsafeLink *link = &document->unsafe_links[i];
      g_autofree char *place = g_strjoin ("/", link->section, link->placement, NULL);
      cli_tell_left_out (cli_input_name (file), place, link->address);
    }
}

/* NULL, told and with another @status, when @file is none. */
static JdPosting *
load (const char *file, CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_posting_file_load (file, &error);
  if (!posting)
    *status = cli_graver (*status, cli_failure (error));
  return posting;
}

/* What is missing or left out of @posting is told. NULL when it is not to be written. */
static JdDocument *
compose (const Batch *batch, const char *file, JdPosting *posting, CliStatus *status)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  gboolean whole = document->n_missing == 0 && document->n_unsafe_links == 0;
  tell_missing (file, posting, document);
  tell_unsafe_links (file, document);
  *status = cli_graver (*status, whole ? CLI_DONE : CLI_FINDINGS);
  if (whole || !batch->options->strict)
    return g_steal_pointer (&document);
  cli_message (_("%s: nothing was written, because of --strict"), cli_input_name (file));
  return NULL;
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
    g_ptr_array_add (paths, batch->options->folder ? choose_path (batch, posting, exporters->pdata[i]) : g_strdup (batch->options->output));
  return paths;
}

/* Each format of one posting, to its place. Every file has its turn, whatever becomes of it. */
static CliStatus
export_file (Batch *batch, guint number)
{
  CliStatus status = CLI_DONE;
  const char *file = batch->options->files[number];
  const GPtrArray *exporters = batch->options->exporters;
  g_autoptr (JdPosting) posting = load (file, &status);
  g_autoptr (JdDocument) document = posting ? compose (batch, file, posting, &status) : NULL;
  const JdDocument *documents[] = { document };
  wait_for_turn (batch, number);
  g_autoptr (GPtrArray) paths = document ? choose_paths (batch, posting) : NULL;
  end_turn (batch);
  for (guint i = 0; document && i < exporters->len; i++)
    status = cli_graver (status, write_export (batch, exporters->pdata[i], documents, 1, cli_input_name (file), paths->pdata[i]));
  return status;
}

/* All postings as one file of the one format. */
static CliStatus
export_together (const Batch *batch)
{
  CliStatus status = CLI_DONE;
  const CliExport *options = batch->options;
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_document_unref);
  for (guint i = 0; options->files[i]; i++)
    {
      g_autoptr (JdPosting) posting = load (options->files[i], &status);
      JdDocument *document = posting ? compose (batch, options->files[i], posting, &status) : NULL;
      if (document)
        g_ptr_array_add (documents, document);
    }
  if (documents->len == 0)
    return status;
  const char *place = cli_is_standard (options->output) ? _("standard output") : options->output;
  const JdExporter *exporter = options->exporters->pdata[0];
  return cli_graver (status, write_export (batch, exporter, (const JdDocument *const *) documents->pdata, documents->len, place, options->output));
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
  g_autoptr (GHashTable) inputs = note_inputs (options->files);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Batch batch = { .options = options, .inputs = inputs, .taken = taken };
  return !options->folder && options->files[1] ? export_together (&batch) : export_each (&batch);
}
