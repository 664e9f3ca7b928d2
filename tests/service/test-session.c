// SPDX-License-Identifier: GPL-3.0-or-later
/* Nothing is lost: drafts, saving, and a program that is killed. Needs no display. */
#include "posting/vacancy-session.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "numbered-posting.h"
#include "session-fixture.h"

/* ---- drafts ---- */

static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);

  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_CLEAN);
  type_company (session, "R&D <b>");
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_UNSAVED);
  assert_company_in_draft (fixture, NULL);
  ui_wait_until (vacancy_session_save_state (session) == VACANCY_SAVE_DRAFT, 10);
  assert_company_in_draft (fixture, "R&D <b>");
}

/* Typing that never stops does not put the draft off. */
static void
test_throttle (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);
  gboolean kept = FALSE;

  vacancy_session_set_draft_delay (100);
  for (guint i = 0; i < 600 && !kept; i++)
    {
      g_autofree char *name = g_strdup_printf ("Company %u", i), *found = NULL;

      type_company (session, name);
      work_for (10);
      found = company_in_draft (fixture);
      kept = found != NULL;
    }
  g_assert_true (kept);
  ui_wait_until (vacancy_session_save_state (session) == VACANCY_SAVE_DRAFT, 10);
}

/* Undone back to what was saved: the draft would bring back what nobody wants. */
static void
test_draft_goes_with_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);

  type_company (session, "A");
  save_well (session, fixture->path);
  type_company (session, "B");
  ui_wait_until (vacancy_session_save_state (session) == VACANCY_SAVE_DRAFT, 10);
  jd_history_undo (vacancy_session_history (session));
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_CLEAN);
  ui_wait_until (draft_says (fixture, NULL), 10);
}

/* What was made of somebody's choices has a draft before the first edit and behind its undo, until it is saved or not wanted. */
static void
test_made (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) empty = jd_posting_new ("test", "en");
  g_autoptr (JdPosting) posting = jd_edit_set_value (empty, "company", "Made", NULL);
  g_autoptr (VacancySession) session = vacancy_session_new (fixture->library, posting, NULL, NULL);
  g_autoptr (VacancySession) other = NULL;

  vacancy_session_keep_made (session);
  ui_wait_until (draft_says (fixture, "Made"), 10);
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_CLEAN);
  type_company (session, "Typed");
  ui_wait_until (draft_says (fixture, "Typed"), 10);
  jd_history_undo (vacancy_session_history (session));
  ui_wait_until (draft_says (fixture, "Made"), 10);
  g_assert_true (vacancy_session_flush_draft (session, NULL));
  assert_company_in_draft (fixture, "Made");
  save_well (session, fixture->path);
  assert_company_in_draft (fixture, NULL);

  /* Closed at once, with the draft on its way: nothing of it stays. */
  other = vacancy_session_new (fixture->library, posting, NULL, NULL);
  vacancy_session_keep_made (other);
  vacancy_session_discard (other);
  work_for (100);
  assert_company_in_draft (fixture, NULL);
}

/* A folder that cannot be written: it is said, tried again, and fine when it can be. */
static void
test_draft_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);

  g_assert_cmpint (g_rmdir (fixture->drafts), ==, 0);
  g_assert_true (g_file_set_contents (fixture->drafts, "in the way", -1, NULL));
  type_company (session, "A");
  ui_wait_until (vacancy_session_save_state (session) == VACANCY_SAVE_FAILED, 10);
  g_assert_nonnull (vacancy_session_message (session));
  g_assert_cmpint (g_remove (fixture->drafts), ==, 0);
  g_assert_cmpint (g_mkdir (fixture->drafts, 0700), ==, 0);
  ui_wait_until (vacancy_session_save_state (session) == VACANCY_SAVE_DRAFT, 10);
  g_assert_null (vacancy_session_message (session));
  assert_company_in_draft (fixture, "A");
}

static void
test_flush (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);

  vacancy_session_set_draft_delay (60 * 1000);
  g_assert_true (vacancy_session_flush_draft (session, NULL));
  assert_company_in_draft (fixture, NULL);
  type_company (session, "A");
  g_assert_true (vacancy_session_flush_draft (session, NULL));
  assert_company_in_draft (fixture, "A");
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_DRAFT);
}

