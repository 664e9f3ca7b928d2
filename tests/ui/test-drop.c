// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor-util.h"
#include "editor/vacancy-editor-clipboard.h"

/* What is dragged onto the page: its own lines, those of other postings, blocks of the library, texts of other programs. */

static VacancyBlockRow *
row_of (Page *page, const char *id)
{
  VacancyBlockRow *row = vacancy_editor_find_row (page->editor, id);

  g_assert_nonnull (row);
  return row;
}

static void
drop_lines (Page *page, VacancySession *session, const char *ids, VacancyBlockRow *row, gboolean after)
{
  g_auto (GStrv) lines = g_strsplit (ids, " ", -1);
  g_autoptr (VacancyDrag) drag = vacancy_drag_new_lines (session, (const char *const *) lines);

  vacancy_editor_drop (page->editor, drag, row, after);
}

static void
test_lines (Page *page, gconstpointer data)
{
  drop_lines (page, page->session, "d3", row_of (page, "d1"), FALSE);
  page_assert_shown (page, "about: t1 | duties: d3 d1 d2 | bring: m1 m2 / n1");
  drop_lines (page, page->session, "m1", row_of (page, "n1"), TRUE);
  page_assert_shown (page, "about: t1 | duties: d3 d1 d2 | bring: m2 / n1 m1");
  drop_lines (page, page->session, "d3 d2", row_of (page, "t1"), TRUE);
  page_assert_shown (page, "about: t1 d3 d2 | duties: d1 | bring: m2 / n1 m1");
  drop_lines (page, page->session, "t1", vacancy_section_view_get_tail (vacancy_editor_find_section (page->editor, "bring")), FALSE);
  page_assert_shown (page, "about: d3 d2 | duties: d1 | bring: m2 / n1 m1 t1");
  g_assert_cmpint (vacancy_block_row_get_model (row_of (page, "t1"))->kind, ==, JD_KIND_QUALIFICATION);
  g_assert_cmpint (vacancy_block_row_get_model (row_of (page, "d2"))->kind, ==, JD_KIND_ABOUT);
}

static const char *
qualification (void)
{
  const GPtrArray *blocks = jd_library_blocks (starter_library ());

  for (guint i = 0; i < blocks->len; i++)
    if (((const JdBlock *) blocks->pdata[i])->kind == JD_KIND_QUALIFICATION)
      return ((const JdBlock *) blocks->pdata[i])->id;
  g_assert_not_reached ();
}

static void
test_block (Page *page, gconstpointer data)
{
  page_drop_block (page, "no-such-block", "d1", FALSE);
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m1 m2 / n1");
  page_drop_block (page, qualification (), "d1", FALSE);
  g_assert_cmpint (vacancy_block_row_get_model (row_of (page, qualification ()))->kind, ==, JD_KIND_DUTY);
}

/* Lines of another posting may be called as lines of this are: they are copied, and those stay where they are. */
static void
test_other_window (Page *page, gconstpointer data)
{
  g_autoptr (JdPosting) other = page_posting ();
  VacancySession *session = vacancy_session_new (starter_library (), other, NULL, NULL);

  vacancy_session_apply (session, jd_edit_set_text (vacancy_session_posting (session), "d2", "From elsewhere", NULL), "Test");
  drop_lines (page, session, "d2 d3", row_of (page, "t1"), FALSE);
  page_assert_shown (page, "about: d2~2 d3~2 t1 | duties: d1 d2 d3 | bring: m1 m2 / n1");
  g_assert_cmpstr (page_wording (page, "d2~2"), ==, "From elsewhere");
  g_assert_cmpstr (page_wording (page, "d2"), ==, "Second **bold** duty");
  page_undo (page);
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m1 m2 / n1");
  vacancy_session_discard (session);
  g_object_unref (session);
}

