// SPDX-License-Identifier: GPL-3.0-or-later
/* A picture from outside, drawn anew. An SVG has no address, so librsvg opens no other file for it, runs no script, and has limits of its own to what one may cost. */
#include "pages/jd-pages-logo.h"

#include <cairo.h>
#include <librsvg/rsvg.h>
#include <string.h>

/* The size a picture says it has, which may be any. */
#define MOST_SIDE 100000.0

typedef struct
{
  const guint8 *data;
  gsize length, at;
} Source;

static cairo_status_t
give (gpointer data, unsigned char *out, unsigned int length)
{
  Source *source = data;

  if (source->length - source->at < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (out, source->data + source->at, length);
  source->at += length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
take (gpointer bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Of a picture of @width and @height that is to fit; one that only shrinks stays as large as it is where it does. */
static cairo_surface_t *
canvas (double width, double height, gboolean shrinks, guint *out_width, guint *out_height)
{
  const double fits = MIN (*out_width / width, *out_height / height), scale = shrinks ? MIN (1, fits) : fits;

  *out_width = (guint) CLAMP (width * scale + 0.5, 1, *out_width);
  *out_height = (guint) CLAMP (height * scale + 0.5, 1, *out_height);
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) *out_width, (int) *out_height);
}

static cairo_surface_t *
draw_png (const guint8 *data, gsize length, guint *width, guint *height, char **why)
{
  Source source = { data, length, 0 };
  cairo_surface_t *picture = cairo_image_surface_create_from_png_stream (give, &source);

  if (cairo_surface_status (picture) != CAIRO_STATUS_SUCCESS)
    {
      *why = g_strdup (cairo_status_to_string (cairo_surface_status (picture)));
      cairo_surface_destroy (picture);
      return NULL;
    }
  const double own_width = cairo_image_surface_get_width (picture), own_height = cairo_image_surface_get_height (picture);
  cairo_surface_t *surface = canvas (own_width, own_height, TRUE, width, height);
  cairo_t *cr = cairo_create (surface);
  cairo_scale (cr, *width / own_width, *height / own_height);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BEST);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (picture);
  return surface;
}

static gboolean
has_size (RsvgHandle *handle, double *width, double *height)
{
  gboolean has_width, has_height, has_box;
  RsvgLength own_width, own_height;
  RsvgRectangle box;

  if (rsvg_handle_get_intrinsic_size_in_pixels (handle, width, height) && *width > 0 && *height > 0)
    return *width < MOST_SIDE && *height < MOST_SIDE;
  rsvg_handle_get_intrinsic_dimensions (handle, &has_width, &own_width, &has_height, &own_height, &has_box, &box);
  *width = box.width;
  *height = box.height;
  return has_box && box.width > 0 && box.height > 0 && box.width < MOST_SIDE && box.height < MOST_SIDE;
}

static cairo_surface_t *
draw_handle (RsvgHandle *handle, guint *width, guint *height, char **why)
{
  double own_width, own_height;
  g_autoptr (GError) error = NULL;

  if (!has_size (handle, &own_width, &own_height))
    {
      *why = g_strdup ("it has no size");
      return NULL;
    }
  cairo_surface_t *surface = canvas (own_width, own_height, FALSE, width, height);
  cairo_t *cr = cairo_create (surface);
  const RsvgRectangle viewport = { 0, 0, *width, *height };
  const gboolean done = rsvg_handle_render_document (handle, cr, &viewport, &error);
  cairo_destroy (cr);
  if (done)
    return surface;
  *why = g_strdup (error->message);
  cairo_surface_destroy (surface);
  return NULL;
}

static cairo_surface_t *
draw_svg (const guint8 *data, gsize length, guint *width, guint *height, char **why)
{
  g_autoptr (GError) error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_data (data, length, &error);
  cairo_surface_t *surface = handle ? draw_handle (handle, width, height, why) : NULL;

  if (!handle)
    *why = g_strdup (error->message);
  g_clear_object (&handle);
  return surface;
}

void
jd_pages_draw_logo (const guint8 *data, gsize length, JdPagesPicture kind, GByteArray *png, guint *width, guint *height, JdPagesResult *result)
{
  g_return_if_fail (data && png && width && height && result);

  cairo_surface_t *surface = kind == JD_PAGES_PNG ? draw_png (data, length, width, height, &result->why) : draw_svg (data, length, width, height, &result->why);
  result->outcome = surface ? JD_PAGES_DONE : JD_PAGES_FAILED;
  if (!surface)
    return;
  const cairo_status_t status = cairo_surface_write_to_png_stream (surface, take, png);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      result->outcome = JD_PAGES_FAILED;
      result->why = g_strdup (cairo_status_to_string (status));
    }
  cairo_surface_destroy (surface);
}
