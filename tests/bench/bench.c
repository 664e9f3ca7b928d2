// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define RUNS 9
#define SPREAD_MAX 25 /* percent */

typedef struct
{
  double ours[RUNS], peer[RUNS], ratios[RUNS];
} Rounds;

static gboolean exceeded;

static int
compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

#if !defined (__OPTIMIZE__) || defined (__SANITIZE_ADDRESS__) || defined (__SANITIZE_THREAD__)
#define MISLEADS TRUE
#else
#define MISLEADS FALSE
#endif

void
bench_begin (void)
{
  if (!MISLEADS)
    return;
  g_printerr ("nothing is measured: this build is not optimized, or has a sanitizer in it, and its figures would mislead; configure one with --buildtype=debugoptimized\n");
  exit (BENCH_SKIPPED);
}

double
bench_percentile (double *values, guint count, guint percent)
{
  const guint rank = (count * percent + 99) / 100;

  qsort (values, count, sizeof *values, compare);
  return values[MAX (rank, 1) - 1];
}

static double
median (double *values)
{
  return bench_percentile (values, RUNS, 50);
}

static double
spread (double *values)
{
  const double middle = median (values);

  return middle > 0 ? 100 * (bench_percentile (values, RUNS, 75) - bench_percentile (values, RUNS, 25)) / middle : 0;
}

static void
measure (const BenchSide *ours, const BenchSide *peer, Rounds *rounds)
{
  for (guint i = 0; i < RUNS; i++)
    {
      rounds->ours[i] = ours->measure (ours->data);
      rounds->peer[i] = peer->measure (peer->data);
      rounds->ratios[i] = rounds->ours[i] / rounds->peer[i];
    }
}

static void
print_side (const BenchSide *side, const char *unit, double *values)
{
  g_print ("%s %.4g %s (spread %.0f %%)", side->name, median (values), unit, spread (values));
}

void
bench_ratio (const char *what, const char *unit, const BenchSide *ours, const BenchSide *peer, double budget)
{
  Rounds rounds;

  ours->measure (ours->data);
  peer->measure (peer->data);
  measure (ours, peer, &rounds);
  if (spread (rounds.ours) > SPREAD_MAX || spread (rounds.peer) > SPREAD_MAX)
    measure (ours, peer, &rounds);

  const double ratio = median (rounds.ratios);
  g_print ("%s: ", what);
  print_side (ours, unit, rounds.ours);
  g_print (", ");
  print_side (peer, unit, rounds.peer);
  g_print (": %.3f times, budget %.3f%s\n", ratio, budget, ratio > budget ? "  EXCEEDED" : "");
  exceeded |= ratio > budget;
}

void
bench_limit (const char *what, const char *unit, const BenchSide *ours, double limit)
{
  double runs[RUNS];

  for (guint i = 0; i < RUNS; i++)
    runs[i] = ours->measure (ours->data);

  const double middle = median (runs);
  const gboolean over = limit > 0 && middle > limit;
  g_print ("%s: %s %.3g %s, the largest %.3g, at most %.3g%s\n", what, ours->name, middle, unit, bench_percentile (runs, RUNS, 100), limit, over ? "  EXCEEDED" : "");
  exceeded |= over;
}

int
bench_result (void)
{
  return exceeded ? EXIT_FAILURE : EXIT_SUCCESS;
}

double
bench_wall (BenchFunc run, gpointer data, guint calls)
{
  const gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < calls; i++)
    run (data);
  return (g_get_monotonic_time () - start) / 1000.0 / calls;
}

double
bench_cpu_now (void)
{
  struct timespec at;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

double
bench_cpu (BenchFunc run, gpointer data, guint calls)
{
  const double start = bench_cpu_now ();

  for (guint i = 0; i < calls; i++)
    run (data);
  return (bench_cpu_now () - start) / calls;
}

void
bench_put_aside (const char *folder)
{
  static guint number;
  g_autofree char *aside = g_strdup_printf ("%s-%u", folder, number++);
  const char *name;

  if (g_rename (folder, aside) != 0)
    return;
  g_autoptr (GDir) dir = g_dir_open (aside, 0, NULL);
  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (aside, name, NULL);
      if (truncate (path, 0) != 0)
        g_error ("cannot empty %s", path);
    }
}

const char *
bench_data_dir (void)
{
  return g_getenv ("VACANCY_DATA_DIR");
}
