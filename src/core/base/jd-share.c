// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-share.h"

#define MOST_THREADS 64

typedef struct
{
  guint n, chunk;
  int next; /* atomic: the first that nobody took */
  JdShareFunc each;
  gpointer data;
} Share;

static gpointer
work (gpointer data)
{
  Share *share = data;

  for (;;)
    {
      const guint first = (guint) g_atomic_int_add (&share->next, (int) share->chunk);
      if (first >= share->n)
        return NULL;
      for (guint i = first; i < MIN (first + share->chunk, share->n); i++)
        share->each (i, share->data);
    }
}

void
jd_share (guint n, guint chunk, guint threads, JdShareFunc each, gpointer data)
{
  Share share = { n, chunk, 0, each, data };
  GThread *others[MOST_THREADS];
  guint n_others = 0;

  threads = MIN (MIN (g_get_num_processors (), MOST_THREADS), threads);
  while (n_others + 1 < threads && (others[n_others] = g_thread_try_new ("share", work, &share, NULL)))
    n_others++;
  work (&share);
  while (n_others > 0)
    g_thread_join (others[--n_others]);
}
