// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/vacancy-line-count.h"

/* The characters of a text, in order. */
typedef struct
{
  int *widths; /* Pango units; owned */
  int n;
  int height;  /* of a line; Pango units */
} Characters;

/* Of an alphabet whose words are as wide on one line as on another, and neither a tab, which is as wide as what stands before it lets it be, nor a soft hyphen, which is as where the line ends. */
static gboolean
is_simple (gunichar sign)
{
  const GUnicodeScript script = g_unichar_get_script (sign);

  return sign != '\t' && sign != 0xad
         && (script == G_UNICODE_SCRIPT_LATIN || script == G_UNICODE_SCRIPT_GREEK || script == G_UNICODE_SCRIPT_CYRILLIC || script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED);
}

/* Told by the text alone: what is broken anyway is not shaped before. */
static gboolean
is_all_simple (const char *text)
{
  while (*text != '\0' && is_simple (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

/* Adds those of @run. FALSE where they do not stand one after the other on a line like the others. */
static gboolean
add_run (Characters *self, PangoGlyphItem *run, const char *text)
{
  PangoRectangle place;

  if (run->item->analysis.level % 2 != 0)
    return FALSE;
  pango_glyph_string_extents (run->glyphs, run->item->analysis.font, NULL, &place);
  if (self->n > 0 && place.height != self->height)
    return FALSE;
  self->height = place.height;
  pango_glyph_item_get_logical_widths (run, text, self->widths + self->n);
  self->n += run->item->num_chars;
  return TRUE;
}

static gboolean
measure (Characters *self, PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);

  self->widths = g_new (int, pango_layout_get_character_count (layout));
  for (GSList *run = pango_layout_get_line_readonly (layout, 0)->runs; run; run = run->next)
    if (!add_run (self, run->data, text))
      return FALSE;
  return self->n == pango_layout_get_character_count (layout);
}

/* As Pango does it: a line takes words as long as they fit, and of the blanks behind them the last one is not counted. 0 when a word does not fit at all. */
static int
count_lines (const Characters *self, const PangoLogAttr *attrs, int width)
{
  int lines = 1, line = 0, word = 0; /* widths of what stands on the line, and of what comes behind the last place to break */

  for (int i = 0; i < self->n; i++)
    {
      const gboolean ends = i + 1 == self->n || attrs[i + 1].is_line_break;

      word += self->widths[i];
      if (!ends)
        continue;

      const int needed = word - (i + 1 < self->n && attrs[i].is_white ? self->widths[i] : 0);

      if (needed > width)
        return 0;
      if (line + needed > width)
        {
          lines++;
          line = 0;
        }
      line += word;
      word = 0;
    }
  return lines;
}

int
vacancy_line_count_height (PangoLayout *layout, int width)
{
  g_autofree int *widths = NULL;
  Characters characters = { 0 };
  int n, lines;

  g_return_val_if_fail (PANGO_IS_LAYOUT (layout) && width > 0, -1);
  if (pango_layout_get_character_count (layout) == 0 || !is_all_simple (pango_layout_get_text (layout)) || pango_layout_get_line_count (layout) != 1)
    return -1;

  const gboolean simple = measure (&characters, layout);

  widths = characters.widths;
  if (!simple)
    return -1;
  lines = count_lines (&characters, pango_layout_get_log_attrs_readonly (layout, &n), width);
  return lines > 0 ? lines * characters.height : -1;
}
