// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/jd-edit-block.h"
#include "editor-util.h"
#include "editor/vacancy-editor-clipboard.h"

/* Bullets and paragraphs on the page: what moves lines makes them, and how the writer makes the one the other. */

static const JdPlacement *
line_of (Page *page, const char *id)
{
  const JdPlacement *placement = jd_posting_placement (vacancy_session_posting (page->session), id, NULL, NULL);

  g_assert_nonnull (placement);
  return placement;
}

/* The page and the posting agree on it. */
static gboolean
is_item (Page *page, const char *id)
{
  VacancyBlockRow *row = vacancy_editor_find_row (page->editor, id);
  gboolean item = jd_placement_is_item (line_of (page, id));
  /* Its sign stands in the margin of the text. */
  const int room = gtk_widget_get_margin_start (GTK_WIDGET (vacancy_block_row_get_line (row)));

  g_assert_true (item == (room > 0));
  return item;
}

static GtkWidget *
focus_of (Page *page)
{
  return gtk_window_get_focus (page->window);
}

static void
backspace (Page *page)
{
  g_signal_emit_by_name (focus_of (page), "backspace");
  ui_settle ();
}

/* Letter by letter, as keys come. */
static void
type_letters (Page *page, const char *text)
{
  for (; *text; text++)
    {
      const char letter[] = { *text, '\0' };

      page_type (page, letter);
    }
  ui_settle ();
}

/* ---- moving ---- */

static void
test_move (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d1", 3);
  page_activate (page, "block.move-up", "");
  g_assert_cmpint (line_of (page, "d1")->kind, ==, JD_KIND_ABOUT);
  g_assert_false (is_item (page, "d1"));
  page_activate (page, "block.move-down", "");
  g_assert_true (is_item (page, "d1"));
  page_assert_shown (page, START);
  page_put_cursor (page, "d3", 3);
  page_activate (page, "block.move-down", "");
  g_assert_cmpint (line_of (page, "d3")->kind, ==, JD_KIND_QUALIFICATION);
  page_activate (page, "block.necessity", "");
  page_assert_shown (page, "about: t1 | duties: d1 d2 | bring: m1 m2 / d3 n1");
  while (jd_history_undo (vacancy_session_history (page->session)))
    ;
  g_assert_cmpint (line_of (page, "d3")->kind, ==, JD_KIND_DUTY);
  page_assert_shown (page, START);
}

/* What stood in a section as a paragraph is cut and pasted, as it is from elsewhere. */
static void
test_paste (Page *page, gconstpointer data)
{
  const char *const ids[] = { "t1", "m1", NULL };
  g_autoptr (JdPosting) excerpt = jd_edit_excerpt (vacancy_session_posting (page->session), ids);
  g_autofree char *json = jd_posting_to_json (excerpt, NULL);

  page_put_cursor (page, "d1", -1);
  g_assert_true (vacancy_paste_data (vacancy_editor_find_row (page->editor, "d1"), "application/x-vacancy-blocks", json, strlen (json)));
  page_assert_shown (page, "about: t1 | duties: d1 t1~2 m1~2 d2 d3 | bring: m1 m2 / n1");
  g_assert_true (is_item (page, "t1~2"));
  g_assert_cmpint (line_of (page, "m1~2")->kind, ==, JD_KIND_DUTY);
}

