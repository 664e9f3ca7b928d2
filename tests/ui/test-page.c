// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/jd-edit-new.h"
#include "editor-util.h"
#include "side-util.h"

/* How the page looks: what lies where. */

static graphene_rect_t
bounds_of (Page *page, gpointer widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (page->editor), &bounds));
  return bounds;
}

static void
resize (Page *page, int width)
{
  GtkWidget *editor = GTK_WIDGET (page->editor);

  /* The frame of the window takes a few pixels. */
  gtk_window_set_default_size (page->window, width, 860);
  ui_wait_until (gtk_widget_get_width (editor) <= width && gtk_widget_get_width (editor) > width - 60, 10);
  ui_settle ();
}

static float
right_of (const graphene_rect_t *bounds)
{
  return bounds->origin.x + bounds->size.width;
}

/* ---- edges ---- */

/* What stands above the lines of a section begins where its heading and its paragraphs do. */
static void
test_edges (Page *page, gconstpointer data)
{
  VacancyBlockRow *must = vacancy_editor_find_row (page->editor, "m1");
  const float heading = bounds_of (page, vacancy_section_view_get_heading (vacancy_section_view_of (GTK_WIDGET (must)))).origin.x;

  g_assert_cmpfloat (bounds_of (page, ui_find_text (GTK_WIDGET (page->editor), "Must have")).origin.x, ==, heading);
  g_assert_cmpfloat (bounds_of (page, ui_find_text (GTK_WIDGET (page->editor), "Nice to have")).origin.x, ==, heading);
  g_assert_cmpfloat (bounds_of (page, vacancy_block_row_get_view (vacancy_editor_find_row (page->editor, "t1"))).origin.x, ==, heading);
}

/* ---- tools ---- */

/* Once they have been given their place. */
static gboolean
stand_beside (Page *page, VacancyBlockRow *row)
{
  const graphene_rect_t tools = bounds_of (page, page->editor->tools), at = bounds_of (page, row);

  return tools.size.width > 0 && tools.origin.y >= at.origin.y && tools.origin.y + tools.size.height <= at.origin.y + at.size.height + 1;
}

static void
assert_tools_beside (Page *page, const char *id)
{
  gboolean rtl = gtk_widget_get_direction (page->editor->context.page) == GTK_TEXT_DIR_RTL;
  VacancyBlockRow *row = vacancy_editor_find_row (page->editor, id);
  graphene_rect_t tools, at;

  vacancy_block_tools_show (page->editor->tools, NULL);
  vacancy_block_tools_show (page->editor->tools, row);
  ui_wait_until (stand_beside (page, row), 10);
  tools = bounds_of (page, page->editor->tools);
  at = bounds_of (page, row);
  if (rtl)
    g_assert_cmpfloat (right_of (&tools), <=, at.origin.x);
  else
    g_assert_cmpfloat (tools.origin.x, >=, right_of (&at));
  g_assert_cmpfloat (tools.origin.x, >=, 0);
  g_assert_cmpfloat (right_of (&tools), <=, gtk_widget_get_width (GTK_WIDGET (page->editor)));
}

/* They stand in the margin, where there is no text, however wide the window is and whichever way the page reads. */
static void
test_tools (Page *page, gconstpointer data)
{
  static const int widths[] = { 1000, 760, 360 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      resize (page, widths[i]);
      assert_tools_beside (page, "d1");
      assert_tools_beside (page, "m2");
    }
  vacancy_session_apply (page->session, jd_edit_set_language (vacancy_session_posting (page->session), "ar", NULL), "Language");
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      resize (page, widths[i]);
      assert_tools_beside (page, "d1");
    }
}

static void
point_at (Page *page, double x, const graphene_rect_t *row, double below)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (page->editor));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, row->origin.y + below);
    }
}

