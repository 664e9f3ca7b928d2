// SPDX-License-Identifier: GPL-3.0-or-later
/* The PDF of a posting of about 700 words against pango laying out the same text once and cairo drawing it on one page of a PDF that nobody could find the way in, in one process. */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "bench-posting.h"

#define WORDS 700
#define CALLS 20
/* What a line of A4 has room for, in points. */
#define WIDTH 482

static void
run_pdf (gpointer data)
{
  g_free (jd_export_one (&jd_export_pdf, data, NULL, NULL, NULL));
}

/* The size in points of what a node says. */
static double
size_of (const JdNode *node)
{
  return node->type == JD_NODE_TITLE ? 20 : node->type == JD_NODE_HEADING ? 13 : 10.5;
}

static void
draw (cairo_t *cr, const JdNode *node)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Noto Sans, Sans");
  g_autofree char *words = jd_node_text (node);
  g_autofree char *text = node->label ? g_strdup_printf ("%s: %s", node->label, words) : g_strdup_printf ("%s%s", node->type == JD_NODE_ITEM ? "• " : "", words);

  pango_font_description_set_size (font, (int) (size_of (node) * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, WIDTH * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
}

static cairo_status_t
take (gpointer bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
run_pango (gpointer data)
{
  const JdDocument *document = data;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (take, bytes, 595, 842);
  cairo_t *cr = cairo_create (surface);

  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (node->runs)
      draw (cr, node);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

static double
measure_pango (gpointer document)
{
  return bench_cpu (run_pango, document, CALLS);
}

static double
measure_pdf (gpointer document)
{
  return bench_cpu (run_pdf, document, CALLS);
}

int
main (void)
{
  bench_begin ();
  g_autoptr (JdLibrary) library = bench_library ();
  g_autoptr (JdPosting) posting = bench_posting (library, WORDS, 0);
  g_autoptr (JdDocument) document = jd_compose (posting);
  const BenchSide pango = { "pango and cairo", measure_pango, document };
  const BenchSide pdf = { "PDF", measure_pdf, document };

  g_print ("posting of %u words; pango %s, cairo %s\n", bench_count_words (posting), pango_version_string (), cairo_version_string ());
  bench_ratio ("PDF of a document", "ms", &pdf, &pango, 1.5);
  return bench_result ();
}
