// SPDX-License-Identifier: GPL-3.0-or-later
/* What others do to the file of an open posting is told, and neither of the two is lost. Needs no display. */
#include "session-fixture.h"

static VacancySession *
open_saved (Fixture *fixture, const char *name, guint *changes)
{
  VacancySession *session;

  write_elsewhere (fixture->path, name);
  session = session_at (fixture->library, fixture->path);
  g_signal_connect_swapped (session, "changed-on-disk", G_CALLBACK (count_cb), changes);
  return session;
}

static void
test_own_save_is_no_change (Fixture *fixture, gconstpointer data)
{
  guint changes = 0;
  g_autoptr (VacancySession) session = open_saved (fixture, "A", &changes);

  type_company (session, "B");
  save_well (session, NULL);
  work_for (600);
  g_assert_cmpuint (changes, ==, 0);
}

static void
test_changed_on_disk (Fixture *fixture, gconstpointer data)
{
  guint changes = 0;
  g_autoptr (VacancySession) session = open_saved (fixture, "A", &changes);
  g_autoptr (GError) error = NULL;

  write_elsewhere (fixture->path, "theirs");
  ui_wait_until (changes > 0, 10);
  type_company (session, "mine");
  save (session, NULL, &error);
  g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
  assert_company_in_file (fixture->path, "theirs");
  g_assert_cmpint (vacancy_session_save_state (session), !=, VACANCY_SAVE_CLEAN);
  vacancy_session_keep_mine (session);
  save_well (session, NULL);
  assert_company_in_file (fixture->path, "mine");
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_CLEAN);
}

/* A change between reading and watching is not overlooked. */
static void
test_changed_while_opening (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = NULL;
  g_autofree char *etag = NULL;
  g_autoptr (JdPosting) posting = NULL;
  guint changes = 0;

  write_elsewhere (fixture->path, "A");
  etag = jd_posting_file_etag (fixture->path);
  posting = jd_posting_file_load (fixture->path, NULL);
  write_elsewhere (fixture->path, "B");
  session = vacancy_session_new (fixture->library, posting, fixture->path, NULL);
  g_signal_connect_swapped (session, "changed-on-disk", G_CALLBACK (count_cb), &changes);
  vacancy_session_set_etag (session, etag);
  ui_wait_until (changes == 1, 10);
}

static void
look (VacancySession *session, VacancySessionLooked looked)
{
  gboolean done = FALSE;

  vacancy_session_look (session, looked, &done);
  g_assert_false (done);
  ui_wait_until (done, 10);
}

static void
take_cb (VacancySession *session, const VacancyFileNow *now, gpointer done)
{
  g_assert_no_error (now->error);
  g_assert_false (now->is_gone);
  vacancy_session_reload (session, now);
  *(gboolean *) done = TRUE;
}

static void
broken_cb (VacancySession *session, const VacancyFileNow *now, gpointer done)
{
  g_assert_error (now->error, JD_ERROR, JD_ERROR_SYNTAX);
  g_assert_null (now->posting);
  g_assert_false (now->is_gone);
  *(gboolean *) done = TRUE;
}

static void
gone_cb (VacancySession *session, const VacancyFileNow *now, gpointer done)
{
  g_assert_error (now->error, JD_ERROR, JD_ERROR_IO);
  g_assert_null (now->posting);
  g_assert_true (now->is_gone);
  *(gboolean *) done = TRUE;
}

static void
test_reload (Fixture *fixture, gconstpointer data)
{
  guint changes = 0;
  g_autoptr (VacancySession) session = open_saved (fixture, "A", &changes);

  type_company (session, "mine");
  ui_wait_until (vacancy_session_save_state (session) == VACANCY_SAVE_DRAFT, 10);
  write_elsewhere (fixture->path, "theirs");
  look (session, take_cb);
  g_assert_cmpstr (company (session), ==, "theirs");
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_CLEAN);
  assert_company_in_draft (fixture, NULL);
  /* What was here comes back, and is unsaved again. */
  jd_history_undo (vacancy_session_history (session));
  g_assert_cmpstr (company (session), ==, "mine");
  g_assert_cmpint (vacancy_session_save_state (session), !=, VACANCY_SAVE_CLEAN);
}

static void
test_look (Fixture *fixture, gconstpointer data)
{
  guint changes = 0;
  g_autoptr (VacancySession) session = open_saved (fixture, "A", &changes);

  g_assert_true (g_file_set_contents (fixture->path, "{", -1, NULL));
  look (session, broken_cb);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  look (session, gone_cb);
}

/* Deleted: said, and written again by the next save. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  guint changes = 0;
  g_autoptr (VacancySession) session = open_saved (fixture, "A", &changes);

  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  ui_wait_until (changes > 0, 10);
  type_company (session, "B");
  save_well (session, NULL);
  assert_company_in_file (fixture->path, "B");
}

/* What comes between being told and deciding nobody has decided about. */
static void
test_changed_again (Fixture *fixture, gconstpointer data)
{
  guint changes = 0;
  g_autoptr (VacancySession) session = open_saved (fixture, "A", &changes);
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = g_strconcat (fixture->path, "~", NULL), *etag = NULL;

  type_company (session, "mine");
  write_elsewhere (fixture->path, "theirs");
  ui_wait_until (changes == 1, 10);
  write_elsewhere (fixture->path, "theirs, later");
  vacancy_session_keep_mine (session);
  save (session, NULL, &error);
  g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
  g_assert_cmpuint (changes, >=, 2);
  assert_company_in_file (fixture->path, "theirs, later");

  /* Looked at once more, it is known. */
  write_elsewhere (fixture->path, "theirs, last");
  etag = jd_posting_file_etag (fixture->path);
  vacancy_session_saw (session, etag);
  vacancy_session_keep_mine (session);
  save_well (session, NULL);
  assert_company_in_file (fixture->path, "mine");
  assert_company_in_file (backup, "theirs, last");
}

int
main (int argc, char **argv)
{
  g_autofree char *scratch = ui_scratch_init ();
  int status;

  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/session/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("outside/own-save", test_own_save_is_no_change);
  ADD ("outside/changed", test_changed_on_disk);
  ADD ("outside/changed-while-opening", test_changed_while_opening);
  ADD ("outside/reload", test_reload);
  ADD ("outside/look", test_look);
  ADD ("outside/deleted", test_deleted);
  ADD ("outside/changed-again", test_changed_again);
#undef ADD
  status = g_test_run ();
  folder_remove (scratch);
  return status;
}
