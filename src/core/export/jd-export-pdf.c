// SPDX-License-Identifier: GPL-3.0-or-later
/* PDF: the pages as they are printed, on the paper of the place, with the fonts in it, tagged for screen readers and for programs that read them, and with an outline. */
#include "export/jd-export.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "base/jd-error.h"
#include "export/jd-pages.h"
#include "export/jd-paper.h"
#include "export/jd-pdf.h"

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

static void
refuse_sign (gunichar sign, GError **error)
{
  char text[7] = "";

  if (g_unichar_validate (sign) && g_unichar_isgraph (sign))
    g_unichar_to_utf8 (sign, text);
  /* Translators: the first %s is a sign of the posting, %04X its number in Unicode. */
  g_set_error (error, JD_ERROR, JD_ERROR_MISSING, _("No font on this computer has the sign “%s” (U+%04X). Install one that has it, or take the sign out."), text, sign);
}

/* FALSE with @error, when there is nothing that could show the text. */
static gboolean
lay_out (Paper *paper, const JdDocument *document, GError **error)
{
  PangoFontMap *fonts = pango_cairo_font_map_get_default ();

  if (g_list_model_get_n_items (G_LIST_MODEL (fonts)) == 0)
    {
      g_set_error_literal (error, JD_ERROR, JD_ERROR_MISSING, _("There is no font on this computer"));
      return FALSE;
    }
  paper->side = POINTS (JD_PAPER_SIDE_MM);
  paper->top = POINTS (JD_PAPER_TOP_MM);
  jd_paper_size (document->posting, &paper->width, &paper->height);
  PangoContext *context = context_new (fonts);
  paper->pages = jd_pages_new (document, context, paper->width - 2 * paper->side, paper->height - 2 * paper->top);
  g_object_unref (context);
  const gunichar unknown = jd_pages_get_unknown (paper->pages);
  if (unknown == 0)
    return TRUE;
  refuse_sign (unknown, error);
  return FALSE;
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

static gboolean
draw (const Paper *paper, const JdDocument *document, GByteArray *pdf, GError **error)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (take, pdf, paper->width, paper->height);

  add_title (surface, document);
  draw_pages (surface, paper);
  add_outline (surface, paper);
  cairo_surface_finish (surface);
  const cairo_status_t status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, JD_ERROR, JD_ERROR_IO, _("The PDF could not be made: %s"), cairo_status_to_string (status));
  return FALSE;
}

static gboolean
write_pdf (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error)
{
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  Paper paper = { 0 };
  const gboolean done = lay_out (&paper, documents[0], error) && draw (&paper, documents[0], pdf, error) && jd_pdf_finish (pdf, documents[0]->language, out, error);

  jd_pages_free (paper.pages);
  return done;
}

const JdExporter jd_export_pdf = {
  .id = "pdf",
  .name = N_("PDF document"),
  .summary = N_("The pages as they are printed, to send, to attach and to file."),
  .extension = "pdf",
  .mime_type = "application/pdf",
  .flags = JD_EXPORT_BINARY,
  .write = write_pdf,
};
