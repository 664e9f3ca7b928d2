// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor-util.h"

/* Words that are selected in a line, and lines that are selected as a whole: never both. With a real pointer and real keys. */

static GtkWidget *
view_of (Page *page, const char *id)
{
  return GTK_WIDGET (vacancy_block_row_get_view (vacancy_editor_find_row (page->editor, id)));
}

static guint
n_selected (Page *page)
{
  return vacancy_selection_count (page->editor->context.selection);
}

/* Ids of the lines in which words are selected: "d1 d3". New string. */
static char *
lines_with_words (Page *page)
{
  g_auto (GStrv) ids = vacancy_editor_ids (page->editor);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; ids[i]; i++)
    if (gtk_text_buffer_get_has_selection (page_buffer (page, ids[i])))
      g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", ids[i]);
  return g_string_free (g_steal_pointer (&found), FALSE);
}

#define assert_words(page, expected) \
  G_STMT_START \
  { \
    g_autofree char *words_in = lines_with_words (page); \
    g_assert_cmpstr (words_in, ==, expected); \
  } \
  G_STMT_END

/* Ids of the lines that are selected. */
#define assert_lines(page, expected) \
  G_STMT_START \
  { \
    g_auto (GStrv) lines_all = vacancy_editor_ids ((page)->editor); \
    g_auto (GStrv) lines_picked = vacancy_selection_pick ((page)->editor->context.selection, (const char *const *) lines_all); \
    g_autofree char *lines_joined = g_strjoinv (" ", lines_picked); \
    g_assert_cmpstr (lines_joined, ==, expected); \
  } \
  G_STMT_END

/* From a point of one widget to a point of another, as a hand does. */
static void
drag (GtkWidget *from, double from_x, double from_y, GtkWidget *to, double to_x, double to_y)
{
  double end_x, end_y;

  gtk_widget_translate_coordinates (to, from, to_x, to_y, &end_x, &end_y);
  ui_point (from, from_x, from_y);
  ui_settle ();
  ui_button (TRUE);
  for (guint i = 1; i <= 4; i++)
    {
      ui_point (from, from_x + (end_x - from_x) * i / 4, from_y + (end_y - from_y) * i / 4);
      ui_settle ();
    }
  ui_button (FALSE);
  ui_settle ();
}

static void
drag_lines (Page *page, const char *from, const char *to)
{
  drag (view_of (page, from), 40, 8, view_of (page, to), 44, 8);
}

static void
click (Page *page, const char *id)
{
  ui_click (view_of (page, id), 60, 8);
  ui_settle ();
  page_assert_focus (page, id);
}

/* ---- by mouse ---- */

/* The second time no words are left from the first that could be taken along. */
static void
test_drag_again (Page *page, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    {
      drag_lines (page, "d1", "d3");
      assert_lines (page, "d1 d2 d3");
      assert_words (page, "");
      click (page, "t1");
      assert_lines (page, "");
      assert_words (page, "");
    }
  g_assert_null (jd_history_undo_label (vacancy_session_history (page->session)));
}

static void
test_drag_back (Page *page, gconstpointer data)
{
  GtkWidget *from = view_of (page, "d3");
  double x, y;

  gtk_widget_translate_coordinates (view_of (page, "d1"), from, 60, 8, &x, &y);
  ui_point (from, 50, 8);
  ui_settle ();
  ui_button (TRUE);
  ui_point (from, 52, y / 2);
  ui_settle ();
  ui_point (from, x, y);
  ui_settle ();
  assert_lines (page, "d1 d2 d3");
  ui_point (from, 56, 8);
  ui_settle ();
  assert_lines (page, "d3");
  assert_words (page, "");
  ui_button (FALSE);
  ui_settle ();
  assert_words (page, "");
}

