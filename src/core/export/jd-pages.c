// SPDX-License-Identifier: GPL-3.0-or-later
/* Each paragraph, heading and item is a PangoLayout; what stands on a page is a list of runs of their lines. */
#include "export/jd-pages.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-locale.h"

#define FONT "Cantarell, Noto Sans, Sans"
#define TEXT_SIZE 10.5
#define LINE_SPACING 1.25
#define BULLET_WIDTH 14.0
#define LABEL_WIDTH 96.0
#define PAY_WIDTH 10.0
#define PAY_BAR 2.5
/* Above a section that no heading opens. */
#define OPENING_GAP 14.0
#define FOOTER_HEIGHT 26.0
#define FOOTER_SIZE 8.5
/* A paragraph leaves at least so many lines on either page. */
#define LINES_TOGETHER 2

typedef struct
{
  double red, green, blue;
} Colour;

/* As on the printed HTML page. */
static const Colour ink = { 0, 0, 0 }, soft = { 0.27, 0.27, 0.27 }, accent = { 0.043, 0.29, 0.29 };

typedef struct
{
  double size;
  double gap; /* above */
  double indent;
  gboolean bold, keep_with_next;
  const Colour *colour;
} Style;

static const Style title_style = { 20, 0, 0, TRUE, TRUE, &ink };
static const Style fact_first_style = { TEXT_SIZE, 12, LABEL_WIDTH, FALSE, FALSE, &ink };
static const Style fact_style = { TEXT_SIZE, 3, LABEL_WIDTH, FALSE, FALSE, &ink };
static const Style heading_style = { 13, 18, 0, TRUE, TRUE, &accent };
static const Style subheading_style = { 11, 10, 0, TRUE, TRUE, &ink };
static const Style paragraph_style = { TEXT_SIZE, 8, 0, FALSE, FALSE, &ink };
static const Style item_style = { TEXT_SIZE, 4, BULLET_WIDTH, FALSE, FALSE, &ink };
static const Style pay_style = { 12, 8, PAY_WIDTH, TRUE, FALSE, &ink };

/* A paragraph: its text, and what stands beside its first line. */
typedef struct
{
  const Style *style;
  PangoLayout *layout;
  PangoLayout *side; /* bullet or label of a fact; may be NULL */
  double gap;        /* above, unless on top of a page */
  gboolean bar;      /* the coloured bar of a pay line */
} Piece;

/* Lines of a piece on a page. */
typedef struct
{
  guint piece;
  int first, last; /* lines; last is not on it */
  double y;        /* of the top of the first line */
} Part;

struct _VacancyPageLayout
{
  double width, height; /* of the text, without the footer */
  gboolean rtl;         /* the page is read from right to left, whatever its lines begin with */
  PangoContext *context;
  char *title;
  GPtrArray *pieces; /* of Piece */
  GPtrArray *pages;  /* of GArray of Part */
};

/* ---- document -> pieces ---- */

static void
piece_free (gpointer data)
{
  Piece *piece = data;

  g_clear_object (&piece->layout);
  g_clear_object (&piece->side);
  g_free (piece);
}

static const Style *
style_of (const JdNode *node)
{
  switch (node->type)
    {
    case JD_NODE_TITLE:
      return &title_style;
    case JD_NODE_FACT:
      return node == node->parent->first ? &fact_first_style : &fact_style;
    case JD_NODE_HEADING:
      return &heading_style;
    case JD_NODE_SUBHEADING:
      return &subheading_style;
    case JD_NODE_PARAGRAPH:
      return &paragraph_style;
    case JD_NODE_ITEM:
      return &item_style;
    case JD_NODE_PAY:
      return &pay_style;
    case JD_NODE_DOCUMENT:
    case JD_NODE_FACTS:
    case JD_NODE_SECTION:
    case JD_NODE_LIST:
    default:
      return NULL;
    }
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

/* On paper a link has to be written out; unless it is what the text says. */
static void
append_address (GString *text, gsize link_start, const char *href)
{
  if (g_str_has_prefix (href, "http") && strcmp (text->str + link_start, href) != 0)
    g_string_append_printf (text, " (%s)", href);
}

static void
append_run (GString *text, PangoAttrList *attributes, const JdDocument *document, const JdRun *run)
{
  const gsize start = text->len;
  gsize end;

  jd_document_append_shown (document, run->text, run->length, run->language, text);
  end = text->len;
  if (run->style & JD_STYLE_STRONG)
    add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (run->style & JD_STYLE_EM)
    add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (run->kind == JD_RUN_MISSING)
    add_attribute (attributes, pango_attr_background_new (0xffff, 0xe3e3, 0x8a8a), start, end);
}

static PangoLayout *
make_layout (const JdPages *self, double size, gboolean bold, double width, const char *text, PangoAttrList *attributes)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  PangoLayout *layout = pango_layout_new (self->context);

  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, self->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, (float) (size > 12 ? 1.1 : LINE_SPACING));
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static PangoLayout *
layout_runs (JdPages *self, const JdDocument *document, const JdNode *node, const Style *style)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  gsize link_start = 0;

  for (const JdRun *run = node->runs; run; run = run->next)
    {
      append_run (text, attributes, document, run);
      if (g_strcmp0 (run->href, run->next ? run->next->href : NULL) == 0)
        continue;
      if (run->href)
        append_address (text, link_start, run->href);
      link_start = text->len;
    }
  return make_layout (self, style->size, style->bold || node->label, self->width - style->indent, text->str, attributes);
}

