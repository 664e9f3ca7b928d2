// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-difference.h"

#include <adwaita.h>

#include "edit/jd-merge-text.h"
#include "edit/jd-word-diff.h"
#include "widgets/vacancy-direction.h"

/* Of what a text that is edited says besides. */
#define TAG_NAME "vacancy-difference"

/* What a label keeps its spans by, for another colour scheme. */
#define SPANS_KEY "vacancy-diff-spans"

typedef enum
{
  REMOVED,
  ADDED,
  IN_CONFLICT
} Look;

/* A part of the text of one look, in bytes. */
typedef struct
{
  Look look;
  guint start, end;
} Span;

/* Attributes know no named colours, so there is one pair for light and one for dark, both with enough contrast. */
static const struct
{
  const char *ink, *paper;
} colours[][2] = {
  [REMOVED] = { { "#a51d2d", "#fbe3e4" }, { "#ff9c97", "#4a2528" } },
  [ADDED] = { { "#1a6b3c", "#def5e6" }, { "#8ff0a4", "#1d3f2a" } },
  [IN_CONFLICT] = { { "#7a4b00", "#fdf0cf" }, { "#f8d978", "#443614" } },
};

static void
insert (PangoAttrList *list, PangoAttribute *attribute, const Span *span)
{
  attribute->start_index = span->start;
  attribute->end_index = span->end;
  pango_attr_list_insert (list, attribute);
}

static void
insert_span (PangoAttrList *list, const Span *span, gboolean is_dark)
{
  PangoColor ink, paper;

  pango_color_parse (&ink, colours[span->look][is_dark].ink);
  pango_color_parse (&paper, colours[span->look][is_dark].paper);
  insert (list, pango_attr_foreground_new (ink.red, ink.green, ink.blue), span);
  insert (list, pango_attr_background_new (paper.red, paper.green, paper.blue), span);
  if (span->look == REMOVED)
    insert (list, pango_attr_strikethrough_new (TRUE), span);
  else if (span->look == ADDED)
    insert (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), span);
}

static void
colour (GtkLabel *label)
{
  const GArray *spans = g_object_get_data (G_OBJECT (label), SPANS_KEY);
  const gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();

  for (guint i = 0; i < spans->len; i++)
    insert_span (list, &g_array_index (spans, Span, i), is_dark);
  gtk_label_set_attributes (label, list);
}

/* Takes @spans. */
static void
show (GtkLabel *label, const char *text, GArray *spans)
{
  const gboolean is_first = !g_object_get_data (G_OBJECT (label), SPANS_KEY);

  g_object_set_data_full (G_OBJECT (label), SPANS_KEY, spans, (GDestroyNotify) g_array_unref);
  gtk_label_set_text (label, text);
  vacancy_direction_align_label (label);
  colour (label);
  if (is_first)
    g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (colour), label, G_CONNECT_SWAPPED);
}

static void
append (GString *text, GArray *spans, const char *part, Look look)
{
  const Span span = { look, text->len, text->len + strlen (part) };

  g_string_append (text, part);
  g_array_append_val (spans, span);
}

/* @shows_removed: what @before says and @after does not is shown, too. */
static void
show_difference (GtkLabel *label, const char *before, const char *after, gboolean shows_removed)
{
  g_autoptr (GPtrArray) pieces = jd_word_diff (before, after);
  g_autoptr (GString) text = g_string_new (NULL);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));

  for (guint i = 0; i < pieces->len; i++)
    {
      const JdDiffPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->kind == JD_DIFF_SAME)
        g_string_append (text, piece->text);
      else if (piece->kind == JD_DIFF_ADDED || shows_removed)
        append (text, spans, piece->text, piece->kind == JD_DIFF_REMOVED ? REMOVED : ADDED);
      /* Old and new words that touch read as one word. */
      if (piece->kind == JD_DIFF_REMOVED && shows_removed && i + 1 < pieces->len && ((const JdDiffPiece *) g_ptr_array_index (pieces, i + 1))->kind == JD_DIFF_ADDED)
        g_string_append (text, "\u2009");
    }
  show (label, text->str, spans);
}

void
vacancy_label_show_difference (GtkLabel *label, const char *before, const char *after)
{
  g_return_if_fail (GTK_IS_LABEL (label));
  show_difference (label, before, after, TRUE);
}

void
vacancy_label_mark_difference (GtkLabel *label, const char *before, const char *after)
{
  g_return_if_fail (GTK_IS_LABEL (label));
  show_difference (label, before, after, FALSE);
}

/* ---- in a text that is edited ---- */

static void
colour_tag (GtkTextTag *tag)
{
  const gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  g_object_set (tag, "foreground", colours[ADDED][is_dark].ink, "background", colours[ADDED][is_dark].paper, NULL);
}

static GtkTextTag *
tag_of (GtkTextBuffer *buffer)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), TAG_NAME);

  if (tag)
    return tag;
  tag = gtk_text_buffer_create_tag (buffer, TAG_NAME, NULL);
  colour_tag (tag);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (colour_tag), tag, G_CONNECT_SWAPPED);
  return tag;
}

void
vacancy_text_mark_difference (GtkTextBuffer *buffer, const char *before)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) pieces = NULL;
  GtkTextIter start, end;
  int offset = 0;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, tag_of (buffer), &start, &end);
  if (!before)
    return;
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  pieces = jd_word_diff (before, text);
  for (guint i = 0; i < pieces->len; i++)
    {
      const JdDiffPiece *piece = g_ptr_array_index (pieces, i);
      const int length = piece->kind == JD_DIFF_REMOVED ? 0 : (int) g_utf8_strlen (piece->text, -1);

      gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, offset + length);
      if (piece->kind == JD_DIFF_ADDED)
        gtk_text_buffer_apply_tag (buffer, tag_of (buffer), &start, &end);
      offset += length;
    }
}

/* ---- conflicts ---- */

/* The blanks before and behind stand outside of the brackets. */
static void
append_conflict (GString *text, GArray *spans, const JdMergePiece *piece)
{
  const char *mine = piece->sides[JD_MERGE_OURS], *theirs = piece->sides[JD_MERGE_THEIRS];
  g_autofree char *own = g_strstrip (g_strdup (mine)), *other = g_strstrip (g_strdup (theirs));
  g_autofree char *both = g_strdup_printf ("⟨%s | %s⟩", *own ? own : "–", *other ? other : "–");

  if (g_ascii_isspace (mine[0]) || g_ascii_isspace (theirs[0]))
    g_string_append_c (text, ' ');
  append (text, spans, both, IN_CONFLICT);
  if (g_str_has_suffix (mine, " ") || g_str_has_suffix (theirs, " "))
    g_string_append_c (text, ' ');
}

void
vacancy_label_show_conflicts (GtkLabel *label, const GPtrArray *pieces)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));

  g_return_if_fail (GTK_IS_LABEL (label) && pieces);
  for (guint i = 0; i < pieces->len; i++)
    {
      const JdMergePiece *piece = g_ptr_array_index (pieces, i);

      if (piece->text)
        g_string_append (text, piece->text);
      else
        append_conflict (text, spans, piece);
    }
  show (label, text->str, spans);
}
