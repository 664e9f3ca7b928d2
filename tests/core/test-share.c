// SPDX-License-Identifier: GPL-3.0-or-later
/* Work that is shared among threads is done once each, whatever the number of threads and however much each takes. */
#include "base/jd-share.h"

#define MOST 1000

static int done[MOST];

static void
count (guint number, gpointer data)
{
  g_assert_cmpuint (number, <, GPOINTER_TO_UINT (data));
  g_atomic_int_inc (&done[number]);
}

static void
test_once_each (void)
{
  static const guint sizes[] = { 0, 1, 2, 7, 8, 9, MOST }, chunks[] = { 1, 3, 8, 5000 }, threads[] = { 0, 1, 2, 100 };

  for (guint n = 0; n < G_N_ELEMENTS (sizes); n++)
    for (guint c = 0; c < G_N_ELEMENTS (chunks); c++)
      for (guint t = 0; t < G_N_ELEMENTS (threads); t++)
        {
          for (guint i = 0; i < MOST; i++)
            done[i] = 0;
          jd_share (sizes[n], chunks[c], threads[t], count, GUINT_TO_POINTER (sizes[n]));
          for (guint i = 0; i < MOST; i++)
            g_assert_cmpint (done[i], ==, i < sizes[n]);
        }
}

static void
put (guint number, gpointer order)
{
  g_array_append_val ((GArray *) order, number);
}

/* By one thread, in order. */
static void
test_order (void)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  jd_share (100, 8, 1, put, order);
  g_assert_cmpuint (order->len, ==, 100);
  for (guint i = 0; i < order->len; i++)
    g_assert_cmpuint (g_array_index (order, guint, i), ==, i);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/share/once-each", test_once_each);
  g_test_add_func ("/share/order", test_order);
  return g_test_run ();
}
