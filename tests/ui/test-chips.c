// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor-util.h"
#include "vacancy-fact-popover.h"

/* Chips and links: the small editors over a line. */

static void
set_up (Page *page, gconstpointer data)
{
  g_autoptr (JdPosting) plain = page_posting ();
  g_autoptr (JdPosting) wordy = jd_edit_set_text (plain, "d1", "Work at {company} on the {product} team", NULL);
  g_autoptr (JdPosting) posting = jd_edit_set_value (wordy, "company", "Loods 9", NULL);

  g_assert_nonnull (posting);
  page_open (page, posting);
}

/* With the popover of a test still open. */
static void
tear_down (Page *page, gconstpointer data)
{
  gtk_window_destroy (page->window);
  ui_settle ();
  vacancy_session_discard (page->session);
  g_assert_finalize_object (page->session);
}

static VacancyFactPopover *
popover_of (Page *page)
{
  return (VacancyFactPopover *) page->editor->chip_popover;
}

static char *
shown_text (Page *page, const char *id)
{
  GtkTextBuffer *buffer = page_buffer (page, id);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

#define assert_text(page, id, expected) \
  G_STMT_START \
  { \
    g_autofree char *text_is = shown_text (page, id); \
    g_assert_cmpstr (text_is, ==, expected); \
  } \
  G_STMT_END

static void
close_popover (Page *page)
{
  gtk_popover_popdown (GTK_POPOVER (page->editor->chip_popover));
  ui_wait_until (page->editor->chip_popover == NULL, 10);
  ui_settle ();
}

/* ---- chips ---- */

/* Beside a chip, before it or behind, the value can be filled in; elsewhere there is nothing to fill in. */
static void
test_fill_in (Page *page, gconstpointer data)
{
  assert_text (page, "d1", "Work at Loods 9 on the product team");
  page_put_cursor (page, "d1", 2);
  page_activate (page, "block.fill-in", "");
  g_assert_null (popover_of (page));
  page_put_cursor (page, "d1", 15);
  page_activate (page, "block.fill-in", "");
  g_assert_nonnull (popover_of (page));
  g_assert_true (vacancy_fact_popover_give (popover_of (page), "R&D <b>"));
  assert_text (page, "d1", "Work at R&D <b> on the product team");
  close_popover (page);
  page_assert_focus (page, "d1");
  page_undo (page);
  assert_text (page, "d1", "Work at Loods 9 on the product team");
}

static void
test_variable (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d1", 23);
  page_activate (page, "block.fill-in", "");
  g_assert_nonnull (popover_of (page));
  g_assert_true (vacancy_fact_popover_give (popover_of (page), "forecast"));
  assert_text (page, "d1", "Work at Loods 9 on the forecast team");
  g_assert_cmpstr (jd_params_get (vacancy_session_posting (page->session)->variables, "product"), ==, "forecast");
}

/* A line that has a value of its own changes that one. */
static void
test_scope (Page *page, gconstpointer data)
{
  JdPosting *posting = vacancy_session_posting (page->session);

  vacancy_session_apply (page->session, jd_edit_set_scoped (posting, "d1", "product", "billing", NULL), "Test");
  assert_text (page, "d1", "Work at Loods 9 on the billing team");
  page_put_cursor (page, "d1", 23);
  page_activate (page, "block.fill-in", "");
  g_assert_true (vacancy_fact_popover_give (popover_of (page), "forecast"));
  posting = vacancy_session_posting (page->session);
  g_assert_null (jd_params_get (posting->variables, "product"));
  g_assert_cmpstr (jd_params_get (jd_posting_placement (posting, "d1", NULL, NULL)->variables, "product"), ==, "forecast");
}

static void
test_heading (Page *page, gconstpointer data)
{
  vacancy_session_apply (page->session, jd_edit_set_heading (vacancy_session_posting (page->session), "about", "About {company}", NULL), "Test");
  vacancy_line_view_focus (vacancy_section_view_get_heading (vacancy_editor_find_section (page->editor, "about")), 6);
  page_activate (page, "block.fill-in", "");
  g_assert_nonnull (popover_of (page));
  g_assert_true (vacancy_fact_popover_give (popover_of (page), "Northwind"));
  assert_text (page, "d1", "Work at Northwind on the product team");
}

/* The name of the role is chosen elsewhere. */
static void
test_not_editable (Page *page, gconstpointer data)
{
  vacancy_session_apply (page->session, jd_edit_set_text (vacancy_session_posting (page->session), "d2", "Be {a:role_title}", NULL), "Test");
  page_put_cursor (page, "d2", 3);
  page_activate (page, "block.fill-in", "");
  g_assert_null (popover_of (page));
}

static void
click_at (Page *page, const char *id, int offset)
{
  GtkTextView *view = vacancy_block_row_get_view (vacancy_editor_find_row (page->editor, id));
  GdkRectangle place;
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (page_buffer (page, id), &at, offset);
  gtk_text_view_get_iter_location (view, &at, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x, &place.y);
  ui_click (GTK_WIDGET (view), place.x + 2, place.y + place.height / 2);
  ui_settle ();
  ui_settle ();
}

static void
test_click (Page *page, gconstpointer data)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("no X test extension");
      return;
    }
  click_at (page, "d1", 2);
  g_assert_null (popover_of (page));
  page_assert_focus (page, "d1");
  click_at (page, "d1", 11);
  ui_wait_until (popover_of (page), 10);
  ui_press (GDK_KEY_X, 0);
  ui_press (GDK_KEY_Return, 0);
  ui_wait_until (!popover_of (page), 10);
  g_assert_cmpstr (vacancy_session_posting (page->session)->facts->company, ==, "x");
  page_assert_focus (page, "d1");
  ui_press (GDK_KEY_Y, 0);
  ui_settle ();
  assert_text (page, "d1", "Work at xy on the product team");
}

static void
add (const char *path, void (*test) (Page *, gconstpointer))
{
  g_test_add (path, Page, NULL, set_up, test, tear_down);
}

static void
add_tests (void)
{
  add ("/chips/fill-in", test_fill_in);
  add ("/chips/variable", test_variable);
  add ("/chips/scope", test_scope);
  add ("/chips/heading", test_heading);
  add ("/chips/not-editable", test_not_editable);
  add ("/chips/click", test_click);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
