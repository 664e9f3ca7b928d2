// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/vacancy-sleeping-text.h"

#include "text/vacancy-line-count.h"
#include "text/vacancy-line-view.h"
#include "text/vacancy-wording-buffer.h"
#include "widgets/vacancy-direction.h"

/* Pixels; narrower than any page. */
#define LEAST_WIDTH 100

/* A layout for each line of the wording: a text view breaks and spaces each on its own too. */
struct _VacancySleepingText
{
  GPtrArray *lines; /* of PangoLayout */
  GArray *gaps;     /* of int: pixels above each */
};

typedef struct
{
  GtkWidget *widget;
  VacancyChipFunc chips;
  gpointer data;
  GString *text;         /* of the line under way */
  PangoAttrList *styles;
} Reader;

static void
add_style (Reader *reader, PangoAttribute *style, guint start)
{
  style->start_index = start;
  style->end_index = reader->text->len;
  pango_attr_list_insert (reader->styles, style);
}

static void
add_text (Reader *reader, const char *text, gssize length, JdStyle style)
{
  const guint start = reader->text->len;

  g_string_append_len (reader->text, text, length);
  if (style & JD_STYLE_STRONG)
    add_style (reader, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start);
  if (style & JD_STYLE_EM)
    add_style (reader, pango_attr_style_new (PANGO_STYLE_ITALIC), start);
}

static void
add_variable (Reader *reader, const JdWordingPiece *piece)
{
  gboolean missing;
  g_autofree char *text = reader->chips (piece, &missing, reader->data);

  add_text (reader, text, -1, piece->style);
}

static void
end_line (VacancySleepingText *self, Reader *reader)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (reader->widget, reader->text->str);

  pango_layout_set_attributes (layout, reader->styles);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  vacancy_direction_align (layout, reader->widget);
  g_ptr_array_add (self->lines, layout);
  pango_attr_list_unref (reader->styles);
  reader->styles = pango_attr_list_new ();
  g_string_truncate (reader->text, 0);
}

static void
read_piece (VacancySleepingText *self, Reader *reader, const JdWordingPiece *piece)
{
  switch (piece->event)
    {
    case JD_WORDING_PARAGRAPH:
    case JD_WORDING_ITEM:
      {
        const gboolean first = self->gaps->len == 0;
        const int gap = first || piece->event == JD_WORDING_ITEM ? 0 : VACANCY_PARAGRAPH_GAP;

        if (!first)
          end_line (self, reader);
        g_array_append_val (self->gaps, gap);
        if (piece->event == JD_WORDING_ITEM)
          add_text (reader, VACANCY_BULLET, -1, JD_STYLE_PLAIN);
        break;
      }
    case JD_WORDING_TEXT:
      add_text (reader, piece->text, piece->length, piece->style);
      break;
    case JD_WORDING_VARIABLE:
      add_variable (reader, piece);
      break;
    case JD_WORDING_END:
    default:
      break;
    }
}

VacancySleepingText *
vacancy_sleeping_text_new (GtkWidget *widget, const char *wording, VacancyChipFunc chips, gpointer data)
{
  VacancySleepingText *self = g_new (VacancySleepingText, 1);
  Reader reader = { widget, chips, data, g_string_new (NULL), pango_attr_list_new () };
  const int none = 0;
  JdWordingParser parser;
  JdWordingPiece piece;

  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
  self->gaps = g_array_new (FALSE, FALSE, sizeof (int));
  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    read_piece (self, &reader, &piece);
  if (self->gaps->len == 0)
    g_array_append_val (self->gaps, none);
  end_line (self, &reader);
  pango_attr_list_unref (reader.styles);
  g_string_free (reader.text, TRUE);
  return self;
}

void
vacancy_sleeping_text_free (VacancySleepingText *self)
{
  g_ptr_array_unref (self->lines);
  g_array_unref (self->gaps);
  g_free (self);
}

static int
pango_width (int width)
{
  return width < 0 ? -1 : MAX (width, LEAST_WIDTH) * PANGO_SCALE;
}

/* Rounded as a text view does. */
static int
line_height (PangoLayout *line)
{
  int height;

  pango_layout_get_size (line, NULL, &height);
  return PANGO_PIXELS (height);
}

/* The same at @width, mostly without breaking it there. */
static int
line_height_at (PangoLayout *line, int width)
{
  int height;

  if (width >= 0)
    {
      pango_layout_set_width (line, -1);
      height = vacancy_line_count_height (line, pango_width (width));
      if (height >= 0)
        return PANGO_PIXELS (height);
    }
  pango_layout_set_width (line, pango_width (width));
  return line_height (line);
}

int
vacancy_sleeping_text_height (VacancySleepingText *self, int width)
{
  int height = VACANCY_LINE_TOP + VACANCY_LINE_BOTTOM;

  for (guint i = 0; i < self->lines->len; i++)
    height += line_height_at (self->lines->pdata[i], width) + g_array_index (self->gaps, int, i);
  return height;
}

void
vacancy_sleeping_text_draw (VacancySleepingText *self, GtkSnapshot *snapshot, GtkStyleContext *style, int x, int width)
{
  int y = VACANCY_LINE_TOP;

  for (guint i = 0; i < self->lines->len; i++)
    {
      pango_layout_set_width (self->lines->pdata[i], pango_width (width));
      y += g_array_index (self->gaps, int, i);
      gtk_snapshot_render_layout (snapshot, style, x, y, self->lines->pdata[i]);
      y += line_height (self->lines->pdata[i]);
    }
}
