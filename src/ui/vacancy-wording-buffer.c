// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-wording-buffer.h"

#include <adwaita.h>

#include "base/jd-text.h"
#include "model/jd-wording-writer.h"

#define BULLET "•\302\240"
#define BULLET_SOURCE "- "
#define PARAGRAPH_GAP 8 /* pixels */

struct _VacancyWordingBuffer
{
  GtkTextBuffer parent_instance;

  /* borrowed from the tag table; NULL until one is needed, since most blocks need none */
  GtkTextTag *strong, *em, *chip, *missing, *paragraph;

  VacancyChipFunc chip_func;
  gpointer chip_data;

  GPtrArray *passing; /* tags of single chips and links; made anew with the text */
  GString *inserted, *deleted; /* by the user action under way */
  guint actions; /* user actions that are open */
  int cursor;    /* where it last stood, to tell which way it goes */
  gboolean loading;
};

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];
static GQuark source_quark, href_quark;

G_DEFINE_FINAL_TYPE (VacancyWordingBuffer, vacancy_wording_buffer, GTK_TYPE_TEXT_BUFFER)

/* ---- tags ---- */

typedef struct
{
  const char *chip, *missing, *missing_text;
} Palette;

static const Palette light = { "#dce9fa", "#fbe3ab", "#5c3d00" };
static const Palette dark = { "#2c4464", "#6b4f12", "#ffe9b8" };

static void
colour_tags (VacancyWordingBuffer *self)
{
  const Palette *palette = adw_style_manager_get_dark (adw_style_manager_get_default ()) ? &dark : &light;

  if (self->chip)
    g_object_set (self->chip, "background", palette->chip, NULL);
  if (self->missing)
    g_object_set (self->missing, "background", palette->missing, "foreground", palette->missing_text, NULL);
}

static GtkTextTag *
style_tag (VacancyWordingBuffer *self, GtkTextTag **slot, const char *property, int value)
{
  if (!*slot)
    {
      *slot = gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (self), NULL, NULL);
      if (property)
        g_object_set (*slot, property, value, NULL);
      else
        colour_tags (self);
    }
  return *slot;
}

static GtkTextTag *
strong_tag (VacancyWordingBuffer *self)
{
  return style_tag (self, &self->strong, "weight", PANGO_WEIGHT_BOLD);
}

static GtkTextTag *
em_tag (VacancyWordingBuffer *self)
{
  return style_tag (self, &self->em, "style", PANGO_STYLE_ITALIC);
}

/* A tag for one chip or link, which carries what it stands for. */
static GtkTextTag *
passing_tag (VacancyWordingBuffer *self, GQuark quark, const char *value)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (self), NULL, NULL);

  g_object_set_qdata_full (G_OBJECT (tag), quark, g_strdup (value), g_free);
  g_ptr_array_add (self->passing, tag);
  return tag;
}

static void
drop_passing_tags (VacancyWordingBuffer *self)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self));

  for (guint i = 0; i < self->passing->len; i++)
    gtk_text_tag_table_remove (table, g_ptr_array_index (self->passing, i));
  g_ptr_array_set_size (self->passing, 0);
}

static GtkTextTag *
tag_at (VacancyWordingBuffer *self, const GtkTextIter *iter, GQuark quark)
{
  for (guint i = 0; i < self->passing->len; i++)
    {
      GtkTextTag *tag = g_ptr_array_index (self->passing, i);

      if (g_object_get_qdata (G_OBJECT (tag), quark) && gtk_text_iter_has_tag (iter, tag))
        return tag;
    }
  return NULL;
}

/* The chip @iter is in or in front of. */
static gboolean
chip_bounds (VacancyWordingBuffer *self, const GtkTextIter *iter, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextTag *tag = tag_at (self, iter, source_quark);

  if (!tag)
    return FALSE;
  *start = *end = *iter;
  if (!gtk_text_iter_starts_tag (start, tag))
    gtk_text_iter_backward_to_tag_toggle (start, tag);
  gtk_text_iter_forward_to_tag_toggle (end, tag);
  return TRUE;
}

/* The chip @iter stands within, both its borders excluded. */
static gboolean
inside_chip (VacancyWordingBuffer *self, const GtkTextIter *iter, GtkTextIter *start, GtkTextIter *end)
{
  return self->passing->len > 0 && chip_bounds (self, iter, start, end) && !gtk_text_iter_equal (iter, start);
}

