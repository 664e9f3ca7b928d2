// SPDX-License-Identifier: GPL-3.0-or-later
/* A library is changed, changed back and changed again by a program that is killed between any two of the calls by which it changes files, in the middle of each write, and on a disk that is full
 * from any of them on (fail-at.c). The next program that looks finds every change whole or not at all, and can undo what is there. */
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "calls.h"
#include "../core/test-library-fixture.h"

#define CALLS_MIN 40 /* by which the victim changes files, at least: else nothing was counted */
#define CALLS_MAX 1500
#define STEPS 8
#define BULK 9 /* blocks in the folder of the team that are changed at once: more than are waited for one by one */
#define FAILED 7 /* what the victim ends with when a step could not be done */

/* ---- the victim ---- */

static gboolean
apply (JdLibraryChange *made)
{
  g_autoptr (JdLibraryChange) change = made;

  g_assert_nonnull (change);
  return jd_library_change_apply (change, NULL);
}

/* All duties of the team. */
static GPtrArray *
list_bulk (void)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < BULK; i++)
    g_ptr_array_add (ids, g_strdup_printf ("bulk-%u", i));
  g_ptr_array_add (ids, NULL);
  return ids;
}

static gboolean
do_step (Fixture *fixture, guint step)
{
  static const char *const one[] = { "odd", NULL }, *const two[] = { "team", "own", NULL }, *const tags[] = { "new", NULL };
  g_autoptr (GPtrArray) bulk = list_bulk ();
  g_autoptr (JdBlock) block = jd_block_new ("made", JD_KIND_PROCESS, "Made", "en", "It was made.");

  fixture_load (fixture);
  switch (step)
    {
    case 0: return apply (jd_library_edit_add (&fixture->edit, fixture->own, block, NULL));
    case 1: return apply (jd_library_edit_make_one (&fixture->edit, "odd", two, NULL));
    case 2: return jd_library_undo (NULL, NULL);
    case 3: return apply (jd_library_edit_tags (&fixture->edit, (const char *const *) bulk->pdata, tags, NULL, NULL));
    case 4: return apply (jd_library_edit_move (&fixture->edit, one, fixture->own, NULL));
    case 5: return jd_library_undo (NULL, NULL);
    case 6: return jd_library_undo (NULL, NULL);
    default: return jd_library_redo (NULL, NULL);
    }
}

static void
fixture_at (Fixture *fixture, const char *folder)
{
  fixture->folder = g_build_filename (folder, "libraries", NULL);
  fixture->starter = g_build_filename (fixture->folder, "starter", NULL);
  fixture->team = g_build_filename (fixture->folder, "team", NULL);
  fixture->own = g_build_filename (fixture->folder, "own", NULL);
  fixture->edit = (JdLibraryEdit) { NULL, fixture->own, { .by = "Ann", .on = "2026-11-30" } };
}

/* Tells each step that was done by a line. */
static int
run_victim (const char *folder)
{
  Fixture fixture = { NULL };

  fixture_at (&fixture, folder);
  for (guint step = 0; step < STEPS; step++)
    {
      if (!do_step (&fixture, step))
        return FAILED;
      printf ("%u\n", step + 1);
      fflush (stdout);
    }
  return EXIT_SUCCESS;
}

/* ---- what is left ---- */

typedef struct
{
  const char *program; /* borrowed */
  char *folder, *files, *log, *until;
  Fixture library;
  char *states[STEPS + 1]; /* what the folders hold after each step */
} Scene;

static void
write_libraries (const char *folder)
{
  Fixture fixture = { NULL };

  fixture_at (&fixture, folder);
  for (guint i = 0; i < G_N_ELEMENTS (small_files); i++)
    folder_put (fixture.starter, small_files[i].name, small_files[i].json);
  folder_put (fixture.team, "library/duty/odd.json", ODD_BLOCK);
  folder_put (fixture.team, "library/duty/team.json", SMALL_BLOCK ("duty", "team", SMALL_EN ("Work with others."), "", ""));
  folder_put (fixture.team, "roles/odd.json", ODD_ROLE);
  folder_put (fixture.team, "levels/odd.json", ODD_LEVEL);
  folder_put (fixture.own, "library/duty/own.json", SMALL_BLOCK ("duty", "own", SMALL_EN ("Do it."), "", ""));
  for (guint i = 0; i < BULK; i++)
    {
      g_autofree char *name = g_strdup_printf ("library/benefit/bulk-%u.json", i);
      g_autofree char *json = g_strdup_printf ("{'format':1,'id':'bulk-%u','kind':'benefit','title':'B','body':{'en':'B %u.'}}", i, i);

      folder_put (fixture.team, name, json);
    }
}

/* The victim runs below the state folder of this program, so that it can look into the same list. */
static void
begin (Scene *scene)
{
  folder_remove (scene->files);
  g_remove (scene->until);
  g_remove (scene->log);
  g_assert_cmpint (g_mkdir_with_parents (scene->files, 0700), ==, 0);
  write_libraries (scene->files);
}

