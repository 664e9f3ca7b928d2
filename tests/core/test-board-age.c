// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/jd-board-age.h"
#include "edit/jd-edit.h"
#include "shipped-boards.h"

static void
assert_age (const char *board, const char *end, const char *since, const char *today, JdAge expected, const char *last)
{
  g_autoptr (JdPosting) empty = jd_posting_new ("test", "en"), posting = jd_edit_set_value (empty, "valid_through", end, NULL);
  g_autofree char *day = NULL;

  g_assert_cmpint (jd_board_age (board != NULL ? shipped_board (board) : NULL, posting, since, today, &day), ==, expected);
  g_assert_cmpstr (day, ==, last);
}

static void
test_age (void)
{
  assert_age (NULL, "", NULL, "2026-11-30", JD_AGE_FINE, NULL);
  assert_age (NULL, "2026-11-30", NULL, "2026-11-30", JD_AGE_FINE, NULL);
  assert_age (NULL, "2026-11-29", NULL, "2026-11-30", JD_AGE_EXPIRED, "2026-11-29");
  assert_age ("jooble", "", "2026-01-01", "2026-02-15", JD_AGE_FINE, NULL);
  assert_age ("jooble", "", "2026-01-01", "2026-12-31", JD_AGE_TOO_OLD, "2026-02-15");
  assert_age ("jooble", "2026-01-20", "2026-01-01", "2026-12-31", JD_AGE_EXPIRED, "2026-01-20");
  /* One of which nobody knows how long it shows a posting. */
  assert_age ("text-box", "", "2020-01-01", "2026-12-02", JD_AGE_FINE, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board-age/age", test_age);
  return g_test_run ();
}
