// SPDX-License-Identifier: GPL-3.0-or-later
/* What each board gets of many kinds of posting, line by line in samples/board/BOARD.txt: all of the first, and of the others what is not as there. "VACANCY_WRITE_GOLDEN=1 meson test
 * board-golden" writes those files anew; then they are to be looked at. */
#include "board/jd-board-file.h"

#include "board/jd-dry-run.h"
#include "board-postings.h"
#include "compose/jd-compose.h"
#include "shipped-boards.h"

#define TODAY "2026-12-05"
#define SHOWN 200

/* ---- lines of a file and of what is told of it ---- */

/* With plain spaces, for versions of CLDR differ in them; texts of JSON stand on lines, too. */
static void
add_lines (GPtrArray *lines, const char *text, const char *before)
{
  g_autoptr (GString) plain = g_string_new (text);
  static const char *const spaces[] = { "\u00a0", "\u202f", "\u2009" };

  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    g_string_replace (plain, spaces[i], " ", 0);
  g_string_replace (plain, "\\n", "\n    ", 0);
  g_auto (GStrv) all = g_strsplit (g_strchomp (plain->str), "\n", -1);
  for (char **line = all; *line; line++)
    {
      const glong length = g_utf8_strlen (*line, -1);
      g_autofree char *start = length > SHOWN ? g_utf8_substring (*line, 0, SHOWN) : g_strdup (*line);
      g_ptr_array_add (lines, length > SHOWN ? g_strdup_printf ("%s%s… (%ld)", before, start, length) : g_strconcat (before, start, NULL));
    }
}

static void
add_issues (GPtrArray *lines, const JdBoardJob *job)
{
  static const char *const severities[] = { "hint", "warning", "error" };
  g_autoptr (GPtrArray) issues = jd_dry_run (job, TODAY);

  for (guint i = 0; i < issues->len; i++)
    {
      const JdBoardIssue *issue = g_ptr_array_index (issues, i);
      g_autofree char *line = g_strdup_printf ("%s: %s", severities[issue->severity], issue->message);
      add_lines (lines, line, "! ");
    }
}

static GPtrArray *
lines_of (const JdBoard *board, const BoardPosting *row)
{
  g_autoptr (JdPosting) posting = board_posting_new (row);
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = board, .posting = posting, .document = document };
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (jd_board_file_write (&job, 1, out, &error))
    add_lines (lines, out->str, "  ");
  else
    add_lines (lines, error->message, "refused: ");
  add_issues (lines, &job);
  return lines;
}

/* ---- what differs ---- */

/* How often each line stands in @lines. Borrows them. */
static GHashTable *
count_lines (const GPtrArray *lines)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lines->len; i++)
    g_hash_table_replace (counts, lines->pdata[i], GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, lines->pdata[i])) + 1));
  return counts;
}

/* Lines of @lines that @others have not; @out NULL: nobody asks which. How many they are. */
static guint
append_missing (GString *out, const GPtrArray *lines, const GPtrArray *others)
{
  g_autoptr (GHashTable) counts = count_lines (others);
  guint missing = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const guint left = GPOINTER_TO_UINT (g_hash_table_lookup (counts, lines->pdata[i]));
      if (left > 0)
        g_hash_table_replace (counts, lines->pdata[i], GUINT_TO_POINTER (left - 1));
      else if (out)
        g_string_append_printf (out, "%s\n", (const char *) lines->pdata[i]);
      missing += left == 0;
    }
  return missing;
}

static char *
golden_of (const JdBoard *board)
{
  g_autoptr (GPtrArray) first = lines_of (board, board_postings);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GString *out = g_string_new (NULL);

  FOREACH_BOARD_POSTING (row)
    {
      g_autoptr (GPtrArray) lines = lines_of (board, row);
      g_string_append_printf (out, "%s== %s\n", row == board_postings ? "" : "\n", row->name);
      append_missing (out, lines, row == board_postings ? none : first);
      if (row != board_postings)
        g_string_append_printf (out, "%u lines of the first are not there\n", append_missing (NULL, first, lines));
    }
  return g_string_free (out, FALSE);
}

static void
test_golden (void)
{
  FOREACH_BOARD (board)
    {
      g_autofree char *name = g_strconcat (board->id, ".txt", NULL), *found = golden_of (board), *expected = NULL;
      g_autofree char *path = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core/samples/board", name, NULL);
      g_autoptr (GError) error = NULL;
      if (g_getenv ("VACANCY_WRITE_GOLDEN"))
        g_file_set_contents (path, found, -1, &error);
      else
        g_file_get_contents (path, &expected, NULL, &error);
      g_assert_no_error (error);
      g_test_message ("%s", name);
      if (expected)
        g_assert_cmpstr (found, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board-golden/boards", test_golden);
  return g_test_run ();
}
