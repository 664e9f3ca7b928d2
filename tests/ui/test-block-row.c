// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/jd-resolve.h"
#include "editor-util.h"

/* ---- typing ---- */

static void
test_type (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d1", -1);
  page_type (page, "!");
  g_assert_cmpstr (page_wording (page, "d1"), ==, "First duty!");
  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (page->session)), ==, "Typing");
  page_undo (page);
  g_assert_cmpstr (page_wording (page, "d1"), ==, "First duty");
  page_assert_focus (page, "d1");
  g_assert_cmpint (page_cursor (page), ==, 10);
}

/* A space is not in the posting before there is a word behind it, but it stays on the page. */
static void
test_type_space (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d1", -1);
  page_type (page, " ");
  page_type (page, "x");
  g_assert_cmpstr (page_wording (page, "d1"), ==, "First duty x");
}

/* What is typed is not touched; only the line that changed is shown anew. */
static void
test_type_alone (Page *page, gconstpointer data)
{
  VacancyBlockRow *other = vacancy_editor_find_row (page->editor, "d2");
  JdPlacement *before = vacancy_block_row_get_model (other);

  page_put_cursor (page, "d1", 5);
  page_type (page, "s");
  g_assert_cmpint (page_cursor (page), ==, 6);
  g_assert_true (vacancy_editor_find_row (page->editor, "d2") == other);
  g_assert_true (vacancy_block_row_get_model (other) == before);
}

static void
test_type_tail (Page *page, gconstpointer data)
{
  VacancySectionView *view = vacancy_editor_find_section (page->editor, "duties");
  VacancyLineView *tail = vacancy_block_row_get_line (vacancy_section_view_get_tail (view));

  vacancy_line_view_focus (tail, -1);
  page_assert_focus (page, "+duties");
  page_type (page, "N");
  page_assert_focus (page, "text-1");
  g_assert_cmpint (page_cursor (page), ==, 1);
  page_type (page, "e");
  page_type (page, "w");
  g_assert_cmpstr (page_wording (page, "text-1"), ==, "New");
  g_assert_cmpint (gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (vacancy_line_view_get_buffer (tail))), ==, 0);
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 text-1 | bring: m1 m2 / n1");
  /* One word, one step. */
  page_undo (page);
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m1 m2 / n1");
  page_assert_focus (page, "+duties");
}

/* ---- Enter ---- */

static void
press_enter (Page *page)
{
  VacancyBlockRow *row = vacancy_editor_row_of (gtk_window_get_focus (page->window));

  g_assert_true (vacancy_editor_hooks.line.enter (vacancy_block_row_get_line (row), page->editor));
}

static void
test_split (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d2", 9);
  press_enter (page);
  g_assert_cmpstr (page_wording (page, "d2"), ==, "Second **bo**");
  g_assert_cmpstr (page_wording (page, "text-1"), ==, "**ld** duty");
  page_assert_shown (page, "about: t1 | duties: d1 d2 text-1 d3 | bring: m1 m2 / n1");
  page_assert_focus (page, "text-1");
  g_assert_cmpint (page_cursor (page), ==, 0);
  page_undo (page);
  g_assert_cmpstr (page_wording (page, "d2"), ==, "Second **bold** duty");
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m1 m2 / n1");
  page_assert_focus (page, "d2");
}

/* Enter in the middle of a word, and back. */
static void
test_split_back (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d1", 3);
  press_enter (page);
  g_assert_cmpstr (page_wording (page, "d1"), ==, "Fir");
  g_assert_true (vacancy_editor_join (page->editor, vacancy_editor_find_row (page->editor, "text-1"), -1));
  g_assert_cmpstr (page_wording (page, "d1"), ==, "First duty");
  page_assert_focus (page, "d1");
  g_assert_cmpint (page_cursor (page), ==, 3);
}

/* Another step since: that one is not taken back, whatever it is called; the lines are joined as any two. */
static void
test_split_back_later (Page *page, gconstpointer data)
{
  page_put_cursor (page, "t1", 2);
  press_enter (page);
  vacancy_session_apply (page->session, jd_edit_set_value (vacancy_session_posting (page->session), "company", "Loods 9", NULL), "Split Line");
  g_assert_true (vacancy_editor_join (page->editor, vacancy_editor_find_row (page->editor, "text-1"), -1));
  g_assert_cmpstr (page_wording (page, "t1"), ==, "We make things.");
  g_assert_cmpstr (vacancy_session_posting (page->session)->facts->company, ==, "Loods 9");
}

static void
test_split_end (Page *page, gconstpointer data)
{
  page_put_cursor (page, "m1", -1);
  press_enter (page);
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m1 text-1 m2 / n1");
  page_assert_focus (page, "text-1");
  g_assert_cmpstr (page_wording (page, "m1"), ==, "Must one");
}

