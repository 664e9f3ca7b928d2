// SPDX-License-Identifier: GPL-3.0-or-later
/* The boards that ship, and those of one's own over them. */
#include "board/jd-boards.h"
#include "test-folder.h"

#define BOARD(id, name) "{'format':1,'id':'" id "','name':{'en':'" name "'},'kind':'form','body':{'form':'text'}}"

static const char *const shipped[] = {
  "adzuna", "ashby", "careerjet", "careers-page", "email", "google", "greenhouse", "hr-open", "indeed", "jobadx", "jobrapido", "jooble", "json-resume", "lever",
  "linkedin", "monster", "personio", "recruitee", "seek", "smartrecruiters", "talent", "teamtailor", "text-box", "workable", "xing", "ziprecruiter",
};

static JdBoards *
load (const char *one, const char *other)
{
  const char *const folders[] = { one, other, NULL };

  return jd_boards_load_from (folders);
}

static JdBoards *
load_shipped (void)
{
  return load (g_getenv ("VACANCY_DATA_DIR"), NULL);
}

static void
test_shipped (void)
{
  g_autoptr (JdBoards) boards = load_shipped ();

  for (guint i = 0; i < jd_boards_faults (boards)->len; i++)
    g_error ("%s", ((const GError *) g_ptr_array_index (jd_boards_faults (boards), i))->message);
  g_assert_cmpuint (jd_boards_list (boards)->len, ==, G_N_ELEMENTS (shipped));
  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    g_assert_nonnull (jd_boards_find (boards, shipped[i]));
}

static void
check_round_trip (const char *path, const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdBoard) board = jd_board_parse (data, length, path, &error);
  g_assert_no_error (error);
  gsize written;
  g_autofree char *json = jd_board_to_json (board, &written);

  assert_same_file (path, json, written, data, length);
  /* Nothing in them is a slip that would be kept as a member nobody knows. */
  g_assert_cmpuint (jd_extras_length (board->extras) + jd_extras_length (board->body->extras), ==, 0);
  for (guint i = 0; i < board->fields->len; i++)
    g_assert_cmpuint (jd_extras_length (((const JdBoardField *) g_ptr_array_index (board->fields, i))->extras), ==, 0);
}

static void
test_round_trip (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "boards", NULL);

  folder_each_file (path, check_round_trip);
}

/* What is said has a source, a date and a confidence, and people read what a board is in both languages. */
static void
test_sources (void)
{
  g_autoptr (JdBoards) boards = load_shipped ();

  for (guint i = 0; i < jd_boards_list (boards)->len; i++)
    {
      const JdBoard *board = g_ptr_array_index (jd_boards_list (boards), i);
      const char *used = NULL;

      g_test_message ("%s", board->id);
      g_assert_cmpuint (board->sources->len, >, 0);
      g_assert_nonnull (board->claim.sources[0]);
      g_assert_nonnull (board->claim.checked);
      g_assert_cmpint (board->claim.confidence, >=, 0);
      g_assert_nonnull (jd_localized_get (board->about, "de", &used));
      g_assert_cmpstr (used, ==, "de");
      g_assert_true (board->envelope != NULL);
    }
}

/* The limits that are the board's own words. */
static void
test_limits (void)
{
  static const struct
  {
    const char *board, *part;
    guint min, max;
  } cases[] = {
    { "linkedin", "title", 0, 200 }, { "linkedin", "body", 100, 25000 }, { "linkedin", "reference", 0, 40 },
    { "seek", "title", 0, 80 },      { "seek", "body", 0, 15000 },       { "seek", "short_summary", 0, 150 },
    { "seek", "selling_point_3", 0, 80 }, { "seek", "pay_note", 0, 50 }, { "monster", "title", 0, 100 },
    { "adzuna", "body", 100, 0 },
  };
  g_autoptr (JdBoards) boards = load_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const JdBoardLimit *limit = jd_board_limit (jd_boards_find (boards, cases[i].board), cases[i].part);

      g_assert_nonnull (limit);
      g_assert_cmpuint (limit->min, ==, cases[i].min);
      g_assert_cmpuint (limit->max, ==, cases[i].max);
    }
  g_assert_cmpuint (jd_boards_find (boards, "jooble")->max_age_days, ==, 45);
  g_assert_false (jd_boards_find (boards, "indeed")->body->entities);
}

