// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/jd-board-texts.h"
#include "jd-batch-private.h"
#include "jd-vary.h"
#include "store/jd-posting-file.h"

JdPosting *
jd_batch_load (const JdBatch *batch, guint source, GError **error)
{
  const JdBatchRequest *request = &batch->request;

  return request->posting ? jd_posting_ref (request->posting) : jd_posting_file_load (request->files[source], error);
}

JdPosting *
jd_batch_vary (const JdBatch *batch, JdPosting *posting, guint variant, gboolean *keeps_pay, GError **error)
{
  const guint row = variant * batch->request.n_targets;
  const JdVariation variation = { jd_batch_row_level (batch, row), jd_batch_row_place (batch, row), jd_batch_row_language (batch, row) };

  *keeps_pay = FALSE;
  if (!variation.level && !variation.place && !variation.language)
    return jd_posting_ref (posting);
  return jd_vary (batch->request.library, posting, &variation, keeps_pay, error);
}

/* ---- what a table begins with ---- */

static void
refuse (JdBatch *batch, guint first_row, guint n_rows, const GError *error)
{
  for (guint i = 0; i < n_rows; i++)
    jd_batch_set (batch, first_row + i, JD_BATCH_REFUSED, error->message);
}

JdPosting *
jd_batch_begin_source (JdBatch *batch, guint source)
{
  const guint n_rows = batch->n_variants * batch->request.n_targets;
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_batch_load (batch, source, &error);

  if (!posting)
    refuse (batch, source * n_rows, n_rows, error);
  return posting;
}

JdPosting *
jd_batch_begin_variant (JdBatch *batch, guint variant, JdPosting *posting, gboolean *keeps_pay)
{
  const guint n_targets = batch->request.n_targets;
  g_autoptr (GError) error = NULL;
  JdPosting *varied = jd_batch_vary (batch, posting, variant, keeps_pay, &error);

  batch->variants[variant].title = g_ref_string_new_intern (jd_posting_title (varied ? varied : posting));
  if (varied)
    batch->variants[variant].base = jd_batch_propose_name (batch, varied, variant);
  else
    refuse (batch, variant * n_targets, n_targets, error);
  return varied;
}

JdBoardJob
jd_batch_job (const JdBatch *batch, guint row, const JdPosting *posting, const JdDocument *document, JdBoardTexts *texts)
{
  return (JdBoardJob){ .board = jd_batch_row_target (batch, row)->board, .posting = posting, .document = document, .library = batch->request.library, .title = batch->request.title, .texts = texts };
}