static void
test_split_start (Page *page, gconstpointer data)
{
  page_put_cursor (page, "n1", 0);
  press_enter (page);
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m1 m2 / n1 text-1");
  g_assert_cmpstr (page_wording (page, "n1"), ==, "");
  g_assert_cmpstr (page_wording (page, "text-1"), ==, "Nice one");
}

/* ---- Backspace and Delete ---- */

static void
test_join_before (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d2", 0);
  /* A bullet is given up first. */
  g_signal_emit_by_name (gtk_window_get_focus (page->window), "backspace");
  g_signal_emit_by_name (gtk_window_get_focus (page->window), "backspace");
  page_assert_shown (page, "about: t1 | duties: d1 d3 | bring: m1 m2 / n1");
  g_assert_cmpstr (page_wording (page, "d1"), ==, "First duty Second **bold** duty");
  page_assert_focus (page, "d1");
  g_assert_cmpint (page_cursor (page), ==, 10);
  page_undo (page);
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m1 m2 / n1");
  page_assert_focus (page, "d1");
}

static void
test_join_behind (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d2", -1);
  g_signal_emit_by_name (gtk_window_get_focus (page->window), "delete-from-cursor", GTK_DELETE_CHARS, 1);
  g_assert_cmpstr (page_wording (page, "d2"), ==, "Second **bold** duty Third duty");
  page_assert_focus (page, "d2");
}

/* Must and nice, and lines of different sections, stay apart. */
static void
test_join_not (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d1", 0);
  g_signal_emit_by_name (gtk_window_get_focus (page->window), "backspace");
  page_put_cursor (page, "n1", 0);
  g_signal_emit_by_name (gtk_window_get_focus (page->window), "backspace");
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m1 m2 / n1");
}

static void
test_remove_empty (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d2", -1);
  press_enter (page);
  g_signal_emit_by_name (gtk_window_get_focus (page->window), "backspace");
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m1 m2 / n1");
  page_assert_focus (page, "d2");
  g_assert_cmpint (page_cursor (page), ==, 16);
}

/* ---- arrows ---- */

static void
test_cross_characters (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d1", -1);
  page_move (page, GTK_MOVEMENT_VISUAL_POSITIONS, 1, FALSE);
  page_assert_focus (page, "d2");
  g_assert_cmpint (page_cursor (page), ==, 0);
  page_move (page, GTK_MOVEMENT_VISUAL_POSITIONS, -1, FALSE);
  page_assert_focus (page, "d1");
  g_assert_cmpint (page_cursor (page), ==, 10);
  page_put_cursor (page, "d3", -1);
  page_move (page, GTK_MOVEMENT_VISUAL_POSITIONS, 1, FALSE);
  page_assert_focus (page, "+duties");
  page_move (page, GTK_MOVEMENT_VISUAL_POSITIONS, 1, FALSE);
  page_assert_focus (page, "#bring");
}

static void
test_cross_lines (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d2", 14);
  page_move (page, GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE);
  page_assert_focus (page, "d3");
  g_assert_cmpint (page_cursor (page), ==, 10);
  /* A short line on the way does not lose the column. */
  page_move (page, GTK_MOVEMENT_DISPLAY_LINES, -1, FALSE);
  page_assert_focus (page, "d2");
  g_assert_cmpint (ABS (page_cursor (page) - 14), <=, 1);
  page_move (page, GTK_MOVEMENT_DISPLAY_LINES, -1, FALSE);
  page_move (page, GTK_MOVEMENT_DISPLAY_LINES, -1, FALSE);
  page_assert_focus (page, "#duties");
}

/* In text from right to left, left goes on. */
static void
test_cross_rtl (Page *page, gconstpointer data)
{
  vacancy_session_apply (page->session, jd_edit_set_text (vacancy_session_posting (page->session), "d2", "שלום עולם", NULL), "Test");
  page_put_cursor (page, "d2", -1);
  page_move (page, GTK_MOVEMENT_VISUAL_POSITIONS, -1, FALSE);
  page_assert_focus (page, "d3");
  page_put_cursor (page, "d2", 0);
  page_move (page, GTK_MOVEMENT_VISUAL_POSITIONS, 1, FALSE);
  page_assert_focus (page, "d1");
}

static void
test_cross_all (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d2", 3);
  page_move (page, GTK_MOVEMENT_BUFFER_ENDS, -1, FALSE);
  page_assert_focus (page, "title");
  page_move (page, GTK_MOVEMENT_BUFFER_ENDS, 1, FALSE);
  page_assert_focus (page, "+bring");
}

