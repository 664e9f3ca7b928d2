// SPDX-License-Identifier: GPL-3.0-or-later
/* The form of a board, field by field as it is filled in, and how long what is sent is beside what may be sent. */
#include "board/jd-form-rows.h"

#include "compose/jd-compose.h"
#include "shipped-boards.h"
#include "test-bare-posting.h"

static JdPosting *
posting_of_cook (void)
{
  JdPosting *posting = bare_posting ("en");

  add_line (add_section (posting, "s", JD_KIND_DUTY, "Work"), "l", JD_KIND_DUTY, "Cook <soup>");
  return posting;
}

static GPtrArray *
rows_of (const char *board, const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = shipped_board (board), .posting = posting, .document = document };

  return jd_form_rows (&job, "en");
}

static const JdFormRow *
row_called (const GPtrArray *rows, const char *label)
{
  for (guint i = 0; i < rows->len; i++)
    if (strcmp (((const JdFormRow *) g_ptr_array_index (rows, i))->label, label) == 0)
      return g_ptr_array_index (rows, i);
  g_error ("no row is called %s", label);
}

static void
test_rows (void)
{
  g_autoptr (JdPosting) posting = posting_of_cook ();
  g_autoptr (GPtrArray) rows = rows_of ("indeed", posting);

  g_assert_cmpuint (rows->len, ==, shipped_board ("indeed")->fields->len);
  for (guint i = 0; i < rows->len; i++)
    {
      const JdFormRow *row = g_ptr_array_index (rows, i);
      g_assert_true ((row->state == JD_FORM_GIVEN) == (row->value != NULL));
    }
  g_assert_cmpstr (((const JdFormRow *) g_ptr_array_index (rows, 0))->label, ==, "Title");
  g_assert_cmpstr (row_called (rows, "Title")->name, ==, "title");
  g_assert_cmpstr (row_called (rows, "Title")->shown, ==, "T");
  g_assert_true (row_called (rows, "Title")->required);
  g_assert_cmpint (row_called (rows, "Posted")->state, ==, JD_FORM_EMPTY);
  g_assert_cmpint (row_called (rows, "City")->state, ==, JD_FORM_UNSENT);
  g_assert_cmpstr (row_called (rows, "City")->shown, ==, "L");
  g_assert_nonnull (strstr (row_called (rows, "Description")->value, "<li>Cook ‹soup></li>"));
  g_assert_true (g_str_has_suffix (row_called (rows, "Description")->shown, " characters, HTML"));
}

/* A board without fields has those of every form. */
static void
test_bare (void)
{
  g_autoptr (JdPosting) posting = posting_of_cook ();
  g_autoptr (GPtrArray) rows = rows_of ("text-box", posting);

  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (row_called (rows, "Title")->value, ==, "T");
  g_assert_nonnull (strstr (row_called (rows, "Description")->value, "- Cook <soup>"));
  g_assert_true (g_str_has_suffix (row_called (rows, "Description")->shown, " characters"));
}

static void
test_limits (void)
{
  g_autoptr (JdPosting) posting = posting_of_cook ();
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = shipped_board ("indeed"), .posting = posting, .document = document };
  g_autoptr (GPtrArray) limits = jd_form_limits (&job, "en");
  const JdFormLimit *title = g_ptr_array_index (limits, 0), *body = g_ptr_array_index (limits, 1);

  g_assert_cmpuint (limits->len, ==, 2);
  g_assert_cmpstr (title->label, ==, "Title");
  g_assert_cmpuint (title->count, ==, 1);
  g_assert_cmpuint (title->max, ==, 75);
  g_assert_cmpstr (body->label, ==, "Description");
  g_assert_cmpuint (body->min, ==, 30);
  g_assert_cmpuint (body->max, ==, 20000);
  g_assert_nonnull (body->claim);
}

/* Each board has rows in the order of its form, and parts have names for people. */
static void
test_boards (void)
{
  g_autoptr (JdPosting) posting = posting_of_cook ();

  FOREACH_BOARD (board)
    {
      g_autoptr (GPtrArray) rows = rows_of (board->id, posting);
      g_assert_cmpuint (rows->len, ==, MAX (board->fields->len, 2));
      for (guint i = 0; i < board->fields->len; i++)
        {
          const JdBoardField *field = g_ptr_array_index (board->fields, i);
          const JdFormRow *row = g_ptr_array_index (rows, i);
          g_assert_true (g_strcmp0 (row->name, field->name) == 0 || !row->name);
          if (field->from)
            g_assert_cmpstr (row->label, !=, "");
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form-rows/rows", test_rows);
  g_test_add_func ("/form-rows/bare", test_bare);
  g_test_add_func ("/form-rows/limits", test_limits);
  g_test_add_func ("/form-rows/boards", test_boards);
  return g_test_run ();
}
