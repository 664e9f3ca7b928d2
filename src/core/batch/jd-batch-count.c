// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-batch-private.h"

void
jd_batch_count_one (JdBatchCount *count)
{
  g_mutex_lock (&count->mutex);
  count->done++;
  if (count->progress)
    count->progress (count->done, count->total, count->data);
  g_mutex_unlock (&count->mutex);
}
