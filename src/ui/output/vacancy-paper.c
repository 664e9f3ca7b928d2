// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/vacancy-paper.h"

#include <pango/pangocairo.h>

#include "pages/jd-pages-sheet.h"

/* cairo puts signs on whole pixels, which on a small page sets them too close and too far apart; on so many times as many nobody sees that. */
#define FINER 2

struct _VacancyPaper
{
  gatomicrefcount references;
  JdPagesResult result;
  JdPagesSheet sheet;
  GPtrArray *texts; /* of char *, one a page */

  GMutex mutex;   /* of what follows, since the fonts of pango know one thread at a time */
  JdPages *pages; /* NULL: there is no font */
};

VacancyPaper *
vacancy_paper_new (JdDocument *document, const JdLogo *logo)
{
  g_return_val_if_fail (document, NULL);

  VacancyPaper *self = g_new0 (VacancyPaper, 1);
  PangoFontMap *fonts = pango_cairo_font_map_new ();
  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->pages = jd_pages_new_on_sheet (document, logo, fonts, &self->sheet);
  g_object_unref (fonts);
  if (!self->pages)
    {
      self->result.outcome = JD_PAGES_NO_FONT;
      return self;
    }
  self->result.sign = jd_pages_get_unknown (self->pages);
  self->result.outcome = self->result.sign == 0 ? JD_PAGES_DONE : JD_PAGES_UNKNOWN_SIGN;
  for (guint page = 0; page < jd_pages_get_n_pages (self->pages); page++)
    g_ptr_array_add (self->texts, jd_pages_get_text (self->pages, page));
  return self;
}

VacancyPaper *
vacancy_paper_ref (VacancyPaper *self)
{
  g_return_val_if_fail (self, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
vacancy_paper_unref (VacancyPaper *self)
{
  if (!self || !g_atomic_ref_count_dec (&self->references))
    return;
  jd_pages_free (self->pages);
  g_ptr_array_unref (self->texts);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

const JdPagesResult *
vacancy_paper_get_result (const VacancyPaper *self)
{
  g_return_val_if_fail (self, NULL);
  return &self->result;
}

guint
vacancy_paper_get_n_pages (const VacancyPaper *self)
{
  g_return_val_if_fail (self, 0);
  return self->texts->len;
}

void
vacancy_paper_get_size (const VacancyPaper *self, double *width, double *height)
{
  g_return_if_fail (self && width && height);

  *width = self->sheet.width;
  *height = self->sheet.height;
}

const char *
vacancy_paper_get_text (const VacancyPaper *self, guint page)
{
  g_return_val_if_fail (self && page < self->texts->len, NULL);
  return self->texts->pdata[page];
}

/* Takes @surface. */
static GdkTexture *
texture_of (cairo_surface_t *surface, int width, int height)
{
  const int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) height * (gsize) stride, (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

static cairo_surface_t *
draw_page (VacancyPaper *self, guint page, int width, int height)
{
  const double scale = width / self->sheet.width;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, self->sheet.side, self->sheet.top);
  g_mutex_lock (&self->mutex);
  jd_pages_draw (self->pages, cr, page);
  g_mutex_unlock (&self->mutex);
  cairo_destroy (cr);
  return surface;
}

GdkTexture *
vacancy_paper_draw (VacancyPaper *self, guint page, int width)
{
  g_return_val_if_fail (self && page < self->texts->len && width > 0, NULL);

  const int height = MAX (1, (int) (self->sheet.height * width / self->sheet.width + 0.5));
  cairo_surface_t *fine = draw_page (self, page, width * FINER, height * FINER);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  cairo_scale (cr, 1.0 / FINER, 1.0 / FINER);
  cairo_set_source_surface (cr, fine, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (fine);
  return texture_of (surface, width, height);
}