/* They go while one writes, though the pointer stands over the line: GTK tells of it anew whenever something moves on the page. */
static void
test_tools_while_typing (Page *page, gconstpointer data)
{
  VacancyBlockRow *row = vacancy_editor_find_row (page->editor, "d1");
  const graphene_rect_t at = bounds_of (page, row);

  point_at (page, 200, &at, 4);
  g_assert_true (vacancy_block_tools_get_row (page->editor->tools) == row);
  g_signal_emit_by_name (vacancy_block_row_get_line (row), "insert-at-cursor", "a");
  g_assert_null (vacancy_block_tools_get_row (page->editor->tools));
  point_at (page, 200, &at, 4);
  g_assert_null (vacancy_block_tools_get_row (page->editor->tools));
  point_at (page, 201, &at, 4);
  g_assert_true (vacancy_block_tools_get_row (page->editor->tools) == row);
}

/* ---- room ---- */

static void
test_narrow (Page *page, gconstpointer data)
{
  graphene_rect_t wide, narrow;

  resize (page, 900);
  wide = bounds_of (page, page->editor->title);
  resize (page, 360);

  ui_wait_until ((narrow = bounds_of (page, page->editor->title), narrow.size.width >= 264), 10);
  g_assert_cmpfloat (narrow.origin.x, <=, 40);
  g_assert_cmpfloat (wide.size.width, >, narrow.size.width);
}

static void
test_count (Page *page, gconstpointer data)
{
  GtkWidget *about = GTK_WIDGET (vacancy_editor_find_section (page->editor, "about"));
  GtkWidget *duties = GTK_WIDGET (vacancy_editor_find_section (page->editor, "duties"));

  g_assert_nonnull (ui_find_text (about, "1 line"));
  g_assert_nonnull (ui_find_text (duties, "3 lines"));
  page_activate (page, "block.remove", "d3");
  g_assert_nonnull (ui_find_text (duties, "2 lines"));
}

/* ---- headings ---- */

static const char *
heading (const JdPosting *posting, guint index)
{
  return ((JdSection *) g_ptr_array_index (posting->sections, index))->heading;
}

/* What the program calls a section is part of the posting, so it speaks the posting's language, whatever the program speaks. */
static void
test_headings (Page *page, gconstpointer data)
{
  JdNewRequest request = { .level = "entry", .title = "Boulanger", .language = "fr" };
  g_autoptr (JdPosting) plain = jd_edit_new (starter_library (), &request, NULL);

  vacancy_session_apply (page->session, jd_edit_set_language (vacancy_session_posting (page->session), "de", NULL), "Language");
  page_activate (page, "section.add", "- benefit");
  page_activate (page, "section.add", "about process");
  g_assert_cmpstr (heading (vacancy_session_posting (page->session), 4), ==, "Das bieten wir");
  g_assert_cmpstr (heading (vacancy_session_posting (page->session), 1), ==, "So bewirbst du dich");
  g_assert_cmpstr (heading (plain, 0), ==, "Le poste");
  g_assert_cmpstr (heading (plain, 1), ==, "Vos missions");
}

/* ---- direction ---- */

static gboolean
reads_otherwise (GtkWidget *widget, gconstpointer data)
{
  return !GTK_IS_NATIVE (widget) && !gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER)
         && gtk_widget_get_direction (widget) != (GtkTextDirection) GPOINTER_TO_INT (data);
}

static void
assert_reads (Page *page, GtkTextDirection direction)
{
  GtkWidget *other = ui_find (page->editor->context.page, reads_otherwise, GINT_TO_POINTER (direction));

  if (other)
    g_error ("a %s reads the other way", G_OBJECT_TYPE_NAME (other));
}

static void
set_language (Page *page, const char *language)
{
  vacancy_session_apply (page->session, jd_edit_set_language (vacancy_session_posting (page->session), language, NULL), "Language");
  ui_settle ();
}

/* The page reads as its posting does; what is added to it later as well. The desktop's direction stays that of all else. */
static void
test_direction (Page *page, gconstpointer data)
{
  assert_reads (page, GTK_TEXT_DIR_LTR);
  set_language (page, "ar");
  assert_reads (page, GTK_TEXT_DIR_RTL);
  g_assert_cmpint (gtk_widget_get_direction (page->editor->scroller), ==, GTK_TEXT_DIR_LTR);
  page_activate (page, "section.add", "- duty");
  page_put_cursor (page, "d1", -1);
  page_type (page, "!");
  vacancy_editor_split (page->editor, vacancy_editor_find_row (page->editor, "d1"));
  ui_settle ();
  assert_reads (page, GTK_TEXT_DIR_RTL);
  set_language (page, "de");
  assert_reads (page, GTK_TEXT_DIR_LTR);
}