/* Items are items wherever they are put; the rest is as the section has it. */
static void
test_paste_items (Page *page, gconstpointer data)
{
  static const char html[] = "<p>Intro</p><ul><li>One</li><li>Two</li></ul>";

  page_put_cursor (page, "t1", -1);
  g_assert_true (vacancy_paste_data (vacancy_editor_find_row (page->editor, "t1"), "text/html", html, strlen (html)));
  page_assert_shown (page, "about: t1 text-1 text-2 text-3 | duties: d1 d2 d3 | bring: m1 m2 / n1");
  g_assert_false (is_item (page, "text-1"));
  g_assert_true (is_item (page, "text-2"));
  g_assert_true (is_item (page, "text-3"));
  page_put_cursor (page, "d1", -1);
  g_assert_true (vacancy_paste_data (vacancy_editor_find_row (page->editor, "d1"), "text/html", html, strlen (html)));
  g_assert_true (is_item (page, "text-4"));
  g_assert_cmpint (line_of (page, "text-5")->form, ==, JD_FORM_OF_KIND);
  page_undo (page);
  page_undo (page);
  page_assert_shown (page, START);
  /* A single one, in a line of its own. */
  vacancy_line_view_focus (vacancy_block_row_get_line (vacancy_section_view_get_tail (vacancy_editor_find_section (page->editor, "about"))), -1);
  g_assert_true (vacancy_paste_data (vacancy_section_view_get_tail (vacancy_editor_find_section (page->editor, "about")), "text/plain", "- One", 5));
  g_assert_true (is_item (page, "text-1"));
  page_put_cursor (page, "t1", -1);
  g_assert_true (vacancy_paste_data (vacancy_editor_find_row (page->editor, "t1"), "text/plain", "- One", 5));
  g_assert_false (is_item (page, "t1"));
}

/* ---- choosing ---- */

static void
test_toggle (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d2", 4);
  page_activate (page, "block.item", "");
  g_assert_false (is_item (page, "d2"));
  page_assert_focus (page, "d2");
  g_assert_cmpint (page_cursor (page), ==, 4);
  page_activate (page, "block.item", "");
  g_assert_true (is_item (page, "d2"));
  page_undo (page);
  g_assert_false (is_item (page, "d2"));
  page_undo (page);
  page_activate (page, "block.item", "t1");
  g_assert_true (is_item (page, "t1"));
}

/* All that is selected becomes what the first of it becomes. */
static void
test_toggle_many (Page *page, gconstpointer data)
{
  page_put_cursor (page, "t1", -1);
  page_move (page, GTK_MOVEMENT_DISPLAY_LINES, 1, TRUE);
  page_activate (page, "block.item", "");
  g_assert_true (is_item (page, "t1"));
  g_assert_true (is_item (page, "d1"));
  g_assert_cmpuint (vacancy_selection_count (page->editor->context.selection), ==, 2);
  page_activate (page, "block.item", "");
  g_assert_false (is_item (page, "t1"));
  g_assert_false (is_item (page, "d1"));
  page_undo (page);
  page_undo (page);
  g_assert_false (is_item (page, "t1"));
  g_assert_true (is_item (page, "d1"));
}

static void
test_key (Page *page, gconstpointer data)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  page_put_cursor (page, "t1", 2);
  ui_press (GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  ui_wait_until (is_item (page, "t1"), 10);
}

/* ---- typing ---- */

static void
type_at_end (Page *page, const char *section, const char *text)
{
  vacancy_line_view_focus (vacancy_block_row_get_line (vacancy_section_view_get_tail (vacancy_editor_find_section (page->editor, section))), -1);
  type_letters (page, text);
}

static void
test_type_dash (Page *page, gconstpointer data)
{
  static const char *const signs[] = { "- ", "* " };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_autofree char *text = g_strconcat (signs[i], "Ready", NULL);

      type_at_end (page, "about", text);
      page_assert_focus (page, "text-1");
      g_assert_cmpstr (page_wording (page, "text-1"), ==, "Ready");
      g_assert_true (is_item (page, "text-1"));
      /* First the word, then that it was taken for more than a sign, then the sign. */
      page_undo (page);
      g_assert_cmpstr (page_wording (page, "text-1"), ==, "");
      g_assert_true (is_item (page, "text-1"));
      page_undo (page);
      g_assert_false (is_item (page, "text-1"));
      page_undo (page);
      page_assert_shown (page, START);
    }
}

/* A bullet has its sign already; in the middle of words it is none. */
static void
test_type_dash_elsewhere (Page *page, gconstpointer data)
{
  type_at_end (page, "duties", "- Ready");
  g_assert_cmpstr (page_wording (page, "text-1"), ==, "Ready");
  g_assert_cmpint (line_of (page, "text-1")->form, ==, JD_FORM_OF_KIND);
  page_put_cursor (page, "t1", 3);
  type_letters (page, "- ");
  g_assert_false (is_item (page, "t1"));
  vacancy_editor_focus_place (page->editor, JD_LINE_ID_TITLE, 0);
  type_letters (page, "- A");
  g_assert_cmpstr (jd_posting_title (vacancy_session_posting (page->session)), ==, "- A");
}

