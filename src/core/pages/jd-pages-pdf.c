// SPDX-License-Identifier: GPL-3.0-or-later
/* PDF: the pages as they are printed, on the paper of the place, with the fonts in it, tagged for screen readers and for programs that read them, and with an outline. */
#include "pages/jd-pages-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "export/jd-paper.h"
#include "pages/jd-pages.h"
#include "pages/jd-pdf.h"

#define POINTS(mm) ((mm) * 72.0 / 25.4)

typedef struct
{
  double width, height, side, top; /* of the paper, and its margins, in points */
  JdPages *pages;
} Paper;

/* Measures points, and nothing of the screen: pages are the same everywhere that has the same fonts. */
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

static JdPagesOutcome
lay_out (Paper *paper, const JdDocument *document, const JdLogo *logo, gunichar *unknown)
{
  PangoFontMap *fonts = pango_cairo_font_map_get_default ();

  if (g_list_model_get_n_items (G_LIST_MODEL (fonts)) == 0)
    return JD_PAGES_NO_FONT;
  paper->side = POINTS (JD_PAPER_SIDE_MM);
  paper->top = POINTS (JD_PAPER_TOP_MM);
  jd_paper_size (document->posting, &paper->width, &paper->height);
  PangoContext *context = context_new (fonts);
  paper->pages = jd_pages_new (document, logo, context, paper->width - 2 * paper->side, paper->height - 2 * paper->top);
  g_object_unref (context);
  *unknown = jd_pages_get_unknown (paper->pages);
  return *unknown == 0 ? JD_PAGES_DONE : JD_PAGES_UNKNOWN_SIGN;
}

/* ---- what is not on the pages ---- */

static void
add_title (cairo_surface_t *surface, const JdDocument *document)
{
  const JdNode *title = document->root->first;
  g_autofree char *text = title && title->type == JD_NODE_TITLE ? jd_node_text (title) : g_strdup ("");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, *text ? text : _("Posting"));
}

/* A subheading stands below the heading before it. */
static void
add_outline (cairo_surface_t *surface, const Paper *paper)
{
  g_autoptr (GArray) headings = jd_pages_get_headings (paper->pages);
  int parent = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < headings->len; i++)
    {
      const JdPagesHeading *heading = &g_array_index (headings, JdPagesHeading, i);
      g_autofree char *place = g_strdup_printf ("page=%u pos=[%d %d]", heading->page + 1, (int) paper->side, (int) (paper->top + heading->y));
      const int id = cairo_pdf_surface_add_outline (surface, heading->level == 0 ? CAIRO_PDF_OUTLINE_ROOT : parent, heading->text, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);

      if (heading->level == 0)
        parent = id;
    }
}

/* ---- pages ---- */

static cairo_status_t
take (gpointer bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_pages (cairo_surface_t *surface, const Paper *paper)
{
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, paper->side, paper->top);
  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < jd_pages_get_n_pages (paper->pages); page++)
    {
      jd_pages_draw_tagged (paper->pages, cr, page);
      if (page + 1 == jd_pages_get_n_pages (paper->pages))
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
}

/* NULL, or why it cannot be done. New string. */
static char *
draw (const Paper *paper, const JdDocument *document, GByteArray *pdf)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (take, pdf, paper->width, paper->height);

  add_title (surface, document);
  draw_pages (surface, paper);
  add_outline (surface, paper);
  cairo_surface_finish (surface);
  const cairo_status_t status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS ? NULL : g_strdup (cairo_status_to_string (status));
}

static char *
finish (const Paper *paper, const JdDocument *document, const GByteArray *pdf, GByteArray *out)
{
  JdPagesFigure figure;
  JdPdfMore more = { .language = document->language };

  if (jd_pages_get_figure (paper->pages, &figure))
    {
      const double left = paper->side + figure.x, top = paper->height - paper->top - figure.y;
      more.figure = figure.name;
      more.box[0] = left;
      more.box[1] = top - figure.height;
      more.box[2] = left + figure.width;
      more.box[3] = top;
    }
  return jd_pdf_finish (pdf, &more, out);
}

void
jd_pages_write_pdf (const JdDocument *document, const JdExportOptions *options, GByteArray *out, JdPagesResult *result)
{
  g_return_if_fail (document && out && result);

  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  Paper paper = { 0 };
  result->outcome = lay_out (&paper, document, options ? options->logo : NULL, &result->sign);
  if (result->outcome == JD_PAGES_DONE)
    {
      result->why = draw (&paper, document, pdf);
      if (!result->why)
        result->why = finish (&paper, document, pdf, out);
      result->outcome = result->why ? JD_PAGES_FAILED : JD_PAGES_DONE;
    }
  jd_pages_free (paper.pages);
}
