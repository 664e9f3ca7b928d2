// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>
#include <stdlib.h>

/* Benchmarks print one line a figure, "name: 12.3 ms (budget 25.0 ms)", and end with a failure when a budget is broken. Medians, since a machine that does
 * other things makes some runs slow but none fast. */

static int bench_broken;

typedef void (*BenchFunc) (gpointer data);

static inline int
bench_compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;
  return (x > y) - (x < y);
}

/* Milliseconds of one call: the median of @rounds rounds of @calls calls. */
static inline double
bench_median (BenchFunc run, gpointer data, guint rounds, guint calls)
{
  g_autofree double *took = g_new (double, rounds);

  for (guint round = 0; round < rounds; round++)
    {
      const gint64 start = g_get_monotonic_time ();
      for (guint i = 0; i < calls; i++)
        run (data);
      took[round] = (g_get_monotonic_time () - start) / 1000.0 / calls;
    }
  qsort (took, rounds, sizeof (double), bench_compare);
  return took[rounds / 2];
}

static inline void
bench_report (const char *name, double value, const char *unit, double budget)
{
  const gboolean broken = value > budget;

  g_print ("%s: %.3f %s (budget %.3f %s)%s\n", name, value, unit, budget, unit, broken ? "  BROKEN" : "");
  bench_broken |= broken;
}

/* The folder of the repository's data. */
static inline const char *
bench_data_dir (void)
{
  return g_getenv ("VACANCY_DATA_DIR");
}