static void
test_cross_long (Page *page, gconstpointer data)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (text, "word%u ", i);
  vacancy_session_apply (page->session, jd_edit_set_text (vacancy_session_posting (page->session), "d2", text->str, &error), "Test");
  g_assert_no_error (error);
  ui_settle ();
  /* Down from the first of several lines stays in the block. */
  page_put_cursor (page, "d2", 2);
  page_move (page, GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE);
  page_assert_focus (page, "d2");
  page_put_cursor (page, "d2", -1);
  page_move (page, GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE);
  page_assert_focus (page, "d3");
  page_move (page, GTK_MOVEMENT_DISPLAY_LINES, -1, FALSE);
  page_assert_focus (page, "d2");
  g_assert_cmpint (page_cursor (page), >, (int) text->len - 90);
  g_string_free (text, TRUE);
}

/* ---- what it is called ---- */

static void
test_accessible (Page *page, gconstpointer data)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (vacancy_block_row_get_view (vacancy_editor_find_row (page->editor, "d2"))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Duty 2 of 3, What you will do");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (vacancy_block_row_get_view (vacancy_editor_find_row (page->editor, "n1"))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Qualification 3 of 3, What you bring");
  page_put_cursor (page, "d2", 0);
  page_activate (page, "block.move-up", "");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (vacancy_block_row_get_view (vacancy_editor_find_row (page->editor, "d2"))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Duty 1 of 3, What you will do");
}

/* ---- chips ---- */

static void
test_chips (void)
{
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");
  Page page;
  VacancyBlockRow *row = NULL;
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  page_open (&page, posting);
  for (guint i = 0; i < posting->sections->len && !row; i++)
    {
      const JdSection *section = posting->sections->pdata[i];

      for (guint j = 0; j < section->placements->len && !row; j++)
        if (strstr (jd_placement_wording (section->placements->pdata[j]), "{company}"))
          row = vacancy_editor_find_row (page.editor, ((JdPlacement *) section->placements->pdata[j])->id);
    }
  g_assert_nonnull (row);
  vacancy_session_apply (page.session, jd_edit_set_value (vacancy_session_posting (page.session), "company", "R&D <b>Søns</b>", NULL), "Test");
  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (vacancy_block_row_get_view (row)), &start, &end);
  text = gtk_text_iter_get_text (&start, &end);
  g_assert_nonnull (strstr (text, "R&D <b>Søns</b>"));
  g_assert_null (strstr (text, "Northwind"));
  page_tear_down (&page, NULL);
}

/* ---- keys as they are pressed ---- */

static void
test_keys (Page *page, gconstpointer data)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  page_put_cursor (page, "d1", 5);
  ui_press (GDK_KEY_x, 0);
  ui_wait_until (g_str_equal (page_wording (page, "d1"), "Firstx duty"), 10);
  ui_press (GDK_KEY_Return, 0);
  ui_wait_until (page_wording (page, "text-1"), 10);
  g_assert_cmpstr (page_wording (page, "d1"), ==, "Firstx");
  g_assert_cmpstr (page_wording (page, "text-1"), ==, "duty");
  ui_press (GDK_KEY_BackSpace, 0);
  ui_wait_until (!page_wording (page, "text-1"), 10);
  g_assert_cmpstr (page_wording (page, "d1"), ==, "Firstx duty");
  ui_press (GDK_KEY_Down, GDK_ALT_MASK);
  ui_settle ();
  page_assert_shown (page, "about: t1 | duties: d2 d1 d3 | bring: m1 m2 / n1");
  page_assert_focus (page, "d1");
  ui_press (GDK_KEY_Down, 0);
  ui_settle ();
  page_assert_focus (page, "d3");
  page_put_cursor (page, "m2", 0);
  ui_press (GDK_KEY_m, GDK_CONTROL_MASK);
  ui_settle ();
  page_assert_shown (page, "about: t1 | duties: d2 d1 d3 | bring: m1 / n1 m2");
  page_assert_focus (page, "m2");
}

/* Word by word through a line, and only from its end into the next; with Shift it is words that are selected, not blocks. */
static void
test_words (Page *page, gconstpointer data)
{
  GtkTextBuffer *buffer = page_buffer (page, "d1");
  GtkTextIter start, end;

  page_put_cursor (page, "d1", 0);
  page_move (page, GTK_MOVEMENT_WORDS, 1, FALSE);
  page_assert_focus (page, "d1");
  g_assert_cmpint (page_cursor (page), ==, 5);
  page_move (page, GTK_MOVEMENT_WORDS, 1, TRUE);
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 5);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 10);
  g_assert_cmpuint (vacancy_selection_count (page->editor->context.selection), ==, 0);
  page_put_cursor (page, "d1", 10);
  page_move (page, GTK_MOVEMENT_WORDS, 1, FALSE);
  page_assert_focus (page, "d2");
  g_assert_cmpint (page_cursor (page), ==, 0);
  page_move (page, GTK_MOVEMENT_WORDS, -1, FALSE);
  page_assert_focus (page, "d1");
  g_assert_cmpint (page_cursor (page), ==, 10);
}

