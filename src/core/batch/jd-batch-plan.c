// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-share.h"
#include "compose/jd-compose.h"
#include "jd-batch-private.h"

typedef struct
{
  JdBatch *batch;
  GCancellable *cancellable;
  JdBatchCount count;
} Plan;

/* ---- a posting ---- */

static void
plan_variant (Plan *plan, guint source, JdPosting *posting, guint variation)
{
  JdBatch *batch = plan->batch;
  const guint variant = source * batch->n_variants + variation;
  gboolean keeps_pay;
  g_autoptr (JdPosting) varied = jd_batch_begin_variant (batch, variant, posting, &keeps_pay);
  if (!varied)
    return;

  g_autoptr (JdDocument) document = jd_compose (varied);
  g_autoptr (JdBoardTexts) texts = jd_board_texts_new ();
  for (guint i = 0, row = variant * batch->request.n_targets; i < batch->request.n_targets; i++, row++)
    {
      g_auto (JdBatchMade) made = { NULL };
      const JdBoardJob job = jd_batch_job (batch, row, varied, document, texts);
      jd_batch_look (batch, row, &job, keeps_pay, &made);
    }
}

static void
plan_source (guint source, gpointer data)
{
  Plan *plan = data;
  JdBatch *batch = plan->batch;

  if (g_cancellable_is_cancelled (plan->cancellable))
    return;
  g_autoptr (JdPosting) posting = jd_batch_begin_source (batch, source);
  for (guint i = 0; posting && i < batch->n_variants; i++)
    plan_variant (plan, source, posting, i);
  jd_batch_count_one (&plan->count);
}

/* ---- names, and what is there ---- */

static void
choose_names (JdBatch *batch)
{
  g_autoptr (JdBatchNames) names = jd_batch_names_new (batch);

  for (guint i = 0; i < batch->n_sources; i++)
    jd_batch_names_choose (names, i);
}

static void
look_for_files (JdBatch *batch)
{
  for (guint i = 0; i < jd_batch_length (batch); i++)
    batch->rows[i].exists = jd_batch_is_there (batch, i);
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
  choose_names (batch);
  look_for_files (batch);
  batch->planned = TRUE;
  return TRUE;
}
