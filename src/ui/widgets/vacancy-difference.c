// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-difference.h"

#include <adwaita.h>

#include "edit/jd-word-diff.h"
#include "widgets/vacancy-direction.h"

/* What a label shows: GPtrArray of JdDiffPiece. */
#define PIECES "vacancy-pieces"

/* Attributes know no named colours, so there is one pair for light and one for dark, both with enough contrast. Without colour, what goes is struck through
 * and what comes is underlined. */
typedef struct
{
  const char *ink;
  const char *paper;
} Colours;

static const Colours removed_colours[] = { { "#a51d2d", "#fbe3e4" }, { "#ff9c97", "#4a2528" } };
static const Colours added_colours[] = { { "#1a6b3c", "#def5e6" }, { "#8ff0a4", "#1d3f2a" } };

static void
insert (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static void
insert_colours (PangoAttrList *list, const Colours *colours, guint start, guint end)
{
  PangoColor ink, paper;

  pango_color_parse (&ink, colours->ink);
  pango_color_parse (&paper, colours->paper);
  insert (list, pango_attr_foreground_new (ink.red, ink.green, ink.blue), start, end);
  insert (list, pango_attr_background_new (paper.red, paper.green, paper.blue), start, end);
}

static void
show_pieces (GtkLabel *label)
{
  const GPtrArray *pieces = g_object_get_data (G_OBJECT (label), PIECES);
  const gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const JdDiffPiece *piece = g_ptr_array_index (pieces, i);
      const guint start = text->len;

      g_string_append (text, piece->text);
      if (piece->kind == JD_DIFF_REMOVED)
        {
          insert_colours (list, &removed_colours[is_dark], start, text->len);
          insert (list, pango_attr_strikethrough_new (TRUE), start, text->len);
        }
      else if (piece->kind == JD_DIFF_ADDED)
        {
          insert_colours (list, &added_colours[is_dark], start, text->len);
          insert (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, text->len);
        }
      /* Old and new words that touch read as one word. */
      if (piece->kind == JD_DIFF_REMOVED && i + 1 < pieces->len && ((const JdDiffPiece *) g_ptr_array_index (pieces, i + 1))->kind == JD_DIFF_ADDED)
        g_string_append (text, "\u2009");
    }
  gtk_label_set_text (label, text->str);
  vacancy_direction_align_label (label);
  gtk_label_set_attributes (label, list);
}

static void
pieces_free (gpointer pieces)
{
  g_ptr_array_unref (pieces);
}

static void
show (GtkLabel *label, GPtrArray *pieces)
{
  const gboolean is_first = !g_object_get_data (G_OBJECT (label), PIECES);

  g_object_set_data_full (G_OBJECT (label), PIECES, pieces, pieces_free);
  if (is_first)
    g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (show_pieces), label, G_CONNECT_SWAPPED);
  show_pieces (label);
}

void
vacancy_label_show_difference (GtkLabel *label, const char *before, const char *after)
{
  show (label, jd_word_diff (before, after));
}

void
vacancy_label_mark_difference (GtkLabel *label, const char *before, const char *after)
{
  GPtrArray *pieces = jd_word_diff (before, after);

  for (guint i = pieces->len; i > 0; i--)
    if (((const JdDiffPiece *) g_ptr_array_index (pieces, i - 1))->kind == JD_DIFF_REMOVED)
      g_ptr_array_remove_index (pieces, i - 1);
  show (label, pieces);
}
