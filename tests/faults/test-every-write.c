// SPDX-License-Identifier: GPL-3.0-or-later
/* A posting is drafted and saved by a program that is killed between any two of the calls by which it changes files, in the middle of each write, and on a disk that is full
 * from any of them on (fail-at.c). Whatever it said was kept is there, and what is there is whole. Needs no display. */
#include "calls.h"
#include "posting/vacancy-session.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../service/numbered-posting.h"
#include "../service/session-util.h"
#include "../ui/ui-util.h"
#include "edit/jd-edit.h"
#include "posting/vacancy-session-job.h"

#define CALLS_MIN 20 /* by which the victim changes files, at least: else nothing was counted */
#define CALLS_MAX 500

/* ---- the victim ---- */

typedef struct
{
  VacancySession *session;
  const char *path;
} Victim;

static void
saved_cb (GObject *session, GAsyncResult *result, gpointer data)
{
  int *outcome = data;

  *outcome = vacancy_session_save_finish (VACANCY_SESSION (session), result, NULL, NULL);
}

static void
type (Victim *victim, guint number)
{
  g_autofree char *name = g_strdup_printf ("%u", number);

  g_assert_true (vacancy_session_apply (victim->session, jd_edit_set_value (vacancy_session_posting (victim->session), "company", name, NULL), "Set Company"));
}

static void
draft (Victim *victim, guint number)
{
  g_autoptr (GError) error = NULL;

  type (victim, number);
  if (vacancy_session_flush_draft (victim->session, &error))
    tell_number (number);
  else
    g_assert_nonnull (error);
}

/* Whether the save reached the disk; one that did not is never called saved. */
static gboolean
save (Victim *victim, guint number)
{
  int outcome = -1;

  type (victim, number);
  vacancy_session_save_async (victim->session, victim->path, !g_file_test (victim->path, G_FILE_TEST_EXISTS), saved_cb, &outcome);
  ui_wait_until (outcome >= 0, 60);
  /* The draft goes on a thread, and the calls are to have an order. */
  vacancy_drafts_settle ();
  if (outcome)
    {
      g_assert_cmpuint (number_in_file (victim->path), ==, number);
      tell_number (number);
    }
  g_assert_cmpint (vacancy_session_save_state (victim->session), ==, outcome ? VACANCY_SAVE_CLEAN : VACANCY_SAVE_FAILED);
  g_assert_true (outcome || vacancy_session_message (victim->session) != NULL);
  return outcome;
}

/* Draft, draft over draft, save over a file, the same once more with a backup there, and a save under another name. */
static int
run_victim (const char *folder, const char *until)
{
  g_autofree char *drafts = g_build_filename (folder, "drafts", NULL);
  g_autofree char *path = g_build_filename (folder, "posting.vacancy", NULL);
  g_autofree char *other = g_build_filename (folder, "other.vacancy", NULL);
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (VacancySession) session = NULL;
  Victim victim = { NULL, path };

  vacancy_session_set_draft_folder (drafts);
  session = session_at (library, path);
  victim.session = session;
  vacancy_session_set_draft_delay (1000 * 1000); /* only when told, so that the calls have an order */
  for (guint number = 1; number <= 6; number += 3)
    {
      draft (&victim, number);
      draft (&victim, number + 1);
      save (&victim, number + 2);
    }
  draft (&victim, 7);
  victim.path = other;
  save (&victim, 8);
  g_assert_true (g_file_set_contents (until, "", 0, NULL));
  g_assert_true (save (&victim, 9));
  return EXIT_SUCCESS;
}

/* ---- what is left ---- */

typedef struct
{
  char *folder, *files, *drafts, *path, *other, *output, *log, *until;
  const char *lacking; /* borrowed: what the file system cannot do (fail-at.c) */
} Fixture;

