// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-text.h"
#include "editor-util.h"
#include "facts/vacancy-fact-popover.h"
#include "page/vacancy-link-popover.h"

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
  assert_text (page, "d1", "Work at Northwind on the Product or service team");
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
  assert_text (page, "d1", "Work at xy on the Product or service team");
}

/* ---- links ---- */

static void
select_words (Page *page, const char *id, int start, int end)
{
  GtkTextBuffer *buffer = page_buffer (page, id);
  GtkTextIter from, to;

  page_put_cursor (page, id, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_select_range (buffer, &from, &to);
}

static VacancyLinkPopover *
open_link (Page *page)
{
  page_activate (page, "block.link", "");
  ui_settle ();
  g_assert_nonnull (page->editor->chip_popover);
  return VACANCY_LINK_POPOVER (page->editor->chip_popover);
}

static void
give_link (Page *page, const char *text)
{
  g_assert_true (vacancy_link_popover_give (open_link (page), text));
  ui_wait_until (page->editor->chip_popover == NULL, 10);
}

/* Selected words become a link, in one step that can be undone, and the keyboard is back in the line. */
static void
test_link (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d3", -1);
  page_type (page, "!");
  select_words (page, "d3", 0, 5);
  give_link (page, "example.com/duty");
  g_assert_cmpstr (page_wording (page, "d3"), ==, "[Third](https://example.com/duty) duty!");
  page_assert_focus (page, "d3");
  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (page->session)), ==, "Set Link");
  page_undo (page);
  g_assert_cmpstr (page_wording (page, "d3"), ==, "Third duty!");
  assert_text (page, "d3", "Third duty!");
}

/* Whatever signs an address has, it is one link in the file and in every export, and no part of it is text. */
static void
test_link_signs (Page *page, gconstpointer data)
{
  static const struct { const char *typed, *address; } links[] = {
    { "https://jobs.example.com/?f[level]=senior", "https://jobs.example.com/?f%5Blevel%5D=senior" },
    { "https://e.example/)[evil](https://evil.example/", "https://e.example/%29%5Bevil%5D%28https://evil.example/" },
    { "https://e.example/]{salary}**b**", "https://e.example/%5D%7Bsalary%7D**b**" },
    { "https://[2001:db8::1]:8080/a", "https://[2001:db8::1]:8080/a" },
    { "https://b\u00fccher.example/stra\u00dfe", "https://b\u00fccher.example/stra\u00dfe" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *expected = g_strdup_printf ("[Third](%s) duty", links[i].address);

      select_words (page, "d3", 0, 5);
      give_link (page, links[i].typed);
      g_assert_cmpstr (page_wording (page, "d3"), ==, expected);
      assert_text (page, "d3", "Third duty");
      page_undo (page);
    }
}

/* An address that no wording can hold is refused, and it says so. */
static void
test_link_long (Page *page, gconstpointer data)
{
  g_autofree char *long_path = g_strnfill (JD_URL_MAX, 'x'), *path = g_strnfill (3000, 'x');
  g_autofree char *longer = g_strconcat ("https://e.example/", long_path, NULL), *address = g_strconcat ("https://e.example/", path, NULL);
  g_autofree char *expected = g_strdup_printf ("[Third](%s) duty", address);
  VacancyLinkPopover *popover;

  select_words (page, "d3", 0, 5);
  popover = open_link (page);
  g_assert_false (vacancy_link_popover_give (popover, longer));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (popover), "That is too long."));
  close_popover (page);
  g_assert_cmpstr (page_wording (page, "d3"), ==, "Third duty");
  give_link (page, address);
  g_assert_cmpstr (page_wording (page, "d3"), ==, expected);
}

/* With the cursor in a link, its address is changed or taken away. */
static void
test_link_change (Page *page, gconstpointer data)
{
  GtkWidget *remove;

  vacancy_session_apply (page->session,
                         jd_edit_set_text (vacancy_session_posting (page->session), "d3", "See [our page](https://example.com) or [*mail*](mailto:a@example.com) us", NULL), "Test");
  page_put_cursor (page, "d3", 7);
  g_assert_nonnull (ui_find_type (GTK_WIDGET (open_link (page)), GTK_TYPE_ENTRY));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_find_type (page->editor->chip_popover, GTK_TYPE_ENTRY))), ==, "https://example.com");
  close_popover (page);
  give_link (page, "https://example.org/jobs");
  g_assert_cmpstr (page_wording (page, "d3"), ==, "See [our page](https://example.org/jobs) or [*mail*](mailto:a@example.com) us");
  page_put_cursor (page, "d3", 19);
  remove = gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (open_link (page)), "Remove Link"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (remove, "clicked");
  ui_wait_until (page->editor->chip_popover == NULL, 10);
  g_assert_cmpstr (page_wording (page, "d3"), ==, "See [our page](https://example.org/jobs) or *mail* us");
}

