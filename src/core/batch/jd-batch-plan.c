// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "base/jd-share.h"
#include "board/jd-dry-run.h"
#include "compose/jd-compose.h"
#include "compose/jd-label.h"
#include "describe/jd-block-text.h"
#include "jd-batch-private.h"

typedef struct
{
  JdBatch *batch;
  GCancellable *cancellable;
  JdBatchCount count;
} Plan;

/* What is told of one row. */
typedef struct
{
  JdBatchState state;
  GString *lines;
} Told;

static void
tell (Told *told, JdBatchState state, const char *line)
{
  told->state = MAX (told->state, state);
  g_string_append_printf (told->lines, "%s%s", told->lines->len > 0 ? "\n" : "", line);
}

/* ---- a format ---- */

static void
look_at_document (Told *told, const JdPosting *posting, const JdDocument *document)
{
  for (guint i = 0; i < document->n_missing; i++)
    {
      const char *name = document->missing[i].name;
      g_autofree char *line = g_strdup_printf (_ ("%s (%s) has no value"), name, jd_label_for_reader (NULL, posting, name, jd_program_language ()));
      tell (told, JD_BATCH_MISSING, line);
    }
  for (guint i = 0; i < document->n_unsafe_links; i++)
    {
      g_autofree char *address = jd_error_quote (document->unsafe_links[i].address), *line = g_strdup_printf (_ ("The address %s is left out"), address);
      tell (told, JD_BATCH_MISSING, line);
    }
}

/* ---- a job board ---- */

/* Whether the file cannot be written with it. */
static gboolean
is_in_the_way (const JdBoardIssue *issue)
{
  return issue->kind == JD_ISSUE_TOO_LONG || issue->kind == JD_ISSUE_TOO_SHORT || issue->kind == JD_ISSUE_FILE;
}

static void
look_at_board (Told *told, const JdBatch *batch, const JdBoard *board, const JdPosting *posting, const JdDocument *document)
{
  const JdBoardJob job = { .board = board, .posting = posting, .document = document, .library = batch->request.library, .title = batch->request.title };
  g_autoptr (GPtrArray) issues = jd_dry_run (&job, batch->request.today);

  for (guint i = 0; i < issues->len; i++)
    {
      const JdBoardIssue *issue = g_ptr_array_index (issues, i);
      if (issue->severity == JD_SEVERITY_ERROR || issue->kind == JD_ISSUE_LINK)
        tell (told, issue->severity == JD_SEVERITY_ERROR && is_in_the_way (issue) ? JD_BATCH_REFUSED : JD_BATCH_MISSING, issue->message);
    }
}

/* ---- a posting ---- */

static void
plan_row (Plan *plan, guint row, const JdPosting *posting, const JdDocument *document, gboolean keeps_pay)
{
  JdBatch *batch = plan->batch;
  const JdBatchTarget *target = jd_batch_row_target (batch, row);
  g_autoptr (GString) lines = g_string_new (NULL);
  Told told = { JD_BATCH_READY, lines };

  if (keeps_pay)
    tell (&told, JD_BATCH_MISSING, _ ("The pay is the one that was set for another level"));
  if (target->board)
    look_at_board (&told, batch, target->board, posting, document);
  else
    look_at_document (&told, posting, document);
  if (told.state == JD_BATCH_MISSING && batch->request.strict)
    told.state = JD_BATCH_REFUSED;
  jd_batch_set (batch, row, told.state, lines->str);
}

static void
refuse (JdBatch *batch, guint first_row, guint n_rows, const GError *error)
{
  for (guint i = 0; i < n_rows; i++)
    jd_batch_set (batch, first_row + i, JD_BATCH_REFUSED, error->message);
}

static void
plan_variant (Plan *plan, guint source, JdPosting *posting, guint variation)
{
  JdBatch *batch = plan->batch;
  const guint variant = source * batch->n_variants + variation, n_targets = batch->request.n_targets;
  gboolean keeps_pay;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) varied = jd_batch_vary (batch, posting, variation, &keeps_pay, &error);

  if (!varied)
    {
      batch->variants[variant].title = g_ref_string_new_intern (jd_posting_title (posting));
      refuse (batch, variant * n_targets, n_targets, error);
      return;
    }
  batch->variants[variant].title = g_ref_string_new_intern (jd_posting_title (varied));
  batch->variants[variant].base = jd_batch_propose_name (batch, varied, variation);
  g_autoptr (JdDocument) document = jd_compose (varied);
  for (guint i = 0; i < n_targets; i++)
    plan_row (plan, variant * n_targets + i, varied, document, keeps_pay);
}

static void
plan_source (guint source, gpointer data)
{
  Plan *plan = data;
  JdBatch *batch = plan->batch;
  const guint n_rows = batch->n_variants * batch->request.n_targets;
  g_autoptr (GError) error = NULL;

  if (g_cancellable_is_cancelled (plan->cancellable))
    return;
  g_autoptr (JdPosting) posting = jd_batch_load (batch, source, &error);
  if (!posting)
    refuse (batch, source * n_rows, n_rows, error);
  for (guint i = 0; posting && i < batch->n_variants; i++)
    plan_variant (plan, source, posting, i);
  jd_batch_count_one (&plan->count);
}

/* ---- what is there ---- */

static void
look_for_files (JdBatch *batch)
{
  for (guint i = 0; i < jd_batch_length (batch); i++)
    {
      g_autofree char *name = jd_batch_row_name (batch, i), *path = name && batch->folder ? g_build_filename (batch->folder, name, NULL) : NULL;
      batch->rows[i].exists = path && g_file_test (path, G_FILE_TEST_EXISTS);
    }
}

void
jd_batch_set_folder (JdBatch *batch, const char *folder)
{
  g_return_if_fail (batch && folder);

  g_free (batch->folder);
  batch->folder = g_strdup (folder);
  look_for_files (batch);
}

gboolean
jd_batch_plan (JdBatch *batch, GCancellable *cancellable, JdBatchProgress progress, gpointer data)
{
  g_return_val_if_fail (batch, FALSE);

  Plan plan = { .batch = batch, .cancellable = cancellable, .count = { .total = batch->n_sources, .progress = progress, .data = data } };
  jd_share (batch->n_sources, 1, batch->n_sources, plan_source, &plan);
  if (g_cancellable_is_cancelled (cancellable))
    return FALSE;
  jd_batch_choose_names (batch);
  look_for_files (batch);
  return TRUE;
}
