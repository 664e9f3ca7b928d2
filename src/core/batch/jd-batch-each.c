// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-batch-private.h"

#define MOST_THREADS 64

typedef struct
{
  guint n;
  int next;
  JdBatchWork work;
  gpointer data;
} Each;

static gpointer
run (gpointer data)
{
  Each *each = data;

  for (;;)
    {
      const guint number = (guint) g_atomic_int_add (&each->next, 1);
      if (number >= each->n)
        return NULL;
      each->work (number, each->data);
    }
}

void
jd_batch_each (guint n, JdBatchWork work, gpointer data)
{
  Each each = { n, 0, work, data };
  GThread *others[MOST_THREADS];
  guint n_others = 0;
  const guint threads = MIN (MIN (g_get_num_processors (), MOST_THREADS), n);

  while (n_others + 1 < threads && (others[n_others] = g_thread_try_new ("batch", run, &each, NULL)))
    n_others++;
  run (&each);
  while (n_others > 0)
    g_thread_join (others[--n_others]);
}

void
jd_batch_count_one (JdBatchCount *count)
{
  g_mutex_lock (&count->mutex);
  count->done++;
  if (count->progress)
    count->progress (count->done, count->total, count->data);
  g_mutex_unlock (&count->mutex);
}
