// SPDX-License-Identifier: GPL-3.0-or-later
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