static gboolean
is_bullet (VacancyWordingBuffer *self, const GtkTextIter *iter)
{
  GtkTextTag *chip = tag_at (self, iter, source_quark);

  return chip && strcmp (g_object_get_qdata (G_OBJECT (chip), source_quark), BULLET_SOURCE) == 0;
}

/* ---- wording -> buffer ---- */

static char *
chip_text (VacancyWordingBuffer *self, const JdWordingPiece *piece, gboolean *missing)
{
  *missing = FALSE;
  if (self->chip_func)
    return self->chip_func (piece, missing, self->chip_data);
  return jd_wording_source (piece);
}

static void
insert_tagged (VacancyWordingBuffer *self, GtkTextIter *at, const char *text, gssize length, JdStyle style, GtkTextTag *link)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  int offset = gtk_text_iter_get_offset (at);
  GtkTextIter start;

  gtk_text_buffer_insert (buffer, at, text, length);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_remove_all_tags (buffer, &start, at);
  if (style & JD_STYLE_STRONG)
    gtk_text_buffer_apply_tag (buffer, strong_tag (self), &start, at);
  if (style & JD_STYLE_EM)
    gtk_text_buffer_apply_tag (buffer, em_tag (self), &start, at);
  if (link)
    gtk_text_buffer_apply_tag (buffer, link, &start, at);
}

static void
insert_chip (VacancyWordingBuffer *self, GtkTextIter *at, const char *source, const char *text, GtkTextTag *look, JdStyle style, GtkTextTag *link)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  int offset = gtk_text_iter_get_offset (at);
  GtkTextIter start;

  insert_tagged (self, at, text, -1, style, link);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_apply_tag (buffer, passing_tag (self, source_quark, source), &start, at);
  if (look)
    gtk_text_buffer_apply_tag (buffer, look, &start, at);
}

static void
insert_variable (VacancyWordingBuffer *self, GtkTextIter *at, const JdWordingPiece *piece, GtkTextTag *link)
{
  gboolean missing;
  g_autofree char *text = chip_text (self, piece, &missing);
  g_autofree char *source = jd_wording_source (piece);
  GtkTextTag *look = missing ? style_tag (self, &self->missing, NULL, 0) : style_tag (self, &self->chip, NULL, 0);

  insert_chip (self, at, source, text, look, piece->style, link);
}

static GtkTextTag *
link_tag (VacancyWordingBuffer *self, const JdWordingPiece *piece)
{
  g_autofree char *href = g_strndup (piece->href, piece->href_length);
  GtkTextTag *tag = passing_tag (self, href_quark, href);

  g_object_set (tag, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  return tag;
}

/* Puts the pieces of @wording at @at. Without a first line break, so that a wording can go into a line. */
static void
insert_pieces (VacancyWordingBuffer *self, GtkTextIter *at, const char *wording)
{
  JdWordingParser parser;
  JdWordingPiece piece;
  const char *href = NULL;
  GtkTextTag *link = NULL;
  gboolean first = TRUE;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    {
      if (piece.href != href)
        link = piece.href ? link_tag (self, &piece) : NULL;
      href = piece.href;
      switch (piece.event)
        {
        case JD_WORDING_PARAGRAPH:
        case JD_WORDING_ITEM:
          if (!first)
            insert_tagged (self, at, "\n", 1, JD_STYLE_PLAIN, NULL);
          if (piece.event == JD_WORDING_ITEM)
            insert_chip (self, at, BULLET_SOURCE, BULLET, NULL, JD_STYLE_PLAIN, NULL);
          first = FALSE;
          break;
        case JD_WORDING_TEXT:
          insert_tagged (self, at, piece.text, piece.length, piece.style, link);
          break;
        case JD_WORDING_VARIABLE:
          insert_variable (self, at, &piece, link);
          break;
        case JD_WORDING_END:
          break;
        }
    }
}

/* Where the cursor belongs after the text around it was replaced: by what did not change in front of it or behind it, else behind the change. */
static int
follow_cursor (const char *before, const char *after, int cursor)
{
  glong length = g_utf8_strlen (before, -1), new_length = g_utf8_strlen (after, -1);
  glong same = 0, tail = 0;
  const char *a = before, *b = after;

  for (; *a && *b && g_utf8_get_char (a) == g_utf8_get_char (b); a = g_utf8_next_char (a), b = g_utf8_next_char (b))
    same++;
  a = before + strlen (before);
  b = after + strlen (after);
  while (tail < length - same && tail < new_length - same)
    {
      a = g_utf8_prev_char (a);
      b = g_utf8_prev_char (b);
      if (g_utf8_get_char (a) != g_utf8_get_char (b))
        break;
      tail++;
    }
  if (same == length && same == new_length)
    return cursor;
  return new_length - tail;
}

static char *
visible_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
}