/* A write on its way is neither able to bring back a draft that was discarded nor to undo a flush. */
static void
test_slow_write (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (VacancySession) session = new_session (fixture);

      vacancy_session_set_draft_delay (0);
      type_company (session, "A");
      g_main_context_iteration (NULL, FALSE);
      type_company (session, "B");
      if (i % 2 == 0)
        {
          g_assert_true (vacancy_session_flush_draft (session, NULL));
          assert_company_in_draft (fixture, "B");
          work_for (3);
          assert_company_in_draft (fixture, "B");
        }
      vacancy_session_discard (session);
      vacancy_session_set_draft_delay (60 * 1000);
      work_for (5);
      assert_company_in_draft (fixture, NULL);
    }
}

static void
test_recovery (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) lost = new_session (fixture);
  g_autoptr (VacancySession) session = NULL;
  g_autoptr (JdPosting) posting = NULL;

  type_company (lost, "A");
  g_assert_true (vacancy_session_flush_draft (lost, NULL));
  posting = jd_drafts_load (fixture->drafts, vacancy_session_draft (lost), NULL);
  session = vacancy_session_new (fixture->library, posting, NULL, vacancy_session_draft (lost));
  g_assert_cmpstr (company (session), ==, "A");
  g_assert_true (jd_history_is_modified (vacancy_session_history (session)));
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_DRAFT);
  save_well (session, fixture->path);
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_CLEAN);
  assert_company_in_file (fixture->path, "A");
  assert_company_in_draft (fixture, NULL);
}

/* ---- saving ---- */

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);

  type_company (session, "A");
  ui_wait_until (vacancy_session_save_state (session) == VACANCY_SAVE_DRAFT, 10);
  save_well (session, fixture->path);
  g_assert_cmpstr (vacancy_session_path (session), ==, fixture->path);
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_CLEAN);
  assert_company_in_file (fixture->path, "A");
  assert_company_in_draft (fixture, NULL);
}

/* What was typed while it was being written is neither in the file nor said to be. */
static void
test_save_while_editing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);
  Saves saves = { 0 };

  type_company (session, "A");
  vacancy_session_save_async (session, fixture->path, TRUE, saved_cb, &saves);
  type_company (session, "B");
  ui_wait_until (saves.done == 1, 10);
  g_assert_no_error (saves.error);
  assert_company_in_file (fixture->path, "A");
  g_assert_true (jd_history_is_modified (vacancy_session_history (session)));
  ui_wait_until (vacancy_session_save_state (session) == VACANCY_SAVE_DRAFT, 10);
  assert_company_in_draft (fixture, "B");
}

/* Several at once end as what was saved last. */
static void
test_saves_in_a_row (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);
  Saves saves = { 0 };

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *name = g_strdup_printf ("Company %u", i);

      type_company (session, name);
      vacancy_session_save_async (session, fixture->path, i == 0, saved_cb, &saves);
    }
  ui_wait_until (saves.done == 8, 10);
  g_assert_no_error (saves.error);
  assert_company_in_file (fixture->path, "Company 7");
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_CLEAN);
  work_for (80);
  assert_company_in_draft (fixture, NULL);
}

/* A failed save stays said, also when the draft reaches the disk, until a save succeeds. */
static void
test_save_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "such", "posting.vacancy", NULL);
  g_autoptr (GError) error = NULL;

  type_company (session, "A");
  save (session, nowhere, &error);
  g_assert_error (error, JD_ERROR, JD_ERROR_IO);
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_FAILED);
  g_assert_cmpstr (vacancy_session_message (session), ==, error->message);
  g_assert_null (vacancy_session_path (session));
  ui_wait_until (draft_says (fixture, "A"), 10);
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_FAILED);
  save_well (session, fixture->path);
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_CLEAN);
  g_assert_null (vacancy_session_message (session));
}

