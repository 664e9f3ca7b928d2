// SPDX-License-Identifier: GPL-3.0-or-later
/* Words that are looked for in an open posting, and putting others in their place, without a bar. */
#include "posting/vacancy-find.h"

#include "compose/jd-line-id.h"
#include "find-posting.h"
#include "loop-util.h"

#define HEADING JD_LINE_ID_TITLE "duties"

/* In the title, twice in the heading (the second in the value of a variable), twice in d1, in d3 and in the variable there. */
#define ALL 7

typedef struct
{
  VacancySession *session;
  VacancyFind *find;
  guint changed; /* how often it was told */
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static VacancySession *
new_session (JdPosting *posting)
{
  g_autoptr (JdLibrary) library = jd_library_new ();

  return vacancy_session_new (library, posting, NULL, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) posting = find_posting ();

  fixture->session = new_session (posting);
  fixture->find = vacancy_find_new ();
  vacancy_find_set_session (fixture->find, fixture->session);
  vacancy_find_set_text (fixture->find, "cook", JD_MATCH_ANY);
  g_signal_connect_swapped (fixture->find, "changed", G_CALLBACK (count_cb), &fixture->changed);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->find);
  g_assert_finalize_object (fixture->session);
}

static const char *
wording (Fixture *fixture, const char *id)
{
  return jd_placement_wording (jd_posting_placement (vacancy_session_posting (fixture->session), id, NULL, NULL));
}

static const char *
title (Fixture *fixture)
{
  return jd_posting_title (vacancy_session_posting (fixture->session));
}

/* "d1@0-4": the current match. */
static void
assert_at (Fixture *fixture, const char *expected)
{
  const JdFindMatch *match = vacancy_find_match (fixture->find, vacancy_find_current (fixture->find));
  g_autofree char *at = g_strdup_printf ("%s@%u-%u", match->line, match->offset, match->offset + match->length);

  g_assert_cmpstr (at, ==, expected);
}

/* ---- looking ---- */

static void
test_nothing (void)
{
  g_autoptr (VacancyFind) find = vacancy_find_new ();
  g_autoptr (JdPosting) posting = find_posting ();
  g_autoptr (VacancySession) session = new_session (posting);
  guint first;

  g_assert_true (vacancy_find_is_known (find));
  vacancy_find_set_text (find, "cook", JD_MATCH_ANY);
  g_assert_cmpuint (vacancy_find_count (find), ==, 0);
  vacancy_find_set_session (find, session);
  g_assert_cmpuint (vacancy_find_count (find), ==, ALL);
  vacancy_find_set_text (find, NULL, JD_MATCH_ANY);
  g_assert_true (vacancy_find_is_known (find));
  g_assert_cmpuint (vacancy_find_count (find), ==, 0);
  g_assert_cmpuint (vacancy_find_current (find), ==, VACANCY_FIND_NONE);
  g_assert_cmpuint (vacancy_find_matches_in (find, "d1", &first), ==, 0);
  vacancy_find_step (find, 1);
  vacancy_find_step_from (find, 1, "d1", 0, 0);
  g_assert_false (vacancy_find_replace (find, "chef", NULL));
  g_assert_cmpuint (vacancy_find_current (find), ==, VACANCY_FIND_NONE);
  vacancy_find_set_text (find, "cook", JD_MATCH_ANY);
  vacancy_find_set_session (find, NULL);
  g_assert_cmpuint (vacancy_find_count (find), ==, 0);
}

static void
test_matches (Fixture *fixture, gconstpointer data)
{
  guint first = 0;

  g_assert_cmpuint (vacancy_find_count (fixture->find), ==, ALL);
  assert_at (fixture, "#@5-9");
  g_assert_cmpuint (vacancy_find_matches_in (fixture->find, "d1", &first), ==, 2);
  g_assert_cmpuint (first, ==, 3);
  g_assert_cmpstr (vacancy_find_match (fixture->find, first)->line, ==, "d1");
  g_assert_cmpuint (vacancy_find_matches_in (fixture->find, "d2", &first), ==, 0);
  vacancy_find_set_text (fixture->find, "cook", JD_MATCH_EXACT | JD_MATCH_WORDS);
  g_assert_cmpuint (vacancy_find_count (fixture->find), ==, 2);
  /* The same again is nothing new. */
  fixture->changed = 0;
  vacancy_find_set_text (fixture->find, "cook", JD_MATCH_EXACT | JD_MATCH_WORDS);
  vacancy_find_set_session (fixture->find, fixture->session);
  g_assert_cmpuint (fixture->changed, ==, 0);
}

