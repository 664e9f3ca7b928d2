// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor-util.h"

/* When the page scrolls, and when it must not. With a real pointer. */

/* An engineer's posting in a window that shows a part of it. */
static void
open_long_page (Page *page)
{
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");

  page_open (page, posting);
  gtk_window_set_default_size (page->window, 760, 420);
  ui_wait_until (gtk_widget_get_height (GTK_WIDGET (page->editor)) < 440, 10);
  ui_settle ();
}

static GtkAdjustment *
adjustment_of (Page *page)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page->editor->scroller));
}

static graphene_rect_t
bounds_of (Page *page, gpointer widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (page->editor), &bounds));
  return bounds;
}

/* Scrolls until the bottom of @widget is @room pixels above the bottom of what is seen. */
static void
put_at_bottom (Page *page, gpointer widget, double room)
{
  const graphene_rect_t bounds = bounds_of (page, widget);
  const double bottom = bounds.origin.y + bounds.size.height;

  gtk_adjustment_set_value (adjustment_of (page), gtk_adjustment_get_value (adjustment_of (page)) + bottom + room - gtk_widget_get_height (GTK_WIDGET (page->editor)));
  ui_settle ();
}

static VacancyBlockRow *
row_of_kind (Page *page, JdKind kind, const char *text)
{
  g_auto (GStrv) ids = vacancy_editor_ids (page->editor);

  for (guint i = 0; ids[i]; i++)
    {
      VacancyBlockRow *row = vacancy_editor_find_row (page->editor, ids[i]);
      const JdPlacement *placement = vacancy_block_row_get_model (row);

      if (placement->kind == kind && strstr (jd_placement_wording (placement), text))
        return row;
    }
  g_assert_not_reached ();
}

static gboolean
match_menu_button (GtkWidget *widget, gconstpointer tooltip)
{
  return GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_mapped (widget) && (!tooltip || g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0);
}

static gboolean
is_whole (Page *page, gpointer widget)
{
  const graphene_rect_t bounds = bounds_of (page, widget);

  return bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (GTK_WIDGET (page->editor));
}

/* ---- open popovers ---- */

/* The pointer goes over all that takes the keyboard. */
static void
hover (Page *page, GtkWidget *widget, double value)
{
  if (gtk_widget_get_focusable (widget) && gtk_widget_get_mapped (widget))
    {
      ui_point (widget, gtk_widget_get_width (widget) / 2.0 - 2, gtk_widget_get_height (widget) / 2.0);
      ui_settle ();
      ui_point (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
      ui_settle ();
      g_assert_cmpfloat (gtk_adjustment_get_value (adjustment_of (page)), ==, value);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      hover (page, child, value);
}

/* A popover is open: nothing scrolls the page beneath it, not the pointer in it, nor the keyboard, nor its end; and no tooltip covers it. */
static void
assert_steady (Page *page)
{
  GtkWidget *popover;
  double value;

  ui_wait_until (ui_find_open_popover (GTK_WIDGET (page->editor)), 10);
  popover = ui_find_open_popover (GTK_WIDGET (page->editor));
  value = gtk_adjustment_get_value (adjustment_of (page));
  ui_settle ();
  if (gtk_popover_get_autohide (GTK_POPOVER (popover)))
    ui_assert_tooltips_rest (popover);
  hover (page, popover, value);
  for (guint i = 0; i < 8; i++)
    {
      ui_press (GDK_KEY_Tab, 0);
      ui_settle ();
      g_assert_cmpfloat (gtk_adjustment_get_value (adjustment_of (page)), ==, value);
    }
  g_assert_true (gtk_widget_get_mapped (popover));
  ui_press (GDK_KEY_Escape, 0);
  ui_wait_until (!ui_find_open_popover (GTK_WIDGET (page->editor)), 10);
  ui_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment_of (page)), ==, value);
}

