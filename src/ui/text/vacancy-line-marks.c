// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/vacancy-line-marks.h"

#include <adwaita.h>

/* Pixels. */
#define RADIUS 3
#define HEAVY 2
/* Room between the letters and the outline. */
#define ROOM 1

typedef struct
{
  const char *ground, *current_ground, *outline;
} Palette;

static const Palette light = { "rgba(245,194,17,0.35)", "rgba(255,120,0,0.40)", "rgba(156,105,0,0.55)" };
static const Palette dark = { "rgba(245,194,17,0.25)", "rgba(255,120,0,0.50)", "rgba(248,228,92,0.55)" };

static GdkRGBA
colour (const char *name)
{
  GdkRGBA rgba;

  gdk_rgba_parse (&rgba, name);
  return rgba;
}

static const Palette *
palette_now (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? &dark : &light;
}

static GdkRGBA
outline_colour (GtkTextView *view, gboolean is_current)
{
  GdkRGBA text;

  if (!is_current && !adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    return colour (palette_now ()->outline);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (view)), &text);
  return text;
}

static void
draw_box (const GdkRectangle *box, const VacancyLineMark *mark, GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (box->x - ROOM, box->y, box->width + 2 * ROOM, box->height);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, RADIUS);
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    {
      const GdkRGBA ground = colour (mark->is_current ? palette_now ()->current_ground : palette_now ()->ground);

      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &ground, &bounds);
      gtk_snapshot_pop (snapshot);
    }
  else
    {
      const float width = mark->is_current ? HEAVY : 1;
      const GdkRGBA line = outline_colour (view, mark->is_current);

      gtk_snapshot_append_border (snapshot, &outline, (float[]) { width, width, width, width }, (GdkRGBA[]) { line, line, line, line });
    }
}

/* The place of the letter at @iter. In text from right to left a width may be negative. */
static GdkRectangle
place_of (GtkTextView *view, const GtkTextIter *iter)
{
  GdkRectangle place;

  gtk_text_view_get_iter_location (view, iter, &place);
  if (place.width < 0)
    {
      place.x += place.width;
      place.width = -place.width;
    }
  return place;
}

static gboolean
touches (const GdkRectangle *a, const GdkRectangle *b)
{
  return a->y == b->y && a->x <= b->x + b->width + 1 && b->x <= a->x + a->width + 1;
}

/* A mark may be broken over lines, and by the two directions of writing: a box for each run of letters that stand side by side. */
static void
draw_mark (const VacancyLineMark *mark, GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter at, end;
  GdkRectangle box = { 0 };

  gtk_text_buffer_get_iter_at_offset (buffer, &at, mark->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, mark->end);
  for (; gtk_text_iter_compare (&at, &end) < 0; gtk_text_iter_forward_char (&at))
    {
      const GdkRectangle place = place_of (view, &at);

      if (box.height > 0 && touches (&box, &place))
        gdk_rectangle_union (&box, &place, &box);
      else
        {
          if (box.height > 0)
            draw_box (&box, mark, view, layer, snapshot);
          box = place;
        }
    }
  if (box.height > 0)
    draw_box (&box, mark, view, layer, snapshot);
}

void
vacancy_line_marks_draw (const GArray *marks, GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  for (guint i = 0; marks && i < marks->len; i++)
    draw_mark (&g_array_index (marks, VacancyLineMark, i), view, layer, snapshot);
}
