// SPDX-License-Identifier: GPL-3.0-or-later
/* Document -> pieces, each a PangoLayout. */
#include "pages/jd-pages-private.h"

#include <string.h>

#define FONT "Cantarell, Noto Sans, Sans"
#define TEXT_SIZE 10.5
#define LINE_SPACING 1.25
#define BULLET_WIDTH 14.0
#define LABEL_WIDTH JD_PAGES_LABEL_WIDTH
#define PAY_WIDTH 10.0
/* Above a section that no heading opens. */
#define OPENING_GAP 14.0

/* As on the printed HTML page. */
static const JdPagesColour ink = { 0, 0, 0 };
const JdPagesColour jd_pages_soft = { 0.27, 0.27, 0.27 }, jd_pages_accent = { 0.043, 0.29, 0.29 };

static const JdPagesStyle title_style = { 20, 0, 0, TRUE, TRUE, &ink };
static const JdPagesStyle fact_first_style = { TEXT_SIZE, 12, LABEL_WIDTH, FALSE, FALSE, &ink };
static const JdPagesStyle fact_style = { TEXT_SIZE, 3, LABEL_WIDTH, FALSE, FALSE, &ink };
static const JdPagesStyle heading_style = { 13, 18, 0, TRUE, TRUE, &jd_pages_accent };
static const JdPagesStyle subheading_style = { 11, 10, 0, TRUE, TRUE, &ink };
static const JdPagesStyle paragraph_style = { TEXT_SIZE, 8, 0, FALSE, FALSE, &ink };
static const JdPagesStyle item_style = { TEXT_SIZE, 4, BULLET_WIDTH, FALSE, FALSE, &ink };
static const JdPagesStyle pay_style = { 12, 8, PAY_WIDTH, TRUE, FALSE, &ink };

/* NULL for what is no piece. */
static const JdPagesStyle *
style_of_type (JdNodeType type)
{
  switch (type)
    {
    case JD_NODE_TITLE:
      return &title_style;
    case JD_NODE_FACT:
      return &fact_style;
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

gboolean
jd_pages_is_piece (JdNodeType type)
{
  return style_of_type (type) != NULL;
}

static const JdPagesStyle *
style_of (const JdNode *node)
{
  return node->type == JD_NODE_FACT && node == node->parent->first ? &fact_first_style : style_of_type (node->type);
}

/* ---- text ---- */

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

/* One sign for "fi" is nicer, and read as another word by programs that take a PDF apart; what a script cannot do without is none of these. */
static void
part_letters (PangoAttrList *attributes)
{
  add_attribute (attributes, pango_attr_font_features_new ("liga=0, clig=0, dlig=0, hlig=0"), 0, PANGO_ATTR_INDEX_TO_TEXT_END);
}

static void
append_run (GString *text, PangoAttrList *attributes, const JdDocument *document, const JdRun *run)
{
  const gsize start = text->len;

  jd_document_append_shown (document, run->text, run->length, run->language, text);
  const gsize end = text->len;
  if (run->style & JD_STYLE_STRONG)
    add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (run->style & JD_STYLE_EM)
    add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (run->kind == JD_RUN_MISSING)
    add_attribute (attributes, pango_attr_background_new (0xffff, 0xe3e3, 0x8a8a), start, end);
  if (run->language)
    add_attribute (attributes, pango_attr_language_new (pango_language_from_string (run->language)), start, end);
}

static void
clear_link (gpointer data)
{
  g_free (((JdPagesLink *) data)->href);
}

/* The text of a link ends here, and began at @start. On paper its address is written out, unless that is what the text says. */
static void
end_link (JdPagesPiece *piece, GString *text, PangoAttrList *attributes, gsize start, const char *href)
{
  const JdPagesLink link = { start, text->len, g_strdup (href) };
  const gboolean told = jd_url_is_told (href, text->str + start);

  if (!piece->links)
    {
      piece->links = g_array_new (FALSE, FALSE, sizeof (JdPagesLink));
      g_array_set_clear_func (piece->links, clear_link);
    }
  g_array_append_val (piece->links, link);
  /* It also keeps the runs of the layout from reaching over the ends of the link. */
  add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, text->len);
  if (!told)
    g_string_append_printf (text, " (%s)", jd_url_shown (href));
}

static void
append_runs (JdPagesPiece *piece, GString *text, PangoAttrList *attributes, const JdDocument *document, const JdNode *node)
{
  gsize link_start = 0;

  for (const JdRun *run = node->runs; run; run = run->next)
    {
      append_run (text, attributes, document, run);
      if (g_strcmp0 (run->href, run->next ? run->next->href : NULL) == 0)
        continue;
      if (run->href)
        end_link (piece, text, attributes, link_start, run->href);
      link_start = text->len;
    }
}

/* ---- layout ---- */

PangoLayout *
jd_pages_lay_out (const JdPages *pages, double size, gboolean bold, double width, const char *text, PangoAttrList *attributes)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  PangoLayout *layout = pango_layout_new (pages->context);

  pango_font_description_set_family_static (font, FONT);
  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, pages->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, (float) (size > 12 ? 1.1 : LINE_SPACING));
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static PangoLayout *
lay_out_runs (const JdPages *pages, JdPagesPiece *piece, const JdDocument *document, const JdNode *node)
{
  const JdPagesStyle *style = piece->style;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  part_letters (attributes);
  append_runs (piece, text, attributes, document, node);
  return jd_pages_lay_out (pages, style->size, style->bold || node->label, pages->width - style->indent, text->str, attributes);
}

