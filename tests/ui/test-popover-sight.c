// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor-util.h"
#include "widgets/vacancy-popover-sight.h"

/* What popovers hang on when the page is scrolled. GDK complains of those that hang on what is on no monitor, and every warning ends these tests. */

typedef GtkWidget *(*Open) (Page *page);

/* A posting several times as high as the screen. */
static void
open_long_page (Page *page)
{
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");

  page_open (page, posting);
  vacancy_popovers_stay_in_sight (page->window);
}

static GtkAdjustment *
adjustment_of (Page *page)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page->editor->scroller));
}

/* To the other end of the page than @widget is at. */
static void
scroll_away (Page *page, GtkWidget *widget)
{
  GtkAdjustment *adjustment = adjustment_of (page);
  graphene_rect_t bounds;
  double where;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (page->editor), &bounds));
  where = gtk_adjustment_get_value (adjustment) + bounds.origin.y;
  gtk_adjustment_set_value (adjustment, where < gtk_adjustment_get_upper (adjustment) / 2 ? gtk_adjustment_get_upper (adjustment) : 0);
  ui_settle ();
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (page->editor), &bounds));
  g_assert_true (bounds.origin.y < -100 || bounds.origin.y > 950);
}

static gboolean
is_seen (Page *page, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (page->editor), &bounds));
  return bounds.origin.y + bounds.size.height > 0 && bounds.origin.y < gtk_widget_get_height (GTK_WIDGET (page->editor));
}

static VacancyBlockRow *
row_with (Page *page, JdKind kind, const char *text)
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

/* ---- what popovers are opened on, and how; scrolled away before ---- */

static GtkWidget *
open_context_menu (Page *page)
{
  VacancyBlockRow *row = row_with (page, JD_KIND_DUTY, "");

  page_put_cursor (page, vacancy_block_row_get_placement (row), 2);
  scroll_away (page, GTK_WIDGET (row));
  ui_press (GDK_KEY_Menu, 0);
  return GTK_WIDGET (row);
}

static GtkWidget *
open_chip (Page *page)
{
  VacancyBlockRow *row = row_with (page, JD_KIND_SUMMARY, "{");
  VacancyLineView *line = vacancy_block_row_get_line (row);
  GtkTextIter start, end;
  int offset = 0;

  for (;; offset++)
    {
      g_autofree char *name = vacancy_line_chip_near (line, vacancy_editor_posting (page->editor), offset, &start, &end);

      if (name)
        break;
    }
  page_put_cursor (page, vacancy_block_row_get_placement (row), offset);
  scroll_away (page, GTK_WIDGET (row));
  ui_press (GDK_KEY_F2, 0);
  return GTK_WIDGET (row);
}

static GtkWidget *
open_link (Page *page)
{
  VacancyBlockRow *row = row_with (page, JD_KIND_DUTY, "");

  page_put_cursor (page, vacancy_block_row_get_placement (row), 2);
  scroll_away (page, GTK_WIDGET (row));
  ui_press (GDK_KEY_k, GDK_CONTROL_MASK);
  return GTK_WIDGET (row);
}

static GtkWidget *
press_button (Page *page, GtkWidget *button)
{
  gtk_widget_child_focus (button, GTK_DIR_TAB_FORWARD);
  ui_settle ();
  scroll_away (page, button);
  ui_press (GDK_KEY_space, 0);
  return button;
}

static GtkWidget *
open_section_menu (Page *page)
{
  return press_button (page, ui_find (GTK_WIDGET (page->editor), match_menu_button, "Section Menu"));
}

static GtkWidget *
open_add_section (Page *page)
{
  return press_button (page, page->editor->add_section);
}

static GtkWidget *
open_pay (Page *page)
{
  return press_button (page, ui_find (GTK_WIDGET (row_with (page, JD_KIND_SALARY, "")), match_menu_button, NULL));
}