/* ---- one's own ---- */

static const char *
name_of (const JdBoards *boards, const char *id)
{
  return jd_localized_get (jd_boards_find (boards, id)->name, "en", NULL);
}

/* A later folder replaces by id; what is broken is told, and what stood there before stays. */
static void
test_own (void)
{
  char *below = folder_new (), *above = folder_new ();

  folder_put (below, "boards/one.json", BOARD ("one", "One"));
  folder_put (below, "boards/two.json", BOARD ("two", "Two"));
  folder_put (above, "boards/two.json", BOARD ("two", "Mine"));
  folder_put (above, "boards/one.json", "{'format':1,'id':'one','name':{'en':'Broken'},'kind':'fax'}");
  folder_put (above, "boards/three.json", BOARD ("four", "Misnamed"));
  folder_put (above, "boards/.hidden.json", "no");
  folder_put (above, "boards/read.me", "no");
  g_autoptr (JdBoards) boards = load (below, above);
  const GPtrArray *faults = jd_boards_faults (boards);

  g_assert_cmpuint (jd_boards_list (boards)->len, ==, 2);
  g_assert_cmpstr (name_of (boards, "one"), ==, "One");
  g_assert_cmpstr (name_of (boards, "two"), ==, "Mine");
  g_assert_true (g_str_has_prefix (jd_boards_file (boards, "two"), above));
  g_assert_true (g_str_has_prefix (jd_boards_file (boards, "one"), below));
  g_assert_null (jd_boards_find (boards, "four"));
  g_assert_null (jd_boards_file (boards, "four"));
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", ((const GError *) faults->pdata[i])->message);
  g_assert_cmpuint (faults->len, ==, 2);
  g_assert_nonnull (strstr (((const GError *) faults->pdata[0])->message, "one.json: line 1, "));
  g_assert_nonnull (strstr (((const GError *) faults->pdata[0])->message, "kind: expected one of feed, form, ats, page, mail, found “fax”"));
  g_assert_nonnull (strstr (((const GError *) faults->pdata[1])->message, "three.json: id: expected “three”, as the file is named, found “four”"));
  folder_free (below);
  folder_free (above);
}

/* No folder is none, and a file in its place is a fault. */
static void
test_folders (void)
{
  char *empty = folder_new (), *odd = folder_new ();

  folder_put (odd, "boards", "no folder");
  g_autoptr (JdBoards) boards = load (empty, odd);
  g_autoptr (JdBoards) nowhere = load ("/nowhere/at/all", NULL);

  g_assert_cmpuint (jd_boards_list (boards)->len, ==, 0);
  g_assert_cmpuint (jd_boards_faults (boards)->len, ==, 1);
  g_assert_nonnull (strstr (((const GError *) jd_boards_faults (boards)->pdata[0])->message, "boards: expected a folder that can be read"));
  g_assert_cmpuint (jd_boards_faults (nowhere)->len, ==, 0);
  folder_free (empty);
  folder_free (odd);
}

/* By kind, then id. */
static void
test_order (void)
{
  g_autoptr (JdBoards) boards = load_shipped ();
  const GPtrArray *list = jd_boards_list (boards);

  for (guint i = 1; i < list->len; i++)
    {
      const JdBoard *before = g_ptr_array_index (list, i - 1), *board = g_ptr_array_index (list, i);
      g_assert_true (before->kind < board->kind || (before->kind == board->kind && strcmp (before->id, board->id) < 0));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/boards/shipped", test_shipped);
  g_test_add_func ("/boards/round-trip", test_round_trip);
  g_test_add_func ("/boards/sources", test_sources);
  g_test_add_func ("/boards/limits", test_limits);
  g_test_add_func ("/boards/own", test_own);
  g_test_add_func ("/boards/folders", test_folders);
  g_test_add_func ("/boards/order", test_order);
  return g_test_run ();
}
