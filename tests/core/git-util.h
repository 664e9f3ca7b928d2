// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Repositories for tests, made with the real git. */
#include "test-folder.h"

static inline int
git_status_of (const char *folder, const char *const *arguments)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  int status = 0;

  g_ptr_array_add (argv, (gpointer) "git");
  for (; *arguments; arguments++)
    g_ptr_array_add (argv, (gpointer) *arguments);
  g_ptr_array_add (argv, NULL);
  g_assert_true (g_spawn_sync (folder, (char **) argv->pdata, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, NULL));
  return g_spawn_check_wait_status (status, NULL) ? 0 : 1;
}
#define git_does(folder, ...) g_assert_cmpint (git_status_of ((folder), (const char *const[]){ __VA_ARGS__, NULL }), ==, 0)
#define git_fails(folder, ...) g_assert_cmpint (git_status_of ((folder), (const char *const[]){ __VA_ARGS__, NULL }), !=, 0)

/* Nothing of the person who runs the tests counts: somebody else commits. Before anything else in main(). */
static inline void
git_begin (void)
{
  g_setenv ("GIT_CONFIG_GLOBAL", "/dev/null", TRUE);
  g_setenv ("GIT_CONFIG_NOSYSTEM", "1", TRUE);
  g_setenv ("GIT_AUTHOR_NAME", "Ann", TRUE);
  g_setenv ("GIT_AUTHOR_EMAIL", "ann@example.org", TRUE);
  g_setenv ("GIT_COMMITTER_NAME", "Ann", TRUE);
  g_setenv ("GIT_COMMITTER_EMAIL", "ann@example.org", TRUE);
}

/* NULL, and the test is skipped, without git. */
static inline char *
git_new (void)
{
  g_autofree char *program = g_find_program_in_path ("git");
  char *folder;

  if (!program)
    {
      g_test_skip ("git is not installed");
      return NULL;
    }
  folder = folder_new ();
  git_does (folder, "init", "-q", "-b", "main");
  return folder;
}

static inline void
git_commit (const char *folder, const char *message)
{
  git_does (folder, "add", "-A");
  git_does (folder, "commit", "-q", "-m", message);
}
