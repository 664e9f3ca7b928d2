// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* The peer of the table of blocks: a column view of inscriptions of two lines, over an array of rows that say what they say. A GListModel. */
#define BENCH_TYPE_PLAIN_ROWS (bench_plain_rows_get_type ())
G_DECLARE_FINAL_TYPE (BenchPlainRows, bench_plain_rows, BENCH, PLAIN_ROWS, GObject)

/* One for each block of @library, which has to live as long. */
BenchPlainRows *bench_plain_rows_new (const JdLibrary *library);
/* Shows those of @blocks (of JdBlock), told as models of GTK do: the new ones stand in place of all that were there. */
void            bench_plain_rows_show (BenchPlainRows *self, const GPtrArray *blocks);

/* @columns: those that are shown, of JdBlockColumn. In a window of its own. */
GtkColumnView *bench_plain_view_show (BenchPlainRows *rows, const guint *columns, guint n_columns, int width, int height);

G_END_DECLS
