// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor-util.h"

/* What is said to those who do not see what a key did, or that it did nothing. */

/* @place: as page_focus() says it; cursor at @offset. */
static void
put_cursor (Page *page, const char *place, int offset)
{
  if (g_str_equal (place, "title"))
    gtk_widget_grab_focus (GTK_WIDGET (page->editor->title));
  else if (*place == '#')
    gtk_widget_activate_action (GTK_WIDGET (page->editor), "section.rename", "s", place + 1);
  else if (*place == '+')
    vacancy_line_view_focus (vacancy_block_row_get_line (vacancy_section_view_get_tail (vacancy_editor_find_section (page->editor, place + 1))), offset);
  else
    page_put_cursor (page, place, offset);
  ui_settle ();
  page_assert_focus (page, place);
}

#define assert_told(page, text) ui_assert_told (gtk_window_get_focus ((page)->window), text)

static gboolean
can_press (void)
{
  if (ui_can_press_keys ())
    return TRUE;
  g_test_skip ("the X server's test extension is not there");
  return FALSE;
}

#define CTRL GDK_CONTROL_MASK
#define CTRL_SHIFT (GDK_CONTROL_MASK | GDK_SHIFT_MASK)
#define NOTHING "Nothing to change here"

static void
test_keys (Page *page, gconstpointer data)
{
  static const struct
  {
    const char *place;
    guint key;
    GdkModifierType modifiers;
    const char *told;
  } keys[] = {
    { "m1", GDK_KEY_m, CTRL, "Nice to Have" },
    { "m1", GDK_KEY_m, CTRL, "Must Have" },
    { "d1", GDK_KEY_m, CTRL, NULL }, /* the message in passing of the session, which the window shows */
    { "d1", GDK_KEY_l, CTRL_SHIFT, "Paragraph" },
    { "d1", GDK_KEY_l, CTRL_SHIFT, "Bullet Point" },
    { "d1", GDK_KEY_h, CTRL_SHIFT, "Hide Block" },
    { "d1", GDK_KEY_h, CTRL_SHIFT, "Show Block" },
    { "d1", GDK_KEY_b, CTRL, NOTHING },
    { "d1", GDK_KEY_F2, 0, "No variable beside the cursor" },
    { "t1", GDK_KEY_Up, GDK_ALT_MASK, NOTHING },
    { "title", GDK_KEY_l, CTRL_SHIFT, NOTHING },
    { "title", GDK_KEY_h, CTRL_SHIFT, NOTHING },
    { "title", GDK_KEY_Delete, CTRL_SHIFT, NOTHING },
    { "title", GDK_KEY_i, CTRL, NOTHING },
    { "title", GDK_KEY_k, CTRL, NOTHING },
    { "title", GDK_KEY_F2, 0, "No variable beside the cursor" },
    { "title", GDK_KEY_Down, GDK_ALT_MASK, NOTHING },
    { "#duties", GDK_KEY_Delete, CTRL_SHIFT, NOTHING },
    { "#duties", GDK_KEY_b, CTRL, NOTHING },
    { "+duties", GDK_KEY_Delete, CTRL_SHIFT, NOTHING },
    { "+duties", GDK_KEY_l, CTRL_SHIFT, NOTHING },
    { "+duties", GDK_KEY_Up, GDK_ALT_MASK, NOTHING },
  };

  if (!can_press ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      put_cursor (page, keys[i].place, 0);
      ui_press (keys[i].key, keys[i].modifiers);
      ui_settle ();
      if (keys[i].told)
        assert_told (page, keys[i].told);
      page_assert_focus (page, keys[i].place);
    }
}

static void
test_words (Page *page, gconstpointer data)
{
  if (!can_press ())
    return;
  page_put_cursor (page, "d1", 0);
  ui_press (GDK_KEY_Right, CTRL_SHIFT);
  ui_press (GDK_KEY_b, CTRL);
  ui_settle ();
  assert_told (page, "Bold");
  g_assert_cmpstr (page_wording (page, "d1"), ==, "**First** duty");
  ui_press (GDK_KEY_b, CTRL);
  ui_settle ();
  assert_told (page, "Not bold");
  ui_press (GDK_KEY_i, CTRL);
  ui_settle ();
  assert_told (page, "Italic");
  ui_press (GDK_KEY_i, CTRL);
  ui_settle ();
  assert_told (page, "Not italic");
}

static void
test_lines (Page *page, gconstpointer data)
{
  if (!can_press ())
    return;
  page_put_cursor (page, "d1", 0);
  ui_press (GDK_KEY_Down, GDK_SHIFT_MASK);
  ui_settle ();
  assert_told (page, "2 lines selected");
  ui_press (GDK_KEY_c, CTRL);
  ui_settle ();
  assert_told (page, "2 lines copied");
  ui_press (GDK_KEY_a, CTRL);
  ui_settle ();
  assert_told (page, "7 lines selected");
}

static void
test_nothing_to_paste (Page *page, gconstpointer data)
{
  if (!can_press ())
    return;
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (page->editor)), NULL);
  page_put_cursor (page, "d1", 0);
  ui_press (GDK_KEY_v, CTRL);
  ui_settle ();
  assert_told (page, "Nothing to paste");
}

/* The key of a line does not reach the text, which would empty itself. */
static void
test_remove_key (Page *page, gconstpointer data)
{
  if (!can_press ())
    return;
  page_put_cursor (page, "d2", 3);
  ui_press (GDK_KEY_Delete, CTRL_SHIFT);
  ui_settle ();
  page_assert_shown (page, "about: t1 | duties: d1 d3 | bring: m1 m2 / n1");
  page_assert_focus (page, "d3");
  page_undo (page);
  page_put_cursor (page, "d1", 0);
  ui_press (GDK_KEY_Down, GDK_SHIFT_MASK);
  ui_settle ();
  ui_press (GDK_KEY_Delete, CTRL_SHIFT);
  ui_settle ();
  page_assert_shown (page, "about: t1 | duties: d3 | bring: m1 m2 / n1");
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add ("/tells/" path, Page, NULL, page_set_up, test, page_tear_down)
  ADD ("keys", test_keys);
  ADD ("words", test_words);
  ADD ("lines", test_lines);
  ADD ("nothing-to-paste", test_nothing_to_paste);
  ADD ("remove-key", test_remove_key);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
