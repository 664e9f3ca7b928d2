// SPDX-License-Identifier: GPL-3.0-or-later
/* What is open, whatever shows it. Needs no display. */
#include "posting/vacancy-open-postings.h"

#include <unistd.h>

#include "edit/jd-history.h"
#include "session-fixture.h"

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, char **log)
{
  char *before = *log;

  *log = g_strdup_printf ("%s%u -%u +%u;", before ? before : "", position, removed, added);
  g_free (before);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyOpenPostings) postings = vacancy_open_postings_new ();
  g_autoptr (VacancySession) one = new_session (fixture), two = new_session (fixture);
  g_autoptr (VacancySession) left = NULL;
  g_autofree char *log = NULL;

  g_signal_connect (postings, "items-changed", G_CALLBACK (changed_cb), &log);
  vacancy_open_postings_add (postings, one);
  vacancy_open_postings_add (postings, two);
  vacancy_open_postings_remove (postings, one);
  vacancy_open_postings_remove (postings, one);
  left = g_list_model_get_item (G_LIST_MODEL (postings), 0);
  g_assert_true (left == two);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (postings)), ==, 1);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (postings)) == VACANCY_TYPE_SESSION);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (postings), 1));
  g_assert_cmpstr (log, ==, "0 -0 +1;1 -0 +1;0 -1 +0;");
}

/* It is told once, however much is typed; a posting that is gone does not count, and what becomes of it is nobody's business. */
static void
test_unsaved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyOpenPostings) postings = vacancy_open_postings_new ();
  g_autoptr (VacancySession) one = new_session (fixture), two = new_session (fixture);
  guint told = 0;

  g_signal_connect_swapped (postings, "notify::unsaved", G_CALLBACK (count_cb), &told);
  vacancy_open_postings_add (postings, one);
  vacancy_open_postings_add (postings, two);
  g_assert_false (vacancy_open_postings_is_unsaved (postings));
  type_company (one, "A");
  type_company (one, "B");
  type_company (two, "C");
  g_assert_true (vacancy_open_postings_is_unsaved (postings));
  g_assert_cmpuint (told, ==, 1);
  save_well (one, fixture->path);
  g_assert_true (vacancy_open_postings_is_unsaved (postings));
  vacancy_open_postings_remove (postings, two);
  g_assert_false (vacancy_open_postings_is_unsaved (postings));
  type_company (two, "D");
  g_assert_false (vacancy_open_postings_is_unsaved (postings));
  vacancy_open_postings_add (postings, two);
  g_assert_true (vacancy_open_postings_is_unsaved (postings));
  g_assert_cmpuint (told, ==, 3);
}

static void
shown_cb (VacancyOpenPostings *postings, VacancySession *session, VacancySession **shown)
{
  *shown = session;
}

static void
test_show (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyOpenPostings) postings = vacancy_open_postings_new ();
  g_autoptr (VacancySession) session = new_session (fixture);
  VacancySession *shown = NULL;

  g_signal_connect (postings, "show", G_CALLBACK (shown_cb), &shown);
  vacancy_open_postings_show (postings, session);
  g_assert_true (shown == session);
  /* It is open when somebody does. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (postings)), ==, 0);
}

static void
test_drafts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyOpenPostings) postings = vacancy_open_postings_new ();
  g_autoptr (VacancySession) session = new_session (fixture);
  g_auto (GStrv) drafts = NULL;

  g_assert_false (vacancy_open_postings_has_draft (postings, vacancy_session_draft (session)));
  vacancy_open_postings_add (postings, session);
  drafts = vacancy_open_postings_drafts (postings);
  g_assert_cmpuint (g_strv_length (drafts), ==, 1);
  g_assert_cmpstr (drafts[0], ==, vacancy_session_draft (session));
  g_assert_true (vacancy_open_postings_has_draft (postings, drafts[0]));
  g_assert_false (vacancy_open_postings_has_draft (postings, NULL));
}

static void
test_flush (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyOpenPostings) postings = vacancy_open_postings_new ();
  g_autoptr (VacancySession) typed = new_session (fixture), untouched = new_session (fixture);

  vacancy_session_set_draft_delay (60 * 1000);
  vacancy_open_postings_add (postings, typed);
  vacancy_open_postings_add (postings, untouched);
  type_company (typed, "A");
  assert_company_in_draft (fixture, NULL);
  vacancy_open_postings_flush (postings);
  assert_company_in_draft (fixture, "A");
}

static void
test_library (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyOpenPostings) postings = vacancy_open_postings_new ();
  g_autoptr (VacancySession) session = new_session (fixture);
  g_autoptr (JdLibrary) library = jd_library_new ();

  vacancy_open_postings_add (postings, session);
  vacancy_open_postings_set_library (postings, library);
  g_assert_true (vacancy_session_library (session) == library);
}

/* ---- files ---- */

static void
found_cb (const char *const *paths, gpointer data)
{
  *(GStrv *) data = g_strdupv ((GStrv) paths);
}

static GStrv
find (VacancyOpenPostings *postings, const char *one, const char *two)
{
  const char *const paths[] = { one, two, NULL };
  GStrv found = NULL;

  vacancy_open_postings_find_paths (postings, paths, found_cb, &found);
  vacancy_program_finish ();
  g_assert_cmpuint (g_strv_length (found), ==, 2);
  return found;
}

/* By links and dots; a file that is not there has a name all the same. */
static void
test_find (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyOpenPostings) postings = vacancy_open_postings_new ();
  g_autoptr (VacancySession) session = new_session (fixture);
  g_autofree char *link = g_build_filename (fixture->folder, "link.vacancy", NULL), *dots = g_build_filename (fixture->folder, ".", "drafts", "..", "none.vacancy", NULL);
  g_autofree char *none = g_build_filename (fixture->folder, "none.vacancy", NULL);
  g_auto (GStrv) before = NULL, after = NULL;

  save_well (session, fixture->path);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  before = find (postings, link, dots);
  g_assert_cmpstr (before[0], ==, fixture->path);
  g_assert_cmpstr (before[1], ==, none);
  g_assert_false (vacancy_open_postings_has_path (postings, fixture->path));

  /* As what it was opened, the next one finds it. */
  save_well (session, link);
  vacancy_open_postings_add (postings, session);
  after = find (postings, fixture->path, none);
  g_assert_cmpstr (after[0], ==, link);
  g_assert_cmpstr (after[1], ==, none);
  g_assert_true (vacancy_open_postings_has_path (postings, link));
}

/* Of two that read the same file one remains. */
static void
test_opening (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyOpenPostings) postings = vacancy_open_postings_new ();

  vacancy_open_postings_begin (postings, fixture->path);
  vacancy_open_postings_begin (postings, fixture->path);
  vacancy_open_postings_end (postings, fixture->path);
  g_assert_true (vacancy_open_postings_has_path (postings, fixture->path));
  vacancy_open_postings_end (postings, fixture->path);
  g_assert_false (vacancy_open_postings_has_path (postings, fixture->path));
}

int
main (int argc, char **argv)
{
  g_autofree char *scratch = ui_scratch_init ();
  int status;

  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/open-postings/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("list", test_list);
  ADD ("unsaved", test_unsaved);
  ADD ("show", test_show);
  ADD ("drafts", test_drafts);
  ADD ("flush", test_flush);
  ADD ("library", test_library);
  ADD ("find", test_find);
  ADD ("opening", test_opening);
#undef ADD
  status = g_test_run ();
  folder_remove (scratch);
  return status;
}
