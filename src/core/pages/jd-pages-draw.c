// SPDX-License-Identifier: GPL-3.0-or-later
/* Pages -> ink, and for a PDF what each stroke of it belongs to:
 *
 * Document (the caller's)
 * ├─ Figure                    the logo, first of all
 * ├─ H1, H2, H3, P             title, headings, paragraphs and pay
 * └─ L                         of items, and of facts
 *    └─ LI
 *       ├─ Lbl                 the bullet, or what the fact is called
 *       └─ LBody
 *
 * Only the leaves hold ink, for what stands in the others belongs to nothing: there goes the footer (show_apart). So a leaf ends at the end of a page, and another goes on. In a leaf with links every
 * piece is in a Span or a Link; what stood beside them would be lost to those who listen. */
#include "pages/jd-pages-private.h"

#include <hb.h>

#include "export/jd-escape.h"

#define PAY_BAR 2.5
#define UNDERLINE_BELOW 1.2
#define UNDERLINE_HEIGHT 0.5

typedef struct
{
  const JdPages *pages;
  cairo_t *cr;
  gboolean tagged;
  const char *span;        /* the tag that is open within the leaf: "Span", "Link"; NULL: none */
  const JdPagesLink *link; /* which it is for; NULL: none */
} Pen;

/* A run of a line, and where it begins. */
typedef struct
{
  PangoGlyphItem *run; /* borrowed */
  double x, width;
} Run;

static void
set_colour (cairo_t *cr, const JdPagesColour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

/* ---- tags ---- */

static void
begin (const Pen *pen, const char *tag)
{
  if (pen->tagged)
    cairo_tag_begin (pen->cr, tag, NULL);
}

static void
end (const Pen *pen, const char *tag)
{
  if (pen->tagged)
    cairo_tag_end (pen->cr, tag);
}

static const char *
leaf_of (const JdPagesPiece *piece)
{
  switch (piece->type)
    {
    case JD_NODE_TITLE:
      return "H1";
    case JD_NODE_HEADING:
      return "H2";
    case JD_NODE_SUBHEADING:
      return "H3";
    case JD_NODE_ITEM:
    case JD_NODE_FACT:
      return "LBody";
    default:
      return "P";
    }
}

static gboolean
is_in_list (const JdPagesPiece *piece)
{
  return piece->type == JD_NODE_ITEM || piece->type == JD_NODE_FACT;
}

/* Without what an attribute of cairo, and the PDF behind it, would take for the end of the address. */
static char *
link_attributes (const char *href)
{
  g_autoptr (GString) address = g_string_new (NULL);

  jd_escape_address (address, href);
  g_string_replace (address, "(", "%28", 0);
  g_string_replace (address, ")", "%29", 0);
  g_string_replace (address, "'", "%27", 0);
  return g_strdup_printf ("uri='%s'", address->str);
}

static void
close_span (Pen *pen)
{
  if (pen->span)
    cairo_tag_end (pen->cr, pen->span);
  pen->span = NULL;
}

/* What is drawn next belongs to @link; NULL: to none. */
static void
open_span (Pen *pen, const JdPagesLink *link)
{
  g_autofree char *attributes = link ? link_attributes (link->href) : NULL;

  if (pen->span && pen->link == link)
    return;
  close_span (pen);
  pen->span = link ? CAIRO_TAG_LINK : "Span";
  pen->link = link;
  cairo_tag_begin (pen->cr, pen->span, attributes);
}

/* ---- runs ---- */

static const JdPagesLink *
link_at (const JdPagesPiece *piece, gsize offset)
{
  for (guint i = 0; piece->links && i < piece->links->len; i++)
    {
      const JdPagesLink *link = &g_array_index (piece->links, JdPagesLink, i);

      if (offset >= link->start && offset < link->end)
        return link;
    }
  return NULL;
}

static const PangoAttribute *
attribute_of (const PangoItem *item, PangoAttrType type)
{
  for (const GSList *at = item->analysis.extra_attrs; at; at = at->next)
    if (((const PangoAttribute *) at->data)->klass->type == type)
      return at->data;
  return NULL;
}

/* What pango draws nothing for, as a blank where a line was broken, is drawn as a blank: without one, PDF readers glue the words on both sides, or lose the rest of the paragraph. */
static PangoGlyphItem *
with_blanks (const PangoGlyphItem *run)
{
  PangoGlyphItem *copy = NULL;
  hb_codepoint_t blank;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      if (run->glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY)
        continue;
      if (!hb_font_get_nominal_glyph (pango_font_get_hb_font (run->item->analysis.font), ' ', &blank))
        return copy;
      if (!copy)
        copy = pango_glyph_item_copy ((PangoGlyphItem *) run);
      copy->glyphs->glyphs[i].glyph = blank;
    }
  return copy;
}

