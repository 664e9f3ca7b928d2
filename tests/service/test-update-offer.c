// SPDX-License-Identifier: GPL-3.0-or-later
/* What the library has newer for an open posting, found a while after whatever may have changed it. */
#include "library/vacancy-update-offer.h"

#include "newer-library.h"

typedef struct
{
  VacancySession *session;
  VacancyUpdateOffer *offer;
  guint changed; /* how often it was told */
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->changed++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = engineer_session ("senior");
  fixture->offer = vacancy_update_offer_new ();
  g_signal_connect_swapped (fixture->offer, "changed", G_CALLBACK (changed_cb), fixture);
  vacancy_update_offer_set_session (fixture->offer, fixture->session);
}

/* A thread may be looking still. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  VacancyUpdateOffer *offer = fixture->offer;

  g_object_add_weak_pointer (G_OBJECT (offer), (gpointer *) &offer);
  g_object_unref (fixture->offer);
  ui_wait_until (offer == NULL, 30);
  g_assert_finalize_object (fixture->session);
}

static void
wait_a_while (guint milliseconds)
{
  const gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  ui_wait_until (g_get_monotonic_time () > end, 30);
}

static void
read_newer (Fixture *fixture)
{
  g_autoptr (JdLibrary) newer = newer_library_of_two ();

  vacancy_session_set_library (fixture->session, newer);
}

static guint
count_lines (Fixture *fixture)
{
  JdUpdate *update = vacancy_update_offer_get_update (fixture->offer);

  return update ? jd_update_lines (update)->len : 0;
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  wait_a_while (1500);
  g_assert_null (vacancy_update_offer_get_update (fixture->offer));
  g_assert_cmpuint (fixture->changed, ==, 0);
}

/* When the library was read anew, though not at once; and not again for each edit. */
static void
test_library (Fixture *fixture, gconstpointer data)
{
  const gint64 start = g_get_monotonic_time ();

  read_newer (fixture);
  g_assert_null (vacancy_update_offer_get_update (fixture->offer));
  ui_wait_until (fixture->changed == 1, 30);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 500 * 1000);
  g_assert_cmpuint (count_lines (fixture), ==, 2);
  g_assert_true (jd_update_posting (vacancy_update_offer_get_update (fixture->offer)) == vacancy_session_posting (fixture->session));
  for (guint i = 0; i < 20; i++)
    {
      edit_duty (fixture->session, 5, i % 2 == 0 ? "One." : "Two.");
      wait_a_while (10);
    }
  g_assert_cmpuint (fixture->changed, ==, 1);
  ui_wait_until (fixture->changed == 2, 30);
  g_assert_true (jd_update_posting (vacancy_update_offer_get_update (fixture->offer)) == vacancy_session_posting (fixture->session));
}

/* What the posting becomes counts, by undo too. */
static void
test_edits (Fixture *fixture, gconstpointer data)
{
  read_newer (fixture);
  ui_wait_until (count_lines (fixture) == 2, 30);
  vacancy_session_apply (fixture->session, jd_edit_remove (vacancy_session_posting (fixture->session), NEWER_ID, NULL), "Remove");
  ui_wait_until (count_lines (fixture) == 1, 30);
  jd_history_undo (vacancy_session_history (fixture->session));
  ui_wait_until (count_lines (fixture) == 2, 30);
}

/* What was decided on is gone at once, whatever comes of it. */
static void
test_decided (Fixture *fixture, gconstpointer data)
{
  JdUpdate *update;

  read_newer (fixture);
  ui_wait_until (count_lines (fixture) == 2, 30);
  update = vacancy_update_offer_get_update (fixture->offer);
  jd_update_decide (update, 0, JD_UPDATE_TAKE);
  vacancy_session_apply (fixture->session, jd_update_apply (update), "Update");
  vacancy_update_offer_decided (fixture->offer);
  g_assert_null (vacancy_update_offer_get_update (fixture->offer));
  g_assert_cmpuint (fixture->changed, ==, 2);
  ui_wait_until (count_lines (fixture) == 1, 30);
  g_assert_cmpstr (jd_placement_wording (line_of (fixture->session, NEWER_ID)), ==, NEWER_TEXT);
}

/* Another posting, or none, while a thread looks at the first. */
static void
test_other_posting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) other = engineer_session ("senior");

  read_newer (fixture);
  ui_wait_until (count_lines (fixture) == 2, 30);
  vacancy_update_offer_set_session (fixture->offer, other);
  g_assert_null (vacancy_update_offer_get_update (fixture->offer));
  wait_a_while (1500);
  g_assert_null (vacancy_update_offer_get_update (fixture->offer));
  vacancy_update_offer_set_session (fixture->offer, fixture->session);
  vacancy_update_offer_set_session (fixture->offer, NULL);
  wait_a_while (1500);
  g_assert_null (vacancy_update_offer_get_update (fixture->offer));
}

static void
add_cases (void)
{
  g_test_add ("/update-offer/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/update-offer/library", Fixture, NULL, set_up, test_library, tear_down);
  g_test_add ("/update-offer/edits", Fixture, NULL, set_up, test_edits, tear_down);
  g_test_add ("/update-offer/decided", Fixture, NULL, set_up, test_decided, tear_down);
  g_test_add ("/update-offer/other-posting", Fixture, NULL, set_up, test_other_posting, tear_down);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add_cases);
}
