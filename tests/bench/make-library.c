// SPDX-License-Identifier: GPL-3.0-or-later
/* make-library FOLDER NUMBER: a library as the benchmarks have it, to look at. */
#include "bench-blocks.h"

int
main (int argc, char **argv)
{
  if (argc != 3)
    {
      g_printerr ("usage: %s FOLDER NUMBER\n", argv[0]);
      return 2;
    }
  bench_make_blocks (argv[1], (guint) g_ascii_strtoull (argv[2], NULL, 10));
  return 0;
}
