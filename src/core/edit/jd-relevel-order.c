// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-relevel-private.h"

/* Order. A skeleton gives each of its lines a key, its place there; what it does not have has the key -1. A line goes behind the one with the nearest key before its own, wherever that
 * stands by now; else in front of all that have a key. */

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  int left = *(const int *) a, right = *(const int *) b;

  return (left > right) - (left < right);
}

static GArray *
sorted_keys (const JdOrderKey *keys, guint n)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < n; i++)
    if (keys[i].counts && keys[i].key >= 0)
      g_array_append_val (sorted, keys[i].key);
  g_array_sort (sorted, compare_keys);
  return sorted;
}

/* The greatest of @sorted below @key; -1 when there is none. */
static int
nearest_before (const GArray *sorted, int key)
{
  guint begin = 0, end = sorted->len;

  while (begin < end)
    {
      guint middle = begin + (end - begin) / 2;
      if (g_array_index (sorted, int, middle) < key)
        begin = middle + 1;
      else
        end = middle;
    }
  return begin > 0 ? g_array_index (sorted, int, begin - 1) : -1;
}

void
jd_order_judge (JdOrderKey *keys, guint n)
{
  g_autoptr (GArray) sorted = sorted_keys (keys, n);
  int before = -1; /* the key of the one that counts before the one looked at */

  for (guint i = 0; i < n; i++)
    {
      keys[i].in_order = keys[i].key >= 0 && nearest_before (sorted, keys[i].key) == before;
      if (keys[i].counts && keys[i].key >= 0)
        before = keys[i].key;
    }
}

void
jd_order_init (JdOrder *self, GPtrArray *lines, const JdOrderKey *keys, guint n_keys)
{
  *self = (JdOrder) { g_queue_new (), g_new0 (GList *, n_keys + 1), NULL };
  for (guint i = 0; i < lines->len; i++)
    {
      g_queue_push_tail (self->lines, g_ptr_array_index (lines, i));
      if (keys[i].key < 0)
        continue;
      self->by_key[keys[i].key] = self->lines->tail;
      if (!self->first)
        self->first = self->lines->tail;
    }
}

void
jd_order_pass (JdOrder *self, guint key)
{
  if (self->by_key[key])
    self->nearest = self->by_key[key];
}

void
jd_order_insert (JdOrder *self, gpointer line)
{
  GList *behind = self->nearest ? self->nearest : self->first ? self->first->prev : NULL;

  if (behind)
    g_queue_insert_after (self->lines, behind, line);
  else
    g_queue_push_head (self->lines, line);
  GList *link = behind ? behind->next : self->lines->head;
  if (!self->nearest)
    self->first = link;
  self->nearest = link;
}

void
jd_order_finish (JdOrder *self, GPtrArray *lines)
{
  g_free (g_ptr_array_steal (lines, NULL));
  for (const GList *item = self->lines->head; item; item = item->next)
    g_ptr_array_add (lines, item->data);
  g_queue_free (self->lines);
  g_free (self->by_key);
}