/* An edit is followed at once, and the current match stays where it is. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  vacancy_find_seek (fixture->find, "d1", 1);
  assert_at (fixture, "d1@9-13");
  fixture->changed = 0;
  vacancy_session_apply (fixture->session, jd_edit_set_text (vacancy_session_posting (fixture->session), "d2", "Cook and wash up", NULL), "Edit");
  g_assert_cmpuint (fixture->changed, ==, 1);
  g_assert_cmpuint (vacancy_find_count (fixture->find), ==, ALL + 1);
  assert_at (fixture, "d1@9-13");
  vacancy_session_apply (fixture->session, jd_edit_remove (vacancy_session_posting (fixture->session), "d1", NULL), "Remove");
  g_assert_cmpuint (vacancy_find_count (fixture->find), ==, ALL - 1);
  /* Nobody hears of keys while nothing is looked for. */
  vacancy_find_set_text (fixture->find, NULL, JD_MATCH_ANY);
  fixture->changed = 0;
  jd_history_undo (vacancy_session_history (fixture->session));
  g_assert_cmpuint (fixture->changed, ==, 0);
}

/* Round the page, both ways, from the current match or from a cursor. */
static void
test_steps (Fixture *fixture, gconstpointer data)
{
  vacancy_find_step (fixture->find, -1);
  g_assert_cmpuint (vacancy_find_current (fixture->find), ==, ALL - 1);
  vacancy_find_step (fixture->find, 1);
  g_assert_cmpuint (vacancy_find_current (fixture->find), ==, 0);
  vacancy_find_step (fixture->find, 1);
  assert_at (fixture, HEADING "@0-4");
  vacancy_find_step_from (fixture->find, 1, "d1", 0, 4);
  assert_at (fixture, "d1@9-13");
  vacancy_find_step_from (fixture->find, -1, "d1", 9, 13);
  assert_at (fixture, "d1@0-4");
  vacancy_find_step_from (fixture->find, -1, JD_LINE_ID_TITLE, 0, 0);
  g_assert_cmpuint (vacancy_find_current (fixture->find), ==, ALL - 1);
}

/* What is looked for in slices has fewer matches than the words before, and the current one may not be among them. */
static void
test_slices (void)
{
  g_autoptr (VacancyFind) find = vacancy_find_new ();
  g_autoptr (JdPosting) posting = find_posting ();
  g_autoptr (VacancySession) session = NULL;
  JdSection *duties = posting->sections->pdata[0];

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);

      g_ptr_array_add (duties->placements, find_line (id, JD_KIND_DUTY, "Cook what guests order, and cook it well, as good cooks do"));
    }
  session = new_session (posting);
  vacancy_find_set_session (find, session);
  vacancy_find_set_text (find, "cook", JD_MATCH_ANY);
  ui_wait_until (vacancy_find_is_known (find), 30);
  vacancy_find_step (find, -1);
  g_assert_cmpuint (vacancy_find_current (find), ==, vacancy_find_count (find) - 1);
  vacancy_find_set_text (find, "cook what guests", JD_MATCH_ANY);
  g_assert_false (vacancy_find_is_known (find));
  g_assert_cmpuint (vacancy_find_current (find), ==, VACANCY_FIND_NONE);
  ui_wait_until (vacancy_find_is_known (find), 30);
  g_assert_cmpuint (vacancy_find_current (find), <, vacancy_find_count (find));
  vacancy_session_discard (session);
}

/* ---- replacing ---- */

/* One after the other, past what a variable shows; each is a step. */
static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_assert_true (vacancy_find_replace (fixture->find, "Baker", NULL));
  g_assert_cmpstr (title (fixture), ==, "Line Baker");
  assert_at (fixture, HEADING "@0-4");
  g_assert_true (vacancy_find_replace (fixture->find, "Baker", NULL));
  assert_at (fixture, HEADING "@10-14");
  g_assert_false (vacancy_find_replace (fixture->find, "Baker", NULL));
  g_assert_cmpstr (vacancy_session_posting (fixture->session)->facts->company, ==, "Cook & Co");
  assert_at (fixture, HEADING "@10-14");
  vacancy_find_step (fixture->find, 1);
  /* With itself in it, it is not replaced again. */
  g_assert_true (vacancy_find_replace (fixture->find, "Pastry cook", NULL));
  assert_at (fixture, "d1@16-20");
  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (fixture->session)), ==, "Replace");
  jd_history_undo (vacancy_session_history (fixture->session));
  g_assert_cmpstr (wording (fixture, "d1"), ==, "Cook **and co**ok");
}