/* The second paragraph of a block and all further ones stand apart; items of a list do not. */
static void
space_paragraphs (VacancyWordingBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  for (int line = 1; line < gtk_text_buffer_get_line_count (buffer); line++)
    {
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_line (buffer, &start, line);
      end = start;
      if (is_bullet (self, &start) || gtk_text_iter_ends_line (&start))
        continue;
      gtk_text_iter_forward_to_line_end (&end);
      gtk_text_buffer_apply_tag (buffer, style_tag (self, &self->paragraph, "pixels-above-lines", PARAGRAPH_GAP), &start, &end);
    }
}

static void
load (VacancyWordingBuffer *self, const char *wording)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autofree char *before = visible_text (buffer);
  g_autofree char *after = NULL;
  GtkTextIter start, end;
  int cursor;

  gtk_text_buffer_get_iter_at_mark (buffer, &start, gtk_text_buffer_get_insert (buffer));
  cursor = gtk_text_iter_get_offset (&start);
  self->loading = TRUE;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  drop_passing_tags (self);
  insert_pieces (self, &start, wording);
  space_paragraphs (self);
  /* Moving the cursor makes a text view lay out the text at once, which a row that is not seen yet must not cost. */
  if (*before)
    {
      after = visible_text (buffer);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, follow_cursor (before, after, cursor));
      gtk_text_buffer_place_cursor (buffer, &start);
    }
  self->loading = FALSE;
}

void
vacancy_wording_buffer_set_wording (VacancyWordingBuffer *self, const char *wording)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (VACANCY_IS_WORDING_BUFFER (self) && wording);
  shown = vacancy_wording_buffer_get_wording (self);
  if (strcmp (shown, wording) != 0)
    load (self, wording);
}

/* ---- buffer -> wording ---- */

static JdStyle
style_at (VacancyWordingBuffer *self, const GtkTextIter *iter)
{
  JdStyle style = JD_STYLE_PLAIN;

  if (self->strong && gtk_text_iter_has_tag (iter, self->strong))
    style |= JD_STYLE_STRONG;
  if (self->em && gtk_text_iter_has_tag (iter, self->em))
    style |= JD_STYLE_EM;
  return style;
}

static guint
link_number (VacancyWordingBuffer *self, GtkTextTag *tag)
{
  guint index = 0;

  return tag && g_ptr_array_find (self->passing, tag, &index) ? index + 1 : 0;
}

/* Writes the stretch of one format that starts at @at and moves it behind. @end is where to stop at the latest, on the same line. */
static void
write_stretch (VacancyWordingBuffer *self, JdWordingWriter *writer, GtkTextIter *at, const GtkTextIter *end)
{
  GtkTextTag *link = tag_at (self, at, href_quark);
  GtkTextTag *chip = tag_at (self, at, source_quark);
  const char *href = link ? g_object_get_qdata (G_OBJECT (link), href_quark) : NULL;
  JdStyle style = style_at (self, at);
  GtkTextIter start = *at;

  if (!gtk_text_iter_forward_to_tag_toggle (at, chip) || gtk_text_iter_compare (at, end) > 0)
    *at = *end;
  if (chip)
    {
      const char *source = g_object_get_qdata (G_OBJECT (chip), source_quark);

      if (strcmp (source, BULLET_SOURCE) != 0)
        jd_wording_writer_variable (writer, source, style, href, link_number (self, link));
    }
  else
    {
      g_autofree char *text = gtk_text_iter_get_slice (&start, at);

      jd_wording_writer_text (writer, text, strlen (text), style, href, link_number (self, link));
    }
}

static char *
write_range (VacancyWordingBuffer *self, const GtkTextIter *start, const GtkTextIter *stop)
{
  JdWordingWriter *writer = jd_wording_writer_new ();
  GtkTextIter at = *start;

  while (TRUE)
    {
      GtkTextIter end = at;

      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
      if (gtk_text_iter_compare (&end, stop) > 0)
        end = *stop;
      jd_wording_writer_begin_line (writer, is_bullet (self, &at));
      while (gtk_text_iter_compare (&at, &end) < 0)
        write_stretch (self, writer, &at, &end);
      if (gtk_text_iter_compare (&end, stop) >= 0 || !gtk_text_iter_forward_line (&at) || gtk_text_iter_compare (&at, stop) > 0)
        break;
    }
  return jd_wording_writer_finish (writer);
}

