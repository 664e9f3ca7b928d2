// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui-util.h"
#include "widgets/vacancy-cached-bin.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *still, *label;
  GdkPaintable *picture;
} Fixture;

static const char ui[] = "<interface><object class=\"VacancyCachedBin\" id=\"still\"><child><object class=\"GtkLabel\" id=\"label\"><property name=\"label\">Duties</property></object></child></object></interface>";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkBuilder) builder = NULL;

  g_type_ensure (VACANCY_TYPE_CACHED_BIN);
  builder = gtk_builder_new_from_string (ui, -1);
  fixture->still = GTK_WIDGET (gtk_builder_get_object (builder, "still"));
  fixture->label = GTK_WIDGET (gtk_builder_get_object (builder, "label"));
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, fixture->still);
  fixture->picture = gtk_widget_paintable_new (fixture->still);
  gtk_window_present (fixture->window);
  ui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->picture);
  gtk_window_destroy (fixture->window);
  ui_settle ();
}

static GskRenderNode *
snapshot_of (GdkPaintable *paintable)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable), gdk_paintable_get_intrinsic_height (paintable));
  return gtk_snapshot_free_to_node (snapshot);
}

/* What cairo makes of it, as pixels. */
static GBytes *
pixels_of (Fixture *fixture, GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GskRenderNode *node = snapshot_of (paintable);
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (fixture->window));
  const graphene_rect_t place = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  g_autoptr (GdkTexture) texture = gsk_renderer_render_texture (renderer, node, &place);
  const gsize stride = gdk_texture_get_width (texture) * 4, size = stride * gdk_texture_get_height (texture);
  guchar *data = g_malloc (size);

  gdk_texture_download (texture, data, stride);
  gsk_render_node_unref (node);
  return g_bytes_new_take (data, size);
}

static void
count_nodes (GskRenderNode *node, guint *texts, guint *pictures)
{
  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_TEXT_NODE:
      ++*texts;
      break;
    case GSK_CAIRO_NODE:
      ++*pictures;
      break;
    case GSK_TRANSFORM_NODE:
      count_nodes (gsk_transform_node_get_child (node), texts, pictures);
      break;
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        count_nodes (gsk_container_node_get_child (node, i), texts, pictures);
      break;
    case GSK_CLIP_NODE:
      count_nodes (gsk_clip_node_get_child (node), texts, pictures);
      break;
    default:
      break;
    }
}

/* Cairo, which the tests run with, gets one picture instead of all the parts. */
static void
test_one_picture (Fixture *fixture, gconstpointer data)
{
  GskRenderNode *node = snapshot_of (fixture->picture);
  guint texts = 0, pictures = 0;

  count_nodes (node, &texts, &pictures);
  g_assert_cmpuint (texts, ==, 0);
  g_assert_cmpuint (pictures, ==, 1);
  gsk_render_node_unref (node);
}

static void
test_same_pixels (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) still = pixels_of (fixture, fixture->still);
  g_autoptr (GBytes) label = pixels_of (fixture, fixture->label);

  g_assert_true (g_bytes_equal (still, label));
}

/* A picture of what was is no use. */
static void
test_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = pixels_of (fixture, fixture->still);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) label = NULL;

  gtk_label_set_label (GTK_LABEL (fixture->label), "Dutiez");
  ui_settle ();
  after = pixels_of (fixture, fixture->still);
  label = pixels_of (fixture, fixture->label);
  g_assert_false (g_bytes_equal (before, after));
  g_assert_true (g_bytes_equal (after, label));
}

static void
add (void)
{
  g_test_add ("/still/one-picture", Fixture, NULL, set_up, test_one_picture, tear_down);
  g_test_add ("/still/same-pixels", Fixture, NULL, set_up, test_same_pixels, tear_down);
  g_test_add ("/still/change", Fixture, NULL, set_up, test_change, tear_down);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add);
}