static void
say (Page *page, const char *id, const char *wording)
{
  vacancy_session_apply (page->session, jd_edit_set_text (vacancy_session_posting (page->session), id, wording, NULL), "Test");
  ui_settle ();
}

static GtkTextView *
view_of (Page *page, const char *id)
{
  return vacancy_block_row_get_view (vacancy_editor_find_row (page->editor, id));
}

static void
assert_side (Page *page, gboolean rtl)
{
  static const char *const ids[] = { "d1", "d2", "d3", "t1" };
  VacancySectionView *duties = vacancy_editor_find_section (page->editor, "duties");
  VacancyLineView *tail = vacancy_block_row_get_line (vacancy_section_view_get_tail (duties));

  side_assert (GTK_TEXT_VIEW (page->editor->title), 0, rtl);
  side_assert (GTK_TEXT_VIEW (vacancy_section_view_get_heading (duties)), 0, rtl);
  side_assert (GTK_TEXT_VIEW (tail), 0, rtl);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (int line = 0; line < gtk_text_buffer_get_line_count (page_buffer (page, ids[i])); line++)
      side_assert (view_of (page, ids[i]), line, rtl);
}

/* The page has one direction: no line goes by what its own words are, nor by the keyboard. */
static void
test_direction_of_lines (Page *page, gconstpointer data)
{
  static const char *const languages[] = { "ar", "en", "he-IL", "de" };

  say (page, "d2", "שלום עולם");
  say (page, "d3", "2024");
  say (page, "t1", "Hello\n\nשלום עולם\n\n24/7");
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const gboolean rtl = i % 2 == 0;

      set_language (page, languages[i]);
      vacancy_session_apply (page->session, jd_edit_set_value (vacancy_session_posting (page->session), "title", rtl ? "Cook" : "טבח", NULL), "Title");
      ui_settle ();
      assert_side (page, rtl);
    }
}

/* Nor does it while it is written. */
static void
test_direction_while_typing (Page *page, gconstpointer data)
{
  static const char *const texts[] = { "a", "bc", "ש", "1", "." };

  set_language (page, "ar");
  page_put_cursor (page, "d1", 0);
  gtk_text_buffer_set_text (page_buffer (page, "d1"), "", -1);
  ui_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      side_assert (view_of (page, "d1"), 0, TRUE);
      gtk_text_view_place_cursor_onscreen (view_of (page, "d1"));
      page_type (page, texts[i]);
      ui_settle ();
      side_assert (view_of (page, "d1"), 0, TRUE);
    }
  gtk_text_buffer_set_text (page_buffer (page, "d1"), "", -1);
  page_type (page, "שלום");
  ui_settle ();
  side_assert (view_of (page, "d1"), 0, TRUE);
}

/* On a desktop that reads from right to left, an English page does not. */
static void
test_direction_of_desktop (void)
{
  Page page;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  page_set_up (&page, NULL);
  assert_reads (&page, GTK_TEXT_DIR_LTR);
  g_assert_cmpint (gtk_widget_get_direction (page.editor->scroller), ==, GTK_TEXT_DIR_RTL);
  assert_tools_beside (&page, "d2");
  page_tear_down (&page, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add (const char *path, void (*test) (Page *, gconstpointer))
{
  g_test_add (path, Page, NULL, page_set_up, test, page_tear_down);
}

static void
add_tests (void)
{
  page_load_style ();
  add ("/page/edges", test_edges);
  add ("/page/tools", test_tools);
  add ("/page/tools/typing", test_tools_while_typing);
  add ("/page/narrow", test_narrow);
  add ("/page/count", test_count);
  add ("/page/headings", test_headings);
  add ("/page/direction", test_direction);
  add ("/page/direction/lines", test_direction_of_lines);
  add ("/page/direction/typing", test_direction_while_typing);
  g_test_add_func ("/page/direction/desktop", test_direction_of_desktop);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
