// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "bench.h"

/* What windows cost the main loop, in processor time of its thread. */

/* Lets the main loop work until it has had nothing to do for @quiet milliseconds; how long it was busy. */
static inline double
bench_busy_until_quiet (int quiet)
{
  gint64 last = g_get_monotonic_time ();
  double busy = 0;

  while (g_get_monotonic_time () - last < quiet * 1000)
    {
      const double start = bench_cpu_now ();

      if (g_main_context_iteration (NULL, FALSE))
        {
          busy += bench_cpu_now () - start;
          last = g_get_monotonic_time ();
        }
      else
        g_usleep (200);
    }
  return busy;
}

/* A key that writes @key into the text view @line, or takes back what stands before the cursor (NULL), and all that follows until the loop had nothing to do for @quiet milliseconds. */
static inline double
bench_press (GtkWidget *line, const char *key, int quiet)
{
  const double start = bench_cpu_now ();

  if (key)
    g_signal_emit_by_name (line, "insert-at-cursor", key);
  else
    g_signal_emit_by_name (line, "backspace");
  return bench_cpu_now () - start + bench_busy_until_quiet (quiet);
}

typedef struct
{
  guint n;         /* of keys; what they have typed is taken back again */
  guint percentile; /* of them counts */
  int rest, quiet; /* before the first, and behind each, in milliseconds */
} BenchKeys;

#define BENCH_MOST_KEYS 100

static inline double
bench_keys_in (GtkWidget *line, const BenchKeys *keys)
{
  static const char text[] = "and measure the results with care ";
  double took[BENCH_MOST_KEYS];

  g_assert (keys->n <= BENCH_MOST_KEYS);
  gtk_widget_grab_focus (line);
  bench_busy_until_quiet (keys->rest);
  for (guint i = 0; i < keys->n; i++)
    took[i] = bench_press (line, (const char[]){ text[i % (sizeof text - 1)], '\0' }, keys->quiet);
  for (guint i = 0; i < keys->n; i++)
    bench_press (line, NULL, keys->quiet);
  return bench_percentile (took, keys->n, keys->percentile);
}
