// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/vacancy-block-row-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/jd-wording.h"
#include "widgets/vacancy-widget-util.h"

/* What stands beside the text: the sign of an item before it, and behind it the mark of a line that was changed. Both are drawn, and no widgets of their own: there are many rows, and the mark
 * comes with the first key in a line, when a widget that comes would lay out the window. */

/* Pixels: of the mark, between it and the edge, and above it. */
#define SIZE 12
#define SIDE 2
#define TOP 4

static float
line_top (VacancyBlockRow *self)
{
  graphene_point_t line = GRAPHENE_POINT_INIT (0, 0);

  if (self->view && !gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self), &line, &line))
    return 0;
  return line.y;
}

/* ---- the sign before it ---- */

static GdkRGBA
sign_colour (VacancyBlockRow *self)
{
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  if (!adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    colour.alpha *= 0.55F;
  if (self->placement && self->placement->hidden)
    colour.alpha *= 0.45F;
  return colour;
}

static void
draw_sign (VacancyBlockRow *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) sign = gtk_widget_create_pango_layout (widget, self->placement ? "•" : "+");
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const GdkRGBA colour = sign_colour (self);
  int width;

  pango_layout_get_pixel_size (sign, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((rtl ? gtk_widget_get_width (widget) - VACANCY_MARKER_WIDTH : 0) + (VACANCY_MARKER_WIDTH - width) / 2, line_top (self)));
  gtk_snapshot_append_layout (snapshot, sign, &colour);
  gtk_snapshot_restore (snapshot);
}

/* ---- the mark behind it ---- */

static gboolean
find_mark (VacancyBlockRow *self, graphene_rect_t *place)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (!vacancy_block_row_shows_mark (self->placement))
    return FALSE;
  *place = GRAPHENE_RECT_INIT (rtl ? SIDE : gtk_widget_get_width (widget) - SIDE - SIZE, line_top (self) + TOP, SIZE, SIZE);
  return TRUE;
}

static GdkRGBA
mark_colour (GtkWidget *widget)
{
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color", &colour))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  if (!adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    colour.alpha *= 0.7F;
  return colour;
}

static void
draw_mark (VacancyBlockRow *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  graphene_rect_t place;

  if (!find_mark (self, &place))
    return;

  const GdkRGBA colour = mark_colour (widget);
  GtkIconTheme *icons = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (icons, "document-edit-symbolic", NULL, SIZE, gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), 0);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &place.origin);
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, SIZE, SIZE, &colour, 1);
  gtk_snapshot_restore (snapshot);
}

void
vacancy_block_row_draw_signs (VacancyBlockRow *self, GtkSnapshot *snapshot)
{
  if (vacancy_block_row_has_marker (self))
    draw_sign (self, snapshot);
  draw_mark (self, snapshot);
}

static char *
mark_text (const JdPlacement *placement)
{
  g_autofree char *base = NULL;

  if (placement->state != JD_OVERRIDDEN)
    return g_strdup (_("Changed in this posting"));
  base = jd_wording_plain (placement->base);
  /* Translators: %s is the wording of the library. */
  return g_strdup_printf (_("Changed in this posting. The library says: “%s”"), base);
}

static gboolean
vacancy_block_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  VacancyBlockRow *self = VACANCY_BLOCK_ROW (widget);
  g_autofree char *text = NULL;
  graphene_rect_t place;

  if (keyboard || !find_mark (self, &place))
    return FALSE;
  /* The gap beside it is too small to be missed. */
  graphene_rect_inset (&place, -TOP, -TOP);
  if (!graphene_rect_contains_point (&place, &GRAPHENE_POINT_INIT (x, y)))
    return FALSE;
  text = mark_text (self->placement);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

void
vacancy_block_row_show_mark (VacancyBlockRow *self)
{
  const gboolean marked = vacancy_block_row_shows_mark (self->placement);

  if (self->marked == marked)
    return;
  self->marked = marked;
  if (marked)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Changed in this posting"), -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
vacancy_block_row_class_add_mark (GtkWidgetClass *class)
{
  class->query_tooltip = vacancy_block_row_query_tooltip;
}

void
vacancy_block_row_add_tooltip (VacancyBlockRow *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
}
