// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-still.h"

struct _VacancyStill
{
  GtkWidget parent_instance;

  GtkWidget *child; /* owned; NULL: none */
};

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VacancyStill, vacancy_still, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static GtkBuildableIface *parent_buildable;

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  VacancyStill *self = VACANCY_STILL (buildable);

  if (!GTK_IS_WIDGET (child) || type)
    {
      parent_buildable->add_child (buildable, builder, child, type);
      return;
    }
  self->child = GTK_WIDGET (child);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

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
vacancy_still_draw (GtkWidget *widget, GtkSnapshot *snapshot, VacancyDraw draw)
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
draw_child (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VacancyStill *self = VACANCY_STILL (widget);

  if (self->child)
    gtk_widget_snapshot_child (widget, self->child, snapshot);
}

static void
vacancy_still_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  vacancy_still_draw (widget, snapshot, draw_child);
}

static void
vacancy_still_dispose (GObject *object)
{
  VacancyStill *self = VACANCY_STILL (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (vacancy_still_parent_class)->dispose (object);
}

static void
vacancy_still_class_init (VacancyStillClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_still_dispose;
  widget_class->snapshot = vacancy_still_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vacancy_still_init (VacancyStill *self)
{
}
