// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-wording-writer.h"
#include "text/vacancy-wording-buffer-private.h"
#include "widgets/vacancy-direction.h"

/* ---- wording -> buffer ---- */

char *
vacancy_wording_buffer_chip_text (const JdWordingPiece *piece, gboolean *missing, gpointer buffer)
{
  VacancyWordingBuffer *self = buffer;

  *missing = FALSE;
  if (self->chip_func)
    return self->chip_func (piece, missing, self->chip_data);
  return jd_wording_source (piece);
}

void
vacancy_wording_load_text (VacancyWordingBuffer *self, GtkTextIter *at, const char *text, gssize length, JdStyle style, GtkTextTag *link)
{
  g_assert (text);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  int offset = gtk_text_iter_get_offset (at);
  GtkTextIter start;

  gtk_text_buffer_insert (buffer, at, text, length);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_remove_all_tags (buffer, &start, at);
  if (style & JD_STYLE_STRONG)
    gtk_text_buffer_apply_tag (buffer, vacancy_wording_tags_strong (self), &start, at);
  if (style & JD_STYLE_EM)
    gtk_text_buffer_apply_tag (buffer, vacancy_wording_tags_em (self), &start, at);
  if (link)
    gtk_text_buffer_apply_tag (buffer, link, &start, at);
}

static void
insert_chip (VacancyWordingBuffer *self, GtkTextIter *at, const char *source, const char *text, GtkTextTag *look, JdStyle style, GtkTextTag *link)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  int offset = gtk_text_iter_get_offset (at);
  GtkTextIter start;

  vacancy_wording_load_text (self, at, text, -1, style, link);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_apply_tag (buffer, vacancy_wording_tags_add (self, vacancy_wording_source_quark, source), &start, at);
  if (look)
    gtk_text_buffer_apply_tag (buffer, look, &start, at);
}

static void
note_chip (GString *chips, const char *text, gboolean missing)
{
  g_string_append_printf (chips, "%s%c", text, missing ? '\1' : '\2');
}

gboolean
vacancy_wording_shows_chips_of (VacancyWordingBuffer *self, const char *wording)
{
  g_autoptr (GString) chips = g_string_new (NULL);
  JdWordingParser parser;
  JdWordingPiece piece;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.event == JD_WORDING_VARIABLE)
      {
        gboolean missing;
        g_autofree char *text = vacancy_wording_buffer_chip_text (&piece, &missing, self);

        note_chip (chips, text, missing);
      }
  return g_string_equal (chips, self->chips);
}

static void
insert_variable (VacancyWordingBuffer *self, GtkTextIter *at, const JdWordingPiece *piece, GtkTextTag *link)
{
  gboolean missing;
  g_autofree char *text = vacancy_wording_buffer_chip_text (piece, &missing, self);
  g_autofree char *source = jd_wording_source (piece);
  GtkTextTag *look = missing ? vacancy_wording_tags_style (self, &self->missing, NULL, 0) : vacancy_wording_tags_style (self, &self->chip, NULL, 0);

  note_chip (self->chips, text, missing);
  insert_chip (self, at, source, text, look, piece->style, link);
}

static GtkTextTag *
link_tag (VacancyWordingBuffer *self, const JdWordingPiece *piece)
{
  g_autofree char *href = g_strndup (piece->href, piece->href_length);

  return vacancy_wording_tags_link (self, href);
}

/* Puts the pieces of @wording at @at. Without a first line break, so that a wording can go into a line. */
void
vacancy_wording_load_pieces (VacancyWordingBuffer *self, GtkTextIter *at, const char *wording)
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
            vacancy_wording_load_text (self, at, "\n", 1, JD_STYLE_PLAIN, NULL);
          if (piece.event == JD_WORDING_ITEM)
            insert_chip (self, at, VACANCY_BULLET_SOURCE, VACANCY_BULLET, NULL, JD_STYLE_PLAIN, NULL);
          first = FALSE;
          break;
        case JD_WORDING_TEXT:
          vacancy_wording_load_text (self, at, piece.text, piece.length, piece.style, link);
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
      if (vacancy_wording_tags_is_bullet (self, &start) || gtk_text_iter_ends_line (&start))
        continue;
      gtk_text_iter_forward_to_line_end (&end);
      gtk_text_buffer_apply_tag (buffer, vacancy_wording_tags_style (self, &self->paragraph, "pixels-above-lines", VACANCY_PARAGRAPH_GAP), &start, &end);
    }
}

void
vacancy_wording_align (VacancyWordingBuffer *self)
{
  vacancy_direction_align_lines (GTK_TEXT_BUFFER (self), &self->across, self->page, self->keyboard);
}

void
vacancy_wording_load (VacancyWordingBuffer *self, const char *wording)
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
  vacancy_wording_tags_drop (self);
  g_string_truncate (self->chips, 0);
  vacancy_wording_load_pieces (self, &start, wording);
  space_paragraphs (self);
  vacancy_wording_align (self);
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
    vacancy_wording_load (self, wording);
}

/* ---- buffer -> wording ---- */

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
  GtkTextTag *link = vacancy_wording_tags_at (self, at, vacancy_wording_href_quark);
  GtkTextTag *chip = vacancy_wording_tags_at (self, at, vacancy_wording_source_quark);
  const char *href = link ? g_object_get_qdata (G_OBJECT (link), vacancy_wording_href_quark) : NULL;
  JdStyle style = vacancy_wording_tags_style_at (self, at);
  GtkTextIter start = *at;

  if (!gtk_text_iter_forward_to_tag_toggle (at, chip) || gtk_text_iter_compare (at, end) > 0)
    *at = *end;
  if (chip)
    {
      const char *source = g_object_get_qdata (G_OBJECT (chip), vacancy_wording_source_quark);

      if (strcmp (source, VACANCY_BULLET_SOURCE) != 0)
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
      jd_wording_writer_begin_line (writer, vacancy_wording_tags_is_bullet (self, &at));
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
    g_string_append_unichar (text, vacancy_wording_tags_at (self, &iter, vacancy_wording_source_quark) ? 0xFFFC : gtk_text_iter_get_char (&iter));
  return g_string_free (text, FALSE);
}