/* As a screen reader does, or the list of what is missing. */
static GtkWidget *
open_pay_at_once (Page *page)
{
  GtkWidget *button = ui_find (GTK_WIDGET (row_with (page, JD_KIND_SALARY, "")), match_menu_button, NULL);

  scroll_away (page, button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  return button;
}

static GtkWidget *
open_fact (Page *page)
{
  return press_button (page, gtk_widget_get_first_child (GTK_WIDGET (page->editor->facts)));
}

static GtkWidget *
open_fact_at_once (Page *page)
{
  GtkWidget *facts = GTK_WIDGET (page->editor->facts);

  scroll_away (page, facts);
  vacancy_facts_bar_edit (page->editor->facts, "location");
  return facts;
}

static GtkWidget *
open_missing (Page *page)
{
  scroll_away (page, GTK_WIDGET (page->editor->facts));
  g_assert_true (vacancy_editor_ask_value (page->editor, "company"));
  return GTK_WIDGET (page->editor->facts);
}

static GtkWidget *
open_search (Page *page)
{
  VacancySectionView *view = vacancy_section_view_of (GTK_WIDGET (row_with (page, JD_KIND_DUTY, "")));
  GtkWidget *line = GTK_WIDGET (vacancy_block_row_get_line (vacancy_section_view_get_tail (view)));

  vacancy_line_view_focus (VACANCY_LINE_VIEW (line), 0);
  ui_settle ();
  scroll_away (page, line);
  ui_press (GDK_KEY_slash, 0);
  return line;
}

/* ---- cases ---- */

static gboolean
begin (Page *page)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return FALSE;
    }
  open_long_page (page);
  return TRUE;
}

/* It is brought in sight before, and seen when the popover is open. */
static void
test_open (gconstpointer open)
{
  GtkWidget *anchor;
  Page page;

  if (!begin (&page))
    return;
  anchor = ((Open) open) (&page);
  ui_wait_until (ui_find_open_popover (GTK_WIDGET (page.editor)), 10);
  ui_settle ();
  g_assert_true (is_seen (&page, anchor));
  page_tear_down (&page, NULL);
}

/* It closes when the page goes on, however that came to pass; a little further it stays. */
static void
test_scrolled (gconstpointer open)
{
  GtkAdjustment *adjustment;
  GtkWidget *anchor;
  double before;
  Page page;

  if (!begin (&page))
    return;
  anchor = ((Open) open) (&page);
  ui_wait_until (ui_find_open_popover (GTK_WIDGET (page.editor)), 10);
  ui_settle ();
  adjustment = adjustment_of (&page);
  before = gtk_adjustment_get_value (adjustment);
  gtk_adjustment_set_value (adjustment, before > 20 ? before - 4 : before + 4);
  ui_settle ();
  g_assert_nonnull (ui_find_open_popover (GTK_WIDGET (page.editor)));
  scroll_away (&page, anchor);
  g_assert_null (ui_find_open_popover (GTK_WIDGET (page.editor)));
  page_tear_down (&page, NULL);
}

/* GTK's own: @widget is at the top of what scrolls, and @key opens a popover on it. */
static void
try_foreign (GtkWidget *widget, guint key)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *scroller = gtk_scrolled_window_new ();
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  GtkWindow *window;

  gtk_widget_set_size_request (content, -1, 4000);
  gtk_box_append (GTK_BOX (content), widget);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  window = ui_show_in_window (scroller, 400, 500);
  vacancy_popovers_stay_in_sight (window);
  ui_give_focus (window);
  ui_wait_until (gtk_window_is_active (window), 10);
  gtk_widget_grab_focus (widget);
  ui_settle ();
  gtk_adjustment_set_value (adjustment, 3000);
  ui_settle ();
  ui_press (key, 0);
  ui_wait_until (ui_find_open_popover (scroller), 10);
  ui_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 100);
  gtk_adjustment_set_value (adjustment, 3000);
  ui_settle ();
  g_assert_null (ui_find_open_popover (scroller));
  gtk_window_destroy (window);
  ui_settle ();
}

static void
test_foreign (void)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  try_foreign (gtk_text_view_new (), GDK_KEY_Menu);
  try_foreign (gtk_entry_new (), GDK_KEY_Menu);
  try_foreign (gtk_drop_down_new_from_strings ((const char *const[]) { "one", "two", NULL }), GDK_KEY_space);
}