static void
click (GtkWidget *widget)
{
  ui_click (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

static void
open_line_menu (Page *page)
{
  VacancyBlockRow *row = row_of_kind (page, JD_KIND_DUTY, "");
  GtkWidget *more;

  put_at_bottom (page, row, 8);
  ui_point (GTK_WIDGET (row), 100, 6);
  ui_wait_until (vacancy_block_tools_get_row (page->editor->tools) == row, 10);
  ui_settle ();
  more = ui_find (GTK_WIDGET (page->editor->tools), match_menu_button, "Menu of the Line (Shift+F10)");
  g_assert_nonnull (more);
  click (more);
}

static void
open_section_menu (Page *page)
{
  VacancySectionView *view = vacancy_section_view_of (GTK_WIDGET (row_of_kind (page, JD_KIND_QUALIFICATION, "")));
  GtkWidget *menu = ui_find (GTK_WIDGET (view), match_menu_button, "Section Menu");

  put_at_bottom (page, menu, 8);
  click (menu);
}

static void
open_context_menu (Page *page)
{
  VacancyBlockRow *row = row_of_kind (page, JD_KIND_DUTY, "");

  put_at_bottom (page, row, 4);
  page_put_cursor (page, vacancy_block_row_get_placement (row), 2);
  put_at_bottom (page, row, 4);
  ui_press (GDK_KEY_Menu, 0);
}

static void
open_chip (Page *page)
{
  VacancyBlockRow *row = row_of_kind (page, JD_KIND_SUMMARY, "{");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (vacancy_block_row_get_view (row));
  GtkTextIter start, end;
  int offset = 0;

  while (offset < gtk_text_buffer_get_char_count (buffer) && !vacancy_line_chip_near (vacancy_block_row_get_line (row), vacancy_editor_posting (page->editor), offset, &start, &end))
    offset++;
  page_put_cursor (page, vacancy_block_row_get_placement (row), offset);
  put_at_bottom (page, row, 4);
  ui_press (GDK_KEY_F2, 0);
}

static void
open_link (Page *page)
{
  VacancyBlockRow *row = row_of_kind (page, JD_KIND_DUTY, "");

  page_put_cursor (page, vacancy_block_row_get_placement (row), 2);
  put_at_bottom (page, row, 4);
  ui_press (GDK_KEY_k, GDK_CONTROL_MASK);
}

static void
open_pay (Page *page)
{
  VacancyBlockRow *row = row_of_kind (page, JD_KIND_SALARY, "");
  GtkWidget *button = ui_find (GTK_WIDGET (row), match_menu_button, NULL);

  put_at_bottom (page, button, 4);
  click (button);
}

static void
open_fact (Page *page)
{
  GtkWidget *facts = GTK_WIDGET (page->editor->facts);
  const graphene_rect_t bounds = bounds_of (page, facts);

  gtk_adjustment_set_value (adjustment_of (page), bounds.origin.y + 6);
  ui_settle ();
  click (gtk_widget_get_first_child (facts));
}

static void
open_search (Page *page)
{
  VacancySectionView *view = vacancy_section_view_of (GTK_WIDGET (row_of_kind (page, JD_KIND_DUTY, "")));
  VacancyBlockRow *tail = vacancy_section_view_get_tail (view);

  vacancy_line_view_focus (vacancy_block_row_get_line (tail), 0);
  ui_settle ();
  put_at_bottom (page, tail, 4);
  ui_press (GDK_KEY_slash, 0);
}

static void
test_steady (gconstpointer data)
{
  void (*const open) (Page *) = (void (*) (Page *)) data;
  Page page;

  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  open_long_page (&page);
  open (&page);
  assert_steady (&page);
  page_tear_down (&page, NULL);
}

/* What is behind an item of a menu is no reason for it to be wide: a wording is a whole sentence. */
static void
test_menu_width (void)
{
  GtkWidget *popover;
  int width;
  Page page;

  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  open_long_page (&page);
  page_put_cursor (&page, vacancy_block_row_get_placement (row_of_kind (&page, JD_KIND_SUMMARY, "")), 0);
  ui_press (GDK_KEY_Menu, 0);
  ui_wait_until (ui_find_open_popover (GTK_WIDGET (page.editor)), 10);
  popover = ui_find_open_popover (GTK_WIDGET (page.editor));
  ui_settle ();
  width = gtk_widget_get_width (popover);
  ui_press (GDK_KEY_l, 0);
  ui_wait_until (gtk_widget_get_width (popover) > width * 5 / 4, 10);
  ui_press (GDK_KEY_Escape, 0);
  ui_settle ();
  page_tear_down (&page, NULL);
}

/* ---- tools ---- */

/* They stand beside their row, and all of them can be seen. */
static void
assert_tools_beside (Page *page, VacancyBlockRow *row)
{
  graphene_rect_t tools, at;

  ui_wait_until (vacancy_block_tools_get_row (page->editor->tools) == row, 10);
  ui_settle ();
  tools = bounds_of (page, page->editor->tools);
  at = bounds_of (page, row);
  g_assert_cmpfloat (tools.size.width, >, 0);
  g_assert_cmpfloat (tools.origin.y, >=, at.origin.y - 1);
  g_assert_cmpfloat (tools.origin.y + tools.size.height, <=, at.origin.y + at.size.height + 1);
  g_assert_true (is_whole (page, page->editor->tools));
}

static void
point_at_row (Page *page, VacancyBlockRow *row)
{
  const graphene_rect_t at = bounds_of (page, row);
  const double top = MAX (at.origin.y, 0), bottom = MIN (at.origin.y + at.size.height, gtk_widget_get_height (GTK_WIDGET (page->editor)));

  ui_point (GTK_WIDGET (page->editor), at.origin.x + 100, (top + bottom) / 2);
  ui_settle ();
  ui_point (GTK_WIDGET (page->editor), at.origin.x + 102, (top + bottom) / 2);
}

static void
test_tools_at_edges (void)
{
  VacancyBlockRow *row, *pay;
  Page page;

  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  open_long_page (&page);
  row = row_of_kind (&page, JD_KIND_QUALIFICATION, "");
  put_at_bottom (&page, row, 1);
  point_at_row (&page, row);
  assert_tools_beside (&page, row);
  /* A high row that begins above what is seen, and one that ends below. */
  pay = row_of_kind (&page, JD_KIND_SALARY, "");
  put_at_bottom (&page, pay, gtk_widget_get_height (GTK_WIDGET (page.editor)) - 40);
  point_at_row (&page, pay);
  assert_tools_beside (&page, pay);
  put_at_bottom (&page, pay, -20);
  point_at_row (&page, pay);
  assert_tools_beside (&page, pay);
  page_tear_down (&page, NULL);
}

/* What is under the pointer changes when the page is scrolled beneath it. */
static void
test_tools_after_scrolling (void)
{
  VacancyBlockRow *row, *under;
  graphene_rect_t at;
  Page page;

  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  open_long_page (&page);
  row = row_of_kind (&page, JD_KIND_DUTY, "");
  put_at_bottom (&page, row, 150);
  point_at_row (&page, row);
  assert_tools_beside (&page, row);
  at = bounds_of (&page, row);
  gtk_adjustment_set_value (adjustment_of (&page), gtk_adjustment_get_value (adjustment_of (&page)) + at.size.height + 4);
  ui_settle ();
  under = vacancy_editor_row_at (page.editor, at.origin.y + at.size.height / 2);
  g_assert_true (under && under != row);
  assert_tools_beside (&page, under);
  /* Beside a heading there is no line: they go to the one with the keyboard. */
  page_put_cursor (&page, vacancy_block_row_get_placement (row), 0);
  put_at_bottom (&page, vacancy_section_view_get_heading (vacancy_section_view_of (GTK_WIDGET (row))), 200);
  point_at_row (&page, under);
  at = bounds_of (&page, vacancy_section_view_get_heading (vacancy_section_view_of (GTK_WIDGET (row))));
  ui_point (GTK_WIDGET (page.editor), 200, at.origin.y + at.size.height / 2);
  ui_wait_until (vacancy_block_tools_get_row (page.editor->tools) == row, 10);
  page_tear_down (&page, NULL);
}

/* ---- what takes the keyboard ---- */

/* The pay above a note is seen with it, whether one comes from below, from above or by Tab. */
static void
test_whole_row (void)
{
  VacancyBlockRow *row;
  Page page;

  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  open_long_page (&page);
  row = row_of_kind (&page, JD_KIND_SALARY, "");
  page_put_cursor (&page, vacancy_block_row_get_placement (row), 0);
  ui_press (GDK_KEY_Down, 0);
  ui_settle ();
  put_at_bottom (&page, row, gtk_widget_get_height (GTK_WIDGET (page.editor)) - 20);
  g_assert_false (is_whole (&page, row));
  ui_press (GDK_KEY_Up, 0);
  ui_wait_until (is_whole (&page, row), 10);

  ui_press (GDK_KEY_Up, 0);
  ui_settle ();
  put_at_bottom (&page, row, -20);
  g_assert_false (is_whole (&page, row));
  ui_press (GDK_KEY_Down, 0);
  ui_wait_until (is_whole (&page, row), 10);

  ui_press (GDK_KEY_Up, 0);
  ui_settle ();
  put_at_bottom (&page, row, -60);
  for (guint i = 0; i < 10 && vacancy_editor_row_of (gtk_window_get_focus (page.window)) != row; i++)
    {
      ui_press (GDK_KEY_Tab, 0);
      ui_settle ();
    }
  ui_wait_until (is_whole (&page, row), 10);
  page_tear_down (&page, NULL);
}

/* A line that is cut off stays where it is under the mouse that is put into it, or the release would be beside it. */
static void
test_pressed (void)
{
  VacancyBlockRow *row;
  double value;
  Page page;

  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  open_long_page (&page);
  row = row_of_kind (&page, JD_KIND_DUTY, "");
  put_at_bottom (&page, row, -6);
  value = gtk_adjustment_get_value (adjustment_of (&page));
  ui_click (GTK_WIDGET (row), 80, 8);
  ui_wait_until (vacancy_editor_row_of (gtk_window_get_focus (page.window)) == row, 10);
  ui_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment_of (&page)), ==, value);
  /* Whoever writes in it sees it. */
  ui_press (GDK_KEY_x, 0);
  ui_wait_until (is_whole (&page, row), 10);
  page_tear_down (&page, NULL);
}

