// SPDX-License-Identifier: GPL-3.0-or-later
#include "side-util.h"
#include "ui-util.h"
#include "widgets/vacancy-direction.h"

#define LATIN "Words that are long enough to go on in a second line, and perhaps in a third."
#define HEBREW "מילים שארוכות מספיק כדי להמשיך בשורה שנייה, ואולי גם בשלישית."

static void
test_of_text (void)
{
  static const struct
  {
    const char *text;
    GtkTextDirection direction;
  } cases[] = {
    { "Cook", GTK_TEXT_DIR_LTR },          { "  24 Cook", GTK_TEXT_DIR_LTR },  { "• טבח", GTK_TEXT_DIR_RTL },       { "24/7 مرحبا", GTK_TEXT_DIR_RTL },
    { "مرحبا Cook", GTK_TEXT_DIR_RTL }, { "", GTK_TEXT_DIR_NONE },          { "2024 – 2025", GTK_TEXT_DIR_NONE }, { "日本", GTK_TEXT_DIR_LTR },
    { "ދިވެހި", GTK_TEXT_DIR_RTL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);

      g_test_message ("%s", cases[i].text);
      gtk_text_buffer_set_text (buffer, cases[i].text, -1);
      g_assert_cmpint (vacancy_direction_of_text (cases[i].text), ==, cases[i].direction);
      g_assert_cmpint (vacancy_direction_of_line (buffer, 0), ==, cases[i].direction);
    }
}

/* Of a pane that reads the other way, too, and when it says something else. */
static void
test_label (void)
{
  static const char *const texts[] = { LATIN, HEBREW, "24/7", HEBREW, LATIN };

  for (GtkTextDirection direction = GTK_TEXT_DIR_LTR; direction <= GTK_TEXT_DIR_RTL; direction++)
    {
      GtkWidget *label = gtk_label_new (NULL);
      GtkWindow *window;

      gtk_widget_set_direction (label, direction);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      window = ui_show_in_window (label, 300, 200);
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          gtk_label_set_text (GTK_LABEL (label), texts[i]);
          vacancy_direction_align_label (GTK_LABEL (label));
          ui_settle ();
          side_assert_label (GTK_LABEL (label), direction == GTK_TEXT_DIR_RTL);
        }
      gtk_window_destroy (window);
    }
}

/* Pixels from the left: the first that is drawn of @widget, and the one behind the last. */
static void
find_ink (GtkWidget *widget, int *left, int *right)
{
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  GskRenderNode *node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  *left = width;
  *right = 0;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (((const guint32 *) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface)))[x])
        {
          *left = MIN (*left, x);
          *right = MAX (*right, x + 1);
        }
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* What stands in a cell begins where its table does. */
static void
test_inscription (void)
{
  static const char *const texts[] = { LATIN, HEBREW, "24/7", HEBREW, LATIN };

  for (GtkTextDirection direction = GTK_TEXT_DIR_LTR; direction <= GTK_TEXT_DIR_RTL; direction++)
    {
      GtkWidget *inscription = gtk_inscription_new (NULL);
      GtkWindow *window;

      gtk_widget_set_direction (inscription, direction);
      window = ui_show_in_window (inscription, 600, 100);
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          g_autofree char *begin = g_utf8_substring (texts[i], 0, MIN (8, g_utf8_strlen (texts[i], -1)));
          int left, right;

          gtk_inscription_set_text (GTK_INSCRIPTION (inscription), begin);
          vacancy_direction_align_inscription (GTK_INSCRIPTION (inscription));
          ui_settle ();
          find_ink (inscription, &left, &right);
          g_assert_cmpint (left, <, right);
          g_assert_true (direction == GTK_TEXT_DIR_RTL ? left > 300 : right < 300);
        }
      gtk_window_destroy (window);
    }
}

/* Nothing is laid on text that reads as its page does, which is nearly all. */
static void
test_lines (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  GtkTextTag *across = NULL;
  GtkTextIter at;
  static const gboolean expected[] = { FALSE, FALSE, FALSE, TRUE, TRUE };

  gtk_text_buffer_set_text (buffer, "Cook\n24\n\nBake", -1);
  vacancy_direction_align_lines (buffer, &across, GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_LTR);
  g_assert_null (across);
  /* What has no letters reads like what stands before it, else behind it. */
  gtk_text_buffer_set_text (buffer, "24\nשלום\n24\nCook\n24\n", -1);
  gtk_text_buffer_get_start_iter (buffer, &at);
  gtk_text_buffer_place_cursor (buffer, &at);
  vacancy_direction_align_lines (buffer, &across, GTK_TEXT_DIR_RTL, GTK_TEXT_DIR_RTL);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      gtk_text_buffer_get_iter_at_line (buffer, &at, (int) i);
      g_assert_cmpint (gtk_text_iter_has_tag (&at, across), ==, expected[i]);
    }
  vacancy_direction_align_lines (buffer, &across, GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      gtk_text_buffer_get_iter_at_line (buffer, &at, (int) i);
      g_assert_cmpint (gtk_text_iter_has_tag (&at, across), ==, !expected[i]);
    }
}

static void
add_tests (void)
{
  g_test_add_func ("/direction/of-text", test_of_text);
  g_test_add_func ("/direction/label", test_label);
  g_test_add_func ("/direction/inscription", test_inscription);
  g_test_add_func ("/direction/lines", test_lines);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