/* A block that is chosen in an empty line takes its place: the line goes, and the search that hangs on it. */
static void
test_search (Page *page, gconstpointer data)
{
  VacancyBlockRow *row;
  GtkWidget *text, *list;

  page_put_cursor (page, "d1", -1);
  page_activate (page, "block.swap", "d1");
  row = vacancy_editor_find_row (page->editor, "d1");
  text = ui_find_type (GTK_WIDGET (vacancy_block_row_get_line (row)), GTK_TYPE_TEXT);
  list = ui_find_type (GTK_WIDGET (vacancy_block_row_get_line (row)), GTK_TYPE_LIST_VIEW);
  ui_wait_until (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))) > 0, 10);
  g_signal_emit_by_name (text, "activate");
  ui_wait_until (vacancy_editor_find_row (page->editor, "d1") == NULL, 10);
  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (page->session)), ==, "Swap Block");
  page_undo (page);
  page_assert_focus (page, "d1");
}

/* The line goes with the search open: nothing was chosen, and nothing waits for it. */
static void
test_search_line_gone (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d2", -1);
  page_type (page, "!");
  page_activate (page, "block.swap", "d2");
  vacancy_editor_remove (page->editor, (const char *const[]) { "d2", NULL }, NULL);
  ui_settle ();
  page_assert_shown (page, "about: t1 | duties: d1 d3 | bring: m1 m2 / n1");
}

static void
add (const char *path, void (*test) (Page *, gconstpointer))
{
  g_test_add (path, Page, NULL, page_set_up, test, page_tear_down);
}

/* ---- the mark of a line that was changed ---- */

static void
set_up_starter (Page *page, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_resolve_new (starter_library (), NULL, "machine-learning-engineer", "senior", "en", NULL, NULL, &error);

  g_assert_no_error (error);
  page_open (page, posting);
}

/* Whether a tooltip opens at the end of the first line of @row. */
static gboolean
has_tooltip_at_end (VacancyBlockRow *row)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  const int x = gtk_widget_get_width (GTK_WIDGET (row)) - 8;

  g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (row)));
  g_assert_false (GTK_WIDGET_GET_CLASS (row)->query_tooltip (GTK_WIDGET (row), x / 2, 8, FALSE, tooltip));
  return GTK_WIDGET_GET_CLASS (row)->query_tooltip (GTK_WIDGET (row), x, 8, FALSE, tooltip);
}

/* It is drawn, and the row says so; nothing is laid out for it. */
static void
test_mark (Page *page, gconstpointer data)
{
  VacancySectionView *view = vacancy_editor_find_section (page->editor, "duties");
  g_autoptr (GPtrArray) rows = vacancy_section_view_rows (view);
  VacancyBlockRow *row = rows->pdata[0];
  GtkWidget *line = GTK_WIDGET (vacancy_block_row_get_line (row));

  ui_settle ();
  g_assert_false (has_tooltip_at_end (row));
  page_put_cursor (page, vacancy_block_row_get_placement (row), 3);
  page_type (page, "x");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Changed in this posting");
  g_assert_null (gtk_widget_get_next_sibling (line));
  g_assert_true (has_tooltip_at_end (row));
  page_undo (page);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_assert_false (has_tooltip_at_end (row));
}

static void
add_tests (void)
{
  add ("/block-row/words", test_words);
  add ("/block-row/type", test_type);
  add ("/block-row/type/space", test_type_space);
  add ("/block-row/type/alone", test_type_alone);
  add ("/block-row/type/tail", test_type_tail);
  add ("/block-row/split", test_split);
  add ("/block-row/split/back", test_split_back);
  add ("/block-row/split/back/later", test_split_back_later);
  add ("/block-row/split/end", test_split_end);
  add ("/block-row/split/start", test_split_start);
  add ("/block-row/join/before", test_join_before);
  add ("/block-row/join/behind", test_join_behind);
  add ("/block-row/join/not", test_join_not);
  add ("/block-row/join/empty", test_remove_empty);
  add ("/block-row/cross/characters", test_cross_characters);
  add ("/block-row/cross/lines", test_cross_lines);
  add ("/block-row/cross/rtl", test_cross_rtl);
  add ("/block-row/cross/all", test_cross_all);
  add ("/block-row/cross/long", test_cross_long);
  add ("/block-row/accessible", test_accessible);
  g_test_add_func ("/block-row/chips", test_chips);
  add ("/block-row/search", test_search);
  add ("/block-row/search/line-gone", test_search_line_gone);
  add ("/block-row/keys", test_keys);
  g_test_add ("/block-row/mark", Page, NULL, set_up_starter, test_mark, page_tear_down);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