static void
draw_background (cairo_t *cr, const PangoAttrColor *colour, const JdPagesLine *line, const Run *run, double y)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, colour->color.red / 65535.0, colour->color.green / 65535.0, colour->color.blue / 65535.0);
  cairo_rectangle (cr, run->x, y - (line->baseline - line->top), run->width, line->bottom - line->top);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_run (const Pen *pen, const char *text, const JdPagesLine *line, const Run *run, double y)
{
  const PangoAttribute *background = attribute_of (run->run->item, PANGO_ATTR_BACKGROUND);
  PangoGlyphItem *seen = with_blanks (run->run);

  if (background)
    draw_background (pen->cr, (const PangoAttrColor *) background, line, run, y);
  cairo_move_to (pen->cr, run->x, y);
  pango_cairo_show_glyph_item (pen->cr, text, seen ? seen : run->run);
  if (attribute_of (run->run->item, PANGO_ATTR_UNDERLINE))
    {
      cairo_rectangle (pen->cr, run->x, y + UNDERLINE_BELOW, run->width, UNDERLINE_HEIGHT);
      cairo_fill (pen->cr);
    }
  if (seen)
    pango_glyph_item_free (seen);
}

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  const int first = ((const Run *) a)->run->item->offset, second = ((const Run *) b)->run->item->offset;

  return (first > second) - (first < second);
}

/* Of Run, in the order in which they are read: a line has them from left to right. */
static GArray *
runs_of (const JdPagesLine *line, double x)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));

  for (const GSList *at = line->line->runs; at; at = at->next)
    {
      Run run = { at->data, x, 0 };

      run.width = (double) pango_glyph_string_get_width (run.run->glyphs) / PANGO_SCALE;
      x += run.width;
      g_array_append_val (runs, run);
    }
  g_array_sort (runs, compare_runs);
  return runs;
}

/* @x and @y of the start of its baseline. */
static void
draw_line (Pen *pen, const JdPagesPiece *piece, const JdPagesLine *line, double x, double y)
{
  g_autoptr (GArray) runs = runs_of (line, x);

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (pen->tagged && piece->links)
        open_span (pen, link_at (piece, (gsize) run->run->item->offset));
      draw_run (pen, pango_layout_get_text (piece->layout), line, run, y);
    }
  close_span (pen);
}

/* ---- pieces ---- */

static void
draw_side (const Pen *pen, const JdPagesPiece *piece, double y)
{
  const JdPages *pages = pen->pages;
  const double x = pages->rtl ? pages->width - (double) pango_layout_get_width (piece->side) / PANGO_SCALE : 0;

  set_colour (pen->cr, piece->type == JD_NODE_ITEM ? &jd_pages_accent : &jd_pages_soft);
  /* A label is smaller than its value, and stands on the same line. */
  cairo_move_to (pen->cr, x, y + (double) (pango_layout_get_baseline (piece->layout) - pango_layout_get_baseline (piece->side)) / PANGO_SCALE);
  begin (pen, "Lbl");
  pango_cairo_show_layout (pen->cr, piece->side);
  end (pen, "Lbl");
}

static void
draw_bar (const Pen *pen, const JdPagesPiece *piece, const JdPagesPart *part)
{
  set_colour (pen->cr, &jd_pages_accent);
  cairo_rectangle (pen->cr, pen->pages->rtl ? pen->pages->width - PAY_BAR : 0, part->y, PAY_BAR, jd_pages_piece_height (piece, part->first, part->last));
  cairo_fill (pen->cr);
}