/* What is cut is what looks selected. */
static void
test_drag_cut (Page *page, gconstpointer data)
{
  drag_lines (page, "d1", "d2");
  ui_press (GDK_KEY_x, GDK_CONTROL_MASK);
  ui_settle ();
  page_assert_shown (page, "about: t1 | duties: d3 | bring: m1 m2 / n1");
  g_assert_cmpstr (page_wording (page, "d3"), ==, "Third duty");
}

/* To where no line is: the heading of the next section, the line at the end of one. As long as no other line is reached, it is words. */
static void
test_drag_beyond (Page *page, gconstpointer data)
{
  VacancySectionView *duties = vacancy_editor_find_section (page->editor, "duties"), *bring = vacancy_editor_find_section (page->editor, "bring");

  drag (view_of (page, "d2"), 40, 8, GTK_WIDGET (vacancy_section_view_get_tail (duties)), 60, 8);
  assert_lines (page, "d2 d3");
  assert_words (page, "");
  click (page, "t1");
  drag (view_of (page, "d3"), 40, 8, GTK_WIDGET (vacancy_section_view_get_heading (bring)), 40, 8);
  assert_words (page, "d3");
  assert_lines (page, "");
  click (page, "t1");
  drag (view_of (page, "m1"), 40, 8, GTK_WIDGET (vacancy_section_view_get_heading (duties)), 40, 8);
  assert_lines (page, "d1 d2 d3 m1");
  assert_words (page, "");
  ui_press (GDK_KEY_x, GDK_CONTROL_MASK);
  ui_settle ();
  page_assert_shown (page, "about: t1 | duties: | bring: m2 / n1");
}

/* Words stay selected in the line that has the keyboard, and in no other. */
static void
test_leave_words (Page *page, gconstpointer data)
{
  drag (view_of (page, "d1"), 2, 8, view_of (page, "d1"), 40, 8);
  assert_words (page, "d1");
  assert_lines (page, "");
  click (page, "d3");
  assert_words (page, "");
  drag (view_of (page, "d1"), 10, 8, view_of (page, "d1"), 50, 8);
  assert_words (page, "d1");
  g_assert_cmpstr (page_wording (page, "d1"), ==, "First duty");
  g_assert_cmpstr (page_wording (page, "d3"), ==, "Third duty");
}

static void
shift_click (Page *page, const char *id)
{
  ui_key (GDK_KEY_Shift_L, TRUE);
  ui_click (view_of (page, id), 50, 8);
  ui_settle ();
  ui_key (GDK_KEY_Shift_L, FALSE);
  ui_settle ();
}

/* From the line with the keyboard to the one that is clicked; in the line itself it is words. */
static void
test_shift_click (Page *page, gconstpointer data)
{
  click (page, "d1");
  shift_click (page, "d3");
  assert_lines (page, "d1 d2 d3");
  assert_words (page, "");
  shift_click (page, "d2");
  assert_lines (page, "d1 d2");
  shift_click (page, "t1");
  assert_lines (page, "t1 d1");
  ui_press (GDK_KEY_Delete, 0);
  ui_settle ();
  page_assert_shown (page, "about: | duties: d2 d3 | bring: m1 m2 / n1");
  page_put_cursor (page, "d2", 0);
  shift_click (page, "d2");
  assert_lines (page, "");
  assert_words (page, "d2");
  page_put_cursor (page, "d3", -1);
  ui_press (GDK_KEY_Left, GDK_SHIFT_MASK);
  ui_settle ();
  shift_click (page, "m1");
  assert_lines (page, "d3 m1");
  assert_words (page, "");
}

static void
test_ctrl_click (Page *page, gconstpointer data)
{
  drag (view_of (page, "d1"), 2, 8, view_of (page, "d1"), 40, 8);
  ui_key (GDK_KEY_Control_L, TRUE);
  ui_click (view_of (page, "d1"), 50, 8);
  ui_settle ();
  assert_words (page, "");
  ui_click (view_of (page, "d3"), 50, 8);
  ui_settle ();
  assert_lines (page, "d1 d3");
  ui_click (view_of (page, "d1"), 50, 8);
  ui_settle ();
  ui_key (GDK_KEY_Control_L, FALSE);
  assert_lines (page, "d3");
  assert_words (page, "");
}

