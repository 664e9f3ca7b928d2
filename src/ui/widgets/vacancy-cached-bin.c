// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-cached-bin.h"

struct _VacancyCachedBin
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (VacancyCachedBin, vacancy_cached_bin, ADW_TYPE_BIN)

/* The class is private to GTK. */
static gboolean
is_drawn_by_cairo (GtkWidget *widget)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));

  return renderer && g_str_equal (G_OBJECT_TYPE_NAME (renderer), "GskCairoRenderer");
}

static void
append_picture (GtkSnapshot *snapshot, GskRenderNode *node)
{
  graphene_rect_t bounds;
  cairo_t *cr;

  gsk_render_node_get_bounds (node, &bounds);
  /* A picture that ended within a pixel would blend it with what is behind. */
  graphene_rect_round_extents (&bounds, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
}

void
vacancy_cached_bin_draw (GtkWidget *widget, GtkSnapshot *snapshot, VacancyDraw draw)
{
  GtkSnapshot *inside;
  GskRenderNode *node;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  if (!is_drawn_by_cairo (widget))
    {
      draw (widget, snapshot);
      return;
    }
  inside = gtk_snapshot_new ();
  draw (widget, inside);
  node = gtk_snapshot_free_to_node (inside);
  if (!node)
    return;
  append_picture (snapshot, node);
  gsk_render_node_unref (node);
}

static void
vacancy_cached_bin_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  vacancy_cached_bin_draw (widget, snapshot, GTK_WIDGET_CLASS (vacancy_cached_bin_parent_class)->snapshot);
}

static void
vacancy_cached_bin_class_init (VacancyCachedBinClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->snapshot = vacancy_cached_bin_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vacancy_cached_bin_init (VacancyCachedBin *self)
{
}