static PangoLayout *
layout_label (JdPages *self, const JdDocument *document, const JdNode *fact, const Style *style)
{
  g_autoptr (GString) text = g_string_new (NULL);

  jd_document_append_shown (document, fact->label, strlen (fact->label), fact->label_language, text);
  return make_layout (self, style->size - 1, FALSE, style->indent - 6, text->str, NULL);
}

static void
add_piece (JdPages *self, const JdDocument *document, const JdNode *node, const Style *style)
{
  Piece *piece = g_new0 (Piece, 1);

  piece->style = style;
  piece->gap = jd_node_opens_section (node) ? MAX (style->gap, OPENING_GAP) : style->gap;
  piece->layout = layout_runs (self, document, node, style);
  piece->bar = node->type == JD_NODE_PAY;
  if (node->label)
    piece->side = layout_label (self, document, node, style);
  else if (node->type == JD_NODE_ITEM)
    piece->side = make_layout (self, style->size, FALSE, style->indent, "•", NULL);
  g_ptr_array_add (self->pieces, piece);
}

/* ---- pieces -> pages ---- */

/* Top and bottom of a line, from the top of its layout. */
static void
line_range (PangoLayout *layout, int line, double *top, double *bottom)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  int y0, y1;

  for (int i = 0; i < line && pango_layout_iter_next_line (iter); i++)
    ;
  pango_layout_iter_get_line_yrange (iter, &y0, &y1);
  *top = (double) y0 / PANGO_SCALE;
  *bottom = (double) y1 / PANGO_SCALE;
}

static double
lines_height (PangoLayout *layout, int first, int last)
{
  double top, bottom, ignored;

  if (last <= first)
    return 0;
  line_range (layout, first, &top, &ignored);
  line_range (layout, last - 1, &ignored, &bottom);
  return bottom - top;
}

/* How many lines of the piece from @first fit into @room. */
static int
lines_that_fit (PangoLayout *layout, int first, double room)
{
  const int count = pango_layout_get_line_count (layout);
  int last = first;

  while (last < count && lines_height (layout, first, last + 1) <= room)
    last++;
  return last - first;
}

/* What has to stay together from the start of piece @index on: a heading with what follows, a paragraph's first lines. */
static double
height_to_start (const JdPages *self, guint index)
{
  const Piece *piece = self->pieces->pdata[index];
  const int count = pango_layout_get_line_count (piece->layout);

  if (!piece->style->keep_with_next)
    /* With one line more than stays together, the rest would be too little for the next page. */
    return lines_height (piece->layout, 0, count <= LINES_TOGETHER + 1 ? count : LINES_TOGETHER);
  if (index + 1 == self->pieces->len)
    return lines_height (piece->layout, 0, count);
  return lines_height (piece->layout, 0, count) + ((Piece *) self->pieces->pdata[index + 1])->gap + height_to_start (self, index + 1);
}

static GArray *
add_page (JdPages *self)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (Part));

  g_ptr_array_add (self->pages, page);
  return page;
}

/* Lines for this page out of @fit that fit and @left that are there. */
static int
break_lines (int fit, int left)
{
  if (fit >= left)
    return left;
  if (left - fit < LINES_TOGETHER)
    fit = left - LINES_TOGETHER;
  return fit;
}

static void
place_piece (JdPages *self, guint index, GArray **page, double *y)
{
  const Piece *piece = self->pieces->pdata[index];
  const int count = pango_layout_get_line_count (piece->layout);
  double gap = *y > 0 ? piece->gap : 0;

  if (*y > 0 && *y + gap + height_to_start (self, index) > self->height)
    {
      *page = add_page (self);
      *y = gap = 0;
    }
  *y += gap;
  for (int first = 0; first < count;)
    {
      int lines = break_lines (lines_that_fit (piece->layout, first, self->height - *y), count - first);
      Part part = { .piece = index, .first = first, .last = first + lines, .y = *y };

      /* A page so low that nothing fits still gets a line, so that this ends. */
      if (lines <= 0 && (*page)->len == 0)
        part.last = first + 1;
      if (part.last > first)
        {
          g_array_append_val (*page, part);
          *y += lines_height (piece->layout, first, part.last);
          first = part.last;
        }
      if (first < count)
        {
          *page = add_page (self);
          *y = 0;
        }
    }
}

