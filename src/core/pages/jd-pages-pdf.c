// SPDX-License-Identifier: GPL-3.0-or-later
/* PDF: the pages as they are printed, on the paper of the place, with the fonts in it, tagged for screen readers and for programs that read them, and with an outline. */
#include "pages/jd-pages-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "pages/jd-pages-sheet.h"
#include "pages/jd-pdf.h"

typedef struct
{
  JdPagesSheet sheet;
  JdPages *pages;
} Paper;

static JdPagesOutcome
lay_out (Paper *paper, const JdDocument *document, const JdLogo *logo, gunichar *unknown)
{
  paper->pages = jd_pages_new_on_sheet (document, logo, pango_cairo_font_map_get_default (), &paper->sheet);
  if (!paper->pages)
    return JD_PAGES_NO_FONT;
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
      g_autofree char *place = g_strdup_printf ("page=%u pos=[%d %d]", heading->page + 1, (int) paper->sheet.side, (int) (paper->sheet.top + heading->y));
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

  cairo_translate (cr, paper->sheet.side, paper->sheet.top);
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
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (take, pdf, paper->sheet.width, paper->sheet.height);

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
  g_autoptr (GPtrArray) languages = jd_pages_languages (paper->pages);
  JdPdfMore more = { .language = document->language, .languages = languages };

  if (jd_pages_get_figure (paper->pages, &figure))
    {
      const double left = paper->sheet.side + figure.x, top = paper->sheet.height - paper->sheet.top - figure.y;
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