char *
vacancy_wording_buffer_get_range (VacancyWordingBuffer *self, int start, int end)
{
  GtkTextIter from, to;

  g_return_val_if_fail (VACANCY_IS_WORDING_BUFFER (self), NULL);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &from, start);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &to, end);
  return write_range (self, &from, &to);
}

char *
vacancy_wording_buffer_get_wording (VacancyWordingBuffer *self)
{
  return vacancy_wording_buffer_get_range (self, 0, -1);
}

char *
vacancy_wording_buffer_get_text (GtkTextBuffer *buffer)
{
  VacancyWordingBuffer *self;
  GString *text;
  GtkTextIter iter;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);
  if (!VACANCY_IS_WORDING_BUFFER (buffer) || VACANCY_WORDING_BUFFER (buffer)->passing->len == 0)
    return visible_text (buffer);
  self = VACANCY_WORDING_BUFFER (buffer);
  text = g_string_new (NULL);
  gtk_text_buffer_get_start_iter (buffer, &iter);
  for (; !gtk_text_iter_is_end (&iter); gtk_text_iter_forward_char (&iter))
    g_string_append_unichar (text, tag_at (self, &iter, source_quark) ? 0xFFFC : gtk_text_iter_get_char (&iter));
  return g_string_free (text, FALSE);
}

/* ---- editing ---- */

static void
emit_edited (VacancyWordingBuffer *self)
{
  g_autofree char *inserted = NULL;
  g_autofree char *deleted = NULL;

  if (self->actions > 0 || (self->inserted->len == 0 && self->deleted->len == 0))
    return;
  inserted = g_strdup (self->inserted->str);
  deleted = g_strdup (self->deleted->str);
  g_string_truncate (self->inserted, 0);
  g_string_truncate (self->deleted, 0);
  g_signal_emit (self, signals[EDITED], 0, inserted, deleted);
}

/* The style text typed at @iter takes: of what stands before it on the line. */
static JdStyle
typing_style (VacancyWordingBuffer *self, const GtkTextIter *iter)
{
  GtkTextIter before = *iter;

  if (gtk_text_iter_starts_line (iter) || !gtk_text_iter_backward_char (&before) || tag_at (self, &before, source_quark))
    return JD_STYLE_PLAIN;
  return style_at (self, &before);
}

static void
vacancy_wording_buffer_insert_text (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length)
{
  VacancyWordingBuffer *self = VACANCY_WORDING_BUFFER (buffer);

  GTK_TEXT_BUFFER_CLASS (vacancy_wording_buffer_parent_class)->insert_text (buffer, at, text, length);
  if (!self->loading)
    g_string_append_len (self->inserted, text, length < 0 ? (gssize) strlen (text) : length);
}

/* Before the default handler, so that others see only where the text really goes. */
static void
before_insert_cb (VacancyWordingBuffer *self, GtkTextIter *at, const char *text, int length)
{
  GtkTextIter start, end;

  if (!self->loading && inside_chip (self, at, &start, &end))
    *at = end;
}

/* Whether typed text from @start to @end is part of @tag: within a link it is, at its edges and in chips it is not. */
static gboolean
takes_passing_tag (GtkTextTag *tag, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter before = *start;

  return g_object_get_qdata (G_OBJECT (tag), href_quark) && gtk_text_iter_backward_char (&before) && gtk_text_iter_has_tag (&before, tag)
         && gtk_text_iter_has_tag (end, tag);
}

static void
drop_foreign_tags (VacancyWordingBuffer *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  for (guint i = 0; i < self->passing->len; i++)
    if (!takes_passing_tag (g_ptr_array_index (self->passing, i), start, end))
      gtk_text_buffer_remove_tag (buffer, g_ptr_array_index (self->passing, i), start, end);
  if (self->chip)
    gtk_text_buffer_remove_tag (buffer, self->chip, start, end);
  if (self->missing)
    gtk_text_buffer_remove_tag (buffer, self->missing, start, end);
}

