// SPDX-License-Identifier: GPL-3.0-or-later
/* The list of words beside a page, and walking through what was found. */
#include "findings-fixture.h"

static void
test_lists (Fixture *fixture, gconstpointer data)
{
  guint count;

  assert_rows (fixture, "Enginer/Spelling · Title|reproducable/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|");
  g_object_get (fixture->pane, "n-findings", &count, NULL);
  g_assert_cmpuint (count, ==, 4);
  g_assert_cmpstr (shown_page (fixture), ==, "list");
}

static void
test_readable (Fixture *fixture, gconstpointer data)
{
  GtkAccessible *row = GTK_ACCESSIBLE (nth_row (fixture, 1));

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "“reproducable” is not in the dictionary.");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Warning. Spelling · What You Will Do");
  ui_wait_until (correction_button (fixture, 1), 5);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (correction_button (fixture, 1)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Replace “reproducable” with “reproducible”");
}

/* What it is and where it stands can be read in a pane of the usual width. */
static void
test_not_cut (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label = ui_find_text (nth_row (fixture, 1), "“reproducable” is not in the dictionary.");

  ui_wait_until (correction_button (fixture, 1), 5);
  ui_settle ();
  g_assert_nonnull (label);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  label = ui_find_text (nth_row (fixture, 1), "reproducible");
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

static void
test_correct (Fixture *fixture, gconstpointer data)
{
  g_autofree char *wording = NULL;

  ui_wait_until (correction_button (fixture, 1), 5);
  g_signal_emit_by_name (correction_button (fixture, 1), "clicked");
  output_proofread (fixture->review);
  wording = vacancy_wording_buffer_get_wording (fixture->lines[0]->buffer);
  g_assert_cmpstr (wording, ==, "Write reproducible experiments.");
  assert_rows (fixture, "Enginer/Spelling · Title|wrrong/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|");
  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (fixture->session)), ==, "Correct Spelling");
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate (nth_row (fixture, 3));
  g_assert_cmpstr (fixture->place, ==, fixture->ids[1]);
  g_assert_cmpint (fixture->offset, ==, 12);
  gtk_widget_activate (nth_row (fixture, 0));
  g_assert_cmpstr (fixture->place, ==, JD_LINE_ID_TITLE);
  g_assert_cmpint (fixture->offset, ==, 0);
}

static int
selection_start (OutputLine *line)
{
  GtkTextIter start, end;

  return gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (line->buffer), &start, &end) ? gtk_text_iter_get_offset (&start) : -1;
}

static void
test_walk (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_focus (fixture->window, NULL);
  walk (fixture, "next-finding");
  assert_at (fixture, JD_LINE_ID_TITLE, 0);
  walk (fixture, "next-finding");
  assert_at (fixture, fixture->ids[0], 6);
  ui_wait_until (gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (fixture->lines[0]->buffer)), 5);
  walk (fixture, "next-finding");
  assert_at (fixture, fixture->ids[1], 4);
  ui_wait_until (gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (fixture->lines[1]->buffer)), 5);
  walk (fixture, "next-finding");
  assert_at (fixture, fixture->ids[1], 12);
  g_assert_cmpstr (fixture->toasts->str, ==, "");
  ui_wait_until (selection_start (fixture->lines[1]) == 12, 5);
  walk (fixture, "next-finding");
  assert_at (fixture, JD_LINE_ID_TITLE, 0);
  g_assert_cmpstr (fixture->toasts->str, ==, "Continued from the start|");
}

/* Asked for before the dictionary is there, it begins when it is. */
static void
test_walk_early (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_focus (fixture->window, NULL);
  g_assert_true (vacancy_session_apply (fixture->session, jd_edit_set_language (vacancy_session_posting (fixture->session), "en", NULL), "Change Language"));
  g_assert_false (vacancy_dictionary_prepare (vacancy_dictionary_of (fixture->session)));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "next-finding", NULL);
  g_assert_null (fixture->place);
  ui_wait_until (fixture->place, 10);
  g_assert_cmpstr (fixture->place, ==, JD_LINE_ID_TITLE);
  g_assert_cmpstr (fixture->toasts->str, ==, "");
  /* And once. */
  ui_settle ();
  g_assert_cmpstr (fixture->place, ==, JD_LINE_ID_TITLE);
}

static void
test_walk_back (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_focus (fixture->window, NULL);
  walk (fixture, "previous-finding");
  assert_at (fixture, fixture->ids[1], 12);
  ui_wait_until (selection_start (fixture->lines[1]) == 12, 5);
  walk (fixture, "previous-finding");
  assert_at (fixture, fixture->ids[1], 4);
}

/* The word the cursor touches is held back while one types; who asks for mistakes is told of it, too. */
static void
test_walk_typed (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (fixture->lines[0]->buffer);
  GtkTextIter start;

  vacancy_session_apply (fixture->session, jd_edit_set_value (vacancy_session_posting (fixture->session), "title", "Engineer", NULL), "Title");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->lines[0]->view));
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_buffer_insert_at_cursor (buffer, "mispeled ", -1);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  output_proofread (fixture->review);
  assert_rows (fixture, "");
  walk (fixture, "next-finding");
  assert_at (fixture, fixture->ids[0], 0);
  assert_rows (fixture, "mispeled/Spelling · What You Will Do|");
  ui_wait_until (gtk_text_buffer_get_has_selection (buffer), 5);
  g_assert_cmpstr (fixture->toasts->str, ==, "");
}