/* A text falls where the mouse is. */
static void
test_text (Page *page, gconstpointer data)
{
  VacancyBlockRow *row = row_of (page, "d1");
  GtkWidget *view = GTK_WIDGET (vacancy_block_row_get_view (row));
  GdkRectangle place;
  GtkTextIter at;
  double x, y;

  gtk_text_buffer_get_iter_at_offset (page_buffer (page, "d1"), &at, 5);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view), &at, &place);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (view), GTK_TEXT_WINDOW_WIDGET, place.x, place.y + place.height / 2, &place.x, &place.y);
  gtk_widget_translate_coordinates (view, GTK_WIDGET (page->editor), place.x, place.y, &x, &y);
  vacancy_editor_point_into (page->editor, row, x, y);
  page_assert_focus (page, "d1");
  g_assert_cmpint (page_cursor (page), ==, 5);
  g_assert_true (vacancy_paste_data (row, "text/plain", "- One\n- Two", 11));
  page_assert_shown (page, "about: t1 | duties: d1 text-1 text-2 text-3 d2 d3 | bring: m1 m2 / n1");
  g_assert_cmpint (vacancy_block_row_get_model (row_of (page, "text-2"))->kind, ==, JD_KIND_DUTY);
}

/* ---- with a real mouse ---- */

static GtkDragSource *
drag_source_of (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller))
        return GTK_DRAG_SOURCE (controller);
    }
  return NULL;
}

static gboolean
has_drag_source (GtkWidget *widget, gconstpointer data)
{
  return drag_source_of (widget) != NULL;
}

static guint
count_pictures (GtkWidget *widget)
{
  guint count = GTK_IS_PICTURE (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    count += count_pictures (child);
  return count;
}

/* The cursor a text view shows while something is dragged over it. */
static void
assert_no_cursors (Page *page)
{
  g_auto (GStrv) ids = vacancy_editor_ids (page->editor);

  for (guint i = 0; ids[i]; i++)
    {
      GtkTextMark *mark = gtk_text_buffer_get_mark (page_buffer (page, ids[i]), "gtk_drag_target");

      g_assert_false (mark && gtk_text_mark_get_visible (mark));
    }
}

/* All that is dragged is seen under the pointer, and what it goes over shows no cursor. */
static void
test_drag (Page *page, gconstpointer data)
{
  GtkWidget *handle, *icon, *editor = GTK_WIDGET (page->editor), *target = GTK_WIDGET (vacancy_block_row_get_view (row_of (page, "m1")));
  double from_x, from_y, x, y;

  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  page_put_cursor (page, "d1", -1);
  ui_press (GDK_KEY_Down, GDK_SHIFT_MASK);
  ui_press (GDK_KEY_Down, GDK_SHIFT_MASK);
  ui_wait_until (vacancy_selection_count (page->editor->context.selection) == 3, 10);
  handle = ui_find (GTK_WIDGET (page->editor->tools), has_drag_source, NULL);
  gtk_widget_translate_coordinates (target, editor, 100, 4, &x, &y);
  gtk_widget_translate_coordinates (handle, editor, 6, 8, &from_x, &from_y);
  ui_point (editor, from_x, from_y);
  ui_settle ();
  ui_button (TRUE);
  for (guint i = 1; i <= 8; i++)
    {
      ui_point (editor, from_x + (x - from_x) * i / 8, from_y + (y - from_y) * i / 8);
      ui_settle ();
    }
  ui_wait_until (gtk_drag_source_get_drag (drag_source_of (handle)), 10);
  icon = gtk_drag_icon_get_for_drag (gtk_drag_source_get_drag (drag_source_of (handle)));
  g_assert_nonnull (ui_find_text (icon, "3"));
  g_assert_cmpuint (count_pictures (icon), ==, 3);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row_of (page, "d1")), "dragged"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row_of (page, "d3")), "dragged"));
  ui_point (editor, x + 1, y);
  ui_settle ();
  ui_button (FALSE);
  ui_wait_until (g_str_equal (vacancy_section_view_of (GTK_WIDGET (row_of (page, "d1"))) ? vacancy_section_view_get_id (vacancy_section_view_of (GTK_WIDGET (row_of (page, "d1")))) : "", "bring"), 10);
  ui_settle ();
  page_assert_shown (page, "about: t1 | duties: | bring: d1 d2 d3 m1 m2 / n1");
  assert_no_cursors (page);
  g_assert_cmpuint (vacancy_selection_count (page->editor->context.selection), ==, 3);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row_of (page, "d1")), "selected"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row_of (page, "d3")), "selected"));
}

static void
add (const char *path, void (*test) (Page *, gconstpointer))
{
  g_test_add (path, Page, NULL, page_set_up, test, page_tear_down);
}

static void
add_tests (void)
{
  add ("/drop/lines", test_lines);
  add ("/drop/block", test_block);
  add ("/drop/other-window", test_other_window);
  add ("/drop/text", test_text);
  add ("/drop/drag", test_drag);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