JdPages *
jd_pages_new (const JdDocument *document, PangoContext *context, double width, double height)
{
  JdPages *self;
  GArray *page;
  double y = 0;

  g_return_val_if_fail (document && PANGO_IS_CONTEXT (context), NULL);
  self = g_new0 (JdPages, 1);
  self->width = MAX (width, 2 * LABEL_WIDTH);
  self->height = height - FOOTER_HEIGHT;
  self->rtl = jd_locale_is_right_to_left (document->language);
  self->context = g_object_ref (context);
  pango_context_set_base_dir (context, self->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  self->pieces = g_ptr_array_new_with_free_func (piece_free);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    {
      if (node->type == JD_NODE_TITLE)
        self->title = jd_node_text (node);
      if (style_of (node))
        add_piece (self, document, node, style_of (node));
    }
  page = add_page (self);
  for (guint i = 0; i < self->pieces->len; i++)
    place_piece (self, i, &page, &y);
  return self;
}

void
jd_pages_free (JdPages *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->pieces);
  g_ptr_array_unref (self->pages);
  g_object_unref (self->context);
  g_free (self->title);
  g_free (self);
}

/* ---- drawing ---- */

static void
set_colour (cairo_t *cr, const Colour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

static void
draw_side (const JdPages *self, cairo_t *cr, const Piece *piece, double y)
{
  const gboolean is_bullet = piece->style == &item_style;
  const double x = self->rtl ? self->width - (double) pango_layout_get_width (piece->side) / PANGO_SCALE : 0;

  set_colour (cr, is_bullet ? &accent : &soft);
  /* A label is smaller than its value, and stands on the same line. */
  cairo_move_to (cr, x, y + (double) (pango_layout_get_baseline (piece->layout) - pango_layout_get_baseline (piece->side)) / PANGO_SCALE);
  pango_cairo_show_layout (cr, piece->side);
}

static void
draw_bar (const JdPages *self, cairo_t *cr, const Piece *piece, const Part *part)
{
  set_colour (cr, &accent);
  cairo_rectangle (cr, self->rtl ? self->width - PAY_BAR : 0, part->y, PAY_BAR, lines_height (piece->layout, part->first, part->last));
  cairo_fill (cr);
}

static void
draw_lines (const JdPages *self, cairo_t *cr, const Piece *piece, const Part *part)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (piece->layout);
  const double x = self->rtl ? 0 : piece->style->indent;
  double top, ignored;
  int line = 0;

  line_range (piece->layout, part->first, &top, &ignored);
  set_colour (cr, piece->style->colour);
  do
    {
      PangoRectangle logical;

      if (line < part->first)
        continue;
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      cairo_move_to (cr, x + (double) logical.x / PANGO_SCALE, part->y - top + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
    }
  while (++line < part->last && pango_layout_iter_next_line (iter));
}

static void
draw_footer (const JdPages *self, cairo_t *cr, guint page)
{
  /* Translators: at the foot of a printed page. */
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, self->pages->len);
  g_autoptr (PangoLayout) end = make_layout (self, FOOTER_SIZE, FALSE, self->width, number, NULL);
  g_autoptr (PangoLayout) start = make_layout (self, FOOTER_SIZE, FALSE, self->width * 0.7, self->title ? self->title : "", NULL);
  const double y = self->height + FOOTER_HEIGHT - FOOTER_SIZE * 1.4;

  set_colour (cr, &soft);
  pango_layout_set_alignment (end, self->rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
  pango_layout_set_ellipsize (start, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, self->rtl ? self->width * 0.3 : 0, y);
  pango_cairo_show_layout (cr, start);
  cairo_move_to (cr, 0, y);
  pango_cairo_show_layout (cr, end);
}

void
jd_pages_draw (const JdPages *self, cairo_t *cr, guint page)
{
  const GArray *parts;

  g_return_if_fail (self && cr && page < self->pages->len);
  parts = self->pages->pdata[page];
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);
      const Piece *piece = self->pieces->pdata[part->piece];

      if (piece->side && part->first == 0)
        draw_side (self, cr, piece, part->y);
      if (piece->bar)
        draw_bar (self, cr, piece, part);
      draw_lines (self, cr, piece, part);
    }
  draw_footer (self, cr, page);
}

guint
jd_pages_get_n_pages (const JdPages *self)
{
  g_return_val_if_fail (self, 0);
  return self->pages->len;
}

char *
jd_pages_get_text (const JdPages *self, guint page)
{
  GString *text = g_string_new (NULL);
  const GArray *parts;

  g_return_val_if_fail (self && page < self->pages->len, NULL);
  parts = self->pages->pdata[page];
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);
      PangoLayout *layout = ((Piece *) self->pieces->pdata[part->piece])->layout;

      for (int n = part->first; n < part->last; n++)
        {
          const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, n);

          g_string_append_len (text, pango_layout_get_text (layout) + line->start_index, line->length);
          g_string_append_c (text, '\n');
        }
    }
  return g_string_free (text, FALSE);
}