static void
test_follows_edits (Fixture *fixture, gconstpointer data)
{
  JdPosting *posting = vacancy_session_posting (fixture->session);

  vacancy_session_apply (fixture->session, jd_edit_remove (posting, fixture->ids[1], NULL), "Remove");
  output_proofread (fixture->review);
  assert_rows (fixture, "Enginer/Spelling · Title|reproducable/Spelling · What You Will Do|");
  jd_history_undo (vacancy_session_history (fixture->session));
  output_proofread (fixture->review);
  assert_rows (fixture, "Enginer/Spelling · Title|reproducable/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|");
}

static void
test_ignore_all (Fixture *fixture, gconstpointer data)
{
  vacancy_review_ignore (fixture->review, NULL, "wrrong");
  output_proofread (fixture->review);
  assert_rows (fixture, "Enginer/Spelling · Title|reproducable/Spelling · What You Will Do|");
}

static void
test_names_are_right (Fixture *fixture, gconstpointer data)
{
  vacancy_session_apply (fixture->session, jd_edit_set_value (vacancy_session_posting (fixture->session), "company", "Wrrong Enginer", NULL), "Company");
  output_proofread (fixture->review);
  /* A name is written as it is: its capital is part of it. */
  assert_rows (fixture, "reproducable/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|");
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  vacancy_session_apply (fixture->session, jd_edit_set_value (vacancy_session_posting (fixture->session), "title", "Engineer", NULL), "Title");
  output_proofread (fixture->review);
  g_assert_cmpstr (shown_page (fixture), ==, "none");
  walk (fixture, "next-finding");
  g_assert_cmpstr (fixture->toasts->str, ==, "Nothing to mend|");
}

static void
test_no_dictionary (Fixture *fixture, gconstpointer data)
{
  vacancy_session_apply (fixture->session, jd_edit_set_language (vacancy_session_posting (fixture->session), "eo", NULL), "Language");
  output_proofread (fixture->review);
  g_assert_cmpstr (shown_page (fixture), ==, "no-dictionary");
  jd_history_undo (vacancy_session_history (fixture->session));
  output_proofread (fixture->review);
  g_assert_cmpstr (shown_page (fixture), ==, "list");
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint count;

  for (int i = 0; i < 300; i++)
    g_string_append_printf (text, "We write wr%c%crong code for people. ", 'a' + i % 26, 'a' + i / 26);
  vacancy_session_apply (fixture->session, jd_edit_set_text (vacancy_session_posting (fixture->session), fixture->ids[0], text->str, NULL), "Many");
  output_proofread (fixture->review);
  ui_wait_until (nth_row (fixture, 99), 60);
  ui_settle ();
  g_assert_null (nth_row (fixture, 100));
  g_object_get (fixture->pane, "n-findings", &count, NULL);
  g_assert_cmpuint (count, >, 250);
}

static gboolean
tick_cb (gpointer ticks)
{
  (*(guint *) ticks)++;
  return G_SOURCE_CONTINUE;
}

/* Nobody asks for corrections of so many; of one, once somebody points at it. */
static void
test_many_asked (Fixture *fixture, gconstpointer data)
{
  VacancySuggester *suggester = vacancy_review_get_suggester (fixture->review);
  guint ticks = 0, source = g_timeout_add (10, tick_cb, &ticks);
  GtkWidget *row;
  const char *word;

  test_many (fixture, data);
  ui_wait_until (ticks > 50, 10);
  g_source_remove (source);
  /* Of those that were in the list before, somebody has. */
  row = nth_row (fixture, 99);
  word = vacancy_finding_word (vacancy_finding_row_get_finding (VACANCY_FINDING_ROW (row)));
  g_assert_null (vacancy_suggester_peek (suggester, &jd_check_spelling, word));
  gtk_widget_set_state_flags (row, GTK_STATE_FLAG_PRELIGHT, FALSE);
  ui_wait_until (vacancy_suggester_peek (suggester, &jd_check_spelling, word) != NULL, 20);
}

#define ADD(path, lines, func) g_test_add ("/findings-pane/" path, Fixture, lines, set_up, func, tear_down)

static void
add_tests (void)
{
  ADD ("lists", two_lines, test_lists);
  ADD ("readable", two_lines, test_readable);
  ADD ("not-cut", two_lines, test_not_cut);
  ADD ("correct", two_lines, test_correct);
  ADD ("activate", two_lines, test_activate);
  ADD ("walk", two_lines, test_walk);
  ADD ("walk-early", two_lines, test_walk_early);
  ADD ("walk-back", two_lines, test_walk_back);
  ADD ("walk-typed", right_line, test_walk_typed);
  ADD ("follows-edits", two_lines, test_follows_edits);
  ADD ("ignore-all", two_lines, test_ignore_all);
  ADD ("names-are-right", two_lines, test_names_are_right);
  ADD ("none", right_line, test_none);
  ADD ("no-dictionary", two_lines, test_no_dictionary);
  ADD ("many", two_lines, test_many);
  ADD ("many-asked", two_lines, test_many_asked);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