static void
draw_lines (Pen *pen, const JdPagesPiece *piece, const JdPagesPart *part)
{
  const double x = pen->pages->rtl ? 0 : piece->style->indent;
  const double top = piece->lines[part->first].top;

  set_colour (pen->cr, piece->style->colour);
  begin (pen, leaf_of (piece));
  for (guint i = part->first; i < part->last; i++)
    draw_line (pen, piece, &piece->lines[i], x + piece->lines[i].x, part->y - top + piece->lines[i].baseline);
  end (pen, leaf_of (piece));
}

static void
draw_part (Pen *pen, const JdPagesPiece *piece, const JdPagesPart *part)
{
  const gboolean starts = part->first == 0, ends = part->last == piece->n_lines;

  if (is_in_list (piece) && starts && piece->first)
    begin (pen, "L");
  if (is_in_list (piece) && starts)
    begin (pen, "LI");
  if (piece->side && starts)
    draw_side (pen, piece, part->y);
  if (piece->type == JD_NODE_PAY)
    draw_bar (pen, piece, part);
  draw_lines (pen, piece, part);
  if (is_in_list (piece) && ends)
    end (pen, "LI");
  if (is_in_list (piece) && ends && piece->last)
    end (pen, "L");
}

GPtrArray *
jd_pages_languages (const JdPages *self)
{
  GPtrArray *languages = g_ptr_array_new ();

  g_return_val_if_fail (self, languages);
  for (guint page = 0; page < self->pages->len; page++)
    {
      const GArray *parts = self->pages->pdata[page];
      for (guint i = 0; i < parts->len; i++)
        {
          const JdPagesPiece *piece = self->pieces->pdata[g_array_index (parts, JdPagesPart, i).piece];
          g_ptr_array_add (languages, (gpointer) piece->language);
        }
    }
  return languages;
}

/* ---- pages ---- */

/* Text that belongs to nothing. From cairo 1.18 on it would belong to what is open around it, and be read there between two lines: as mere shapes it says nothing. */
static void
show_apart (cairo_t *cr, PangoLayout *layout, gboolean tagged)
{
  if (tagged && cairo_version () >= CAIRO_VERSION_ENCODE (1, 17, 0))
    {
      pango_cairo_layout_path (cr, layout);
      cairo_fill (cr);
    }
  else
    pango_cairo_show_layout (cr, layout);
}

/* The number means the same in every language. */
static void
draw_footer (const JdPages *self, cairo_t *cr, guint page, gboolean tagged)
{
  g_autofree char *number = g_strdup_printf ("%u / %u", page + 1, self->pages->len);
  g_autoptr (PangoLayout) last = jd_pages_lay_out (self, JD_PAGES_FOOTER_SIZE, FALSE, self->width, number, NULL);
  g_autoptr (PangoLayout) first = jd_pages_lay_out (self, JD_PAGES_FOOTER_SIZE, FALSE, self->width * 0.7, self->title ? self->title : "", NULL);
  const double y = self->height + JD_PAGES_FOOTER_HEIGHT - JD_PAGES_FOOTER_SIZE * 1.4;

  set_colour (cr, &jd_pages_soft);
  pango_layout_set_alignment (last, self->rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
  pango_layout_set_ellipsize (first, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, self->rtl ? self->width * 0.3 : 0, y);
  show_apart (cr, first, tagged);
  cairo_move_to (cr, 0, y);
  show_apart (cr, last, tagged);
}

static void
draw_page (const JdPages *self, cairo_t *cr, guint page, gboolean tagged)
{
  const GArray *parts = self->pages->pdata[page];
  Pen pen = { self, cr, tagged };

  if (page == 0 && self->logo)
    jd_pages_draw_logo_on (self, cr, tagged);
  for (guint i = 0; i < parts->len; i++)
    {
      const JdPagesPart *part = &g_array_index (parts, JdPagesPart, i);

      draw_part (&pen, self->pieces->pdata[part->piece], part);
    }
  if (self->pages->len > 1)
    draw_footer (self, cr, page, tagged);
}

void
jd_pages_draw (const JdPages *self, cairo_t *cr, guint page)
{
  g_return_if_fail (self && cr && page < self->pages->len);

  draw_page (self, cr, page, FALSE);
}

void
jd_pages_draw_tagged (const JdPages *self, cairo_t *cr, guint page)
{
  g_return_if_fail (self && cr && page < self->pages->len);

  draw_page (self, cr, page, TRUE);
}
