// SPDX-License-Identifier: GPL-3.0-or-later
/* A file that holds many postings is the same whether they come one by one or all at once. */
#include "board/jd-board-feed.h"

#include "board/jd-board-file.h"
#include "compose/jd-compose.h"
#include "edit/jd-edit-copy.h"
#include "edit/jd-edit.h"
#include "shipped-boards.h"
#include "store/jd-posting-file.h"
#include "test-util.h"

#define N_POSTINGS 3

static JdPosting *postings[N_POSTINGS];
static JdDocument *documents[N_POSTINGS];

static void
load (void)
{
  static const char *const names[] = { "cook", "ingenieur", "cook" };

  for (guint i = 0; i < N_POSTINGS; i++)
    {
      g_autofree char *file = g_strconcat (names[i], ".vacancy", NULL), *path = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core/samples/board", file, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (JdPosting) loaded = jd_posting_file_load (path, &error), copy = loaded ? jd_edit_duplicate (loaded) : NULL;
      g_autofree char *reference = g_strdup_printf ("R-%u", i);
      g_assert_no_error (error);
      g_autoptr (JdPosting) named = jd_edit_set_value (copy, "reference", reference, &error);
      g_assert_no_error (error);
      /* Some boards have an entry for each place. */
      postings[i] = i == 1 ? jd_posting_ref (named) : jd_edit_set_value (named, "location", "Austin, US-TX; Berlin, DE", &error);
      g_assert_no_error (error);
      documents[i] = jd_compose (postings[i]);
    }
}

static void
unload (void)
{
  for (guint i = 0; i < N_POSTINGS; i++)
    {
      jd_document_unref (documents[i]);
      jd_posting_unref (postings[i]);
    }
}

/* Those of the postings that the board takes. */
static guint
jobs_for (const JdBoard *board, JdBoardJob *jobs)
{
  guint n = 0;

  for (guint i = 0; i < N_POSTINGS; i++)
    {
      const JdBoardJob job = { .board = board, .posting = postings[i], .document = documents[i] };
      g_autoptr (GString) out = g_string_new (NULL);
      if (jd_board_file_write (&job, 1, out, NULL))
        jobs[n++] = job;
    }
  return n;
}

static void
assert_same (const JdBoardJob *jobs, guint n_jobs, JdBoardSeen *seen)
{
  g_autoptr (JdBoardFeed) feed = jd_board_feed_new (jobs->board, seen);
  g_autoptr (GString) whole = g_string_new (NULL), pieces = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  const gboolean good = jd_board_file_write (jobs, n_jobs, whole, &error);

  for (guint i = 0; i < n_jobs; i++)
    {
      g_autoptr (GError) fault = NULL;
      JdBoardFeedItem *item = jd_board_feed_item_new (&jobs[i], &fault);
      g_assert_no_error (fault);
      if (!jd_board_feed_add (feed, item, pieces, &fault))
        {
          g_assert_false (good);
          g_assert_cmpstr (fault->message, ==, error->message);
          return;
        }
    }
  g_assert_no_error (error);
  jd_board_feed_end (feed, pieces);
  g_assert_cmpstr (pieces->str, ==, whole->str);
}

static void
test_same (void)
{
  /* Some files share one, and the last have their own. */
  g_autoptr (JdBoardSeen) seen = jd_board_seen_new ();
  guint n_boards = 0;

  load ();
  FOREACH_BOARD (board)
    {
      JdBoardJob jobs[N_POSTINGS];
      if (!jd_board_file_holds_many (board))
        continue;
      g_test_message ("%s", board->id);
      const guint n = jobs_for (board, jobs);
      for (guint i = 1; i <= n; i++)
        assert_same (jobs, i, seen);
      n_boards += n > 1;
    }
  g_assert_cmpuint (n_boards, >=, 8);
  unload ();
}

/* One that says otherwise what stands there once is left out, and the others are what they were. */
static void
test_once (void)
{
  load ();
  JdBoardJob jobs[N_POSTINGS];
  for (guint i = 0; i < N_POSTINGS; i++)
    jobs[i] = (JdBoardJob) { .board = shipped_board ("jobadx"), .posting = postings[i], .document = documents[i] };
  const JdBoardJob both[] = { jobs[0], jobs[2] };
  g_autoptr (JdBoardFeed) feed = jd_board_feed_new (jobs->board, NULL);
  g_autoptr (GString) pieces = g_string_new (NULL), whole = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (jd_board_feed_add (feed, jd_board_feed_item_new (&jobs[0], NULL), pieces, NULL));
  g_assert_false (jd_board_feed_add (feed, jd_board_feed_item_new (&jobs[1], NULL), pieces, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_AMBIGUOUS);
  g_assert_true (jd_board_feed_add (feed, jd_board_feed_item_new (&jobs[2], NULL), pieces, NULL));
  jd_board_feed_end (feed, pieces);
  g_assert_true (jd_board_file_write (both, 2, whole, NULL));
  g_assert_cmpstr (pieces->str, ==, whole->str);
  unload ();
}

/* What one file has the next one may have, too. */
static void
test_seen (void)
{
  g_autoptr (JdBoardSeen) seen = jd_board_seen_new ();
  const int one = jd_board_seen_add_file (seen), other = jd_board_seen_add_file (seen);

  jd_board_seen_add (seen, one, "R-1", "Cook");
  g_assert_cmpstr (jd_board_seen_find (seen, one, "R-1"), ==, "Cook");
  g_assert_null (jd_board_seen_find (seen, other, "R-1"));
  g_assert_null (jd_board_seen_find (seen, one, "R-2"));
  jd_board_seen_add (seen, other, "R-1", "Baker");
  g_assert_cmpstr (jd_board_seen_find (seen, one, "R-1"), ==, "Cook");
  g_assert_cmpstr (jd_board_seen_find (seen, other, "R-1"), ==, "Baker");
  for (int i = 2; i < 64; i++)
    g_assert_cmpint (jd_board_seen_add_file (seen), ==, i);
  g_assert_cmpint (jd_board_seen_add_file (seen), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board-pieces/same", test_same);
  g_test_add_func ("/board-pieces/once", test_once);
  g_test_add_func ("/board-pieces/seen", test_seen);
  return g_test_run ();
}