/* The program and a file system on which it runs. */
typedef struct
{
  const char *program, *lacking;
} Place;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->lacking = ((const Place *) data)->lacking;
  fixture->folder = g_dir_make_tmp ("vacancy-writes-XXXXXX", NULL);
  fixture->files = g_build_filename (fixture->folder, "files", NULL);
  fixture->drafts = g_build_filename (fixture->files, "drafts", NULL);
  fixture->path = g_build_filename (fixture->files, "posting.vacancy", NULL);
  fixture->other = g_build_filename (fixture->files, "other.vacancy", NULL);
  fixture->output = g_build_filename (fixture->folder, "output", NULL);
  fixture->log = g_build_filename (fixture->folder, "log", NULL);
  fixture->until = g_build_filename (fixture->folder, "until", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  char *const *members = &fixture->folder;

  folder_remove (fixture->folder);
  for (guint i = 0; i < G_STRUCT_OFFSET (Fixture, lacking) / sizeof *members; i++)
    g_free (members[i]);
}

static void
begin (Fixture *fixture)
{
  g_autoptr (JdPosting) empty = jd_posting_new ("test", "en");
  g_autoptr (JdPosting) posting = jd_edit_set_value (empty, "company", "0", NULL);

  folder_remove (fixture->files);
  g_remove (fixture->until);
  g_remove (fixture->log);
  g_assert_cmpint (g_mkdir_with_parents (fixture->drafts, 0700), ==, 0);
  g_assert_true (jd_posting_file_save (fixture->path, posting, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
}

/* Whether the victim came to its end; else it was killed, and nothing else. */
static gboolean
run (Fixture *fixture, const char *program, guint at, const char *how)
{
  const char *arguments[] = { program, "--victim", fixture->files, fixture->until, NULL };
  g_auto (GStrv) environment = g_get_environ ();
  g_autofree char *number = g_strdup_printf ("%u", at);
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  environment = g_environ_setenv (environment, "LD_PRELOAD", g_getenv ("FAIL_LIBRARY"), TRUE);
  environment = g_environ_setenv (environment, "FAIL_FOLDER", fixture->files, TRUE);
  environment = g_environ_setenv (environment, "FAIL_LOG", fixture->log, TRUE);
  environment = g_environ_setenv (environment, "FAIL_UNTIL", fixture->until, TRUE);
  environment = g_environ_setenv (environment, "FAIL_HOW", how, TRUE);
  environment = g_environ_setenv (environment, "FAIL_WITHOUT", fixture->lacking, TRUE);
  if (at > 0)
    environment = g_environ_setenv (environment, "FAIL_AT", number, TRUE);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, environment, 0, NULL, NULL, &output, NULL, &status, &error));
  g_assert_true (g_file_set_contents (fixture->output, output, -1, NULL));
  if (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL)
    return FALSE;
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return TRUE;
}

/* Where nothing can be made under a new name in one step, the name is held by an empty file for an instant. */
static void
drop_holder (const Fixture *fixture)
{
  GStatBuf info;

  if (strstr (fixture->lacking, "links") && g_stat (fixture->other, &info) == 0 && info.st_size == 0)
    g_remove (fixture->other);
}

static void
check (const Fixture *fixture)
{
  g_autofree char *backup = g_strconcat (fixture->path, "~", NULL);
  g_autofree char *told = NULL;
  guint file, other, draft;

  drop_holder (fixture);
  file = number_in_file (fixture->path);
  other = number_in_file (fixture->other);
  draft = number_in_drafts (fixture->drafts);

  number_in_file (backup);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_true (file == 0 || file == 3 || file == 6);
  g_assert_true (g_file_get_contents (fixture->output, &told, NULL, NULL));
  g_assert_cmpuint (MAX (MAX (file, other), draft), >=, last_told (told));
}

static guint
count_temporaries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint count = 0;

  while ((name = g_dir_read_name (dir)))
    count += g_str_has_suffix (name, ".tmp");
  return count;
}

/* What a failed write began must not lie around. */
static void
check_tidy (const Fixture *fixture)
{
  g_assert_cmpuint (count_temporaries (fixture->files) + count_temporaries (fixture->drafts), ==, 0);
}

