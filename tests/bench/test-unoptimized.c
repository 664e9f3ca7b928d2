// SPDX-License-Identifier: GPL-3.0-or-later
/* A benchmark that is built as for a debugger measures nothing, and says why. */
#include <glib.h>
#include <string.h>
#include <sys/wait.h>

#include "bench.h"

static const char *program;

static void
test_skipped (void)
{
  const char *const argv[] = { program, "measure", NULL };
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &told, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, BENCH_SKIPPED);
  g_assert_nonnull (strstr (told, "nothing is measured"));
}

int
main (int argc, char **argv)
{
  if (argc == 2 && strcmp (argv[1], "measure") == 0)
    {
      bench_begin ();
      return bench_result ();
    }
  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bench/unoptimized", test_skipped);
  return g_test_run ();
}