/* What slides in has its place outside for a while, and what is only just shown has none: a menu waits until it can be seen. */
static void
test_sliding_in (void)
{
  GtkWidget *fixed = gtk_fixed_new (), *entry = gtk_entry_new ();
  GtkWindow *window;

  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  gtk_widget_set_size_request (entry, 200, -1);
  gtk_fixed_put (GTK_FIXED (fixed), entry, 0, -300);
  window = ui_show_in_window (fixed, 400, 500);
  vacancy_popovers_stay_in_sight (window);
  ui_give_focus (window);
  ui_wait_until (gtk_window_is_active (window), 10);
  gtk_widget_grab_focus (entry);
  ui_press (GDK_KEY_Menu, 0);
  ui_settle ();
  g_assert_null (ui_find_open_popover (fixed));
  gtk_fixed_move (GTK_FIXED (fixed), entry, 0, 20);
  ui_settle ();
  ui_press (GDK_KEY_Menu, 0);
  ui_wait_until (ui_find_open_popover (fixed), 10);
  ui_close_popovers (GTK_WIDGET (window));
  gtk_window_destroy (window);
  ui_settle ();
}

/* It stays where it is when it is told of a place that cannot be seen, and grows with what is in it at one that can. */
static void
test_fit (void)
{
  GtkWidget *label = gtk_label_new ("here"), *popover = gtk_popover_new (), *content = gtk_button_new_with_label ("content");
  GdkRectangle at;
  GtkWindow *window;
  int before;

  gtk_popover_set_child (GTK_POPOVER (popover), content);
  gtk_widget_set_parent (popover, label);
  window = ui_show_in_window (label, 400, 500);
  vacancy_popover_open_at (GTK_POPOVER (popover), &(GdkRectangle){ 50, 50, 10, 10 });
  ui_wait_until (gtk_widget_get_height (popover) > 0, 10);
  ui_settle ();
  before = gtk_widget_get_height (popover);

  vacancy_popover_fit (GTK_POPOVER (popover), &(GdkRectangle){ 50, -3000, 10, 10 });
  ui_settle ();
  gtk_popover_get_pointing_to (GTK_POPOVER (popover), &at);
  g_assert_cmpint (at.y, ==, 50);
  gtk_widget_set_size_request (content, -1, 200);
  vacancy_popover_fit (GTK_POPOVER (popover), &(GdkRectangle){ 50, 80, 10, 10 });
  ui_wait_until (gtk_widget_get_height (popover) >= before + 100, 10);
  gtk_popover_get_pointing_to (GTK_POPOVER (popover), &at);
  g_assert_cmpint (at.y, ==, 80);

  ui_close_popovers (GTK_WIDGET (window));
  gtk_widget_unparent (popover);
  gtk_window_destroy (window);
  ui_settle ();
}

static void
add_opening (const char *name, Open open, gboolean moves)
{
  g_autofree char *opened = g_strconcat ("/popover-sight/opened/", name, NULL);
  g_autofree char *scrolled = g_strconcat ("/popover-sight/scrolled/", name, NULL);

  g_test_add_data_func (opened, (gconstpointer) open, test_open);
  if (moves)
    g_test_add_data_func (scrolled, (gconstpointer) open, test_scrolled);
}

static void
add_tests (void)
{
  page_load_style ();
  add_opening ("context-menu", open_context_menu, TRUE);
  add_opening ("section-menu", open_section_menu, TRUE);
  add_opening ("add-section", open_add_section, TRUE);
  add_opening ("pay", open_pay, TRUE);
  add_opening ("pay-at-once", open_pay_at_once, FALSE);
  add_opening ("fact", open_fact, TRUE);
  add_opening ("fact-at-once", open_fact_at_once, FALSE);
  add_opening ("missing", open_missing, FALSE);
  add_opening ("search", open_search, TRUE);
  /* These hang on the editor, which stays where it is. */
  add_opening ("chip", open_chip, FALSE);
  add_opening ("link", open_link, FALSE);
  g_test_add_func ("/popover-sight/sliding-in", test_sliding_in);
  g_test_add_func ("/popover-sight/foreign", test_foreign);
  g_test_add_func ("/popover-sight/fit", test_fit);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
