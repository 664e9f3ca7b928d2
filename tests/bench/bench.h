// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every budget is a ratio: machines differ by a factor of two and more, and what else runs on one makes the same program slower by as much again, so a figure alone says nothing.
 * What is measured beside it, the peer, does the least that the same work can be done with. Both are measured in turns, so that other work falls on both alike. */

/* One run, and what it cost: milliseconds of bench_wall() or bench_cpu(), or anything else that costs. */
typedef double (*BenchMeasure) (gpointer data);

typedef struct
{
  const char *name;
  BenchMeasure measure;
  gpointer data;
} BenchSide;

/* What every program begins with. Where the compiler did not optimize, or built a sanitizer in, ours is slower than it is and the peer, a library of the system, is not: the program ends with
 * BENCH_SKIPPED then, and says so. */
#define BENCH_SKIPPED 77
void bench_begin (void);

/* Measures @ours and @peer in turns, and prints one line: medians, spreads, the median of the ratios of the pairs, and @budget, which that must not exceed. The spread is what the middle
 * half of the runs covers, in percent of the median; where one is over 25 % all is measured once more, and that counts. The first pair warms caches and does not count.
 * @unit is what the measures are in. */
void bench_ratio (const char *what, const char *unit, const BenchSide *ours, const BenchSide *peer, double budget);

/* The same for the little that is told to people in so many milliseconds: the median of all runs must not exceed @limit, whatever else costs; 0: it is only told. */
void bench_limit (const char *what, const char *unit, const BenchSide *ours, double limit);

/* What the program ends with: 1 when a budget was exceeded. */
int bench_result (void);

/* Milliseconds of one call, of @calls in a row: of time that passed, for what uses several threads or other programs; or of processor time of this thread, in which other work does not
 * show. */
typedef void (*BenchFunc) (gpointer data);
double bench_wall (BenchFunc run, gpointer data, guint calls);
double bench_cpu (BenchFunc run, gpointer data, guint calls);
double bench_cpu_now (void); /* processor time of this thread so far */

/* Of @count @values, which are sorted, that which @percent of them do not exceed. */
double bench_percentile (double *values, guint count, guint percent);

/* Renames @folder, where it is there, and empties the files in it, so that the next run has a new one of that name: a file system without a journal (ext4) takes ten times as long to make files
 * where some have just been removed, which the next run would pay for. */
void bench_put_aside (const char *folder);

/* The folder of the repository's data. */
const char *bench_data_dir (void);

G_END_DECLS