/* Undo shows what it changed, also when the keyboard is elsewhere in the window, where it stays. */
static void
test_undo (void)
{
  VacancyBlockRow *row;
  Page page;

  open_long_page (&page);
  row = row_of_kind (&page, JD_KIND_LEGAL, "");
  vacancy_session_apply (page.session, jd_edit_set_hidden (vacancy_session_posting (page.session), vacancy_block_row_get_placement (row), TRUE, NULL), "Hide");
  ui_settle ();
  gtk_window_set_focus (page.window, NULL);
  gtk_adjustment_set_value (adjustment_of (&page), 0);
  ui_settle ();
  g_assert_false (is_whole (&page, row));
  g_assert_true (jd_history_undo (vacancy_session_history (page.session)));
  ui_wait_until (is_whole (&page, row), 10);
  g_assert_null (gtk_window_get_focus (page.window));
  page_tear_down (&page, NULL);
}

/* The keyboard never goes where nobody sees it. */
static void
test_tab (void)
{
  Page page;
  GtkWidget *focus;

  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  open_long_page (&page);
  vacancy_editor_focus_place (page.editor, JD_LINE_ID_TITLE, 0);
  ui_settle ();
  for (guint i = 0; i < 60; i++)
    {
      ui_press (GDK_KEY_Tab, 0);
      ui_settle ();
      focus = gtk_window_get_focus (page.window);
      if (!focus || !gtk_widget_is_ancestor (focus, GTK_WIDGET (page.editor)))
        break;
      g_assert_true (is_whole (&page, focus));
    }
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment_of (&page)), >, 300);
  page_tear_down (&page, NULL);
}

static void
add_steady (const char *path, void (*open) (Page *))
{
  g_test_add_data_func (path, (gconstpointer) open, test_steady);
}

static void
add_tests (void)
{
  page_load_style ();
  add_steady ("/scrolling/steady/line-menu", open_line_menu);
  add_steady ("/scrolling/steady/section-menu", open_section_menu);
  add_steady ("/scrolling/steady/context-menu", open_context_menu);
  add_steady ("/scrolling/steady/chip", open_chip);
  add_steady ("/scrolling/steady/link", open_link);
  add_steady ("/scrolling/steady/pay", open_pay);
  add_steady ("/scrolling/steady/fact", open_fact);
  add_steady ("/scrolling/steady/search", open_search);
  g_test_add_func ("/scrolling/menu-width", test_menu_width);
  g_test_add_func ("/scrolling/tools/edges", test_tools_at_edges);
  g_test_add_func ("/scrolling/tools/after", test_tools_after_scrolling);
  g_test_add_func ("/scrolling/whole-row", test_whole_row);
  g_test_add_func ("/scrolling/pressed", test_pressed);
  g_test_add_func ("/scrolling/undo", test_undo);
  g_test_add_func ("/scrolling/tab", test_tab);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