/* A disk that is full: the old file stays as it was. */
static void
test_disk_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);
  g_autoptr (GError) error = NULL;

  type_company (session, "A");
  save_well (session, fixture->path);
  type_company (session, "B");
  save (session, "/dev/full", &error);
  g_assert_nonnull (error);
  assert_company_in_file (fixture->path, "A");
  g_assert_cmpstr (vacancy_session_path (session), ==, fixture->path);
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_FAILED);
}

/* A name that was free when it was chosen, and no longer is when it comes to saving. */
static void
test_name_taken (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);
  g_autofree char *other = g_build_filename (fixture->folder, "other.vacancy", NULL);
  Saves first = { 0 }, second = { 0 };
  guint changes = 0;

  g_signal_connect_swapped (session, "changed-on-disk", G_CALLBACK (count_cb), &changes);
  type_company (session, "mine");
  vacancy_session_save_async (session, fixture->path, TRUE, saved_cb, &first);
  vacancy_session_save_async (session, other, TRUE, saved_cb, &second);
  write_elsewhere (other, "theirs");
  ui_wait_until (second.done == 1, 10);
  g_assert_no_error (first.error);
  g_assert_error (second.error, JD_ERROR, JD_ERROR_EXISTS);
  g_assert_cmpstr (vacancy_session_message (session), ==, second.error->message);
  g_assert_cmpstr (vacancy_session_path (session), ==, fixture->path);
  assert_company_in_file (other, "theirs");
  g_assert_cmpuint (changes, ==, 0);
  g_clear_error (&second.error);
  /* One that is there when it is chosen was asked about. */
  save_well (session, other);
  assert_company_in_file (other, "mine");
}

/* Without a backup it is saved all the same, and said. */
static void
test_no_backup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = new_session (fixture);
  g_autofree char *backup = g_strconcat (fixture->path, "~", NULL);
  g_autofree char *expected = g_strdup_printf ("Saved, but without a backup. %s: expected a place for the former content, which was not kept, found a folder", backup);

  g_assert_cmpint (g_mkdir (backup, 0700), ==, 0);
  type_company (session, "A");
  save_well (session, fixture->path);
  g_assert_null (saved_warning);
  type_company (session, "B");
  save_well (session, NULL);
  assert_company_in_file (fixture->path, "B");
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_CLEAN);
  g_assert_cmpstr (saved_warning, ==, expected);
}

/* ---- another program ---- */

/* One that has taken up a draft, and goes on running. */
static pid_t
start_other (const char *drafts, const char *draft)
{
  int ready[2];
  char sign = 0;

  g_assert_cmpint (pipe (ready), ==, 0);
  pid_t other = fork ();
  if (other == 0)
    {
      g_autoptr (JdPosting) empty = jd_posting_new ("test", "en");
      g_autoptr (JdPosting) posting = jd_edit_set_value (empty, "company", "theirs", NULL);
      gboolean written = jd_drafts_write (drafts, draft, NULL, NULL, posting, NULL);
      if (written && write (ready[1], "y", 1) == 1)
        pause ();
      _exit (1);
    }
  close (ready[1]);
  g_assert_cmpint (read (ready[0], &sign, 1), ==, 1);
  close (ready[0]);
  return other;
}

