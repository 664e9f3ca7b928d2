// SPDX-License-Identifier: GPL-3.0-or-later
/* What stands above the title. */
#include "pages/jd-pages-private.h"

#include <string.h>

#define ROOM_BELOW 16.0

typedef struct
{
  const guint8 *data;
  gsize left;
} Source;

static cairo_status_t
give (gpointer data, unsigned char *out, unsigned int length)
{
  Source *source = data;

  if (source->left < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (out, source->data, length);
  source->data += length;
  source->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

double
jd_pages_take_logo (JdPages *pages, const JdDocument *document, const JdLogo *logo)
{
  const JdNode *company = jd_document_fact (document, "company");
  Source source;

  source.data = g_bytes_get_data (logo->png, &source.left);
  pages->logo = cairo_image_surface_create_from_png_stream (give, &source);
  pages->company = company ? jd_node_text (company) : NULL;
  jd_logo_size (logo, &pages->logo_width, &pages->logo_height);
  return pages->logo_height + ROOM_BELOW;
}

static double
left_of (const JdPages *pages)
{
  return pages->rtl ? pages->width - pages->logo_width : 0;
}

void
jd_pages_draw_logo_on (const JdPages *pages, cairo_t *cr, gboolean tagged)
{
  /* What has no name is for the eye alone. */
  const gboolean named = tagged && pages->company;

  if (named)
    cairo_tag_begin (cr, "Figure", NULL);
  cairo_save (cr);
  cairo_translate (cr, left_of (pages), 0);
  cairo_scale (cr, pages->logo_width / cairo_image_surface_get_width (pages->logo), pages->logo_height / cairo_image_surface_get_height (pages->logo));
  cairo_set_source_surface (cr, pages->logo, 0, 0);
  /* Painting without a shape is no content to cairo, and a tag without content an error. */
  cairo_rectangle (cr, 0, 0, cairo_image_surface_get_width (pages->logo), cairo_image_surface_get_height (pages->logo));
  cairo_fill (cr);
  cairo_restore (cr);
  if (named)
    cairo_tag_end (cr, "Figure");
}

gboolean
jd_pages_get_figure (const JdPages *self, JdPagesFigure *figure)
{
  g_return_val_if_fail (self && figure, FALSE);

  if (!self->logo || !self->company)
    return FALSE;
  *figure = (JdPagesFigure){ left_of (self), 0, self->logo_width, self->logo_height, self->company };
  return TRUE;
}
