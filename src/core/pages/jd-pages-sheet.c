// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/jd-pages-sheet.h"

#include "export/jd-paper.h"

#define POINTS(mm) ((mm) * 72.0 / 25.4)

/* Measures points, and nothing of the screen. */
static PangoContext *
context_new (PangoFontMap *fonts)
{
  PangoContext *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

JdPages *
jd_pages_new_on_sheet (const JdDocument *document, const JdLogo *logo, PangoFontMap *fonts, JdPagesSheet *sheet)
{
  g_return_val_if_fail (document && PANGO_IS_FONT_MAP (fonts) && sheet, NULL);

  if (g_list_model_get_n_items (G_LIST_MODEL (fonts)) == 0)
    return NULL;
  PangoContext *context = context_new (fonts);
  sheet->side = POINTS (JD_PAPER_SIDE_MM);
  sheet->top = POINTS (JD_PAPER_TOP_MM);
  jd_paper_size (document->posting, &sheet->width, &sheet->height);
  JdPages *pages = jd_pages_new (document, logo, context, sheet->width - 2 * sheet->side, sheet->height - 2 * sheet->top);
  g_object_unref (context);
  return pages;
}