/* A draft that another program is at work on is left to it: what is typed here goes to another one. */
static void
test_draft_elsewhere (Fixture *fixture, gconstpointer data)
{
  pid_t other = start_other (fixture->drafts, "shared");
  g_autoptr (JdPosting) posting = jd_drafts_load (fixture->drafts, "shared", NULL);
  g_autoptr (VacancySession) session = vacancy_session_new (fixture->library, posting, NULL, "shared");
  g_autoptr (JdPosting) theirs = NULL, mine = NULL;

  type_company (session, "mine");
  ui_wait_until (vacancy_session_save_state (session) == VACANCY_SAVE_DRAFT, 10);
  g_assert_cmpstr (vacancy_session_draft (session), !=, "shared");
  mine = jd_drafts_load (fixture->drafts, vacancy_session_draft (session), NULL);
  g_assert_cmpstr (mine->facts->company, ==, "mine");
  theirs = jd_drafts_load (fixture->drafts, "shared", NULL);
  g_assert_cmpstr (theirs->facts->company, ==, "theirs");
  /* It keeps its new id, and takes nothing with it when it goes. */
  type_company (session, "mine, later");
  g_assert_true (vacancy_session_flush_draft (session, NULL));
  assert_company_in_draft (fixture, "mine, later");
  vacancy_session_discard (session);
  assert_company_in_draft (fixture, NULL);

  g_assert_cmpint (kill (other, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (other, NULL, 0), ==, other);
  assert_company_in_draft (fixture, "theirs");
}

/* ---- killed ---- */

/* The other program: types ever higher numbers, keeps drafts, saves every third, and tells each number once it is on disk. Ends only by being killed. */
static void
run_victim (const char *folder, const char *path)
{
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (JdPosting) posting = jd_posting_new ("test", "en");
  g_autoptr (VacancySession) session = vacancy_session_new (library, posting, NULL, NULL);

  vacancy_session_set_draft_folder (folder);
  for (guint i = 1;; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      type_company (session, name);
      if (i % 3 == 0)
        save_well (session, path);
      else
        g_assert_true (vacancy_session_flush_draft (session, NULL));
      tell_number (i);
    }
}

/* Until the program is at work, however slow the machine. */
static void
wait_for_output (const char *path)
{
  GStatBuf info = { 0 };

  while (g_stat (path, &info) == 0 && info.st_size == 0)
    g_usleep (1000);
}

/* Killed at any instant, what the program last said was kept is on disk. */
static void
test_killed (Fixture *fixture, gconstpointer data)
{
  guint total = 0;

  for (guint round = 0; round < 40; round++)
    {
      const char *arguments[] = { data, "--victim", fixture->drafts, fixture->path, NULL };
      g_autofree char *output = g_build_filename (fixture->folder, "output", NULL);
      g_autofree char *told = NULL;
      int out = g_open (output, O_CREAT | O_WRONLY | O_TRUNC, 0600);
      GPid pid;

      folder_remove (fixture->drafts);
      g_assert_cmpint (g_mkdir (fixture->drafts, 0700), ==, 0);
      g_remove (fixture->path);
      g_assert_true (g_spawn_async_with_fds (NULL, (char **) arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, -1, out, -1, NULL));
      close (out);
      wait_for_output (output);
      g_usleep ((gulong) g_random_int_range (0, 40 * 1000));
      g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
      waitpid (pid, NULL, 0);
      g_spawn_close_pid (pid);
      g_assert_true (g_file_get_contents (output, &told, NULL, NULL));
      g_assert_cmpuint (MAX (number_in_file (fixture->path), number_in_drafts (fixture->drafts)), >=, last_told (told));
      total += last_told (told);
    }
  g_assert_cmpuint (total, >, 40);
}

int
main (int argc, char **argv)
{
  g_autofree char *scratch = NULL;
  int status;

  if (argc == 4 && g_str_equal (argv[1], "--victim"))
    {
      run_victim (argv[2], argv[3]);
      return EXIT_FAILURE;
    }
  scratch = ui_scratch_init ();
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/session/" path, Fixture, argv[0], set_up, test, tear_down)
  ADD ("draft", test_draft);
  ADD ("draft/throttle", test_throttle);
  ADD ("draft/undo", test_draft_goes_with_undo);
  ADD ("draft/made", test_made);
  ADD ("draft/fails", test_draft_fails);
  ADD ("draft/flush", test_flush);
  ADD ("draft/slow", test_slow_write);
  ADD ("recovery", test_recovery);
  ADD ("save", test_save);
  ADD ("save/while-editing", test_save_while_editing);
  ADD ("save/in-a-row", test_saves_in_a_row);
  ADD ("save/fails", test_save_fails);
  ADD ("save/full", test_disk_full);
  ADD ("save/name-taken", test_name_taken);
  ADD ("save/no-backup", test_no_backup);
  ADD ("draft/elsewhere", test_draft_elsewhere);
  ADD ("killed", test_killed);
#undef ADD
  status = g_test_run ();
  folder_remove (scratch);
  return status;
}
