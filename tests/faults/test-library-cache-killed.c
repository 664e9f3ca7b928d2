// SPDX-License-Identifier: GPL-3.0-or-later
/* A library is loaded by a program that is killed between any two of the calls by which it writes the cache, in the middle of each, and on a disk that is full from any of them on (fail-at.c): the
 * cache is the old one or the new one, and the library the same. */
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "calls.h"
#include "../core/test-library-cache.h"

#define CALLS_MIN 3 /* at least: else nothing was counted */
#define EDITED 10   /* files, more than are left to be read each time */

static const char *program;
static char *cache_folder, *folder, *log_path;

static int
run_victim (const char *library_folder)
{
  g_autoptr (JdLibrary) library = cached_load (library_folder, JD_FOLDER_CACHED);

  return jd_library_blocks (library)->len == CACHED_BLOCKS ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* What it ended with; -1 when it was killed. */
static int
run (guint at, const char *how)
{
  const char *arguments[] = { program, "--victim", folder, NULL };
  g_autofree char *number = g_strdup_printf ("%u", at);
  const char *const variables[][2] = { { "LD_PRELOAD", g_getenv ("FAIL_LIBRARY") }, { "FAIL_FOLDER", cache_folder }, { "FAIL_LOG", log_path }, { "FAIL_HOW", how }, { "FAIL_WITHOUT", "" }, { "FAIL_AT", number } };
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  int status;

  for (guint i = 0; i < G_N_ELEMENTS (variables) - (at == 0 ? 1 : 0); i++)
    environment = g_environ_setenv (environment, variables[i][0], variables[i][1], TRUE);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, environment, 0, NULL, NULL, NULL, NULL, &status, &error));
  return WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL ? -1 : WEXITSTATUS (status);
}

static guint
learn (void)
{
  g_remove (log_path);
  g_assert_cmpint (run (0, "kill"), ==, EXIT_SUCCESS);
  return calls_in (log_path);
}

/* The cache there is knows all but some files. */
static void
begin (const char *wording)
{
  cached_assert_same (folder);
  for (guint i = 0; i < EDITED; i++)
    cached_put (folder, i, wording);
  g_usleep (SETTLED);
}

static void
fail_at_every_call (const char *how, int ends)
{
  begin ("Once.");
  const guint calls = learn ();
  g_assert_cmpuint (calls, >=, CALLS_MIN);
  for (guint at = 1; at <= calls; at++)
    {
      g_autofree char *wording = g_strdup_printf ("Time %u.", at);
      begin (wording);
      g_assert_cmpint (run (at, how), ==, ends);
      /* Not what is neither: then all would be read. */
      g_assert_cmpuint (cached_assert_same (folder), <=, EDITED);
    }
}

static void
test_killed (void)
{
  fail_at_every_call ("kill", -1);
}

static void
test_half (void)
{
  fail_at_every_call ("half", -1);
}

static void
test_full (void)
{
  fail_at_every_call ("full", EXIT_SUCCESS);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--victim"))
    return run_victim (argv[2]);

  char *scratch = folder_new ();
  g_test_init (&argc, &argv, NULL);
  program = argv[0];
  log_path = g_build_filename (scratch, "log", NULL);
  cache_folder = g_build_filename (scratch, "cache", NULL);
  g_setenv ("XDG_CACHE_HOME", cache_folder, TRUE);
  folder = cached_folder_new ();
  g_usleep (SETTLED);
  g_test_add_func ("/library-cache-killed/killed", test_killed);
  g_test_add_func ("/library-cache-killed/half", test_half);
  g_test_add_func ("/library-cache-killed/full", test_full);
  const int result = g_test_run ();
  folder_free (folder);
  folder_free (scratch);
  g_free (cache_folder);
  g_free (log_path);
  return result;
}