/* An address that would be left out of an export is refused, and it says so. */
static void
test_link_unsafe (Page *page, gconstpointer data)
{
  static const char *const refused[] = { "javascript:alert(1)", "file:///etc/passwd", "", "no address", "https://user:secret@example.com", "data:text/html,x" };

  select_words (page, "d3", 0, 5);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      VacancyLinkPopover *popover = open_link (page);

      g_test_message ("%s", refused[i]);
      g_assert_false (vacancy_link_popover_give (popover, refused[i]));
      g_assert_true (gtk_widget_has_css_class (ui_find_type (GTK_WIDGET (popover), GTK_TYPE_ENTRY), "error"));
      close_popover (page);
    }
  g_assert_cmpstr (page_wording (page, "d3"), ==, "Third duty");
}

/* Clicked away, what was typed counts when it is an address. */
static void
test_link_clicked_away (Page *page, gconstpointer data)
{
  GtkWidget *popover;

  select_words (page, "d3", 0, 5);
  popover = GTK_WIDGET (open_link (page));
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (popover, GTK_TYPE_ENTRY)), "no address");
  gtk_popover_popdown (GTK_POPOVER (popover));
  ui_wait_until (page->editor->chip_popover == NULL, 10);
  g_assert_cmpstr (page_wording (page, "d3"), ==, "Third duty");
  popover = GTK_WIDGET (open_link (page));
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (popover, GTK_TYPE_ENTRY)), "example.org");
  gtk_popover_popdown (GTK_POPOVER (popover));
  ui_wait_until (page->editor->chip_popover == NULL, 10);
  g_assert_cmpstr (page_wording (page, "d3"), ==, "[Third](https://example.org) duty");
}

/* With nothing selected the address is the text. At the end of a section that is a new line. */
static void
test_link_typed (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d3", 6);
  give_link (page, "jobs@example.com");
  g_assert_cmpstr (page_wording (page, "d3"), ==, "Third [jobs@example.com](mailto:jobs@example.com)duty");
  page_undo (page);
  g_assert_cmpstr (page_wording (page, "d3"), ==, "Third duty");
  vacancy_line_view_focus (vacancy_block_row_get_line (vacancy_section_view_get_tail (vacancy_editor_find_section (page->editor, "duties"))), 0);
  give_link (page, "https://example.com/a_(b)");
  ui_settle ();
  {
    const JdSection *duties = jd_posting_section (vacancy_session_posting (page->session), "duties", NULL);

    g_assert_cmpuint (duties->placements->len, ==, 4);
    g_assert_nonnull (strstr (jd_placement_wording (duties->placements->pdata[3]), "https://example.com/a_"));
  }
}

/* Whole blocks are no words of a line. */
static void
test_link_blocks (Page *page, gconstpointer data)
{
  const char *const ids[] = { "d1", "d2", "d3", NULL };

  page_put_cursor (page, "d1", 0);
  vacancy_selection_set_range (page->editor->context.selection, ids, "d1", "d3");
  page_activate (page, "block.link", "");
  g_assert_null (page->editor->chip_popover);
}

/* The keys for it, all the way. */
static void
test_link_keys (Page *page, gconstpointer data)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("no X test extension");
      return;
    }
  select_words (page, "d3", 6, 10);
  ui_press (GDK_KEY_K, GDK_CONTROL_MASK);
  ui_wait_until (page->editor->chip_popover && gtk_widget_get_mapped (page->editor->chip_popover), 10);
  ui_settle ();
  for (const char *key = "a.nl"; *key; key++)
    ui_press (gdk_unicode_to_keyval ((guint32) *key), 0);
  ui_press (GDK_KEY_Return, 0);
  ui_wait_until (page->editor->chip_popover == NULL, 10);
  g_assert_cmpstr (page_wording (page, "d3"), ==, "Third [duty](https://a.nl)");
  page_assert_focus (page, "d3");
}

static const char *
cursor_over (Page *page, const char *id, int offset)
{
  GtkTextView *view = vacancy_block_row_get_view (vacancy_editor_find_row (page->editor, id));
  GdkRectangle place;
  GtkTextIter at;
  double x, y;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &at, offset);
  gtk_text_view_get_iter_location (view, &at, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x, &place.y);
  g_assert_true (gtk_widget_translate_coordinates (GTK_WIDGET (view), GTK_WIDGET (page->editor), place.x + 2, place.y + place.height / 2, &x, &y));
  vacancy_editor_point_at (page->editor, x, y);
  return gdk_cursor_get_name (gtk_widget_get_cursor (GTK_WIDGET (view)));
}

static void
test_pointer (Page *page, gconstpointer data)
{
  g_assert_cmpstr (cursor_over (page, "d1", 11), ==, "pointer");
  g_assert_cmpstr (cursor_over (page, "d1", 2), ==, "text");
  g_assert_cmpstr (cursor_over (page, "d1", 11), ==, "pointer");
  cursor_over (page, "d2", 2);
  g_assert_cmpstr (gdk_cursor_get_name (gtk_widget_get_cursor (GTK_WIDGET (vacancy_block_row_get_view (vacancy_editor_find_row (page->editor, "d1"))))), ==, "text");
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
  add ("/chips/pointer", test_pointer);
  add ("/links/set", test_link);
  add ("/links/signs", test_link_signs);
  add ("/links/long", test_link_long);
  add ("/links/change", test_link_change);
  add ("/links/unsafe", test_link_unsafe);
  add ("/links/clicked-away", test_link_clicked_away);
  add ("/links/typed", test_link_typed);
  add ("/links/blocks", test_link_blocks);
  add ("/links/keys", test_link_keys);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
