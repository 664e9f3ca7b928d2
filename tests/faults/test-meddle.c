// SPDX-License-Identifier: GPL-3.0-or-later
/* Somebody else, who knows nothing of our locks, writes a file between any two of the calls by which we save it (fail-at.c): by putting another file in its place, as most programs do, or
 * by writing into it. Nothing that was written is lost: it is in the file, or in the backup, and what was said of the save is true. */
#include <stdlib.h>
#include <string.h>

#include "calls.h"
#include "../core/test-folder.h"
#include "base/jd-file.h"

#define CALLS_MIN 4
#define CALLS_MAX 100
#define BEFORE "before"
#define OURS "ours, which is longer"
#define THEIRS "theirs"

/* How the file is saved. */
typedef struct
{
  const char *program, *lacking, *how;
  const char *expected; /* NULL, "" or BEFORE, of which the etag is taken */
} Case;

typedef struct
{
  char *folder, *files, *path, *backup, *theirs, *log;
} Fixture;

/* ---- the victim ---- */

/* Tells by what it ends with whether it was saved (0), refused (1), or failed (2). */
static int
run_victim (const char *path, const char *content)
{
  g_autofree char *etag = *content ? jd_file_etag (content, strlen (content)) : g_strdup ("");
  const char *expected = g_str_equal (content, "-") ? NULL : etag;
  g_autoptr (GError) error = NULL, no_backup = NULL;

  if (jd_file_replace (path, OURS, strlen (OURS), JD_WRITE_BACKUP, expected, &no_backup, &error))
    return no_backup == NULL ? 0 : 3;
  return g_error_matches (error, JD_ERROR, JD_ERROR_REFUSED) || g_error_matches (error, JD_ERROR, JD_ERROR_EXISTS) ? 1 : 2;
}

static int
run (const Fixture *fixture, const Case *test, guint at)
{
  const char *content = test->expected ? test->expected : "-";
  const char *arguments[] = { test->program, "--victim", fixture->path, content, NULL };
  g_autofree char *number = g_strdup_printf ("%u", at);
  const char *const variables[][2] = {
    { "LD_PRELOAD", g_getenv ("FAIL_LIBRARY") }, { "FAIL_FOLDER", fixture->files }, { "FAIL_LOG", fixture->log }, { "FAIL_WITHOUT", test->lacking }, { "FAIL_AT", number },
    { "FAIL_HOW", test->how }, { "FAIL_THEIRS", fixture->theirs }, { "FAIL_TARGET", fixture->path },
  };
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  int status;

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    environment = g_environ_setenv (environment, variables[i][0], variables[i][1], TRUE);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, environment, 0, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

/* ---- what is left ---- */

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->files = g_build_filename (fixture->folder, "files", NULL);
  fixture->path = g_build_filename (fixture->files, "a.vacancy", NULL);
  fixture->backup = g_strconcat (fixture->path, "~", NULL);
  fixture->theirs = g_build_filename (fixture->folder, "theirs", NULL);
  fixture->log = g_build_filename (fixture->folder, "log", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  char *const *members = &fixture->folder;

  folder_remove (fixture->folder);
  for (guint i = 0; i < sizeof *fixture / sizeof *members; i++)
    g_free (members[i]);
}

static void
begin (const Fixture *fixture, const Case *test)
{
  folder_remove (fixture->files);
  g_remove (fixture->log);
  g_assert_cmpint (g_mkdir (fixture->files, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->theirs, THEIRS, -1, NULL));
  if (!test->expected || *test->expected)
    g_assert_true (g_file_set_contents (fixture->path, BEFORE, -1, NULL));
}

static guint
count_calls (const Fixture *fixture, const Case *test)
{
  begin (fixture, test);
  g_assert_cmpint (run (fixture, test, G_MAXINT), ==, 0);
  const guint calls = calls_in (fixture->log);
  g_assert_cmpuint (calls, >=, CALLS_MIN);
  g_assert_cmpuint (calls, <, CALLS_MAX);
  return calls;
}

static gboolean
holds (const char *path, const char *content)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && g_str_equal (text, content);
}

/* Where files cannot change places, nobody can look and rename in one step: what comes between is lost, and this is all that is. */
static gboolean
is_blind (const Fixture *fixture, const Case *test, guint at)
{
  g_autofree char *log = NULL, *call = NULL;

  if (!strstr (test->lacking, "exchange"))
    return FALSE;
  g_assert_true (g_file_get_contents (fixture->log, &log, NULL, NULL));
  call = g_strdup_printf ("%u rename %s\n", at, fixture->path);
  return strstr (log, call) != NULL;
}

static void
check (const Fixture *fixture, const Case *test, int outcome)
{
  g_autoptr (GDir) files = g_dir_open (fixture->files, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)))
    g_assert_false (g_str_has_suffix (name, ".tmp"));
  g_assert_true (holds (fixture->path, THEIRS) || holds (fixture->backup, THEIRS));
  g_assert_cmpint (outcome, <=, 1);
  if (outcome == 1)
    {
      g_assert_nonnull (test->expected);
      g_assert_true (holds (fixture->path, THEIRS));
    }
  /* What was told to be saved was in the file, and whoever wrote over it since wrote over that. */
  else if (!holds (fixture->path, OURS))
    g_assert_true (holds (fixture->path, THEIRS) && (holds (fixture->backup, OURS) || !test->expected || !*test->expected || holds (fixture->backup, BEFORE)));
}

static void
test_meddle (Fixture *fixture, gconstpointer data)
{
  const Case *test = data;
  guint calls = count_calls (fixture, test), refused = 0;

  for (guint at = 1; at <= calls; at++)
    {
      begin (fixture, test);
      int outcome = run (fixture, test, at);
      g_test_message ("%u of %u: %d", at, calls, outcome);
      if (!is_blind (fixture, test, at))
        check (fixture, test, outcome);
      refused += outcome == 1;
    }
  /* Until the file is in place, it is noticed. */
  if (test->expected)
    g_assert_cmpuint (refused, >=, calls / 2);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name, *lacking;
  } places[] = { { "able", "" }, { "without-nameless", "nameless" }, { "without-exchange", "exchange" } };
  static const char *const ways[] = { "put", "scribble" };
  static const struct
  {
    const char *name, *expected;
  } aims[] = { { "whatever", NULL }, { "new", "" }, { "known", BEFORE } };
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_free);

  if (argc == 4 && g_str_equal (argv[1], "--victim"))
    return run_victim (argv[2], argv[3]);
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (places) * G_N_ELEMENTS (ways) * G_N_ELEMENTS (aims); i++)
    {
      guint place = i / 6, way = i / 3 % 2, aim = i % 3;
      Case *test = g_new0 (Case, 1);
      *test = (Case) { argv[0], places[place].lacking, ways[way], aims[aim].expected };
      g_ptr_array_add (cases, test);
      g_autofree char *path = g_strdup_printf ("/meddle/%s/%s/%s", places[place].name, ways[way], aims[aim].name);
      g_test_add (path, Fixture, test, set_up, test_meddle, tear_down);
    }
  return g_test_run ();
}