/* ---- by keys ---- */

static void
test_keys (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d1", 5);
  ui_press (GDK_KEY_End, GDK_SHIFT_MASK);
  ui_settle ();
  assert_words (page, "d1");
  ui_press (GDK_KEY_Down, GDK_SHIFT_MASK);
  ui_settle ();
  assert_lines (page, "d1 d2");
  assert_words (page, "");
  ui_press (GDK_KEY_Escape, 0);
  ui_settle ();
  assert_lines (page, "");
  assert_words (page, "");
  ui_press (GDK_KEY_a, GDK_CONTROL_MASK);
  ui_settle ();
  assert_words (page, "d2");
  ui_press (GDK_KEY_a, GDK_CONTROL_MASK);
  ui_settle ();
  g_assert_cmpuint (n_selected (page), ==, 7);
  assert_words (page, "");
  ui_press (GDK_KEY_Escape, 0);
  ui_settle ();
  assert_lines (page, "");
  assert_words (page, "");
}

/* Twice in a title is for all lines as well; then it is they that keys are for. */
static void
test_select_all_from_title (Page *page, gconstpointer data)
{
  vacancy_session_apply (page->session, jd_edit_set_value (vacancy_session_posting (page->session), "title", "Cook", NULL), "Title");
  vacancy_editor_focus_place (page->editor, JD_LINE_ID_TITLE, 0);
  ui_press (GDK_KEY_a, GDK_CONTROL_MASK);
  ui_settle ();
  ui_press (GDK_KEY_a, GDK_CONTROL_MASK);
  ui_settle ();
  g_assert_cmpuint (n_selected (page), ==, 7);
  g_assert_false (gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (page->editor->title))));
  ui_press (GDK_KEY_Delete, 0);
  ui_settle ();
  page_assert_shown (page, "about: | duties: | bring:");
  g_assert_cmpstr (jd_posting_title (vacancy_session_posting (page->session)), ==, "Cook");
}

/* The keyboard goes to a line that is not selected: keys are for that line again. */
static void
test_focus_leaves (Page *page, gconstpointer data)
{
  page_put_cursor (page, "m1", -1);
  ui_press (GDK_KEY_x, 0);
  ui_settle ();
  page_put_cursor (page, "d1", 2);
  ui_press (GDK_KEY_Down, GDK_SHIFT_MASK);
  ui_settle ();
  assert_lines (page, "d1 d2");
  page_undo (page);
  ui_settle ();
  page_assert_focus (page, "m1");
  assert_lines (page, "");
  ui_press (GDK_KEY_y, 0);
  ui_settle ();
  g_assert_cmpstr (page_wording (page, "m1"), ==, "Must oney");
  ui_press (GDK_KEY_BackSpace, 0);
  ui_settle ();
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m1 m2 / n1");
}

static void
page_set_up_with_keys (Page *page, gconstpointer data)
{
  page_set_up (page, data);
  ui_settle ();
}

static void
add (const char *path, void (*test) (Page *, gconstpointer))
{
  g_test_add (path, Page, NULL, page_set_up_with_keys, test, page_tear_down);
}

static void
add_tests (void)
{
  if (!ui_can_press_keys ())
    return;
  add ("/selecting/drag/again", test_drag_again);
  add ("/selecting/drag/back", test_drag_back);
  add ("/selecting/drag/cut", test_drag_cut);
  add ("/selecting/drag/beyond", test_drag_beyond);
  add ("/selecting/leave", test_leave_words);
  add ("/selecting/shift-click", test_shift_click);
  add ("/selecting/ctrl-click", test_ctrl_click);
  add ("/selecting/keys", test_keys);
  add ("/selecting/title", test_select_all_from_title);
  add ("/selecting/focus", test_focus_leaves);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
