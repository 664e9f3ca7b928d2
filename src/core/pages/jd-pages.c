// SPDX-License-Identifier: GPL-3.0-or-later
/* Pieces -> pages. */
#include "pages/jd-pages-private.h"

#include "base/jd-locale.h"

/* A paragraph leaves at least so many lines on either page. */
#define LINES_TOGETHER 2

/* How many lines of the piece from @first fit into @room. */
static guint
lines_that_fit (const JdPagesPiece *piece, guint first, double room)
{
  guint last = first;

  while (last < piece->n_lines && jd_pages_piece_height (piece, first, last + 1) <= room)
    last++;
  return last - first;
}

/* What has to stay together from the start of piece @index on: a heading with what follows, a paragraph's first lines. */
static double
height_to_start (const JdPages *self, guint index)
{
  double height = 0;

  for (;; index++)
    {
      const JdPagesPiece *piece = self->pieces->pdata[index];

      if (!piece->style->keep_with_next)
        /* With one line more than stays together, the rest would be too little for the next page. */
        return height + jd_pages_piece_height (piece, 0, piece->n_lines <= LINES_TOGETHER + 1 ? piece->n_lines : LINES_TOGETHER);
      height += jd_pages_piece_height (piece, 0, piece->n_lines);
      if (index + 1 == self->pieces->len)
        return height;
      height += ((JdPagesPiece *) self->pieces->pdata[index + 1])->gap;
    }
}

static GArray *
add_page (JdPages *self)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (JdPagesPart));

  g_ptr_array_add (self->pages, page);
  return page;
}

/* Lines for this page out of @fit that fit and @left that are there. */
static guint
break_lines (guint fit, guint left)
{
  if (fit >= left)
    return left;
  if (left - fit < LINES_TOGETHER)
    return left > LINES_TOGETHER ? left - LINES_TOGETHER : 0;
  return fit;
}

static void
place_piece (JdPages *self, guint index, GArray **page, double *y)
{
  const JdPagesPiece *piece = self->pieces->pdata[index];
  double gap = *y > 0 ? piece->gap : 0;

  if (*y > 0 && *y + gap + height_to_start (self, index) > self->height)
    {
      *page = add_page (self);
      *y = gap = 0;
    }
  *y += gap;
  for (guint first = 0; first < piece->n_lines;)
    {
      const guint lines = break_lines (lines_that_fit (piece, first, self->height - *y), piece->n_lines - first);
      /* A page so low that nothing fits still gets a line, so that this ends. */
      JdPagesPart part = { .piece = index, .first = first, .last = first + (lines == 0 && (*page)->len == 0 ? 1 : lines), .y = *y };

      if (part.last > first)
        {
          g_array_append_val (*page, part);
          *y += jd_pages_piece_height (piece, first, part.last);
          first = part.last;
        }
      if (first < piece->n_lines)
        {
          *page = add_page (self);
          *y = 0;
        }
    }
}

/* @y: where the first page is free. */
static void
fill (JdPages *self, const JdDocument *document, double y)
{
  GArray *page = add_page (self);

  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    {
      if (node->type == JD_NODE_TITLE)
        self->title = jd_node_text (node);
      if (jd_pages_is_piece (node->type))
        g_ptr_array_add (self->pieces, jd_pages_piece_new (self, document, node));
    }
  for (guint i = 0; i < self->pieces->len; i++)
    place_piece (self, i, &page, &y);
}

JdPages *
jd_pages_new (const JdDocument *document, const JdLogo *logo, PangoContext *context, double width, double height)
{
  g_return_val_if_fail (document && PANGO_IS_CONTEXT (context), NULL);

  JdPages *self = g_new0 (JdPages, 1);
  self->width = MAX (width, 2 * JD_PAGES_LABEL_WIDTH);
  self->height = height - JD_PAGES_FOOTER_HEIGHT;
  self->rtl = jd_locale_is_right_to_left (document->language);
  self->context = g_object_ref (context);
  pango_context_set_base_dir (context, self->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  /* Which font has a sign that several languages write differently. */
  pango_context_set_language (context, pango_language_from_string (document->language));
  self->pieces = g_ptr_array_new_with_free_func (jd_pages_piece_free);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  fill (self, document, logo ? jd_pages_take_logo (self, document, logo) : 0);
  return self;
}

void
jd_pages_free (JdPages *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->pieces);
  g_ptr_array_unref (self->pages);
  g_clear_object (&self->bullet);
  g_clear_pointer (&self->logo, cairo_surface_destroy);
  g_object_unref (self->context);
  g_free (self->company);
  g_free (self->title);
  g_free (self);
}

