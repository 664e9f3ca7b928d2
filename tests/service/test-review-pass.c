// SPDX-License-Identifier: GPL-3.0-or-later
/* Passes over all lines, and what each costs: more-checks.c counts the texts that are looked at. */
#include "review/vacancy-review-pass.h"

#include "more-checks.h"
#include "review-util.h"
#include "review/vacancy-dictionary.h"

#define LINES 200
#define OVER 0 /* a deadline that has passed */

typedef struct
{
  VacancySession *session;
  VacancyReviewPass *pass;
  char *ids[LINES];
  guint headings; /* title and headings, which are looked at by each pass, as nobody keeps them */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  char *lines[LINES + 1] = { 0 };

  for (guint i = 0; i < LINES; i++)
    lines[i] = g_strdup_printf ("Bake bread number %u!", i);
  fixture->session = output_session (output_posting ("Baker", (const char *const *) lines, fixture->ids));
  for (guint i = 0; i < LINES; i++)
    g_free (lines[i]);
  fixture->headings = vacancy_session_posting (fixture->session)->sections->len + 1;
  ui_wait_until (vacancy_dictionary_prepare (vacancy_dictionary_of (fixture->session)), 30);
  fixture->pass = vacancy_review_pass_new (fixture->session);
  more_texts = 0;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  vacancy_review_pass_free (fixture->pass);
  for (guint i = 0; i < LINES; i++)
    g_free (fixture->ids[i]);
  g_assert_finalize_object (fixture->session);
}

/* How many findings a whole pass has. */
static guint
run (Fixture *fixture)
{
  g_autoptr (GPtrArray) found = vacancy_review_pass_run (fixture->pass, G_MAXINT64);

  g_assert_nonnull (found);
  return found->len;
}

/* How many texts a whole pass looks at. */
static guint
cost (Fixture *fixture)
{
  more_texts = 0;
  run (fixture);
  return more_texts;
}

static void
test_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = vacancy_review_pass_run (fixture->pass, G_MAXINT64);

  g_assert_cmpuint (found->len, ==, LINES);
  for (guint i = 0; i < LINES; i++)
    {
      g_assert_cmpstr (vacancy_finding_place (found->pdata[i]), ==, fixture->ids[i]);
      g_assert_cmpstr (vacancy_finding_part (found->pdata[i]), ==, "What You Will Do");
      g_assert_cmpstr (vacancy_finding_word (found->pdata[i]), ==, "!");
    }
  g_assert_cmpuint (more_texts, ==, LINES + fixture->headings);
}

/* With no time at all a pass still comes to its end, piece by piece, and finds the same. */
static void
test_slices (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  guint slices = 0;

  for (; !found; slices++)
    found = vacancy_review_pass_run (fixture->pass, OVER);
  g_assert_cmpuint (slices, >=, LINES);
  g_assert_cmpuint (found->len, ==, LINES);
  g_assert_cmpuint (more_texts, ==, LINES + fixture->headings);
}

/* Of a long posting, an edit costs the line it is in. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (cost (fixture), >=, LINES);
  g_assert_cmpuint (cost (fixture), <=, fixture->headings);
  output_set_text (fixture->session, fixture->ids[3], "Bake cake.");
  more_texts = 0;
  g_assert_cmpuint (run (fixture), ==, LINES - 1);
  g_assert_cmpuint (more_texts, >=, 1);
  g_assert_cmpuint (more_texts, <=, 1 + fixture->headings);
  /* Nor does what is gone. */
  g_assert_true (vacancy_session_apply (fixture->session, jd_edit_remove (vacancy_session_posting (fixture->session), fixture->ids[0], NULL), "Remove"));
  g_assert_cmpuint (cost (fixture), <=, fixture->headings);
}

/* What half a pass has learned serves the next. */
static void
test_restart (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < LINES / 2; i++)
    g_assert_null (vacancy_review_pass_run (fixture->pass, OVER));
  output_set_text (fixture->session, fixture->ids[LINES - 1], "Bake cake!");
  vacancy_review_pass_restart (fixture->pass);
  g_assert_cmpuint (run (fixture), ==, LINES);
  g_assert_cmpuint (more_texts, <=, LINES + 2 * fixture->headings);
  /* Between two passes there is nothing to break off. */
  vacancy_review_pass_restart (fixture->pass);
  g_assert_cmpuint (cost (fixture), <=, fixture->headings);
}

static void
test_forget (Fixture *fixture, gconstpointer data)
{
  cost (fixture);
  vacancy_review_pass_forget (fixture->pass);
  g_assert_cmpuint (cost (fixture), ==, LINES + fixture->headings);
  g_assert_null (vacancy_review_pass_run (fixture->pass, OVER));
  vacancy_review_pass_forget (fixture->pass);
  g_assert_cmpuint (cost (fixture), ==, LINES + fixture->headings);
}

/* A line is listed below the heading as it reads now, though its own words stayed. */
static void
test_part (Fixture *fixture, gconstpointer data)
{
  JdPosting *posting = vacancy_session_posting (fixture->session);
  g_autoptr (GPtrArray) found = NULL;

  run (fixture);
  g_assert_true (vacancy_session_apply (fixture->session, jd_edit_set_heading (posting, ((JdSection *) posting->sections->pdata[0])->id, "Duties", NULL), "Heading"));
  found = vacancy_review_pass_run (fixture->pass, G_MAXINT64);
  g_assert_cmpstr (vacancy_finding_part (found->pdata[0]), ==, "Duties");
}

/* A pass that goes in the middle takes what it has with it. */
static void
test_free (Fixture *fixture, gconstpointer data)
{
  VacancyReviewPass *other = vacancy_review_pass_new (fixture->session);

  for (guint i = 0; i < 10; i++)
    g_assert_null (vacancy_review_pass_run (other, OVER));
  vacancy_review_pass_free (other);
  g_assert_cmpuint (run (fixture), ==, LINES);
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/review-pass/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("whole", test_whole);
  ADD ("slices", test_slices);
  ADD ("edit", test_edit);
  ADD ("restart", test_restart);
  ADD ("forget", test_forget);
  ADD ("part", test_part);
  ADD ("free", test_free);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