/* A program that was killed cannot tidy up. Where files can do without a name until they are whole, there is nothing to tidy but in the instants in which they get one. */
static void
check_killed (const Fixture *fixture)
{
  g_autofree char *log = NULL;
  g_auto (GStrv) lines = NULL;
  guint left = count_temporaries (fixture->files) + count_temporaries (fixture->drafts);

  /* The file, and where there are no links a copy of the former one. */
  g_assert_cmpuint (left, <=, strstr (fixture->lacking, "links") ? 2 : 1);
  if (left == 0 || strstr (fixture->lacking, "nameless"))
    return;
  g_assert_true (g_file_get_contents (fixture->log, &log, NULL, NULL));
  lines = g_strsplit (g_strchomp (log), "\n", -1);
  const char *last = lines[g_strv_length (lines) - 1];
  if (!strstr (last, " rename ") && !strstr (last, " exchange ") && !strstr (last, " unlink "))
    g_error ("killed before “%s”, and something was left behind", last);
}

/* ---- the cases ---- */

static guint
count_calls (Fixture *fixture, const char *program)
{
  begin (fixture);
  g_assert_true (run (fixture, program, 0, "kill"));
  const guint calls = calls_in (fixture->log);
  g_assert_cmpuint (calls, >, CALLS_MIN);
  g_assert_cmpuint (calls, <, CALLS_MAX);
  return calls;
}

static void
kill_at_every_call (Fixture *fixture, const char *program, const char *how)
{
  guint calls = count_calls (fixture, program);

  for (guint at = 1; at <= calls; at++)
    {
      begin (fixture);
      g_assert_false (run (fixture, program, at, how));
      check (fixture);
      check_killed (fixture);
    }
  begin (fixture);
  g_assert_true (run (fixture, program, calls + 1, how));
}

static void
test_killed (Fixture *fixture, gconstpointer place)
{
  kill_at_every_call (fixture, ((const Place *) place)->program, "kill");
}

static void
test_killed_in_a_write (Fixture *fixture, gconstpointer place)
{
  kill_at_every_call (fixture, ((const Place *) place)->program, "half");
}

static void
test_full (Fixture *fixture, gconstpointer place)
{
  const char *program = ((const Place *) place)->program;
  guint calls = count_calls (fixture, program);

  for (guint at = 1; at <= calls; at++)
    {
      begin (fixture);
      g_assert_true (run (fixture, program, at, "full"));
      check (fixture);
      g_assert_cmpuint (number_in_file (fixture->other), ==, 9);
      check_tidy (fixture);
    }
}

/* What takes the place of a private file, and every draft, is private from the first instant; only what is new is made for all that the umask lets. */
static void
test_made_private (Fixture *fixture, gconstpointer place)
{
  g_autofree char *log = NULL;
  g_auto (GStrv) lines = NULL;
  guint made = 0, for_others = 0;

  count_calls (fixture, ((const Place *) place)->program);
  g_assert_true (g_file_get_contents (fixture->log, &log, NULL, NULL));
  lines = g_strsplit (log, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      made += strstr (lines[i], " make-") != NULL;
      for_others += strstr (lines[i], " make-") && !strstr (lines[i], " make-600 ");
    }
  g_assert_cmpuint (made, >=, 8);
  g_assert_cmpuint (for_others, ==, 1);
}

static void
add_tests (const Place *place, const char *name, guint count)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = { { "made-private", test_made_private }, { "killed", test_killed }, { "full", test_full }, { "killed-in-it", test_killed_in_a_write } };

  for (guint i = 0; i < count; i++)
    {
      g_autofree char *path = g_strdup_printf ("/every-write/%s/%s", name, tests[i].name);
      g_test_add (path, Fixture, place, set_up, tests[i].test, tear_down);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *scratch = NULL;
  int status;

  if (argc == 4 && g_str_equal (argv[1], "--victim"))
    return run_victim (argv[2], argv[3]);
  scratch = ui_scratch_init ();
  g_test_init (&argc, &argv, NULL);
  const Place able = { argv[0], "" }, named = { argv[0], "nameless" }, poor = { argv[0], "nameless exchange noreplace links" };
  add_tests (&able, "able", 4);
  add_tests (&named, "without-nameless", 2);
  add_tests (&poor, "poor", 3);
  status = g_test_run ();
  folder_remove (scratch);
  return status;
}