guint
jd_pages_get_n_pages (const JdPages *self)
{
  g_return_val_if_fail (self, 0);
  return self->pages->len;
}

static void
append_line (GString *text, const JdPagesPiece *piece, guint line)
{
  const PangoLayoutLine *at = piece->lines[line].line;

  g_string_append_len (text, pango_layout_get_text (piece->layout) + at->start_index, at->length);
  g_string_append_c (text, '\n');
}

char *
jd_pages_get_text (const JdPages *self, guint page)
{
  g_return_val_if_fail (self && page < self->pages->len, NULL);

  GString *text = g_string_new (NULL);
  const GArray *parts = self->pages->pdata[page];
  for (guint i = 0; i < parts->len; i++)
    {
      const JdPagesPart *part = &g_array_index (parts, JdPagesPart, i);

      for (guint line = part->first; line < part->last; line++)
        append_line (text, self->pieces->pdata[part->piece], line);
    }
  return g_string_free (text, FALSE);
}

/* ---- for those who make files of them ---- */

static void
clear_heading (gpointer data)
{
  g_free (((JdPagesHeading *) data)->text);
}

static void
add_heading (const JdPages *self, const JdPagesPart *part, guint page, GArray *headings)
{
  const JdPagesPiece *piece = self->pieces->pdata[part->piece];
  const gboolean is_heading = piece->type == JD_NODE_HEADING || piece->type == JD_NODE_SUBHEADING;
  JdPagesHeading heading = { NULL, piece->type == JD_NODE_HEADING ? 0 : 1, page, part->y };

  if (!is_heading || part->first > 0)
    return;
  heading.text = g_strdup (pango_layout_get_text (piece->layout));
  g_array_append_val (headings, heading);
}

GArray *
jd_pages_get_headings (const JdPages *self)
{
  g_return_val_if_fail (self, NULL);

  GArray *headings = g_array_new (FALSE, FALSE, sizeof (JdPagesHeading));
  g_array_set_clear_func (headings, clear_heading);
  for (guint page = 0; page < self->pages->len; page++)
    {
      const GArray *parts = self->pages->pdata[page];

      for (guint i = 0; i < parts->len; i++)
        add_heading (self, &g_array_index (parts, JdPagesPart, i), page, headings);
    }
  return headings;
}

/* 0: all are known. */
static gunichar
unknown_in_line (const PangoLayoutLine *line)
{
  for (const GSList *at = line->runs; at; at = at->next)
    {
      const PangoGlyphString *glyphs = ((const PangoGlyphItem *) at->data)->glyphs;

      for (int i = 0; i < glyphs->num_glyphs; i++)
        if (glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
          return glyphs->glyphs[i].glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;
    }
  return 0;
}

static gunichar
unknown_in_layout (PangoLayout *layout)
{
  gunichar unknown = 0;

  for (const GSList *at = layout ? pango_layout_get_lines_readonly (layout) : NULL; at && unknown == 0; at = at->next)
    unknown = unknown_in_line (at->data);
  return unknown;
}

gunichar
jd_pages_get_unknown (const JdPages *self)
{
  gunichar unknown = 0;

  g_return_val_if_fail (self, 0);
  for (guint i = 0; i < self->pieces->len && unknown == 0; i++)
    {
      const JdPagesPiece *piece = self->pieces->pdata[i];

      unknown = unknown_in_layout (piece->layout);
      if (unknown == 0)
        unknown = unknown_in_layout (piece->side);
    }
  return unknown;
}
