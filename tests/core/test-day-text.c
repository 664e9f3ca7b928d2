// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-day-text.h"

static void
assert_text (int year, int month, int day, const char *expected)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (year, month, day, 0, 0, 0), now = g_date_time_new_utc (2026, 11, 30, 12, 0, 0);
  g_autofree char *text = jd_day_text (date, now);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_year (void)
{
  assert_text (2026, 11, 14, "14 November");
  assert_text (2025, 11, 14, "14 November 2025");
}

/* No space that stands for a digit. */
static void
test_one_digit (void)
{
  assert_text (2026, 1, 5, "5 January");
  assert_text (2020, 1, 5, "5 January 2020");
}

static void
test_unreadable (void)
{
  g_autofree char *text = jd_day_text_of ("some day"), *right = jd_day_text_of ("2020-12-24");

  g_assert_cmpstr (text, ==, "some day");
  g_assert_cmpstr (right, ==, "24 December 2020");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-text/year", test_year);
  g_test_add_func ("/day-text/one-digit", test_one_digit);
  g_test_add_func ("/day-text/unreadable", test_unreadable);
  return g_test_run ();
}