static void
after_insert_cb (VacancyWordingBuffer *self, GtkTextIter *at, const char *text, int length)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start = *at;
  JdStyle style;

  if (self->loading)
    return;
  gtk_text_iter_backward_chars (&start, g_utf8_strlen (text, length));
  style = typing_style (self, &start);
  drop_foreign_tags (self, &start, at);
  if (style & JD_STYLE_STRONG)
    gtk_text_buffer_apply_tag (buffer, self->strong, &start, at);
  if (style & JD_STYLE_EM)
    gtk_text_buffer_apply_tag (buffer, self->em, &start, at);
  emit_edited (self);
}

/* A bullet is one only at the start of a line. */
static void
drop_stray_bullet (VacancyWordingBuffer *self, GtkTextIter *at)
{
  GtkTextIter start, end;

  if (!gtk_text_iter_starts_line (at) && is_bullet (self, at) && chip_bounds (self, at, &start, &end))
    {
      gtk_text_buffer_delete (GTK_TEXT_BUFFER (self), &start, &end);
      *at = start;
    }
}

static void
vacancy_wording_buffer_delete_range (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  VacancyWordingBuffer *self = VACANCY_WORDING_BUFFER (buffer);
  GtkTextIter chip_start, chip_end;

  if (!self->loading)
    {
      g_autofree char *text = NULL;

      if (inside_chip (self, start, &chip_start, &chip_end))
        *start = chip_start;
      if (inside_chip (self, end, &chip_start, &chip_end))
        *end = chip_end;
      text = gtk_text_iter_get_slice (start, end);
      g_string_append (self->deleted, text);
    }
  GTK_TEXT_BUFFER_CLASS (vacancy_wording_buffer_parent_class)->delete_range (buffer, start, end);
  if (!self->loading && self->passing->len > 0)
    {
      drop_stray_bullet (self, start);
      *end = *start;
    }
}

static void
after_delete_cb (VacancyWordingBuffer *self)
{
  if (!self->loading)
    emit_edited (self);
}

static void
vacancy_wording_buffer_begin_user_action (GtkTextBuffer *buffer)
{
  VACANCY_WORDING_BUFFER (buffer)->actions++;
}

static void
vacancy_wording_buffer_end_user_action (GtkTextBuffer *buffer)
{
  VACANCY_WORDING_BUFFER (buffer)->actions--;
  emit_edited (VACANCY_WORDING_BUFFER (buffer));
}

static void
vacancy_wording_buffer_mark_set (GtkTextBuffer *buffer, const GtkTextIter *location, GtkTextMark *mark)
{
  VacancyWordingBuffer *self = VACANCY_WORDING_BUFFER (buffer);
  GtkTextIter start, end;

  GTK_TEXT_BUFFER_CLASS (vacancy_wording_buffer_parent_class)->mark_set (buffer, location, mark);
  if (self->loading || (mark != gtk_text_buffer_get_insert (buffer) && mark != gtk_text_buffer_get_selection_bound (buffer)))
    return;
  if (inside_chip (self, location, &start, &end))
    {
      gtk_text_buffer_move_mark (buffer, mark, gtk_text_iter_get_offset (location) > self->cursor ? &end : &start);
      return;
    }
  if (mark == gtk_text_buffer_get_insert (buffer))
    self->cursor = gtk_text_iter_get_offset (location);
}

/* The parser drops the spaces in front of a paragraph, but here they stand within one. */
static void
insert_part (VacancyWordingBuffer *self, GtkTextIter *at, const char *wording)
{
  self->loading = TRUE;
  insert_tagged (self, at, wording, (gssize) strspn (wording, " "), JD_STYLE_PLAIN, NULL);
  insert_pieces (self, at, wording);
  self->loading = FALSE;
}

void
vacancy_wording_buffer_insert_wording (VacancyWordingBuffer *self, const char *wording)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter at, chip_start, chip_end;

  g_return_if_fail (VACANCY_IS_WORDING_BUFFER (self) && wording);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, FALSE, TRUE);
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  if (inside_chip (self, &at, &chip_start, &chip_end))
    at = chip_end;
  insert_part (self, &at, wording);
  g_string_append (self->inserted, wording);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_text_buffer_end_user_action (buffer);
}

/* ---- chips and styles ---- */

void
vacancy_wording_buffer_set_chips (VacancyWordingBuffer *self, VacancyChipFunc func, gpointer data)
{
  g_return_if_fail (VACANCY_IS_WORDING_BUFFER (self));
  self->chip_func = func;
  self->chip_data = data;
}