/* What it ended with; -1 when it was killed. @told: how many steps it told. */
static int
run (const Scene *scene, guint at, const char *how, guint *told)
{
  const char *arguments[] = { scene->program, "--victim", scene->files, NULL };
  g_autofree char *number = g_strdup_printf ("%u", at), *output = NULL;
  const char *const variables[][2] = {
    { "LD_PRELOAD", g_getenv ("FAIL_LIBRARY") }, { "FAIL_FOLDER", scene->files }, { "FAIL_LOG", scene->log }, { "FAIL_UNTIL", scene->until },
    { "FAIL_HOW", how }, { "FAIL_WITHOUT", "" }, { "FAIL_AT", number },
  };
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  int status;

  for (guint i = 0; i < G_N_ELEMENTS (variables) - (at == 0 ? 1 : 0); i++)
    environment = g_environ_setenv (environment, variables[i][0], variables[i][1], TRUE);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, environment, 0, NULL, NULL, &output, NULL, &status, &error));
  *told = 0;
  for (const char *line = output; (line = strchr (line, '\n')); line++)
    ++*told;
  if (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL)
    return -1;
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

/* A program that was killed may leave a file that nobody sees, and that the next one in the folder removes in time. */
static char *
state_of (const Scene *scene)
{
  GString *out = g_string_new (NULL);

  g_assert_true (g_file_test (scene->library.folder, G_FILE_TEST_IS_DIR));
  fixture_describe (scene->library.folder, FALSE, out);
  return g_string_free (out, FALSE);
}

/* After @told steps it is as after these, or as after the next one that was under way. */
static void
check (Scene *scene, guint told)
{
  g_autoptr (GError) error = NULL;
  guint undone = 0;

  jd_library_recover (NULL, &error);
  g_assert_no_error (error);
  g_autofree char *state = state_of (scene);
  if (!g_str_equal (state, scene->states[told]) && (told == STEPS || !g_str_equal (state, scene->states[told + 1])))
    g_error ("after step %u:\n%s\nexpected:\n%s", told, state, scene->states[told]);
  /* And all of it can be taken back. */
  while (jd_library_undo (NULL, &error))
    undone++;
  g_assert_error (error, JD_ERROR, JD_ERROR_MISSING);
  g_autofree char *first = state_of (scene);
  g_assert_cmpstr (first, ==, scene->states[0]);
  g_assert_cmpuint (undone, <=, STEPS);
}

/* Every step by itself, in this program; the calls are counted in a run of the victim. */
static guint
learn (Scene *scene)
{
  guint told;

  begin (scene);
  for (guint step = 0; step <= STEPS; step++)
    {
      g_free (scene->states[step]);
      scene->states[step] = state_of (scene);
      g_assert_true (step == STEPS || do_step (&scene->library, step));
    }
  begin (scene);
  g_assert_cmpint (run (scene, 0, "kill", &told), ==, 0);
  g_assert_cmpuint (told, ==, STEPS);
  check (scene, STEPS);
  const guint calls = calls_in (scene->log);
  g_assert_cmpuint (calls, >, CALLS_MIN);
  g_assert_cmpuint (calls, <, CALLS_MAX);
  return calls;
}

static void
set_up (Scene *scene, gconstpointer program)
{
  g_autofree char *changes = jd_library_undo_folder (), *vacancy = g_path_get_dirname (changes);

  scene->program = program;
  scene->files = g_path_get_dirname (vacancy);
  scene->folder = folder_new ();
  scene->log = g_build_filename (scene->folder, "log", NULL);
  scene->until = g_build_filename (scene->folder, "until", NULL);
  fixture_at (&scene->library, scene->files);
}

static void
tear_down (Scene *scene, gconstpointer data)
{
  g_clear_pointer (&scene->library.library, jd_library_unref);
  g_free (scene->library.folder);
  g_free (scene->library.starter);
  g_free (scene->library.team);
  g_free (scene->library.own);
  for (guint i = 0; i <= STEPS; i++)
    g_free (scene->states[i]);
  folder_remove (scene->files);
  folder_free (scene->folder);
  g_free (scene->files);
  g_free (scene->log);
  g_free (scene->until);
}

static void
kill_at_every_call (Scene *scene, const char *how)
{
  const guint calls = learn (scene);
  guint told;

  for (guint at = 1; at <= calls; at++)
    {
      begin (scene);
      g_assert_cmpint (run (scene, at, how, &told), ==, -1);
      check (scene, told);
    }
}

static void
test_killed (Scene *scene, gconstpointer data)
{
  kill_at_every_call (scene, "kill");
}

static void
test_killed_in_a_write (Scene *scene, gconstpointer data)
{
  kill_at_every_call (scene, "half");
}

/* A step that fails is told as one that failed, and when there is space again all is whole. */
static void
test_full (Scene *scene, gconstpointer data)
{
  const guint calls = learn (scene);
  guint told, failed = 0;

  for (guint at = 1; at <= calls; at++)
    {
      begin (scene);
      const int status = run (scene, at, "full", &told);
      g_assert_true (status == FAILED || (status == 0 && told == STEPS));
      failed += status == FAILED;
      check (scene, told);
    }
  g_assert_cmpuint (failed, >, calls / 4);
}

int
main (int argc, char **argv)
{
  g_autofree char *state = NULL;
  int status;

  if (argc == 3 && g_str_equal (argv[1], "--victim"))
    return run_victim (argv[2]);
  fixture_in_memory ();
  state = g_dir_make_tmp ("vacancy-changes-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/library-change/killed", Scene, argv[0], set_up, test_killed, tear_down);
  g_test_add ("/library-change/killed-in-it", Scene, argv[0], set_up, test_killed_in_a_write, tear_down);
  g_test_add ("/library-change/full", Scene, argv[0], set_up, test_full, tear_down);
  status = g_test_run ();
  folder_remove (state);
  return status;
}
