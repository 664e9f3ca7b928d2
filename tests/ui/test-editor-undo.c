// SPDX-License-Identifier: GPL-3.0-or-later
/* Undo and redo lead to what they changed. */
#include "editor-util.h"

static void
set_value (Page *page, const char *name, const char *value)
{
  vacancy_session_apply (page->session, jd_edit_set_value (vacancy_session_posting (page->session), name, value, NULL), "Test");
}

/* Undo and then redo from a line elsewhere: the keyboard goes to @place both times. */
static void
assert_leads_to (Page *page, const char *place)
{
  for (guint i = 0; i < 2; i++)
    {
      page_put_cursor (page, "d2", 1);
      g_assert_true (i == 0 ? jd_history_undo (vacancy_session_history (page->session)) : jd_history_redo (vacancy_session_history (page->session)));
      ui_settle ();
      page_assert_focus (page, place);
    }
}

static void
test_undo_title (Page *page, gconstpointer data)
{
  set_value (page, "title", "Head of the kitchen");
  assert_leads_to (page, "title");
}

static void
test_undo_heading (Page *page, gconstpointer data)
{
  JdPosting *posting = vacancy_session_posting (page->session);

  vacancy_session_apply (page->session, jd_edit_set_heading (posting, "bring", "All that you bring", NULL), "Test");
  assert_leads_to (page, "#bring");
}

static void
test_undo_section_moved (Page *page, gconstpointer data)
{
  JdPosting *posting = vacancy_session_posting (page->session);

  vacancy_session_apply (page->session, jd_edit_move_section (posting, "bring", 0, NULL), "Test");
  page_put_cursor (page, "d2", 1);
  page_undo (page);
  page_assert_focus (page, "#bring");
}

static const char *
focused_fact (Page *page)
{
  GtkWidget *focus = gtk_window_get_focus (page->window);

  return gtk_widget_is_ancestor (focus, GTK_WIDGET (page->editor->facts)) ? gtk_widget_get_name (focus) : NULL;
}

static void
test_undo_fact (Page *page, gconstpointer data)
{
  static const char *const facts[][2] = { { "company", "Loods 9" }, { "location", "Utrecht, NL" }, { "apply", "jobs@example.com" } };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      page_put_cursor (page, "d2", 1);
      set_value (page, facts[i][0], facts[i][1]);
      /* A value that is given elsewhere takes the keyboard nowhere. */
      page_assert_focus (page, "d2");
      page_undo (page);
      g_assert_cmpstr (focused_fact (page), ==, facts[i][0]);
      page_put_cursor (page, "d2", 1);
      g_assert_true (jd_history_redo (vacancy_session_history (page->session)));
      g_assert_cmpstr (focused_fact (page), ==, facts[i][0]);
    }
  /* One that is not asked for has no button once it is gone: the one that adds facts has the keyboard. */
  set_value (page, "reference", "A-17");
  page_put_cursor (page, "d2", 1);
  page_undo (page);
  g_assert_nonnull (focused_fact (page));
}

/* Among many changes the first line leads, as after a switch of the level. */
static void
test_undo_many (Page *page, gconstpointer data)
{
  g_autoptr (JdPosting) titled = jd_edit_set_value (vacancy_session_posting (page->session), "title", "Another", NULL);

  vacancy_session_apply (page->session, jd_edit_set_text (titled, "m1", "Other words", NULL), "Test");
  assert_leads_to (page, "m1");
}

/* A line that went to another section and says the same, one that changed places with others, and one that came and went. */
static void
test_undo_moved (Page *page, gconstpointer data)
{
  JdPosting *posting;

  page_activate (page, "section.add", "duties duty");
  posting = vacancy_session_posting (page->session);
  vacancy_session_apply (page->session, jd_edit_move (posting, "d3", "section-1", 0, NULL), "Test");
  assert_leads_to (page, "d3");
  page_undo (page);
  posting = vacancy_session_posting (page->session);
  vacancy_session_apply (page->session, jd_edit_move (posting, "d3", "duties", 0, NULL), "Test");
  assert_leads_to (page, "d3");
  page_undo (page);
  posting = vacancy_session_posting (page->session);
  vacancy_session_apply (page->session, jd_edit_insert_text (posting, "about", 1, "New", NULL, NULL), "Test");
  page_put_cursor (page, "d2", 1);
  page_undo (page);
  page_assert_focus (page, "+about");
}

/* As keys do it: the keyboard is in the line that goes. */
static void
test_undo_step (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d3", 2);
  page_activate (page, "block.move-down", "");
  page_assert_shown (page, "about: t1 | duties: d1 d2 | bring: d3 m1 m2 / n1");
  page_undo (page);
  page_assert_shown (page, START);
  page_assert_focus (page, "d3");
  page_put_cursor (page, "d1", 2);
  page_activate (page, "block.move-up", "");
  page_undo (page);
  page_assert_focus (page, "d1");
}

static void
add (const char *path, void (*test) (Page *, gconstpointer))
{
  g_test_add (path, Page, NULL, page_set_up, test, page_tear_down);
}

static void
add_tests (void)
{
  add ("/editor/undo/title", test_undo_title);
  add ("/editor/undo/heading", test_undo_heading);
  add ("/editor/undo/section-moved", test_undo_section_moved);
  add ("/editor/undo/fact", test_undo_fact);
  add ("/editor/undo/many", test_undo_many);
  add ("/editor/undo/moved", test_undo_moved);
  add ("/editor/undo/step", test_undo_step);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