typedef struct
{
  gboolean done, replaced_any;
  guint replaced, fixed;
} Replaced;

static void
replaced_cb (GObject *find, GAsyncResult *result, gpointer data)
{
  Replaced *replaced = data;
  g_autoptr (GError) error = NULL;

  replaced->replaced_any = vacancy_find_replace_all_finish (VACANCY_FIND (find), result, &replaced->replaced, &replaced->fixed, &error);
  g_assert_no_error (error);
  replaced->done = TRUE;
}

static void
replace_all (VacancyFind *find, const char *with, Replaced *replaced)
{
  *replaced = (Replaced) { 0 };
  vacancy_find_replace_all_async (find, with, replaced_cb, replaced);
}

/* All at once is one step. */
static void
test_replace_all (Fixture *fixture, gconstpointer data)
{
  JdPosting *before = vacancy_session_posting (fixture->session);
  Replaced replaced;

  replace_all (fixture->find, "chef", &replaced);
  ui_wait_until (replaced.done, 30);
  g_assert_true (replaced.replaced_any);
  g_assert_cmpuint (replaced.replaced, ==, 5);
  g_assert_cmpuint (replaced.fixed, ==, 2);
  g_assert_cmpstr (title (fixture), ==, "Line chef");
  g_assert_cmpstr (wording (fixture, "d1"), ==, "chef **and chef**");
  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (fixture->session)), ==, "Replace All");
  g_assert_cmpuint (vacancy_find_count (fixture->find), ==, 2);
  jd_history_undo (vacancy_session_history (fixture->session));
  g_assert_true (vacancy_session_posting (fixture->session) == before);
  /* Where there is nothing to replace there is no step. */
  vacancy_find_set_text (fixture->find, "baker", JD_MATCH_ANY);
  replace_all (fixture->find, "chef", &replaced);
  ui_wait_until (replaced.done, 30);
  g_assert_cmpuint (replaced.replaced, ==, 0);
  g_assert_true (vacancy_session_posting (fixture->session) == before);
}

/* What is typed meanwhile is not lost, and replaced too. */
static void
test_replace_all_meanwhile (Fixture *fixture, gconstpointer data)
{
  Replaced replaced;

  replace_all (fixture->find, "chef", &replaced);
  vacancy_session_apply (fixture->session, jd_edit_set_text (vacancy_session_posting (fixture->session), "d2", "Cook and wash", NULL), "Edit");
  ui_wait_until (replaced.done, 30);
  g_assert_cmpuint (replaced.replaced, ==, 6);
  g_assert_cmpstr (wording (fixture, "d1"), ==, "chef **and chef**");
  g_assert_cmpstr (wording (fixture, "d2"), ==, "chef and wash");
}

/* A posting that is not shown any more is left as it is. */
static void
test_replace_all_gone (Fixture *fixture, gconstpointer data)
{
  JdPosting *before = vacancy_session_posting (fixture->session);
  Replaced replaced;

  replace_all (fixture->find, "chef", &replaced);
  vacancy_find_set_session (fixture->find, NULL);
  ui_wait_until (replaced.done, 30);
  g_assert_cmpuint (replaced.replaced, ==, 0);
  g_assert_true (vacancy_session_posting (fixture->session) == before);
  replace_all (fixture->find, "chef", &replaced);
  ui_wait_until (replaced.done, 30);
  g_assert_cmpuint (replaced.replaced, ==, 0);
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/find/" path, Fixture, NULL, set_up, test, tear_down)
  g_test_add_func ("/find/nothing", test_nothing);
  ADD ("matches", test_matches);
  ADD ("follows", test_follows);
  ADD ("steps", test_steps);
  g_test_add_func ("/find/slices", test_slices);
  ADD ("replace", test_replace);
  ADD ("replace-all", test_replace_all);
  ADD ("replace-all/meanwhile", test_replace_all_meanwhile);
  ADD ("replace-all/gone", test_replace_all_gone);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