static PangoLayout *
lay_out_side (JdPages *pages, const JdPagesStyle *style, const JdDocument *document, const JdNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (node->type == JD_NODE_ITEM)
    {
      if (!pages->bullet)
        pages->bullet = jd_pages_lay_out (pages, style->size, FALSE, style->indent, "•", NULL);
      return g_object_ref (pages->bullet);
    }
  if (!node->label)
    return NULL;
  part_letters (attributes);
  jd_document_append_shown (document, node->label, strlen (node->label), node->label_language, text);
  return jd_pages_lay_out (pages, style->size - 1, FALSE, style->indent - 6, text->str, attributes);
}

/* All lines at once: what is asked of pango for one line of many begins at the first. */
static void
find_lines (JdPagesPiece *piece)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (piece->layout);

  piece->lines = g_new (JdPagesLine, (guint) pango_layout_get_line_count (piece->layout));
  do
    {
      JdPagesLine *line = &piece->lines[piece->n_lines++];
      PangoRectangle logical;
      int top, bottom;

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      *line = (JdPagesLine){
        pango_layout_iter_get_line_readonly (iter), (double) top / PANGO_SCALE, (double) bottom / PANGO_SCALE, (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE,
        (double) logical.x / PANGO_SCALE,
      };
    }
  while (pango_layout_iter_next_line (iter));
}

JdPagesPiece *
jd_pages_piece_new (JdPages *pages, const JdDocument *document, const JdNode *node)
{
  JdPagesPiece *piece = g_new0 (JdPagesPiece, 1);

  piece->type = node->type;
  piece->style = style_of (node);
  piece->language = g_intern_string (jd_node_language (node));
  piece->gap = jd_node_opens_section (node) ? MAX (piece->style->gap, OPENING_GAP) : piece->style->gap;
  piece->first = node == node->parent->first;
  piece->last = !node->next;
  piece->layout = lay_out_runs (pages, piece, document, node);
  piece->side = lay_out_side (pages, piece->style, document, node);
  find_lines (piece);
  return piece;
}

void
jd_pages_piece_free (gpointer data)
{
  JdPagesPiece *piece = data;

  g_clear_pointer (&piece->links, g_array_unref);
  g_free (piece->lines);
  g_clear_object (&piece->layout);
  g_clear_object (&piece->side);
  g_free (piece);
}

double
jd_pages_piece_height (const JdPagesPiece *piece, guint first, guint last)
{
  return last <= first ? 0 : piece->lines[last - 1].bottom - piece->lines[first].top;
}