static void
test_backspace (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d2", 0);
  backspace (page);
  page_assert_shown (page, START);
  g_assert_false (is_item (page, "d2"));
  page_assert_focus (page, "d2");
  g_assert_cmpint (page_cursor (page), ==, 0);
  backspace (page);
  page_assert_shown (page, "about: t1 | duties: d1 d3 | bring: m1 m2 / n1");
  g_assert_cmpstr (page_wording (page, "d1"), ==, "First duty Second **bold** duty");
  g_assert_true (is_item (page, "d1"));
  page_undo (page);
  page_undo (page);
  g_assert_true (is_item (page, "d2"));
  /* Also where there is nothing to join it to. */
  page_put_cursor (page, "d1", 0);
  backspace (page);
  g_assert_false (is_item (page, "d1"));
  backspace (page);
  page_assert_shown (page, START);
}

/* ---- Enter ---- */

static void
enter (Page *page)
{
  VacancyBlockRow *row = vacancy_editor_row_of (focus_of (page));

  g_assert_true (vacancy_editor_hooks.line.enter (vacancy_block_row_get_line (row), page->editor));
  ui_settle ();
}

/* A list goes on with Enter, and ends with an empty bullet. */
static void
test_enter (Page *page, gconstpointer data)
{
  page_activate (page, "block.item", "t1");
  page_put_cursor (page, "t1", -1);
  enter (page);
  page_assert_focus (page, "text-1");
  g_assert_true (is_item (page, "text-1"));
  enter (page);
  page_assert_focus (page, "text-1");
  g_assert_false (is_item (page, "text-1"));
  page_assert_shown (page, "about: t1 text-1 | duties: d1 d2 d3 | bring: m1 m2 / n1");
  page_undo (page);
  g_assert_true (is_item (page, "text-1"));
  backspace (page);
  g_assert_false (is_item (page, "text-1"));
  backspace (page);
  page_assert_shown (page, START);
  /* What the section has as bullets goes at once. */
  page_put_cursor (page, "d1", -1);
  enter (page);
  backspace (page);
  page_assert_shown (page, START);
  /* In the middle. */
  page_activate (page, "block.item", "d2");
  page_put_cursor (page, "d2", 6);
  enter (page);
  g_assert_false (is_item (page, "text-1"));
}

/* Right after Enter, Backspace is for that. */
static void
test_enter_and_back (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d1", 3);
  enter (page);
  backspace (page);
  page_assert_shown (page, START);
  g_assert_cmpstr (page_wording (page, "d1"), ==, "First duty");
}

/* Must and nice are told apart among qualifications only. */
static void
test_join_moved (Page *page, gconstpointer data)
{
  page_put_cursor (page, "n1", 0);
  for (guint i = 0; i < 3; i++)
    page_activate (page, "block.move-up", "");
  page_activate (page, "block.move-up", "");
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 n1 | bring: m1 m2");
  page_put_cursor (page, "d3", -1);
  g_signal_emit_by_name (focus_of (page), "delete-from-cursor", GTK_DELETE_CHARS, 1);
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m1 m2");
}

static void
add (const char *path, void (*test) (Page *, gconstpointer))
{
  g_test_add (path, Page, NULL, page_set_up, test, page_tear_down);
}

static void
add_tests (void)
{
  add ("/line-form/move", test_move);
  add ("/line-form/paste", test_paste);
  add ("/line-form/paste/items", test_paste_items);
  add ("/line-form/toggle", test_toggle);
  add ("/line-form/toggle/many", test_toggle_many);
  add ("/line-form/key", test_key);
  add ("/line-form/dash", test_type_dash);
  add ("/line-form/dash/elsewhere", test_type_dash_elsewhere);
  add ("/line-form/backspace", test_backspace);
  add ("/line-form/enter", test_enter);
  add ("/line-form/enter/back", test_enter_and_back);
  add ("/line-form/join", test_join_moved);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
