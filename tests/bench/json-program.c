// SPDX-License-Identifier: GPL-3.0-or-later
/* json-program [FILE...]: the least that a program on the libraries of vacancy-cli can do. Without files that is nothing; else json-glib parses them, on all processors. */
#include "bench-json.h"

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  for (int i = 1; i < argc; i++)
    g_ptr_array_add (paths, argv[i]);
  bench_json_each (paths, bench_json_parse_file, MIN (g_get_num_processors (), paths->len));
  return 0;
}