gboolean
vacancy_wording_buffer_has_chips (VacancyWordingBuffer *self)
{
  g_return_val_if_fail (VACANCY_IS_WORDING_BUFFER (self), FALSE);
  for (guint i = 0; i < self->passing->len; i++)
    if (g_object_get_qdata (g_ptr_array_index (self->passing, i), source_quark))
      return TRUE;
  return FALSE;
}

void
vacancy_wording_buffer_refresh_chips (VacancyWordingBuffer *self)
{
  g_return_if_fail (VACANCY_IS_WORDING_BUFFER (self));
  if (vacancy_wording_buffer_has_chips (self))
    {
      g_autofree char *wording = vacancy_wording_buffer_get_wording (self);

      load (self, wording);
    }
}

char *
vacancy_wording_buffer_chip_at (VacancyWordingBuffer *self, const GtkTextIter *iter, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextIter from, to;
  JdWordingParser parser;
  JdWordingPiece piece;

  g_return_val_if_fail (VACANCY_IS_WORDING_BUFFER (self), NULL);
  if (!chip_bounds (self, iter, &from, &to) || is_bullet (self, iter))
    return NULL;
  if (start)
    *start = from;
  if (end)
    *end = to;
  jd_wording_parser_init (&parser, g_object_get_qdata (G_OBJECT (tag_at (self, iter, source_quark)), source_quark));
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.event == JD_WORDING_VARIABLE)
      return g_strndup (piece.text, piece.length);
  return NULL;
}

static gboolean
all_tagged (GtkTextTag *tag, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter at = *start;

  return gtk_text_iter_has_tag (&at, tag)
         && (!gtk_text_iter_forward_to_tag_toggle (&at, tag) || gtk_text_iter_compare (&at, end) >= 0);
}

void
vacancy_wording_buffer_toggle (VacancyWordingBuffer *self, VacancyWordingStyle style)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextTag *tag;
  GtkTextIter start, end;

  g_return_if_fail (VACANCY_IS_WORDING_BUFFER (self));
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return;
  tag = style == VACANCY_WORDING_STRONG ? strong_tag (self) : em_tag (self);
  if (all_tagged (tag, &start, &end))
    gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
  else
    gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
  g_signal_emit (self, signals[EDITED], 0, "", "");
}

/* ---- life ---- */

static void
vacancy_wording_buffer_finalize (GObject *object)
{
  VacancyWordingBuffer *self = VACANCY_WORDING_BUFFER (object);

  g_ptr_array_unref (self->passing);
  g_string_free (self->inserted, TRUE);
  g_string_free (self->deleted, TRUE);
  G_OBJECT_CLASS (vacancy_wording_buffer_parent_class)->finalize (object);
}

static void
vacancy_wording_buffer_class_init (VacancyWordingBufferClass *class)
{
  GtkTextBufferClass *buffer_class = GTK_TEXT_BUFFER_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_wording_buffer_finalize;
  buffer_class->insert_text = vacancy_wording_buffer_insert_text;
  buffer_class->delete_range = vacancy_wording_buffer_delete_range;
  buffer_class->begin_user_action = vacancy_wording_buffer_begin_user_action;
  buffer_class->end_user_action = vacancy_wording_buffer_end_user_action;
  buffer_class->mark_set = vacancy_wording_buffer_mark_set;
  source_quark = g_quark_from_static_string ("vacancy-chip-source");
  href_quark = g_quark_from_static_string ("vacancy-link-href");

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_STRING, G_TYPE_STRING);
}

static void
vacancy_wording_buffer_init (VacancyWordingBuffer *self)
{
  self->passing = g_ptr_array_new ();
  self->inserted = g_string_new (NULL);
  self->deleted = g_string_new (NULL);
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self), FALSE);
  g_signal_connect (self, "insert-text", G_CALLBACK (before_insert_cb), NULL);
  g_signal_connect_after (self, "insert-text", G_CALLBACK (after_insert_cb), NULL);
  g_signal_connect_after (self, "delete-range", G_CALLBACK (after_delete_cb), NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (colour_tags), self, G_CONNECT_SWAPPED);
}

VacancyWordingBuffer *
vacancy_wording_buffer_new (void)
{
  return g_object_new (VACANCY_TYPE_WORDING_BUFFER, NULL);
}
