// SPDX-License-Identifier: GPL-3.0-or-later
/* Who a change of the library is said to be by. */
#include "item/jd-person.h"

#include "test-folder.h"

static char *
git_config (const char *folder, const char *where, const char *name)
{
  const char *const arguments[] = { "git", "-C", folder, "config", where, "user.name", name, NULL };
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return jd_person_name (folder);
}

static void
test_git (void)
{
  char *folder = folder_new ();
  const char *const init[] = { "git", "init", "-q", folder, NULL };
  g_autofree char *global = git_config (folder, "--global", "Ann Global"), *elsewhere = NULL, *missing = NULL;

  g_assert_cmpstr (global, ==, "Ann Global");
  g_assert_true (g_spawn_sync (NULL, (char **) init, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_autofree char *local = git_config (folder, "--local", "Ánn \"Lokal\" # O'Hara");
  g_assert_cmpstr (local, ==, "Ánn \"Lokal\" # O'Hara");
  elsewhere = jd_person_name (NULL);
  g_assert_cmpstr (elsewhere, ==, "Ann Global");
  missing = jd_person_name ("/nowhere");
  g_assert_cmpstr (missing, ==, "Ann Global");
  folder_free (folder);
}

/* A name is a line of a sensible length, whatever stands there. */
static void
test_hostile (void)
{
  char *folder = folder_new ();
  g_autofree char *longest = g_strnfill (5000, 'x'), *lines = git_config (folder, "--global", "  Ann\n\033[2J\tB\xff  "), *cut = git_config (folder, "--global", longest);

  g_assert_true (g_utf8_validate (lines, -1, NULL));
  g_assert_null (strpbrk (lines, "\n\033\t"));
  g_assert_true (g_str_has_prefix (lines, "Ann"));
  g_assert_cmpuint (strlen (cut), ==, 200);
  /* A repository that wants a program to be run. */
  const char *const init[] = { "git", "init", "-q", folder, NULL };
  g_assert_true (g_spawn_sync (NULL, (char **) init, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  folder_put (folder, "run", "#!/bin/sh\ntouch ran\n");
  g_autofree char *config = g_strdup_printf ("[core]\n\tfsmonitor = %s/run\n\tpager = %s/run\n[user]\n\tname = Eve\n", folder, folder), *program = g_build_filename (folder, "run", NULL);
  g_assert_cmpint (g_chmod (program, 0755), ==, 0);
  folder_put_bytes (folder, ".git/config", config, -1);
  g_autofree char *name = jd_person_name (folder), *ran = g_build_filename (folder, "ran", NULL);
  g_assert_cmpstr (name, ==, "Eve");
  g_assert_false (g_file_test (ran, G_FILE_TEST_EXISTS));
  folder_free (folder);
}

/* Without git it is the system that knows. */
static void
test_system (void)
{
  g_autofree char *path = g_strdup (g_getenv ("PATH"));

  g_setenv ("PATH", "/nowhere", TRUE);
  g_autofree char *name = jd_person_name (NULL);
  g_setenv ("PATH", path, TRUE);
  g_assert_nonnull (name);
  g_assert_true (g_str_equal (name, g_get_user_name ()) || g_str_equal (name, g_get_real_name ()));
}

int
main (int argc, char **argv)
{
  char *home = folder_new ();
  int status;

  g_test_init (&argc, &argv, NULL);
  g_setenv ("HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_setenv ("GIT_CONFIG_NOSYSTEM", "1", TRUE);
  g_test_add_func ("/person/git", test_git);
  g_test_add_func ("/person/hostile", test_hostile);
  g_test_add_func ("/person/system", test_system);
  status = g_test_run ();
  folder_free (home);
  return status;
}
