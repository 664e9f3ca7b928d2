// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/vacancy-line-view.h"
#include "ui-util.h"

/* A page of lines in a window whose width the test sets, as a pane that opens beside it does. */
typedef struct
{
  GtkWidget *window, *box;
  GtkWidget *lines[12];
} Page;

static GtkWidget *
line_new (const char *text)
{
  GtkWidget *line = g_object_new (VACANCY_TYPE_LINE_VIEW, NULL);

  vacancy_wording_buffer_set_wording (vacancy_line_view_get_buffer (VACANCY_LINE_VIEW (line)), text);
  return line;
}

static Page *
page_new (int width)
{
  Page *page = g_new0 (Page, 1);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < G_N_ELEMENTS (page->lines); i++)
    {
      page->lines[i] = line_new ("Own models for complex problems, from the first sketch to the version people use, and answer for their health once they are there.");
      gtk_box_append (GTK_BOX (column), page->lines[i]);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), column);
  page->box = gtk_center_box_new ();
  gtk_widget_set_size_request (scroller, width, 500);
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (page->box), scroller);
  page->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (page->window), 1000, 500);
  gtk_window_set_child (GTK_WINDOW (page->window), page->box);
  gtk_window_present (GTK_WINDOW (page->window));
  return page;
}

static void
page_free (Page *page)
{
  gtk_window_destroy (GTK_WINDOW (page->window));
  g_free (page);
}

static gboolean
shows_all (GtkWidget *line)
{
  GtkTextView *view = GTK_TEXT_VIEW (line);
  GtkTextIter end;
  GdkRectangle place;
  int y;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_iter_location (view, &end, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y + place.height, NULL, &y);
  return y <= gtk_widget_get_height (line);
}

static gboolean
all_lines_show_all (const Page *page, int width)
{
  for (guint i = 0; i < G_N_ELEMENTS (page->lines); i++)
    if (gtk_widget_get_width (page->lines[i]) != width || !shows_all (page->lines[i]))
      return FALSE;
  return TRUE;
}

static void
test_height_follows_width (void)
{
  static const int widths[] = { 900, 300, 620, 180, 900, 240 };
  Page *page = page_new (widths[0]);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_widget_set_size_request (gtk_center_box_get_start_widget (GTK_CENTER_BOX (page->box)), widths[i], 500);
      ui_wait_until (all_lines_show_all (page, widths[i]), 3);
    }
  page_free (page);
}

static void
test_height_shrinks_again (void)
{
  Page *page = page_new (200);
  int tall;

  ui_wait_until (all_lines_show_all (page, 200), 3);
  tall = gtk_widget_get_height (page->lines[0]);
  gtk_widget_set_size_request (gtk_center_box_get_start_widget (GTK_CENTER_BOX (page->box)), 900, 500);
  ui_wait_until (all_lines_show_all (page, 900) && gtk_widget_get_height (page->lines[0]) < tall / 2, 3);
  page_free (page);
}

static void
add_tests (void)
{
  g_test_add_func ("/line-view/height-follows-width", test_height_follows_width);
  g_test_add_func ("/line-view/height-shrinks-again", test_height_shrinks_again);
}

int
main (int argc, char *argv[])
{
  return ui_test_main (argc, argv, add_tests);
}
